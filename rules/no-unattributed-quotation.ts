import * as v from 'valibot'
import type {Article} from '../src/article/article.js'
import {findOrphanQuotations, type OrphanQuotation} from '../src/article/claims/orphan-quotations.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'

const options = v.strictObject({
  minWords: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(1), v.description('Fewest words of a quotation that needs a speaker.')),
    2
  )
})

type Kind = OrphanQuotation['kind'] | 'no-cue/beat' | 'no-speaker/list'

/** Options of `no-unattributed-quotation`; each has a default. */
export interface NoUnattributedQuotationOptions {
  readonly minWords?: number | undefined
}

const noUnattributedQuotation: RulePlugin<NoUnattributedQuotationOptions> = defineRule<Kind, typeof options>({
  id: 'no-unattributed-quotation',
  summary: 'disallow quotations that nobody speaks',
  kinds: {
    'no-speaker': {submission: 'warning', copydesk: 'warning'},
    'no-speaker/list': {copydesk: 'info'},
    'no-cue': {submission: 'warning', copydesk: 'warning'},
    'no-cue/beat': {copydesk: 'info'}
  },
  options,
  check({article, options: {minWords}, report}) {
    for (const orphan of findOrphanQuotations(article)) {
      const {start, end} = orphan.quotation
      const words = article.slice({start, end}).split(/\s+/).length
      if (words >= minWords) report(toReport(article, orphan))
    }
  }
})

export default noUnattributedQuotation

function toReport(article: Article, {kind, quotation, isBeat, isListed}: OrphanQuotation): Report<Kind> {
  const {start, end} = quotation
  const words = article.slice({start, end}).replaceAll(/\s+/g, ' ')
  const shown = words.length <= 44 ? words : `${words.slice(0, words.lastIndexOf(' ', 40))}…`
  return {
    kind,
    ...(isBeat ? {grade: 'beat'} : isListed && {grade: 'list'}),
    message: `Unexpected quotation ${shown} without ${kind === 'no-speaker' ? 'a speaker, expected who says it' : 'a word of who speaks, expected “X said” in its paragraph'}`,
    note:
      kind === 'no-speaker'
        ? 'Nobody near could have said it: the attribution may have been cut. Say who speaks, or cut the quotation.'
        : 'The paragraph opens with speech and does not say whose it is. If the speaker is the one before, leave the quotation before it open or add “X said”; if not, name the new one.',
    span: {start, end}
  }
}
