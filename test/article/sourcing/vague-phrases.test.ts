import {describe, expect, it} from 'vitest'
import {ParagraphFacts} from '../../../src/article/facts.js'
import {findVaguePhrases} from '../../../src/article/sourcing/vague-phrases.js'

/** The phrases of a paragraph as "source > cue"; those set apart begin with a star. */
const phrasesIn = (text: string): string[] =>
  findVaguePhrases(new ParagraphFacts(text)).map(({source, cue, isParenthetical}) => {
    const words = ({start, end}: {start: number; end: number}): string => text.slice(start, end)
    return `${isParenthetical ? '* ' : ''}${words(source)} > ${words(cue)}`
  })

describe('findVaguePhrases', () => {
  it.each([
    ['Experts say that the weir will hold.', 'Experts > say'],
    ['The weir, engineers say, will hold.', '* engineers > say'],
    ['With recent polls showing a tie, the mayor stayed at home.', '* recent polls > showing'],
    ['A new study suggests that eels climb the weir.', 'A new study > suggests'],
    ['She cited surveys that show how few eels are left.', 'surveys > that show'],
    ['It was what critics called a toll on the poor.', '* critics > called'],
    ['It is a rule that many residents regard as a joke.', '* many residents > regard'],
    ['Doctors and other experts warned of a hard winter.', 'Doctors and other experts > warned'],
    ['Some view the weir as a wall.', 'Some > view'],
    ['Few believe that the weir will hold.', 'Few > believe'],
    ['Most people think that the weir will hold.', 'Most people > think'],
    ['It is what most people would agree is a wall.', '* most people > would agree'],
    ['It is what some erroneously call a wall.', '* some > erroneously call'],
    ['The eels came back earlier than her aides had expected.', '* her aides > had expected'],
    ['The mayor left as officials praised the weir.', '* officials > praised'],
    ['Residents did not believe that the weir would hold.', 'Residents > did not believe'],
    ['The vote was close; others say that it was lost.', '* others > say'],
    ['She left after several of them warned of a flood.', '* several of them > warned'],
    ['Many thought that the weir would hold.', 'Many > thought'],
    ['He met a man who critics say is a crook.', '* critics > say'],
    ['It is something officials say will pass.', '* officials > say'],
    ['It is a point that officials dispute.', '* officials > dispute'],
    ['She asked what critics thought.', 'critics > thought'],
    ['It was a story in which sources said that the weir leaked.', 'sources > said'],
    ['Some would say that it is a wall.', 'Some > would say'],
    ['Some accused the mayor of selling the weir.', 'Some > accused'],
    ['While many agreed with the count, nobody paid.', '* many > agreed'],
    ['Residents are now questioning the count.', 'Residents > are now questioning'],
    ['The count is disputed by experts.', 'experts > disputed'],
    ['The flood came at night, leaving many to wonder who had opened the weir.', '* many > to wonder'],
    ['That has led some lawmakers to question the count.', '* some lawmakers > to question'],
    ['Anecdotal evidence suggests that eels climb the weir.', 'Anecdotal evidence > suggests'],
    ['Some critics condemn the count.', 'Some critics > condemn'],
    ['The eels came back earlier than analysts predicted.', '* analysts > predicted'],
    ['The eels came back after polls showed a tie.', '* polls > showed'],
    ['She praised a law that critics called a toll.', '* critics > called'],
    ['She noted that critics called it a toll.', 'critics > called'],
    ['The mayor left early with many worried about the weir.', '* many > worried'],
    ['The mayor told him to leave the town according to local reports.', '* local reports > according to']
  ])('finds the one in "%s"', (text, phrase) => {
    expect(phrasesIn(text)).toEqual([phrase])
  })

  it.each([
    'An analysis of the annual reports shows a loss.',
    'Ada Lund and other experts warned of a hard winter.',
    'A video showing the flood was sold.',
    'The publicly available evidence shows a loss.',
    'She cited survey data showing a loss.',
    'The flood left many to swim.',
    'Some called by the mayor came to the weir.',
    'She met some accused men.',
    'Some thought went into the weir.',
    'The mayor left as officials praised by the council came in.',
    'The count might be disputed by experts.',
    'The book by experts on eels is out.',
    '“Experts say that the weir will hold,” said Ada Lund.'
  ])('is silent on "%s"', (text) => {
    expect(phrasesIn(text)).toEqual([])
  })

  it('takes examples behind an agent in, which may name it', () => {
    expect(phrasesIn('The count was praised by critics, including Ada Lund of the eel fund.')).toEqual([
      'critics, including Ada Lund of the eel fund > praised'
    ])
  })
})
