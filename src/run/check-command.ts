/** `newslint <paths>`: checks articles and reports. */
import {formats, type Report} from '../report/formats.js'
import {UsageError, type Arguments} from './arguments.js'
import {checkFiles} from './check-files.js'
import {readConfigurationFlags, readCount, readOutputs, type Output} from './check-flags.js'
import {Configurations} from './configurations.js'
import {findArticles} from './find-articles.js'
import {describeError, hasColor, print, printError, widthOf, writeReport} from './output.js'
import {createProgress} from './progress.js'
import {createResult, type RunResult} from './result.js'
import {encodeText, Texts} from './texts.js'

/** Checks what the arguments name; returns the exit code. */
export async function runCheck(given: Arguments): Promise<number> {
  const outputs = readOutputs(given)
  const maxWarnings = readCount(given, 'max-warnings') ?? Infinity
  const isDry = given.has('fix-dry-run')
  const isFixing = given.has('fix')
  if (isDry && isFixing) throw new UsageError('Unexpected `--fix` beside `--fix-dry-run`, expected one of them')
  const reports = await Promise.all(outputs.map(async (output) => ({output, report: await loadFormat(output)})))
  const configurations = new Configurations(readConfigurationFlags(given))
  const found = await findArticles(given, configurations)
  const texts = new Texts(found.texts, isFixing)
  const progress = createProgress(found.paths.length)
  const result = await checkFiles(found.paths, {
    texts,
    setupOf: (path) => configurations.setupOf(path),
    isFixing: isDry || isFixing,
    errors: found.errors,
    onProgress: progress.show
  })
  progress.clear()
  if (isDry) print((await import('./fix-preview.js')).previewFixes(texts.changed))
  const isFilter = isFixing && given.has('stdin')
  if (isFilter) for (const path of found.texts.keys()) print(encodeText(texts.read(path)))
  const stream = isDry || isFilter ? process.stderr : process.stdout
  const shown = given.has('quiet') ? withErrorsOnly(result) : result
  for (const {output, report} of reports) {
    const isOpen = output.file === undefined
    const text = report(shown, {
      hasColor: isOpen && !given.has('no-color') && hasColor(stream),
      width: isOpen ? widthOf(stream) : widthOf(undefined),
      showsDifference: !given.has('no-diff')
    })
    if (output.file === undefined) stream.write(text)
    else writeReport(output.file, text)
  }
  for (const error of result.errors) printError(describeError(error))
  if (result.errors.length > 0) return 2
  return result.summary.errors > 0 || result.summary.warnings > maxWarnings ? 1 : 0
}

async function loadFormat({format}: Output): Promise<Report> {
  const load = formats[format]
  if (!load) throw new UsageError(`Unexpected format \`${format}\``)
  return load()
}

/** A result without warnings and infos, whose numbers say the same. */
const withErrorsOnly = ({files, errors, fixed}: RunResult): RunResult =>
  createResult(
    files.map((file) => ({...file, findings: file.findings.filter(({severity}) => severity === 'error')})),
    errors,
    fixed
  )
