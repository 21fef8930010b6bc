/** Lists of a configuration that are kept in files of their own: `{file: "style/names.txt"}`. */
import {readFileSync} from 'node:fs'
import {extname, resolve} from 'node:path'
import {ConfigProblem} from './config-file.js'
import {describeSystemError} from '../files/read-file.js'
import {parseJson, parseYaml} from './parse-data.js'

/**
 * Puts the contents of files in the place of the list elements that name them, wherever lists of words stand: in `names`,
 * `ignores` and the options of rules.
 * @param folder the configuration's own
 * @param onUse called with the path of every such file
 * @throws {ConfigProblem} when a file cannot be read
 */
export async function readLists(config: unknown, folder: string, onUse?: (path: string) => void): Promise<unknown> {
  if (!isRecord(config)) return config
  const read: Record<string, unknown> = {...config}
  const expand = createExpansion((name) => {
    const path = resolve(folder, name)
    onUse?.(path)
    return readList(path, name)
  })
  for (const key of ['names', 'ignores']) if (key in read) read[key] = await expand(read[key])
  if (isRecord(read['rules'])) read['rules'] = await expandRules(read['rules'], expand)
  if (Array.isArray(read['overrides'])) {
    read['overrides'] = await Promise.all(
      read['overrides'].map(async (override: unknown) =>
        isRecord(override) && isRecord(override['rules'])
          ? {...override, rules: await expandRules(override['rules'], expand)}
          : override
      )
    )
  }
  return read
}

/** Puts lists in the place of elements that name their files, at any depth. */
type Expansion = (value: unknown) => Promise<unknown>

/** `[level, options]` is no list of words: only what stands in the options is looked at. */
async function expandRules(rules: Record<string, unknown>, expand: Expansion): Promise<Record<string, unknown>> {
  const read: Record<string, unknown> = {}
  for (const [id, setting] of Object.entries(rules)) {
    read[id] = Array.isArray(setting)
      ? await Promise.all(setting.map((part: unknown) => (isRecord(part) ? expand(part) : part)))
      : await expand(setting)
  }
  return read
}

function createExpansion(read: (name: string) => Promise<unknown[]>): Expansion {
  const expand: Expansion = async (value) => {
    if (Array.isArray(value)) {
      const parts = await Promise.all(
        value.map(async (element: unknown) => (isFileElement(element) ? read(element.file) : [await expand(element)]))
      )
      return parts.flat()
    }
    if (!isRecord(value)) return value
    const expanded: Record<string, unknown> = {}
    for (const [key, inner] of Object.entries(value)) expanded[key] = await expand(inner)
    return expanded
  }
  return expand
}

const isFileElement = (value: unknown): value is {readonly file: string} =>
  isRecord(value) && typeof value['file'] === 'string' && Object.keys(value).length === 1

/** A `.json` or `.yaml` file holds a list; of any other each line is an element, except empty ones and `#` comments. */
async function readList(path: string, name: string): Promise<unknown[]> {
  const text = readText(path, name)
  const ending = extname(path).toLowerCase()
  if (ending === '.json' || ending === '.yaml' || ending === '.yml') {
    const list = ending === '.json' ? parseJson(text) : await parseYaml(text)
    if (!Array.isArray(list)) throw new ConfigProblem(`Unexpected contents of \`${name}\`, expected a list`)
    return list
  }
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

function readText(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  } catch (error) {
    throw new ConfigProblem(`Cannot read the list \`${name}\`: ${describeSystemError(error)}`)
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
