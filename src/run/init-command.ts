/** `newslint init`: writes a configuration to start from. */
import {existsSync} from 'node:fs'
import {UsageError, type Arguments} from './arguments.js'
import {configurationPlaces} from './read-config.js'
import {print} from './output.js'
import {builtInRules, loadRule} from './setup.js'
import {writeFileWhole} from './write-file.js'

const file = '.newslintrc.yaml'

/**
 * Writes the configuration into the working directory; returns the exit code.
 * @throws {UsageError} when there is one already
 */
export async function runInit({paths}: Arguments): Promise<number> {
  if (paths.length > 0) throw new UsageError(`Unexpected \`${paths[0]}\`, expected no path`)
  const present = configurationPlaces.find((place) => place !== 'package.json' && existsSync(place))
  if (present !== undefined) throw new UsageError(`Unexpected \`${present}\`, it is there already and stays as it is`)
  writeFileWhole(file, await createConfiguration())
  print(`Wrote ${file}\n`)
  return 0
}

/** A configuration that changes nothing and says what could be changed. */
async function createConfiguration(): Promise<string> {
  const rules = await Promise.all(
    builtInRules.map(async (id) => `  # ${(await loadRule(id))?.summary ?? ''}\n  #${id}: warning\n`)
  )
  return `# Configuration of newslint; the nearest one above an article counts.
# As it stands it changes nothing: take the "#" away from a setting, and change it.

# submission: a gate for CI, near-certain faults only. copydesk: all that an editor wants to see.
preset: submission

# Names as the house writes them, here or one in a line of a file of their own.
#names:
  #- Tashkent
  #- {standard: Kyiv, wrong: [Kiev]}
  #- {file: style/names.txt}

# A level (off, info, warning, error), or a level and options. \`newslint explain <rule>\` tells more.
rules:
${rules.join('')}
# What is left out below directories, in the patterns of .gitignore.
#ignores:
  #- drafts/

# Other settings for some files; later ones win.
#overrides:
  #- files: opinion/
    #rules: {no-unattributed-claim: off}
`
}
