/** An article's own text with its findings marked. */
import type {Severity} from '../../finding.js'
import {escapeMarkup} from '../xml.js'
import {findingId, isRepeat, lineId, markId, type PageFile} from './anchors.js'

/** A stretch of the file that a finding is about. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly look: Severity | 'copy' | 'original'
  /** What its number is read out as. */
  readonly label: string
  readonly id: string | undefined
}

/** Writes the text line by line; the number of a finding stands where its words begin, and links to it. */
export function renderArticleText(page: PageFile): string {
  const text = page.file.details?.text ?? ''
  const marks = findMarks(page, text.length)
  const cuts = [...new Set(marks.flatMap(({start, end}) => [start, end]))].sort((one, other) => one - other)
  const starting = groupBy(marks, ({start}) => start)
  const ending = groupBy(marks, ({end}) => end)
  const active = new Set<Mark>()
  let nextCut = 0
  let html = ''
  forEachLine(text, (start, end, line) => {
    let inner = ''
    let at = start
    for (;;) {
      const cut = cuts[nextCut]
      const isInLine = cut !== undefined && cut <= end
      const to = isInLine ? cut : end
      inner += renderStretch(text.slice(at, to), active)
      if (!isInLine) break
      nextCut++
      at = to
      for (const mark of ending.get(cut) ?? []) active.delete(mark)
      for (const mark of starting.get(cut) ?? []) {
        active.add(mark)
        inner += renderNumber(page.number, mark)
      }
    }
    html += `<div class="line" id="${lineId(page.number, line)}"><span class="n" aria-hidden="true">${line}</span><p>${inner}</p></div>\n`
  })
  return `<div class="article">\n${html}</div>\n`
}

function findMarks({file, number: fileNumber}: PageFile, length: number): readonly Mark[] {
  const marks: Mark[] = []
  for (const [index, finding] of file.findings.entries()) {
    const number = index + 1
    const {severity, ruleId, place, related} = finding
    const add = (at: typeof place, look: Mark['look'], label: string, id?: string): void => {
      const start = Math.min(at.start.offset ?? 0, length)
      const end = Math.min(at.end.offset ?? 0, length)
      if (end > start) marks.push({start, end, number, look, label, id})
    }
    add(
      place,
      isRepeat(finding) ? 'copy' : severity,
      `Finding ${number}: ${severity}, ${ruleId}`,
      markId(fileNumber, number)
    )
    if (!isRepeat(finding)) continue
    for (const other of related) {
      if (other.path === file.path) add(other.place, 'original', `First copy of finding ${number}`)
    }
  }
  return marks
}

/** The shortest mark decides how a stretch looks; a passage that stands twice shades all that lies in it. */
function renderStretch(text: string, active: ReadonlySet<Mark>): string {
  if (text === '') return ''
  if (active.size === 0) return escapeMarkup(text)
  const bySize = [...active].sort((one, other) => one.end - one.start - (other.end - other.start))
  const looks = new Set(
    bySize.filter(({look}, index) => index === 0 || look === 'copy' || look === 'original').map(({look}) => look)
  )
  return `<mark class="${[...looks].join(' ')}">${escapeMarkup(text)}</mark>`
}

function renderNumber(file: number, {number, look, label, id}: Mark): string {
  const name = id === undefined ? '' : ` id="${id}"`
  return `<a class="ref ${look}"${name} href="#${findingId(file, number)}" aria-label="${escapeMarkup(label)}">${number}</a>`
}

function groupBy(marks: readonly Mark[], keyOf: (mark: Mark) => number): ReadonlyMap<number, readonly Mark[]> {
  const groups = new Map<number, Mark[]>()
  for (const mark of marks) {
    const group = groups.get(keyOf(mark))
    if (group) group.push(mark)
    else groups.set(keyOf(mark), [mark])
  }
  return groups
}

/** Calls with the offsets of each line, without its end, and its number. */
function forEachLine(text: string, call: (start: number, end: number, line: number) => void): void {
  let start = 0
  let line = 1
  while (start <= text.length) {
    let end = start
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++
    if (end === text.length && start === end && line > 1) return
    call(start, end, line)
    start = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
    line++
  }
}
