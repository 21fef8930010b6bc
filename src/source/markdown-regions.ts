/**
 * Where Markdown can be cut so that each piece means by itself what it means in the whole, and which pieces are nothing but words.
 * Parsers take a hundred times as long as this scan, and some of their loops are not linear in the whole document.
 */
import {decodeReference} from './character-reference.js'
import type {Span} from './source-text.js'

/** A piece of Markdown: whole lines. */
export interface Region extends Span {
  /**
   * `plain` is one paragraph without any markup; `dense` has so many marks that pairing them would take forever: they are
   * read as text.
   */
  readonly kind: 'plain' | 'marked' | 'dense'
}

/** Pieces with markup are joined up to this length. */
const enough = 8_000
/** More marks that may pair than any paragraph has. */
const mostMarks = 4_000

/** Cuts Markdown without front matter into pieces. */
export function findRegions(markdown: string): Region[] {
  const regions: Region[] = []
  const scanner = new RegionScanner(markdown)
  for (let found = scanner.next(); found; found = scanner.next()) {
    const last = regions.at(-1)
    const isMarked = last !== undefined && last.kind !== 'plain'
    const kind = found.isDense ? 'dense' : 'marked'
    if (isMarked && !found.isFree)
      regions[regions.length - 1] = {...last, end: found.end, kind: denser(last.kind, kind)}
    else if (found.isPlain) regions.push({start: found.start, end: found.end, kind: 'plain'})
    else if (isMarked && last.kind === kind && found.end - last.start < enough)
      regions[regions.length - 1] = {...last, end: found.end}
    else regions.push({start: found.start, end: found.end, kind})
  }
  return regions
}

const denser = (one: Region['kind'], other: Region['kind']): Region['kind'] => (one === 'dense' ? one : other)

/** A run of lines without a blank one between them. */
interface Run extends Span {
  /** Whether it cannot belong to anything that started before it. */
  readonly isFree: boolean
  readonly isPlain: boolean
  readonly isDense: boolean
}

const tickFence = /^(`{3,})[^`\n\r]*$/
const tildeFence = /^(~{3,})/
const rawHtml = /^<(?:(script|pre|style|textarea)(?=[\s>]|$)|(!--)|(\?)|(!\[CDATA\[)|(![a-z]))/i
const rawEnds = [/<\/(?:script|pre|style|textarea)>/i, /-->/, /\?>/, /\]\]>/, />/]
const item = /^[-+*][ \t]+\S/

class RegionScanner {
  readonly #text: string
  readonly #hasDefinitions: boolean
  #at = 0
  /** The fence that is open: its character and its length. */
  #fence: {readonly character: string; readonly length: number} | undefined
  /** What ends the block of HTML that is open. */
  #html: RegExp | undefined
  /** Whether the scan has lost track of what is open: the rest is one piece. */
  #isLost = false

  constructor(text: string) {
    this.#text = text
    this.#hasDefinitions = text.includes(']:')
  }

  /** The next run of lines. */
  next(): Run | undefined {
    const text = this.#text
    let start = this.#at
    let end = lineEnd(text, start)
    while (isBlankLine(text, start, end)) {
      if (end >= text.length) return undefined
      start = breakEnd(text, end)
      end = lineEnd(text, start)
    }
    const isFree = !this.#isLost && !this.#fence && !this.#html && text[start] !== ' ' && text[start] !== '\t'
    let isPlain = isFree
    let marks = 0
    let isDense = false
    let hasTag = false
    let last = end
    for (let at = start; ; at = breakEnd(text, end)) {
      end = lineEnd(text, at)
      if (isBlankLine(text, at, end)) break
      last = end
      isPlain &&= this.#isPlainLine(at, end)
      if (!isPlain) {
        const line = text.slice(at, end)
        if (!this.#isLost) hasTag = this.#trackOpen(line, hasTag) || hasTag
        marks = (item.test(line.trimStart()) ? 0 : marks) + countMarks(line)
        isDense ||= marks > mostMarks
      }
      if (end >= text.length) break
    }
    this.#at = last >= text.length ? text.length : breakEnd(text, last)
    return {start, end: last, isFree, isPlain, isDense}
  }

  /** Follows what stays open over blank lines; whether the line starts with a tag. */
  #trackOpen(line: string, hasTag: boolean): boolean {
    const inner = line.trimStart()
    const indentation = line.length - inner.length
    if (this.#html) {
      if (this.#html.test(line)) this.#html = undefined
      return false
    }
    if (this.#fence) {
      const {character, length} = this.#fence
      const bare = inner.trimEnd()
      if (indentation < 4 && bare.length >= length && bare === character.repeat(bare.length)) this.#fence = undefined
      return false
    }
    const fence = (tickFence.exec(inner) ?? tildeFence.exec(inner))?.[1]
    if (fence !== undefined && (indentation > 0 || hasTag)) this.#isLost ||= indentation < 4
    else if (fence !== undefined) this.#fence = {character: fence.charAt(0), length: fence.length}
    if (inner[0] !== '<' || indentation > 3) return false
    const raw = rawHtml.exec(inner)
    if (!raw) return true
    const ends = rawEnds[raw.slice(1).findIndex((part) => part !== undefined)]
    const rest = inner.slice(raw[0].length)
    const isOddComment = raw[2] !== undefined && /^-?>/.test(rest)
    if (indentation > 0 || hasTag || isOddComment) this.#isLost = true
    else if (ends && !ends.test(rest)) this.#html = ends
    return true
  }

  /** Whether a line starts as prose does and holds no character that could be markup. */
  #isPlainLine(start: number, end: number): boolean {
    if (!startsProse(this.#text, start)) return false
    for (let at = start; at < end; at++) {
      const code = this.#text.charCodeAt(at)
      if (code < 0x80 && suspects[code] === 1 && !this.#isHarmless(code, at)) return false
    }
    return true
  }

  /** Whether a character that may be markup is none where it stands. */
  #isHarmless(code: number, at: number): boolean {
    const text = this.#text
    switch (code) {
      case 0x26: {
        return decodeReference(text, at, false) === undefined
      }
      case 0x2e: {
        return text.slice(Math.max(0, at - 3), at).toLowerCase() !== 'www'
      }
      case 0x3a: {
        return !text.startsWith('//', at + 1)
      }
      case 0x3c: {
        return text[at + 1] === ' ' || isDigit(text.charCodeAt(at + 1))
      }
      case 0x40: {
        return at === 0 || text[at - 1] === ' ' || text[at - 1] === '('
      }
      case 0x5b: {
        return !this.#hasDefinitions
      }
      case 0x5d: {
        return !this.#hasDefinitions && text[at + 1] !== '('
      }
      default: {
        return false
      }
    }
  }
}

/** ASCII characters that may be markup inside a line of prose. */
const suspects = new Uint8Array(0x80)
for (const character of '\0\\`*_[]<&~@:.') suspects[character.charCodeAt(0)] = 1

/** Whether a line can be nothing but part of a paragraph: it starts with a letter, or a mark that opens nothing in Markdown. */
function startsProse(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code >= 0x80) return code !== 0xfeff
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || '"\'($'.includes(text.charAt(at))
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

function countMarks(line: string): number {
  let count = 0
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at)
    if (code === 0x2a || code === 0x5b || code === 0x5d || code === 0x5f || code === 0x7e) count++
  }
  return count
}

function lineEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x0a || code === 0x0d) break
    at++
  }
  return at
}

const breakEnd = (text: string, at: number): number => (text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1)

function isBlankLine(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] !== ' ' && text[at] !== '\t') return false
  return true
}
