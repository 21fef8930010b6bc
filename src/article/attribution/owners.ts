/** Which cue says which content. */
import {findFirst} from '../../find-first.js'
import type {ParagraphFacts} from '../facts.js'
import {Part, type Segment} from './labels.js'
import {tokenAt} from './tagging/reading.js'

/** What a sentence's distance and a cue that stands between cost, in tokens. */
const sentenceCost = 25
const betweenCost = 20
/** What it costs that a sentence of speech alone would belong to a cue that only follows. */
const laterCost = 30
/** What speaks for a cue that has said something in quotation marks already, when a sentence of speech stands alone. */
const speakerBonus = 40

/**
 * Finds the cue of each content of a paragraph.
 * @param segments all of them; `cues` are those that are cues, both in order
 * @param sentences index of the sentence of each token
 * @returns for each segment the index of its cue in `cues`; -1 for other segments and where there is none
 */
export function findOwners(
  facts: ParagraphFacts,
  segments: readonly Segment[],
  cues: readonly Segment[],
  sentences: Uint32Array
): Int32Array {
  const owners = new Int32Array(segments.length).fill(-1)
  if (cues.length === 0) return owners
  const tails = findTails(facts)
  const indexOf = new Map(cues.map((cue, index) => [cue, index]))
  const speaks = new Uint8Array(cues.length)
  const alone: number[] = []
  segments.forEach((content, at) => {
    if (content.part !== Part.content) return
    const tail = tails.get(content.end)
    const lead = tail === undefined || tail === Tail.open ? undefined : cueBefore(facts, segments, at, sentences)
    const tag = lead ?? (tail === Tail.open || tail === Tail.cried ? cueBehind(segments, at) : undefined)
    if (!tag && tail !== undefined && standsAlone(content, cues, sentences)) {
      alone.push(at)
      return
    }
    const owner = tag ? (indexOf.get(tag) ?? -1) : cheapest(content, cues, sentences)
    owners[at] = owner
    if (tail !== undefined && owner >= 0) speaks[owner] = 1
  })
  for (const at of alone) owners[at] = cheapest(segments[at] as Segment, cues, sentences, speaks)
  return owners
}

/** How a quotation ends: with a mark behind which its sentence goes on, or may go on, or with a full stop. */
const Tail = {open: 1, cried: 2, closed: 3} as const

/** The ends of the quotations of a paragraph, by the token behind them. */
function findTails({text, tokens, quotations}: ParagraphFacts): Map<number, number> {
  const tails = new Map<number, number>()
  for (const {inner, end, kind, isNested, isClosed} of quotations) {
    if (kind === 'term' || isNested || !isClosed) continue
    const last =
      text
        .slice(inner.start, inner.end)
        .trimEnd()
        .replace(/['’]+$/, '')
        .at(-1) ?? ''
    const isOpen = ',-–—'.includes(last) || text.charAt(end) === ','
    tails.set(tokenAt(tokens, end - 1) + 1, isOpen ? Tail.open : '?!'.includes(last) ? Tail.cried : Tail.closed)
  }
  return tails
}

/** How many tokens may stand between a cue and the quotation that it leads up to. */
const longestLead = 8

/** The cue of a sentence that leads up to a quotation with a colon or a comma, nothing else between: `Lee wrote on Monday: "…"`. */
function cueBefore(
  {text, tokens}: ParagraphFacts,
  segments: readonly Segment[],
  at: number,
  sentences: Uint32Array
): Segment | undefined {
  const [before, content] = [segments[at - 1], segments[at]]
  if (before?.part !== Part.cue || !content || sentences[before.first] !== sentences[content.first]) return undefined
  const mark = text.charAt(tokens.starts[content.first - 1] ?? text.length)
  return (mark === ':' || mark === ',') && content.first - before.end <= longestLead ? before : undefined
}

/** The cue right behind a quotation, with its source before or behind it: `"…," she wrote`, `"…," wrote Lee`. */
function cueBehind(segments: readonly Segment[], at: number): Segment | undefined {
  const end = segments[at]?.end
  const first = segments[at + 1]
  if (first?.first !== end) return undefined
  if (first?.part === Part.cue) return first
  const second = segments[at + 2]
  return first?.part === Part.source && second?.part === Part.cue && second.first === first.end ? second : undefined
}

/** Whether no cue stands in the sentences of a content. */
function standsAlone(content: Segment, cues: readonly Segment[], sentences: Uint32Array): boolean {
  const from = sentences[content.first] ?? 0
  const to = sentences[content.end - 1] ?? 0
  const right = firstBehind(cues, content.first)
  return [cues[right - 1], cues[right]].every((cue) => {
    const sentence = cue ? (sentences[cue.first] ?? 0) : -1
    return sentence < from || sentence > to
  })
}

/**
 * Index of the cue that a content costs least to belong to, -1 when there is none. It looks to the left and to the right
 * of the content, cue by cue, and stops where a further one can only cost more: each has all the nearer ones between.
 * @param speaks given for a sentence of speech that stands alone: which cues have said something in quotation marks
 */
function cheapest(
  content: Segment,
  cues: readonly Segment[],
  sentences: Uint32Array,
  speaks?: ArrayLike<number>
): number {
  const right = firstBehind(cues, content.first)
  let best = -1
  let least = Infinity
  const rate = (index: number, between: number): boolean => {
    const cue = cues[index]
    if (!cue || between * betweenCost - (speaks ? speakerBonus : 0) >= least) return false
    const apart = Math.abs((sentences[cue.first] ?? 0) - (sentences[content.first] ?? 0))
    const isLater = content.first <= cue.first
    let cost = isLater ? cue.first - content.end + 1.5 : content.first - cue.end
    cost += apart * sentenceCost + between * betweenCost
    if (speaks) cost += isLater ? laterCost : speaks[index] === 1 ? -speakerBonus : 0
    if (cost < least || (cost === least && index < best)) {
      least = cost
      best = index
    }
    return true
  }
  for (let index = right - 1; rate(index, right - 1 - index); index--);
  for (let index = right; rate(index, index - right); index++);
  return best
}
/** Index of the first cue that does not begin before a token. */
const firstBehind = (cues: readonly Segment[], token: number): number =>
  findFirst(cues.length, (at) => (cues[at]?.first ?? 0) >= token)
