import {execFileSync, spawn, spawnSync} from 'node:child_process'
import {once} from 'node:events'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {tmpdir} from 'node:os'
import {basename, dirname, join, relative} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {rules} from '../rules/index.js'
import {examples, isArticle, root} from './examples/cases.js'

const ids = Object.keys(rules)
const tests = readdirSync(join(root, 'test'), {recursive: true, encoding: 'utf8'}).map((path) => basename(path))
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
  dependencies: Record<string, string>
}

describe('the list of rules', () => {
  it('has every rule, by its name, in order', () => {
    const modules = readdirSync(join(root, 'rules')).filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    expect(modules.map((name) => name.slice(0, -3)).sort()).toEqual([...ids].sort())
    expect(ids).toEqual([...ids].sort())
  })

  it.for(ids)('%s is called like its file and has a page, an example and a test', async (id) => {
    const {rule} = (await rules[id]?.())?.default ?? {}
    expect(rule?.id).toBe(id)
    expect(readFileSync(join(root, `rules/${id}.md`), 'utf8')).toMatch(new RegExp(`^# (?:Rule: )?\`?${id}\`?\n`))
    expect(tests).toContain(`${id}.test.ts`)
    const cases = readdirSync(join(examples, id))
    expect(cases.length).toBeGreaterThan(0)
    for (const name of cases) expect(readdirSync(join(examples, id, name)).some(isArticle)).toBe(true)
  })

  it.for(ids)('%s has a level for a kind in the editor’s preset whenever it has one in the gate', async (id) => {
    const {rule} = (await rules[id]?.())?.default ?? {}
    const levels: {submission?: string; copydesk?: string}[] = Object.values(rule?.kinds ?? {})
    expect(levels.length).toBeGreaterThan(0)
    expect(levels.filter(({submission, copydesk}) => submission !== undefined && copydesk === undefined)).toEqual([])
  })
})

describe('the rooms that also run in a browser', () => {
  const rooms = ['src/rule', 'src/remark', 'src/rehype', ...ids.map((id) => `rules/${id}`)]

  it.for(rooms)('%s reaches no Node built-in', (room) => {
    expect(findBuiltins(join(root, 'dist', `${room}.js`))).toEqual([])
  })
})

const imports = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g

/** Built-ins that a compiled module imports, itself or through others of this package: `<module> imports <built-in>`. */
function findBuiltins(entry: string): string[] {
  const seen = new Set([entry])
  const found: string[] = []
  for (const module of seen) {
    for (const [, name = ''] of readFileSync(module, 'utf8').matchAll(imports)) {
      if (name.startsWith('.')) seen.add(join(dirname(module), name))
      else if (name.startsWith('node:') || builtinModules.includes(name)) {
        found.push(`${relative(root, module)} imports ${name}`)
      }
    }
  }
  return found
}

describe('the packed package', () => {
  const consumer = mkdtempSync(join(tmpdir(), 'newslint-consumer-'))
  const modules = join(consumer, 'node_modules')
  const entries = ['newslint', 'newslint/rule', 'newslint/remark', 'newslint/rehype']
  const all = [...entries, ...ids.map((id) => `newslint/rules/${id}`)]

  beforeAll(() => {
    mkdirSync(join(modules, '@types'), {recursive: true})
    // The build is there: packing must not run it again.
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', consumer], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore']
    })
    const [{filename}] = JSON.parse(packed) as [{filename: string}]
    execFileSync('tar', ['-xzf', join(consumer, filename), '-C', modules])
    execFileSync('mv', [join(modules, 'package'), join(modules, 'newslint')])
    for (const name of [...Object.keys(manifest.dependencies), '@types/node']) {
      mkdirSync(dirname(join(modules, name)), {recursive: true})
      symlinkSync(join(root, 'node_modules', name), join(modules, name))
    }
    writeFileSync(join(consumer, 'package.json'), '{"type": "module"}\n')
  }, 60_000)

  afterAll(() => rmSync(consumer, {recursive: true}))

  /** Runs a program in the consumer's folder; throws with its words when it fails. */
  const run = (...args: string[]): string => {
    const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd: consumer, encoding: 'utf8'})
    if (status !== 0) throw new Error(`${args.join(' ')} exits ${status}:\n${stdout}${stderr}`)
    return stdout
  }

  it('gives every entry to a program that has installed it', () => {
    const program = `for (const name of ${JSON.stringify(all)}) console.log(name, Object.keys(await import(name)).length > 0)`
    expect(run('--input-type=module', '--eval', program)).toBe(all.map((name) => `${name} true\n`).join(''))
  })

  it('has types for every entry', () => {
    const program = all.map((name, index) => `import * as entry${index} from '${name}'\nvoid entry${index}\n`).join('')
    writeFileSync(join(consumer, 'program.ts'), program)
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck', 'false']
    expect(() => run(join(root, 'node_modules/typescript/bin/tsc'), ...flags, 'program.ts')).not.toThrow()
  })

  it('has the command, which works in a project of its own', () => {
    expect(run('node_modules/newslint/dist/src/cli.js', '--version')).toContain(manifest.version)
    writeFileSync(join(consumer, 'article.txt'), 'Bridge opens\n\nThe bridge in Ferrow opened on Monday.\n')
    expect(run('node_modules/newslint/dist/src/cli.js', 'article.txt')).toContain('Nothing found in 1 article')
  })

  it('has the language server, which answers and ends', async () => {
    const calls = [
      {id: 1, method: 'initialize', params: {processId: null, rootUri: null, capabilities: {}}},
      {id: 2, method: 'shutdown'},
      {method: 'exit'}
    ]
    const input = calls
      .map((call) => JSON.stringify({jsonrpc: '2.0', ...call}))
      .map((text) => `Content-Length: ${text.length}\r\n\r\n${text}`)
      .join('')
    const server = 'node_modules/newslint/dist/src/language-server.js'
    const child = spawn(process.execPath, [server, '--stdio'], {cwd: consumer, stdio: ['pipe', 'pipe', 'inherit']})
    let stdout = ''
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
    child.stdin.write(input)
    expect(await once(child, 'close')).toEqual([0, null])
    expect(stdout).toContain('"name":"newslint"')
  })

  it('holds the product and its pages, and nothing of the workshop', () => {
    const files = readdirSync(join(modules, 'newslint'), {recursive: true, encoding: 'utf8'})
    expect(files).toEqual(expect.arrayContaining(ids.map((id) => join('rules', `${id}.md`))))
    expect(files.filter((path) => /(?:^|\/)(?:test|examples|editors)(?:\/|$)|\.tsbuildinfo$/.test(path))).toEqual([])
  })
})
