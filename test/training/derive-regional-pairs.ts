/**
 * Derives closed pairs of British and American spellings from where dictionary-en and dictionary-en-gb disagree, and prints
 * them for `src/english/regional-pairs.ts`: `node dist/test/training/derive-regional-pairs.js --data <folder with PolNeAR>`.
 * A pair is closed when each form stands in one dictionary only. Pairs whose American form the training articles never
 * use are left out, to keep the table small.
 */
import dictionary from 'dictionary-en-gb'
import {Article} from '../../src/article/article.js'
import {loadSpeller} from '../../src/english/dictionary.js'
import {readText} from '../../src/source/text.js'
import {readPolnear} from '../evaluation/polnear.js'
import {readFlags} from '../script-flags.js'

/** How American spelling differs, one change a word. */
const changes: readonly (readonly [RegExp, string])[] = [
  [/our/, 'or'],
  [/tre/, 'ter'],
  [/bre/, 'ber'],
  [/ll/, 'l'],
  [/l(?=(?:s|ment|ful)?$)/, 'll'],
  [/ae/, 'e'],
  [/oe/, 'e'],
  [/ogue/, 'og'],
  [/ys(?=e|i|able)/, 'yz'],
  [/is(?=e|i|a)/, 'iz'],
  [/ence$/, 'ense'],
  [/ences$/, 'enses'],
  [/ou(?=l)/, 'o'],
  [/mme/, 'm'],
  [/pp/, 'p'],
  [/que/, 'ck'],
  [/c(?=epti)/, 'k'],
  [/ewell/, 'ewel'],
  [/oeu/, 'eu'],
  [/grey/, 'gray']
]

const values = readFlags({data: {type: 'string'}})
if (!values.data) throw new Error('Missing `--data <folder>`')

const american = await loadSpeller('en')
const british = await loadSpeller('en-gb')
const used = countWords(values.data)
const pairs = new Map<string, string>()
for (const word of readStems()) {
  for (const form of [
    word,
    `${word}s`,
    `${word}d`,
    `${word}ed`,
    `${word}ing`,
    `${word.slice(0, -1)}ing`,
    `${word}er`,
    `${word}ers`
  ]) {
    if (!british.isKnown(form) || american.isKnown(form)) continue
    for (const [pattern, replacement] of changes) {
      const other = form.replace(pattern, replacement)
      if (other !== form && used.has(other) && american.isKnown(other) && !british.isKnown(other))
        pairs.set(form, other)
    }
  }
}
for (const [form, other] of [...pairs].sort()) console.log(`${form} ${other}`)

/** The lower-case words that the British dictionary lists, without what it makes of them. */
function readStems(): string[] {
  return new TextDecoder()
    .decode(dictionary.dic)
    .split('\n')
    .map((line) => line.replace(/\/.*/, '').trim())
    .filter((word) => /^[a-z]{4,}$/.test(word))
}

function countWords(folder: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const split of ['train', 'dev'] as const) {
    for (const {text, file} of readPolnear(folder, split)) {
      for (const word of new Article(readText(text, file)).words.normals) words.add(word)
    }
  }
  return words
}
