/** Chromium for the tests of pages, where the system has it. */
import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {pathToFileURL} from 'node:url'

const require = createRequire(import.meta.url)
const executablePath = '/usr/bin/chromium'

/** Whether there is a browser; says so where there is none. */
export function hasBrowser(): boolean {
  const isThere = existsSync(executablePath)
  if (!isThere) console.warn(`Skipped what needs a browser: there is no ${executablePath}`)
  return isThere
}

/** How a page is looked at. */
export interface View {
  readonly width: number
  readonly colorScheme: 'light' | 'dark'
}

/**
 * What the tests use of Playwright's pages. Its own types need those of a browser's globals, which must not be known in a
 * program for Node.
 */
export interface Page {
  goto(url: string): Promise<unknown>
  /** Runs an expression in the page. */
  evaluate(expression: string): Promise<unknown>
  on(event: 'request', listen: (request: {url(): string}) => void): void
  close(): Promise<void>
  readonly keyboard: {press(key: string): Promise<void>}
}

interface PageOptions {
  readonly viewport: {readonly width: number; readonly height: number}
  readonly colorScheme: View['colorScheme']
  readonly bypassCSP: boolean
}

/** What the tests use of a browser. */
export interface Browser {
  newPage(options: PageOptions): Promise<Page>
  close(): Promise<void>
}

/** Starts the browser. */
export function startBrowser(): Promise<Browser> {
  const {chromium} = require('playwright-core') as {
    chromium: {launch(options: {executablePath: string; args: string[]}): Promise<Browser>}
  }
  return chromium.launch({executablePath, args: ['--no-sandbox']})
}

/** Opens a file and gives the addresses that the page asked for. */
export async function openFile(
  browser: Browser,
  path: string,
  {width, colorScheme}: View
): Promise<{readonly page: Page; readonly requests: readonly string[]}> {
  const page = await browser.newPage({viewport: {width, height: 800}, colorScheme, bypassCSP: true})
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(pathToFileURL(path).href)
  return {page, requests}
}

/** What axe-core has to say of a page, one line for each rule that is not kept. */
export async function findAccessFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')};undefined`)
  const faults = await page.evaluate(
    'axe.run().then(({violations}) => violations.map(({id, nodes}) => id + ": " + nodes[0].html))'
  )
  return faults as string[]
}
