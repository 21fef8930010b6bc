/**
 * Measures the rules about leftovers on PolNeAR: what they report on published copy, and how many planted faults they find.
 */
import noLeftoverMarkup from '../../rules/no-leftover-markup.js'
import noLeftoverText from '../../rules/no-leftover-text.js'
import noMojibake from '../../rules/no-mojibake.js'
import noRepeatedHeadline from '../../rules/no-repeated-headline.js'
import {Article} from '../../src/article/article.js'
import {windows1252} from '../../src/article/leftovers/encodings.js'
import type {Finding} from '../../src/finding.js'
import {checkArticle, configureRule, type AnyRule} from '../../src/rule.js'
import {readText} from '../../src/source/text.js'
import {assistantRemarks} from '../rules/assistant-remarks.js'
import {readPolnear} from './polnear.js'

const rules: readonly AnyRule[] = [noLeftoverText, noLeftoverMarkup, noMojibake, noRepeatedHeadline].map(
  ({rule}) => rule
)

/** Faults that are planted, by rule: each turns paragraphs into others, and says where the fault begins. */
const plants: Readonly<Record<string, readonly ((paragraphs: string[], ordinal: number) => void)[]>> = {
  'no-leftover-text': [
    (paragraphs, ordinal) => paragraphs.push(remark(ordinal)),
    (paragraphs, ordinal) => paragraphs.splice(1, 0, remark(ordinal)),
    (paragraphs, ordinal) => (paragraphs[paragraphs.length - 1] += ` ${remark(ordinal)}`),
    (paragraphs, ordinal) =>
      paragraphs.push(
        ['[insert quote here]', 'It rose by TK percent.', 'Lorem ipsum dolor sit amet.'][ordinal % 3] ?? ''
      )
  ],
  'no-leftover-markup': [
    (paragraphs, ordinal) =>
      paragraphs.splice(
        1,
        0,
        ['<p class="intro">It was late.</p>', '.box { color: red; }', 'Smith &amp; Sons won.', '[gallery ids="1,2"]'][
          ordinal % 4
        ] ?? ''
      )
  ],
  'no-mojibake': [
    (paragraphs, ordinal) =>
      paragraphs.push(misread(['José Núñez left.', 'The mayor’s “café”.', 'It cost €5 – or more.'][ordinal % 3] ?? ''))
  ],
  'no-repeated-headline': [
    (paragraphs) => paragraphs.splice(1, 0, paragraphs[0] ?? ''),
    (paragraphs) => paragraphs.splice(1, 0, (paragraphs[0] ?? '').toUpperCase()),
    (paragraphs) => paragraphs.splice(1, 0, 'By Anja Roth', (paragraphs[0] ?? '').replace(/\.$/, ''))
  ]
}

const remark = (ordinal: number): string => assistantRemarks[ordinal % assistantRemarks.length] ?? ''

/** UTF-8 read as Windows-1252. */
const misread = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte >= 0x80 && byte < 0xa0 ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte)
  ).join('')

async function check(rule: AnyRule, text: string, file: string): Promise<readonly Finding[]> {
  return checkArticle(configureRule(rule, undefined, 'submission'), new Article(readText(text, `${file}.txt`)))
}

/** Prints the findings of a rule on articles as they were published, by kind, and how many planted faults it finds. */
export function evaluateOf(ruleId: string): (folder: string) => Promise<void> {
  return async (folder) => {
    const rule = rules.find(({id}) => id === ruleId)
    if (!rule) throw new Error(`No rule \`${ruleId}\``)
    const reported = new Map<string, number>()
    const counts = {planted: 0, found: 0}
    const articles = (['train', 'dev'] as const).flatMap((split) => readPolnear(folder, split))
    for (const [ordinal, {text, file}] of articles.entries()) {
      const findings = await check(rule, text, file)
      for (const {data} of findings) reported.set(data.kind, (reported.get(data.kind) ?? 0) + 1)
      const paragraphs = text.split('\n\n').filter((paragraph) => paragraph.trim() !== '')
      const isShort = (paragraphs[0] ?? '').split(' ').length < fewestHeadlineWords
      if (findings.length > 0 || (rule.id === 'no-repeated-headline' && isShort)) continue
      for (const plant of plants[rule.id] ?? []) {
        const planted = [...paragraphs]
        plant(planted, ordinal)
        counts.planted++
        if ((await check(rule, planted.join('\n\n'), file)).length > 0) counts.found++
      }
    }
    console.log(`${articles.length} articles as they were published: findings by kind`)
    console.table(Object.fromEntries(reported))
    console.log(`Planted faults: ${counts.found} of ${counts.planted} found`)
  }
}

/** Shorter headlines are not planted again: the rule leaves them alone. */
const fewestHeadlineWords = 4
