import {execFile, spawnSync} from 'node:child_process'
import {chmodSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {delimiter, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse as parseToml} from 'smol-toml'
import {describe, expect, it} from 'vitest'
import {readSettings} from '../../src/server/settings.js'
import {cleanSentence, createFolder, paragraph} from '../run/command.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const setUps = join(root, 'examples/editors')
const read = (path: string): string => readFileSync(join(setUps, path), 'utf8')

/** Whether a program is here; says what is skipped where it is not. */
function has(program: string, ...args: string[]): boolean {
  const isThere = spawnSync(program, args, {stdio: 'ignore'}).status === 0
  if (!isThere) console.warn(`Skipped the set-ups that need ${program}: it is not installed, or not whole`)
  return isThere
}

// A tiny Vim has no expressions.
const hasVim = has('vim', '-u', 'NONE', '-es', '-c', 'if has("eval") | qall | else | cquit | endif')
const hasNeovim = has('nvim', '--version')
const hasEmacs = has('emacs', '--version')
const hasEglot =
  hasEmacs &&
  has(
    'emacs',
    '--batch',
    '-Q',
    '--eval',
    // Emacs has eglot of its own from 29 on.
    '(unless (or (locate-library "eglot") (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa*/eglot-*/eglot.el")) (kill-emacs 1))'
  )
const ale = '/usr/share/vim-ale'
const hasAle = (hasVim || hasNeovim) && existsSync(ale)
if (!hasAle) console.warn('Skipped the set-up of ALE: Debian’s vim-ale is not installed')

const article = `${paragraph}\n\n${cleanSentence}\n\n${paragraph}\n`
const place = {lnum: 5, col: 1}

/** A folder with an article and the command, as it is found when it is installed. */
function createDesk(): string {
  const cli = join(root, 'dist/src/cli.js')
  const desk = createFolder({
    'article.md': article,
    'article.txt': article,
    'bin/newslint': `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`
  })
  chmodSync(join(desk, 'bin/newslint'), 0o755)
  return desk
}

/** Runs an editor without its user's configuration; gives what it wrote into `result.json`. */
function run(desk: string, program: string, args: readonly string[]): Promise<unknown> {
  const env = {
    ...process.env,
    PATH: [join(desk, 'bin'), process.env['PATH']].join(delimiter),
    HOME: desk,
    XDG_CONFIG_HOME: join(desk, '.config'),
    SETUPS: setUps
  }
  const result = join(desk, 'result.json')
  return new Promise((resolve, reject) => {
    const child = execFile(program, args, {cwd: desk, env, timeout: 25_000}, (_, stdout, stderr) => {
      if (existsSync(result)) resolve(JSON.parse(readFileSync(result, 'utf8')))
      else reject(new Error(`${program} wrote no result:\n${stdout}${stderr}`))
    })
    child.stdin?.end()
  })
}

/** Has Vim run a script. */
function runVim(desk: string, lines: readonly string[]): Promise<unknown> {
  writeFileSync(join(desk, 'script.vim'), `${lines.join('\n')}\n`)
  return run(desk, 'vim', ['-u', 'NONE', '-N', '-es', '-S', 'script.vim'])
}

/** Has Neovim run a script. */
function runNeovim(desk: string, lines: readonly string[]): Promise<unknown> {
  writeFileSync(join(desk, 'script.vim'), `${lines.join('\n')}\n`)
  return run(desk, 'nvim', ['--headless', '-u', 'NONE', '-S', 'script.vim'])
}

describe('the errorformat', () => {
  const save =
    'call writefile([json_encode(map(getqflist(), \'{"lnum": v:val.lnum, "col": v:val.col, "type": v:val.type, "text": v:val.text, "name": bufname(v:val.bufnr)}\'))], \'result.json\')'
  const found = [
    {
      ...place,
      type: 'e',
      text: expect.stringMatching(/^Unexpected repeat .* \[no-repeated-passage\]$/) as string,
      name: 'article.md'
    }
  ]
  const start = [
    'set nomore',
    "let &runtimepath = $SETUPS .. '/vim,' .. &runtimepath",
    'edit article.md',
    'compiler newslint'
  ]

  it.skipIf(!hasVim)('takes a saved article into Vim’s quickfix list', async () => {
    expect(await runVim(createDesk(), [...start, 'silent make!', save, 'qall!'])).toEqual(found)
  })

  it.skipIf(!hasVim)('takes unsaved text into Vim’s quickfix list, as the file says', async () => {
    const command = /:cexpr (?<command>.*)/.exec(read('vim/compiler/newslint.vim'))?.groups?.['command'] ?? ''
    const lines = [...start, "call setline(1, '')", `cgetexpr ${command}`, save, 'qall!']
    expect(await runVim(createDesk(), lines)).toEqual([])
  })

  it.skipIf(!hasNeovim)('takes a saved article into Neovim’s quickfix list', async () => {
    expect(await runNeovim(createDesk(), [...start, 'silent make!', save, 'qall!'])).toEqual(found)
  })
})

describe('the set-up of ALE', () => {
  const editors = Object.entries({Vim: hasVim && runVim, Neovim: hasNeovim && runNeovim})

  it
    .skipIf(!hasAle)
    .for(
      editors.flatMap(([editor, run]) =>
        run ? ['article.md', 'article.txt'].map((name) => ({editor, run, name})) : []
      )
    )('shows what is found in $name in $editor', async ({run, name}) => {
    const lines = [
      'set nomore',
      `let &runtimepath = '${ale},' .. $SETUPS .. '/vim,' .. &runtimepath`,
      'filetype on',
      'let g:ale_linters_explicit = 1',
      "let g:ale_linters = {'markdown': ['newslint'], 'text': ['newslint']}",
      `source ${ale}/plugin/ale.vim`,
      'source $SETUPS/vim/plugin/newslint-ale.vim',
      // With -es, Vim has started when it runs commands, but does not say so.
      'doautocmd newslint VimEnter',
      `edit ${name}`,
      'call ale#Queue(0)',
      "let g:end = localtime() + 20 | while empty(ale#engine#GetLoclist(bufnr(''))) && localtime() < g:end | sleep 50m | endwhile",
      'call writefile([json_encode(map(ale#engine#GetLoclist(bufnr(\'\')), \'{"lnum": v:val.lnum, "col": v:val.col, "type": v:val.type, "code": v:val.code}\'))], \'result.json\')',
      'qall!'
    ]
    expect(await run(createDesk(), lines)).toEqual([{...place, type: 'E', code: 'no-repeated-passage'}])
  })
})

describe('the set-ups of Neovim', () => {
  const report =
    "vim.fn.writefile({vim.fn.json_encode(vim.tbl_map(function(one) return {lnum = one.lnum + 1, col = one.col + 1, source = one.source} end, vim.diagnostic.get(0)))}, 'result.json')"

  it.skipIf(!hasNeovim).for(['article.md', 'article.txt'])('show what is found in %s', async (name) => {
    const lines = [
      "let &runtimepath = $SETUPS .. '/neovim,' .. &runtimepath",
      'filetype on',
      // Neovim before 0.11 has no `vim.lsp.enable`: the second file does what it would.
      "lua if vim.lsp.enable then vim.lsp.enable('newslint') end",
      'luafile $SETUPS/neovim/plugin/newslint-old.lua',
      `edit ${name}`,
      'lua vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)',
      `lua ${report}`,
      'qall!'
    ]
    expect(await runNeovim(createDesk(), lines)).toEqual([{...place, source: 'newslint'}])
  })

  it.skipIf(!hasNeovim)('run the command for nvim-lint, on text that is not saved', async () => {
    // What stands in for nvim-lint notes the linter; the command, its arguments and the format are run as they are.
    const standIn =
      "package.preload['lint'] = function() return {linters = {}, try_lint = function() end} end; package.preload['lint.parser'] = function() return {from_errorformat = function(format) return format end} end"
    const runLinter = [
      "local linter = require('lint').linters.newslint",
      "local args = vim.tbl_map(function(one) return type(one) == 'function' and one() or one end, linter.args)",
      'local lines = vim.fn.systemlist(vim.list_extend({linter.cmd}, args), vim.api.nvim_buf_get_lines(0, 0, -1, false))',
      'local items = vim.fn.getqflist({efm = linter.parser, lines = lines}).items',
      "vim.fn.writefile({vim.fn.json_encode(vim.tbl_map(function(one) return {lnum = one.lnum, col = one.col, type = one.type} end, items))}, 'result.json')"
    ].join('; ')
    const lines = [
      `lua package.loaded['lint'] = nil; ${standIn}`,
      'luafile $SETUPS/neovim/nvim-lint.lua',
      'edit article.md',
      "call setline(3, 'Nothing of this is saved yet, and it is checked all the same.')",
      `lua ${runLinter}`,
      'qall!'
    ]
    expect(await runNeovim(createDesk(), lines)).toEqual([{...place, type: 'e'}])
  })
})

describe('the set-up of Emacs', () => {
  it.skipIf(!hasEmacs)('has no warning of the compiler', () => {
    const {status, stderr} = spawnSync(
      'emacs',
      [
        ['--batch', '-Q', '--eval', '(setq byte-compile-error-on-warn t)'],
        ['--eval', `(setq byte-compile-dest-file-function (lambda (_) "${join(createFolder(), 'newslint.elc')}"))`],
        ['-f', 'batch-byte-compile', join(setUps, 'emacs/newslint.el')]
      ].flat(),
      {encoding: 'utf8'}
    )
    expect({status, stderr}).toMatchObject({status: 0})
  })

  it.skipIf(!hasEglot)('has eglot show what is found', async () => {
    const program = `(progn
      (setq enable-local-variables nil create-lockfiles nil eglot-sync-connect 20)
      (unless (require 'eglot nil t)
        (load (car (last (file-expand-wildcards "/usr/share/emacs/site-lisp/elpa*/eglot-*/eglot.el")))))
      (load (expand-file-name "emacs/newslint.el" (getenv "SETUPS")))
      (find-file "article.txt")
      (apply #'eglot (eglot--guess-contact))
      (let ((end (+ (float-time) 20)))
        (while (and (progn (flymake-start) (null (flymake-diagnostics))) (< (float-time) end))
          (accept-process-output nil 0.05)))
      (let ((found (mapcar (lambda (one)
                             (goto-char (flymake-diagnostic-beg one))
                             (list (cons 'lnum (line-number-at-pos)) (cons 'col (1+ (current-column)))))
                           (flymake-diagnostics))))
        (with-temp-file "result.json" (insert (json-encode (vconcat found)))))
      (eglot-shutdown (eglot-current-server)))`
    expect(await run(createDesk(), 'emacs', ['--batch', '-Q', '-l', 'json', '--eval', program])).toEqual([place])
  })

  it.skipIf(!hasEmacs)('has compile lead to what is found', async () => {
    const program = `(progn
      (load (expand-file-name "emacs/newslint.el" (getenv "SETUPS")))
      (require 'compile)
      (with-temp-buffer
        (call-process "newslint" nil t nil "--format" "unix" "article.md")
        (goto-char (point-min))
        (pcase-let ((\`(,pattern ,file ,line ,column . ,_) (car compilation-error-regexp-alist)))
          (re-search-forward pattern)
          (let ((found (list (cons 'file (match-string file)) (cons 'lnum (match-string line)) (cons 'col (match-string column)))))
            (with-temp-file "result.json" (insert (json-encode found)))))))`
    expect(await run(createDesk(), 'emacs', ['--batch', '-Q', '-l', 'json', '--eval', program])).toEqual({
      file: 'article.md',
      lnum: '5',
      col: '1'
    })
  })
})

describe('the set-ups of editors that are not here', () => {
  it('start the server of Helix, with settings that it takes', () => {
    const {'language-server': servers, language} = parseToml(read('helix/languages.toml')) as unknown as {
      'language-server': Record<string, {command: string; args: string[]; config: {newslint: object}}>
      language: {name: string; 'language-servers': string[]}[]
    }
    expect(servers['newslint']).toMatchObject({command: 'newslint', args: ['lsp', '--stdio']})
    expect(readSettings(servers['newslint']?.config.newslint).wrong).toEqual([])
    expect(language.map(({name}) => name)).toEqual(['markdown', 'html', 'text'])
    for (const one of language) expect(one['language-servers']).toContain('newslint')
  })

  it('are of one version, and name one server for Zed', () => {
    const manifest = parseToml(read('zed/extension.toml')) as {version: string; language_servers: object}
    const crate = parseToml(read('zed/Cargo.toml')) as {package: {version: string}; lib: {path: string}}
    expect(crate.package.version).toBe(manifest.version)
    expect(Object.keys(manifest.language_servers)).toEqual(['newslint'])
    expect(read(`zed/${crate.lib.path}`)).toContain('"lsp".to_string(), "--stdio".to_string()')
  })

  it('start the server of Sublime Text, with settings that it takes', () => {
    const text = read('sublime-text/LSP.sublime-settings').replaceAll(/^\s*\/\/.*$/gm, '')
    const {clients} = JSON.parse(text) as {clients: Record<string, {command: string[]; settings: object}>}
    expect(clients['newslint']?.command).toEqual(['newslint', 'lsp', '--stdio'])
    const settings = Object.entries(clients['newslint']?.settings ?? {}).map(([name, value]) => [
      name.replace(/^newslint\./, ''),
      value as unknown
    ])
    expect(readSettings(Object.fromEntries(settings)).wrong).toEqual([])
  })

  it('all stand on the page of set-ups', () => {
    const page = read('README.md')
    const folders = readdirSync(setUps, {withFileTypes: true}).filter((entry) => entry.isDirectory())
    for (const {name} of folders) expect(page).toContain(`](${name}`)
  })
})
