import {describe, expect, it} from 'vitest'
import {chainRuns} from '../../src/compare/chains.js'
import {findRuns} from '../../src/compare/runs.js'
import {dropImplied, splitTandem} from '../../src/compare/natural/tandem.js'

/** Every distinct word as a number. */
function number(text: string): Int32Array {
  const words = text.split(' ')
  return Int32Array.from(words, (word) => words.indexOf(word))
}

const listRuns = (text: string, border?: number): number[][] => {
  const {length, firsts, laters, sizes} = findRuns(number(text), border)
  return Array.from({length}, (_, index) => [firsts[index] ?? 0, laters[index] ?? 0, sizes[index] ?? 0])
}

const filler = (count: number, prefix = 'x'): string =>
  Array.from({length: count}, (_, index) => `${prefix}${index}`).join(' ')

describe('findRuns', () => {
  it('finds the longest stretches that stand twice', () => {
    expect(listRuns(`a b c d e ${filler(10)} a b c d f`)).toEqual([[0, 15, 4]])
  })

  it('finds nothing shorter than a seed', () => {
    expect(listRuns(`a b ${filler(10)} a b`)).toEqual([])
  })

  it('finds only runs across a border, if there is one', () => {
    const first = `a b c ${filler(10)} a b c`
    expect(listRuns(`${first} ${filler(10, 'y')} a b c`, 16)).toEqual([
      [0, 26, 3],
      [13, 26, 3]
    ])
  })

  it('looks at a few occurrences of a frequent seed only', () => {
    const text = Array.from({length: 200}, (_, index) => `a b c ${filler(12, `p${index}-`)}`).join(' ')
    expect(listRuns(text).length).toBeLessThan(200 * 8)
  })
})

describe('chainRuns', () => {
  it('joins runs between which little was changed', () => {
    const words = number(`a b c d e f g h i j ${filler(20)} a b c d z f g h i j`)
    const [chain, ...others] = chainRuns(findRuns(words), words.length)
    expect(others).toEqual([])
    expect(chain).toEqual([
      {first: 0, later: 30, size: 4},
      {first: 5, later: 35, size: 5}
    ])
  })

  it('keeps apart what changed places', () => {
    const [one, two] = [filler(8, 'a'), filler(8, 'b')]
    const words = number(`${one} ${two} ${filler(20)} ${two} ${one}`)
    expect(chainRuns(findRuns(words), words.length)).toHaveLength(2)
  })
})

describe('tandems', () => {
  it('relate every copy to the first', () => {
    const text = Array.from({length: 5}, () => filler(15)).join(' ')
    const words = number(text)
    const runs = dropImplied(findRuns(words))
    expect(runs.length).toBe(1)
    const pieces = chainRuns(runs, words.length).flatMap((chain) => splitTandem(chain, 12))
    expect(pieces.map(([run]) => [run?.first, run?.later, run?.size])).toEqual([
      [0, 15, 15],
      [0, 30, 15],
      [0, 45, 15],
      [0, 60, 15]
    ])
  })
})
