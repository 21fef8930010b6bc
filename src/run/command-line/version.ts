/** The version of this package. */
import {readFileSync} from 'node:fs'

/** Reads it from the package's manifest. */
export function readVersion(): string {
  const manifest = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  return manifest.version
}
