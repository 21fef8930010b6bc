/** A dot plot: an article held against itself, so that the eye sees where it repeats. */
import {findFirst} from '../../find-first.js'
import type {ArticleDetails} from '../article-details.js'
import {comparisonId, describeRepeat, isRepeat, type PageFile} from './anchors.js'

/** Units of the picture's sides. */
const side = 1000

/** With more paragraphs, their borders would be a grey field. */
const mostBorders = 150

/** Writes the picture with its caption; empty for an article of a few words. */
export function renderDotPlot(page: PageFile): string {
  const {details} = page.file
  if (!details || details.words.length < 40) return ''
  const scale = side / details.words.length
  const repeats = renderRepeats(page, details, scale)
  const found =
    repeats.length === 0
      ? 'No passage of it repeats another'
      : `${repeats.length === 1 ? 'One passage' : `${repeats.length} passages`} of it ${repeats.length === 1 ? 'repeats' : 'repeat'} an earlier one`
  return `<figure class="plot">
<svg viewBox="0 0 ${side} ${side}" role="group" aria-label="The article held against itself. ${found}.">
<g aria-hidden="true">
<rect class="field" width="${side}" height="${side}"/>
${renderBorders(details, scale)}<path class="self" d="M0 0L${side} ${side}"/>
<path class="matches" d="${renderMatches(details, scale)}"/>
</g>
${repeats.join('')}</svg>
<figcaption>The article from its first word to its last one, left to right and top to bottom. The line from corner to corner is the article itself. Marks beside it are three words and more that stand in two places: a dot is a phrase, a long line a passage that was pasted twice, a broken line one that was edited. ${found}.</figcaption>
</figure>
`
}

function renderMatches({matches}: ArticleDetails, scale: number): string {
  return matches
    .map(({first, later, size}) => {
      const [x, y, length] = [round(first * scale), round(later * scale), round(Math.max(size * scale, 1))]
      return `M${x} ${y}l${length} ${length}M${y} ${x}l${length} ${length}`
    })
    .join('')
}

function renderBorders({paragraphs}: ArticleDetails, scale: number): string {
  if (paragraphs.length > mostBorders) return ''
  const path = paragraphs
    .slice(1)
    .map((word) => `M${round(word * scale)} 0V${side}M0 ${round(word * scale)}H${side}`)
    .join('')
  return `<path class="borders" d="${path}"/>\n`
}

/** A frame around each repeat, which leads to both copies. */
function renderRepeats({file, number: fileNumber}: PageFile, {words}: ArticleDetails, scale: number): string[] {
  return file.findings.flatMap((finding, index) => {
    const [first] = finding.related
    if (!first || !isRepeat(finding) || first.path !== file.path) return []
    const [left, right, top, bottom] = [first.place.start, first.place.end, finding.place.start, finding.place.end].map(
      ({offset = 0}) => round(countBefore(words, offset) * scale)
    ) as [number, number, number, number]
    const label = `Repeat ${index + 1}: ${describeRepeat(finding, first)}`
    const frame = `x="${left}" y="${top}" width="${round(Math.max(right - left, 12))}" height="${round(Math.max(bottom - top, 12))}"`
    return [
      `<a class="repeat" href="#${comparisonId(fileNumber, index + 1)}" aria-label="${label}"><title>${label}</title><rect ${frame}/>` +
        `<text x="${round(left + 10)}" y="${round(Math.min(bottom - 10, side - 10))}" aria-hidden="true">${index + 1}</text></a>\n`
    ]
  })
}

/** How many words begin before an offset of the file. */
const countBefore = (words: readonly number[], offset: number): number =>
  findFirst(words.length, (at) => (words[at] ?? 0) >= offset)

const round = (value: number): number => Math.round(value * 10) / 10
