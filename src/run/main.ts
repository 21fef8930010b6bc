/** Runs a command line. */
import {readArguments, UsageError, type Arguments} from './arguments.js'

/** Does what the arguments say; returns the exit code: 0 fine, 1 findings that fail the check, 2 could not do it. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await runCommand(readArguments(args))
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof Error && error.name === 'OptionsError')) throw error
    process.stderr.write(`newslint: ${error.message}\n`)
    return 2
  }
}

async function runCommand(given: Arguments): Promise<number> {
  const {findFiles} = await import('./find-files.js')
  const found = await findFiles(given.paths, {ignorePath: given.value('ignore-path')})
  for (const {path, message} of found.errors) process.stderr.write(`newslint: ${path}: ${message}\n`)
  if (given.command === 'check') return runCheck(given, found)
  const {Article} = await import('../article/article.js')
  const {readSource} = await import('../source/read.js')
  const {readFileText} = await import('./read-file.js')
  const {describeSources} = await import('./sources-report.js')
  const files = []
  for (const path of found.paths) {
    const article = new Article(await readSource(readFileText(path).text, path))
    files.push(given.command === 'sources' ? describeSources(article) : {path, names: []})
  }
  process.stdout.write(`${JSON.stringify({version: 1, files})}\n`)
  return found.errors.length > 0 || files.length === 0 ? 2 : 0
}

async function runCheck(
  given: Arguments,
  found: Awaited<ReturnType<typeof import('./find-files.js').findFiles>>
): Promise<number> {
  const {loadRules} = await import('./load-rules.js')
  const {configureRule} = await import('../rule.js')
  const {checkFiles} = await import('./check-files.js')
  const preset = given.value('preset') ?? 'submission'
  if (preset !== 'submission' && preset !== 'copydesk') {
    throw new UsageError(`Unexpected preset \`${preset}\`, expected \`submission\` or \`copydesk\``)
  }
  const settings = new Map(given.values('rule').map((one) => one.split('=') as [string, string]))
  const loaded = await loadRules(new Set())
  const rules = loaded
    .map((rule) => configureRule(rule, settings.get(rule.id), preset))
    .filter(({levels}) => levels.size > 0)
  const result = await checkFiles(found.paths, {rules, house: {names: []}}, found.errors)
  const {reportJson} = await import('../report/json.js')
  const {reportPretty} = await import('../report/pretty.js')
  process.stdout.write(given.value('format') === 'json' ? reportJson(result) : reportPretty(result))
  if (result.errors.length > 0 || result.files.length === 0) return 2
  return result.summary.errors > 0 ? 1 : 0
}
