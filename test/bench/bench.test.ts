import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

it('prints what each step and the command cost, what is found, and other tools', () => {
  const script = fileURLToPath(new URL('../../dist/test/bench/bench.js', import.meta.url))
  const said = execFileSync(process.execPath, [script, '--articles', '3'], {encoding: 'utf8'})
  expect(said).toMatch(/^ {2}attributions +\d+\.\d{3}$/m)
  expect(said).toMatch(/^ {2}3 articles +\d+\.\d\d +\d+\.\d\d +\d+ +[\d,]+$/m)
  expect(said).toMatch(/^ {2}body twice +100 %/m)
  expect(said).toMatch(/^ {2}newslint, all rules +\d+\.\d\d +\d+\.\d\d +[\d,]+ +1\.0$/m)
}, 120_000)
