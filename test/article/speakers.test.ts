import {expect, test} from 'vitest'
import {Article} from '../../src/article/article.js'
import {auditSources} from '../../src/article/speakers.js'
import {readText} from '../../src/source/text.js'

const audit = (text: string): ReturnType<typeof auditSources> =>
  auditSources(new Article(readText(text, 'article.txt')))

test('an empty article has no speakers and no shares', () => {
  expect(audit('')).toEqual({
    attributions: [],
    unattributed: [],
    speakers: [],
    shares: {attributed: 0, anonymous: 0, unattributed: 0}
  })
})

test('speakers are listed with their description, quotations and words', () => {
  const {speakers, shares} = audit(
    '"The bridge will open in May," said Ann Lee, the mayor of Hull. Work began long ago.'
  )
  expect(speakers).toEqual([
    {
      name: 'Ann Lee',
      description: 'the mayor of Hull',
      kind: 'named',
      quotations: 1,
      words: 6,
      places: [expect.anything()]
    }
  ])
  expect(shares.attributed).toBeCloseTo(6 / 17)
  expect(shares.anonymous).toBe(0)
})

test('a speaker is called by name, not by whose', () => {
  expect(audit('His barrister, Ann Lee, said that he had repaid it.').speakers[0]).toMatchObject({
    name: 'Ann Lee',
    description: 'His barrister'
  })
  const speakersOf = (text: string) => audit(text).attributions.map(({speaker}) => speaker)
  expect(speakersOf('Marsh’s campaign manager, Ann Lee, said that she would win.')).toEqual(['Ann Lee'])
  expect(speakersOf('The president of Hull Rovers, Ann Lee, said that the roof leaked.')).toEqual(['Ann Lee'])
  expect(speakersOf('Ann Lee, president of Hull Rovers, said that the roof leaked.')).toEqual(['Ann Lee'])
})

test('a pronoun or a role stands for who spoke last, and "who" for the name before it', () => {
  const speakersOf = (text: string) => audit(text).attributions.map(({speaker}) => speaker)
  expect(speakersOf('Ann Lee said that the bridge was safe.\n\nShe said that it would open in May.')).toEqual([
    'Ann Lee',
    'Ann Lee'
  ])
  expect(speakersOf('Ann Lee said that the bridge was safe.\n\nThe mayor said that it would open in May.')).toEqual([
    'Ann Lee',
    'Ann Lee'
  ])
  expect(speakersOf('Ann Lee criticised Ivo Brandt, who said that the bridge was safe.').at(-1)).toBe('Ivo Brandt')
})

test('what cannot speak is no speaker', () => {
  const {attributions, speakers} = audit(
    'Ann Lee said that the bridge was safe.\n\nThe incident shows that nobody had looked.'
  )
  expect(attributions.map(({speaker}) => speaker)).toEqual(['Ann Lee', undefined])
  expect(speakers.map(({name}) => name)).toEqual(['Ann Lee'])
})

test('a body is called by its whole name, and an article is no role', () => {
  const [body] = audit('The Lee administration said that the bridge was safe.').speakers
  expect(body).toMatchObject({name: 'Lee administration', description: ''})
  const [senator] = audit('Republican senator Ann Lee said that the bridge was safe.').speakers
  expect(senator).toMatchObject({name: 'Ann Lee', description: 'Republican senator'})
})

test('a speaker without a name is called without the comma of the sentence', () => {
  const {speakers} = audit('A member of its board, who asked not to be named, said that the bridge was safe.')
  expect(speakers.map(({name}) => name)).toEqual(['A member of its board, who asked not to be named'])
})
