/** `newslint init`: writes a configuration to start from. */
import {existsSync} from 'node:fs'
import {UsageError, type Arguments} from '../command-line/arguments.js'
import {unknownName} from '../command-line/check-flags.js'
import {print} from '../command-line/output.js'
import {configurationPlaces} from '../configuration/configuration-places.js'
import {builtInRules, loadRule} from '../configuration/setup.js'
import {readVersion} from '../command-line/version.js'
import {createWorkflow, platforms} from './workflows.js'
import {writeFileWhole} from '../files/write-file.js'

const file = '.newslintrc.yaml'

/**
 * Writes the configuration into the working directory, and the workflow that was asked for; returns the exit code.
 * @throws {UsageError} when what is asked for is there already
 */
export async function runInit(given: Arguments): Promise<number> {
  const [path] = given.paths
  if (path !== undefined) throw new UsageError(`Unexpected \`${path}\`, expected no path`)
  const platform = given.value('workflow')
  if (platform !== undefined && !platforms.includes(platform)) throw unknownName('workflow', platform, platforms)
  const workflow = platform === undefined ? undefined : createWorkflow(platform, readVersion())
  const present = workflow
    ? existsSync(workflow.path) && workflow.path
    : configurationPlaces.find((place) => hasConfiguration(place))
  if (present) throw new UsageError(`Unexpected \`${present}\`, it is there already and stays as it is`)
  if (!configurationPlaces.some((place) => hasConfiguration(place))) save(file, await createConfiguration())
  if (!workflow) return 0
  save(workflow.path, workflow.text)
  if (platform !== 'gitlab') return 0
  if (!existsSync('.gitlab-ci.yml')) save('.gitlab-ci.yml', `include:\n  - local: ${workflow.path}\n`)
  else print(`Add to .gitlab-ci.yml: include: {local: ${workflow.path}}\n`)
  return 0
}

const hasConfiguration = (place: string): boolean => place !== 'package.json' && existsSync(place)

function save(path: string, text: string): void {
  writeFileWhole(path, text)
  print(`Wrote ${path}\n`)
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
