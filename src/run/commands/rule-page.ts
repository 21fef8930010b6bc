/** The pages of rules, as they come with this package. */
import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** The page of a rule of this package, in Markdown; `undefined` where it does not come along. */
export function readRulePage(id: string): string | undefined {
  const path = fileURLToPath(new URL(`../../../../rules/${id}.md`, import.meta.url))
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
