/** Builds paragraphs and the source text they make, with their maps. */
import {OffsetMap} from './offset-map.js'
import type {Annotation, Role, SourceParagraph, Span} from './source-text.js'

/**
 * Collects the text of one paragraph piece by piece, in order. Pieces that stand in the original as they are join into
 * one segment when they follow each other there.
 */
export class TextBuilder {
  text = ''
  #derived: number[] = []
  #original: number[] = []
  #lengths: number[] = []

  /** Adds text that stands letter by letter at `start` of the original. */
  addVerbatim(text: string, start: number): void {
    if (text === '') return
    const last = this.#derived.length - 1
    const at = this.text.length
    const isContinued =
      last >= 0 &&
      at - (this.#derived[last] ?? 0) === this.#lengths[last] &&
      (this.#original[last] ?? 0) + (this.#lengths[last] ?? 0) === start
    if (isContinued) this.#lengths[last] = (this.#lengths[last] ?? 0) + text.length
    else this.#push(at, start, text.length)
    this.text += text
  }

  /** Adds text for which something else stands at `span` of the original: a character for its reference. */
  addAtomic(text: string, {start, end}: Span): void {
    if (text === '') return
    this.#push(this.text.length, start, end - start)
    this.text += text
  }

  /** Whether nothing was added yet, or white space was added last. */
  get isAtSpace(): boolean {
    return this.text === '' || this.text.endsWith(' ')
  }

  /** Takes away spaces at the end. */
  trimEnd(): void {
    while (this.text.endsWith(' ')) {
      this.text = this.text.slice(0, -1)
      const last = this.#derived.length - 1
      if ((this.#derived[last] ?? 0) === this.text.length) {
        this.#derived.pop()
        this.#original.pop()
        this.#lengths.pop()
      } else this.#lengths[last] = (this.#lengths[last] ?? 0) - 1
    }
  }

  /** The map from the text to the original. */
  toMap(): OffsetMap {
    return new OffsetMap(this.#derived, this.#original, this.#lengths, this.text.length)
  }

  #push(derived: number, original: number, length: number): void {
    this.#derived.push(derived)
    this.#original.push(original)
    this.#lengths.push(length)
  }
}

/** A paragraph that does not know its place among the others yet. */
export interface LooseParagraph {
  readonly text: string
  readonly role: Role
  readonly map: OffsetMap
  readonly annotations: readonly Annotation[]
  readonly block: Span | undefined
}

/** Joins paragraphs by `\n\n`. */
export function joinParagraphs(loose: readonly LooseParagraph[]): {text: string; paragraphs: SourceParagraph[]} {
  let start = 0
  const paragraphs = loose.map(({text, role, map, annotations, block}) => {
    const paragraph = {text, role, start, map, annotations, block}
    start += text.length + 2
    return paragraph
  })
  return {text: loose.map(({text}) => text).join('\n\n'), paragraphs}
}
