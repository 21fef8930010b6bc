/**
 * Finite verbs with which a narrator brings in speech, in the third person. One of them in a paragraph shows that somebody
 * speaks there, even where it is not clear who says what. Written for this package.
 */
import {wordSet} from './word-set.js'

/** Past and present forms; base forms, which may be nouns, only where they are nothing else. */
export const narrationVerbs: ReadonlySet<string> = wordSet(`
  according acknowledged acknowledges added adds admitted admits announced announces answered answers argue argued argues
  asked asks asserted asserts barked began begins believed believes boasted boasts called calls cautioned cautions charged
  claimed claims commented complained complains conceded concedes concluded concludes confessed continued continues
  countered counters cried cries declared declares demanded demands denied denies described describes emailed exclaimed
  exclaims explained explains fumed fumes insisted insists intoned joked jokes lamented laments mused muses noted notes
  observed observes offered offers opined pleaded pointed points posted posts predicted predicts pressed proclaimed
  quipped quips quoted quotes raged read reads reasoned recalled recalls recounted recounts reiterated reiterates remarked
  remarks remembered remembers replied replies reported responded responds retaliated retorted retorts said say says shot
  shouted shouts snapped snaps spoke started stated states stressed stresses suggested suggests testified thinks thought
  thundered told tells tweeted tweets urged urges vowed vows warned warns went wondered wonders wrote writes yelled yells
`)

/** Those of them that tell of something else as often, and bring in speech only in the sentence that holds it. */
export const ambiguousNarrationVerbs: ReadonlySet<string> = wordSet(`
  began begins called calls charged charges demanded demands offered offers pointed points posted posts pressed presses
  reported reports shot spoke started went
`)
