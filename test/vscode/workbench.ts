/** The window of VS Code, as a reporter uses it: by its menus, keys and lists. */
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import type {Locator, Page} from './window.js'

/** Drives one window. */
export class Workbench {
  readonly page: Page
  readonly #shots: string

  /** @param shots folder for pictures */
  constructor(page: Page, shots: string) {
    this.page = page
    this.#shots = shots
    mkdirSync(shots, {recursive: true})
  }

  /** Waits until the window and its extensions have started. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor()
  }

  /** Opens a file of the folder by its name. */
  async open(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', {hasText: name}).first().dblclick()
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).first().waitFor()
  }

  /** Closes a tab by a part of its name. */
  async close(name: string): Promise<void> {
    const tab = this.page.locator('.tab', {hasText: name}).last()
    await tab.hover()
    await tab.locator('.tab-actions .action-label').first().click()
    await tab.waitFor({state: 'hidden'})
  }

  /** Runs a command by its title in the command palette. */
  async run(title: string): Promise<void> {
    await this.page.keyboard.press('F1')
    const input = this.page.locator('.quick-input-widget input.input')
    await input.waitFor({state: 'visible'})
    await input.fill(`>${title}`)
    await this.page.locator('.quick-input-list .monaco-list-row.focused', {hasText: title}).waitFor()
    await this.page.keyboard.press('Enter')
  }

  /** The list of problems, opened. */
  async problems(): Promise<Locator> {
    await this.run('Problems: Focus on Problems View')
    const rows = this.page.locator('.markers-panel .monaco-list-row')
    await rows.first().waitFor()
    return rows
  }

  /** What some elements say, in one line each; VS Code writes spaces that do not break. */
  async textsOf(elements: Locator): Promise<string[]> {
    return (await elements.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, ' ').trim())
  }

  /** Squiggles in the editor that has the cursor. */
  squiggles(kind: 'error' | 'warning' | 'info'): Locator {
    return this.page.locator(`.editor-instance .cdr.squiggly-${kind}`)
  }

  /** The light bulb's menu for what the cursor stands on; its rows. */
  async quickFixes(): Promise<Locator> {
    await this.run('Quick Fix...')
    const rows = this.page.locator('.action-widget .monaco-list-row.action')
    await rows.first().waitFor()
    return rows
  }

  /** Puts the cursor at a line and column of the editor, from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+g')
    const input = this.page.locator('.quick-input-widget input.input')
    await input.waitFor({state: 'visible'})
    await input.fill(`:${line}:${column}`)
    await this.page.keyboard.press('Enter')
    await input.waitFor({state: 'hidden'})
  }

  /** The text of the status bar's item. */
  async status(): Promise<string> {
    const item = this.page.locator('[id="newslint.newslint.newslint.status"], .statusbar-item[id*="newslint.status"]')
    await item.first().waitFor()
    return (await item.first().innerText()).trim()
  }

  /** Waits until something is so; throws with its name when it is not within half a minute. */
  async until(name: string, isSo: () => Promise<boolean> | boolean): Promise<void> {
    for (let tries = 0; tries < 120; tries++) {
      if (await isSo()) return
      await wait(250)
    }
    await this.shoot('failure')
    throw new Error(`Not so after 30 s: ${name}`)
  }

  /** Takes a picture of the window. */
  async shoot(name: string): Promise<void> {
    // What slides in has come to rest.
    await wait(500)
    await this.page.screenshot({path: join(this.#shots, `${name}.png`)})
  }
}
