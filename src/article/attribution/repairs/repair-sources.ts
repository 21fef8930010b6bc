/** What parts of speech know better than the models of who says something. */
import type {ParagraphFacts} from '../../facts.js'
import type {Relation} from '../link.js'
import type {Reading} from '../tagging/reading.js'
import {completeAccording, openAccording} from './according.js'
import {trimSources} from './source-bounds.js'
import {splitCues} from './sources-in-cues.js'
import {completeSubjects} from './subjects.js'
import {completeTurned} from './turned-sources.js'
import {widenSources} from './wider-sources.js'

/**
 * Mends the sources of relations, in place: first what is no part of them goes, then cues without one get theirs, and at last each
 * becomes all of its subject. An attribution that only "According to Lee," makes takes in those of its sentence.
 */
export function repairSources(facts: ParagraphFacts, relations: Relation[], reading: Reading): void {
  splitCues(facts, relations, reading)
  completeAccording(facts, relations, reading)
  trimSources(facts, relations, reading)
  openAccording(facts, relations, reading)
  completeTurned(facts, relations, reading)
  completeSubjects(facts, relations, reading)
  widenSources(facts, relations, reading)
}
