/** How strange a sequence of letters is in a name. */
import {letterPairs} from './models/letter-pairs.js'

const size = 27

/** Place of a letter in the table; whatever is no letter counts as the edge of a word. */
function placeOf(code: number): number {
  return code >= 0x61 && code <= 0x7a ? code - 0x61 : size - 1
}

const rarity: readonly number[] = Array.from(letterPairs, (digit) => Number.parseInt(digit, 36) / 3)

/**
 * How much rarer the rarest new pair of letters of a spelling is than that of the other: natural logarithm of the ratio
 * of their frequencies in names; negative when the other spelling is the stranger one. Lower case.
 */
export function strangenessOf(spelling: string, other: string): number {
  return rarest(spelling, other) - rarest(other, spelling)
}

const usual = 3.5

function rarest(word: string, without: string): number {
  let most = 0
  for (let at = 0; at <= word.length; at++) {
    if (hasPair(without, word.charCodeAt(at - 1), word.charCodeAt(at))) continue
    most = Math.max(most, rarity[placeOf(word.charCodeAt(at - 1)) * size + placeOf(word.charCodeAt(at))] ?? 0)
  }
  return most || usual
}

function hasPair(word: string, first: number, second: number): boolean {
  for (let at = 0; at <= word.length; at++) {
    if (Object.is(word.charCodeAt(at - 1), first) && Object.is(word.charCodeAt(at), second)) return true
  }
  return false
}
