/** What `--help` and `--version` print. */
import {wrapText} from '../../report/wrap.js'
import {commands, type CommandName} from './flags.js'
import {print} from './output.js'
import {readVersion} from './version.js'

/** Cells in a line of help. */
const width = 100

/** Prints how a command is called; returns the exit code. */
export function printHelp(name: CommandName): number {
  const {usage, about, flags, examples} = commands[name]
  const rows = Object.entries(flags).map(([flag, {value, short, help}]) => {
    const call = `--${flag}${value === undefined ? '' : ` <${value}>`}`
    return [short === undefined ? call : `-${short}, ${call}`, help] as const
  })
  const parts = [`${wrapText(about, width).join('\n')}\n`, section('Usage', usage)]
  if (name === 'check') parts.push(section('Commands', toColumns(otherCommands())))
  parts.push(section('Options', toColumns(rows)))
  if (examples.length > 0) parts.push(section('Examples', toColumns(examples)))
  if (name === 'check') parts.push(section('Exit codes', exitCodes))
  print(parts.join('\n'))
  return 0
}

const exitCodes = [
  '0  no errors, and no more warnings than allowed',
  '1  findings that fail the check',
  '2  something could not be done: bad usage or configuration, an unreadable file, no file at all'
]

const otherCommands = (): (readonly [string, string])[] =>
  Object.entries(commands)
    .filter(([name]) => name !== 'check')
    .map(([, {usage, about}]) => [
      (usage[0] ?? '').replace(' [options] <file | directory | glob> ...', ' <path> ...'),
      about
    ])

const section = (title: string, lines: readonly string[]): string =>
  `${title}\n${lines.map((line) => `  ${line}\n`).join('')}`

/** Two columns; what does not fit into the second goes on below. */
function toColumns(rows: readonly (readonly [string, string])[]): string[] {
  const first = Math.max(...rows.map(([call]) => call.length))
  return rows.flatMap(([call, meaning]) =>
    wrapText(meaning, width - first - 4).map((line, index) => `${(index === 0 ? call : '').padEnd(first)}  ${line}`)
  )
}

/** Prints the version of this package; returns the exit code. */
export function printVersion(): number {
  print(`${readVersion()}\n`)
  return 0
}
