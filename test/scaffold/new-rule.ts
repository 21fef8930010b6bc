/** Starts a new rule: `npm run new-rule -- <id>` writes its module, page, example and test, and its entry in the index. */
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {argv} from 'node:process'
import {pathToFileURL} from 'node:url'
import {createRuleFiles} from './templates.js'

/** A name that no rule can have. */
export class RuleNameError extends Error {
  override readonly name = 'RuleNameError'
}

/**
 * Writes the files of a new rule.
 * @param root the package's folder
 * @returns the paths written, relative to it
 * @throws {RuleNameError} before anything is written
 */
export function createRule(id: string, root: string): string[] {
  if (!/^[a-z][a-z\d]*(?:-[a-z\d]+)+$/.test(id)) {
    throw new RuleNameError(`Unexpected name \`${id}\`, expected words joined by hyphens, as \`no-cliche\``)
  }
  const files = createRuleFiles(id)
  const taken = Object.keys(files).find((path) => existsSync(join(root, path)))
  if (taken) throw new RuleNameError(`Unexpected name \`${id}\`, expected a new one: \`${taken}\` exists`)
  const index = join(root, 'rules/index.ts')
  const withEntry = addEntry(readFileSync(index, 'utf8'), id)
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), text)
  }
  writeFileSync(index, withEntry)
  return [...Object.keys(files), 'rules/index.ts']
}

const list = /(export const rules: [^=]+= )\{([^}]*)\}/

/** The index with an entry for the rule, all entries in order. */
function addEntry(index: string, id: string): string {
  const found = list.exec(index)
  if (!found) throw new Error('No list of rules in `rules/index.ts`')
  const [, head = '', body = ''] = found
  const entries = body
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter(Boolean)
  const lines = [...entries, `'${id}': () => import('./${id}.js')`]
    .sort((one, other) => (one.replaceAll("'", '') < other.replaceAll("'", '') ? -1 : 1))
    .map((entry) => `  ${entry}`)
  return index.replace(list, () => `${head}{\n${lines.join(',\n')}\n}`)
}

function run(id: string | undefined): void {
  try {
    const paths = createRule(id ?? '', process.cwd())
    process.stdout.write(
      `${paths.map((path) => `wrote ${path}`).join('\n')}\n\nNext: \`npm test\` passes and writes the example's ` +
        `report.txt. Then change the rule, its page, example and test together.\n`
    )
  } catch (error) {
    if (!(error instanceof RuleNameError)) throw error
    process.stderr.write(`new-rule: ${error.message}\nUsage: npm run new-rule -- <id>\n`)
    process.exitCode = 2
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) run(argv[2])
