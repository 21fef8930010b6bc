/** Runs a command line. */
import {readArguments, UsageError, type Arguments} from './command-line/arguments.js'
import {printError} from './command-line/output.js'

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
  if (given.has('help')) return (await import('./command-line/help.js')).printHelp(given.command)
  if (given.has('version')) return (await import('./command-line/help.js')).printVersion()
  switch (given.command) {
    case 'check':
      if (given.has('print-config')) return (await import('./commands/print-config-command.js')).runPrintConfig(given)
      return (await import('./commands/check-command.js')).runCheck(given)
    case 'sources':
    case 'names':
      return (await import('./commands/list-command.js')).runList(given, given.command)
    case 'explain':
      return (await import('./commands/explain-command.js')).runExplain(given)
    case 'init':
      return (await import('./commands/init-command.js')).runInit(given)
    case 'lsp':
      return (await import('./commands/lsp-command.js')).runLsp(given)
  }
}
