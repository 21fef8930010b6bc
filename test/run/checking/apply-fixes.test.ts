import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Edit, Finding} from '../../../src/finding.js'
import {applyFixes} from '../../../src/run/checking/apply-fixes.js'

type Change = readonly [start: number, end: number, text: string]

const point = (offset: number) => ({line: 1, column: offset + 1, offset})
const toEdit = ([start, end, text]: Change): Edit => ({place: {start: point(start), end: point(end)}, text})

/** A finding with one fix of several edits. */
const mending = (changes: readonly Change[], isSafe = true): Finding => ({
  ruleId: 'test',
  severity: 'warning',
  message: '',
  url: '',
  place: {start: point(0), end: point(0)},
  actual: '',
  expected: [],
  fixes: [{title: '', isSafe, edits: changes.map(toEdit)}],
  related: [],
  fingerprint: '',
  data: {kind: 'test'}
})

/** Whether the edits of a finding's fix keep clear of each other. */
function isPossible({fixes}: Finding): boolean {
  const spans = (fixes[0]?.edits ?? [])
    .map(({place}) => [place.start.offset ?? 0, place.end.offset ?? 0] as const)
    .sort(([start, end], [otherStart, otherEnd]) => start - otherStart || end - otherEnd)
  return spans.every(([start, end], index) => {
    const [before, until] = spans[index - 1] ?? [-1, -1]
    return start >= until && !(start === before && end === before)
  })
}

describe('applyFixes', () => {
  it('makes the changes of all findings', () => {
    const findings = [
      mending([[4, 7, 'cold']]),
      mending([
        [0, 3, 'One'],
        [8, 11, 'sea']
      ])
    ]
    expect(applyFixes('The old tea', findings)).toEqual({text: 'One cold sea', count: 2})
  })

  it('takes the first safe fix only', () => {
    const unsafe = mending([[0, 3, 'One']], false)
    expect(applyFixes('The old tea', [unsafe])).toEqual({text: 'The old tea', count: 0})
    const both = {
      ...unsafe,
      fixes: [...unsafe.fixes, ...mending([[0, 3, 'An']]).fixes, ...mending([[0, 3, 'A']]).fixes]
    }
    expect(applyFixes('The old tea', [both])).toEqual({text: 'An old tea', count: 1})
  })

  it('of those that overlap takes the earlier one, then the larger one', () => {
    expect(applyFixes('abcdef', [mending([[2, 4, 'X']]), mending([[1, 3, 'Y']])])).toEqual({text: 'aYdef', count: 1})
    expect(applyFixes('abcdef', [mending([[1, 3, 'X']]), mending([[1, 5, 'Y']])])).toEqual({text: 'aYf', count: 1})
  })

  it('makes all edits of a fix or none', () => {
    const findings = [
      mending([[0, 1, 'A']]),
      mending([
        [0, 2, '!'],
        [4, 5, 'E']
      ])
    ]
    expect(applyFixes('abcdef', findings).text).toBe('!cdEf')
    expect(
      applyFixes('abcdef', [
        mending([[0, 3, '?']]),
        mending([
          [2, 4, '!'],
          [5, 6, 'F']
        ])
      ]).text
    ).toBe('?def')
  })

  it('makes changes side by side, but no two insertions at one place', () => {
    expect(applyFixes('abcd', [mending([[0, 2, 'X']]), mending([[2, 4, 'Y']])]).text).toBe('XY')
    expect(applyFixes('abcd', [mending([[2, 2, 'X']]), mending([[2, 2, 'Y']])]).count).toBe(1)
  })

  it('refuses a fix that overlaps itself', () => {
    expect(
      applyFixes('abcd', [
        mending([
          [0, 2, 'X'],
          [1, 3, 'Y']
        ])
      ]).count
    ).toBe(0)
  })

  it('leaves everything else as it was, whatever the changes', () => {
    const change = fc
      .tuple(fc.nat(40), fc.nat(6), fc.constantFrom('', '1', '22', '333'))
      .map(([start, length, text]): Change => [start, Math.min(40, start + length), text])
    const findings = fc.array(fc.array(change, {minLength: 1, maxLength: 3}).map((changes) => mending(changes)))
    const text = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMN'
    fc.assert(
      fc.property(findings, (list) => {
        const fixed = applyFixes(text, list)
        const letters = Array.from(fixed.text.replaceAll(/\d/g, ''))
        expect(letters).toEqual(Array.from(text).filter((letter) => letters.includes(letter)))
        expect(fixed.count).toBeLessThanOrEqual(list.length)
        expect(fixed.count > 0).toBe(list.some(isPossible))
      })
    )
  })
})
