/** Reads what `git diff --unified=0` prints. */

/** Lines of a file as it is now; where nothing was put in place of what went, `count` is 0 and it went behind `line`. */
export interface LineRange {
  readonly line: number
  readonly count: number
}

/** A file that has changed. */
export interface ChangedFile {
  /** From the root of the repository; nothing where it is gone. */
  readonly path: string | undefined
  /** Its path before; nothing where it is new. */
  readonly before: string | undefined
  /** In order. */
  readonly ranges: readonly LineRange[]
}

/** @param diff with the prefixes `a/` and `b/`, whatever the settings of git */
export function parseDiff(diff: string): ChangedFile[] {
  const files: ChangedFile[] = []
  let before: string | undefined
  let ranges: LineRange[] = []
  // Lines of a hunk can look like headers: they are counted off.
  let rest = 0
  for (const line of diff.split('\n')) {
    if (rest > 0 && /^[-+]/.test(line)) rest--
    else if (line.startsWith('--- ')) before = readPath(line, 'a/')
    else if (line.startsWith('+++ ')) {
      const path = readPath(line, 'b/')
      ranges = []
      files.push({path, before, ranges})
    } else {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line)
      if (!hunk) continue
      const count = Number(hunk[3] ?? 1)
      ranges.push({line: Number(hunk[2]), count})
      rest = Number(hunk[1] ?? 1) + count
    }
  }
  return files
}

/** The path of a header; git closes one that has a space with a tab, and quotes one that has a quote. */
function readPath(line: string, prefix: string): string | undefined {
  const path = unquote(line.slice(4).replace(/\t$/, ''))
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined
}

const escapes: Readonly<Record<string, number>> = {a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13}

/** Undoes the quoting of C: `"a\303\251\t"`. */
function unquote(text: string): string {
  if (!text.startsWith('"')) return text
  const bytes: Buffer[] = []
  for (const [, octal, escaped, plain] of text.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
    if (octal !== undefined) bytes.push(Buffer.of(Number.parseInt(octal, 8)))
    else if (escaped !== undefined) {
      const code = escapes[escaped]
      bytes.push(code === undefined ? Buffer.from(escaped) : Buffer.of(code))
    } else bytes.push(Buffer.from(plain ?? ''))
  }
  return Buffer.concat(bytes).toString('utf8')
}
