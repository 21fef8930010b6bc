import * as v from 'valibot'
import type {Article} from '../src/article/article.js'
import {findCompounds} from '../src/article/forms/compounds.js'
import type {Form, FormGroup, FormKind, FormPlace} from '../src/article/forms/form-group.js'
import {findMonths} from '../src/article/forms/months.js'
import {findPercentages} from '../src/article/forms/percentages.js'
import {findRegions} from '../src/article/forms/regions.js'
import {findRunTogether} from '../src/article/forms/run-together.js'
import {findStandard, firstPlace} from '../src/article/forms/standard-form.js'
import {findTwins} from '../src/article/forms/twins.js'
import {findVariants} from '../src/article/forms/variants.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'

/** Options of `consistent-spelling`; each has a default. */
export interface ConsistentSpellingOptions {
  readonly preferred?: string[] | undefined
  readonly quotations?: boolean | undefined
}

type FindForms = (article: Article) => FormGroup[]

const finders: readonly (readonly [FormKind, FindForms])[] = [
  ['variant', findVariants],
  ['variant', findTwins],
  ['hyphen', findCompounds],
  ['space', findRunTogether],
  ['percent', findPercentages],
  ['month', findMonths],
  ['region', findRegions]
]

/** A place of a form in the writer's own words, and one in speech in quotation marks. */
type GradedKind = FormKind | `${'variant' | 'hyphen' | 'space' | 'region'}/quoted`

const own = {submission: 'warning', copydesk: 'warning'} as const
const quoted = {submission: 'info', copydesk: 'info'} as const

const consistentSpelling: RulePlugin<ConsistentSpellingOptions> = defineRule({
  id: 'consistent-spelling',
  summary: 'require one spelling for each ordinary word',
  kinds: {
    variant: own,
    'variant/quoted': quoted,
    hyphen: own,
    'hyphen/quoted': quoted,
    space: own,
    'space/quoted': quoted,
    percent: own,
    month: own,
    region: own,
    'region/quoted': quoted
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
      v.pipe(v.boolean(), v.description('Whether words in speech in quotation marks are compared, too.')),
      true
    )
  }),
  check({article, options, isActive, report}) {
    const preferred = new Set(options.preferred)
    for (const [kind, find] of finders) {
      const withSpeech = options.quotations && kind !== 'percent' && kind !== 'month' && isActive(`${kind}/quoted`)
      if (!isActive(kind) && !withSpeech) continue
      for (const group of find(article)) {
        const compared = withSpeech ? group : withoutSpeech(group)
        if (compared.forms.length > 1) reportGroup(article, compared, preferred, report)
      }
    }
  }
})

export default consistentSpelling

/** A group without its places in speech. */
function withoutSpeech({forms, ...group}: FormGroup): FormGroup {
  const written = forms.map(({name, places}) => ({name, places: places.filter(({isSpeech}) => !isSpeech)}))
  return {...group, forms: written.filter(({places}) => places.length > 0)}
}

function reportGroup(
  article: Article,
  group: FormGroup,
  preferred: ReadonlySet<string>,
  report: (report: Report<GradedKind>) => void
): void {
  const standard = findStandard(group, preferred)
  if (!standard) {
    const [first, second] = [...group.forms].sort((one, other) => firstPlace(one).start - firstPlace(other).start)
    if (first && second) report(toReport(article, group, second, firstPlace(second), first, false))
    return
  }
  for (const form of group.forms) {
    if (form === standard) continue
    for (const place of form.places) report(toReport(article, group, form, place, standard, true))
  }
}

function toReport(
  article: Article,
  {kind, forms}: FormGroup,
  form: Form,
  place: FormPlace,
  other: Form,
  isStandard: boolean
): Report<GradedKind> {
  const span = {start: place.start, end: place.end}
  const text = article.slice(span)
  const standard = isStandard ? place.texts[other.name] : undefined
  // Nobody's quotation is rewritten: a person must look at it.
  const expected = place.isSpeech ? undefined : standard
  const shown = firstPlace(other)
  const elsewhere = `\`${article.slice(shown)}\` on line ${article.place(shown).start.line}`
  const name = kind === 'region' ? `${form.name} \`${text}\`` : `\`${text}\``
  const subject = place.isSpeech ? `${name} in a quotation` : name
  return {
    kind,
    ...(place.isSpeech && {grade: 'quoted'}),
    message:
      standard === undefined
        ? `Unexpected second form ${subject}, expected one form: ${kind === 'region' ? `${other.name} ` : ''}${elsewhere}`
        : `Unexpected ${subject}, expected \`${standard}\`, as elsewhere (${countOf(other)}, first ${elsewhere})`,
    note: place.isSpeech
      ? 'How speech is spelled is the choice of whoever writes it down. Where the words were written by the speaker, leave them.'
      : 'One text keeps to one form. Headlines, and what is quoted from writing, are left alone.',
    span,
    expected: expected === undefined ? [] : [expected],
    fixes:
      expected === undefined
        ? isStandard
          ? []
          : forms.flatMap((one) => writeEverywhere(kind, one, forms))
        : [{title: `Write \`${expected}\``, isSafe: isSafe(kind, expected), edits: [{span, text: expected}]}],
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

/** Where nothing shows which form it is, somebody must decide: one fix for each form, at all places but those in speech. */
function writeEverywhere(kind: FormKind, {name}: Form, forms: readonly Form[]): NonNullable<Report['fixes']>[number][] {
  const edits = forms
    .filter((other) => other.name !== name)
    .flatMap(({places}) => places)
    .flatMap(({start, end, texts, isSpeech}) => {
      const text = texts[name]
      return isSpeech || text === undefined ? [] : [{span: {start, end}, text}]
    })
  const title = kind === 'region' ? `Use ${name} spelling everywhere` : `Write \`${name}\` everywhere`
  return edits.length > 0 ? [{title, isSafe: false, edits}] : []
}

/** What is usual here is no word that a list has, where two words are to be made one. */
const isSafe = (kind: FormKind, expected: string): boolean => kind !== 'space' || expected.includes(' ')

const countOf = ({places}: Form): string => (places.length === 1 ? 'once' : `${places.length} times`)
