/** What is reported when a file could not be dealt with. */
import {ConfigError} from '../configuration/load-config.js'
import {FileError} from '../files/read-file.js'
import type {RunError} from './result.js'

/** An error on a file; a wrong configuration is the fault of the configuration's file. */
export function toRunError(path: string, error: unknown): RunError {
  if (error instanceof ConfigError) return {path: error.path, ruleId: null, message: error.message}
  const message = error instanceof Error ? error.message : String(error)
  return {path, ruleId: null, message: error instanceof FileError ? message : `Could not be checked: ${message}`}
}
