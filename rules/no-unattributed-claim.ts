import * as v from 'valibot'
import type {VagueKind} from '../src/article/attributions.js'
import {findOwnClaims, type OwnClaim} from '../src/article/claims/own-claims.js'
import type {Article} from '../src/article/article.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'

const options = v.strictObject({
  allowGroups: v.optional(
    v.pipe(v.boolean(), v.description('Whether groups may speak with one voice: voters, Republicans, investors.')),
    true
  ),
  reach: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.description('How many sentences away a named source may be introduced that makes a claim good.')
    ),
    2
  ),
  densityPer1000: v.optional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.description('An article with fewer such claims per 1,000 words passes the gate: they are left to the editor.')
    ),
    1
  ),
  allow: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.nonEmpty())),
      v.description('Sources that the house takes as they are, in lower case: "officials at the port".')
    ),
    []
  )
})

/** `mild`: something makes it good, or it weighs little; what, `data.standing` says. */
type Kind =
  | `vague-source/${VagueKind | 'mild'}`
  | 'agentless'
  | 'agentless/mild'
  | 'nominal'
  | 'nominal/mild'
  | 'allegation'
  | 'superlative'
  | 'statistic'

/** Options of `no-unattributed-claim`; each has a default. */
export interface NoUnattributedClaimOptions {
  readonly allowGroups?: boolean | undefined
  readonly reach?: number | undefined
  readonly densityPer1000?: number | undefined
  readonly allow?: string[] | undefined
}

const gate = {submission: 'warning', copydesk: 'warning'} as const
const advice = {copydesk: 'info'} as const

const noUnattributedClaim: RulePlugin<NoUnattributedClaimOptions> = defineRule<Kind, typeof options>({
  id: 'no-unattributed-claim',
  summary: 'disallow claims with nobody behind them',
  kinds: {
    'vague-source/critic': gate,
    'vague-source/indefinite': gate,
    'vague-source/official': advice,
    'vague-source/document': advice,
    'vague-source/group': {submission: 'info', copydesk: 'info'},
    'vague-source/mild': advice,
    agentless: gate,
    'agentless/mild': advice,
    nominal: gate,
    'nominal/mild': advice,
    allegation: gate,
    superlative: advice,
    statistic: advice
  },
  options,
  check({article, options: {allowGroups, reach, densityPer1000, allow}, report}) {
    const allowed = new Set(allow.map((phrase) => phrase.toLowerCase()))
    const claims = findOwnClaims(article, reach)
      .filter(
        ({source, vague}) =>
          !(allowGroups && source === 'group') && !(vague && allowed.has(vague.sourceText.toLowerCase()))
      )
      .map((claim) => ({claim, standing: standingOf(claim)}))
    const bare = claims.filter(({claim, standing}) => standing === 'bare' && isBarred(claim)).length
    const isSparse = bare * 1000 < densityPer1000 * article.words.length
    for (const {claim, standing} of claims) {
      report(toReport(article, claim, isSparse && standing === 'bare' && isBarred(claim) ? 'sparse' : standing))
    }
  }
})

export default noUnattributedClaim

/** Whether the gate would stop a claim, if nothing makes it good; a single accusation is stopped however long the article. */
const isBarred = ({kind, source}: OwnClaim): boolean =>
  kind === 'agentless' || kind === 'nominal' || source === 'critic' || source === 'indefinite'

/** What there is to be said for a claim. */
type Standing = 'bare' | 'backed' | 'cited' | 'joint' | 'universal' | 'forecast' | 'bystander' | 'specific' | 'sparse'

function standingOf({backing, isCited, vague}: OwnClaim): Standing {
  if (backing) return 'backed'
  if (isCited) return 'cited'
  if (!vague) return 'bare'
  if (vague.isJoint) return 'joint'
  if (vague.isUniversal) return 'universal'
  if (vague.isForecast) return 'forecast'
  if (vague.isBystander) return 'bystander'
  return vague.rung === 'organization' || vague.rung === 'access' ? 'specific' : 'bare'
}

/** Superlatives and figures have one level, accusations too: nothing that stands beside them lowers it. */
const gradeOf = ({kind, source}: OwnClaim, standing: Standing): VagueKind | 'mild' | undefined => {
  if (kind === 'vague-source') return standing === 'bare' ? source : 'mild'
  return (kind === 'agentless' || kind === 'nominal') && standing !== 'bare' ? 'mild' : undefined
}

function toReport(article: Article, claim: OwnClaim, standing: Standing): Report<Kind> {
  const {kind, source, backing, start, end} = claim
  const grade = gradeOf(claim, standing)
  return {
    kind,
    ...(grade && {grade}),
    message: messageOf(article, claim),
    note: notes[kind],
    span: {start, end},
    related: backing ? [{message: `${backing.name} may be the source`, span: backing}] : [],
    data: {...(source && {source}), standing}
  }
}

const expectations: Readonly<Record<OwnClaim['kind'], string>> = {
  'vague-source': 'a name, or how many they are and how they know',
  agentless: 'who does so',
  nominal: 'who makes it',
  allegation: 'who says so, or what was proved',
  superlative: 'who says so',
  statistic: 'who counted'
}

const labels: Readonly<Record<OwnClaim['kind'], string>> = {
  'vague-source': 'vague source',
  agentless: 'passive without an agent',
  nominal: 'claim by nobody named',
  allegation: 'accusation in the paper’s own voice',
  superlative: 'superlative without a source',
  statistic: 'figure without a source'
}

function messageOf(article: Article, {kind, start, end, backing}: OwnClaim): string {
  const words = article.text.slice(start, end).replaceAll(/\s+/g, ' ')
  const behind = backing ? ` (line ${article.place(backing).start.line}: “${backing.name}”)` : ''
  return `Unexpected ${labels[kind]} “${words}”, expected ${expectations[kind]}${behind}`
}

const notes: Readonly<Record<OwnClaim['kind'], string>> = {
  'vague-source':
    'Readers cannot weigh a source they cannot see. Name it, say how many they are and how they know, or cut the claim.',
  agentless: 'The verb hides who makes the claim. Name who does, say how many they are and how they know, or cut it.',
  nominal: 'The noun hides who makes the claim. Say whose it is, or cut it.',
  allegation:
    'An accusation needs a source that answers for it: a court, the police, a named accuser. Attribute it, or cut it.',
  superlative: 'Somebody has compared. Say who, or check and cite the record.',
  statistic: 'Somebody has counted. Say who, and when.'
}
