import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import noMojibake from '../../rules/no-mojibake.js'
import {windows1252} from '../../src/article/leftovers/encodings.js'
import {findMojibake} from '../../src/article/leftovers/mojibake.js'
import {checkText, type Settings} from './check-text.js'

const check = (text: string, settings?: Settings) => checkText(noMojibake, text, {preset: 'submission', ...settings})
const found = async (text: string, settings?: Settings) =>
  (await check(text, settings)).map(({data, actual, expected}) => [data.kind, actual, ...expected])

/** UTF-8 read as another encoding. */
function misread(text: string, encoding: string): string {
  const bytes = new TextEncoder().encode(text)
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes)
  return Array.from(bytes, (byte) =>
    byte >= 0x80 && byte < 0xa0 ? windows1252.charAt(byte - 0x80) : String.fromCharCode(byte)
  ).join('')
}

function repair(text: string): string {
  let repaired = ''
  let last = 0
  for (const {start, end, meaning} of findMojibake(text)) {
    repaired += text.slice(last, start) + (meaning ?? '?')
    last = end
  }
  return repaired + text.slice(last)
}

describe('no-mojibake', () => {
  const text = 'The café’s owner, José Núñez, paid €5 – “a naïve price” – for Žižek’s book…'
  const encodings = ['windows-1252', 'iso-8859-15', 'macintosh', 'windows-1250', 'windows-1251', 'ibm866']

  it.each(encodings)('reads back what was read as %s', (encoding) => {
    const readable = encoding === 'iso-8859-15' ? text.replace('Žižek', 'Eva') : text
    expect(repair(misread(readable, encoding))).toBe(readable)
  })

  it('reads back what was broken twice', () => {
    expect(repair(misread(misread('Guantánamo', 'windows-1252'), 'windows-1252'))).toBe('Guantánamo')
  })

  it('reads back what was taken apart into letters and accents afterwards', () => {
    expect(repair(misread('Guantánamo', 'windows-1252').normalize('NFD'))).toBe('Guantánamo')
  })

  it('reads back any accented word that was read as Windows-1252', () => {
    const accented = fc.string({
      unit: fc.constantFrom(...Array.from('àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœšžÀÉÑÖÜß')),
      minLength: 1,
      maxLength: 3
    })
    fc.assert(
      fc.property(
        fc.constantFrom('x', 'man', 'El'),
        accented,
        fc.constantFrom('x', 'ski', ' left'),
        (before, letters, after) => {
          const word = before + letters + after
          // "âžœ" is an arrow that was misread: read back once more, it would not be what was written.
          fc.pre(repair(word) === word)
          expect(repair(misread(word, 'windows-1252'))).toBe(word)
        }
      )
    )
  })

  it.each([
    ['Chinese', 'the mayor鈥檚 house', '鈥檚'],
    ['a code page of DOS', 'the mayorÔÇÖs caf├®', 'ÔÇÖ'],
    ['another code page of DOS', 'the mayorΓÇÖs house', 'ΓÇÖ'],
    ['MacRoman as Latin-1', 'they donÕt', 'Õ'],
    ['Windows as MacRoman', 'they donít', 'í'],
    ['a code page of DOS from Windows', 'they donÆt', 'Æ'],
    ['nothing', 'they don?t know', '?'],
    ['quoted-printable', 'the mayor=E2=80=99s house', '=E2=80=99'],
    ['escapes', 'the mayor\\u2019s house', '\\u2019'],
    ['half a sequence', 'He said â€it was late', 'â€'],
    ['a lost no-break space', 'It costs Â £5', 'Â'],
    ['a lost accent', 'Stefan KÃ rner', 'Ã']
  ])('finds what was read as %s', async (_, broken, actual) => {
    expect((await found(broken))[0]?.slice(0, 2)).toEqual(['encoding', actual])
  })

  it('says what is meant, and mends it', async () => {
    const [finding] = await check('Prisoners left GuantÃ¡namo.\n')
    expect(finding).toMatchObject({
      severity: 'error',
      actual: 'Ã¡',
      message: 'Unexpected broken encoding `Ã¡`, expected `á`: “GuantÃ¡namo.”',
      expected: ['á'],
      fixes: [{isSafe: true, edits: [{text: 'á'}]}]
    })
  })

  it('finds lost, control and invisible characters', async () => {
    expect(await found('The caf\ufffd, the fathe\u001br, the news\u00adpaper, the\u200b mayor, \u202aSarah.')).toEqual([
      ['replacement', '\ufffd'],
      ['control', '\u001b', ''],
      ['invisible', '\u00ad', ''],
      ['invisible', '\u200b', ''],
      ['invisible', '\u202a', '']
    ])
    expect(await found('they don\u0092t')).toEqual([['control', '\u0092', '’']])
  })

  it('puts many places into one finding', async () => {
    const [finding, ...others] = await check('donÃ¢t '.repeat(30))
    expect(others).toEqual([])
    expect(finding?.related).toHaveLength(29)
  })

  it.each([
    'São Paulo, Ângela, AMANHÃ…, “IRMÔ, CAFÉ», Größe, „Ä“, Škoda, Żuk, Đorđe, naïve résumé',
    'Київ, Москва, «Ведомости», Αθήνα, القاهرة, 北京, 東京, 서울',
    'père et fils, État, ÉTÉ, Þór, Åse, Øre, “À la carte”, ¿Qué? ¡Sí! £5, 5 °C, © 2020, ½, n°',
    '👩‍🚒 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and ❤️ and नमस्ते and می‌خواهم and \u200fשלום\u200f',
    'a ≤ b, √2, x ± y, €5, 5 ‰, ‘quoted’ “quoted” – dash — dash …',
    'Why? Who? It is a plan?so be it. a=C3 and b=E2.'
  ])('stays silent: %s', async (good) => {
    expect(await found(good)).toEqual([])
  })

  it('never throws, and keeps its places inside the text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 60}), (any) => {
        let last = 0
        for (const {start, end} of findMojibake(any)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(any.length)
      })
    )
  })
})
