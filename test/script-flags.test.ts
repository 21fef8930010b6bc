import {spawnSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'
import {expect, it} from 'vitest'

it.each(['bench/bench', 'evaluation/evaluate', 'training/train'])(
  '%s names an unknown flag and those there are',
  (name) => {
    const script = fileURLToPath(new URL(`../dist/test/${name}.js`, import.meta.url))
    const {status, stderr} = spawnSync(process.execPath, [script, '--dta', 'articles'], {encoding: 'utf8'})
    expect(status).toBe(2)
    expect(stderr).toMatch(/^Unknown option '--dta'.*; there are .*`--data`.*\n$/)
  }
)
