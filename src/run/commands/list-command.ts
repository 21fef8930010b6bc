/** `newslint sources` and `newslint names`: what articles say, not what is wrong with them. */
import {Article} from '../../article/article.js'
import {FactsCache} from '../../article/facts.js'
import {readSource} from '../../source/read.js'
import type {Arguments} from '../command-line/arguments.js'
import {readConfigurationFlags, unknownName} from '../command-line/check-flags.js'
import {Configurations} from '../configuration/configurations.js'
import {findArticles} from '../files/find-articles.js'
import {describeError, print, printError, writeReport} from '../command-line/output.js'
import {createProgress} from '../command-line/progress.js'
import {paragraphsOfRun} from '../checking/kept-paragraphs.js'
import type {RunError} from '../checking/result.js'
import {toRunError} from '../checking/run-error.js'
import {Texts} from '../files/texts.js'

/** Takes an article's facts out, in places of the file, and writes those of all. */
interface Listing<Facts> {
  readonly place: (article: Article) => Facts
  readonly reports: Readonly<Record<string, (files: readonly Facts[]) => string>>
}

/** Lists what the arguments name; returns the exit code, 0 or 2. */
export async function runList(given: Arguments, what: 'sources' | 'names'): Promise<number> {
  if (what === 'sources') {
    const [{placeSources}, {sourcesReports}] = await Promise.all([
      import('../../report/placed-sources.js'),
      import('../../report/sources.js')
    ])
    return list(given, {place: placeSources, reports: sourcesReports})
  }
  const {placeNames, namesReports} = await import('../../report/names.js')
  return list(given, {place: placeNames, reports: namesReports})
}

async function list<Facts>(given: Arguments, {place, reports}: Listing<Facts>): Promise<number> {
  const names = Object.keys(reports)
  const format = given.value('format') ?? names[0] ?? ''
  const report = Object.hasOwn(reports, format) ? reports[format] : undefined
  if (!report) throw unknownName('format', format, names)
  const found = await findArticles(given, new Configurations(readConfigurationFlags(given)))
  const texts = new Texts(found.texts)
  const cache = new FactsCache(paragraphsOfRun)
  const errors: RunError[] = [...found.errors]
  const files: Facts[] = []
  const progress = createProgress(found.paths.length)
  for (const path of found.paths) {
    progress.show(files.length)
    try {
      files.push(place(new Article(await readSource(texts.read(path).text, path), cache)))
    } catch (error) {
      errors.push(toRunError(path, error))
    }
  }
  progress.clear()
  const output = given.value('output-file')
  const text = report(files)
  if (output === undefined) print(text)
  else writeReport(output, text)
  for (const error of errors) printError(describeError(error))
  return errors.length > 0 ? 2 : 0
}
