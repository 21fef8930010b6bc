/** The summary page of a step of GitHub Actions. */
import {appendFileSync, statSync} from 'node:fs'
import {describeSystemError} from '../files/read-file.js'
import {printError} from './output.js'
import type {RunResult} from '../checking/result.js'

/** Bytes that GitHub takes for one step; a longer page is not shown at all. */
const limit = 1024 * 1024

/** Adds the whole report to the step's page, behind what is there; a page that cannot be written is complained of. */
export async function writeStepSummary(result: RunResult): Promise<void> {
  const path = process.env['GITHUB_STEP_SUMMARY']
  if (!path) return
  const {writeMarkdown} = await import('../../report/markdown.js')
  try {
    const {size = 0} = statSync(path, {throwIfNoEntry: false}) ?? {}
    appendFileSync(path, writeMarkdown(result, limit - size))
  } catch (error) {
    printError(`Cannot write the step summary: ${describeSystemError(error)}`)
  }
}
