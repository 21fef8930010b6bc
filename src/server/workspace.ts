/** The folders of a workspace and what the client set for each. */
import {dirname, resolve} from 'node:path'
import type {InitializeParams, WorkspaceFolder} from 'vscode-languageserver/node'
import type {ConfigurationsOptions} from '../run/configuration/configurations.js'
import {pathOfUri} from './article-files.js'
import type {Settings} from './settings.js'

/** A folder of the workspace. */
export interface Folder {
  readonly uri: string
  readonly path: string
  readonly settings: Settings
}

/** Folders, innermost first, and settings. */
export class Workspace {
  /** Whether configurations may run code. */
  readonly isTrusted: boolean
  #folders: readonly Folder[] = []
  #settings: Settings

  constructor(params: InitializeParams, settings: Settings) {
    const {isTrusted = true} = (params.initializationOptions ?? {}) as {isTrusted?: boolean}
    this.isTrusted = isTrusted
    this.#settings = settings
    const root = params.rootUri ? [{uri: params.rootUri, name: ''}] : []
    this.setFolders(params.workspaceFolders ?? root)
  }

  /** Folders, innermost first. */
  get folders(): readonly Folder[] {
    return this.#folders
  }

  /** Replaces the folders; those that stay keep their settings. */
  setFolders(folders: readonly WorkspaceFolder[]): void {
    this.#folders = folders
      .flatMap(({uri}) => {
        const path = pathOfUri(uri)
        const settings = this.#folders.find((folder) => folder.uri === uri)?.settings ?? this.#settings
        return path === undefined ? [] : [{uri, path, settings}]
      })
      .sort((one, other) => other.path.length - one.path.length)
  }

  /** Replaces the settings of the folders, and of what lies in none. */
  setSettings(settingsOf: (uri: string | undefined) => Settings): void {
    this.#settings = settingsOf(undefined)
    this.#folders = this.#folders.map((folder) => ({...folder, settings: settingsOf(folder.uri)}))
  }

  /** The settings of a document. */
  settingsOf(uri: string): Settings {
    return this.folderOf(uri)?.settings ?? this.#settings
  }

  /** The innermost folder of a document; the first one for those that are in no file. */
  folderOf(uri: string): Folder | undefined {
    if (!uri.startsWith('file:')) return this.#folders.at(-1)
    return this.#folders.find((folder) => uri.startsWith(folder.uri.replace(/\/?$/, '/')))
  }

  /** A path that the client set, from the workspace folder of a document, or else from the document's own. */
  resolve(uri: string, path: string): string {
    return resolve(this.folderOf(uri)?.path ?? dirname(pathOfUri(uri) ?? resolve('untitled')), path)
  }

  /** What the client says about the configuration of a document. */
  configuringOf(uri: string): ConfigurationsOptions {
    const {config, preset, rules} = this.settingsOf(uri)
    return {
      ...(config !== undefined && {file: this.resolve(uri, config)}),
      preset,
      rules,
      isTrusted: this.isTrusted
    }
  }
}
