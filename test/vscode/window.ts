/** A browser's window, as much of it as driving VS Code needs. */
import {createRequire} from 'node:module'

const require = createRequire(import.meta.url)

/** Elements of a page, looked for when something is done with them. Waiting ends with an error after half a minute. */
export interface Locator {
  first(): Locator
  last(): Locator
  locator(selector: string, options?: {readonly hasText?: string | RegExp}): Locator
  waitFor(options?: {readonly state?: 'visible' | 'hidden' | 'attached'}): Promise<void>
  click(): Promise<void>
  dblclick(): Promise<void>
  hover(): Promise<void>
  fill(text: string): Promise<void>
  count(): Promise<number>
  innerText(): Promise<string>
  allInnerTexts(): Promise<string[]>
  getAttribute(name: string): Promise<string | null>
  contentFrame(): Locator
  boundingBox(): Promise<{readonly width: number; readonly height: number} | null>
}

/** A page; its own types need those of a browser's globals, which must not be known in a program for Node. */
export interface Page {
  goto(url: string): Promise<unknown>
  locator(selector: string, options?: {readonly hasText?: string | RegExp}): Locator
  readonly keyboard: {press(key: string): Promise<void>; type(text: string): Promise<void>}
  screenshot(options: {readonly path: string}): Promise<unknown>
}

/** A browser. */
export interface Browser {
  newPage(options: {
    readonly viewport: {readonly width: number; readonly height: number}
    readonly colorScheme: 'light' | 'dark'
  }): Promise<Page>
  close(): Promise<void>
}

/** Starts Debian's Chromium. */
export function startBrowser(): Promise<Browser> {
  const {chromium} = require('playwright-core') as {
    chromium: {launch(options: {executablePath: string; args: string[]}): Promise<Browser>}
  }
  return chromium.launch({executablePath: '/usr/bin/chromium', args: ['--no-sandbox']})
}
