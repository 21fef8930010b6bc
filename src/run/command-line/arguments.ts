/** Reads a command line. */
import {parseArgs} from 'node:util'
import {commands, type Command, type CommandName} from './flags.js'
import {suggestNearest} from '../../nearest.js'

/** A command line that cannot be followed: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** What a command line says. */
export interface Arguments {
  readonly command: CommandName
  readonly paths: readonly string[]
  /** Whether a flag without a value is given. */
  has(flag: string): boolean
  /** The last value of a flag. */
  value(flag: string): string | undefined
  /** All values of a flag, in order. */
  values(flag: string): readonly string[]
}

const isCommandName = (name: string | undefined): name is CommandName =>
  name !== undefined && name !== 'check' && Object.hasOwn(commands, name)

/** Options of all commands as `parseArgs` wants them: the command itself is only known when its flags are. */
function allOptions(): Record<string, {type: 'string' | 'boolean'; short?: string}> {
  const options: Record<string, {type: 'string' | 'boolean'; short?: string}> = {}
  for (const {flags} of Object.values<Command>(commands)) {
    for (const [name, {value, short}] of Object.entries(flags)) {
      options[name] = {type: value ? 'string' : 'boolean', ...(short && {short})}
    }
  }
  return options
}

/**
 * Reads the arguments behind the program's name.
 * @throws {UsageError} naming what is wrong, and the nearest valid flag
 */
export function readArguments(args: readonly string[]): Arguments {
  const {tokens} = parseArgs({
    args: [...args],
    options: allOptions(),
    strict: false,
    allowPositionals: true,
    tokens: true
  })
  const positionals = tokens.filter((token) => token.kind === 'positional')
  const separator = tokens.find((token) => token.kind === 'option-terminator')
  const [first] = positionals
  const isNamed = isCommandName(first?.value) && !(separator && first && separator.index < first.index)
  const command: CommandName = isNamed && isCommandName(first?.value) ? first.value : 'check'
  const flags: Command['flags'] = commands[command].flags
  const found = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined
    if (!flag) throw new UsageError(describeUnknown(token.rawName, command))
    const values = found.get(token.name) ?? []
    if (flag.value) {
      const isMissing = token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))
      if (isMissing)
        throw new UsageError(`Missing value of \`${token.rawName}\`, expected \`${token.rawName} <${flag.value}>\``)
      values.push(token.value ?? '')
    } else if (token.inlineValue) {
      throw new UsageError(`Unexpected value \`${token.value}\` of \`${token.rawName}\`, expected none`)
    }
    found.set(token.name, values)
  }
  return {
    command,
    paths: positionals.slice(isNamed ? 1 : 0).map(({value}) => value),
    has: (flag) => found.has(flag),
    value: (flag) => found.get(flag)?.at(-1),
    values: (flag) => found.get(flag) ?? []
  }
}

function describeUnknown(rawName: string, command: CommandName): string {
  const names = Object.keys(commands[command].flags).map((name) => `--${name}`)
  const of = command === 'check' ? '' : ` of \`newslint ${command}\``
  return `Unexpected flag \`${rawName}\`${of}${suggestNearest(rawName, names) || ', see `--help`'}`
}
