/** The flags of each command: what is read, what is explained by `--help`, and what is offered for a wrong one. */

/** A flag of the command line. */
interface Flag {
  /** What its value is called in the help; a flag without one is on or off. */
  readonly value?: string
  readonly isMultiple?: boolean
  readonly short?: string
  readonly help: string
}

/** A command: how it is called and what it can be told. */
export interface Command {
  readonly usage: readonly string[]
  readonly about: string
  readonly flags: Readonly<Record<string, Flag>>
  readonly examples: readonly (readonly [call: string, meaning: string])[]
}

const always: Readonly<Record<string, Flag>> = {
  version: {help: 'print the version'},
  help: {short: 'h', help: 'print this help'}
}

const finding: Readonly<Record<string, Flag>> = {
  'ignore-path': {value: 'file', help: 'read this ignore file instead of every `.newslintignore`'},
  stdin: {help: 'read one article from standard input'},
  'stdin-filename': {
    value: 'name',
    help: 'the path that the article from standard input has: it decides format and configuration'
  },
  'pass-on-no-files': {help: 'exit 0 when nothing matched'},
  'output-file': {value: 'file', help: 'write the report there instead of standard output'},
  'no-color': {help: 'print without colours'}
}

const configuring: Readonly<Record<string, Flag>> = {
  config: {value: 'file', help: 'use this configuration for every file; its patterns count from the working directory'},
  'no-config': {help: 'use no configuration file'}
}

/** Checks articles: the command without a name. */
const check: Command = {
  usage: ['newslint [options] <file | directory | glob> ...'],
  about: 'Checks articles: repeated text, names spelled in two ways, claims and quotations with nobody behind them.',
  flags: {
    format: {
      value: 'name[=file]',
      isMultiple: true,
      help: 'how the report is written: `pretty` (default; `github` in GitHub Actions), `json`, `sarif`, `gitlab`, `junit`, `checkstyle`, `rdjson`, `tap`, `unix`, `markdown`, `html`; may be given several times, each but one with a file'
    },
    preset: {value: 'name', help: '`submission` (default): a gate for CI; `copydesk`: all that an editor wants to see'},
    rule: {value: 'id=level', isMultiple: true, help: 'set a rule to `off`, `info`, `warning` or `error`'},
    ...configuring,
    fix: {help: 'make the safe changes in the files'},
    'fix-dry-run': {help: 'print the safe changes as a unified diff and change nothing'},
    'max-warnings': {value: 'n', help: 'fail when there are more warnings than this (default: no limit)'},
    quiet: {help: 'report errors only'},
    changed: {
      value: 'commit',
      help: 'report only what changed since this branch left that one (`HEAD`: what is not committed): a finding counts when one of its places is on a changed line and it was not there before'
    },
    baseline: {value: 'file', help: 'report nothing that this file has: findings that were there before'},
    'update-baseline': {
      help: 'write everything that is found into the baseline (usually `newslint-baseline.json`) and report nothing of it'
    },
    'prune-baseline': {help: 'remove from the baseline what is found no more'},
    'no-diff': {help: 'leave the differences of edited repeats out of the `pretty` report'},
    concurrency: {
      value: 'auto|n',
      help: 'check in so many threads (default: 1); `auto`: as many as the machine has, from 200 articles on'
    },
    cache: {help: 'check again only what has changed since the last run'},
    'cache-location': {value: 'file', help: 'keep the cache there instead of in `.newslintcache`'},
    'print-config': {value: 'file', help: 'check nothing; print which rules that file has, their levels and options'},
    ...finding,
    ...always
  },
  examples: [
    ['newslint article.md', 'check one article'],
    ['newslint --preset copydesk articles', 'check every article below a directory, as an editor would'],
    ['newslint --fix article.md', 'remove exact repeats and mend names, then report the rest'],
    ['newslint --format github --format sarif=report.sarif "desk/**/*.txt"', 'two reports of one run'],
    ['newslint --baseline newslint-baseline.json --update-baseline articles', 'take all that is there now as known'],
    ['newslint --changed origin/main articles', 'check what a branch adds, also against the articles that were there'],
    ['newslint --format html=report.html article.md', 'a page that shows the findings in the article']
  ]
}

const sources: Command = {
  usage: ['newslint sources [options] <file | directory | glob> ...'],
  about: 'Lists who says what: every attribution and quotation, with its speaker.',
  flags: {
    format: {value: 'name', help: '`table` (default), `json`, `markdown` or `csv`'},
    ...configuring,
    ...finding,
    ...always
  },
  examples: [
    ['newslint sources article.md', 'show the sources of an article as a table'],
    ['newslint sources --format csv articles > sources.csv', 'for a spreadsheet']
  ]
}

const names: Command = {
  usage: ['newslint names [options] <file | directory | glob> ...'],
  about: 'Lists every name, its forms and counts: the style sheet of an article.',
  flags: {
    format: {value: 'name', help: '`table` (default), `json` or `markdown`'},
    ...configuring,
    ...finding,
    ...always
  },
  examples: [['newslint names article.md', 'show the names of an article as a table']]
}

const init: Command = {
  usage: ['newslint init [options]'],
  about: 'Writes a commented configuration, `.newslintrc.yaml`, into the working directory.',
  flags: {
    workflow: {value: 'platform', help: 'also write a workflow that checks what a branch brings: `github` or `gitlab`'},
    ...always
  },
  examples: [['newslint init --workflow github', 'also write `.github/workflows/newslint.yml`']]
}

const explain: Command = {
  usage: ['newslint explain <rule>'],
  about: 'Prints the page of a rule: what it reports, why, and its options.',
  flags: always,
  examples: [['newslint explain no-repeated-passage', 'the page of one rule']]
}

const lsp: Command = {
  usage: ['newslint lsp --stdio'],
  about: 'Serves an editor with the language-server protocol: findings while writing, and what can be done about them.',
  flags: {
    stdio: {help: 'speak on standard input and output, the only way there is'},
    clientProcessId: {value: 'id', help: 'end when this process ends'},
    ...always
  },
  examples: []
}

/** What a command is called; `check` is the one that is called without a name. */
export type CommandName = 'check' | 'sources' | 'names' | 'init' | 'explain' | 'lsp'

/** Every command by its name. */
export const commands: Readonly<Record<CommandName, Command>> = {check, sources, names, init, explain, lsp}
