import {execFile, spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {describe, expect, it} from 'vitest'
import {createFolder, paragraph} from '../run/command.js'
import {mendedArticle, namedArticle, repeatedArticle} from './articles.js'

/** What the script of an editor writes down. */
interface Session {
  readonly failure?: string
  readonly diagnostics: readonly {readonly text: string; readonly message: string; readonly related?: number}[]
  readonly titles: readonly string[]
  /** The buffer after the action. */
  readonly text: string
  /** Diagnostics that are left then. */
  readonly left: number
  /** The buffer when the action is taken back. */
  readonly undone: string
}

const script = (name: string): string => fileURLToPath(new URL(`../../test/server/editors/${name}`, import.meta.url))
const server = [process.execPath, fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url)), 'lsp', '--stdio']

const editors = [
  {
    name: 'Neovim',
    command: 'nvim',
    args: ['--headless', '-u', 'NONE', '-n', 'a.txt', '-c', `luafile ${script('neovim.lua')}`],
    probe: ['--version'],
    package: 'neovim'
  },
  {
    name: 'Emacs with eglot',
    command: 'emacs',
    args: ['--batch', '-Q', '-l', script('eglot.el')],
    // Emacs has eglot of its own from 29 on.
    probe: [
      '--batch',
      '-Q',
      '--eval',
      '(unless (or (locate-library "eglot") (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa*/eglot-*/eglot.el")) (kill-emacs 1))'
    ],
    package: 'emacs-nox and elpa-eglot'
  }
] as const

const isThere = ({command, probe}: (typeof editors)[number]): boolean => spawnSync(command, [...probe]).status === 0

/** Opens an article in an editor, puts the cursor on the last place of some words, and takes an action there. */
async function edit(
  {command, args}: (typeof editors)[number],
  text: string,
  words: string,
  title: string
): Promise<Session> {
  const folder = createFolder({'a.txt': text})
  const env = {
    ...process.env,
    HOME: folder,
    NEWSLINT_SERVER: JSON.stringify(server),
    NEWSLINT_ARTICLE: join(folder, 'a.txt'),
    NEWSLINT_RESULT: join(folder, 'result.json'),
    NEWSLINT_WORDS: words,
    NEWSLINT_TITLE: title
  }
  await promisify(execFile)(command, [...args], {cwd: folder, env, timeout: 60_000})
  return JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')) as Session
}

for (const editor of editors) {
  const hasEditor = isThere(editor)
  if (!hasEditor) {
    console.warn(`Skipped what needs ${editor.name}: Debian has it in ${editor.package}`)
  }
  describe.skipIf(!hasEditor)(`in ${editor.name}`, () => {
    it('shows a repeated passage, removes it, and takes that back', async () => {
      const session = await edit(editor, repeatedArticle, 'harbour', 'Remove the repeated passage')
      expect(session.failure).toBeUndefined()
      expect(session.diagnostics.map(({text}) => text)).toEqual([paragraph])
      expect(session.diagnostics[0]?.message).toContain('(line 1, “The harbour board')
      // What Emacs is told of another place, it does not keep.
      expect(session.diagnostics[0]?.related ?? 1).toBe(1)
      expect(session.text).toBe(mendedArticle)
      expect(session.left).toBe(0)
      expect(session.undone).toBe(repeatedArticle)
    }, 60_000)

    it('shows a misspelled name, writes it in one way, and takes that back', async () => {
      const session = await edit(editor, namedArticle, 'Solhiem', 'Use “Solheim” everywhere')
      expect(session.diagnostics.map(({text}) => text)).toEqual(['Solhiem'])
      expect(session.titles).toContain('Use “Solheim” everywhere')
      expect(session.text).toBe(namedArticle.replaceAll('Solhiem', 'Solheim'))
      expect(session.left).toBe(0)
      expect(session.undone).toBe(namedArticle)
    }, 60_000)
  })
}
