/** Chains whose later place runs on into itself: a passage that stands three times in a row, or more. */
import type {Chain, Run} from './chains.js'

/** Cuts a chain so that in each piece the earlier place ends before the later one starts. */
export function splitTandem(chain: Chain): Chain[] {
  const pieces: Run[][] = []
  let piece: Run[] = []
  let limit = -1
  for (const run of chain) {
    let {first, later, size} = run
    while (size > 0) {
      if (piece.length === 0 || first >= limit) {
        piece = []
        pieces.push(piece)
        limit = later
      }
      const taken = Math.min(size, limit - first)
      piece.push({first, later, size: taken})
      first += taken
      later += taken
      size -= taken
    }
  }
  return pieces
}
