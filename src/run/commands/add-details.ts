/** The articles of a run for reports that show them. */
import {Article} from '../../article/article.js'
import {FactsCache} from '../../article/facts.js'
import {collectDetails} from '../../report/article-details.js'
import {readSource} from '../../source/read.js'
import {paragraphsOfRun} from '../checking/kept-paragraphs.js'
import type {CheckedFile, RunResult} from '../checking/result.js'
import type {Texts} from '../files/texts.js'

/** Reads every article of a result again; one that cannot be read any more is shown without its text. */
export async function addDetails(result: RunResult, texts: Texts): Promise<RunResult> {
  const cache = new FactsCache(paragraphsOfRun)
  const files: CheckedFile[] = []
  for (const file of result.files) {
    const text = readText(texts, file.path)
    const details =
      text === undefined ? undefined : collectDetails(new Article(await readSource(text, file.path), cache))
    files.push({...file, details})
  }
  return {...result, files}
}

function readText(texts: Texts, path: string): string | undefined {
  try {
    return texts.read(path).text
  } catch {
    return undefined
  }
}
