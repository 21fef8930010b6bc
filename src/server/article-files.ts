/** Which documents are articles, and where they stand. */
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {formatOf} from '../source/read.js'
import type {Format} from '../source/source-text.js'
import type {TextDocument} from './text-document.js'

const formats: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  html: 'html',
  plaintext: 'text',
  text: 'text'
}

/** The format of a document: by what the client calls its language, else by its ending. */
export const formatOfDocument = ({uri, languageId}: TextDocument): Format =>
  (Object.hasOwn(formats, languageId) ? formats[languageId] : undefined) ?? formatOf(uri)

/** The path of a document on disk; `undefined` where it is in no file. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

/** Where a document stands, or where an untitled one would. */
export const pathOfDocument = ({uri}: TextDocument, folder: string): string =>
  pathOfUri(uri) ?? join(folder, uri.replace(/^[\w+.-]+:/, '').replaceAll(/[^\w.-]+/g, '-') || 'untitled')
