import * as v from 'valibot'
import type {Article} from '../src/article/article.js'
import {findLeftoverText, type Leftover} from '../src/article/leftovers/leftover-text.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'
import {findRemoval} from '../src/source/removal.js'

/** Options of `no-leftover-text`; each has a default. */
export interface NoLeftoverTextOptions {
  readonly allow?: string[] | undefined
}

const noLeftoverText: RulePlugin<NoLeftoverTextOptions> = defineRule({
  id: 'no-leftover-text',
  summary: 'disallow text that was pasted along with an article',
  kinds: {
    assistant: {submission: 'error', copydesk: 'error'},
    placeholder: {submission: 'error', copydesk: 'error'},
    page: {submission: 'error', copydesk: 'error'},
    label: {submission: 'warning', copydesk: 'warning'}
  },
  options: v.strictObject({
    allow: v.optional(
      v.pipe(
        v.array(v.pipe(v.string(), v.nonEmpty())),
        v.description('Text that may stand: a house’s own labels and notes to readers.')
      ),
      []
    )
  }),
  check({article, options, report}) {
    const allowed = options.allow.map((text) => text.toLowerCase())
    for (const leftover of findLeftoverText(article)) {
      const text = article.slice(leftover).toLowerCase()
      if (!allowed.some((one) => text.includes(one) || one.includes(text))) report(describe(article, leftover))
    }
  }
})

export default noLeftoverText

const subjects: Readonly<Record<Leftover['kind'], string>> = {
  assistant: 'remark of a writing assistant',
  placeholder: 'placeholder',
  page: 'words of a page to its reader',
  label: 'label of a page or an archive'
}

const notes: Readonly<Record<Leftover['kind'], string>> = {
  assistant: 'It speaks to the writer, not to the reader. Remove it, and look for what it changed.',
  placeholder: 'Something was to be filled in here.',
  page: 'It came along when the article was copied from a page. Remove it, or name it in the option `allow`.',
  label: 'It came along when the article was copied. Remove it, or name it in the option `allow`.'
}

function describe(article: Article, leftover: Leftover): Report<Leftover['kind']> {
  const {kind, start, end} = leftover
  const fileSpan = kind === 'placeholder' ? undefined : findRemoval(article.source, {start, end})
  const paragraph = article.paragraphAt(start)
  const isAlone = paragraph?.start === start && paragraph.end === end
  return {
    kind,
    message: `Unexpected ${subjects[kind]}, ${kind === 'placeholder' ? 'expected the facts' : 'remove it'}: “${shorten(article.slice(leftover))}”`,
    note: notes[kind],
    span: {start, end},
    expected: kind === 'placeholder' ? [] : [''],
    fixes: fileSpan ? [{title: 'Remove it', isSafe: kind === 'label' && isAlone, edits: [{fileSpan, text: ''}]}] : []
  }
}

const shorten = (text: string): string => {
  const words = text.split(/\s+/)
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ')
}
