/** Where configurations stand, and how they are read. */
import {readFileSync} from 'node:fs'
import {basename, extname, parse, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {lilconfig} from 'lilconfig'
import {ConfigProblem} from './config-file.js'
import {configurationPlaces} from './configuration-places.js'
import {ConfigError} from './load-config.js'
import {parseJson, parseYaml} from './parse-data.js'
import {describeSystemError} from '../files/read-file.js'
import {showPath} from '../command-line/show-path.js'

/** Finds the nearest configuration from a folder upwards, and what it says. */
export type ConfigSearch = (folder: string) => Promise<{config: unknown; filepath: string} | null>

/**
 * Searches as far as there are folders, and remembers what it met.
 * @param isTrusted whether programs count
 */
export function createConfigSearch(isTrusted: boolean): ConfigSearch {
  const loaders = Object.fromEntries(['.js', '.mjs', '.json', '.yaml', '.yml'].map((ending) => [ending, readFile]))
  const searcher = lilconfig('newslint', {
    searchPlaces: configurationPlaces.filter((place) => isTrusted || !isProgram(place)),
    loaders,
    stopDir: parse(resolve('.')).root,
    ignoreEmptySearchPlaces: false
  })
  return (folder) => searcher.search(folder)
}

/**
 * Reads what a configuration file says.
 * @param isTrusted whether programs are run
 * @throws {ConfigError} when it cannot be read
 */
export async function readConfig(path: string, isTrusted: boolean): Promise<unknown> {
  if (isProgram(path) && !isTrusted) {
    throw new ConfigError(showPath(path), 'Unexpected program in an untrusted workspace, expected JSON or YAML')
  }
  const value = await readFile(path)
  if (basename(path) !== 'package.json') return value
  const own = (value as {newslint?: unknown} | null)?.newslint
  if (own === undefined) throw new ConfigError(showPath(path), 'Missing key `newslint`')
  return own
}

async function readFile(path: string): Promise<unknown> {
  try {
    if (isProgram(path)) return await importConfig(path)
    const text = readFileSync(path, 'utf8')
    return extname(path).toLowerCase() === '.json' ? parseJson(text) : await parseYaml(text)
  } catch (error) {
    const reason = error instanceof ConfigProblem ? error.message : `Cannot be read: ${describeSystemError(error)}`
    throw new ConfigError(showPath(path), reason)
  }
}

const isProgram = (path: string): boolean => /\.[cm]?[jt]s$/i.test(path)

async function importConfig(path: string): Promise<unknown> {
  const module = (await import(pathToFileURL(path).href)) as {readonly default?: unknown}
  if (module.default === undefined) throw new ConfigProblem('Missing default export, expected the configuration')
  return module.default
}
