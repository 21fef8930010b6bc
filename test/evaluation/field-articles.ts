/** The articles of other fields, with the attributions and findings that are marked in them; see `fields/README.md`. */
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {Span} from '../../src/source/source-text.js'

/** An attribution as it is marked. */
export interface FieldAttribution {
  readonly source: Span[]
  readonly cue: Span[]
  readonly content: Span[]
}

/** What the rules must report, or, as advice, may. */
export interface FieldFinding extends Span {
  readonly kind: string
  readonly isAdvice: boolean
}

/** An article without its marks; offsets are UTF-16 code units of `text`. */
export interface FieldArticle {
  /** File name without ending; the field stands before the first hyphen. */
  readonly name: string
  readonly text: string
  readonly attributions: readonly FieldAttribution[]
  readonly findings: readonly FieldFinding[]
}

const parts: Readonly<Record<string, keyof FieldAttribution>> = {s: 'source', c: 'cue', t: 'content'}

/**
 * Reads an article with marks.
 * @throws {Error} at a mark that is not closed, or that has no place in the form
 */
export function parseFieldArticle(name: string, marked: string): FieldArticle {
  const open: {readonly label: string; readonly start: number}[] = []
  const attributions = new Map<string, FieldAttribution>()
  const findings: FieldFinding[] = []
  let text = ''
  for (let at = 0; at < marked.length; at++) {
    const [mark, label = ''] =
      marked[at] === '{' ? (/^\{(\d+[sct]|[!?][a-z-]+):/.exec(marked.slice(at, at + 20)) ?? []) : []
    if (mark) {
      open.push({label, start: text.length})
      at += mark.length - 1
    } else if (marked[at] === '}') {
      const last = open.pop()
      if (!last) throw new Error(`Unexpected \`}\` in ${name}, expected no more marks`)
      close(last.label, {start: last.start, end: text.length})
    } else text += marked[at]
  }
  if (open.length > 0) throw new Error(`Unexpected end of ${name}, expected \`}\` for \`${open.at(-1)?.label}\``)
  return {name, text, attributions: [...attributions.values()], findings}

  function close(label: string, span: Span): void {
    if (label.startsWith('!') || label.startsWith('?')) {
      findings.push({...span, kind: label.slice(1), isAdvice: label.startsWith('?')})
      return
    }
    const number = label.slice(0, -1)
    const attribution = attributions.get(number) ?? {source: [], cue: [], content: []}
    attributions.set(number, attribution)
    attribution[parts[label.slice(-1)] ?? 'content'].push(span)
  }
}

/** Reads all articles of a folder, by name. */
export function readFieldArticles(folder: string): readonly FieldArticle[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parseFieldArticle(path.basename(file, '.txt'), readFileSync(path.join(folder, file), 'utf8')))
}
