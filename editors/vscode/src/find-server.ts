/** Which language server is run: the project's own, or the one that comes with the extension. */
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'

/** A language server and where it is from. */
export interface ServerChoice {
  /** Absolute path of the module that is run. */
  readonly module: string
  readonly version: string
  readonly isBundled: boolean
}

/** The server that comes with the extension. */
export function findBundledServer(extensionPath: string): ServerChoice {
  const bundled = readPackage(join(extensionPath, 'dist/server'), true)
  if (!bundled) throw new Error('The extension has no language server: it was not built')
  return bundled
}

/** The server of the first workspace folder that has newslint installed, in itself or above. */
export function findProjectServer(folders: readonly string[]): ServerChoice | undefined {
  for (const folder of folders) {
    for (let at = resolve(folder); ; at = dirname(at)) {
      const found = readPackage(join(at, 'node_modules/newslint'), false)
      if (found) return found
      if (dirname(at) === at) break
    }
  }
  return undefined
}

/** A package with a language server; `undefined` where there is none, as in versions before it. */
function readPackage(folder: string, isBundled: boolean): ServerChoice | undefined {
  let manifest: {readonly version?: unknown; readonly bin?: Readonly<Record<string, unknown>>}
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as typeof manifest
  } catch {
    return undefined
  }
  const bin = manifest.bin?.['newslint-language-server']
  if (typeof bin !== 'string') return undefined
  const module = join(folder, bin)
  return existsSync(module) ? {module, version: String(manifest.version), isBundled} : undefined
}
