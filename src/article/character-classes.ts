/** What sort of character stands at a place of a text: one look into a table for nearly all of them. */

export const letter = 1
export const digit = 2
export const space = 3
export const mark = 4
/** What shows nothing: soft hyphens, joiners. */
export const ignorable = 5
export const other = 0

const letterPattern = /[\p{L}\p{M}]/u
const digitPattern = /\p{N}/u
const spacePattern = /[\s\u0085]/u
const punctuationPattern = /\p{P}/u

/** Classes of the Basic Multilingual Plane, filled as characters are met (255 = not yet known). */
const classes = new Uint8Array(0x10000).fill(255)

function classOf(code: number): number {
  const known = classes[code] ?? other
  if (known !== 255) return known
  const character = String.fromCharCode(code)
  const found =
    code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff
      ? ignorable
      : letterPattern.test(character)
        ? letter
        : digitPattern.test(character)
          ? digit
          : spacePattern.test(character)
            ? space
            : punctuationPattern.test(character)
              ? mark
              : other
  classes[code] = found
  return found
}

const isSurrogatePairAt = (text: string, at: number): boolean => {
  const high = text.charCodeAt(at)
  if (high < 0xd800 || high > 0xdbff) return false
  const low = text.charCodeAt(at + 1)
  return low >= 0xdc00 && low <= 0xdfff
}

/** The class of the character at an offset: {@link letter} and so on; behind the end it is {@link space}. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code >= 0xd800 && code <= 0xdbff && isSurrogatePairAt(text, at)) {
    const character = text.slice(at, at + 2)
    return letterPattern.test(character) ? letter : digitPattern.test(character) ? digit : other
  }
  return Number.isNaN(code) ? space : classOf(code)
}

/** How many UTF-16 code units the character at an offset takes. */
export const widthAt = (text: string, at: number): number => (isSurrogatePairAt(text, at) ? 2 : 1)

/** Whether characters of a class make words. */
export const isWordLike = (kind: number): boolean => kind === letter || kind === digit
