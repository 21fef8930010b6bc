import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {Configurations} from '../../../src/run/configuration/configurations.js'
import type {Setup} from '../../../src/run/configuration/setup.js'
import {createFolder, createPlugin} from '../command.js'

const levelsOf = ({rules}: Setup, id: string): unknown =>
  rules
    .find(({rule}) => rule.id === id)
    ?.levels.values()
    .next().value

describe('an untrusted workspace', () => {
  const code = 'throw new Error("This must not run")'

  it('has no configuration that is a program', async () => {
    const folder = createFolder({
      'newslint.config.js': code,
      'newslint.config.mjs': code,
      '.newslintrc.yaml': 'rules: {no-repeated-passage: info}'
    })
    const setup = await new Configurations({isTrusted: false}).setupOf(join(folder, 'a.txt'))
    expect(levelsOf(setup, 'no-repeated-passage')).toBe('info')
    await expect(new Configurations({}).setupOf(join(folder, 'a.txt'))).rejects.toThrow('This must not run')
  })

  it('builds on no program either', async () => {
    const folder = createFolder({'base.mjs': code, '.newslintrc.json': '{"extends": "./base.mjs"}'})
    await expect(new Configurations({isTrusted: false}).setupOf(join(folder, 'a.txt'))).rejects.toThrow(
      'Unexpected program in an untrusted workspace, expected JSON or YAML'
    )
  })

  it('has no plugins, and passes over what is set for their rules', async () => {
    const folder = createFolder({
      'rules.mjs': `${code}\n${createPlugin('house/loud', '')}`,
      '.newslintrc.json': JSON.stringify({
        plugins: ['./rules.mjs'],
        rules: {'house/loud': 'error', 'no-repeated-passage': 'info'},
        overrides: [{files: '*.md', rules: {'house/loud': 'off'}}]
      })
    })
    const setup = await new Configurations({isTrusted: false}).setupOf(join(folder, 'a.txt'))
    expect(setup.knownRules.has('house/loud')).toBe(false)
    expect(levelsOf(setup, 'no-repeated-passage')).toBe('info')
  })
})

describe('setups', () => {
  it('are shared by files that have the same', async () => {
    const folder = createFolder({
      '.newslintrc.json': '{"overrides": [{"files": "*.md", "rules": {"no-repeated-passage": "off"}}]}'
    })
    const configurations = new Configurations({})
    const setupOf = (path: string): Promise<Setup> => configurations.setupOf(join(folder, path))
    expect(await setupOf('a.txt')).toBe(await setupOf('deep/er/b.txt'))
    expect(await setupOf('a.md')).toBe(await setupOf('deep/b.md'))
    expect(await setupOf('a.md')).not.toBe(await setupOf('a.txt'))
  })
})
