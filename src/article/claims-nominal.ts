/** Claims hidden in a noun: "raised concerns", "drew criticism", "there are fears". */
import {
  concernNouns,
  growingVerbs,
  matters,
  ownedFeelings,
  raisedParticiples,
  raisingVerbs,
  stirringVerbs
} from '../english/concern-nouns.js'
import {organizations, persons} from '../english/source-nouns.js'
import {vagueKindOf} from './source-names.js'
import type {Claim} from './claims.js'
import {isCapitalAt, type Reading} from './reading.js'
import type {Sentence} from './sentences.js'

/** Finds nominal claims in a sentence. */
export function findNominal(reading: Reading, sentence: Sentence): Claim[] {
  const {lowers, quoted, facts} = reading
  const claims: Claim[] = []
  for (let at = sentence.firstToken; at < sentence.endToken; at++) {
    const noun = lowers[at] ?? ''
    const under = quoted[at] === 1 ? undefined : underFire(lowers, at, sentence)
    if (under && !hasHolder(reading, under.end, sentence)) {
      claims.push({
        kind: 'nominal',
        start: facts.tokens.starts[under.first] ?? 0,
        end: facts.tokens.ends[under.end - 1] ?? 0
      })
    }
    if (quoted[at] === 1 || !concernNouns.has(noun) || matters.has(lowers[at - 1] ?? '')) continue
    const found =
      behindVerb(reading, at, sentence) ??
      behindThere(lowers, at, sentence) ??
      behindAmid(reading, at, sentence) ??
      beforeVerb(lowers, at)
    if (!found || hasHolder(reading, found.end, sentence)) continue
    if (ownedFeelings.has(noun) && lowers[at + 1] === 'of') continue
    claims.push({
      kind: 'nominal',
      start: facts.tokens.starts[found.first] ?? 0,
      end: facts.tokens.ends[found.end - 1] ?? 0
    })
    at = found.end
  }
  return claims
}

interface Stretch {
  readonly first: number
  readonly end: number
}

const stops = new Set([
  ',',
  ';',
  ':',
  '.',
  '(',
  ')',
  '—',
  '–',
  '--',
  'and',
  'of',
  'to',
  'in',
  'on',
  'about',
  'that',
  'with',
  'by',
  'for',
  'from'
])
const owners = new Set(['his', 'her', 'their', 'my', 'our', 'your', "'s", "'", 'no', 'any', 'little', 'few'])

/** "The move raised serious concerns": a verb up to four words before the noun, and nobody's concerns. */
function behindVerb(reading: Reading, noun: number, {firstToken}: Sentence): Stretch | undefined {
  const {lowers} = reading
  for (let at = noun - 1; at >= Math.max(firstToken, noun - 5); at--) {
    const word = lowers[at] ?? ''
    if (stirringVerbs.has(word) || raisingVerbs.has(word)) {
      if (raisingVerbs.has(word) && !isThing(reading, at, firstToken)) return undefined
      if (word.endsWith('ing') && lowers[at - 1] !== ',' && !be.has(lowers[at - 1] ?? '')) return undefined
      return isNegated(lowers, at, firstToken) ? undefined : {first: at, end: noun + 1}
    }
    if (owners.has(word) || isCapitalAt(reading, at)) return undefined
    if (stops.has(word) && word !== 'and' && word !== ',') return undefined
  }
  return undefined
}

const negations = new Set(['not', "n't", 'never', 'without', 'would', 'could', 'might', 'may', 'will', 'to', 'should'])

const isNegated = (lowers: readonly string[], verb: number, from: number): boolean => {
  for (let at = verb - 1; at >= Math.max(from, verb - 3); at--) if (negations.has(lowers[at] ?? '')) return true
  return false
}

/** Whether the subject before a verb is a thing: "the incident", "which", "it"; not "who", "he", "the senator". */
function isThing(reading: Reading, verb: number, from: number): boolean {
  const {lowers} = reading
  let at = verb - 1
  while (at >= from && (helpers.has(lowers[at] ?? '') || (lowers[at] ?? '').endsWith('ly'))) at--
  const subject = lowers[at] ?? ''
  if (subject === 'it' || subject === 'this' || subject === 'that' || subject === 'which') return true
  if (subject === ',') return lowers[verb]?.endsWith('ing') === true
  if (subject === 'and' || at < from || openers.has(subject)) return false
  const kind = vagueKindOf(subject)
  if (kind !== undefined && kind !== 'document') return false
  return (
    !isCapitalAt(reading, at) &&
    !persons.has(subject) &&
    !organizations.has(subject) &&
    !persons.has(subject.replace(/s$/, '')) &&
    !pronounSubjects.has(subject) &&
    !agentEndings.some((ending) => subject.endsWith(ending))
  )
}

const helpers = new Set([
  'has',
  'have',
  'had',
  'also',
  'already',
  'is',
  'are',
  'was',
  'were',
  'been',
  'did',
  'do',
  'does',
  'once',
  'now',
  'still',
  'long',
  'often',
  'since',
  'then'
])
const pronounSubjects = new Set([
  'he',
  'she',
  'they',
  'we',
  'i',
  'you',
  'who',
  'some',
  'many',
  'others',
  'people',
  'several',
  'most',
  'both'
])
const agentEndings = ['ers', 'ors', 'ists', 'ants', 'ians', 'men', 'women', 'ists', 'ers', 'er', 'or']

/** "Amid growing concern about". */
function behindAmid(reading: Reading, noun: number, {firstToken}: Sentence): Stretch | undefined {
  const {lowers} = reading
  for (let at = noun - 1; at >= Math.max(firstToken, noun - 4); at--) {
    const word = lowers[at] ?? ''
    if (word === 'amid' || word === 'amidst') return {first: at, end: noun + 1}
    if (owners.has(word) || stops.has(word) || isCapitalAt(reading, at)) return undefined
  }
  return undefined
}

/** "There are growing fears". */
function behindThere(lowers: readonly string[], noun: number, {firstToken}: Sentence): Stretch | undefined {
  for (let at = noun - 1; at >= Math.max(firstToken, noun - 6); at--) {
    const word = lowers[at] ?? ''
    if (owners.has(word) || (stops.has(word) && word !== ',')) return undefined
    if (word !== 'there') continue
    const verb = lowers[at + 1] ?? ''
    const isVerb =
      verb === 'is' ||
      verb === 'are' ||
      verb === "'s" ||
      verb === 'was' ||
      verb === 'were' ||
      (lowers[at + 2] === 'been' && (verb === 'has' || verb === 'have'))
    return isVerb ? {first: at, end: noun + 1} : undefined
  }
  return undefined
}

/** "Concerns have been raised", "questions are mounting". */
function beforeVerb(lowers: readonly string[], noun: number): Stretch | undefined {
  let at = noun + 1
  let helpersSeen = 0
  while (helpers.has(lowers[at] ?? '')) {
    helpersSeen++
    at++
  }
  const word = lowers[at] ?? ''
  if (helpersSeen > 0 && (raisedParticiples.has(word) || growingVerbs.has(word))) return {first: noun, end: at + 1}
  return undefined
}

const be = new Set(['is', 'are', 'was', 'were', 'been', "'s", "'re"])
const openers = new Set(['the', 'a', 'an', 'with', 'amid', 'of', 'despite', 'over'])

/** "Came under fire", "has come under heavy criticism". */
function underFire(lowers: readonly string[], noun: number, {firstToken}: Sentence): Stretch | undefined {
  const word = lowers[noun] ?? ''
  if (word !== 'fire' && word !== 'criticism' && word !== 'attack') return undefined
  for (let at = noun - 1; at >= Math.max(firstToken + 1, noun - 2); at--) {
    if (lowers[at] === 'under') return comes.has(lowers[at - 1] ?? '') ? {first: at - 1, end: noun + 1} : undefined
    if (weapons.has(lowers[at] ?? '')) return undefined
  }
  return undefined
}

const comes = new Set(['come', 'came', 'comes', 'coming'])
const weapons = new Set([
  'mortar',
  'enemy',
  'sniper',
  'small-arms',
  'artillery',
  'friendly',
  'rocket',
  'heavy-machine-gun',
  'machine-gun',
  'hostile',
  'direct',
  'rebel'
])

const holders = new Set(['from', 'among', 'amongst', 'by', 'within', 'according'])

const publics = new Set(['twitter', 'facebook', 'social', 'instagram', 'tiktok', 'reddit'])
const places = new Set(['at', 'inside', 'outside', 'across', 'elsewhere', 'both'])

/** Whether the rest of the sentence says whose it is. */
function hasHolder(reading: Reading, end: number, {firstToken, endToken}: Sentence): boolean {
  const {lowers, quoted} = reading
  const next = lowers[end] ?? ''
  if (places.has(next) || (next === 'in' && isCapitalAt(reading, end + 1))) return true
  for (let at = end; at < endToken; at++) {
    if (quoted[at] === 1) continue
    const word = lowers[at] ?? ''
    if (holders.has(word) && !(word === 'by' && (lowers[at + 1] ?? '').endsWith('ing'))) return true
    if (word === 'on' && publics.has(lowers[at + 1] ?? '')) return true
  }
  for (let at = firstToken; at < end; at++) if (lowers[at] === 'according') return true
  return lowers[endToken - 1] === '?'
}
