import {describe, expect, it} from 'vitest'
import {findSlips} from '../../../src/article/forms/slips.js'

const listed = new Set('stressed needle despite respite their equally burden consist'.split(' '))
const slips = (word: string): string[] => findSlips(word, (one) => listed.has(one))

describe('findSlips', () => {
  it.each([
    ['streesed', ['stressed']],
    ['bneedle', ['needle']],
    ['espite', ['despite', 'respite']],
    ['thier', ['their']],
    ['equially', ['equally']],
    ['consistof', ['consist of']],
    ['aburden', ['burden', 'a burden']],
    ['xyzzyx', []],
    ['teir', []]
  ])('mends %s', (word, expected) => {
    expect(slips(word)).toEqual(expected)
  })
})
