/** Runs one rule on a text, as the command does. */
import {Article} from '../../src/article/article.js'
import type {Finding} from '../../src/finding.js'
import {checkArticle, configureRule, type AnyRule, type House, type Preset} from '../../src/rule.js'
import {readSource} from '../../src/source/read.js'

/** How a rule is run; `path` says by its ending how the text is written. */
export interface Settings {
  readonly setting?: unknown
  readonly preset?: Preset
  readonly house?: House
  readonly path?: string
}

/** The findings of a rule on a text; `copydesk` and plain text if nothing else is said. */
export async function checkText(
  {rule}: {readonly rule: AnyRule},
  text: string,
  {setting, preset = 'copydesk', house, path = 'article.txt'}: Settings = {}
): Promise<readonly Finding[]> {
  return checkArticle(configureRule(rule, setting, preset), new Article(await readSource(text, path)), house)
}
