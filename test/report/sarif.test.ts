import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import AjvDraft04 from 'ajv-draft-04'
import {beforeAll, describe, expect, it} from 'vitest'
import {runSample, type SampleRun} from './sample-run.js'

const require = createRequire(import.meta.url)
const schemaFile = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')

let run: SampleRun

beforeAll(async () => {
  run = await runSample()
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
        readonly tool: {
          readonly driver: {readonly rules: readonly {readonly id: string; readonly help: {readonly text: string}}[]}
        }
        readonly invocations: readonly unknown[]
        readonly results: readonly Result[]
      }
    ]
  }
  const read = (): Log['runs'][0] => (JSON.parse(run.report('sarif')) as Log).runs[0]

  it('is valid by the schema of SARIF 2.1.0', () => {
    // One of its patterns is wrong where `u` is set.
    const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as object
    const validate = new AjvDraft04.default({
      strict: false,
      allErrors: true,
      validateFormats: false,
      unicodeRegExp: false
    }).compile(schema)
    validate(JSON.parse(run.report('sarif')))
    expect(validate.errors).toBeNull()
  })

  it('is the same bytes in every run', async () => {
    expect((await runSample()).report('sarif')).toBe(run.report('sarif'))
  })

  it('has every finding, each with a fingerprint of its own', () => {
    const {results} = read()
    expect(results).toHaveLength(run.findings.length)
    const prints = results.map(({partialFingerprints}) => partialFingerprints['newslint/v1'])
    expect(new Set(prints).size).toBe(run.findings.length)
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
    const text = run.report('sarif')
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
        const line = run.lineOf(decodeURIComponent(physicalLocation.artifactLocation.uri), startLine)
        expect(line.slice(startColumn - 1, endColumn - 1)).toBe('quay')
      }
    }
  })
})
