/** Checks files one by one, then what lies between them. */
import {Article} from '../article/article.js'
import {FactsCache} from '../article/facts.js'
import {completeFindings, type Report} from '../complete.js'
import {compareFindings, type Finding} from '../finding.js'
import {checkArticle, type ConfiguredRule, type House} from '../rule.js'
import {readSource} from '../source/read.js'
import {FileError, readFileText} from './read-file.js'
import {compareText, createResult, type CheckedFile, type RunError, type RunResult} from './result.js'

/** What a run is told. */
export interface CheckFilesOptions {
  readonly rules: readonly ConfiguredRule[]
  readonly house: House
}

interface FileState {
  readonly path: string
  readonly words: number
  readonly findings: Finding[]
  readonly lines: Map<number, string>
  readonly facts: Map<string, unknown>
}

/** Checks every file; what goes wrong with one is an error of the result, and the others are checked all the same. */
export async function checkFiles(
  paths: readonly string[],
  {rules, house}: CheckFilesOptions,
  foundErrors: readonly RunError[] = []
): Promise<RunResult> {
  const errors: RunError[] = [...foundErrors]
  const cache = new FactsCache(2000)
  const states: FileState[] = []
  for (const path of paths) {
    try {
      const article = new Article(await readSource(readFileText(path).text, path), cache)
      states.push(await checkOne(article, rules, house, errors))
    } catch (error) {
      errors.push({path, ruleId: null, message: messageOf(error)})
    }
  }
  for (const configured of rules) {
    try {
      await checkBetween(configured, states, house, cache)
    } catch (error) {
      errors.push({path: null, ruleId: configured.rule.id, message: messageOf(error)})
    }
  }
  return createResult(states.map(toCheckedFile), errors)
}

const messageOf = (error: unknown): string =>
  error instanceof FileError ? error.message : `Crash: ${error instanceof Error ? error.message : String(error)}`

const toCheckedFile = ({path, words, findings, lines}: FileState): CheckedFile => ({
  path,
  words,
  findings: findings.sort(compareFindings),
  lines
})

async function checkOne(
  article: Article,
  rules: readonly ConfiguredRule[],
  house: House,
  errors: RunError[]
): Promise<FileState> {
  const {path} = article.source
  const state: FileState = {path, words: article.words.length, findings: [], lines: new Map(), facts: new Map()}
  for (const configured of rules) {
    const {rule, options} = configured
    try {
      state.findings.push(...(await checkArticle(configured, article, house)))
      if (rule.collect) state.facts.set(rule.id, rule.collect({article, options}))
    } catch (error) {
      errors.push({path, ruleId: rule.id, message: messageOf(error)})
    }
  }
  return state
}

async function checkBetween(
  {rule, levels, options}: ConfiguredRule,
  states: readonly FileState[],
  house: House,
  cache: FactsCache
): Promise<void> {
  const byPath = new Map(states.map((state) => [state.path, state]))
  await rule.checkRun?.({
    entries: states
      .filter(({facts}) => facts.has(rule.id))
      .map(({path, facts}) => ({path, facts: facts.get(rule.id)}))
      .sort((one, other) => compareText(one.path, other.path)),
    read: async (path: string) => new Article(await readSource(readFileText(path).text, path), cache),
    options,
    house,
    isActive: (kind: string) => levels.has(kind),
    report: (article: Article, report: Report) => {
      byPath.get(article.source.path)?.findings.push(...completeFindings(rule, levels, article, [report]))
    }
  })
}
