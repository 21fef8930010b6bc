/** The articles that a command line names, on disk or on standard input. */
import {UsageError, type Arguments} from '../command-line/arguments.js'
import type {Configurations} from '../configuration/configurations.js'
import {findFiles} from './find-files.js'
import {decodeText, FileError, readFileText, type FileText} from './read-file.js'
import type {RunError} from '../checking/result.js'

/** What there is to read. */
export interface FoundArticles {
  readonly paths: readonly string[]
  /** Texts that are not read from disk, by path. */
  readonly texts: ReadonlyMap<string, FileText>
  readonly errors: readonly RunError[]
}

/**
 * Finds what a command line names.
 * @throws {UsageError} when it names nothing, or two things at once
 */
export async function findArticles(given: Arguments, configurations: Configurations): Promise<FoundArticles> {
  if (given.has('stdin')) return readStandardInput(given)
  if (given.has('stdin-filename')) throw new UsageError('Unexpected `--stdin-filename` without `--stdin`')
  if (given.paths.length === 0) throw new UsageError('Missing file, directory or glob, see `--help`')
  const {paths, pipes, errors, unmatched} = await findFiles(given.paths, {
    ignorePath: given.value('ignore-path'),
    // A wrong configuration leaves nothing out: it is reported when the file is checked.
    isLeftOut: (path) => configurations.isLeftOut(path).catch(() => false)
  })
  const passes = given.has('pass-on-no-files')
  const texts = new Map(pipes.map((path) => [path, readFileText(path)]))
  return {paths, texts, errors: passes ? errors : [...errors, ...unmatched]}
}

async function readStandardInput(given: Arguments): Promise<FoundArticles> {
  if (given.paths.length > 0)
    throw new UsageError(`Unexpected \`${given.paths[0]}\` beside \`--stdin\`, expected no path`)
  const path = given.value('stdin-filename') ?? '<stdin>'
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  try {
    return {paths: [path], texts: new Map([[path, decodeText(Buffer.concat(chunks))]]), errors: []}
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    return {paths: [], texts: new Map(), errors: [{path, ruleId: null, message: error.message}]}
  }
}
