/** Labels of tokens: which part of an attribution a token belongs to. */

/** A part of an attribution. */
export const Part = {source: 1, cue: 2, content: 3} as const

/** What a token is: outside, or the first or a later token of a part; the labels of a part are `2 * part - 1` and `2 * part`. */
export const Label = {
  outside: 0,
  sourceBegin: 1,
  sourceInside: 2,
  cueBegin: 3,
  cueInside: 4,
  contentBegin: 5,
  contentInside: 6
} as const

/** How many labels there are. */
export const labelCount = 7

/** A run of tokens with one part: index of the first token, and behind the last one. */
export interface Segment {
  readonly part: number
  readonly first: number
  readonly end: number
}

/** The segments that the labels of a paragraph's tokens make, in order. */
export function collectSegments(labels: Uint8Array): Segment[] {
  const segments: Segment[] = []
  for (let first = 0; first < labels.length;) {
    const label = labels[first] ?? 0
    const part = (label + 1) >> 1
    let end = first + 1
    if (part > 0) {
      while (labels[end] === part * 2) end++
      segments.push({part, first, end})
    }
    first = end
  }
  return segments
}

/** Writes a segment into labels. */
export function paint(labels: Uint8Array, part: number, first: number, end: number): void {
  if (first >= end) return
  labels.fill(part * 2, first, end)
  labels[first] = part * 2 - 1
}

/** What is left of a segment without the tokens from one to another; the first of two rests is lost. */
export const without = (segment: Segment, first: number, end: number): Segment[] =>
  segment.end <= first || segment.first >= end ? [segment] : segment.end > end ? [{...segment, first: end}] : []
