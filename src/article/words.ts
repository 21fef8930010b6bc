/** The words of a text in the form in which they are compared. */
import {SpanBuffer} from './span-buffer.js'
import {TokenKind, type Tokens} from './tokens.js'

/** Words as parallel arrays, without marks and addresses; offsets are UTF-16 code units of the same text as the tokens'. */
export interface Words {
  readonly length: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** Normal forms: lower case, no accents, straight apostrophes, no periods or thousands separators. */
  readonly normals: readonly string[]
}

/** Takes the words out of a paragraph's tokens: clitics stay with their word, hyphenated words count one by one. */
export function collectWords(text: string, tokens: Tokens): Words {
  const normals: string[] = []
  buffer.clear()
  for (let index = 0; index < tokens.length; index++) {
    const kind = tokens.kinds[index]
    if (kind !== TokenKind.word && kind !== TokenKind.number) continue
    const first = tokens.starts[index] ?? 0
    const hasClitic = tokens.kinds[index + 1] === TokenKind.clitic
    const end = tokens.ends[hasClitic ? index + 1 : index] ?? 0
    let start = first
    let isSmall = true
    for (let at = first; at <= end; at++) {
      const code = at < end ? text.charCodeAt(at) : hyphen
      if (code >= 0x61 && code <= 0x7a) continue
      if (at > first && (code === hyphen || code === 0x2010 || code === 0x2011)) {
        const word = text.slice(start, at)
        buffer.add(start, at)
        normals.push(isSmall ? word : normalize(word))
        start = at + 1
        isSmall = true
      } else isSmall = false
    }
  }
  const {length, starts, ends} = buffer.toSpans()
  return {length, starts, ends, normals}
}

const buffer = new SpanBuffer()
const hyphen = 0x2d

const plain = /^[a-z]+$/
const basic = /^[\0-\x7f]*$/
const folded = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff.,]/gu

/** The form in which a word is compared with others. */
export function normalize(word: string): string {
  const lower = word.toLowerCase()
  if (plain.test(lower)) return lower
  if (basic.test(lower)) return lower.replaceAll(/[.,]/g, '')
  return lower.normalize('NFKD').replace(folded, '').replaceAll(/[’ʼ]/g, "'").toLowerCase()
}
