/** The baseline: findings that were there before, kept by path and fingerprint so that only new ones are reported. */
import * as v from 'valibot'
import type {Finding} from '../finding.js'

/** A finding of the baseline. */
export interface BaselineEntry {
  readonly path: string
  readonly fingerprint: string
  readonly rule: string
  /** Other articles that the finding points to: without them it cannot be found. */
  readonly others: readonly string[]
}

/** An article and its findings; paths as the baseline has them. */
export interface BaselineFile {
  readonly path: string
  readonly findings: readonly Finding[]
}

/** How the baseline and the findings of a run come together. */
export interface BaselineMatch {
  /** Findings that the baseline has. */
  readonly known: ReadonlySet<Finding>
  /** The entry of each of them, at the path that the finding has now. */
  readonly used: readonly BaselineEntry[]
  /** Entries that this run would have found, and did not. */
  readonly unused: readonly BaselineEntry[]
  /** Entries that this run cannot judge: their articles were not checked. */
  readonly unjudged: readonly BaselineEntry[]
}

/** What is known of the paths of a baseline. */
export interface BaselinePaths {
  /** Whether an article was checked, and to the end. */
  readonly isChecked: (path: string) => boolean
  /** Whether there is no file of that path any more. */
  readonly isGone: (path: string) => boolean
}

/**
 * Finds which findings a baseline has. Where a file is gone, its entries count for whichever article has their words now: it
 * was renamed.
 */
export function matchBaseline(
  entries: readonly BaselineEntry[],
  files: readonly BaselineFile[],
  {isChecked, isGone}: BaselinePaths
): BaselineMatch {
  const byPlace = new Map(entries.map((entry) => [toKey(entry.path, entry.fingerprint), entry]))
  const gone = new Map<string, BaselineEntry[]>()
  for (const entry of entries) {
    if (!isGone(entry.path)) continue
    const list = gone.get(entry.fingerprint)
    if (list) list.push(entry)
    else gone.set(entry.fingerprint, [entry])
  }
  const known = new Set<Finding>()
  const used: BaselineEntry[] = []
  const taken = new Set<BaselineEntry>()
  for (const {path, findings} of files) {
    for (const finding of findings) {
      const entry = byPlace.get(toKey(path, finding.fingerprint)) ?? gone.get(finding.fingerprint)?.shift()
      if (!entry) continue
      known.add(finding)
      taken.add(entry)
      used.push({...entry, path})
    }
  }
  const left = entries.filter((entry) => !taken.has(entry))
  const isJudged = ({path, others}: BaselineEntry): boolean =>
    [path, ...others].every((one) => isChecked(one) || isGone(one))
  return {known, used, unused: left.filter(isJudged), unjudged: left.filter((entry) => !isJudged(entry))}
}

const toKey = (path: string, fingerprint: string): string => `${fingerprint} ${path}`

const schema = v.object({
  version: v.literal(1),
  files: v.record(
    v.string(),
    v.record(v.string(), v.object({rule: v.string(), others: v.optional(v.array(v.string()), [])}))
  )
})

/**
 * Reads the value of a baseline's JSON.
 * @throws {Error} when it is no baseline of this version
 */
export function readBaseline(value: unknown): BaselineEntry[] {
  const result = v.safeParse(schema, value)
  if (!result.success) {
    const path = v.getDotPath(result.issues[0])
    throw new Error(`Unexpected ${path === null ? 'value' : `\`${path}\``}, expected a baseline of version 1`)
  }
  return Object.entries(result.output.files).flatMap(([path, findings]) =>
    Object.entries(findings).map(([fingerprint, entry]) => ({path, fingerprint, ...entry}))
  )
}

/** Writes a baseline as JSON, sorted and with one finding in a line: changes of it can be read and merged. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const files = new Map<string, Map<string, string>>()
  for (const {path, fingerprint, rule, others} of entries) {
    const lines = files.get(path) ?? new Map<string, string>()
    files.set(path, lines)
    lines.set(fingerprint, JSON.stringify({rule, ...(others.length > 0 && {others})}))
  }
  const written = inOrder(files).map(([path, lines]) => {
    const findings = inOrder(lines).map(([fingerprint, entry]) => `      ${JSON.stringify(fingerprint)}: ${entry}`)
    return `    ${JSON.stringify(path)}: {\n${findings.join(',\n')}\n    }`
  })
  return `{\n  "version": 1,\n  "files": {${written.length > 0 ? `\n${written.join(',\n')}\n  ` : ''}}\n}\n`
}

const inOrder = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0))
