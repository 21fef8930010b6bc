import * as v from 'valibot'
import type {Article} from '../src/article/article.js'
import {isAllowed} from '../src/article/naming/allowed-names.js'
import {collectFullNames, findAcrossFiles, type FullName} from '../src/article/naming/full-names.js'
import {fitStandard, groupEdits} from '../src/article/naming/name-edits.js'
import type {NameForm, NameKind, NameVariant} from '../src/article/naming/name-forms.js'
import {findWrongForms} from '../src/article/naming/name-house.js'
import type {Report} from '../src/complete.js'
import {defineRule, type RulePlugin} from '../src/rule.js'
import type {Span} from '../src/source/source-text.js'

const options = v.strictObject({
  allow: v.optional(
    v.pipe(
      v.array(v.tuple([v.pipe(v.string(), v.nonEmpty()), v.pipe(v.string(), v.nonEmpty())])),
      v.description('Pairs of forms that are two names: `["Ariana", "Adriana"]`.')
    ),
    []
  ),
  checkAcrossFiles: v.optional(
    v.pipe(v.boolean(), v.description('Whether one full name spelt two ways in two articles of a run is reported.')),
    false
  )
})

/** Options of `consistent-names`; each has a default. */
export interface ConsistentNamesOptions {
  readonly allow?: [string, string][] | undefined
  readonly checkAcrossFiles?: boolean | undefined
}

const everywhere = {submission: 'warning', copydesk: 'warning'} as const

const consistentNames: RulePlugin<ConsistentNamesOptions> = defineRule<NameKind, typeof options, FullName[]>({
  id: 'consistent-names',
  summary: 'require every name to be written in one way',
  kinds: {
    spelling: everywhere,
    accent: everywhere,
    hyphen: everywhere,
    space: everywhere,
    case: everywhere,
    initial: everywhere,
    period: everywhere
  },
  options,
  check({article, options: {allow}, house, report}) {
    const isWrong = new Set<number>()
    for (const {form, standard} of findWrongForms(article, house.names)) {
      for (const place of form.places) isWrong.add(place.start)
      reportHouse(article, form, standard, report)
    }
    const standards = new Set(house.names.map(({standard}) => standard))
    for (const variant of article.nameVariants) {
      const known = prefer(variant, standards)
      if (known && !isAllowed(variant.forms, allow)) reportVariant(article, known, isWrong, report)
    }
  },
  collect({article, options: {checkAcrossFiles}}) {
    return checkAcrossFiles ? collectFullNames(article) : []
  },
  async checkRun({entries, read, options: {allow, checkAcrossFiles}, house, report}) {
    if (!checkAcrossFiles) return
    const standards = new Set(house.names.map(({standard}) => standard))
    for (const {path, form, other} of findAcrossFiles(entries)) {
      if (standards.has(form) || isAllowed([{text: form}, {text: other.text}], allow)) continue
      const article = await read(path)
      const span = collectFullNames(article).find(({text}) => text === form)
      if (span) reportAcross(article, span, other, await read(other.path), report)
    }
  }
})

export default consistentNames

/** Takes the house's form for the standard; nothing when two of the forms are the house's own. */
function prefer(variant: NameVariant, standards: ReadonlySet<string>): NameVariant | undefined {
  const own = variant.forms.filter(({text}) => standards.has(text))
  if (own.length > 1) return undefined
  return own[0] ? {...variant, standard: own[0], reason: 'house'} : variant
}

type ReportKind = (report: Report<NameKind>) => void

function reportHouse(article: Article, {text, places}: NameForm, standard: string, report: ReportKind): void {
  for (const span of places) {
    report({
      kind: 'spelling',
      message: `Unexpected \`${text}\`, expected \`${standard}\` by the house list`,
      note: 'The house list of names calls this form wrong.',
      span,
      expected: [standard],
      fixes: [{title: `Write \`${standard}\``, isSafe: true, edits: [{span, text: standard}]}],
      data: {forms: [{text, count: places.length, places: places.map((place) => article.place(place))}]}
    })
  }
}

function reportVariant(article: Article, variant: NameVariant, isWrong: ReadonlySet<number>, report: ReportKind): void {
  const {forms, standard} = variant
  const shown = forms.map(({text, count, places}) => ({
    text,
    count,
    places: places.map((place) => article.place(place))
  }))
  const common = {
    kind: variant.kind,
    data: {forms: shown}
  }
  if (!standard) {
    const [first, second] = forms
    const [place, span] = [first?.places[0], second?.places[0]]
    if (first && second && place && span && !isWrong.has(span.start)) {
      report({...common, ...describeTie(article, forms, first, second), span, expected: []})
    }
    return
  }
  const place = showPlace(article, standard)
  for (const form of forms) {
    if (form === standard) continue
    const edits = groupEdits(article, form)
    for (const {span, others} of edits) {
      if (isWrong.has(span.start)) continue
      const text = fitStandard(article, span, standard.text)
      report({
        ...common,
        ...describe(article, form, standard, variant),
        span,
        expected: [text],
        fixes: [
          {
            title: `Write \`${text}\``,
            isSafe: variant.reason !== 'known',
            edits: [span, ...others].map((one) => ({span: one, text: fitStandard(article, one, standard.text)}))
          }
        ],
        related: place ? [{message: `\`${standard.text}\``, span: place}] : []
      })
    }
  }
}

const nouns: Readonly<Record<NameKind, string>> = {
  spelling: 'spellings',
  accent: 'spellings, with and without its accent',
  hyphen: 'forms, with and without its hyphen',
  space: 'forms, with and without its space',
  case: 'forms, with other capitals',
  initial: 'forms, with other initials',
  period: 'forms, with and without periods'
}

/** A place where a form stands as it is shown. */
const showPlace = (article: Article, {text, places}: NameForm): Span | undefined =>
  places.find((place) => article.slice(place) === text) ?? places[0]

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
const lineOf = (article: Article, place: Span | undefined): string =>
  place ? ` on line ${article.place(place).start.line}` : ''

function describe(
  article: Article,
  form: NameForm,
  standard: NameForm,
  {kind, reason}: NameVariant
): {message: string; note: string} {
  const place = showPlace(article, standard)
  // The run is shown, but its odd word is counted, which may stand alone as well.
  const counts = standard.counted
    ? `\`${standard.counted}\` ${times(standard.count)}; this form ${times(form.count)}`
    : `${times(standard.count)}; this form ${times(form.count)}`
  const where = place ? `, as${lineOf(article, place)} (${counts})` : ''
  const why =
    reason === 'house'
      ? 'the other is the house’s form'
      : reason === 'count'
        ? 'the other stands more often'
        : 'the other is known and this one is not'
  return {
    message: `Unexpected \`${form.text}\`, expected \`${standard.text}\`${where}`,
    note: `One name seems to stand in two ${nouns[kind]}; ${why}. Check which is right, and write it so throughout. If they are two names, list them under \`allow\`.`
  }
}

function describeTie(
  article: Article,
  forms: readonly NameForm[],
  first: NameForm,
  second: NameForm
): {message: string; note: string; related: Report['related']} {
  const list = forms
    .filter((form) => form !== second)
    .map((form) => `\`${form.text}\`${lineOf(article, form.places[0])}`)
  return {
    message: `Unexpected \`${second.text}\` beside ${list.join(' and ')}, expected one form: ${forms.length === 2 ? 'two' : forms.length} spellings of one name`,
    note: 'Nothing in the article says which is right. Check it, and write the name so throughout. If they are two names, list them under `allow`.',
    related: first.places[0] ? [{message: `\`${first.text}\``, span: first.places[0]}] : []
  }
}

function reportAcross(
  article: Article,
  {text, start, end}: FullName,
  other: {readonly path: string; readonly text: string; readonly files: number},
  otherArticle: Article,
  report: (article: Article, report: Report<NameKind>) => void
): void {
  const place = collectFullNames(otherArticle).find((name) => name.text === other.text)
  report(article, {
    kind: 'spelling',
    message: `Unexpected \`${text}\`, expected \`${other.text}\` as in ${other.path}${other.files > 1 ? ` and ${other.files - 1} more` : ''}`,
    note: 'One full name seems to be spelt two ways in the articles of this run. Check which is right.',
    span: {start, end},
    expected: [other.text],
    related: place ? [{message: `\`${other.text}\``, span: place, article: otherArticle}] : [],
    data: {isAcrossFiles: true, forms: [{text, count: 1, places: [article.place({start, end})]}]}
  })
}
