/** `newslint lsp`: serves an editor. */
import {UsageError, type Arguments} from '../command-line/arguments.js'

/**
 * Serves until the client ends the connection; returns never.
 * @throws {UsageError} for another way to speak than standard input and output
 */
export async function runLsp(given: Arguments): Promise<number> {
  if (given.paths.length > 0)
    throw new UsageError(`Unexpected \`${given.paths[0]}\`, expected \`newslint lsp --stdio\``)
  if (!given.has('stdio')) throw new UsageError('Missing `--stdio`, expected `newslint lsp --stdio`')
  const {serveStandardStreams} = await import('../../server/serve.js')
  await serveStandardStreams()
  return new Promise(() => {})
}
