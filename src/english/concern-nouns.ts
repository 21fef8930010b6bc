/** Words of claims that nobody makes: "raised concerns", "there are fears". Written for this package. */
import {wordSet} from './word-set.js'

/** What is raised, drawn or feared. */
export const concernNouns: ReadonlySet<string> = wordSet(`
  accusations alarm allegations backlash complaints concern concerns condemnation controversy
  criticism criticisms doubt doubts eyebrows fears indignation ire objections opposition outcry outrage praise
  questions rumors rumours scorn skepticism scepticism speculation suspicion suspicions uproar worries worry
`)

/** Verbs that only things do to concerns. */
export const stirringVerbs: ReadonlySet<string> = wordSet(`
  arouse aroused arouses arousing draw drawing drawn draws drew earned face faced faces facing fed feeding feeds fuel fueled fueling fuelled fuelling fuels
  ignited ignites igniting prompt prompted prompting prompts provoke provoked provokes provoking renewed renewing rekindled
  spark sparked sparking sparks spawned stirred stirring stirs stoke stoked stokes stoking sowed touched trigger triggered
  triggering triggers unleashed attracted attracting attracts generated generating generates
`)

/** Verbs that people do, too: with a person as subject, somebody has the concern. */
export const raisingVerbs: ReadonlySet<string> = wordSet(`
  raise raised raises raising highlight highlighted highlights highlighting heighten heightened heightens heightening
  underscore underscored underscores underscoring
`)

/** What concerns do by themselves. */
export const growingVerbs: ReadonlySet<string> = wordSet(
  'growing grow grew grown mounting mounted mount swirling swirled swirl persist persisted linger lingered abound abounded'
)

/** What is done to concerns. */
export const raisedParticiples: ReadonlySet<string> = wordSet('raised voiced expressed leveled levelled made aired')

/** Feelings whose owner "of" names: "the ire of lawmakers". */
export const ownedFeelings: ReadonlySet<string> = wordSet(
  'anger fury indignation ire outrage praise scorn suspicion suspicions condemnation skepticism scepticism'
)

/** Nouns that make a matter of a concern, and no claim: "security concerns". */
export const matters: ReadonlySet<string> = wordSet('security safety health privacy')
