/** Reads a word list that is written as running text. */

/** The words of a list as a set; they are parted by white space. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}
