/** What the models get wrong and a rule knows better; applied to labels before they are linked. */
import {formsOfBe, passiveCues} from '../../english/passive-cues.js'
import type {ParagraphFacts} from '../facts.js'
import {collectSegments, paint, Part, type Segment} from './labels.js'

/** Mends labels in place. */
export function guardLabels(facts: ParagraphFacts, labels: Uint8Array): void {
  const segments = collectSegments(labels)
  segments.forEach((segment, index) => {
    const before = segments[index - 1]
    if (segment.part !== Part.cue || before?.part !== Part.source || before.end !== segment.first) return
    if (isPassive(facts, segment)) paint(labels, Part.content, before.first, before.end)
  })
}

/** Whether a cue says that something is said of its subject, or to it: "has been described as". */
function isPassive(facts: ParagraphFacts, {first, end}: Segment): boolean {
  let isAfterBe = false
  for (let index = first; index < end; index++) {
    const word = wordAt(facts, index)
    if (isAfterBe && passiveCues.has(word)) return true
    if (formsOfBe.has(word)) isAfterBe = true
  }
  return false
}

function wordAt({text, tokens}: ParagraphFacts, index: number): string {
  return text.slice(tokens.starts[index], tokens.ends[index]).toLowerCase().replaceAll('’', "'")
}
