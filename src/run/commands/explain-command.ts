/** `newslint explain <rule>`: prints the page of a rule. */
import {fileURLToPath} from 'node:url'
import {UsageError, type Arguments} from '../command-line/arguments.js'
import {unknownName} from '../command-line/check-flags.js'
import {print} from '../command-line/output.js'
import {readFileText} from '../files/read-file.js'
import {builtInRules} from '../configuration/setup.js'

/** Prints the page that the arguments name; returns the exit code. */
export function runExplain({paths}: Arguments): number {
  const [id, ...more] = paths
  if (id === undefined || more.length > 0) {
    throw new UsageError(`Expected one rule: ${builtInRules.map((rule) => `\`${rule}\``).join(', ')}`)
  }
  if (!builtInRules.includes(id)) throw unknownName('rule', id, builtInRules)
  print(readFileText(fileURLToPath(new URL(`../../../../rules/${id}.md`, import.meta.url))).text)
  return 0
}
