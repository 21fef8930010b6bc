import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import {retext} from 'retext'
import retextEnglish from 'retext-english'
import retextRepeatedWords from 'retext-repeated-words'
import {unified, type Pluggable} from 'unified'
import {VFile} from 'vfile'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {compareFindings, type Finding} from '../src/finding.js'
import newslintRehype from '../src/rehype.js'
import newslintRemark from '../src/remark.js'
import {checkAsJson, examples, findExampleCases} from './examples/cases.js'
import {describeFinding} from './examples/formats.js'

/** Everything an editor can ask for, except for suggestions: a third of a second each. */
const settings = Object.fromEntries(
  await Promise.all(
    Object.entries(rules).map(async ([id, load]) => {
      const {rule} = (await load()).default
      const kinds = Object.entries(rule.kinds).map(([kind, levels]) => [kind, (levels as {copydesk?: string}).copydesk])
      const options = {kinds: Object.fromEntries(kinds.filter(([, level]) => level)) as object}
      return [id, id === 'spelling' ? {...options, suggestions: 0} : options] as const
    })
  )
)
const plugins = await Promise.all(
  Object.entries(rules).map(async ([id, load]) => [(await load()).default, settings[id]] as Pluggable)
)

// What an article says about its own findings is heard by the command alone.
const articles = findExampleCases()
  .filter(({about}) => about !== 'unused-suppression')
  .flatMap(({name, articles: files}) => files.map((file) => `${name}/${file}`))
const ending = (format: string): string[] => articles.filter((path) => path.endsWith(format))

const readFile = (path: string): VFile => new VFile({path, value: readFileSync(join(examples, path), 'utf8')})

/** The findings of plugins that ran on a file, as the command gives them: in order, and none inside an exact copy. */
function collect({data}: VFile): Finding[] {
  const findings = JSON.parse(JSON.stringify(data.newslint ?? [])) as Finding[]
  const copies = findings.filter(({ruleId, data: {kind}}) => ruleId === 'no-repeated-passage' && kind === 'exact')
  return findings
    .filter((finding) => !copies.some((copy) => copy !== finding && contains(copy, finding)))
    .sort(compareFindings)
}

const contains = ({place: outer}: Finding, {place: inner}: Finding): boolean =>
  (outer.start.offset ?? 0) <= (inner.start.offset ?? 0) && (inner.end.offset ?? 0) <= (outer.end.offset ?? 0)

describe('the examples', () => {
  const scratch = mkdtempSync(join(tmpdir(), 'newslint-one-way-'))
  const byPath = new Map<string, Finding[]>()

  beforeAll(async () => {
    const config = join(scratch, 'newslint.config.json')
    writeFileSync(config, JSON.stringify({rules: settings}))
    const {files, errors} = await checkAsJson(examples, ['--config', config, ...articles])
    if (errors.length > 0) throw new Error(JSON.stringify(errors))
    for (const {path, findings} of files) {
      byPath.set(
        path,
        findings.filter(({data}) => data['isAcrossFiles'] !== true)
      )
    }
  }, 60_000)

  afterAll(() => rmSync(scratch, {recursive: true}))

  it('hold enough to compare', () => {
    expect([...byPath.values()].flat().length).toBeGreaterThan(10)
  })

  it.for(ending('.txt'))('%s: retext finds what the command finds', async (path) => {
    const file = await retext().use(plugins).process(readFile(path))
    expect(collect(file)).toEqual(byPath.get(path))
  })

  it.for(ending('.md'))('%s: newslint/remark finds what the command finds', async (path) => {
    const file = readFile(path)
    const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).use(newslintRemark, plugins)
    await processor.run(processor.parse(file), file)
    expect(collect(file)).toEqual(byPath.get(path))
  })

  it.for(ending('.html'))('%s: newslint/rehype finds what the command finds', async (path) => {
    const file = readFile(path)
    const processor = unified().use(rehypeParse).use(newslintRehype, plugins)
    await processor.run(processor.parse(file), file)
    expect(collect(file)).toEqual(byPath.get(path))
  })

  it.for(ending('.md'))('%s: the stock bridge finds the same words', async (path) => {
    const file = readFile(path)
    const processor = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .use(remarkFrontmatter, ['yaml', 'toml'])
      .use(remarkRetext, unified().use(retextEnglish).use(plugins))
    await processor.run(processor.parse(file), file)
    expect(words(collect(file), path)).toEqual(words(byPath.get(path) ?? [], path))
  })

  it.for(ending('.html'))('%s: the stock bridge from HTML finds the same words', async (path) => {
    const file = readFile(path)
    const processor = unified().use(rehypeParse).use(rehypeRetext, unified().use(retextEnglish).use(plugins))
    await processor.run(processor.parse(file), file)
    expect(words(collect(file), path)).toEqual(words(byPath.get(path) ?? [], path))
  })

  const words = (findings: readonly Finding[], path: string): string[] =>
    findings.map((finding) => describeFinding(finding, path))
})

describe('another retext plugin', () => {
  const markdown = `# Bridge\n\nThe **mayor** &amp; the the council of Ferrow met.\n\n> It was\n> was late.\n`

  it('sees the same tree as the rules, at exact places', async () => {
    const file = new VFile({path: 'a.md', value: markdown})
    const processor = unified()
      .use(remarkParse)
      .use(newslintRemark, [...plugins, retextRepeatedWords])
    await processor.run(processor.parse(file), file)
    const found = file.messages.filter(({source}) => source === 'retext-repeated-words')
    const slices = found.map(({place}) =>
      place && 'start' in place ? markdown.slice(place.start.offset, place.end.offset) : ''
    )
    expect(slices).toEqual(['the the', 'was\n> was'])
  })
})
