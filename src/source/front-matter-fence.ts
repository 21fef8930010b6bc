/** Where front matter stands: fences at the very start of a file. */
import type {FrontMatter} from './source-text.js'

/** How front matter is written: between `---` or between `+++`. */
export type FrontMatterSyntax = 'yaml' | 'toml'

/** Reads what stands between the fences; never throws, an error is one line. */
export type FrontMatterParser = (
  value: string,
  syntax: FrontMatterSyntax
) => {readonly data: unknown; readonly error?: string | undefined}

const fences: Readonly<Record<FrontMatterSyntax, string>> = {yaml: '---', toml: '+++'}

/** Whether a file starts as one with front matter does. */
export function hasFrontMatterFence(file: string): boolean {
  return isFence(file, 0, fences.yaml) || isFence(file, 0, fences.toml)
}

/** Finds front matter of one syntax: an opening fence on the first line, a closing one on a later line. */
export function findFrontMatter(
  file: string,
  syntax: FrontMatterSyntax,
  parse: FrontMatterParser
): FrontMatter | undefined {
  const fence = fences[syntax]
  if (!isFence(file, 0, fence)) return undefined
  const start = nextLine(file, 0)
  for (let at = start; at < file.length; at = nextLine(file, at)) {
    if (!isFence(file, at, fence)) continue
    const end = lineEnd(file, at)
    return {start: 0, end, ...parse(file.slice(start, at), syntax)}
  }
  return undefined
}

/** Whether a line is a fence; blanks may follow. */
function isFence(file: string, at: number, fence: string): boolean {
  if (!file.startsWith(fence, at)) return false
  let end = at + fence.length
  while (file[end] === ' ' || file[end] === '\t') end++
  return end === file.length || file[end] === '\n' || file[end] === '\r'
}

function lineEnd(file: string, at: number): number {
  let end = at
  while (end < file.length && file[end] !== '\n' && file[end] !== '\r') end++
  return end
}

function nextLine(file: string, at: number): number {
  const end = lineEnd(file, at)
  return file[end] === '\r' && file[end + 1] === '\n' ? end + 2 : end + 1
}
