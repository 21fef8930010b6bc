/** What the models get wrong and a rule knows better; applied to labels before they are linked. */
import {viewParticiples} from '../../english/agentless-participles.js'
import {gestures} from '../../english/gestures.js'
import {formsOfBe, passiveCues} from '../../english/passive-cues.js'
import type {ParagraphFacts} from '../facts.js'
import {collectSegments, Label, paint, Part, type Segment} from './labels.js'
import type {Relation} from './link.js'
import {sentenceAt, wordAt} from '../paragraph-words.js'

/** Mends labels in place. */
export function guardLabels(facts: ParagraphFacts, labels: Uint8Array): void {
  const segments = collectSegments(labels)
  segments.forEach((segment, index) => {
    if (segment.part !== Part.cue) return
    const [before, behind] = [segments[index - 1], segments[index + 1]]
    if (before?.part === Part.source && hasExamples(facts, before.end, segment.first)) {
      paint(labels, Part.source, before.first, segment.first)
    }
    const subject = findRelativeSubject(facts, before, segment)
    if (subject !== undefined) paint(labels, Part.source, subject, segment.first)
    const source = before?.part === Part.source && before.end === segment.first ? before : undefined
    if (source && isExpletive(facts, source, segment)) labels.fill(Label.outside, source.first, source.end)
    else if (source && isPassive(facts, segment)) paint(labels, Part.content, source.first, source.end)
    else if (gestures.has(wordAt(facts, segment.end - 1)) && behind?.first === segment.end) {
      // "She shook her head": what follows is no content, and what stands in quotation marks needs another cue.
      for (const part of [source, segment, behind]) if (part) labels.fill(Label.outside, part.first, part.end)
    }
  })
}

const exampleWords = new Set(['among', 'including', 'like', 'such'])

/** Whether examples between commas stand from a token to another: "experts, among them Ann Lee, doubt". */
function hasExamples(facts: ParagraphFacts, first: number, end: number): boolean {
  if (end - first < 4 || wordAt(facts, first) !== ',' || wordAt(facts, end - 1) !== ',') return false
  return exampleWords.has(wordAt(facts, first + 1))
}

const relativeWords = new Set(['who', 'whose'])
const conjunctions = new Set(['and', 'but', 'so', 'yet'])
/** How many tokens a subject has at most before its relative clause. */
const longestSubject = 10

/**
 * Where the subject starts whose relative clause ends before a cue, at the start of the sentence: "A clerk, who asked not to
 * be named, said". The models see the verb of the clause and may take it for the cue.
 */
function findRelativeSubject(facts: ParagraphFacts, before: Segment | undefined, cue: Segment): number | undefined {
  const sentence = sentenceAt(facts, cue.first)
  if (!sentence || wordAt(facts, cue.first - 1) !== ',') return undefined
  const {firstToken} = sentence
  const first = conjunctions.has(wordAt(facts, firstToken)) ? firstToken + 1 : firstToken
  let comma = first + 1
  const end = Math.min(first + longestSubject, cue.first - 3)
  while (comma < end && wordAt(facts, comma) !== ',') comma++
  if (comma >= end || !relativeWords.has(wordAt(facts, comma + 1))) return undefined
  // What is labelled there already stays, but for the clause alone, or its end: "who quarreled with those of the union,".
  if (before && before.end > firstToken && !isEndOf(facts, comma + 1, before, cue)) return undefined
  return first
}

/** Whether a source is a relative clause, or stands at the end of one, right before a cue. */
function isEndOf(facts: ParagraphFacts, relative: number, {part, first, end}: Segment, cue: Segment): boolean {
  if (part !== Part.source || first < relative) return false
  for (let at = relative; at < first; at++) if (wordAt(facts, at) === ',') return false
  return first === relative || end >= cue.first - 1
}

const agentWords = new Set(['among', 'by', 'from', 'in', 'to', 'with'])

/** Takes the sources away from passive cues that do not stand in a phrase of their own: "seen by voters". */
export function guardRelations(facts: ParagraphFacts, relations: readonly Relation[]): void {
  for (const {source, cue} of relations) {
    const [own] = source
    const [head] = cue
    if (!own || !head || !isPassive(facts, head)) continue
    if (!agentWords.has(wordAt(facts, own.first - 1))) source.pop()
  }
}

/** Whether a subject is the "it" of "it is widely believed": nobody. */
const isExpletive = (facts: ParagraphFacts, {first, end}: Segment, cue: Segment): boolean =>
  end - first === 1 && wordAt(facts, first) === 'it' && isBehindBe(facts, cue, (word) => viewParticiples.has(word))

/** Whether a cue says that something is said of its subject, or to it: "has been described as". */
const isPassive = (facts: ParagraphFacts, cue: Segment): boolean =>
  isBehindBe(facts, cue, (word) => passiveCues.has(word))

/** Whether a cue has a participle behind a form of "be"; a word, with a straight apostrophe, and its token tell which are. */
export function isBehindBe(
  facts: ParagraphFacts,
  {first, end}: Segment,
  isParticiple: (word: string, token: number) => boolean
): boolean {
  let isAfterBe = false
  for (let index = first; index < end; index++) {
    const word = wordAt(facts, index).replaceAll('’', "'")
    if (isAfterBe && isParticiple(word, index)) return true
    if (formsOfBe.has(word)) isAfterBe = true
  }
  return false
}
