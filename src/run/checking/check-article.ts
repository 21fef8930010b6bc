/** Checks one article by itself, and adds what was found between articles when all of a run are known. */
import type {Article} from '../../article/article.js'
import {compareFindings, type Finding} from '../../finding.js'
import {hash} from '../../fingerprint.js'
import {checkArticle, type AnyRule} from '../../rule.js'
import type {Span} from '../../source/source-text.js'
import {unusedSuppressionId} from '../../suppress/suppression-findings.js'
import {silences} from '../../suppress/suppressions.js'
import type {BetweenResult} from './check-between.js'
import {judgeSuppressions, type JudgedSuppressions} from './judge-suppressions.js'
import type {CheckedFile, RunError} from './result.js'
import type {Setup} from '../configuration/setup.js'
import {keepFinding, keepPlace, type SourceLines} from '../files/source-lines.js'

/** The rule whose findings are the copies themselves. */
const repeatRule = 'no-repeated-passage'

/** All that a run keeps of an article when its own rules have run; can be written as JSON. */
export interface ArticleResult {
  readonly path: string
  readonly words: number
  /** Findings of its own rules that nothing silences. */
  readonly findings: readonly Finding[]
  /** What each rule wants to know of it when the articles are compared, by rule id. */
  readonly facts: Readonly<Record<string, unknown>>
  /** File offsets of later copies that are word for word like earlier text. */
  readonly copies: readonly Span[]
  readonly judged: JudgedSuppressions
  readonly lines: SourceLines
  readonly errors: readonly RunError[]
}

/** An article of a run, and how it is checked. */
export interface RunArticle {
  readonly result: ArticleResult
  readonly setup: Setup
  /** What the cache calls it, where there is one that may know it. */
  readonly key?: string | undefined
}

/**
 * Runs the rules of a setup on one article; a rule that throws is an error of the result, and the others go on.
 * @param isCompared whether other articles are compared with it later: else no facts are collected for that
 */
export async function checkAlone(article: Article, setup: Setup, isCompared = true): Promise<RunArticle> {
  const {path, file} = article.source
  const found: Finding[] = []
  const facts: Record<string, unknown> = {}
  const errors: RunError[] = []
  for (const configured of setup.rules) {
    const {rule, options} = configured
    try {
      found.push(...(await checkArticle(configured, article, setup.house)))
      if (rule.collect && isCompared) facts[rule.id] = rule.collect({article, options})
    } catch (error) {
      errors.push({path, ruleId: rule.id, message: describeCrash(error)})
    }
  }
  const copies = needsCopies(setup, found) ? findCopies(article) : []
  const kept = found.filter((finding) => !isInCopy(finding, copies))
  const judged = await judgeSuppressions(article, setup, kept, new Set(errors.map(({ruleId}) => ruleId ?? '')))
  const {suppressions, doubts} = judged
  const heard = kept.filter((finding) => !suppressions.some((suppression) => silences(suppression, finding)))
  const findings = [...heard, ...judged.findings]
  const lines: SourceLines = {}
  for (const finding of [...findings, ...doubts.map((doubt) => doubt.finding)]) {
    keepFinding(lines, file, finding)
    for (const {place} of finding.related) keepPlace(lines, file, place)
  }
  const result = {path, words: article.words.length, findings, facts, copies, judged, lines, errors}
  return {result, setup}
}

/** Whether findings of an article or between articles may have to be left out because they lie in a copy. */
const needsCopies = ({rules}: Setup, found: readonly Finding[]): boolean =>
  found.some(({ruleId}) => ruleId !== repeatRule) ||
  rules.some(({rule}) => comparesArticles(rule) && rule.id !== repeatRule)

const comparesArticles = (rule: AnyRule): boolean => 'checkRun' in rule

const findCopies = (article: Article): Span[] => article.copies.map((copy) => article.fileSpan(copy))

/** What is wrong in an exact copy is wrong in the text that it copies: it is reported there. */
function isInCopy({ruleId, place}: Finding, copies: readonly Span[]): boolean {
  const start = place.start.offset ?? 0
  const end = place.end.offset ?? 0
  return ruleId !== repeatRule && copies.some((copy) => start >= copy.start && end <= copy.end)
}

/** Whether a finding from the comparison of articles is reported: it lies in no copy, and nothing silences it. */
export const isKept = ({copies, judged}: ArticleResult, finding: Finding): boolean =>
  !isInCopy(finding, copies) && !judged.suppressions.some((suppression) => silences(suppression, finding))

/**
 * Adds what was found between the articles of a run.
 * @param all what comparing found, on all articles
 */
export function completeArticle({result, setup}: RunArticle, all: BetweenResult): CheckedFile {
  const {path, words, judged} = result
  const between = all.findings.get(path) ?? []
  const isAlone = !all.compared.has(path)
  const lines = {...result.lines, ...all.lines.get(path)}
  const unused = judged.doubts.flatMap(({suppression, finding}) => {
    if (between.some((other) => silences(suppression, other))) return []
    const name = suppression.rule?.name
    // It may be there for a repeat in an article that this run does not know.
    const isUnsure = isAlone && setup.rules.some(({rule}) => (name ?? rule.id) === rule.id && comparesArticles(rule))
    return isUnsure && finding.severity !== 'info' ? [{...finding, severity: 'info' as const}] : [finding]
  })
  const added = between.filter((finding) => isKept(result, finding))
  const findings = [...result.findings, ...added, ...unused].filter(
    (finding) =>
      finding.ruleId !== unusedSuppressionId ||
      !judged.suppressions.some((suppression) => silences(suppression, finding))
  )
  return {path, words, findings: tellApart(findings.sort(compareFindings)), lines}
}

/** Findings on one article and between articles may have the same words: each gets a fingerprint of its own. */
function tellApart(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>()
  return findings.map((finding) => {
    const ordinal = (counts.get(finding.fingerprint) ?? 0) + 1
    counts.set(finding.fingerprint, ordinal)
    return ordinal === 1 ? finding : {...finding, fingerprint: hash(`${finding.fingerprint}\n${ordinal}`)}
  })
}

/** What a rule that threw is reported with. */
export const describeCrash = (error: unknown): string =>
  `The rule failed: ${error instanceof Error ? error.message : String(error)}`
