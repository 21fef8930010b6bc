/** The extension for VS Code, as its tests see it. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of the extension. */
export const extension: string = fileURLToPath(new URL('../../editors/vscode', import.meta.url))

/** A setting as the manifest declares it. */
interface Setting {
  readonly default: unknown
  readonly enum?: readonly unknown[]
  readonly enumDescriptions?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly description?: string
  readonly markdownDescription?: string
}

/** What of the manifest is tested. */
export interface Manifest {
  readonly version: string
  readonly icon: string
  readonly capabilities: {
    readonly untrustedWorkspaces: {readonly supported: string; readonly restrictedConfigurations: string[]}
  }
  readonly contributes: {
    readonly commands: readonly {readonly command: string; readonly title: string}[]
    readonly configuration: {readonly properties: Readonly<Record<string, Setting>>}
    readonly menus: unknown
    readonly walkthroughs: readonly {readonly steps: readonly {readonly media: {readonly image: string}}[]}[]
  }
}

/** Reads the manifest. */
export const readManifest = (): Manifest =>
  JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as Manifest
