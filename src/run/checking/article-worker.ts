/** A thread that checks the articles whose paths it is sent. */
import {parentPort, workerData} from 'node:worker_threads'
import {Article} from '../../article/article.js'
import {FactsCache} from '../../article/facts.js'
import {readSource} from '../../source/read.js'
import {UsageError} from '../command-line/arguments.js'
import type {WorkerAnswer, WorkerArticle} from './article-workers.js'
import {checkAlone} from './check-article.js'
import {paragraphsOfRun} from './kept-paragraphs.js'
import {Configurations, type ConfigurationsOptions} from '../configuration/configurations.js'

const configurations = new Configurations(workerData as ConfigurationsOptions)
const facts = new FactsCache(paragraphsOfRun)

parentPort?.on('message', (article: WorkerArticle) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void check(article).then((answer) => parentPort?.postMessage(answer))
})

async function check({path, text}: WorkerArticle): Promise<WorkerAnswer> {
  try {
    const setup = await configurations.setupOf(path)
    const article = new Article(await readSource(text, path), facts)
    const {result} = await checkAlone(article, setup)
    // What is written as JSON is what the cache gives back: no thread makes a difference.
    return {result: JSON.parse(JSON.stringify(result)) as typeof result}
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return error instanceof UsageError ? {usage: message} : {failure: message}
  }
}
