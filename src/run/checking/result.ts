/** What a run gives to a report. */
import type {Finding} from '../../finding.js'
import type {ArticleDetails} from '../../report/article-details.js'
import type {SourceLines} from '../files/source-lines.js'

/** A file that was checked. */
export interface CheckedFile {
  /** As it was given, or as it was found below the directory that was given. */
  readonly path: string
  readonly findings: readonly Finding[]
  readonly words: number
  /** The lines that findings, here or elsewhere, point to. */
  readonly lines: SourceLines
  /** The article itself, where a report asks for it. */
  readonly details?: ArticleDetails | undefined
}

/** What kept something from being checked; `null` where no single file or rule is to blame. */
export interface RunError {
  readonly path: string | null
  readonly ruleId: string | null
  readonly message: string
}

/** What was checked, in numbers. */
export interface Summary {
  readonly files: number
  readonly words: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

/** Everything a report shows: files by path, errors by path and rule. */
export interface RunResult {
  readonly files: readonly CheckedFile[]
  readonly errors: readonly RunError[]
  readonly summary: Summary
  /** How many findings were mended before the rest was reported. */
  readonly fixed: number
  /** What was found and is not shown, in sentences for the summary. */
  readonly asides?: readonly string[] | undefined
}

/** Orders texts by their code units, so that no locale changes a report. */
export const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Puts files and errors in order and counts. */
export function createResult(files: readonly CheckedFile[], errors: readonly RunError[], fixed: number): RunResult {
  let words = 0
  const counts = {error: 0, warning: 0, info: 0}
  for (const file of files) {
    words += file.words
    for (const {severity} of file.findings) counts[severity]++
  }
  return {
    files: [...files].sort((one, other) => compareText(one.path, other.path)),
    errors: withoutEqual(errors).sort(
      (one, other) =>
        compareText(one.path ?? '', other.path ?? '') ||
        compareText(one.ruleId ?? '', other.ruleId ?? '') ||
        compareText(one.message, other.message)
    ),
    summary: {files: files.length, words, errors: counts.error, warnings: counts.warning, infos: counts.info},
    fixed
  }
}

/**
 * A result with some of its findings, whose numbers say the same.
 * @param more what the summary says of the others
 */
export function keepFindings(
  {files, errors, fixed, asides = []}: RunResult,
  isKept: (path: string, finding: Finding) => boolean,
  more: readonly string[] = []
): RunResult {
  const kept = files.map((file) => ({
    ...file,
    findings: file.findings.filter((finding) => isKept(file.path, finding))
  }))
  return {...createResult(kept, errors, fixed), asides: [...asides, ...more]}
}

/** One wrong configuration keeps many files from being checked, and is one error. */
function withoutEqual(errors: readonly RunError[]): RunError[] {
  const byKey = new Map(errors.map((error) => [JSON.stringify([error.path, error.ruleId, error.message]), error]))
  return [...byKey.values()]
}
