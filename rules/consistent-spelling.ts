import * as v from 'valibot'
import type {Article} from '../src/article/article.js'
import {findCompounds} from '../src/article/forms/compounds.js'
import type {Form, FormGroup, FormKind, FormPlace} from '../src/article/forms/form-group.js'
import {findMonths} from '../src/article/forms/months.js'
import {findPercentages} from '../src/article/forms/percentages.js'
import {findRegions} from '../src/article/forms/regions.js'
import {findTwins} from '../src/article/forms/twins.js'
import {findVariants} from '../src/article/forms/variants.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'

/** Options of `consistent-spelling`; each has a default. */
export interface ConsistentSpellingOptions {
  readonly preferred?: string[] | undefined
  readonly quotations?: boolean | undefined
}

type FindForms = (article: Article, withSpeech: boolean) => FormGroup[]

const finders: readonly (readonly [FormKind, FindForms])[] = [
  ['variant', findVariants],
  ['variant', findTwins],
  ['hyphen', findCompounds],
  ['percent', findPercentages],
  ['month', findMonths],
  ['region', findRegions]
]

/** How much commoner a form must be to be the standard. */
const majority = 2

const consistentSpelling: RulePlugin<ConsistentSpellingOptions> = defineRule({
  id: 'consistent-spelling',
  summary: 'require one spelling for each ordinary word',
  kinds: {
    variant: {submission: 'warning', copydesk: 'warning'},
    hyphen: {submission: 'warning', copydesk: 'warning'},
    percent: {submission: 'warning', copydesk: 'warning'},
    month: {submission: 'warning', copydesk: 'warning'},
    region: {submission: 'warning', copydesk: 'warning'}
  },
  options: v.strictObject({
    preferred: v.optional(
      v.pipe(
        v.array(v.string()),
        v.description('Forms that the house prefers where an article has two: `adviser`, `%`, `American`.')
      ),
      []
    ),
    quotations: v.optional(
      v.pipe(v.boolean(), v.description('Whether words are compared in speech in quotation marks, too.')),
      false
    )
  }),
  check({article, options, isActive, report}) {
    const preferred = new Set(options.preferred)
    for (const [kind, find] of finders) {
      if (!isActive(kind)) continue
      for (const group of find(article, options.quotations)) reportGroup(article, group, preferred, report)
    }
  }
})

export default consistentSpelling

function reportGroup(
  article: Article,
  group: FormGroup,
  preferred: ReadonlySet<string>,
  report: (report: Report<FormKind>) => void
): void {
  const standard = findStandard(group, preferred)
  if (!standard) {
    const [first, second] = [...group.forms].sort((one, other) => startOf(one) - startOf(other))
    const place = second?.places[0]
    if (first && second && place) report(toReport(article, group, second, place, first, false))
    return
  }
  for (const form of group.forms) {
    if (form === standard) continue
    for (const place of form.places) report(toReport(article, group, form, place, standard, true))
  }
}

/** The form that the house prefers, or that is clearly the commonest; `undefined` when nothing shows which it is. */
function findStandard({forms}: FormGroup, preferred: ReadonlySet<string>): Form | undefined {
  const byHouse = forms.find(({name}) => preferred.has(name))
  if (byHouse) return byHouse
  const [first, second] = [...forms].sort((one, other) => other.places.length - one.places.length)
  return first && second && first.places.length >= majority * second.places.length ? first : undefined
}

const startOf = ({places}: Form): number => places[0]?.start ?? 0

function toReport(
  article: Article,
  {kind, forms}: FormGroup,
  form: Form,
  place: FormPlace,
  other: Form,
  isStandard: boolean
): Report<FormKind> {
  const span = {start: place.start, end: place.end}
  const text = article.slice(span)
  const expected = isStandard ? place.texts[other.name] : undefined
  const [shown = place] = other.places
  const elsewhere = `\`${article.slice(shown)}\` on line ${article.place(shown).start.line}`
  const subject = kind === 'region' ? `${form.name} \`${text}\`` : `\`${text}\``
  return {
    kind,
    message:
      expected === undefined
        ? `Unexpected second form ${subject}, expected one form: ${kind === 'region' ? `${other.name} ` : ''}${elsewhere}`
        : `Unexpected ${subject}, expected \`${expected}\`, as elsewhere (${countOf(other)}, first ${elsewhere})`,
    note: 'One text keeps to one form. Quotations and headlines are left alone.',
    span,
    expected: expected === undefined ? [] : [expected],
    fixes:
      expected === undefined ? [] : [{title: `Write \`${expected}\``, isSafe: true, edits: [{span, text: expected}]}],
    related: [{message: `\`${article.slice(shown)}\` stands here`, span: shown}],
    data: {
      forms: forms.map(({name, places}) => ({
        text: name,
        count: places.length,
        places: places.map((one) => article.place(one))
      }))
    }
  }
}

const countOf = ({places}: Form): string => (places.length === 1 ? 'once' : `${places.length} times`)
