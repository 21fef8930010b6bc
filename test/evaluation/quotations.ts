/**
 * Measures `no-unattributed-quotation` on PolNeAR: how many quotations with a speaker it reports, and how many it finds
 * whose speaker was cut.
 */
import noUnattributedQuotation from '../../rules/no-unattributed-quotation.js'
import {Article} from '../../src/article/article.js'
import {checkArticle, configureRule} from '../../src/rule.js'
import type {Span} from '../../src/source/source-text.js'
import {readText} from '../../src/source/text.js'
import {readPolnear, type GoldArticle, type GoldAttribution} from './polnear.js'

/** Measures the rule on a folder that holds PolNeAR. */
export async function evaluate(folder: string): Promise<void> {
  for (const split of ['train', 'dev'] as const) {
    const articles = readPolnear(folder, split)
    let words = 0
    let reported = 0
    let spoken = 0
    let falseAlarms = 0
    let planted = 0
    let found = 0
    for (const article of articles) {
      words += article.text.split(/\s+/).length
      const places = await findPlaces(article.text)
      const quoted = article.attributions.filter((attribution) => isQuoted(article.text, attribution))
      reported += places.length
      spoken += quoted.length
      falseAlarms += quoted.filter(({content}) =>
        content.some((range) => places.some((place) => covers(place, range)))
      ).length
      for (const orphan of plantOrphans(article)) {
        planted++
        if ((await findPlaces(orphan.text)).some((place) => covers(place, orphan.range))) found++
      }
    }
    const percent = (part: number, whole: number): string => ((100 * part) / Math.max(1, whole)).toFixed(1)
    console.log(
      `PolNeAR ${split}: ${reported} findings in ${articles.length} articles (${((1000 * reported) / words).toFixed(2)} per 1,000 words)`
    )
    console.log(`  ${falseAlarms} of ${spoken} quotations with a speaker reported (${percent(falseAlarms, spoken)} %)`)
    console.log(`  ${found} of ${planted} quotations found whose speaker was cut (${percent(found, planted)} %)`)
  }
}

async function findPlaces(text: string): Promise<readonly Span[]> {
  const article = new Article(readText(text, 'article.txt'))
  const findings = await checkArticle(configureRule(noUnattributedQuotation.rule, undefined, 'copydesk'), article)
  return findings.map(({place}) => ({start: place.start.offset ?? 0, end: place.end.offset ?? 0}))
}

/** Whether a finding and a quotation share half of the longer of the two. */
function covers({start, end}: Span, range: readonly [start: number, end: number]): boolean {
  const shared = Math.min(end, range[1]) - Math.max(start, range[0])
  return shared * 2 >= Math.max(end - start, range[1] - range[0])
}

const quotationMark = /^(?:["“”]|'')/

/** Whether all that a source says stands in quotation marks. */
const isQuoted = (text: string, {source, content}: GoldAttribution): boolean =>
  source.length > 0 &&
  content.length > 0 &&
  content.every(
    ([start, end]) => quotationMark.test(text.slice(start, end)) && /(?:["”]|'')$/.test(text.slice(start, end))
  )

/** Articles with one speaker cut, where a sentence is nothing but a quotation, a cue and a source; at most four of each. */
function plantOrphans(article: GoldArticle): {text: string; range: readonly [start: number, end: number]}[] {
  const planted: {text: string; range: readonly [start: number, end: number]}[] = []
  const {text, attributions} = article
  for (const {source, cue, content} of attributions) {
    const [only] = content
    if (planted.length === 4 || !only || content.length > 1 || source.length !== 1 || cue.length !== 1) continue
    const start = Math.min(source[0]?.[0] ?? 0, cue[0]?.[0] ?? 0)
    const end = Math.max(source[0]?.[1] ?? 0, cue[0]?.[1] ?? 0)
    const quoted = text.slice(only[0], only[1])
    if (start < only[1] || end - start > 160 || !quotationMark.test(quoted) || text.slice(only[1], start).trim() !== '')
      continue
    const rest = /^[^.\n]{0,40}\.(?=\s|$)/.exec(text.slice(end))
    if (!rest) continue
    const mended = text
      .slice(0, start)
      .trimEnd()
      .replace(/,(["”]|'')$/, '.$1')
    planted.push({text: mended + text.slice(end + rest[0].length), range: only})
  }
  return planted
}
