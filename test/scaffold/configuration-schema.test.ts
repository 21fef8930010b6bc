import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import {createConfigurationSchema} from './configuration-schema.js'

const path = fileURLToPath(new URL('../../src/configuration.schema.json', import.meta.url))
const written = JSON.parse(readFileSync(path, 'utf8')) as object
const accepts = new Ajv({strict: false}).compile(written)

describe('the JSON Schema of a configuration', () => {
  it('says what the rules say now; else `npm run schema` writes it again', async () => {
    expect(JSON.parse(JSON.stringify(await createConfigurationSchema()))).toEqual(written)
  })

  it.for([
    [{}],
    [{$schema: 'x', preset: 'copydesk', extends: ['newslint:copydesk'], plugins: ['./plugin.mjs']}],
    [{rules: {'no-repeated-passage': ['warning', {minWords: 20, kinds: {edited: false}}], 'desk/own': 'error'}}],
    [{rules: {'no-repeated-passage': ['error', {allow: [{file: 'style/boilerplate.txt'}, 'Follow us']}]}}],
    [{names: ['Tashkent', {standard: 'Kyiv', wrong: ['Kiev']}, {file: 'style/names.txt'}], ignores: ['drafts/']}],
    [{overrides: [{files: 'opinion/', preset: 'copydesk', rules: {spelling: 'off'}}]}]
  ])('accepts %j', ([configuration]) => {
    expect(accepts(configuration)).toBe(true)
  })

  it.for([
    [{rule: {}}],
    [{preset: 'strict'}],
    [{rules: {'no-repeated-passage': 'fatal'}}],
    [{rules: {'no-repeated-passage': ['error', {minWord: 20}]}}],
    [{rules: {'no-repeated-passage': ['error', {kinds: {same: 'off'}}]}}],
    [{names: [{wrong: ['Kiev']}]}],
    [{overrides: [{rules: {}}]}]
  ])('rejects %j', ([configuration]) => {
    expect(accepts(configuration)).toBe(false)
  })
})
