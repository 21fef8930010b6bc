/**
 * Words that begin with an apostrophe instead of a letter ('em, 'til), lower case and without it; compiled for this
 * project. Shortened years ('90s, '08) are recognised by their digits.
 */
export const elisions: ReadonlySet<string> = new Set(
  'em til till tis twas twere twill cause cos coz cuz round n bout nother fraid ere gainst neath stead tude hood'.split(
    ' '
  )
)
