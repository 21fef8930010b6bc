/** The articles that speed is measured on. */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'

/** An article to measure with. */
export interface BenchArticle {
  readonly name: string
  readonly text: string
}

/**
 * Reads articles: `.txt` files of a folder, or `text` of every line of its `.jsonl` files.
 * @throws Error when the folder holds none
 */
export function readArticles(folder: string): BenchArticle[] {
  const articles: BenchArticle[] = []
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) continue
    if (name.endsWith('.txt')) articles.push({name, text: readFileSync(path, 'utf8')})
    else if (name.endsWith('.jsonl')) articles.push(...readLines(path))
  }
  if (articles.length === 0)
    throw new Error(`No articles in ${folder}: expected .txt files or .jsonl lines with a text`)
  return articles
}

function readLines(path: string): BenchArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line, index) => {
      const {text, file} = JSON.parse(line) as {text?: unknown; file?: string}
      return typeof text === 'string' ? [{name: `${file ?? index}.txt`, text}] : []
    })
}

/** Articles made of shuffled paragraphs of other ones, always the same: for measuring without data, and at any size. */
export function mixArticles(articles: readonly BenchArticle[], count: number, words: number): BenchArticle[] {
  const paragraphs = articles.flatMap(({text}) => text.split(/\n+/).filter((line) => line.trim() !== ''))
  let state = 1
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % limit
  }
  return Array.from({length: count}, (_, index) => {
    const parts: string[] = []
    for (let total = 0; total < words;) {
      const part = paragraphs[below(paragraphs.length)] ?? ''
      parts.push(part)
      total += countWords(part) || 1
    }
    return {name: `mixed-${String(index).padStart(5, '0')}.txt`, text: parts.join('\n\n')}
  })
}

/** How many words stand between white space. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length
