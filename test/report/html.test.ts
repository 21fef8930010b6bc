import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {createFolder, faultyArticle, removeFolder, runNewslint, writeFolder} from '../run/command.js'
import {findAccessFaults, hasBrowser, openFile, startBrowser, type Browser, type View} from './browser.js'

const keeper =
  'The lock keeper at Oder Bridge has written down the height of the water every morning since the spring of 1987, and his books were the only record that the county could show to the engineers when they asked how often the meadow had been under water.'
const days =
  'The engineers found that the meadow was flooded on 212 days in thirty years, most of them in February, and that the floods have come earlier in the past ten of them.'
const interview =
  '“We had no money for a gauge,” said Ilse Brandt, the head of water & roads. “So we asked Mr. Kolb to look out of his window.”'
const edited = keeper.replace('every morning', 'each day').replace('spring of 1987', 'autumn of 1988')

const files = {
  'a.md': `# The keeper’s <books> 🎣\n\n${keeper}\n\n${interview}\n\n${days}\n\nCritics say the *river* has been neglected.\n\n${edited}\n\n${days}\n`,
  'b.txt': `River report\r\n\r\n${keeper}\r\n\r\n${days}\r\n`,
  'c.txt': faultyArticle,
  'clean.txt': 'The office opens at eight.\n',
  'bad.txt': Uint8Array.of(0xff)
}

let folder = ''
let html = ''

beforeAll(async () => {
  folder = writeFolder(files)
  await runNewslint(folder, ['--preset', 'copydesk', '--format', 'html=report.html', '.'])
  html = readFileSync(join(folder, 'report.html'), 'utf8')
})

afterAll(() => removeFolder(folder))

const unescape = (text: string): string =>
  text
    .replaceAll(/<a class="ref[^>]*>\d+<\/a>|<\/?mark[^>]*>/g, '')
    .replaceAll(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name) => ({lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&'})[name as 'lt']
    )

/** The lines of an article as the page shows them. */
const shownLines = (number: number): string[] =>
  [...html.matchAll(new RegExp(`<div class="line" id="line-${number}-.*?<p>(.*?)</p></div>`, 'g'))].map(
    ([, line = '']) => unescape(line)
  )

describe('--format html', () => {
  it('shows every line of an article with findings as it is, whatever is marked in it', () => {
    expect(shownLines(1)).toEqual(files['a.md'].split('\n').slice(0, -1))
    expect(shownLines(2)).toEqual(files['b.txt'].split('\r\n').slice(0, -1))
  })

  it('links each finding to its words and back', () => {
    const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id))
    const links = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, id]) => id)
    expect(links.length).toBeGreaterThan(20)
    expect(links.filter((id) => !ids.has(id))).toEqual([])
    const findings = [...ids].filter((id) => id?.startsWith('finding-'))
    expect(findings.length).toBeGreaterThan(3)
    for (const id of findings) expect(ids).toContain(id?.replace('finding', 'mark'))
  })

  it('has no id twice', () => {
    const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('marks what differs between two copies, beside each other', () => {
    expect(html).toMatch(/<td>The lock keeper .*?<del>.*?every<\/?.*<\/td><td>The lock keeper .*?<ins>.*?each/)
    expect(html).toContain('% alike')
    expect(html).toContain('Word for word the same')
  })

  it('shows the sources, the names, and what was not checked', () => {
    expect(html).toContain('<td>Ilse Brandt</td>')
    expect(html).toContain('<caption>Names and their forms</caption>')
    expect(html).toContain('bad.txt: Unexpected byte 0xFF')
  })

  it('runs nothing and loads nothing, whatever stands in an article', async () => {
    const hostile = createFolder({
      'x<img src=y onerror=alert(1)>.txt': `<script>alert(1)</script>\n\n${faultyArticle.replaceAll('fish', '<b onclick="x">fish</b>')}`
    })
    const {stdout} = await runNewslint(hostile, ['--format', 'html', '.'])
    expect(stdout).toContain(`default-src 'none'`)
    expect(stdout).not.toMatch(/<(?:script|img|b onclick|link|iframe)/)
  })

  it('is the same bytes in every run, and no article of the next one', async () => {
    await runNewslint(folder, ['--preset', 'copydesk', '--format', 'html=report.html', '.'])
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toBe(html)
  })
})

describe.skipIf(!hasBrowser())('the page in a browser', () => {
  let browser: Browser
  const page = (): string => join(folder, 'report.html')

  beforeAll(async () => {
    browser = await startBrowser()
  })

  afterAll(() => browser.close())

  const views: View[] = [
    {width: 1280, colorScheme: 'light'},
    {width: 1280, colorScheme: 'dark'},
    {width: 390, colorScheme: 'light'},
    {width: 390, colorScheme: 'dark'}
  ]

  it.each(views)('has no fault of accessibility at $width pixels, $colorScheme, and fits', async (view) => {
    const {page: opened} = await openFile(browser, page(), view)
    expect(await opened.evaluate('document.documentElement.scrollWidth')).toBe(view.width)
    await opened.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true })')
    expect(await findAccessFaults(opened)).toEqual([])
    await opened.close()
  })

  it('is used with the keyboard: first the way to the findings, then from a number to its finding', async () => {
    const {page: opened} = await openFile(browser, page(), {width: 1280, colorScheme: 'light'})
    await opened.keyboard.press('Tab')
    expect(await opened.evaluate('document.activeElement.textContent')).toBe('Skip to the findings')
    await opened.evaluate('document.getElementById("mark-1-1").focus()')
    await opened.keyboard.press('Enter')
    expect(await opened.evaluate('document.querySelector(":target").id')).toBe('finding-1-1')
    await opened.close()
  })

  it('asks for nothing but itself', async () => {
    const {page: opened, requests} = await openFile(browser, page(), {width: 1280, colorScheme: 'light'})
    expect(requests).toEqual([pathToFileURL(page()).href])
    await opened.close()
  })
})
