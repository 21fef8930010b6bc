import {join} from 'node:path'
import {afterEach, expect, it} from 'vitest'
import type {Checker} from '../../src/server/checker.js'
import {createFolder, createPlugin} from '../run/command.js'
import {repeatedArticle} from './articles.js'

const built = (await import(new URL('../../dist/src/server/checker.js', import.meta.url).href)) as {
  Checker: new (patience?: number) => Checker
}

let checker: Checker
afterEach(() => checker.close())

const folder = createFolder({
  'endless/plugin.mjs': createPlugin('desk/endless', 'for (;;) {}'),
  'endless/newslint.config.json': '{"plugins": ["./plugin.mjs"]}',
  'ending/plugin.mjs': createPlugin('desk/ending', 'process.exit(3)'),
  'ending/newslint.config.json': '{"plugins": ["./plugin.mjs"]}'
})

const check = (name: string) =>
  checker.ask('check', {
    uri: name,
    version: 1,
    path: join(folder, name),
    format: 'text',
    text: repeatedArticle,
    configuring: {}
  })

it('a rule that never ends costs its own article, and no other', async () => {
  checker = new built.Checker(1500)
  const [stuck, other] = await Promise.allSettled([check('endless/a.txt'), check('b.txt')])
  expect(String(stuck.status === 'rejected' && stuck.reason)).toContain('did not answer within 1.5 seconds')
  expect(other.status === 'fulfilled' && other.value.findings).toHaveLength(1)
})

it('a rule that ends the thread costs its own article, and no other', async () => {
  checker = new built.Checker()
  const [ended, other] = await Promise.allSettled([check('ending/a.txt'), check('b.txt')])
  expect(String(ended.status === 'rejected' && ended.reason)).toContain('The checking thread ended')
  expect(other.status === 'fulfilled' && other.value.findings).toHaveLength(1)
  expect((await check('c.txt')).findings).toHaveLength(1)
})
