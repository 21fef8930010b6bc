/** One run in every format, for the tests of formats: words beside emoji and accents, every kind of finding and fault. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Finding} from '../../src/finding.js'
import {
  cleanSentence,
  createPlugin,
  faultyArticle,
  paragraph,
  removeFolder,
  runNewslint,
  writeFolder,
  type JsonReport
} from '../run/command.js'

const longer =
  'The lock keeper at Oder Bridge has written down the height of the water every morning since the spring of 1987, and his books were the only record that the county could show to the engineers when they asked how often the meadow had been under water.'

const edit = (text: string): string => text.replace('every morning', 'every evening').replace('meadow', 'meadows')

/** A rule that reports every `quay`, and offers `pier` in its place. */
const quayRule = createPlugin(
  'house/quay',
  `for (const {index} of context.article.text.matchAll(/quay/g)) {
    const span = {start: index, end: index + 4}
    context.report({
      kind: 'any', message: 'Unexpected “quay” [100 %], expected <pier> & more', note: 'See the style sheet, p. 3.', span,
      expected: ['pier'], fixes: [{title: 'Write pier', isSafe: false, edits: [{span, text: 'pier'}]}]
    })
  }`
)

/** The files that are checked, and what checks them. */
export const files: Readonly<Record<string, string | Uint8Array>> = {
  'desk/a.txt': faultyArticle,
  'desk/b.md': `# Ärger am Hafen\n\n🎣🎣 In the café, the *quay* is “déjà vu”, the 🐟 quay too.\n\n${longer}\n\n${paragraph}\n`,
  'desk/c.txt': `${longer}\n\n${cleanSentence}\n\n${edit(longer)}\n`,
  'desk/naïve, 100%.txt': 'Nothing to say here, so to say.\n',
  'desk/bad.txt': Uint8Array.of(0xff),
  'quay.mjs': quayRule,
  'broken.mjs': createPlugin(
    'house/broken',
    `if (context.article.source.path.includes('naïve')) throw new Error('no such thing')`
  ),
  '.newslintrc.json': '{"plugins": ["./quay.mjs", "./broken.mjs"]}'
}

const names = ['json', 'github', 'sarif', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'tap', 'unix', 'markdown']

/** What a run gave. */
export interface SampleRun {
  readonly code: number
  readonly findings: readonly (Finding & {readonly path: string})[]
  /** The report of a format. */
  readonly report: (format: string) => string
  /** The text of a line of a file. */
  readonly lineOf: (path: string, line: number) => string
}

/** Checks the files once and reports in every format. */
export async function runSample(): Promise<SampleRun> {
  const folder = writeFolder(files)
  try {
    const outputs = names.flatMap((name) => ['--format', `${name}=out/${name}`])
    const {code} = await runNewslint(folder, [...outputs, 'desk'])
    const reports = new Map(names.map((name) => [name, readFileSync(join(folder, 'out', name), 'utf8')]))
    const report = (format: string): string => reports.get(format) ?? ''
    const json = JSON.parse(report('json')) as JsonReport
    return {
      code,
      findings: json.files.flatMap(({path, findings}) => findings.map((finding) => ({...finding, path}))),
      report,
      lineOf: (path, line) => String(files[path]).split('\n')[line - 1] ?? ''
    }
  } finally {
    removeFolder(folder)
  }
}
