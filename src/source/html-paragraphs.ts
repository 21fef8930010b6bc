/** From the tokens of HTML to paragraphs. */
import {decodeReference} from './character-reference.js'
import {
  blockElements,
  codeElements,
  elementRoles,
  isHeading,
  lastingElements,
  listElements,
  mediaElements,
  siblings,
  silentElements,
  voidElements
} from './html-elements.js'
import type {HtmlSink} from './html-tokens.js'
import type {Annotation, Role, SourceComment, Span} from './source-text.js'
import {TextBuilder, type LooseParagraph} from './text-builder.js'

/** An open block element. */
interface Frame {
  readonly name: string
  readonly start: number
  readonly role: Role
  /** How many paragraphs stand before it. */
  readonly first: number
  /** Whether its own text made the paragraph that came last. */
  isDirect: boolean
  hasMedia: boolean
}

/** No prose is nested deeper: a limit to how far an open element is looked for, so that time stays linear. */
const deepest = 256

/** Collects the paragraphs and comments of HTML. */
export class HtmlParagraphs implements HtmlSink {
  readonly #html: string
  readonly #paragraphs: LooseParagraph[] = []
  readonly #comments: SourceComment[] = []
  readonly #frames: Frame[]
  #builder = new TextBuilder()
  /** White space that becomes a space once text follows. */
  #pending: Span | undefined
  /** Where the first of line breaks in a row starts. */
  #break = -1
  /** Where what belongs to the paragraph starts. */
  #from = 0
  /** Open inline elements: now, where the paragraph started, and fewest since. */
  #depth = 0
  #startDepth = 0
  #leastDepth = 0
  #hasMedia = false
  #cells = 0
  #hasHeadline = false
  #annotations: Annotation[] = []
  readonly #open: Record<Annotation['kind'], {depth: number; start: number}> = {
    link: {depth: 0, start: -1},
    code: {depth: 0, start: -1}
  }
  /** The silent element that is open, and how often. */
  #silent: {readonly name: string; depth: number} | undefined

  /**
   * @param html what the tokens' offsets count in
   * @param role what paragraphs are where no element says so
   */
  constructor(html: string, role: Role) {
    this.#html = html
    this.#frames = [{name: '', start: 0, role, first: 0, isDirect: false, hasMedia: false}]
  }

  text(start: number, end: number): void {
    if (this.#silent) return
    let from = start
    let at = start
    while (at < end) {
      const code = this.#html.charCodeAt(at)
      if (code === 0x26) {
        const reference = decodeReference(this.#html, at, true)
        if (reference && reference.end <= end) {
          this.#add(from, at)
          this.#addReference(reference.value, {start: at, end: reference.end})
          at = from = reference.end
          continue
        }
      } else if (isBlank(code)) {
        let next = at + 1
        while (next < end && isBlank(this.#html.charCodeAt(next))) next++
        // One space between letters stands as it is.
        if (code !== 0x20 || next !== at + 1 || next === end || at === from) {
          this.#add(from, at)
          this.#addBlank(at, next)
          from = next
        }
        at = next
        continue
      }
      at++
    }
    this.#add(from, end)
  }

  startTag(name: string, start: number, end: number): void {
    if (this.#silent) {
      if (name === this.#silent.name) this.#silent.depth++
      return
    }
    if (name === 'br') return this.#addBreak(start, end)
    if (mediaElements.has(name)) this.#hasMedia = true
    if (name === 'hr') return this.#endParagraph(start, end)
    if (blockElements.has(name)) return this.#openBlock(name, start, end)
    const isSilent = silentElements.has(name) || (codeElements.has(name) && this.#top.name === 'pre')
    if (isSilent) {
      if (this.#html.charAt(end - 2) !== '/') this.#silent = {name, depth: 1}
      return
    }
    if (voidElements.has(name)) return
    this.#depth++
    this.#openAnnotation(name)
  }

  endTag(name: string, start: number, end: number): void {
    if (this.#silent) {
      if (name === this.#silent.name && --this.#silent.depth === 0) this.#silent = undefined
      return
    }
    if (name === 'br') return this.#addBreak(start, end)
    if (blockElements.has(name)) {
      this.#endParagraph(start, end)
      const at = this.#findFrame(name)
      if (at > 0) this.#closeFrames(at, start, end)
      return
    }
    if (voidElements.has(name) || silentElements.has(name)) return
    this.#depth--
    this.#leastDepth = Math.min(this.#leastDepth, this.#depth)
    this.#closeAnnotation(name)
  }

  comment(start: number, end: number, valueStart: number, valueEnd: number): void {
    this.#comments.push({start, end, text: this.#html.slice(valueStart, valueEnd)})
  }

  /** Ends all that is open; paragraphs and comments in order. */
  finish(): {paragraphs: LooseParagraph[]; comments: readonly SourceComment[]} {
    const end = this.#html.length
    this.#endParagraph(end, end)
    const trimmed = this.#trimBack(end)
    this.#closeFrames(1, trimmed, trimmed)
    return {paragraphs: this.#paragraphs, comments: this.#comments}
  }

  get #top(): Frame {
    return this.#frames.at(-1) as Frame
  }

  #add(start: number, end: number): void {
    if (start >= end) return
    this.#beforeText()
    this.#builder.addVerbatim(this.#html.slice(start, end), start)
  }

  #addReference(value: string, span: Span): void {
    if (value.length === 1 && isBlank(value.charCodeAt(0))) return this.#addBlank(span.start, span.end)
    this.#beforeText()
    this.#builder.addAtomic(value, span)
  }

  #beforeText(): void {
    if (this.#pending && this.#builder.text !== '') this.#builder.addAtomic(' ', this.#pending)
    this.#pending = undefined
    this.#break = -1
    for (const open of [this.#open.link, this.#open.code]) {
      if (open.depth > 0 && open.start < 0) open.start = this.#builder.text.length
    }
  }

  #addBlank(start: number, end: number): void {
    if (!this.#pending) this.#pending = {start, end}
    else if (this.#pending.end === start) this.#pending = {start: this.#pending.start, end}
  }

  /** A line break is a space; two of them in a row end the paragraph. */
  #addBreak(start: number, end: number): void {
    if (this.#builder.text === '') {
      this.#startParagraph(end)
    } else if (this.#break < 0) {
      this.#break = start
      this.#addBlank(start, end)
    } else this.#endParagraph(this.#break, end)
  }

  #openBlock(name: string, start: number, end: number): void {
    this.#endParagraph(start, end)
    const trimmed = this.#trimBack(start)
    if (this.#top.name === 'p') this.#closeFrames(this.#frames.length - 1, trimmed, trimmed)
    const rule = siblings[name]
    if (rule) {
      const at = this.#findFrame('', rule.ends, rule.within)
      if (at > 0) this.#closeFrames(at, trimmed, trimmed)
    }
    if (elementRoles[name] === 'table-cell') this.#cells++
    const {role} = this.#top
    this.#frames.push({
      name,
      start,
      role: isHeading(name) ? this.#headingRole(name, role) : (elementRoles[name] ?? role),
      first: this.#paragraphs.length,
      isDirect: false,
      hasMedia: false
    })
  }

  #headingRole(name: string, around: Role): Role {
    if (name !== 'h1' || around !== 'body' || this.#hasHeadline) return 'subhead'
    this.#hasHeadline = true
    return 'headline'
  }

  /** Index of the nearest open element of a name; 0 when there is none. */
  #findFrame(name: string, ends?: ReadonlySet<string>, within?: ReadonlySet<string>): number {
    const least = Math.max(1, this.#frames.length - deepest)
    for (let at = this.#frames.length - 1; at >= least; at--) {
      const own = this.#frames[at]?.name ?? ''
      if (ends ? ends.has(own) : own === name) return at
      if (within?.has(own)) return 0
    }
    return 0
  }

  /** Closes the elements from an index on; only the first one of them has an end tag. */
  #closeFrames(from: number, start: number, end: number): void {
    while (this.#frames.length > from) {
      const frame = this.#frames.pop() as Frame
      const isLast = this.#frames.length === from
      if (elementRoles[frame.name] === 'table-cell') this.#cells--
      this.#top.hasMedia ||= frame.hasMedia
      const isAlone = this.#paragraphs.length === frame.first + 1 && !frame.hasMedia && this.#cells === 0
      const paragraph = this.#paragraphs[frame.first]
      if (!isAlone || !paragraph) continue
      const goes = listElements.has(frame.name) || (frame.isDirect && !lastingElements.has(frame.name))
      if (goes) this.#paragraphs[frame.first] = {...paragraph, block: {start: frame.start, end: isLast ? end : start}}
      else if (frame.name === 'dt' || frame.name === 'dd')
        this.#paragraphs[frame.first] = {...paragraph, block: undefined}
    }
  }

  /** Ends the paragraph at `end`; the next one may start at `next`. */
  #endParagraph(end: number, next: number): void {
    const builder = this.#builder
    if (builder.text !== '') {
      for (const kind of ['link', 'code'] as const) this.#pushAnnotation(kind)
      const isBalanced = this.#depth === this.#startDepth && this.#leastDepth >= this.#startDepth
      const isWhole = isBalanced && !this.#hasMedia && this.#cells === 0
      this.#paragraphs.push({
        text: builder.text,
        role: this.#top.role,
        map: builder.toMap(),
        annotations: this.#annotations,
        block: isWhole ? {start: this.#trimForward(this.#from, end), end: this.#trimBack(end)} : undefined
      })
      this.#top.isDirect = true
      this.#builder = new TextBuilder()
      this.#annotations = []
    }
    this.#top.hasMedia ||= this.#hasMedia
    this.#startParagraph(next)
  }

  #startParagraph(from: number): void {
    this.#from = from
    this.#pending = undefined
    this.#break = -1
    this.#startDepth = this.#leastDepth = this.#depth
    this.#hasMedia = false
  }

  #openAnnotation(name: string): void {
    const kind = kindOf(name)
    if (kind) this.#open[kind].depth++
  }

  #closeAnnotation(name: string): void {
    const kind = kindOf(name)
    if (!kind || this.#open[kind].depth === 0) return
    this.#open[kind].depth--
    if (this.#open[kind].depth === 0) this.#pushAnnotation(kind)
  }

  #pushAnnotation(kind: Annotation['kind']): void {
    const {start} = this.#open[kind]
    if (start >= 0) this.#annotations.push({kind, start, end: this.#builder.text.length})
    this.#open[kind].start = -1
  }

  #trimBack(end: number): number {
    let at = end
    while (at > 0 && isBlank(this.#html.charCodeAt(at - 1))) at--
    return at
  }

  #trimForward(start: number, end: number): number {
    let at = start
    while (at < end && isBlank(this.#html.charCodeAt(at))) at++
    return at
  }
}

const isBlank = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d && code !== 0x0b)

const kindOf = (name: string): Annotation['kind'] | undefined =>
  name === 'a' ? 'link' : codeElements.has(name) ? 'code' : undefined
