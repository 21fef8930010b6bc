/** What the elements of HTML mean to a reader of prose. */
import type {Role} from './source-text.js'

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Elements that start and end a paragraph. */
export const blockElements: ReadonlySet<string> = setOf(
  'address article aside blockquote body caption center colgroup dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup html legend li main menu nav noscript ol p pre ' +
    'search section summary table tbody td tfoot th thead tr ul'
)

/** Elements without an end tag. */
export const voidElements: ReadonlySet<string> = setOf(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'
)

/** Elements that say nothing in prose: drawings, formulas, controls, players. */
export const silentElements: ReadonlySet<string> = setOf(
  'audio button canvas datalist math object select svg template video'
)

/** Elements that show something which is lost when a paragraph around them goes. */
export const mediaElements: ReadonlySet<string> = setOf(
  'audio canvas embed hr iframe img input math object select svg textarea video'
)

/** Elements whose text is code. */
export const codeElements: ReadonlySet<string> = setOf('code kbd samp tt')

/** Elements that go with the only paragraph in them, however deep it lies. */
export const listElements: ReadonlySet<string> = setOf('li ul ol menu blockquote')

/** Elements that stay when the only paragraph in them goes. */
export const lastingElements: ReadonlySet<string> = setOf(
  'article aside body dd details dialog dl dt fieldset figure footer form frameset head header hgroup html main nav ' +
    'noscript search section summary table tbody td tfoot th thead tr'
)

/** Which open elements a start tag of the same kind ends, and which ones hide them from it. */
export const siblings: Readonly<
  Record<string, {readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string>}>
> = {
  li: {ends: setOf('li'), within: setOf('ul ol menu dir')},
  dt: {ends: setOf('dt dd'), within: setOf('dl')},
  dd: {ends: setOf('dt dd'), within: setOf('dl')},
  td: {ends: setOf('td th'), within: setOf('tr table')},
  th: {ends: setOf('td th'), within: setOf('tr table')},
  tr: {ends: setOf('tr'), within: setOf('table')}
}

/** The roles that elements give to the paragraphs in them, headings aside. */
export const elementRoles: Readonly<Record<string, Role>> = {
  blockquote: 'quotation',
  caption: 'caption',
  dd: 'list-item',
  dt: 'list-item',
  figcaption: 'caption',
  li: 'list-item',
  td: 'table-cell',
  th: 'table-cell'
}

/** Whether a name is that of a heading. */
export const isHeading = (name: string): boolean => name.length === 2 && /^h[1-6]$/.test(name)
