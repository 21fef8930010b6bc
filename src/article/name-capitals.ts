/** Names of two words whose second word stands once with a small letter: `Harbor board` beside `Harbor Board`. */
import {functionWords} from '../english/name-words.js'
import type {Article} from './article.js'
import {createForm, orderForms, type FormUse, type NameVariant} from './name-forms.js'
import {shapeOf} from './sentence-shape.js'
import {TokenKind, type Tokens} from './tokens.js'

interface Phrase {
  readonly capital: FormUse[]
  readonly small: FormUse[]
  readonly first: string
  readonly second: string
}

/** So many times as often must the usual form stand. */
const leastRatio = 3

/** Finds them, where one form stands at least three times as often as the other. */
export function findLostCapitals(article: Article): NameVariant[] {
  const phrases = new Map<string, Phrase>()
  const repeats = article.repeats.filter(({isExact}) => isExact).map(({later}) => later)
  let repeat = 0
  for (const paragraph of article.paragraphs) {
    const {tokens, sentences, text, mentions} = paragraph.facts
    if (mentions.length === 0 || paragraph.role === 'headline' || paragraph.role === 'subhead') continue
    for (const {firstToken, endToken} of sentences) {
      const {isTitleCase, isShouted} = shapeOf(text, tokens, firstToken, endToken)
      if (isTitleCase || isShouted) continue
      for (let index = firstToken; index + 1 < endToken; index++) {
        if (!isPair(text, tokens, index)) continue
        const first = text.slice(tokens.starts[index], tokens.ends[index])
        const second = text.slice(tokens.starts[index + 1], tokens.ends[index + 1])
        if (functionWords.has(first.toLowerCase())) continue
        const start = paragraph.start + (tokens.starts[index] ?? 0)
        while (repeat < repeats.length && (repeats[repeat]?.end ?? 0) <= start) repeat++
        const isRepeat = (repeats[repeat]?.start ?? Infinity) <= start
        const use = {start, end: paragraph.start + (tokens.ends[index + 1] ?? 0), isRepeat}
        const lower = second.toLowerCase()
        const phrase = phrases.get(`${first} ${lower}`) ?? {capital: [], small: [], first, second: lower}
        phrases.set(`${first} ${lower}`, phrase)
        phrase[second === lower ? 'small' : 'capital'].push(use)
      }
    }
  }
  return [...phrases.values()].flatMap(toVariant)
}

/** A word with a capital, a space, and a word of four letters or more. */
function isPair(text: string, tokens: Tokens, index: number): boolean {
  if (tokens.kinds[index] !== TokenKind.word || tokens.kinds[index + 1] !== TokenKind.word) return false
  const end = tokens.ends[index] ?? 0
  const second = tokens.starts[index + 1] ?? 0
  if (second !== end + 1 || (tokens.ends[index + 1] ?? 0) - second < 4) return false
  const code = text.charCodeAt(tokens.starts[index] ?? 0)
  return code >= 0x41 && code <= 0x5a && end - (tokens.starts[index] ?? 0) > 2
}

function toVariant({capital, small, first, second}: Phrase): NameVariant[] {
  if (capital.length === 0 || small.length === 0 || functionWords.has(second)) return []
  const forms = [
    createForm(`${first} ${second[0]?.toUpperCase()}${second.slice(1)}`, capital),
    createForm(`${first} ${second}`, small)
  ]
  const [usual] = forms
  if (!usual || usual.count < leastRatio * small.length) return []
  return [{kind: 'case', forms: orderForms(forms), standard: usual, reason: 'count'}]
}
