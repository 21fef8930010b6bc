/**
 * Measures `consistent-names` on PolNeAR: how many misspelled names it finds and mends, and what it reports on clean
 * copy. Folders without PolNeAR hold articles as `.txt` files: then only what is reported on them is counted.
 */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import consistentNames from '../../rules/consistent-names.js'
import {Article} from '../../src/article/article.js'
import type {Finding} from '../../src/finding.js'
import {checkArticle, configureRule} from '../../src/rule.js'
import {readText} from '../../src/source/text.js'
import {errorKinds, makeErrors, type NameError} from './name-errors.js'
import {readPolnear} from './polnear.js'

const perKind = 100
const seed = 4100
const configured = configureRule(consistentNames.rule, undefined, 'submission')

async function check(text: string, file: string): Promise<readonly Finding[]> {
  return checkArticle(configured, new Article(readText(text, `${file}.txt`)))
}

/** What a finding made of one error: nothing, a report, the right form, the wrong one. */
type Verdict = 'missed' | 'open' | 'right' | 'wrong'

/** Right: the suggestion, put in its place, gives the right form there. */
function judge({start, wrong, right, text, others}: NameError, findings: readonly Finding[]): Verdict {
  let verdict: Verdict = 'missed'
  for (const {place, actual, expected} of findings) {
    const from = place.start.offset ?? 0
    const covers = (at: number): boolean => from <= at && at < from + actual.length
    if (covers(start)) {
      const [suggestion] = expected
      if (suggestion === undefined) verdict = 'open'
      else {
        const mended = text.slice(0, from) + suggestion + text.slice(from + actual.length)
        return mended === text.slice(0, start) + right + text.slice(start + wrong.length) ? 'right' : 'wrong'
      }
    } else if (others.some(covers)) {
      if (expected.includes(wrong)) return 'wrong'
      if (expected.length === 0 && others.length === 1) verdict = 'open'
    }
  }
  return verdict
}

interface Tally {
  n: number
  found: number
  right: number
  wrong: number
}

const share = (part: number, whole: number): string => (whole > 0 ? `${((100 * part) / whole).toFixed(1)} %` : '-')
const show = (name: string, {n, found, right, wrong}: Tally): void =>
  console.log(
    `  ${name.padEnd(16)}${String(n).padStart(5)}  found ${share(found, n)}, right ${share(right, n)}, wrong ${share(wrong, n)}`
  )

/** Measures the rule on a folder that holds PolNeAR's dev split, or articles, and prints the figures. */
export async function evaluate(folder: string): Promise<void> {
  const articles = readArticles(folder)
  const tallies = new Map<string, Tally>()
  for (const [index, kind] of errorKinds.entries()) {
    for (const error of makeErrors(articles, kind, perKind, seed + index)) {
      const verdict = judge(error, await check(error.text, error.file))
      const remaining = error.others.length === 1 ? 'one use left' : 'two or more left'
      for (const name of [kind, `${error.group}: all`, `${error.group}: ${remaining}`]) {
        const tally = tallies.get(name) ?? {n: 0, found: 0, right: 0, wrong: 0}
        tallies.set(name, tally)
        tally.n++
        if (verdict !== 'missed') tally.found++
        if (verdict === 'right') tally.right++
        if (verdict === 'wrong') tally.wrong++
      }
    }
  }
  for (const [name, tally] of tallies) show(name, tally)
  await countOnClean(articles)
}

async function countOnClean(articles: readonly {readonly file: string; readonly text: string}[]): Promise<void> {
  let words = 0
  const byKind = new Map<string, number>()
  for (const {file, text} of articles) {
    const article = new Article(readText(text, `${file}.txt`))
    words += article.words.length
    for (const {kind} of article.nameVariants) byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
  }
  const all = [...byKind.values()].reduce((sum, count) => sum + count, 0)
  const kinds = [...byKind].map(([kind, count]) => `${kind} ${count}`).join(', ')
  console.log(
    `  as published: ${articles.length} articles, ${words} words, ${all} names in two forms (${kinds || 'none'})`
  )
  console.log(`  per 1,000 words: ${((1000 * all) / words).toFixed(3)}`)
}

function readArticles(folder: string): {readonly file: string; readonly text: string}[] {
  try {
    return readPolnear(folder, 'dev').filter(({discard}) => discard.length === 0)
  } catch {
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'))
    return files.sort().map((file) => ({file, text: readFileSync(path.join(folder, file), 'utf8')}))
  }
}
