import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {countCells} from '../../src/report/cells.js'
import {frameLine} from '../../src/report/frame.js'

/** The line and its underline, as they stand below each other. */
function show(line: string, marked: string, width: number): string {
  const start = line.indexOf(marked)
  const {text, indent, length} = frameLine(line, start, start + marked.length, width)
  return `${text}\n${' '.repeat(indent)}${'^'.repeat(length)}`
}

describe('frameLine', () => {
  it('shows a line that fits as it is', () => {
    expect(show('The mayor, Ana Ruiz, said so.', 'Ana Ruiz', 40)).toBe(
      'The mayor, Ana Ruiz, said so.\n           ^^^^^^^^'
    )
  })

  it('cuts a long line around the stretch', () => {
    const line = `${'before '.repeat(20)}HERE ${'after '.repeat(20)}`
    const shown = show(line, 'HERE', 40)
    expect(shown).toBe('…fore before HERE after after after aft…\n             ^^^^')
    expect(countCells(shown.split('\n')[0] ?? '')).toBeLessThanOrEqual(40)
  })

  it('underlines the part of a long stretch that fits', () => {
    expect(show('x'.repeat(100), 'x'.repeat(100), 20)).toBe(`${'x'.repeat(19)}…\n${'^'.repeat(20)}`)
  })

  it('counts wide characters as two cells and combining ones as none', () => {
    expect(show('市長の Ana', 'Ana', 40)).toBe('市長の Ana\n       ^^^')
    expect(show('👩‍🚀 Ana', 'Ana', 40)).toBe('👩‍🚀 Ana\n   ^^^')
    expect(show('José Ana', 'Ana', 40)).toBe('José Ana\n     ^^^')
    expect(show('said 市長 twice', '市長', 40)).toBe('said 市長 twice\n     ^^^^')
  })

  it('makes visible what would steer the terminal', () => {
    expect(show('a\u001B[31mred\tb', 'b', 40)).toBe('a\uFFFD[31mred b\n          ^')
    expect(show('a\u202Eb', 'b', 40)).toBe('a\uFFFDb\n  ^')
  })

  it('shows one cell where the stretch is empty', () => {
    expect(frameLine('abc', 1, 1, 20)).toEqual({text: 'abc', indent: 1, length: 1})
    expect(frameLine('', 0, 0, 20)).toEqual({text: '', indent: 0, length: 1})
  })

  it('is quick on a line of megabytes', () => {
    const line = 'word '.repeat(1_000_000)
    const began = performance.now()
    for (let at = 0; at < 200; at++) frameLine(line, at * 20_000, at * 20_000 + 4, 100)
    expect(performance.now() - began).toBeLessThan(2000)
  })

  it('never needs more cells than there are', () => {
    const line = fc.string({unit: 'grapheme', maxLength: 300})
    fc.assert(
      fc.property(line, fc.nat(300), fc.nat(100), fc.integer({min: 20, max: 120}), (text, at, length, width) => {
        const start = Math.min(at, text.length)
        const frame = frameLine(text, start, Math.min(text.length, start + length), width)
        expect(countCells(frame.text)).toBeLessThanOrEqual(width)
        expect(frame.indent + frame.length).toBeLessThanOrEqual(width + 1)
      })
    )
  })
})
