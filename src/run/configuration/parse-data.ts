/** JSON and YAML, with errors that name a line. */
import {ConfigProblem} from './config-file.js'

/**
 * Parses JSON.
 * @throws {ConfigProblem} naming line and column
 */
export function parseJson(text: string): unknown {
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json) as unknown
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const at = /position (\d+)/.exec(message)
    const before = at ? json.slice(0, Number(at[1])).split('\n') : []
    const place = at ? ` (line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1})` : ''
    throw new ConfigProblem(`Cannot be read as JSON: ${message.replace(/ in JSON at position.*/s, '')}${place}`)
  }
}

/**
 * Parses YAML.
 * @throws {ConfigProblem} naming line and column
 */
export async function parseYaml(text: string): Promise<unknown> {
  const {parse} = await import('yaml')
  try {
    return parse(text) as unknown
  } catch (error) {
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new ConfigProblem(`Cannot be read as YAML: ${message.replace(/:$/, '')}`)
  }
}
