/** Paths as people read them. */
import {isAbsolute, relative, sep} from 'node:path'

/** A path from the working directory where it lies below it, else as it is; with `/` between names. */
export function showPath(path: string): string {
  const inside = relative('.', path)
  const shown = inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside
  return shown.split(sep).join('/')
}
