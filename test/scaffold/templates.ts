/** What a new rule starts from: a small rule that works, to be replaced piece by piece. */

/** The files of a new rule, by their path below the package. */
export function createRuleFiles(id: string): Readonly<Record<string, string>> {
  return {
    [`rules/${id}.ts`]: ruleModule(id),
    [`rules/${id}.md`]: rulePage(id),
    [`examples/${id}/first-case/article.md`]: article,
    [`examples/${id}/first-case/newslint.config.json`]: '{"preset": "copydesk"}\n',
    [`test/rules/${id}.test.ts`]: ruleTest(id)
  }
}

/** The rule's name as a variable: `noCliche` for `no-cliche`. */
const variableOf = (id: string): string =>
  id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()).replace(/^\d/, '_$&')

const ruleModule = (id: string): string => `/** Disallow words that say nothing. Documentation: \`${id}.md\`. */
import * as v from 'valibot'
import {defineRule, type RulePlugin} from '../src/rule.js'

/** Options of the rule. */
export interface Options {
  readonly words?: string[] | undefined
}

const ${variableOf(id)}: RulePlugin<Options> = defineRule({
  id: '${id}',
  summary: 'Disallow words that say nothing',
  // A kind enters \`submission\` when its measured precision is at least 90 %, \`copydesk\` at 80 %.
  kinds: {word: {copydesk: 'info'}},
  options: v.strictObject({
    words: v.optional(v.pipe(v.array(v.string()), v.description('Words that are reported, in lower case')), ['notably'])
  }),
  check({article, options, report}) {
    const {normals, starts, ends} = article.words
    for (const [index, normal] of normals.entries()) {
      if (!options.words.includes(normal)) continue
      const span = {start: starts[index] ?? 0, end: ends[index] ?? 0}
      report({
        kind: 'word',
        message: \`Unexpected \\\`\${article.slice(span)}\\\`, expected the sentence without it\`,
        note: 'It says the same without the word.',
        span,
        expected: ['']
      })
    }
  }
})

export default ${variableOf(id)}
`

const rulePage = (id: string): string => `# ${id}

Reports words that say nothing.

## What is reported

| kind   | what                          | \`submission\` | \`copydesk\` |
| ------ | ----------------------------- | ------------ | ---------- |
| \`word\` | a word on the list of \`words\` | off          | info       |

\`\`\`text
article.md:6:1  info  ${id}
  Unexpected \`Notably\`, expected the sentence without it
\`\`\`

## Why

The sentence says the same without the word.

## Options

| option  | default       | what                                   |
| ------- | ------------- | -------------------------------------- |
| \`words\` | \`["notably"]\` | words that are reported, in lower case |

## Out of scope

Words that are needed in some sentences.

## When to turn it off

When writers are free to use such words.

## How accurate it is

Not yet measured: \`npm run evaluate -- --data <folder>\`.
`

const article = `# Footbridge to open in May

The footbridge over the Tarn at Millwater will open on 4 May, two months early,
the town's engineer, Odette Ferris, said on Friday.

Notably, it will be lit from below. “You should see the water,” Ferris said,
“and not your feet.”
`

const ruleTest = (id: string): string => `import {describe, expect, it} from 'vitest'
import ${variableOf(id)} from '../../rules/${id}.js'
import {checkText} from './check-text.js'

const found = async (text: string, setting?: unknown) =>
  (await checkText(${variableOf(id)}, text, {setting})).map(({actual}) => actual)

describe('${id}', () => {
  it('reports a word of the list', async () => {
    expect(await found('Notably, the bridge is open.')).toEqual(['Notably'])
  })

  it('takes another list', async () => {
    expect(await found('Notably, it is basically open.', {words: ['basically']})).toEqual(['basically'])
  })

  it('is silent without one', async () => {
    expect(await found('The bridge is open.')).toEqual([])
  })
})
`
