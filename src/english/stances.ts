/**
 * What people are said to be when they take a side or hold an opinion: "are convinced that", "remain sceptical of". Written
 * for this package; cues of the train split of PolNeAR (Newell et al. 2018) were read to complete it.
 */
import {wordSet} from './word-set.js'

/** Adjectives and participles, in lower case. */
export const stances: ReadonlySet<string> = wordSet(`
  adamant aghast alarmed ambivalent angry anxious appalled apprehensive baffled bearish bullish cautious certain
  concerned confident convinced disappointed dismayed dissatisfied disturbed doubtful dubious encouraged enraged
  frustrated furious hesitant hopeful incensed indignant insistent irked leery nervous optimistic outraged pessimistic
  pleased puzzled resigned sceptical shocked skeptical surprised suspicious troubled unconvinced uneasy unhappy
  unimpressed unsure upset wary worried
`)

/** Verbs between people and their stance, in all forms but those of "be". */
export const linkingVerbs: ReadonlySet<string> = wordSet(`
  be been being became become becoming feel feels felt getting grew grow growing grown remain remained remaining remains seem
  seemed sound sounded
`)
