/** Reads PolNeAR (Newell et al. 2018), in its public layout (brat) or as one JSON object a line. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Offsets of a stretch of text, UTF-16 code units, end exclusive. */
export type Range = readonly [start: number, end: number]

/** An attribution as the annotators marked it. */
export interface GoldAttribution {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
}

/** An article with its attributions, in the order of their cues. */
export interface GoldArticle {
  /** File name without ending. */
  readonly file: string
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
  /** What the annotators set aside: captions, footers. */
  readonly discard: readonly Range[]
}

/** A part of PolNeAR. */
export type Split = 'train' | 'dev' | 'test'

/**
 * Reads a part of PolNeAR, sorted by file name.
 * @param folder one that holds `polnear-<split>.jsonl`, or `<split>/text/*.txt` beside `<split>/attributions/*.ann` (also below `data/`)
 * @throws {Error} when it holds neither
 */
export function readPolnear(folder: string, split: Split): GoldArticle[] {
  const lines = path.join(folder, `polnear-${split}.jsonl`)
  const articles = existsSync(lines) ? readLines(lines) : readBrat(folder, split)
  return articles.sort((one, other) => (one.file < other.file ? -1 : 1))
}

function readLines(file: string): GoldArticle[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const article = JSON.parse(line) as Omit<GoldArticle, 'discard'> & Partial<Pick<GoldArticle, 'discard'>>
      return {...article, discard: article.discard ?? []}
    })
}

/** Of several annotators' versions the first by name is taken; the public layout does not say which one is best. */
function readBrat(folder: string, split: Split): GoldArticle[] {
  const root = [path.join(folder, split), path.join(folder, 'data', split)].find((one) => existsSync(one))
  if (!root)
    throw new Error(`Unexpected folder \`${folder}\`, expected \`polnear-${split}.jsonl\` or \`${split}/text\` in it`)
  const annotated = new Map<string, string>()
  for (const name of readdirSync(path.join(root, 'attributions')).sort()) {
    if (!name.endsWith('.ann')) continue
    const file = name.replace(/_[^_]*\.ann$/, '')
    if (!annotated.has(file)) annotated.set(file, path.join(root, 'attributions', name))
  }
  return [...annotated].map(([file, annotations]) => {
    const text = readFileSync(path.join(root, 'text', `${file}.txt`), 'utf8')
    return {file, text, ...parseBrat(readFileSync(annotations, 'utf8'))}
  })
}

/** Reads brat's stand-off format: text-bound `T` lines and event `E` lines; discontinuous spans have `;` between them. */
export function parseBrat(annotations: string): Pick<GoldArticle, 'attributions' | 'discard'> {
  const spans = new Map<string, readonly Range[]>()
  const attributions: GoldAttribution[] = []
  const discard: Range[] = []
  const lines = annotations.split('\n')
  for (const line of lines) {
    const [id = '', body = ''] = line.split('\t')
    if (!id.startsWith('T')) continue
    const [, kind = '', offsets = ''] = /^(\S+) (.+)$/.exec(body) ?? []
    const ranges = offsets.split(';').map((range): Range => {
      const [start = 0, end = 0] = range.split(' ').map(Number)
      return [start, end]
    })
    spans.set(id, ranges)
    if (kind === 'Discard') discard.push(...ranges)
  }
  for (const line of lines) {
    const [id = '', body = ''] = line.split('\t')
    if (!id.startsWith('E')) continue
    const parts = {source: [] as Range[], cue: [] as Range[], content: [] as Range[]}
    for (const argument of body.split(' ')) {
      const [role = '', target = ''] = argument.split(':')
      const part = role.replace(/\d+$/, '').toLowerCase()
      if (part === 'source' || part === 'cue' || part === 'content') parts[part].push(...(spans.get(target) ?? []))
    }
    for (const ranges of Object.values(parts)) ranges.sort((one, other) => one[0] - other[0])
    if (parts.cue.length + parts.content.length > 0) attributions.push(parts)
  }
  const startOf = ({cue, content}: GoldAttribution): number => cue[0]?.[0] ?? content[0]?.[0] ?? 0
  return {attributions: attributions.sort((one, other) => startOf(one) - startOf(other)), discard}
}
