/** How a speaker is introduced. */
import type {Article} from '../article.js'
import type {Attribution} from '../attributions.js'

/** What may follow a name and its comma without describing who it is. */
const notDescriptions =
  /^(?:and|but|or|who|which|that|when|while|as|in|on|at|for|with|said|says|saying|adding|however|too|also)\b/i

const articles: ReadonlySet<string> = new Set(['the', 'a', 'an'])

/**
 * Role or affiliation of a speaker: the apposition behind the name at its first mention ("Ann Lee, a baker from Hull, said"),
 * or what stands before the name there ("Hull baker Ann Lee"); empty when there is none.
 */
export function descriptionOf(article: Article, name: string, attributions: readonly Attribution[]): string {
  const at = article.text.indexOf(name)
  if (at >= 0) {
    const paragraph = article.paragraphAt(at)
    const behind = article.text.slice(at + name.length, paragraph?.end)
    const apposition = /^,\s+([^,.;:()"“”—–]{3,90})/.exec(behind)?.[1]?.trim()
    if (apposition && !notDescriptions.test(apposition)) return apposition
  }
  const source = attributions.find(({sourceText}) => sourceText.includes(name))?.sourceText
  const before = source ? source.slice(0, source.indexOf(name)).trim().replace(/,$/, '') : ''
  return articles.has(before.toLowerCase()) ? '' : before
}
