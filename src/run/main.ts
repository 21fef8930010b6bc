/** Runs a command line. */
import {readArguments, UsageError, type Arguments} from './arguments.js'
import {printError} from './output.js'

/** Does what the arguments say; returns the exit code: 0 fine, 1 findings that fail the check, 2 could not do it. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await runCommand(readArguments(args))
  } catch (error) {
    if (error instanceof UsageError) printError(error.message)
    else printError(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return 2
  }
}

async function runCommand(given: Arguments): Promise<number> {
  if (given.has('help')) return (await import('./help.js')).printHelp(given.command)
  if (given.has('version')) return (await import('./help.js')).printVersion()
  switch (given.command) {
    case 'check':
      if (given.has('print-config')) return (await import('./print-config-command.js')).runPrintConfig(given)
      return (await import('./check-command.js')).runCheck(given)
    case 'sources':
    case 'names':
      return (await import('./list-command.js')).runList(given, given.command)
    case 'explain':
      return (await import('./explain-command.js')).runExplain(given)
    case 'init':
      return (await import('./init-command.js')).runInit(given)
    case 'lsp':
      return (await import('./lsp-command.js')).runLsp(given)
  }
}
