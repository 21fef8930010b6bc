import * as v from 'valibot'
import type {Article} from '../src/article/article.js'
import {findRepeatedHeadlines, type RepeatedHeadline} from '../src/article/leftovers/repeated-headline.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'
import {findRemoval} from '../src/source/removal.js'

type Kind = 'exact' | 'edited'

/** Options of `no-repeated-headline`: none but `kinds`. */
export type NoRepeatedHeadlineOptions = Readonly<Record<string, never>>

const noRepeatedHeadline: RulePlugin<NoRepeatedHeadlineOptions> = defineRule({
  id: 'no-repeated-headline',
  summary: 'disallow the headline again as first line',
  kinds: {
    exact: {submission: 'error', copydesk: 'error'},
    edited: {submission: 'warning', copydesk: 'warning'}
  },
  options: v.strictObject({}),
  check({article, report}) {
    for (const repeat of findRepeatedHeadlines(article)) report(describe(article, repeat))
  }
})

export default noRepeatedHeadline

function describe(article: Article, {start, end, headline, isExact, isWhole}: RepeatedHeadline): Report<Kind> {
  const where = headline ? `on line ${article.place(headline).start.line}` : 'in the front matter'
  const fileSpan = isExact ? findRemoval(article.source, {start, end}) : undefined
  return {
    kind: isExact ? 'exact' : 'edited',
    message: isExact
      ? `Unexpected headline again, expected it once: it stands ${where}`
      : `Unexpected second version of the headline, expected one: the other stands ${where}`,
    note: 'It came along when the article was pasted. Readers see it twice.',
    span: {start, end},
    expected: isExact ? [''] : [],
    fixes: fileSpan ? [{title: 'Remove it', isSafe: isWhole, edits: [{fileSpan, text: ''}]}] : [],
    related: headline ? [{message: 'The headline', span: headline}] : []
  }
}
