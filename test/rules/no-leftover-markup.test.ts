import {describe, expect, it} from 'vitest'
import noLeftoverMarkup from '../../rules/no-leftover-markup.js'
import {checkText, type Settings} from './check-text.js'

const check = (text: string, settings?: Settings) =>
  checkText(noLeftoverMarkup, text, {preset: 'submission', ...settings})
const found = async (text: string, settings?: Settings) =>
  (await check(text, settings)).map(({data, actual}) => [data.kind, actual])

describe('no-leftover-markup', () => {
  it.each([
    ['tag', 'See <a href="https://example.org">', '<a href="https://example.org">'],
    [
      'tag',
      'See <a href=”https://example.org” target=”_blank”> for more',
      '<a href=”https://example.org” target=”_blank”>'
    ],
    ['tag', 'A <br/> break', '<br/>'],
    ['tag', 'An <em> word', '<em>'],
    ['tag', 'A word</strong> here', '</strong>'],
    ['tag', '<post id="12" author="@anja">', '<post id="12" author="@anja">'],
    ['tag', 'Text <!-- wp:paragraph --> text', '<!-- wp:paragraph -->'],
    ['tag', 'See <img src="a.png" and no end', '<img src="a.png" and no end'],
    ['style', '.card {\n  width: 100%;\n  color: red;\n}', '.card {\n  width: 100%;\n  color: red;\n}'],
    ['style', '@media print { p { color: red; } }', '@media print { p { color: red; }'],
    ['script', 'document.getElementById("ad").hide();', 'document.getElementById("ad").hide();'],
    ['script', 'var player = new Player();', 'var player = new Player();'],
    ['entity', 'Smith &amp; Sons', '&amp;'],
    ['entity', 'the mayor&#8217;s house', '&#8217;'],
    ['entity', 'the mayor&rsquo;s house', '&rsquo;'],
    ['entity', 'one&nbsp;two', '&nbsp;'],
    ['shortcode', '[caption id="a_1" width="300"]', '[caption id="a_1" width="300"]'],
    ['shortcode', 'text[/caption] text', '[/caption]'],
    ['shortcode', '[gallery ids="1,2,3"]', '[gallery ids="1,2,3"]'],
    ['shortcode', '{% include ad.html %}', '{% include ad.html %}'],
    ['shortcode', 'By {{ page.author }}', '{{ page.author }}'],
    ['markdown', 'See [the report](https://example.org/report).', '[the report](https://example.org/report)'],
    ['markdown', 'It is **very** late.', '**very**'],
    ['markdown', '## What comes next', '##']
  ])('reports a %s: %s', async (kind, text, actual) => {
    expect(await found(`${text}\n`)).toEqual([[kind, actual]])
  })

  it('takes a whole style sheet for one', async () => {
    const text = '.a {\nwidth: 1px;\n}\n.b, .c {\ncolor: red;\n}\n\n.d img {\nfloat: left;\n}\n'
    expect(await found(text)).toHaveLength(1)
  })

  it('writes the characters that references stand for', async () => {
    const [finding] = await check('Smith &amp; Sons')
    expect(finding).toMatchObject({
      message: 'Unexpected character reference in the text, expected `&`: `&amp;`',
      expected: ['&'],
      fixes: [{isSafe: true, edits: [{text: '&'}]}]
    })
  })

  it('finds in HTML and Markdown only what readers would see', async () => {
    const html = '<p>Smith &amp; Sons <b>won</b>, &amp;nbsp;and &lt;br&gt; lost.</p>'
    expect(await found(html, {path: 'a.html'})).toEqual([
      ['entity', '&amp;nbsp;'],
      ['tag', '&lt;br&gt;']
    ])
    expect(await found('**Smith** &amp; Sons [won](https://example.org).\n', {path: 'a.md'})).toEqual([])
  })

  it('puts many places into one finding', async () => {
    const [finding, ...others] = await check('one&nbsp;two '.repeat(40))
    expect(others).toEqual([])
    expect(finding?.related).toHaveLength(39)
    expect(finding?.fixes[0]?.edits).toHaveLength(40)
  })

  it.each([
    'If a < b and c > d, then a <b and c> d. I <3 you.',
    'Write to <desk@example.org> or see <https://example.org>.',
    'AT&T and R&D; Q&A; salt & pepper; Smith &co.',
    '[sic] and [applause] and [the mayor] and [video] and [1] and [[sic]',
    'The set {1, 2, 3} and the note {see below}.',
    'He * bowed. 2 * 3 * 4. It rose 5%; it fell.',
    '#council and # 1 in the list',
    'The function (see above) is late; var is a prize; let x be 5.'
  ])('stays silent: %s', async (text) => {
    expect(await found(text)).toEqual([])
  })

  it('leaves code alone', async () => {
    expect(await found('Write `&amp;` and `<br>` there.\n', {path: 'a.md'})).toEqual([])
  })
})
