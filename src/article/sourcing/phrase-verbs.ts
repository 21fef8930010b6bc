/** Verbs that show the noun before them to be a source; all by words alone. */
import {crowds, relatives} from '../../english/determiners.js'
import {claimVerbs} from '../../english/claim-verbs.js'
import {
  accusingVerbs,
  callingVerbs,
  expectingVerbs,
  massShowingVerbs,
  sayingAdverbs,
  sayingVerbs,
  showingVerbs,
  singularShowingVerbs,
  viewingVerbs
} from '../../english/saying-verbs.js'
import {countingDocuments, documents, massDocuments} from '../../english/source-nouns.js'
import {beForms, haveForms, negations} from '../../english/verb-groups.js'
import {wordSet} from '../../english/word-set.js'
import type {Reading} from '../claims/reading.js'
import {prepositionalEnd, phraseStart} from './phrase-bounds.js'
import {isPlural} from './source-names.js'

/** Where the verb of a noun stands. */
export interface PhraseVerb {
  /** Index behind the noun and what belongs to it. */
  readonly subjectEnd: number
  readonly verb: number
  /** Whether more than adverbs stands between them, so that they are not sure to belong together. */
  readonly isFar: boolean
}

/** The verb of saying or showing of the noun at an index. */
export function findVerb(reading: Reading, head: number, from: number, to: number): PhraseVerb | undefined {
  const {lowers} = reading
  const verbs = verbsOf(reading, head, from)
  const subjectEnd = crowdEnd(reading, head)
  const start = isMany(reading, head) && lowers[subjectEnd] === 'would' ? subjectEnd + 1 : subjectEnd
  const near =
    verbAt(reading, start, to, verbs) ??
    (countingDocuments.has(lowers[head] ?? '') ? verbBehindThat(reading, head + 1, to, verbs) : undefined)
  if (near !== undefined) {
    const isNoun = measures.has(lowers[head] ?? '') && nounsToo.has(lowers[near] ?? '')
    return isNoun ? undefined : {subjectEnd, verb: near, isFar: false}
  }
  const farEnd = prepositionalEnd(reading, head + 1, to)
  const verb = verbAt(reading, farEnd, to, verbs)
  return verb === undefined ? undefined : {subjectEnd: farEnd, verb, isFar: true}
}

/** What a noun may do: behind "what critics" and "which some" every verb of claiming is one. */
function verbsOf(reading: Reading, head: number, from: number): ReadonlySet<string> {
  const {lowers} = reading
  const word = lowers[head] ?? ''
  if (massDocuments.has(word)) return massShowingVerbs
  if (documents.has(word)) return isPlural(word) ? showingVerbs : singularShowingVerbs
  const start = phraseStart(reading, head, from)
  const before = start > from ? (lowers[start - 1] ?? '') : ''
  if (before === 'than') return expectingVerbs
  if (relatives.has(before)) return callingVerbs
  const isActive = !passiveEnds.has(lowers[head + 2] ?? '')
  if (!isMany(reading, head)) return isActive && clauseOpeners.has(before) ? accusingVerbs : sayingVerbs
  const opensClause = head === from || crowdOpeners.has(lowers[head - 1] ?? '')
  return isActive && opensClause ? accusingVerbs : viewingVerbs
}

/** Words before a clause with a subject of its own: "as officials praised the crowd". */
const clauseOpeners = wordSet('after although as because since though when while')

/** Words between which and a verb a crowd is the subject: "but some accused the mayor". */
const crowdOpeners = wordSet('although but though while yet')

/** Words behind what is done to somebody: "Some called by the mayor". */
const passiveEnds: ReadonlySet<string> = new Set(['as', 'at', 'by', 'for', 'in', 'of', 'on', 'to', ','])

/** Behind "some" and "most" these are nouns. */
const nounsToo = wordSet('fear suspect thought worry')
const measures = wordSet('most some')

const isMany = ({lowers}: Reading, head: number): boolean => crowds.has(lowers[head] ?? '') || lowers[head] === 'people'

/** Index behind a noun, with those of whom a crowd is a part: "several of them". */
function crowdEnd({lowers}: Reading, head: number): number {
  const isPart = crowds.has(lowers[head] ?? '') && lowers[head + 1] === 'of' && pointed.has(lowers[head + 2] ?? '')
  return isPart ? head + 3 : head + 1
}

const pointed = wordSet('them these those whom')

/** Index of a verb behind adverbs, forms of "have", and "did not"; of its participle behind a form of "be". */
function verbAt(reading: Reading, from: number, to: number, verbs: ReadonlySet<string>): number | undefined {
  const {lowers} = reading
  if (beForms.has(lowers[from] ?? '') && !documentVerbs.has(verbs)) {
    return behind(reading, from + 1, to, isAdverb, isClaiming)
  }
  const isNegated = doForms.has(lowers[from] ?? '') && negations.has(lowers[from + 1] ?? '')
  return behind(
    reading,
    isNegated ? from + 2 : from,
    to,
    (word) => isAdverb(word) || haveForms.has(word),
    (word) => verbs.has(word)
  )
}

/** Index of a word behind others, outside quotations. */
function behind(
  {lowers, quoted}: Reading,
  from: number,
  to: number,
  isOther: (word: string) => boolean,
  isIt: (word: string) => boolean
): number | undefined {
  let at = from
  while (at < to && isOther(lowers[at] ?? '')) at++
  return at < to && isIt(lowers[at] ?? '') && quoted[at] !== 1 ? at : undefined
}

const isClaiming = (word: string): boolean => word.endsWith('ing') && claimVerbs.has(word)

const documentVerbs: ReadonlySet<ReadonlySet<string>> = new Set([showingVerbs, singularShowingVerbs, massShowingVerbs])

const doForms = wordSet('did do')

/** Whether a word may stand between a source and its verb: "some erroneously call". */
const isAdverb = (word: string): boolean => sayingAdverbs.has(word) || (word.length > 4 && word.endsWith('ly'))

/** Index of the verb of a relative clause behind documents: "polls that show". */
const verbBehindThat = (reading: Reading, from: number, to: number, verbs: ReadonlySet<string>): number | undefined =>
  reading.lowers[from] === 'that' ? verbAt(reading, from + 1, to, verbs) : undefined
