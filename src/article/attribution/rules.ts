/** Labels by rules alone: what works without a model, from reporting verbs, quotations and the order of the words. */
import {reportingVerbs} from '../../english/reporting-verbs.js'
import type {ParagraphFacts} from '../facts.js'
import {TokenKind} from '../tokens.js'
import {Label, paint, Part} from './labels.js'

const pronouns = new Set('he she they it i we you who others many some both'.split(' '))
const auxiliaries = new Set('has have had also later then now often once repeatedly previously recently'.split(' '))
const recipients = new Set('tell told tells telling asked reminded assured warned urged'.split(' '))
const passives = new Set('is are was were be been being'.split(' '))
/** Words before which a noun phrase starts at the latest, read from right to left. */
const boundaries = new Set(
  'that and but as when while because although though if after before since which who on in at during with where so said'.split(
    ' '
  )
)
const incidental = new Set('adding saying noting arguing citing calling but while which although though'.split(' '))

/** A paragraph as the rules read it. */
interface Reading {
  readonly words: readonly string[]
  readonly isMark: (index: number) => boolean
  /** Index of the quotation of speech that a token lies in, or -1. */
  readonly quotation: Int32Array
  readonly labels: Uint8Array
}

/** Labels the tokens of a paragraph. */
export function tagByRules(facts: ParagraphFacts): Uint8Array {
  const {text, tokens, sentences, quotations} = facts
  const labels = new Uint8Array(tokens.length)
  const words: string[] = []
  for (let index = 0; index < tokens.length; index++) {
    words.push(text.slice(tokens.starts[index], tokens.ends[index]).toLowerCase())
  }
  const quotation = new Int32Array(tokens.length).fill(-1)
  quotations.forEach(({start, end, kind, isNested}, at) => {
    if (kind === 'term' || isNested) return
    for (let index = 0; index < tokens.length; index++) {
      if ((tokens.starts[index] ?? 0) >= start && (tokens.ends[index] ?? 0) <= end) quotation[index] = at
    }
  })
  const isMark = (index: number): boolean => tokens.kinds[index] === TokenKind.punctuation
  const reading: Reading = {words, isMark, quotation, labels}
  for (const {firstToken, endToken} of sentences) tagSentence(reading, firstToken, endToken)
  continueSpeech(reading, quotations.length)
  return labels
}

function tagSentence(reading: Reading, first: number, end: number): void {
  const {words, quotation, labels} = reading
  for (let index = first; index < end; index++) {
    if (quotation[index] !== -1 || labels[index] !== Label.outside) continue
    if (words[index] === 'according' && words[index + 1] === 'to') tagAccordingTo(reading, first, end, index)
    else if (reportingVerbs.has(words[index] ?? '') && !passives.has(words[index - 1] ?? '')) {
      tagVerb(reading, first, end, index)
    }
  }
}

function tagAccordingTo(reading: Reading, first: number, end: number, cue: number): void {
  const sourceEnd = phraseEnd(reading, cue + 2, end)
  if (sourceEnd === cue + 2) return
  paint(reading.labels, Part.cue, cue, cue + 2)
  paint(reading.labels, Part.source, cue + 2, sourceEnd)
  if (cue - first > 2) paintContent(reading, first, cue)
  else paintContent(reading, sourceEnd, end)
}

function tagVerb(reading: Reading, first: number, end: number, verb: number): void {
  const {words, quotation, labels} = reading
  let cue = verb
  while (cue > first && auxiliaries.has(words[cue - 1] ?? '')) cue--
  const isAfterSpeech = cue > first && quotation[cue - 1] !== -1
  if (isAfterSpeech && cue === verb) {
    const sourceEnd = phraseEnd(reading, verb + 1, end)
    if (sourceEnd === verb + 1) return
    paint(labels, Part.cue, cue, verb + 1)
    paint(labels, Part.source, verb + 1, sourceEnd)
    paintContent(reading, first, cue)
    return
  }
  const source = phraseStart(reading, cue, first)
  if (source === cue) return
  paint(labels, Part.source, source, cue)
  paint(labels, Part.cue, cue, verb + 1)
  if (source > first && quotation[source - 1] !== -1) paintContent(reading, first, source)
  if (quotation[verb + 1] === -1 || source === first || quotation[source - 1] === -1) {
    paintContent(reading, contentStart(reading, verb, end), end)
  }
}

/** Where the content behind a verb starts: behind whom is told, and behind a colon or comma. */
function contentStart({words, quotation}: Reading, verb: number, end: number): number {
  let start = verb + 1
  if (recipients.has(words[verb] ?? '')) {
    for (let index = start; index < end; index++) {
      if (words[index] === 'that' || words[index] === 'to' || words[index] === ',' || quotation[index] !== -1) {
        start = index
        break
      }
    }
  }
  while (start < end && (words[start] === ',' || words[start] === ':')) start++
  return start
}

/** Paints content without commas and the full stop at its edges, up to a participle that goes on. */
function paintContent({words, quotation, labels}: Reading, from: number, to: number): void {
  let first = from
  let end = to
  while (first < end && (words[first] === ',' || words[first] === ':')) first++
  while (end > first && quotation[end - 1] === -1 && ['.', ',', ';'].includes(words[end - 1] ?? '')) end--
  for (let index = first + 3; index < end - 1; index++) {
    if (quotation[index] === -1 && words[index] === ',' && incidental.has(words[index + 1] ?? '')) end = index
  }
  for (let index = first; index < end; index++) if (labels[index] !== Label.outside) end = index
  paint(labels, Part.content, first, end)
}

/** Start of the noun phrase that ends before `end`; `end` when there is none. */
function phraseStart({words, isMark, quotation, labels}: Reading, end: number, first: number): number {
  let start = end
  if (pronouns.has(words[end - 1] ?? '')) return end - 1
  while (start > first) {
    const before = start - 1
    if (quotation[before] !== -1 || labels[before] !== Label.outside || isMark(before)) break
    if (boundaries.has(words[before] ?? '') || reportingVerbs.has(words[before] ?? '')) break
    start--
  }
  return end - start > 12 ? end : start
}

/** End of the noun phrase, with its appositions, that starts at `start`. */
function phraseEnd({words, isMark, quotation, labels}: Reading, start: number, end: number): number {
  if (pronouns.has(words[start] ?? '')) return start + 1
  let at = start
  while (at < end) {
    if (quotation[at] !== -1 || labels[at] !== Label.outside) break
    if (isMark(at) && !['&', '-'].includes(words[at] ?? '') && !(words[at] === ',' && at + 1 < end && at > start)) break
    if (words[at] === ',' && (incidental.has(words[at + 1] ?? '') || quotation[at + 1] !== -1)) break
    at++
  }
  return at
}

/** Quotations that stand by themselves behind an attributed one are content too. */
function continueSpeech({quotation, labels}: Reading, count: number): void {
  for (let at = 0; at < count; at++) {
    const first = quotation.indexOf(at)
    if (first < 0 || labels[first] !== Label.outside) continue
    const end = quotation.lastIndexOf(at) + 1
    if (
      labels.subarray(0, first).includes(Label.cueBegin) &&
      labels.subarray(first, end).every((label) => label === 0)
    ) {
      paint(labels, Part.content, first, end)
    }
  }
}
