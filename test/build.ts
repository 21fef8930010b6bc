/** Builds once before the tests: many of them run the real command. */
import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

/** Called by vitest before the first test; throws with the compiler's words when the build fails. */
export default function setup(): void {
  const root = fileURLToPath(new URL('../', import.meta.url))
  try {
    execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'], {cwd: root, encoding: 'utf8'})
  } catch (error) {
    throw new Error(`The build failed:\n${(error as {stdout?: string}).stdout ?? String(error)}`, {cause: error})
  }
}
