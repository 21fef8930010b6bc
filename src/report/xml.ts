/** Text in XML and HTML. */
import {toVisible} from './visible.js'

const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Code units that XML 1.0 has no place for, besides control characters. */
const forbidden = /[\uFFFE\uFFFF]|\p{Surrogate}/gu

/** A text as content or attribute of XML, in one line; what would steer a terminal is made visible. */
export const escapeXml = (text: string): string => escapeMarkup(toVisible(text))

/** A text as content or attribute of HTML, its line breaks kept. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll(forbidden, '\uFFFD').replaceAll(/[&<>"']/g, (character) => special[character] ?? character)
