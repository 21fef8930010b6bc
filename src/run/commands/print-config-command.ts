/** `newslint --print-config <file>`: what counts for a file when all configurations and flags have had their say. */
import {UsageError, type Arguments} from '../command-line/arguments.js'
import {readConfigurationFlags} from '../command-line/check-flags.js'
import {Configurations} from '../configuration/configurations.js'
import {ConfigError} from '../configuration/load-config.js'
import {print} from '../command-line/output.js'

/**
 * Prints it as JSON; returns the exit code.
 * @throws {UsageError} for a configuration that cannot be used, and for paths beside the file
 */
export async function runPrintConfig(given: Arguments): Promise<number> {
  const path = given.value('print-config') ?? ''
  if (given.paths.length > 0) {
    throw new UsageError(`Unexpected \`${given.paths[0]}\` beside \`--print-config\`, expected no path`)
  }
  const configurations = new Configurations(readConfigurationFlags(given))
  try {
    const {preset, rules, house, knownRules} = await configurations.setupOf(path)
    const active = new Map(
      rules.map(({rule, levels, options}) => [rule.id, {kinds: Object.fromEntries(levels), options}] as const)
    )
    const shown = {
      configuration: (await configurations.fileOf(path)) ?? null,
      isLeftOut: await configurations.isLeftOut(path),
      preset,
      names: house.names,
      rules: Object.fromEntries([...knownRules].sort().map((id) => [id, active.get(id) ?? 'off']))
    }
    print(`${JSON.stringify(shown, null, 2)}\n`)
    return 0
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(`${error.path}: ${error.message}`)
    throw error
  }
}
