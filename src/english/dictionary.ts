/** Dictionaries, asked through retext-spell; each is loaded once per process, when it is first needed. */
import type {Root} from 'nlcst'
import type retextSpell from 'retext-spell'
import type {VFile} from 'vfile'

/** A spelling of English that there is a dictionary of. */
export type Dialect = 'en' | 'en-gb' | 'en-au' | 'en-ca'

/** Every {@link Dialect}. */
export const dialects: readonly Dialect[] = ['en', 'en-gb', 'en-au', 'en-ca']

/** Answers for single words; both answers are remembered. Apostrophes are straight ones. */
export interface Speller {
  /** Whether a word, as it is written, stands in the dictionary. */
  isKnown(word: string): boolean
  /** Known words that an unknown one may be meant for, best first; costs about 0.3 s the first time. */
  suggest(word: string): readonly string[]
}

type LoadDictionary = () => Promise<{readonly default: {readonly aff: Uint8Array; readonly dic: Uint8Array}}>

const dictionaries: Readonly<Record<Dialect, LoadDictionary>> = {
  en: () => import('dictionary-en'),
  'en-gb': () => import('dictionary-en-gb'),
  'en-au': () => import('dictionary-en-au'),
  'en-ca': () => import('dictionary-en-ca')
}

const spellers = new Map<Dialect, Promise<Speller>>()

/** Loads a dictionary (about 0.6 s and 170 MB), once per process. */
export function loadSpeller(dialect: Dialect): Promise<Speller> {
  let speller = spellers.get(dialect)
  if (!speller) {
    speller = createSpeller(dialect)
    spellers.set(dialect, speller)
  }
  return speller
}

/** Ends a question that needs no suggestions: they are what costs. */
class NoSuggestions extends Error {}

/**
 * retext-spell compares its count with `max` when a word is unknown, right before it looks for suggestions; it counts, and
 * remembers what it left out, over its whole life, so that a plain number would make a report depend on the articles
 * before it. A `max` that decides at that moment tells unknown words from known ones without looking for suggestions.
 */
class Allowance {
  allowsSuggestions = false

  valueOf(): number {
    if (!this.allowsSuggestions) throw new NoSuggestions()
    return Infinity
  }
}

/** What asks is loaded with the dictionary: a run that does not spell needs neither. */
async function createSpeller(dialect: Dialect): Promise<Speller> {
  const [{default: dictionary}, {default: spell}, {VFile: File}] = await Promise.all([
    dictionaries[dialect](),
    import('retext-spell'),
    import('vfile')
  ])
  const max = new Allowance()
  const transform = spell({dictionary, max: max as unknown as number})
  const known = new Map<string, boolean>()
  const suggested = new Map<string, readonly string[]>()
  return {
    isKnown(word) {
      let isKnown = known.get(word)
      if (isKnown === undefined) {
        isKnown = ask(transform, new File(), word) === undefined
        known.set(word, isKnown)
      }
      return isKnown
    },
    suggest(word) {
      let suggestions = suggested.get(word)
      if (!suggestions) {
        max.allowsSuggestions = true
        suggestions = ask(transform, new File(), word) ?? []
        max.allowsSuggestions = false
        suggested.set(word, suggestions)
      }
      return suggestions
    }
  }
}

/** Runs the transform over one word; `undefined` when it is known, otherwise the suggestions that were allowed. */
function ask(transform: ReturnType<typeof retextSpell>, file: VFile, word: string): readonly string[] | undefined {
  const tree: Root = {
    type: 'RootNode',
    children: [{type: 'SentenceNode', children: [{type: 'WordNode', children: [{type: 'TextNode', value: word}]}]}]
  }
  try {
    transform(tree, file, () => {})
  } catch (error) {
    if (error instanceof NoSuggestions) return []
    throw error
  }
  return file.messages[0]?.expected
}
