/** Pairs of names that an editor says are two. */

/**
 * Whether two of some forms are allowed beside each other, alone or as the only word in which two names differ.
 * @param allow pairs of forms that are two names
 */
export function isAllowed(
  forms: readonly {readonly text: string}[],
  allow: readonly (readonly [string, string])[]
): boolean {
  return allow.some(([one, other]) => {
    const [first, second] = differingWords(one, other)
    return (
      [first, second].every((word) => forms.some(({text}) => text === word)) ||
      [one, other].every((name) => forms.some(({text}) => text === name))
    )
  })
}

/** The words in which two names differ, if they differ in one; else the names. */
function differingWords(one: string, other: string): [string, string] {
  const [first, second] = [one.split(' '), other.split(' ')]
  const differing = first.flatMap((word, at) => (word === second[at] ? [] : [at]))
  const [at] = differing
  return first.length === second.length && differing.length === 1 && at !== undefined
    ? [first[at] ?? one, second[at] ?? other]
    : [one, other]
}
