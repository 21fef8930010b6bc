/** What the command costs as a whole process. */
import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/** Seconds and megabytes of one run. */
export interface ProcessFigures {
  readonly wall: number
  readonly cpu: number
  readonly megabytes: number
}

const command = fileURLToPath(new URL('../../src/cli.js', import.meta.url))

// The process itself says at its end what it used: no tool of the system is needed.
const probe = `data:text/javascript,${encodeURIComponent(
  `process.on('exit', () => {
    const {userCPUTime, systemCPUTime, maxRSS} = process.resourceUsage()
    const figures = {cpu: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024}
    process.stderr.write('\\n#bench ' + JSON.stringify(figures) + '\\n')
  })`
)}`

/**
 * Runs the built command.
 * @param args its arguments
 * @returns the medians of `runs` runs
 * @throws Error with the command's words when it could not run
 */
export function measureCommand(args: readonly string[], runs: number): ProcessFigures {
  const figures = Array.from({length: runs}, () => measureOnce(args))
  const middle = (pick: (one: ProcessFigures) => number): number => median(figures.map(pick))
  return {wall: middle((one) => one.wall), cpu: middle((one) => one.cpu), megabytes: middle((one) => one.megabytes)}
}

function measureOnce(args: readonly string[]): ProcessFigures {
  const began = performance.now()
  const result = spawnSync(process.execPath, ['--import', probe, command, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30
  })
  const wall = (performance.now() - began) / 1000
  const said = /#bench (.+)/.exec(result.stderr)?.[1]
  if (!said || result.status === 2) throw new Error(`newslint ${args.join(' ')} failed: ${result.stderr}`)
  return {wall, ...(JSON.parse(said) as {cpu: number; megabytes: number})}
}

/** The middle value. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[sorted.length >> 1] ?? Number.NaN
}
