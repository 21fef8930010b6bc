/** Binary search. */

/** The first number below a limit that a condition holds for, as for all after it; the limit when there is none. */
export function findFirst(limit: number, holds: (at: number) => boolean): number {
  let low = 0
  let high = limit
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
