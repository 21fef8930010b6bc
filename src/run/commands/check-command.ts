/** `newslint <paths>`: checks articles and reports. */
import {formats, type Format, type Report, type ReportContext} from '../../report/formats.js'
import {UsageError, type Arguments} from '../command-line/arguments.js'
import {checkFiles} from '../checking/check-files.js'
import {
  leaveOutReports,
  readChangedFlag,
  readConfigurationFlags,
  readCount,
  readOutputs,
  type Output
} from '../command-line/check-flags.js'
import type {ArticleWorkers} from '../checking/article-workers.js'
import {Configurations, type ConfigurationsOptions} from '../configuration/configurations.js'
import {findArticles} from '../files/find-articles.js'
import {describeError, hasColor, print, printError, widthOf, writeReport} from '../command-line/output.js'
import {folderInRepository, isInGithubActions} from '../command-line/platform.js'
import {createProgress} from '../command-line/progress.js'
import {FileError} from '../files/read-file.js'
import type {ResultCache} from '../checking/result-cache.js'
import {keepFindings, type RunResult} from '../checking/result.js'
import {encodeText, Texts} from '../files/texts.js'
import {readBaselineFlags, useBaseline} from '../checking/use-baseline.js'
import {readVersion} from '../command-line/version.js'

/** Checks what the arguments name; returns the exit code. */
export async function runCheck(given: Arguments): Promise<number> {
  const outputs = readOutputs(given)
  const maxWarnings = readCount(given, 'max-warnings') ?? Infinity
  const isDry = given.has('fix-dry-run')
  const isFixing = given.has('fix')
  if (isDry && isFixing) throw new UsageError('Unexpected `--fix` beside `--fix-dry-run`, expected one of them')
  const baseline = readBaselineFlags(given)
  const ref = readChangedFlag(given)
  const reports = await Promise.all(outputs.map(loadReport))
  const configuring = readConfigurationFlags(given)
  const configurations = new Configurations(configuring)
  const found = await findArticles(given, configurations)
  const texts = new Texts(found.texts, isFixing)
  const paths = leaveOutReports(found.paths, outputs, given)
  const changed = ref === undefined ? undefined : await (await import('../changes/keep-changed.js')).findChanged(ref)
  const cache = await openCache(given)
  const workers = await startWorkers(given, paths.length, configuring)
  const progress = createProgress(paths.length)
  const options = {
    texts,
    setupOf: (path: string) => configurations.setupOf(path),
    isFixing: isDry || isFixing,
    cache,
    workers,
    errors: found.errors,
    onProgress: progress.show
  }
  const check = changed?.check ?? checkFiles
  let checked: RunResult
  try {
    checked = await check(paths, options)
  } finally {
    await workers?.close()
  }
  progress.clear()
  if (cache) saveCache(cache)
  const result = baseline ? useBaseline(checked, baseline) : checked
  if (isDry) print((await import('./fix-preview.js')).previewFixes(texts.changed))
  const isFilter = isFixing && given.has('stdin')
  if (isFilter) for (const path of found.texts.keys()) print(encodeText(texts.read(path)))
  const stream = isDry || isFilter ? process.stderr : process.stdout
  const quiet = given.has('quiet') ? keepFindings(result, (_, {severity}) => severity === 'error') : result
  const shown = reports.some(({format}) => format.needsDetails) ? await addDetails(quiet, texts) : quiet
  const context = {
    showsDifference: !given.has('no-diff'),
    version: readVersion(),
    folder: folderInRepository(),
    isChanged: changed?.isOnChangedLine,
    rules: reports.some(({format}) => format.needsRules) ? await readRules(result, configurations) : []
  }
  for (const {output, report} of reports) {
    const isOpen = output.file === undefined
    const text = report(shown, {
      ...context,
      hasColor: isOpen && !given.has('no-color') && hasColor(stream),
      width: isOpen ? widthOf(stream) : widthOf(undefined)
    })
    if (output.file === undefined) stream.write(text)
    else writeReport(output.file, text)
  }
  if (isInGithubActions() && outputs.some(({format}) => format === 'github')) {
    await (await import('../command-line/step-summary.js')).writeStepSummary(shown)
  }
  for (const error of result.errors) printError(describeError(error))
  if (result.errors.length > 0) return 2
  return result.summary.errors > 0 || result.summary.warnings > maxWarnings ? 1 : 0
}

/** A report that was asked for. */
interface LoadedReport {
  readonly output: Output
  readonly format: Format
  readonly report: Report
}

async function loadReport(output: Output): Promise<LoadedReport> {
  const format = formats[output.format]
  if (!format) throw new UsageError(`Unexpected format \`${output.format}\``)
  return {output, format, report: await format.load()}
}

/** Threads for a run; nothing where one process does better, or makes changes. */
async function startWorkers(
  given: Arguments,
  articles: number,
  options: ConfigurationsOptions
): Promise<ArticleWorkers | undefined> {
  if (!given.has('concurrency')) return undefined
  const {ArticleWorkers, readConcurrency} = await import('../checking/article-workers.js')
  const count = readConcurrency(given, articles)
  return count > 1 && !given.has('fix') && !given.has('fix-dry-run') ? new ArticleWorkers(count, options) : undefined
}

/** The cache of the run; nothing where none is asked for. */
async function openCache(given: Arguments): Promise<ResultCache | undefined> {
  const file = given.value('cache-location')
  if (!given.has('cache') && file === undefined) return undefined
  const {ResultCache, usualCacheFile} = await import('../checking/result-cache.js')
  return new ResultCache(file ?? usualCacheFile)
}

/** Without it, the next run takes longer: no reason to fail this one. */
function saveCache(cache: ResultCache): void {
  try {
    cache.save()
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    printError(`The cache: ${error.message}`)
  }
}

/** The same result with every article in it. */
const addDetails = async (result: RunResult, texts: Texts): Promise<RunResult> =>
  (await import('./add-details.js')).addDetails(result, texts)

/** What formats want to know of the rules of a run. */
async function readRules({files}: RunResult, configurations: Configurations): Promise<ReportContext['rules']> {
  const setups = await Promise.all(files.map(({path}) => configurations.setupOf(path)))
  return (await import('./rule-facts.js')).collectRuleFacts(setups)
}
