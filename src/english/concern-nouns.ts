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

/** Between verb and noun, they say whose the concern is, or that there is none. */
export const concernOwners: ReadonlySet<string> = wordSet(`his her their my our your 's ' no any little few`)

/** Where a noun phrase ends, read from its noun to the left. */
export const phraseEnds: ReadonlySet<string> = wordSet('; : . ( ) — – -- of to in on about that with by for from')

/** What somebody comes under, and what is no figure of speech then: "came under mortar fire". */
export const underNouns: ReadonlySet<string> = wordSet('fire criticism attack')
/** Forms of "come" before "under". */
export const comeForms: ReadonlySet<string> = wordSet('come came comes coming')
/** Words before "fire" and "attack" that mean weapons. */
export const weapons: ReadonlySet<string> = wordSet(`
  air artillery direct enemy friendly heavy-machine-gun hostile machine-gun missile mortar rebel rocket small-arms sniper
`)

/** Words between a subject and its verb. */
export const subjectHelpers: ReadonlySet<string> = wordSet(`
  has have had also already is are was were been did do does once now still long often since then
`)

/** Words that no subject can end with: a participle behind them is an adjective ("amid heightened fears"). */
export const notSubjects: ReadonlySet<string> = wordSet('the a an with amid of despite over and')
