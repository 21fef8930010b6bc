/** The thread that checks: it does what takes time, so that the protocol never waits. */
import {resolve} from 'node:path'
import {parentPort} from 'node:worker_threads'
import {Article} from '../article/article.js'
import type {Finding} from '../finding.js'
import {placeNames} from '../report/names.js'
import {placeSources} from '../report/placed-sources.js'
import {checkText} from '../run/checking/check-text.js'
import {createResult} from '../run/checking/result.js'
import {toRunError} from '../run/checking/run-error.js'
import {createSetup} from '../run/configuration/setup.js'
import {readSource} from '../source/read.js'
import {ArticleShelf, ConfigurationShelf, OutdatedProgram} from './article-shelf.js'
import type {Answer, ArticleFacts, ArticleText, Block, CheckedText, Question} from './thread-messages.js'

const articles = new ArticleShelf()
const shelf = new ConfigurationShelf()

parentPort?.on('message', (question: Question) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  void answer(question).then((one) => parentPort?.postMessage(one))
})

void warmUp()

/** Loads the rules and what they know, while nothing is to be checked yet. */
async function warmUp(): Promise<void> {
  const article = new Article(await readSource('“Open the gate,” said Ann Lee, who keeps it.', 'warm-up.txt'))
  await checkText(article, await createSetup({}))
}

async function answer(question: Question): Promise<Answer> {
  const {id} = question
  try {
    return {id, value: await find(question)}
  } catch (error) {
    if (error instanceof OutdatedProgram) return {id, isOutdated: true}
    return {id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error)}
  }
}

async function find(question: Question): Promise<unknown> {
  switch (question.name) {
    case 'check':
      return check(question.value)
    case 'facts':
      return toFacts(await articles.get(question.value))
    case 'page':
      return writePage(question.value)
    case 'close':
      articles.close(question.value)
      return null
    case 'forgetConfigurations':
      shelf.clear()
      return null
  }
}

const nothing = {findings: [], words: 0, errors: [], blocks: []}

async function check(text: ArticleText): Promise<CheckedText> {
  const {path, configuring} = text
  const configurations = shelf.get(configuring)
  let configuration: string | undefined
  try {
    const shown = await configurations.fileOf(path)
    configuration = shown === undefined ? undefined : resolve(shown)
    if (await configurations.isLeftOut(path)) return {...nothing, configuration}
    const setup = await configurations.setupOf(path)
    const article = await articles.get(text)
    const {findings, words, errors} = await checkText(article, setup)
    return {findings: toPlain(findings), words, errors, configuration, blocks: blocksOf(article)}
  } catch (error) {
    return {...nothing, configuration, errors: [toRunError(path, error)]}
  } finally {
    shelf.noteTimes()
  }
}

/** Findings as they can be sent, whatever rules put into `data`. */
const toPlain = (findings: readonly Finding[]): readonly Finding[] => JSON.parse(JSON.stringify(findings)) as Finding[]

function blocksOf({source, paragraphs}: Article): Block[] {
  if (source.format === 'text') return []
  return paragraphs.map(({source: {block, map}, text}) => ({
    ...(block ?? map.toOriginal({start: 0, end: text.length})),
    isInline: block === undefined
  }))
}

function toFacts(article: Article): ArticleFacts {
  return {
    sources: placeSources(article),
    names: placeNames(article),
    words: article.words.length,
    repeats: article.repeats.length
  }
}

async function writePage(text: ArticleText): Promise<string> {
  const {reportHtml} = await import('../report/html.js')
  const article = await articles.get(text)
  const setup = await shelf.get(text.configuring).setupOf(text.path)
  const {errors, ...file} = await checkText(article, setup)
  const {collectDetails} = await import('../report/article-details.js')
  return reportHtml(createResult([{...file, details: collectDetails(article)}], errors, 0))
}
