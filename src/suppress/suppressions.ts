/** Which findings an article silences. */
import type {Article} from '../article/article.js'
import type {Finding} from '../finding.js'
import type {Directive, NamedRule} from './directives.js'
import {unusedSuppressionId} from './suppression-findings.js'

/** File offsets in which a finding must begin to be silenced. */
interface Stretch {
  readonly from: number
  readonly to: number
  /** Rules that were enabled again while all are disabled. */
  readonly except: ReadonlySet<string>
}

/** What one directive says about one rule, or about all. */
export interface Suppression {
  /** `undefined`: all rules. */
  readonly rule: NamedRule | undefined
  readonly directive: Directive
  readonly stretches: readonly Stretch[]
}

/** The suppressions of one article, and which of them have silenced something. */
export class Suppressions {
  readonly list: readonly Suppression[]
  readonly #used = new Set<Suppression>()

  constructor(list: readonly Suppression[]) {
    this.list = list
  }

  /**
   * Whether a finding is silenced; every suppression that does so counts as used. What is said about suppressions is
   * silenced by its own name only: else one that silences everything would hide that it is of no use.
   */
  silences({ruleId, place}: Pick<Finding, 'ruleId' | 'place'>): boolean {
    const at = place.start.offset ?? 0
    let isSilenced = false
    for (const suppression of this.list) {
      if (suppression.rule ? suppression.rule.name !== ruleId : ruleId === unusedSuppressionId) continue
      if (!suppression.stretches.some(({from, to, except}) => at >= from && at < to && !except.has(ruleId))) continue
      this.#used.add(suppression)
      isSilenced = true
    }
    return isSilenced
  }

  /** Those that have silenced nothing so far. */
  get unused(): readonly Suppression[] {
    return this.list.filter((suppression) => !this.#used.has(suppression))
  }
}

interface Open {
  readonly suppression: Suppression & {readonly stretches: Stretch[]}
  readonly from: number
  readonly except: ReadonlySet<string>
}

/** Turns the directives of an article, in order of the file, into suppressions. */
export function createSuppressions(article: Article, directives: readonly Directive[]): Suppressions {
  const list: Suppression[] = []
  const findEnd = createParagraphEnds(article)
  let open: Open[] = []
  for (const directive of directives) {
    if (directive.verb === 'enable') {
      open = enable(open, directive)
      continue
    }
    const end = directive.verb === 'ignore' ? findEnd(directive) : undefined
    for (const rule of directive.rules.length > 0 ? directive.rules : [undefined]) {
      const suppression = {rule, directive, stretches: [] as Stretch[]}
      list.push(suppression)
      if (end === undefined) open.push({suppression, from: directive.start, except: new Set()})
      else suppression.stretches.push({from: directive.start, to: end, except: new Set()})
    }
  }
  for (const {suppression, from, except} of open) suppression.stretches.push({from, to: Infinity, except})
  return new Suppressions(list)
}

/** Ends what a directive enables again; what is left open. */
function enable(open: readonly Open[], {start, rules}: Directive): Open[] {
  const names = new Set(rules.map(({name}) => name))
  return open.flatMap((one) => {
    const {suppression, from, except} = one
    const isAll = suppression.rule === undefined
    if (names.size > 0 && !isAll && !names.has(suppression.rule.name)) return [one]
    suppression.stretches.push({from, to: start, except})
    return isAll && names.size > 0 ? [{suppression, from: start, except: new Set([...except, ...names])}] : []
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
