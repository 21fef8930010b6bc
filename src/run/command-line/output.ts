/** Where reports and complaints go. */
import type {WriteStream} from 'node:tty'
import {toVisible} from '../../report/visible.js'
import {UsageError} from './arguments.js'
import {FileError} from '../files/read-file.js'
import type {RunError} from '../checking/result.js'
import {writeFileWhole} from '../files/write-file.js'

/** Cells in a line where no terminal says how many it has. */
const usualWidth = 100

/** Writes to standard output. */
export function print(text: string): void {
  process.stdout.write(text)
}

/** Writes to standard error, for people. */
export function printError(message: string): void {
  process.stderr.write(`newslint: ${message}\n`)
}

/** What went wrong, in one line; names of files may hold anything. */
export const describeError = ({path, ruleId, message}: RunError): string =>
  toVisible([path, ruleId, message].filter((part) => part !== null).join(': '))

/** Whether a stream is a terminal that wants colours, by the conventions of `NO_COLOR` and `FORCE_COLOR`. */
export function hasColor(stream: WriteStream): boolean {
  const {NO_COLOR, FORCE_COLOR, TERM} = process.env
  if (NO_COLOR) return false
  if (FORCE_COLOR) return FORCE_COLOR !== '0'
  // A stream that is no terminal has no such property at all, and picocolors would decide by itself then.
  return 'isTTY' in stream && stream.isTTY && TERM !== 'dumb'
}

/** Cells in a line of a stream. */
export const widthOf = (stream: WriteStream | undefined): number =>
  stream?.isTTY ? Math.max(40, stream.columns || usualWidth) : usualWidth

/**
 * Writes a report into a file.
 * @throws {UsageError} when that cannot be done
 */
export function writeReport(path: string, text: string): void {
  try {
    writeFileWhole(path, text)
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(`Cannot write the report \`${path}\`: ${error.message}`)
    throw error
  }
}
