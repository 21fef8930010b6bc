/** Compares the articles of a run, by the facts that each rule collected of them. */
import type {Article} from '../../article/article.js'
import {completeFindings, type Report} from '../../complete.js'
import type {Finding, Severity} from '../../finding.js'
import type {AnyRule, ConfiguredRule, House} from '../../rule.js'
import {describeCrash, type ArticleResult, type RunArticle} from './check-article.js'
import {compareText, type RunError} from './result.js'
import {keepFinding, keepPlace, type SourceLines} from '../files/source-lines.js'

/** Reads an article of the run again. */
export type ReadArticle = (path: string) => Promise<Article>

/** What comparing found. */
export interface BetweenResult {
  /** Findings by the path that they are on. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>
  readonly errors: readonly RunError[]
  /** Paths of the articles that were compared with at least one other. */
  readonly compared: ReadonlySet<string>
  /** The lines that these findings point to, by path. */
  readonly lines: ReadonlyMap<string, SourceLines>
}

/** Articles that a rule compares with each other: those for which it has the same options. */
interface Group {
  readonly rule: AnyRule
  readonly options: ConfiguredRule['options']
  readonly members: Map<string, Member>
}

interface Member {
  readonly result: ArticleResult
  readonly levels: ReadonlyMap<string, Severity>
}

/** How many articles are kept at hand while rules look at them again. */
const atHand = 32

/**
 * Runs `checkRun` of every rule that has one; a rule that throws is an error of the result.
 * @param articles sorted by path
 */
export async function checkBetween(articles: readonly RunArticle[], read: ReadArticle): Promise<BetweenResult> {
  const findings = new Map<string, Finding[]>()
  const errors: RunError[] = []
  const compared = new Set<string>()
  const lines = new Map<string, SourceLines>()
  const readLately = keepLast(read, atHand)
  const house = joinHouses(articles)
  for (const group of groupByOptions(articles)) {
    const {rule, options, members} = group
    const active = new Set([...members.values()].flatMap(({levels}) => [...levels.keys()]))
    if (members.size > 1) for (const path of members.keys()) compared.add(path)
    try {
      await rule.checkRun?.({
        entries: [...members].map(([path, {result}]) => ({path, facts: result.facts[rule.id]})),
        read: readLately,
        options,
        house,
        isActive: (kind: string) => active.has(kind),
        report: (article: Article, report: Report) => {
          const {path} = article.source
          const found = completeBetween(group, article, report, lines)
          if (!found) return
          const list = findings.get(path)
          if (list) list.push(found)
          else findings.set(path, [found])
        }
      })
    } catch (error) {
      errors.push({path: null, ruleId: rule.id, message: describeCrash(error)})
    }
  }
  return {findings, errors, compared, lines}
}

function groupByOptions(articles: readonly RunArticle[]): Iterable<Group> {
  const groups = new Map<string, Group>()
  const keys = new Map<ConfiguredRule, string>()
  for (const {result, setup} of articles) {
    for (const configured of setup.rules) {
      const {rule, options, levels} = configured
      if (!rule.checkRun || !Object.hasOwn(result.facts, rule.id)) continue
      const key = keys.get(configured) ?? JSON.stringify([rule.id, options])
      keys.set(configured, key)
      let group = groups.get(key)
      if (!group) {
        group = {rule, options, members: new Map()}
        groups.set(key, group)
      }
      group.members.set(result.path, {result, levels})
    }
  }
  return [...groups].sort(([one], [other]) => compareText(one, other)).map(([, group]) => group)
}

/** Completes one report, and keeps the lines that it points to, whichever articles they are of. */
function completeBetween(
  {rule, members}: Group,
  article: Article,
  report: Report,
  lines: Map<string, SourceLines>
): Finding | undefined {
  const member = members.get(article.source.path)
  if (!member) return undefined
  const [finding] = completeFindings(rule, member.levels, article, [report])
  if (!finding) return undefined
  keepFinding(linesOf(lines, article.source.path), article.source.file, finding)
  report.related?.forEach(({article: owner = article}, index) => {
    const place = finding.related[index]?.place
    if (place) keepPlace(linesOf(lines, owner.source.path), owner.source.file, place)
  })
  return finding
}

function linesOf(lines: Map<string, SourceLines>, path: string): SourceLines {
  const known = lines.get(path) ?? {}
  lines.set(path, known)
  return known
}

/** All names of all houses: a rule between articles knows what each of them knows. */
function joinHouses(articles: readonly RunArticle[]): House {
  const lists = new Set(articles.map(({setup}) => setup.house.names))
  return {names: [...lists].flat()}
}

/** Remembers the last few articles that were read. */
function keepLast(read: ReadArticle, limit: number): ReadArticle {
  const kept = new Map<string, Promise<Article>>()
  return (path) => {
    const article = kept.get(path) ?? read(path)
    kept.delete(path)
    kept.set(path, article)
    const [oldest] = kept.keys()
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest)
    return article
  }
}
