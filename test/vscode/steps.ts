/** What is done in VS Code, one step after the other, and what must be seen. */
import assert from 'node:assert/strict'
import {article, paragraphs} from './article.js'
import type {Page} from './window.js'
import type {Workbench} from './workbench.js'

/** What a step works with. */
export interface StepContext {
  readonly workbench: Workbench
  readonly page: Page
  /** The article as it is on disk. */
  readonly readArticle: () => string
  /** Writes the settings of the workspace. */
  readonly set: (settings: object) => void
}

/** The step that all others need. */
export const firstStep = 'squiggles stand under what was found'

const lineOf = (paragraph: number): number => paragraph * 2 + 1

/** Steps by what they show; each goes on where the one before it ended. */
export const steps: Readonly<Record<string, (context: StepContext) => Promise<void>>> = {
  async [firstStep]({workbench}) {
    await workbench.open('article.md')
    await workbench.squiggles('error').first().waitFor()
    await workbench.squiggles('warning').first().waitFor()
    await workbench.until('the status bar counts the problems', async () =>
      /newslint\s+[1-9]/.test(await workbench.status())
    )
  },

  async 'a project with its own newslint is offered it, and not run before it is trusted'({workbench, page}) {
    const offer = page.locator('.notification-list-item', {hasText: 'of its own'})
    await offer.first().waitFor()
    await workbench.shoot('trust')
    await workbench.run('Notifications: Clear All Notifications')
    await offer.first().waitFor({state: 'hidden'})
  },

  async 'problems have a rule with its page, and a row for the other place'({workbench, page}) {
    const rows = await workbench.problems()
    const read = async (): Promise<string> => (await workbench.textsOf(rows)).join('\n')
    await workbench.until('the related row', async () => (await read()).includes('First copy'))
    const texts = await read()
    for (const rule of ['no-repeated-passage', 'consistent-names', 'no-unattributed-claim']) {
      assert.match(texts, new RegExp(`^Unexpected .* newslint ${rule} \\[Ln \\d+, Col \\d+\\]$`, 'm'))
    }
    assert.match(texts, new RegExp(`^article\\.md \\[Ln ${lineOf(4)}, Col 1\\] ?: First copy$`, 'm'))
    const link = await page.locator('.markers-panel a', {hasText: 'no-repeated-passage'}).first().getAttribute('href')
    assert.match(link ?? '', /\/rules\/[\w-]+\.md$/)
    await workbench.shoot('check')
    await workbench.run('View: Hide Panel')
  },

  async 'a hover says what is wrong, and what to do'({workbench, page}) {
    await workbench.open('article.md')
    await workbench.goTo(lineOf(6), 6)
    await workbench.run('Show or Focus Hover')
    const hover = page.locator('.monaco-hover:not(.hidden) .monaco-hover-content', {hasText: 'Tarn Valley'}).first()
    await hover.waitFor()
    await workbench.shoot('hover')
    await page.keyboard.press('Escape')
  },

  async 'lenses stand above the article'({workbench, page}) {
    await workbench.goTo(1, 1)
    const lenses = page.locator('.editor-instance .codelens-decoration')
    await workbench.until('the lenses', async () =>
      /\d+ words.* sources? named.* repeat/.test((await workbench.textsOf(lenses)).join(' '))
    )
  },

  async 'a lens opens the report, and another one the sources'({workbench, page}) {
    const frame = page.locator('iframe.webview.ready').last().contentFrame().locator('#active-frame').contentFrame()
    await page.locator('.editor-instance .codelens-decoration a', {hasText: 'words'}).first().click()
    await frame.locator('h1', {hasText: 'newslint report'}).waitFor()
    await workbench.shoot('report')
    await workbench.close('newslint: report')
    await page.locator('.editor-instance .codelens-decoration a', {hasText: 'named'}).first().click()
    await frame.locator('h1', {hasText: 'Sources of article.md'}).waitFor()
    await workbench.close('Sources of article.md')
  },

  async 'the outline lists speakers'({workbench, page}) {
    await workbench.run('Explorer: Focus on Outline View')
    const rows = page.locator('.outline-pane .monaco-list-row')
    await workbench.until('Solvay in the outline', async () =>
      /Ingrid Solvay/.test((await rows.allInnerTexts()).join('\n'))
    )
    await workbench.shoot('outline')
    await workbench.run('Explorer: Focus on Folders View')
  },

  async 'settings count at once'({workbench, page, set}) {
    await workbench.open('article.md')
    set({'newslint.rules': {'no-repeated-passage': 'off'}})
    await workbench.until('no error is left', async () => (await workbench.squiggles('error').count()) === 0)
    assert.ok((await workbench.squiggles('warning').count()) > 0)
    set({'newslint.enable': false})
    await workbench.until('nothing is left', async () => (await workbench.squiggles('warning').count()) === 0)
    set({})
    await workbench.goTo(lineOf(8), 1)
    await workbench.squiggles('error').first().waitFor()
    assert.deepEqual(await workbench.textsOf(page.locator('.notification-list-item')), [])
  },

  async 'the light bulb offers the other copy of a passage'({workbench, page}) {
    await workbench.goTo(lineOf(9), 5)
    const titles = await workbench.textsOf(await workbench.quickFixes())
    assert.ok(titles.includes('Compare with the other copy'), titles.join(' | '))
    assert.ok(titles.includes('Show the other copy'), titles.join(' | '))
    await page.keyboard.press('Escape')
  },

  async 'the diff editor compares a repeated passage with its first copy'({workbench, page}) {
    await workbench.open('article.md')
    await workbench.goTo(lineOf(9), 5)
    await workbench.run('newslint: Compare repeated passages')
    await page.locator('.diffOverview, .monaco-diff-editor').first().waitFor()
    await workbench.until(
      'marked words',
      async () => (await page.locator('.monaco-diff-editor .char-insert').count()) > 0
    )
    const text = (await workbench.textsOf(page.locator('.monaco-diff-editor .view-lines'))).join(' ')
    assert.ok(text.includes('the bridge’s 22 steel hangers'), text)
    assert.ok(text.includes('the 22 steel hangers of the bridge'), text)
    await workbench.shoot('compare')
    await workbench.close('↔')
  },

  async 'a page lists who says what, and leads to it'({workbench, page}) {
    await workbench.open('article.md')
    await workbench.run('newslint: Show sources')
    const frame = page.locator('iframe.webview.ready').last().contentFrame().locator('#active-frame').contentFrame()
    await frame.locator('h1', {hasText: 'Sources of article.md'}).waitFor()
    const body = await frame.locator('body').innerText()
    assert.match(body, /Ingrid Solvay/)
    assert.match(body, /anonymous/)
    await workbench.shoot('sources')
    await frame
      .locator('button', {hasText: String(lineOf(7))})
      .first()
      .click()
    await workbench.until(
      'the cursor at Amsel',
      async () => (await page.locator('.statusbar-item', {hasText: `Ln ${lineOf(7)}`}).count()) > 0
    )
    await workbench.close('Sources of article.md')
  },

  async 'a quick fix writes a name one way everywhere'({workbench, page, readArticle}) {
    await workbench.open('article.md')
    await workbench.goTo(lineOf(6), 10)
    const rows = await workbench.quickFixes()
    const titles = await rows.allInnerTexts()
    assert.ok(
      titles.some((title) => title.includes('Write “Tarn Valley”')),
      titles.join(' | ')
    )
    await workbench.shoot('fix')
    await page.locator('.action-widget .monaco-list-row.action', {hasText: 'Use “Tarn Valley” everywhere'}).click()
    await workbench.until('the squiggle is gone', async () => {
      await page.keyboard.press('Control+s')
      return readArticle() === article.replaceAll('Tarn Vally', 'Tarn Valley')
    })
  },

  async 'all safe problems are mended at once'({workbench, page, readArticle}) {
    await workbench.run('newslint: Fix all safe problems')
    // The second copy goes; the passage that was edited stays, for it is a decision which version is right.
    const expected = paragraphs
      .filter((_, index) => index !== 8)
      .join('\n\n')
      .replaceAll('Tarn Vally', 'Tarn Valley')
    await workbench.until('the second copy is gone', async () => {
      await page.keyboard.press('Control+s')
      return readArticle() === `${expected}\n`
    })
  },

  async 'an article can be checked by command'({workbench, page}) {
    await workbench.run('newslint: Check this article')
    await page
      .locator('.notification-list-item', {hasText: /\d+ (errors?|warnings?).* in \d+ words/})
      .first()
      .waitFor()
    await workbench.shoot('checked')
    await workbench.run('Notifications: Clear All Notifications')
  },

  async 'a walkthrough shows pictures'({workbench, page}) {
    // Pictures are shown where there is room for them.
    await workbench.run('View: Toggle Primary Side Bar Visibility')
    await workbench.run('Welcome: Open Walkthrough')
    await page.locator('.quick-input-list .monaco-list-row', {hasText: 'Read an article with newslint'}).first().click()
    const walkthrough = page.locator('.gettingStartedContainer')
    for (const title of ['Compare repeated passages', 'Mend it', 'See who says what']) {
      await walkthrough.locator('.getting-started-step', {hasText: title}).first().click()
      await workbench.until(`the picture of “${title}”`, async () => {
        const size = await walkthrough.locator('.getting-started-media img').first().boundingBox()
        return (size?.height ?? 0) > 100
      })
      await workbench.shoot(`walkthrough ${title}`)
    }
    await workbench.close('Welcome')
    await workbench.run('View: Toggle Primary Side Bar Visibility')
  },

  async 'a configuration in JSON is checked while it is written'({workbench, page}) {
    await page.locator('.explorer-folders-view .monaco-list-row', {hasText: 'elsewhere'}).first().click()
    await workbench.open('.newslintrc.json')
    await workbench.squiggles('warning').first().waitFor()
    await workbench.close('.newslintrc.json')
  },

  async 'in a trusted workspace the project’s own newslint takes over'({workbench, page}) {
    await workbench.run('Workspaces: Manage Workspace Trust')
    await page
      .locator('.workspace-trust-editor .monaco-button', {hasText: /^Trust$/})
      .first()
      .click()
    await page.locator('.monaco-modal-editor-block .codicon-close').first().click()
    await workbench.run('newslint: Show the language server')
    const log = page.locator('.output-view .view-lines, .output .view-lines').first()
    await workbench.until('the log names the project’s server', async () =>
      (await log.innerText()).replaceAll(/\s/g, '').includes('node_modules/newslint/dist/src/language-server.js')
    )
    await workbench.open('article.md')
    await workbench.squiggles('warning').first().waitFor()
    await workbench.shoot('trusted')
  }
}
