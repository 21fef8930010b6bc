import * as v from 'valibot'
import type {VagueKind} from '../src/article/attributions.js'
import {findOwnClaims, type OwnClaim} from '../src/article/own-claims.js'
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
      v.description('Reports nothing in an article that has fewer such claims than this per 1,000 words.')
    ),
    0
  ),
  allow: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.nonEmpty())),
      v.description('Sources that the house takes as they are, in lower case: "officials at the port".')
    ),
    []
  )
})

type Kind =
  | `vague-source/${VagueKind | 'universal' | 'backed'}`
  | 'agentless'
  | 'agentless/backed'
  | 'nominal'
  | 'nominal/backed'
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
    'vague-source/universal': advice,
    'vague-source/official': advice,
    'vague-source/document': advice,
    'vague-source/group': {submission: 'info', copydesk: 'info'},
    'vague-source/backed': advice,
    agentless: gate,
    'agentless/backed': advice,
    nominal: gate,
    'nominal/backed': advice,
    allegation: gate,
    superlative: advice,
    statistic: advice
  },
  options,
  check({article, options: {allowGroups, reach, densityPer1000, allow}, report}) {
    const allowed = new Set(allow.map((phrase) => phrase.toLowerCase()))
    const claims = findOwnClaims(article, reach).filter(
      ({source, vague}) =>
        !(allowGroups && source === 'group') && !(vague && allowed.has(vague.sourceText.toLowerCase()))
    )
    if (claims.length * 1000 < densityPer1000 * article.words.length) return
    for (const claim of claims) report(toReport(article, claim))
  }
})

export default noUnattributedClaim

function toReport(article: Article, claim: OwnClaim): Report<Kind> {
  const {kind, source, backing, start, end} = claim
  const grade = gradeOf(claim)
  return {
    kind,
    ...(grade && {grade}),
    message: messageOf(article, claim),
    note: notes[kind],
    span: {start, end},
    related: backing ? [{message: `${backing.name} may be the source`, span: backing}] : [],
    data: {...(source && {source}), isBacked: isBacked(claim)}
  } as Report<Kind>
}

const isBacked = ({backing, isCited, vague}: OwnClaim): boolean =>
  backing !== undefined || isCited || vague?.isJoint === true

function gradeOf(claim: OwnClaim): string | undefined {
  const {kind, source, vague} = claim
  if (kind === 'vague-source') {
    if (isBacked(claim)) return 'backed'
    return vague?.isUniversal ? 'universal' : source
  }
  return (kind === 'agentless' || kind === 'nominal') && isBacked(claim) ? 'backed' : undefined
}

const expectations: Readonly<Record<OwnClaim['kind'], string>> = {
  'vague-source': 'a name, or how many they are and how they know',
  agentless: 'who does so',
  nominal: 'whose they are',
  allegation: 'who says so, or what was proved',
  superlative: 'who says so',
  statistic: 'who counted'
}

const labels: Readonly<Record<OwnClaim['kind'], string>> = {
  'vague-source': 'vague source',
  agentless: 'passive without an agent',
  nominal: 'claim without a holder',
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
