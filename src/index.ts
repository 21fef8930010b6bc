/** The public API. */
export type {Edit, Finding, Fix, Related, Severity} from './finding.js'
export type {Configuration} from './run/configuration/config-file.js'
export {lint, type LintArticle, type LintOptions, type LintResult} from './run/checking/lint.js'
export type {RunError, Summary} from './run/checking/result.js'
export {OptionsError, type HouseName, type Level, type Preset} from './rule.js'
export type {Format} from './source/source-text.js'
