/** Where configurations stand. */

/** Where a configuration is looked for in a folder, in this order. */
export const configurationPlaces: readonly string[] = [
  'newslint.config.js',
  'newslint.config.mjs',
  'newslint.config.json',
  '.newslintrc.json',
  '.newslintrc.yaml',
  '.newslintrc.yml',
  'package.json'
]
