/** Files as text, or a clear word on why not. */
import {isUtf8, type Buffer} from 'node:buffer'
import {readFileSync} from 'node:fs'

/** A file that cannot be read as an article; the message says why, without its path. */
export class FileError extends Error {
  override readonly name = 'FileError'
}

/** The text of a file. */
export interface FileText {
  /** Without byte order mark: what offsets count in. */
  readonly text: string
  readonly hasByteOrderMark: boolean
}

/**
 * Reads a file as UTF-8.
 * @throws {FileError} when it is missing, cannot be read, or is no text
 */
export function readFileText(path: string): FileText {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new FileError(describeSystemError(error))
  }
  return decodeText(bytes)
}

const byteOrderMark = '\uFEFF'

/**
 * Decodes the bytes of an article.
 * @throws {FileError} naming the first byte that is wrong
 */
export function decodeText(bytes: Buffer): FileText {
  if (isUtf8(bytes)) {
    refuseBinary(bytes)
    const text = bytes.toString('utf8')
    return text.startsWith(byteOrderMark)
      ? {text: text.slice(1), hasByteOrderMark: true}
      : {text, hasByteOrderMark: false}
  }
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FileError('Unexpected UTF-16 text, expected UTF-8')
  }
  refuseBinary(bytes)
  const at = findInvalidByte(bytes)
  const byte = (bytes[at] ?? 0).toString(16).toUpperCase().padStart(2, '0')
  throw new FileError(`Unexpected byte 0x${byte} at offset ${at}, expected UTF-8 text`)
}

/** As git does: a byte 0 near the beginning means that a file is no text. */
function refuseBinary(bytes: Buffer): void {
  const at = bytes.subarray(0, 8000).indexOf(0)
  if (at !== -1) throw new FileError(`Unexpected binary file (byte 0 at offset ${at}), expected text`)
}

/** Where the first sequence that is not UTF-8 begins: every one before it is whole. */
function findInvalidByte(bytes: Buffer): number {
  let at = 0
  while (at < bytes.length) {
    const width = sequenceWidth(bytes[at] ?? 0)
    if (width !== 1 && !isUtf8(bytes.subarray(at, at + width))) return at
    at += width
  }
  return at
}

const sequenceWidth = (lead: number): number => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4)

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'No such file',
  EACCES: 'Permission denied',
  EPERM: 'Operation not permitted',
  EISDIR: 'Is a directory',
  ENOTDIR: 'No such file',
  ELOOP: 'Too many symbolic links',
  EMFILE: 'Too many open files',
  ENAMETOOLONG: 'Name too long',
  ERR_FS_FILE_TOO_LARGE: 'Larger than 2 GiB',
  ERR_STRING_TOO_LONG: 'Longer than a text can be'
}

/** What the system said, in words. */
export function describeSystemError(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
  return reasons[code] ?? (error instanceof Error ? error.message : String(error))
}
