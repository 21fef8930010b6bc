/** Paths as files beside them call them. */
import {relative, sep} from 'node:path'

/** A path as seen from a folder, with `/` between names; what lies outside begins with `..`. */
export const pathInside = (folder: string, path: string): string => relative(folder, path).split(sep).join('/')
