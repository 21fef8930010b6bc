/** The flags of the scripts for those who work on this package. */
import {parseArgs, type ParseArgsConfig} from 'node:util'

/** Reads flags; where one is unknown or has no value, says so, tells which there are, and ends the process with 2. */
export function readFlags<Options extends NonNullable<ParseArgsConfig['options']>>(
  options: Options
): ReturnType<typeof parseArgs<{options: Options}>>['values'] {
  try {
    return parseArgs({options}).values
  } catch (error) {
    const known = Object.keys(options).map((name) => `\`--${name}\``)
    console.error(`${error instanceof Error ? error.message : String(error)}; there are ${known.join(', ')}`)
    process.exit(2)
  }
}
