/** A line on the terminal that tells how far a long run has come. */

/** How far a run has come. */
export interface Progress {
  readonly show: (done: number) => void
  /** Takes the line away. */
  readonly clear: () => void
}

/** Nothing is shown before, so that short runs do not flicker; ms. */
const patience = 1000

/** Time between two lines, ms. */
const pause = 100

/** Shows progress on standard error, if that is a terminal. */
export function createProgress(total: number): Progress {
  if (!process.stderr.isTTY) return {show: () => undefined, clear: () => undefined}
  let next = Date.now() + patience
  let isShown = false
  return {
    show(done) {
      if (Date.now() < next) return
      next = Date.now() + pause
      isShown = true
      process.stderr.write(`\r\u001B[Kchecking ${done + 1} of ${total}`)
    },
    clear() {
      if (isShown) process.stderr.write('\r\u001B[K')
    }
  }
}
