/** Small words that stay lower case inside a title; compiled for this project. */
export const titleWords: ReadonlySet<string> = new Set(
  'a an and as at but by de del for from in into is nor of off on or per so than that the to up via vs with y'.split(
    ' '
  )
)
