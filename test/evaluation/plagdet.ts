/**
 * Measures of text alignment: precision, recall and granularity over the characters of both passages, and what they give
 * together, plagdet (Potthast, Stein, Barrón-Cedeño, Rosso: An Evaluation Framework for Plagiarism Detection, 2010).
 */

/** A stretch of a file's text. */
export interface Place {
  readonly path: string
  readonly start: number
  readonly end: number
}

/** Two places that say the same: planted, or found. */
export interface PlacePair {
  readonly first: Place
  readonly later: Place
}

/** What one text with planted repeats gave. */
export interface Outcome {
  /** For each finding, the share of its characters that was planted. */
  readonly precisions: readonly number[]
  readonly repeats: readonly PlantedOutcome[]
}

interface PlantedOutcome {
  /** Share of its characters that was found. */
  readonly recall: number
  /** How many findings touch it in both places. */
  readonly findings: number
  /** Whether half of each place was found. */
  readonly isFound: boolean
  /** By how many words the best finding is off, at both ends of both places. */
  readonly errors: readonly number[]
}

const sides = ['first', 'later'] as const

const lengthOf = ({start, end}: Place): number => end - start

const commonTo = (one: Place, other: Place): number =>
  one.path === other.path ? Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)) : 0

const touches = (one: PlacePair, other: PlacePair): boolean =>
  sides.every((side) => commonTo(one[side], other[side]) > 0)

/** How many characters of a place are covered by others together. */
function coveredBy(place: Place, others: readonly Place[]): number {
  const parts = others
    .filter((other) => commonTo(place, other) > 0)
    .map(({start, end}) => ({start: Math.max(place.start, start), end: Math.min(place.end, end)}))
    .sort((one, other) => one.start - other.start)
  let reached = place.start
  let sum = 0
  for (const {start, end} of parts) {
    sum += Math.max(0, end - Math.max(start, reached))
    reached = Math.max(reached, end)
  }
  return sum
}

function shareOf(pair: PlacePair, others: readonly PlacePair[]): number {
  const covered = sides.map((side) =>
    coveredBy(
      pair[side],
      others.map((other) => other[side])
    )
  )
  const lengths = sides.map((side) => lengthOf(pair[side]))
  return sum(covered) / Math.max(1, sum(lengths))
}

/**
 * Holds findings against what was planted.
 * @param countWords how many words lie between two offsets of a file
 */
export function compareWithPlanted(
  planted: readonly PlacePair[],
  found: readonly PlacePair[],
  countWords: (path: string, start: number, end: number) => number
): Outcome {
  return {
    precisions: found.map((finding) =>
      shareOf(
        finding,
        planted.filter((repeat) => touches(finding, repeat))
      )
    ),
    repeats: planted.map((repeat) => {
      const hits = found.filter((finding) => touches(finding, repeat))
      const [best] = [...hits].sort((one, other) => shareOf(repeat, [other]) - shareOf(repeat, [one]))
      return {
        recall: shareOf(repeat, hits),
        findings: hits.length,
        isFound: sides.every(
          (side) =>
            2 *
              coveredBy(
                repeat[side],
                hits.map((hit) => hit[side])
              ) >=
            lengthOf(repeat[side])
        ),
        errors: best
          ? sides.flatMap((side) =>
              (['start', 'end'] as const).map((edge) => {
                const [one, other] = [repeat[side][edge], best[side][edge]]
                return countWords(repeat[side].path, Math.min(one, other), Math.max(one, other))
              })
            )
          : []
      }
    })
  }
}

/** The figures of many outcomes; shares are percent. */
export interface Figures {
  readonly repeats: number
  readonly found: number
  readonly precision: number
  readonly recall: number
  readonly granularity: number
  readonly plagdet: number
  readonly findingsPerRepeat: number
  /** Words by which findings are off: the median, and what 95 of 100 do not exceed. */
  readonly medianError: number
  readonly highError: number
}

/** Puts outcomes together: every finding and every planted repeat weighs the same. */
export function summarize(outcomes: readonly Outcome[]): Figures {
  const precisions = outcomes.flatMap((outcome) => outcome.precisions)
  const repeats = outcomes.flatMap((outcome) => outcome.repeats)
  const touched = repeats.filter(({findings}) => findings > 0)
  const errors = repeats.flatMap((repeat) => repeat.errors).sort((one, other) => one - other)
  const precision = mean(precisions)
  const recall = mean(repeats.map((repeat) => repeat.recall))
  const granularity = touched.length > 0 ? mean(touched.map(({findings}) => findings)) : 1
  const balanced = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return {
    repeats: repeats.length,
    found: rounded(100 * mean(repeats.map(({isFound}) => (isFound ? 1 : 0))), 1),
    precision: rounded(100 * precision, 1),
    recall: rounded(100 * recall, 1),
    granularity: rounded(granularity, 3),
    plagdet: rounded((100 * balanced) / Math.log2(1 + granularity), 1),
    findingsPerRepeat: rounded(precisions.length / Math.max(1, repeats.length), 3),
    medianError: errors[Math.floor(errors.length / 2)] ?? 0,
    highError: errors[Math.floor(0.95 * errors.length)] ?? 0
  }
}

const sum = (list: readonly number[]): number => list.reduce((total, value) => total + value, 0)
const mean = (list: readonly number[]): number => (list.length > 0 ? sum(list) / list.length : 0)

/** A number with so many decimals. */
export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals))
