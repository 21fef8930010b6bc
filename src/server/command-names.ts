/** What a client can have the server do. */

/** Commands by what they do. */
export const commandNames = {
  lint: 'newslint.lint',
  sources: 'newslint.sources',
  names: 'newslint.names',
  show: 'newslint.show',
  tell: 'newslint.tell'
} as const
