/** What one paragraph says, whatever stands around it: computed lazily, once, and shared by all paragraphs of that text. */
import {findClaims, type Claim} from './claims/claims.js'
import {findMentions, type Mention} from './mentions.js'
import {findQuotations, type Quotation} from './quotations.js'
import {findSentences, type Sentence} from './sentences.js'
import {tokenize, type Tokens} from './tokens.js'
import {collectWords, type Words} from './words.js'

/** Facts of a paragraph; all offsets are UTF-16 code units relative to its text. Immutable. */
export class ParagraphFacts {
  readonly text: string
  #tokens: Tokens | undefined
  #words: Words | undefined
  #sentences: readonly Sentence[] | undefined
  #quotations: readonly Quotation[] | undefined
  #mentions: readonly Mention[] | undefined
  #claims: readonly Claim[] | undefined

  constructor(text: string) {
    this.text = text
  }

  get tokens(): Tokens {
    return (this.#tokens ??= tokenize(this.text))
  }

  get words(): Words {
    return (this.#words ??= collectWords(this.text, this.tokens))
  }

  /** In order; together they cover every token. */
  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= findSentences(this.text, this.tokens))
  }

  /** In order; nested ones follow the one around them. */
  get quotations(): readonly Quotation[] {
    return (this.#quotations ??= findQuotations(this.text, this.tokens))
  }

  /** Capitalised runs that may be names, in order. */
  get mentions(): readonly Mention[] {
    return (this.#mentions ??= findMentions(this))
  }

  /** Claims that nobody is said to make, in order of their sentences. */
  get claims(): readonly Claim[] {
    return (this.#claims ??= findClaims(this))
  }
}

/** Keeps the facts of the last paragraphs, by text: an edited article computes only its changed paragraphs again. */
export class FactsCache {
  readonly #facts = new Map<string, ParagraphFacts>()
  readonly #limit: number

  /** @param limit how many paragraphs to keep */
  constructor(limit = 10_000) {
    this.#limit = limit
  }

  /** The facts of a text, computed before or to be computed on demand. */
  get(text: string): ParagraphFacts {
    const known = this.#facts.get(text)
    if (known) {
      this.#facts.delete(text)
      this.#facts.set(text, known)
      return known
    }
    const own = detach(text)
    const facts = new ParagraphFacts(own)
    this.#facts.set(own, facts)
    this.keep(this.#limit)
    return facts
  }

  /** Lets go of all facts but those of the last so many paragraphs. */
  keep(limit: number): void {
    for (const oldest of this.#facts.keys()) {
      if (this.#facts.size <= limit) return
      this.#facts.delete(oldest)
    }
  }
}

/** The same text on its own: engines keep a whole file for as long as a piece cut out of it is kept. */
const detach = (text: string): string => ` ${text}`.slice(1)
