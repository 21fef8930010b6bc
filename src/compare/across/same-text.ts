/** Whether two texts say the same to the letter, however they are typed. */

const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
const single = /[‘’‚ʼ`´]/g
const double = /[“”„«»]|''/g
const dash = /--+|[‐‑‒–—―]/g

/** A text with one sort of spaces, quotation marks and dashes, letters composed, nothing invisible. */
export function foldTypography(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(single, "'")
    .replace(double, '"')
    .replace(dash, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether nothing that the one text says is missing from the other: letters, figures, symbols, capitals. */
export const isSameText = (one: string, other: string): boolean => foldTypography(one) === foldTypography(other)
