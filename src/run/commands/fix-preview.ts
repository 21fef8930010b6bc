/** What `--fix` would change, as a unified diff. */
import {createTwoFilesPatch, FILE_HEADERS_ONLY} from 'diff'
import {compareText} from '../checking/result.js'
import {encodeText, type ChangedText} from '../files/texts.js'

/** Writes the changes of all texts, by path, so that `patch -p1` makes them; empty when there are none. */
export function previewFixes(changed: ReadonlyMap<string, ChangedText>): string {
  return [...changed]
    .sort(([one], [other]) => compareText(one, other))
    .map(([path, {before, after}]) => {
      const options = {headerOptions: FILE_HEADERS_ONLY}
      return createTwoFilesPatch(`a/${path}`, `b/${path}`, encodeText(before), encodeText(after), '', '', options)
    })
    .join('')
}
