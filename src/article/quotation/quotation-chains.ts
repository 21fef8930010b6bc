/** Quotations of a whole article: those that go on in the next paragraph are joined. */
import type {Span} from '../../source/source-text.js'
import type {Quotation} from '../quotations.js'
import type {Article, Paragraph} from '../article.js'

/** A quotation in its article; offsets are those of `article.text`. */
export interface ArticleQuotation extends Quotation {
  /** Index in `article.quotations`. */
  readonly index: number
  /** Index of its paragraph. */
  readonly paragraph: number
  /** Index of the quotation in the paragraph before that it goes on from. */
  readonly continues: number | undefined
  /** Index of the quotation in the next paragraph that goes on from it. */
  readonly continuedBy: number | undefined
}

/**
 * Lists the quotations of an article in order. One that its paragraph leaves open goes on in the next paragraph when that
 * opens with a quotation in marks of the same kind.
 */
export function chainQuotations({paragraphs}: Pick<Article, 'paragraphs'>): readonly ArticleQuotation[] {
  const list: (ArticleQuotation & {continuedBy: number | undefined})[] = []
  let left: (typeof list)[number] | undefined
  for (const paragraph of paragraphs) {
    let open: (typeof list)[number] | undefined
    for (const quotation of paragraph.facts.quotations) {
      const index = list.length
      const continued = quotation.opensParagraph && left?.isSingle === quotation.isSingle ? left : undefined
      const placed = {
        ...shift(quotation, paragraph.start),
        index,
        paragraph: paragraph.index,
        kind: continued ? ('speech' as const) : quotation.kind,
        continues: continued?.index,
        continuedBy: undefined
      }
      if (continued) continued.continuedBy = index
      list.push(placed)
      if (isLeftOpen(quotation, paragraph)) open ??= placed
    }
    left = open
  }
  return list
}

const isLeftOpen = ({isClosed, end}: Quotation, {text}: Paragraph): boolean =>
  !isClosed && end === text.trimEnd().length

function shift(quotation: Quotation, by: number): Quotation {
  const move = ({start, end}: Span): Span => ({start: start + by, end: end + by})
  return {...quotation, ...move(quotation), inner: move(quotation.inner)}
}
