/** Findings about the suppressions themselves: those that name no rule, cannot be read, or silence nothing. */
import type {Article} from '../article/article.js'
import {pageOf} from '../complete.js'
import type {Finding} from '../finding.js'
import {hash} from '../fingerprint.js'
import {suggestNearest} from '../nearest.js'
import type {ConfiguredRule} from '../rule.js'
import type {Span} from '../source/source-text.js'
import type {MalformedDirective} from './directives.js'
import type {Suppression} from './suppressions.js'

/** The rule that gives these findings their levels. */
export const unusedSuppressionId = 'unused-suppression'

/** Makes the findings of one article; each is `undefined` when its kind has no level. */
export interface SuppressionFindings {
  readonly unused: (suppression: Suppression) => Finding | undefined
  readonly unknownRule: (suppression: Suppression, known: Iterable<string>) => Finding | undefined
  readonly malformed: (directive: MalformedDirective) => Finding | undefined
}

/** @param configured the rule `unused-suppression` as it is set for the article */
export function createSuppressionFindings(article: Article, {rule, levels}: ConfiguredRule): SuppressionFindings {
  const counts = new Map<string, number>()
  const create = (kind: string, span: Span, message: string, note: string): Finding | undefined => {
    const severity = levels.get(kind)
    if (!severity) return undefined
    const actual = article.source.file.slice(span.start, span.end)
    const key = [rule.id, kind, actual].join('\n')
    const ordinal = (counts.get(key) ?? 0) + 1
    counts.set(key, ordinal)
    return {
      ruleId: rule.id,
      severity,
      message,
      note,
      url: rule.url ?? pageOf(rule.id),
      place: article.filePlace(span),
      actual,
      expected: [],
      fixes: [],
      related: [],
      fingerprint: hash(`${key}\n${ordinal}`),
      data: {kind}
    }
  }
  return {
    unused: ({rule: named, directive}) =>
      create(
        'unused',
        named ?? directive,
        `Unexpected suppression of ${named ? `\`${named.name}\`` : 'all rules'}, expected none where nothing is found`,
        'Left behind, it would hide the next fault; remove it.'
      ),
    unknownRule: ({rule: named, directive}, known) =>
      create(
        'unknown-rule',
        named ?? directive,
        `Unexpected rule \`${named?.name ?? ''}\` in a suppression${suggestNearest(named?.name ?? '', known)}`,
        'There is no rule of that name, so nothing is silenced.'
      ),
    malformed: (directive) =>
      create('malformed', directive, directive.message, 'It cannot be followed, so nothing is silenced.')
  }
}
