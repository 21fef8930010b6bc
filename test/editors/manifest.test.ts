import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {commandNames} from '../../src/server/command-names.js'
import {fixAllKind} from '../../src/server/code-actions.js'
import {defaultSettings, readSettings} from '../../src/server/settings.js'
import {extension, readManifest} from './extension.js'

const manifest = readManifest()
const {commands, configuration, menus, walkthroughs} = manifest.contributes
const settings = Object.entries(configuration.properties).map(([name, setting]) => ({
  name: name.replace(/^newslint\./, ''),
  ...setting
}))
/** Settings of the extension itself, which the server is not told of. */
const own = ['enable', 'server', 'trace.server']
const served = settings.filter(({name}) => !own.includes(name))
const sources = readdirSync(join(extension, 'src')).map((name) => readFileSync(join(extension, 'src', name), 'utf8'))

/** Names in quotes that begin with `newslint.`. */
const namesIn = (text: string): string[] => [...text.matchAll(/'newslint\.([\w.]+)'/g)].map(([, name = '']) => name)

describe('the settings of the extension for VS Code', () => {
  it('are those of the server, and its own', () => {
    const names = [
      'run',
      'delay',
      'preset',
      'config',
      'rules',
      'baseline',
      'codeLens'
    ] satisfies (keyof typeof defaultSettings)[]
    expect(settings.map(({name}) => name).sort()).toEqual([...names, ...own].sort())
  })

  it('have the server’s defaults', () => {
    const defaults = Object.fromEntries(served.map(({name, default: value}) => [name, value]))
    expect(readSettings(defaults)).toEqual({settings: defaultSettings, wrong: []})
  })

  it.for(served.filter((setting) => setting.enum))(
    'offer values of $name that the server takes',
    ({name, enum: all}) => {
      for (const value of all ?? []) expect(readSettings({[name]: value}).wrong).toEqual([])
      expect(readSettings({[name]: 'nonsense'}).wrong).toHaveLength(1)
    }
  )

  it('have the server’s limits', () => {
    const {minimum = 0, maximum = 0} = served.find(({name}) => name === 'delay') ?? {}
    expect(readSettings({delay: minimum}).wrong).toEqual([])
    expect(readSettings({delay: maximum}).wrong).toEqual([])
    expect(readSettings({delay: minimum - 1}).wrong).toHaveLength(1)
    expect(readSettings({delay: maximum + 1}).wrong).toHaveLength(1)
  })

  it.for(settings)('say what $name means', ({description, markdownDescription, enum: all, enumDescriptions}) => {
    expect(description ?? markdownDescription).toMatch(/^[A-Z].*\.$/)
    expect(enumDescriptions?.length).toBe(enumDescriptions && all?.length)
  })

  it('that lead to other files or programs do not count where the workspace is not trusted', () => {
    const {supported, restrictedConfigurations} = manifest.capabilities.untrustedWorkspaces
    expect(supported).toBe('limited')
    expect(restrictedConfigurations.sort()).toEqual(['newslint.baseline', 'newslint.config', 'newslint.server'])
  })
})

describe('the commands of the extension for VS Code', () => {
  const declared = commands.map(({command}) => command.replace(/^newslint\./, '')).sort()

  it('are registered, and no others', () => {
    const registered = sources.flatMap((text) => [...text.matchAll(/'newslint\.(\w+)': (?:\(\)|[a-z]\w*,?\n)/g)])
    expect(registered.map(([, name]) => name).sort()).toEqual(declared)
  })

  it('do not take the names that the client gives to the server’s', () => {
    expect(commands.map(({command}) => command)).not.toEqual(expect.arrayContaining(Object.values(commandNames)))
  })

  it('have titles, and stand in menus and walkthroughs by their names', () => {
    for (const {title} of commands) expect(title).toMatch(/^[A-Z]/)
    const led = JSON.stringify([menus, walkthroughs]).matchAll(/(?:command:|onCommand:|"command":")newslint\.(\w+)/g)
    expect(declared).toEqual(expect.arrayContaining([...led].map(([, name]) => name)))
  })

  it('know every name that the code uses', () => {
    const known = new Set([
      ...declared,
      ...settings.map(({name}) => name),
      ...Object.values(commandNames).map((name) => name.replace(/^newslint\./, '')),
      // The quick fix, the context of menus, the status bar's item and the page of a report.
      'compareRepeat',
      'isArticle',
      'status',
      'report'
    ])
    expect(sources.flatMap(namesIn).filter((name) => !known.has(name))).toEqual([])
    expect(sources.join('\n')).toContain(`'${fixAllKind}'`)
  })
})

describe('what the extension for VS Code shows', () => {
  it('is there', () => {
    const images = walkthroughs.flatMap(({steps}) => steps.map(({media}) => media.image))
    expect([...images, manifest.icon].filter((image) => !existsSync(join(extension, image)))).toEqual([])
  })

  it('is of the version that the package has', () => {
    const {version} = JSON.parse(readFileSync(join(extension, '../../package.json'), 'utf8')) as {version: string}
    expect(manifest.version).toBe(version)
  })
})
