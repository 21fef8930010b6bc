/** What a house decides about names and words, written into its configuration. */
import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {CodeActionKind, type WorkspaceEdit} from 'vscode-languageserver/node'
import {isMap, isScalar, isSeq, parseDocument} from 'yaml'
import type {Finding} from '../finding.js'
import type {Client} from './client.js'
import type {FindingAction} from './code-actions.js'
import {commandNames} from './command-names.js'
import {spanOf} from './diagnostics.js'
import {insertIntoList, type ListPath} from './list-insertion.js'
import {formsOf} from './spelling-actions.js'
import {editFile} from './workspace-edits.js'

/** Where decisions of an article's house go. */
export interface HouseFiles {
  /** The configuration that counts; `undefined` when there is none. */
  readonly configuration: string | undefined
  /** Where one would be made. */
  readonly folder: string
}

/** Actions that decide, for all articles, about the forms of a finding. */
export function findConfigurationActions(finding: Finding, files: HouseFiles, client: Client): FindingAction[] {
  const forms = formsOf(finding)
  const offer = (title: string, path: ListPath, element: unknown): FindingAction => {
    const edit = addToConfiguration(files, path, element, client)
    const shown = `Add ${JSON.stringify(element)} to \`${path.join('.')}\` in ${files.configuration ?? 'a configuration'}`
    return {
      finding,
      title,
      kind: CodeActionKind.QuickFix,
      ...(edit ? {edit} : {command: {title, command: commandNames.tell, arguments: [shown]}})
    }
  }
  if (finding.ruleId === 'consistent-spelling') {
    return forms.map(({text}) =>
      offer(`Always prefer “${text}” (house style)`, ['rules', finding.ruleId, 'preferred'], text)
    )
  }
  const actions = forms.map(({text}) => offer(`Always write “${text}” (house list)`, ['names'], text))
  const pair = pairOf(finding)
  if (pair) {
    const title = `“${pair[0]}” and “${pair[1]}” are different names`
    actions.push(offer(title, ['rules', finding.ruleId, 'allow'], pair))
  }
  return actions
}

/** The form that a finding is on, and the one that it is measured by. */
function pairOf(finding: Finding): [string, string] | undefined {
  const forms = formsOf(finding)
  const at = spanOf(finding).start
  const own = forms.find(({places}) => places.some((place) => spanOf({place}).start === at))
  const other = forms.find(
    (form) => form !== own && (finding.expected.length === 0 || form.text === finding.expected[0])
  )
  return own && other ? [other.text, own.text] : undefined
}

/** The edit of the configuration, or of the list that it names; `undefined` where none can be made. */
function addToConfiguration(
  {configuration, folder}: HouseFiles,
  path: ListPath,
  element: unknown,
  client: Client
): WorkspaceEdit | undefined {
  if (configuration === undefined) {
    const file = join(folder, '.newslintrc.yaml')
    const edit = insertIntoList('', 'yaml', path, element)
    return edit && !existsSync(file) ? editFile(file, undefined, edit, client) : undefined
  }
  const text = readIfPresent(configuration)
  if (text === undefined) return undefined
  const list = path[0] === 'names' ? findNamesFile(text, configuration) : undefined
  if (list !== undefined) return addToFile(list, [], element, client)
  if (isProgram(configuration)) return undefined
  return addToFile(
    configuration,
    basename(configuration) === 'package.json' ? ['newslint', ...path] : path,
    element,
    client
  )
}

function addToFile(file: string, path: ListPath, element: unknown, client: Client): WorkspaceEdit | undefined {
  const text = readIfPresent(file)
  if (text === undefined) return undefined
  const ending = extname(file).toLowerCase()
  const isData = ['.json', '.yaml', '.yml'].includes(ending)
  const edit = isData
    ? insertIntoList(text, ending === '.json' ? 'json' : 'yaml', path, element)
    : {
        start: text.length,
        end: text.length,
        text: `${text === '' || text.endsWith('\n') ? '' : '\n'}${String(element)}\n`
      }
  return edit && editFile(file, text, edit, client)
}

const isProgram = (path: string): boolean => /\.[cm]?[jt]s$/i.test(path)

/** The file that `names` of a configuration keeps its list in; of a program, the one that it names outright. */
function findNamesFile(text: string, configuration: string): string | undefined {
  const named = isProgram(configuration) ? inProgram(text) : inData(text, configuration)
  return named === undefined ? undefined : resolve(dirname(configuration), named)
}

const inProgram = (text: string): string | undefined =>
  /\bnames\s*:\s*\[\s*\{\s*file\s*:\s*(['"`])([^'"`]+)\1/.exec(text)?.[2]

function inData(text: string, configuration: string): string | undefined {
  const document = parseDocument(text)
  const path = basename(configuration) === 'package.json' ? ['newslint', 'names'] : ['names']
  const names = isMap(document.contents) ? document.getIn(path) : undefined
  if (!isSeq(names)) return undefined
  const element = names.items.find((item) => isMap(item) && item.has('file'))
  const file = isMap(element) ? element.get('file', true) : undefined
  return isScalar(file) && typeof file.value === 'string' ? file.value : undefined
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  } catch {
    return undefined
  }
}
