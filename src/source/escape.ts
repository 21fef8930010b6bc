/** Plain text as it must be written in a file of a format. */
import type {Format} from './source-text.js'

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;'}

/** Writes plain text so that a reader of the format reads it back. */
export function escapeText(text: string, format: Format): string {
  if (format === 'html') return text.replaceAll(/[&<>]/g, (character) => references[character] ?? character)
  if (format === 'markdown') return text.replaceAll(/[\\`*_[\]<>&]/g, (character) => `\\${character}`)
  return text
}
