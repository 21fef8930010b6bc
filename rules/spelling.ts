import * as v from 'valibot'
import {regionOf} from '../src/article/forms/regions.js'
import {findUnknownWords, type UnknownWord} from '../src/article/forms/unknown-words.js'
import {dialects, loadSpeller, type Dialect, type Speller} from '../src/english/dictionary.js'
import {defineRule, type RulePlugin} from '../src/rule.js'

/** Options of the rule. */
export interface Options {
  readonly dictionary?: Dialect | 'auto' | undefined
  readonly words?: string[] | undefined
  readonly suggestions?: number | undefined
}

const spelling: RulePlugin<Options> = defineRule({
  id: 'spelling',
  summary: 'Disallow ordinary words that no dictionary knows',
  kinds: {'unknown/slip': {copydesk: 'info'}, unknown: {}},
  options: v.strictObject({
    dictionary: v.optional(
      v.pipe(
        v.picklist(['auto', ...dialects]),
        v.description('Whose spelling: `en` is American, `auto` British or American as most words of the article')
      ),
      'auto'
    ),
    words: v.optional(v.pipe(v.array(v.string()), v.description('Further words that are right')), []),
    suggestions: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(0),
        v.description('How many unknown words of an article the dictionary is asked about: each costs about 0.3 s')
      ),
      5
    )
  }),
  async check({article, options, house, isActive, report}) {
    const region = options.dictionary === 'auto' ? regionOf(article) : undefined
    const speller = await loadSpeller(
      options.dictionary !== 'auto' ? options.dictionary : region === 'British' ? 'en-gb' : 'en'
    )
    const names = house.names.flatMap(({standard}) => standard.split(/\s+/))
    const accepted = new Set([...options.words, ...names].map((word) => word.toLowerCase()))
    const unknown = findUnknownWords(article, (word) => speller.isKnown(word), accepted)
    let reported = unknown.filter(({slips}) => isActive(slips.length > 0 ? 'unknown/slip' : 'unknown'))
    if (options.dictionary === 'auto' && !region && reported.length > 0) {
      // Nothing shows whose spelling it is: what either dictionary has is right.
      const british = await loadSpeller('en-gb')
      reported = reported.filter(({text}) => !british.isKnown(text))
    }
    for (const [index, word] of reported.entries()) {
      const expected = index < options.suggestions ? suggest(word, speller) : word.slips
      const [span, ...others] = word.places
      if (!span) continue
      report({
        kind: 'unknown',
        ...(word.slips.length > 0 && {grade: 'slip'}),
        message: `Unexpected unknown word \`${word.text}\`${expected.length > 0 ? `, expected ${listOf(expected)}` : ''}`,
        note: 'No dictionary has it. If it is right, name it in the option `words`.',
        span,
        expected,
        related: others.map((other) => ({message: 'Here too', span: other}))
      })
    }
  }
})

/** What the dictionary suggests, the slips that it knows of first. */
function suggest({text, slips}: UnknownWord, speller: Speller): readonly string[] {
  if (text.includes('-')) return slips
  const suggestions = speller.suggest(text)
  const likely = slips.filter((slip) => suggestions.includes(slip) || slip.includes(' '))
  return [...new Set([...(likely.length > 0 ? likely : slips), ...suggestions])].slice(0, 5)
}

const listOf = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(' or ')

export default spelling
