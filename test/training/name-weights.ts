/**
 * Learns how much each piece of evidence on two near spellings weighs (logistic regression) and writes
 * `src/english/models/name-weights.ts`.
 *
 *     node dist/test/training/name-weights.js --data <folder> --census <folder> [--copy <file>]
 *
 * One name: a misspelling put into a clean article, and the name. Two names: near spellings of clean articles, but for
 * those judged one name. `--data`: a folder with PolNeAR's train split and `names-real.jsonl`. `--copy`: more clean copy,
 * one `{file, text, real: [one, other][]}` a line. `--census`: names to make rosters of (see made-rosters.ts). The weights of this package are learnt from PolNeAR's train split and
 * every second article of the BBC news of 2004-05 (Greene and Cunningham 2006; sport, business, politics, culture).
 */
import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {Article} from '../../src/article/article.js'
import {findCandidates, type NamePair} from '../../src/article/naming/name-candidates.js'
import {findEvidence, isNoPair} from '../../src/article/naming/name-evidence.js'
import {groupNames, type NameGroup} from '../../src/article/naming/name-groups.js'
import {foldName, indexNames} from '../../src/article/naming/name-index.js'
import {readText} from '../../src/source/text.js'
import {errorKinds, makeErrors} from '../evaluation/name-errors.js'
import {readPolnear} from '../evaluation/polnear.js'
import {makeRosters} from './made-rosters.js'
import {readFlags} from '../script-flags.js'

const values = readFlags({data: {type: 'string'}, census: {type: 'string'}, copy: {type: 'string'}})
if (!values.data || !values.census) throw new Error('Expected --data and --census')

/** Clean copy, with the pairs of spellings in it that are one name after all. */
interface Copy {
  readonly file: string
  readonly text: string
  readonly real: readonly (readonly [one: string, other: string])[]
}

interface Example {
  readonly evidence: Readonly<Record<string, number>>
  readonly isOneName: boolean
}

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T)

function readTrain(folder: string): Copy[] {
  const real = new Map<string, [string, string][]>()
  for (const {file, variants} of readLines<{file: string; variants: {text: string}[]}>(
    path.join(folder, 'names-real.jsonl')
  )) {
    const words = variants.flatMap(({text}) => text.split(' '))
    const pairs = words.flatMap((one) => words.map((other): [string, string] => [one, other]))
    const name = path.basename(file, '.txt')
    real.set(name, [...(real.get(name) ?? []), ...pairs])
  }
  return readPolnear(folder, 'train')
    .filter(({discard}) => discard.length === 0)
    .map(({file, text}) => ({file, text, real: real.get(file) ?? []}))
}

function findPairs(text: string): {pairs: NamePair[]; article: Article} {
  const article = new Article(readText(text, 'article.txt'))
  return {article, pairs: findCandidates(groupNames(indexNames(article))).filter((pair) => !isNoPair(pair))}
}

function collectEvidence(pair: NamePair, article: Article): Record<string, number> {
  const evidence: Record<string, number> = {}
  findEvidence(pair, article, (name, amount) => (evidence[name] = amount))
  return evidence
}

/** Pairs of clean copy: different names. */
function collectDifferent(copies: readonly Copy[]): Example[] {
  return copies.flatMap(({text, real}) => {
    const known = new Set(real.map(([one, other]) => `${foldName(one)} ${foldName(other)}`))
    const {pairs, article} = findPairs(text)
    return pairs
      .filter(({one, other}) => !known.has(`${one.key} ${other.key}`) && !known.has(`${other.key} ${one.key}`))
      .map((pair) => ({evidence: collectEvidence(pair, article), isOneName: false}))
  })
}

/** Misspellings put into clean copy, each with the name that it stands for. */
function collectErrors(copies: readonly Copy[], perKind: number, seed: number): Example[] {
  const kinds = errorKinds.slice(0, errorKinds.indexOf('first name') + 1)
  return kinds.flatMap((kind, index) =>
    makeErrors(copies, kind, kind === 'two edits' ? 2 * perKind : perKind, seed + index).flatMap(
      ({text, start, others}) => {
        const {pairs, article} = findPairs(text)
        const covers = ({words}: NameGroup, at: number): boolean =>
          words.some(({uses}) => uses.some((use) => article.fileSpan(use).start === at))
        const coversAny = (group: NameGroup): boolean => others.some((other) => covers(group, other))
        const pair = pairs.find(
          ({one, other}) => (covers(one, start) && coversAny(other)) || (covers(other, start) && coversAny(one))
        )
        return pair ? [{evidence: collectEvidence(pair, article), isOneName: true}] : []
      }
    )
  )
}

/** How much all different names weigh against all errors: silence on clean copy matters more than another find. */
const againstErrors = 6
const steps = 1500
const decay = 0.0001

/**
 * The most that some evidence may weigh, since few examples show it. Other given names, other surnames and rosters mean
 * other people, an ordinary word is one (each the lesson of judged false alarms); misspellings are put anywhere, so that
 * they stand behind titles and beside verbs of speech more often than near names do.
 */
const cautions: Readonly<Record<string, number>> = {
  otherFirstName: -3.5,
  otherSurname: -2,
  firstAgainstLast: -2.5,
  lastAgainstFirst: -2.5,
  behindParticle: -2,
  otherInitial: -1,
  listed: -0.3,
  bothListed: -1.5,
  ordinary: -3.5,
  oftenOrdinary: -3,
  ordinarySpeaks: -3,
  oftenOrdinarySpeaks: -1.5,
  titled: 0.8,
  speaks: 1
}

/** Logistic regression by Adam (Kingma and Ba 2015), weights but the first held small. */
function learn(examples: readonly Example[], names: readonly string[]): number[] {
  const rows = examples.map(({evidence}) => names.map((name) => evidence[name] ?? 0))
  const errors = examples.filter(({isOneName}) => isOneName).length
  const weightOf = (isOneName: boolean): number =>
    isOneName ? 1 : (againstErrors * errors) / (examples.length - errors)
  const total = errors * (1 + againstErrors)
  const weights = new Float64Array(names.length)
  const mean = new Float64Array(names.length)
  const variance = new Float64Array(names.length)
  for (let step = 1; step <= steps; step++) {
    const slope = new Float64Array(names.length)
    rows.forEach((row, index) => {
      const isOneName = examples[index]?.isOneName ?? false
      const sum = row.reduce((all, amount, at) => all + amount * (weights[at] ?? 0), 0)
      const fault = (1 / (1 + Math.exp(-sum)) - Number(isOneName)) * weightOf(isOneName)
      row.forEach((amount, at) => (slope[at] = (slope[at] ?? 0) + fault * amount))
    })
    for (let at = 0; at < names.length; at++) {
      const weight = weights[at] ?? 0
      const by = (slope[at] ?? 0) / total + (at > 0 ? decay * weight : 0)
      mean[at] = 0.9 * (mean[at] ?? 0) + 0.1 * by
      variance[at] = 0.999 * (variance[at] ?? 0) + 0.001 * by * by
      const step1 = (mean[at] ?? 0) / (1 - 0.9 ** step)
      weights[at] = weight - (0.05 * step1) / (Math.sqrt((variance[at] ?? 0) / (1 - 0.999 ** step)) + 1e-8)
    }
  }
  return [...weights]
}

const train = readTrain(values.data)
const copy = values.copy ? readLines<Copy>(values.copy) : []
const examples = [
  ...collectDifferent(train),
  ...collectDifferent(copy),
  ...collectDifferent(makeRosters(values.census, 84, 7).map((text) => ({file: 'roster', text, real: []}))),
  ...collectErrors(train, 350, 100),
  ...collectErrors(copy, copy.length > 0 ? 350 : 0, 200)
]
const names = [...new Set(examples.flatMap(({evidence}) => Object.keys(evidence)))]
const weights = learn(examples, names)
const lines = names.map(
  (name, index) => `  ${name}: ${Math.min(weights[index] ?? 0, cautions[name] ?? Infinity).toFixed(2)}`
)
writeFileSync(
  path.resolve('src/english/models/name-weights.ts'),
  `/* Generated by test/training/name-weights.ts: do not edit. */\nexport const nameWeights: Readonly<Record<string, number>> = {\n${lines.join(',\n')}\n}\n`
)
console.log(`${examples.length} pairs, ${examples.filter(({isOneName}) => isOneName).length} of them one name`)
