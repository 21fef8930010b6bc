import {describe, expect, it} from 'vitest'
import {writeSourcesPage, type Place, type Sources} from '../../editors/vscode/src/sources-page.js'
import {createFolder, runNewslint} from '../run/command.js'

const article = [
  '# The <script>alert(1)</script> ferry & its price',
  '“The fare is <b>too high</b>,” said Nora Lindqvist, the ferry’s captain.',
  'Critics argue that the county pays too little.'
].join('\n\n')

/** The page of an article, by what the command says of it. */
async function writePage(text: string): Promise<string> {
  const {stdout} = await runNewslint(createFolder({'a.md': text}), ['sources', '--format', 'json', 'a.md'])
  const {files} = JSON.parse(stdout) as {files: [Sources]}
  const lines = text.split('\n')
  // All places of this article lie in one line.
  const textAt = ({start, end}: Place): string => (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1)
  return writeSourcesPage({name: '<a>.md', sources: files[0], textAt, nonce: 'abc'})
}

describe('the page of sources', () => {
  it('lists speakers and what is said, each with its line', async () => {
    const page = await writePage(article)
    expect(page).toMatch(/<th scope="row">Nora Lindqvist<\/th>.*title="Show line 3">3<\/button>/)
    expect(page).toMatch(/<tr class="vague"><td><button .*>5<\/button><\/td><td>Critics<\/td>/)
  })

  it('lists a quotation that nobody speaks, once', async () => {
    const page = await writePage('The bridge stayed shut all of Monday.\n\n“We were not asked.”\n')
    expect(page.match(/<tr class=.*<\/tr>/g)).toEqual([
      expect.stringMatching(/class="nobody".*>3<\/button><\/td><td><\/td><td>nobody<\/td><td>“We were not asked.”</)
    ])
  })

  it('shows text of the article as text, and runs nothing but its own script', async () => {
    const page = await writePage(article)
    expect(page).toContain('The fare is &lt;b&gt;too high&lt;/b&gt;')
    expect(page).toContain('Sources of &lt;a&gt;.md')
    expect(page).toContain("default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc'")
    expect(page.match(/<script/g)).toHaveLength(1)
  })
})
