/** Which findings an article silences. */
import type {Article} from '../article/article.js'
import type {Finding} from '../finding.js'
import type {Span} from '../source/source-text.js'
import type {Directive, NamedRule} from './directives.js'
import {unusedSuppressionId} from './suppression-findings.js'

/** File offsets in which a finding must begin to be silenced. */
interface Stretch extends Span {
  /** Rules that were enabled again while all are disabled. */
  readonly except: readonly string[]
}

/** What one directive says about one rule, or about all; can be written as JSON. */
export interface Suppression {
  /** `undefined`: all rules. */
  readonly rule: NamedRule | undefined
  /** Where the directive stands in the file. */
  readonly directive: Span
  readonly stretches: readonly Stretch[]
}

/**
 * Whether a suppression silences a finding. What is said about suppressions is silenced by its own name only: else one that
 * silences everything would hide that it is of no use.
 */
export function silences({rule, stretches}: Suppression, {ruleId, place}: Pick<Finding, 'ruleId' | 'place'>): boolean {
  if (rule ? rule.name !== ruleId : ruleId === unusedSuppressionId) return false
  const at = place.start.offset ?? 0
  return stretches.some(({start, end, except}) => at >= start && at < end && !except.includes(ruleId))
}

interface Open {
  readonly suppression: Suppression & {readonly stretches: Stretch[]}
  readonly start: number
  readonly except: readonly string[]
}

/** Turns the directives of an article, in order of the file, into suppressions. */
export function createSuppressions(article: Article, directives: readonly Directive[]): readonly Suppression[] {
  const list: Suppression[] = []
  const findEnd = createParagraphEnds(article)
  let open: Open[] = []
  for (const directive of directives) {
    if (directive.verb === 'enable') {
      open = enable(open, directive)
      continue
    }
    const {start} = directive
    const end = directive.verb === 'ignore' ? findEnd(directive) : undefined
    for (const rule of directive.rules.length > 0 ? directive.rules : [undefined]) {
      const suppression = {rule, directive: {start, end: directive.end}, stretches: [] as Stretch[]}
      list.push(suppression)
      if (end === undefined) open.push({suppression, start, except: []})
      else suppression.stretches.push({start, end, except: []})
    }
  }
  // A finding may also begin where the file ends.
  const end = article.source.file.length + 1
  for (const {suppression, start, except} of open) suppression.stretches.push({start, end, except})
  return list
}

/** Ends what a directive enables again; what is left open. */
function enable(open: readonly Open[], directive: Directive): Open[] {
  const names = directive.rules.map(({name}) => name)
  return open.flatMap((one) => {
    const {suppression, start, except} = one
    const isAll = suppression.rule === undefined
    if (names.length > 0 && !isAll && !names.includes(suppression.rule.name)) return [one]
    suppression.stretches.push({start, end: directive.start, except})
    return isAll && names.length > 0 ? [{suppression, start: directive.start, except: [...except, ...names]}] : []
  })
}

/** Finds where the paragraph ends that a comment stands in, or else the next one; comments must come in order. */
function createParagraphEnds(article: Article): (directive: Directive) => number {
  let index = 0
  return ({end}) => {
    for (; index < article.paragraphs.length; index++) {
      const paragraph = article.paragraphs[index]
      const block = paragraph && (paragraph.source.block ?? article.fileSpan(paragraph))
      if (block && block.end >= end) return block.end
    }
    return end
  }
}
