import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {findBundledServer, findProjectServer} from '../../editors/vscode/src/find-server.js'
import {createFolder} from '../run/command.js'

const manifest = (content: object): string => JSON.stringify({name: 'newslint', version: '3.2.1', ...content})
const withServer = manifest({bin: {'newslint-language-server': 'server.js'}})

describe('the server that the extension for VS Code runs', () => {
  it('is the project’s own, from the folder or one above it', () => {
    const project = createFolder({
      'node_modules/newslint/package.json': withServer,
      'node_modules/newslint/server.js': '',
      'articles/2026/a.md': ''
    })
    const own = {module: join(project, 'node_modules/newslint/server.js'), version: '3.2.1', isBundled: false}
    expect(findProjectServer([project])).toEqual(own)
    expect(findProjectServer([createFolder(), join(project, 'articles/2026')])).toEqual(own)
  })

  it('is not one that the project does not have whole, or that serves no editors', () => {
    for (const files of [
      {},
      {'node_modules/newslint/package.json': withServer},
      {'node_modules/newslint/package.json': manifest({bin: {newslint: 'cli.js'}}), 'node_modules/newslint/cli.js': ''},
      {'node_modules/newslint/package.json': '{'}
    ]) {
      expect(findProjectServer([createFolder(files)])).toBeUndefined()
    }
  })

  it('else is the one in the extension, which cannot be missing', () => {
    const extension = createFolder({'dist/server/package.json': withServer, 'dist/server/server.js': ''})
    expect(findBundledServer(extension)).toMatchObject({version: '3.2.1', isBundled: true})
    expect(() => findBundledServer(createFolder())).toThrow('it was not built')
  })
})
