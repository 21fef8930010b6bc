/** Copy full of different names: tables, team sheets and match reports with names drawn at random from a census. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {createRandom} from './random.js'

const countries = ['Germany', 'France', 'Italy', 'Spain', 'Sweden', 'Russia', 'Kenya', 'Brazil', 'Japan', 'Canada']
const capitalize = (name: string): string => name.slice(0, 1) + name.slice(1).toLowerCase()

/**
 * Makes texts of some eighty names each; no two names are one, however near they lie.
 * @param folder the names of the 1990 census of the United States (`dist.all.last`, `dist.male.first`)
 */
export function makeRosters(folder: string, count: number, seed: number): string[] {
  const read = (file: string, most: number): string[] =>
    readFileSync(path.join(folder, file), 'utf8')
      .split('\n', most)
      .map((line) => capitalize(line.split(/\s+/)[0] ?? ''))
      .filter(Boolean)
  const surnames = read('dist.all.last', 40_000)
  const firstNames = read('dist.male.first', 500)
  const random = createRandom(seed)
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  // Frequent names more often than rare ones.
  const surname = (): string => surnames[Math.floor(random() ** 2 * surnames.length)] ?? ''
  const full = (): string => `${pick(firstNames)} ${surname()}`
  const times = (size: number, line: () => string, mark: string): string => Array.from({length: size}, line).join(mark)
  const score = (): number => Math.floor(random() * 5)
  const kinds = [
    (): string => times(80, () => `1. ${full()} (${pick(countries)}) 10.${score()}`, '\n'),
    (): string =>
      times(7, () => `${surname()} United: ${times(11, () => `${pick(firstNames)[0]}. ${surname()}`, ', ')}.`, '\n'),
    (): string => times(7, () => `${surname()} Rovers: ${times(11, surname, ', ')}.`, '\n'),
    (): string => times(40, () => `${surname()} ${score()} ${surname()} ${score()}`, '\n'),
    (): string =>
      times(40, () => `${full()} (${pick(countries)}) beat ${full()} (${pick(countries)}) 6-${score()} 6-4`, '\n'),
    (): string =>
      times(
        40,
        () =>
          `${full()} passed the ball to ${full()}, who was late for the match on the day. The coach was pleased with ${surname()}.`,
        '\n'
      )
  ]
  return Array.from({length: count}, (_, index) => kinds[index % kinds.length]?.() ?? '')
}
