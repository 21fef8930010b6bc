/** From the events of micromark to paragraphs. Its tokens have exact places, which mdast has lost. */
import type {Event, Token} from 'micromark-util-types'
import {decodeReference} from './character-reference.js'
import {readHtmlFragment} from './html.js'
import {blockElements} from './html-elements.js'
import type {Annotation, Role, SourceComment, Span} from './source-text.js'
import {TextBuilder, type LooseParagraph} from './text-builder.js'

/** A quotation, a note or a list item that is open. */
interface Container {
  readonly role: Role
  /** Where it starts, in the file; a list has no start before its first item. */
  start: number
  /** How many paragraphs stand before it. */
  first: number
  /** Whether something that gives no paragraph stands in it: code, an image. */
  hasOther: boolean
}

const silent = 'silent'
const text = 'text'
const blank = 'blank'
const owner = 'owner'

/** What kinds of tokens mean; the others are passed through. */
const meanings: ReadonlyMap<string, string> = new Map([
  ...['resource', 'reference', 'definition', 'gfmFootnoteCall', 'gfmFootnoteDefinitionLabel', 'taskListCheck'].map(
    (type) => [type, silent] as const
  ),
  ...['data', 'characterEscapeValue', 'codeTextData', 'autolinkProtocol', 'autolinkEmail'].map(
    (type) => [type, text] as const
  ),
  ...['literalAutolinkEmail', 'literalAutolinkHttp', 'literalAutolinkWww'].map((type) => [type, text] as const),
  ...['lineEnding', 'linePrefix', 'lineSuffix', 'hardBreakEscape', 'hardBreakTrailing'].map(
    (type) => [type, blank] as const
  ),
  ...['blockQuotePrefix', 'listItemIndent', 'gfmFootnoteDefinitionIndent'].map((type) => [type, blank] as const),
  ...['paragraph', 'atxHeading', 'setextHeading', 'tableData', 'tableHeader'].map((type) => [type, owner] as const),
  ...['codeFenced', 'codeIndented', 'htmlFlow', 'image', 'thematicBreak', 'htmlText'].map(
    (type) => [type, type] as const
  ),
  ...['blockQuote', 'gfmFootnoteDefinition', 'listOrdered', 'listUnordered'].map(
    (type) => [type, 'container'] as const
  ),
  ...['listItemPrefix', 'characterReference'].map((type) => [type, type] as const),
  ...['codeText', 'link', 'autolink', 'literalAutolink'].map((type) => [type, 'annotation'] as const)
])

/** Collects the paragraphs and comments of Markdown, region by region. */
export class MarkdownParagraphs {
  readonly paragraphs: LooseParagraph[] = []
  readonly comments: SourceComment[] = []
  readonly #file: string
  readonly #base: number
  readonly #containers: Container[] = []
  #builder: TextBuilder | undefined
  #role: Role = 'body'
  #pending: Span | undefined
  #hasImage = false
  #hasHeadline = false
  #annotations: Annotation[] = []
  /** Where open links and codes start in the text; -1 for those that have no text yet. */
  readonly #annotationStarts: number[] = []

  /** @param base where in the file the offsets of events start */
  constructor(file: string, base: number) {
    this.#file = file
    this.#base = base
  }

  /** Reads the events of a region. */
  readEvents(events: readonly Event[]): void {
    for (let index = 0; index < events.length; index++) {
      const [kind, token] = events[index] as Event
      const meaning = meanings.get(token.type)
      if (meaning === undefined) continue
      if (kind === 'exit') this.#exit(token, meaning)
      else if (this.#enter(token, meaning)) {
        const from = index
        while (events[++index]?.[1] !== token || events[index]?.[0] !== 'exit');
        if (token.type === 'htmlFlow') this.#readHtml(events, from, index)
      }
    }
  }

  /** Reads lines that are one paragraph without markup; file offsets. */
  readPlain({start, end}: Span): void {
    const builder = new TextBuilder()
    let before = start
    for (let at = start; at < end;) {
      let stop = at
      while (stop < end && !isBreak(this.#file.charCodeAt(stop))) stop++
      const next = this.#file.startsWith('\r\n', stop) ? stop + 2 : stop + 1
      while (stop > at && (this.#file[stop - 1] === ' ' || this.#file[stop - 1] === '\t')) stop--
      if (at > start) builder.addAtomic(' ', {start: before, end: at})
      builder.addVerbatim(this.#file.slice(at, stop), at)
      before = stop
      at = next
    }
    const block = this.#linesOf({start, end})
    this.paragraphs.push({text: builder.text, role: 'body', map: builder.toMap(), annotations: [], block})
  }

  /** Whether all that the token holds is to be skipped. */
  #enter(token: Token, meaning: string): boolean {
    const span = this.#spanOf(token)
    switch (meaning) {
      case text: {
        this.#addText(token.type, span)
        return true
      }
      case blank: {
        this.#addBlank(span)
        return false
      }
      case 'characterReference': {
        const reference = decodeReference(this.#file, span.start, false)
        if (reference) this.#beforeText()?.addAtomic(reference.value, span)
        return true
      }
      case 'htmlText': {
        this.#addTag(span)
        return true
      }
      case 'image': {
        this.#hasImage = true
        return true
      }
      case 'annotation': {
        this.#annotationStarts.push(-1)
        return false
      }
      case owner: {
        this.#open(token)
        return false
      }
      case 'container': {
        this.#containers.push({...this.#newContainer(token.type), start: span.start})
        return false
      }
      case 'listItemPrefix': {
        this.#startItem(span.start)
        return true
      }
      case silent: {
        return true
      }
      default: {
        for (const container of this.#containers) container.hasOther = true
        return true
      }
    }
  }

  #exit(token: Token, meaning: string): void {
    if (meaning === owner) this.#close(token)
    else if (meaning === 'container') {
      const container = this.#containers.pop()
      if (container) this.#endContainer(container)
    } else if (meaning === 'annotation') {
      const start = this.#annotationStarts.pop() ?? -1
      const end = this.#builder?.text.length ?? 0
      if (start >= 0) this.#annotations.push({kind: token.type === 'codeText' ? 'code' : 'link', start, end})
    }
  }

  /** Reads a block of HTML, freed from the prefixes of the containers around it. */
  #readHtml(events: readonly Event[], from: number, to: number): void {
    const builder = new TextBuilder()
    for (let index = from; index < to; index++) {
      const [kind, token] = events[index] as Event
      if (kind !== 'enter') continue
      const {start, end} = this.#spanOf(token)
      if (token.type === 'htmlFlowData') builder.addVerbatim(this.#file.slice(start, end), start)
      else if (token.type === 'lineEnding') {
        const width = this.#file.startsWith('\r\n', start) ? 2 : 1
        builder.addVerbatim(this.#file.slice(start, start + width), start)
      }
    }
    if (builder.text === '') return
    const outer = builder.toMap()
    const {paragraphs, comments} = readHtmlFragment(builder.text, this.#containers.at(-1)?.role ?? 'body')
    const isInside = this.#containers.length > 0
    for (const paragraph of paragraphs) {
      // Inside a list or a quotation, tags stand behind prefixes that would stay.
      const block = isInside || !paragraph.block ? undefined : outer.toOriginal(paragraph.block)
      this.paragraphs.push({...paragraph, map: paragraph.map.compose(outer), block})
    }
    for (const container of this.#containers) container.hasOther = true
    for (const comment of comments) this.comments.push({...comment, ...outer.toOriginal(comment)})
  }

  #spanOf({start, end}: Token): Span {
    return {start: this.#base + start.offset, end: this.#base + end.offset}
  }

  #open({type}: Token): void {
    this.#builder = new TextBuilder()
    this.#pending = undefined
    this.#hasImage = false
    this.#annotations = []
    this.#annotationStarts.length = 0
    const around = this.#containers.at(-1)?.role ?? 'body'
    this.#role = type.startsWith('table') ? 'table-cell' : type.endsWith('Heading') ? 'subhead' : around
  }

  #close(token: Token): void {
    const builder = this.#builder
    this.#builder = undefined
    if (this.#hasImage) for (const container of this.#containers) container.hasOther = true
    builder?.trimEnd()
    if (!builder || builder.text === '') return
    const span = this.#spanOf(token)
    if (this.#role === 'subhead' && !this.#hasHeadline && this.#containers.length === 0 && this.#isFirstLevel(span)) {
      this.#role = 'headline'
      this.#hasHeadline = true
    }
    this.paragraphs.push({
      text: builder.text,
      role: this.#role,
      map: builder.toMap(),
      annotations: this.#annotations
        .map((one) => ({...one, end: Math.min(one.end, builder.text.length)}))
        .filter(({start, end}) => start < end),
      block: this.#role === 'table-cell' || this.#hasImage ? undefined : this.#linesOf(span)
    })
  }

  /** Whether a heading has one `#`, or a line of `=` below it. */
  #isFirstLevel({start, end}: Span): boolean {
    return this.#file[start] === '#' ? this.#file[start + 1] !== '#' : this.#file[end - 1] === '='
  }

  /** The whole lines of a span. */
  #linesOf(span: Span): Span {
    let {start, end} = span
    while (start > this.#base && !isBreak(this.#file.charCodeAt(start - 1))) start--
    while (end < this.#file.length && !isBreak(this.#file.charCodeAt(end))) end++
    return {start, end}
  }

  #newContainer(type: string): Omit<Container, 'start'> {
    const role = type === 'blockQuote' ? 'quotation' : type === 'gfmFootnoteDefinition' ? 'note' : 'list-item'
    return {role, first: this.paragraphs.length, hasOther: type === 'gfmFootnoteDefinition'}
  }

  #startItem(start: number): void {
    const list = this.#containers.at(-1)
    if (!list) return
    this.#endContainer(list)
    list.start = start
    list.first = this.paragraphs.length
    list.hasOther = false
  }

  /** The first of several things in an item or a note cannot go without the mark before it. */
  #endContainer({role, start, first, hasOther}: Container): void {
    if (role === 'quotation' || (!hasOther && this.paragraphs.length - first < 2)) return
    const paragraph = this.paragraphs[first]
    if (paragraph?.block && paragraph.block.start <= start) this.paragraphs[first] = {...paragraph, block: undefined}
  }

  #beforeText(): TextBuilder | undefined {
    const builder = this.#builder
    if (!builder) return undefined
    if (this.#pending && builder.text !== '') builder.addAtomic(' ', this.#pending)
    this.#pending = undefined
    const starts = this.#annotationStarts
    for (let at = starts.length - 1; at >= 0 && starts[at] === -1; at--) starts[at] = builder.text.length
    return builder
  }

  #addText(type: string, {start, end}: Span): void {
    const builder = this.#beforeText()
    if (!builder) return
    let from = start
    // What vanished left white space on both of its sides.
    while (builder.isAtSpace && this.#file[from] === ' ' && from < end) from++
    // In a table, even code needs its bars escaped.
    if (type === 'codeTextData' && this.#role === 'table-cell') {
      for (let bar = this.#file.indexOf('\\|', from); bar >= 0 && bar < end; bar = this.#file.indexOf('\\|', from)) {
        builder.addVerbatim(this.#file.slice(from, bar), from)
        builder.addAtomic('|', {start: bar, end: bar + 2})
        from = bar + 2
      }
    }
    builder.addVerbatim(this.#file.slice(from, end), from)
  }

  #addBlank(span: Span): void {
    if (!this.#builder) return
    if (!this.#pending) this.#pending = span
    else if (this.#pending.end >= span.start) {
      this.#pending = {start: this.#pending.start, end: Math.max(this.#pending.end, span.end)}
    }
  }

  /** Inline HTML vanishes; what breaks a line or ends a block is a space, a comment is kept. */
  #addTag(span: Span): void {
    const tag = this.#file.slice(span.start, span.end)
    if (tag.startsWith('<!--')) {
      this.comments.push({...span, text: tag.slice(4, -3)})
      return
    }
    const name = /^<\/?([a-z][a-z\d]*)/i.exec(tag)?.[1]?.toLowerCase() ?? ''
    if (name === 'br' || blockElements.has(name)) this.#addBlank(span)
    else if (name === 'img') this.#hasImage = true
  }
}

const isBreak = (code: number): boolean => code === 0x0a || code === 0x0d
