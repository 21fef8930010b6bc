/**
 * Drives VS Code for real: `npm run test:vscode [-- --pictures <folder>]`. It packs the extension, installs it into
 * code-server, and works on an article in Chromium as a reporter would. NEWSLINT_VSCODE names the folder that code-server is
 * installed into; it is kept for the next time.
 */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {article} from './article.js'
import {prepareCodeServer} from './code-server.js'
import {firstStep, steps} from './steps.js'
import {startBrowser} from './window.js'
import {Workbench} from './workbench.js'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const extension = join(root, 'editors/vscode')
const {values} = parseArgs({options: {pictures: {type: 'string'}}})
const scratch = mkdtempSync(join(tmpdir(), 'newslint-vscode-'))
const pictures = resolve(values.pictures ?? join(scratch, 'pictures'))
const start = Date.now()
const log = (message: string): void =>
  console.log(`${((Date.now() - start) / 1000).toFixed(1).padStart(6)} s  ${message}`)

/** What the window looks like is part of what is tested: nothing in it may depend on the machine. */
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'editor.minimap.enabled': false,
  'editor.fontSize': 14,
  // An untrusted workspace would have a box around every typographic quotation mark.
  'editor.unicodeHighlight.ambiguousCharacters': false,
  'editor.unicodeHighlight.nonBasicASCII': false,
  'files.autoSave': 'off',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'telemetry.telemetryLevel': 'off'
}

/** A folder with the article, a configuration that is wrong, and a newslint of its own. */
function createDesk(): string {
  const folder = join(scratch, 'desk')
  mkdirSync(join(folder, 'node_modules'), {recursive: true})
  mkdirSync(join(folder, 'elsewhere'))
  symlinkSync(root, join(folder, 'node_modules/newslint'))
  writeFileSync(join(folder, 'article.md'), article)
  writeFileSync(join(folder, 'elsewhere/.newslintrc.json'), '{"presett": "copydesk"}\n')
  return folder
}

/** Packs the extension and installs it; gives the arguments that code-server is started with. */
function installExtension(run: (...args: readonly string[]) => string): string[] {
  log('Packing the extension')
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {cwd: extension, stdio: 'inherit'})
  execFileSync('npm', ['run', 'package'], {cwd: extension, stdio: 'ignore'})
  mkdirSync(join(scratch, 'user/User'), {recursive: true})
  writeFileSync(join(scratch, 'user/User/settings.json'), JSON.stringify(settings))
  const places = ['--user-data-dir', join(scratch, 'user'), '--extensions-dir', join(scratch, 'extensions')]
  log(run(...places, '--install-extension', join(extension, 'newslint.vsix')).trim())
  return places
}

const server = prepareCodeServer(process.env['NEWSLINT_VSCODE'] ?? join(tmpdir(), 'newslint-code-server'), log)
const places = installExtension(server.run)
const desk = createDesk()
const {url, process: started} = await server.start(desk, ...places)
const browser = await startBrowser()
let failures = 0
try {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}, colorScheme: 'light'})
  await page.goto(url)
  const workbench = new Workbench(page, pictures)
  await workbench.ready()
  log('The window is there')
  const set = (some: object): void => {
    mkdirSync(join(desk, '.vscode'), {recursive: true})
    writeFileSync(join(desk, '.vscode/settings.json'), JSON.stringify(some))
  }
  const readArticle = (): string => readFileSync(join(desk, 'article.md'), 'utf8')
  for (const [name, step] of Object.entries(steps)) {
    try {
      await step({workbench, page, readArticle, set})
      log(`ok      ${name}`)
    } catch (error) {
      failures++
      await workbench.shoot(`failed-${failures}`)
      log(`FAILED  ${name}: ${error instanceof Error ? error.message : String(error)}`)
      // Without these, nothing else can be seen.
      if (name === firstStep) break
    }
  }
} finally {
  await browser.close()
  started.kill()
}
log(`Pictures are in ${pictures}`)
if (values.pictures) rmSync(scratch, {recursive: true, force: true})
process.exitCode = failures > 0 ? 1 : 0
