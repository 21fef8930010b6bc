/** Reads front matter: YAML and TOML. */
import {parse as parseToml} from 'smol-toml'
import {parse as parseYaml} from 'yaml'
import type {FrontMatterSyntax} from './front-matter-fence.js'

/** Parses what stands between the fences; what cannot be parsed is told in one line, never thrown. */
export function parseFrontMatter(
  value: string,
  syntax: FrontMatterSyntax
): {data: unknown; error?: string | undefined} {
  try {
    return {data: syntax === 'yaml' ? (parseYaml(value, {logLevel: 'error'}) as unknown) : parseToml(value)}
  } catch (error) {
    const [first = 'unreadable'] = String(error instanceof Error ? error.message : error).split('\n')
    return {data: undefined, error: first}
  }
}
