/**
 * The JSON Schema of a configuration file, for editors: `npm run schema` writes it. Keys and options come from where they
 * are declared, in `src/run/configuration/config-file.ts` and in each rule.
 */
import {writeFileSync} from 'node:fs'
import {argv} from 'node:process'
import {pathToFileURL} from 'node:url'
import {toJsonSchema, type JsonSchema} from '@valibot/to-json-schema'
import type {GenericSchema} from 'valibot'
import {rules} from '../../rules/index.js'
import type {AnyRule} from '../../src/rule.js'
import {configurationSchema} from '../../src/run/configuration/config-file.js'

const level = {enum: ['off', 'info', 'warning', 'error']}
const inFile = {
  type: 'object',
  description: 'A list in a file beside the configuration',
  properties: {file: {type: 'string'}},
  required: ['file'],
  additionalProperties: false
} satisfies JsonSchema

/** The schema, draft 7. */
export async function createConfigurationSchema(): Promise<JsonSchema> {
  const known = await Promise.all(Object.values(rules).map(async (load) => (await load()).default.rule))
  const {properties = {}, ...schema} = convert(configurationSchema)
  const {rules: _, names, ignores, overrides, ...plain} = properties as Record<string, JsonSchema>
  const {properties: ofOverride, ...override} = itemOf(overrides)
  return {
    ...schema,
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of newslint',
    definitions: {rules: settingsOf(known)},
    properties: {
      ...plain,
      rules: {$ref: '#/definitions/rules'},
      names: {...names, items: withFile(itemOf(names))},
      ignores: {...ignores, items: withFile(itemOf(ignores))},
      overrides: {
        ...overrides,
        items: {...override, properties: {...ofOverride, rules: {$ref: '#/definitions/rules'}}}
      }
    }
  }
}

function settingsOf(known: readonly AnyRule[]): JsonSchema {
  return {
    type: 'object',
    description: 'Settings by rule: a level, or a level and options',
    properties: Object.fromEntries(known.map((rule) => [rule.id, settingOf(rule)])),
    additionalProperties: {anyOf: [level, {type: 'array'}]}
  }
}

function settingOf({id, summary, kinds, options}: AnyRule): JsonSchema {
  const given = convert(options as GenericSchema)
  const keys = Object.keys(kinds as object)
  const names = new Set(keys.flatMap((key) => [key, key.split('/')[0] ?? key]))
  const ofKinds = {
    type: 'object',
    description: 'Levels of single kinds of findings',
    properties: Object.fromEntries([...names].map((name) => [name, {enum: [...level.enum, true, false]}])),
    additionalProperties: false
  }
  return {
    description: `${summary}\n\`newslint explain ${id}\` tells more.`,
    anyOf: [
      level,
      {
        type: 'array',
        items: [
          level,
          withLists({...given, properties: {...given.properties, kinds: ofKinds} as JsonSchema['properties']})
        ],
        minItems: 1,
        maxItems: 2
      }
    ]
  }
}

/** Every list of a configuration may stand in a file. */
function withLists(options: JsonSchema): JsonSchema {
  const properties = Object.entries(options.properties ?? {}).map(([name, value]) => [
    name,
    typeof value === 'object' && value.type === 'array' ? {...value, items: withFile(itemOf(value))} : value
  ])
  return {...options, properties: Object.fromEntries(properties) as JsonSchema['properties']}
}

const withFile = (item: JsonSchema): JsonSchema => ({anyOf: [item, inFile]})

const itemOf = (list: JsonSchema | undefined): JsonSchema => list?.items as JsonSchema

/** What is checked by code and not by the schema is left out: the schema may accept more than the command does. */
function convert(schema: GenericSchema): JsonSchema {
  const {$schema: _, ...converted} = toJsonSchema(schema, {typeMode: 'input', errorMode: 'ignore'})
  return converted
}

if (argv[1] && import.meta.url === pathToFileURL(argv[1]).href) {
  const path = new URL('../../../src/configuration.schema.json', import.meta.url)
  writeFileSync(path, `${JSON.stringify(await createConfigurationSchema(), null, 2)}\n`)
}
