/**
 * Trains the models of `src/english/models` on PolNeAR's train split: `npm run train -- --data <folder>`.
 * The folder holds PolNeAR (see `readPolnear`) and CoreNLP's tokens of it (`polnear-train-tokens.jsonl.gz`). Deterministic: the
 * same data give the same bytes. `--wordnet <folder>` writes the kinds of words anew, too, from WordNet's `index.sense`.
 */
import {writeFileSync} from 'node:fs'
import path from 'node:path'
import {decodeWeights} from '../../src/article/attribution/tagging/stored-weights.js'
import {readPolnear} from '../evaluation/polnear.js'
import {toTrainingArticle} from './corpus.js'
import {readSilverTokens} from './silver-tags.js'
import {trainModels} from './train-models.js'
import {storeSenses} from './word-senses.js'
import {readFlags} from '../script-flags.js'

const constants = {
  'part-of-speech': 'partOfSpeechWeights',
  'sure-tags': 'sureTagWeights',
  senses: 'senseWeights',
  cues: 'cueWeights',
  attribution: 'attributionWeights',
  refinement: 'refinementWeights'
} as const

async function main(): Promise<void> {
  const values = readFlags({data: {type: 'string'}, out: {type: 'string'}, wordnet: {type: 'string'}})
  if (!values.data) throw new Error('Unexpected arguments, expected --data <folder>')
  const out = values.out ?? path.join(import.meta.dirname, '../../../src/english/models')
  const write = (name: keyof typeof constants, stored: string): void => {
    const comment = '/** Learnt numbers, made by `npm run train`; see README.md beside this file. */'
    const code = `${comment}\nexport const ${constants[name]}: string =\n  '${stored}'\n`
    writeFileSync(path.join(out, `${name}.ts`), code)
    log(`${name}: ${(code.length / 1000).toFixed(0)} kB`)
  }
  const senses = values.wordnet ? storeSenses(values.wordnet) : await readSenses(out)
  if (values.wordnet) write('senses', senses)
  const silver = readSilverTokens(path.join(values.data, 'polnear-train-tokens.jsonl.gz'))
  const articles = readPolnear(values.data, 'train').map((gold) => toTrainingArticle(gold, silver.get(gold.file)))
  log(`${articles.length} articles`)
  const stored = trainModels(articles, decodeWeights(senses), log)
  write('part-of-speech', stored.partOfSpeech)
  write('sure-tags', stored.sureTags)
  write('cues', stored.cues)
  write('attribution', stored.attribution)
  write('refinement', stored.refinement)
}

async function readSenses(folder: string): Promise<string> {
  const {senseWeights} = (await import('../../src/english/models/senses.js')) as {senseWeights: string}
  if (!senseWeights) throw new Error(`Unexpected empty senses in \`${folder}\`, expected --wordnet <folder>`)
  return senseWeights
}

function log(line: string): void {
  console.log(`[${(performance.now() / 1000).toFixed(0)} s] ${line}`)
}

await main()
