/**
 * Verbs with which a source makes a claim, judges, believes, hopes or promises, by lemma. What sources only want or do (plan,
 * support) is left out: that needs no name. Written for this package; frequencies of cues in the train split of PolNeAR (Newell et
 * al. 2018) were used to complete it.
 */
import {wordSet} from './word-set.js'

const regular = `accuse acknowledge add admire admit advise affirm agree allege announce applaud argue ascribe ask
  assert assume assure attribute balk believe bemoan blame blast boast bristle call caution chafe characterize charge
  chide cite claim compare complain concede conclude condemn confirm consider contend counter credit criticise
  criticize declare decry deem defend demand denounce deride describe disagree dismiss dispute distrust doubt dub
  emphasise emphasize equate estimate expect explain express fault fear forecast fume gripe grumble guess gush hail
  highlight hint hope imply indicate insist interpret joke label lambast lament laud liken maintain marvel mistrust
  mock note object observe perceive pledge point portray praise predict project promise propose protest question quip
  rail rave realise realize reason rebuke recall reckon recognise recognize recommend refute regard reject remark
  reply report resent respond retort reveal ridicule scoff show signal sneer snipe speculate state stress suggest
  suspect testify threaten tout trust tweet underline underscore urge vent view voice vow warn welcome wonder worry`

const irregular = `feel feels felt feeling say says said saying tell tells told telling think thinks thought thinking
  know knows knew write writes wrote written find finds found see sees saw seen shown deny denies denied denying hold
  holds held understand understands understood foresee foresaw slam slams slammed slamming`

const doubled: ReadonlySet<string> = new Set(['admit', 'dub'])

function inflect(lemma: string): string[] {
  if (lemma.endsWith('e')) return [lemma, `${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (lemma === 'testify' || lemma === 'worry' || lemma === 'decry') {
    const stem = lemma.slice(0, -1)
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`]
  }
  const stem = doubled.has(lemma) ? lemma + lemma.slice(-1) : lemma
  return [lemma, /(?:s|sh|ch|x)$/.test(lemma) ? `${lemma}es` : `${lemma}s`, `${stem}ed`, `${stem}ing`]
}

/** All forms, in lower case. */
export const claimVerbs: ReadonlySet<string> = new Set([
  ...regular.split(/\s+/).flatMap(inflect),
  ...irregular.split(/\s+/)
])

/** Forms in -ing that make a claim with a noun right before them: "with critics arguing that". */
export const claimParticiples: ReadonlySet<string> = wordSet(`
  accusing acknowledging alleging arguing asserting believing blaming calling claiming complaining conceding contending
  criticising criticizing denouncing describing dismissing doubting emphasising emphasizing fearing finding hailing
  indicating insisting noting predicting questioning saying showing stressing suggesting underlining underscoring vowing
  warning wondering worrying
`)

/** Those of them that documents do by themselves: an advertisement "calling" somebody a liar has a buyer who does so. */
export const documentParticiples: ReadonlySet<string> = wordSet(
  'alleging claiming finding indicating revealing showing suggesting'
)
