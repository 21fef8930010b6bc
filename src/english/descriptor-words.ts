/** Words that say who a named source is, in lower case. Written for this package. */
import {wordSet} from './word-set.js'

/** Titles before a name that are short for an office. */
export const officeTitles: ReadonlySet<string> = wordSet(`
  sen rep reps sens gov lt prof dr col gen maj capt sgt cpl det insp rev fr judge justice supt comr asst atty del lord lady
  dame
`)

/** Titles before a name that say nothing about who somebody is. */
export const courtesyTitles: ReadonlySet<string> = wordSet('mr mrs ms miss sir')

/** What somebody is who knows a subject. */
export const expertWords: ReadonlySet<string> = wordSet(`
  academic analyst author biologist climatologist co-author consultant demographer ecologist economist economics engineer
  expert fellow forecaster geologist historian lawyer lecturer pollster prof professor psychologist researcher scholar
  scientist sociologist specialist strategist studies think-tank college foundation institute institution school university
  center centre laboratory lab research
`)

/** What somebody is who holds an office or speaks for one. */
export const officeWords: ReadonlySet<string> = wordSet(`
  administrator adviser advisor aide ambassador assemblyman captain chair chairman chairwoman chief clerk commander
  commissioner congressman congresswoman constable coordinator coroner councillor councilman councilwoman deputy director
  executive governor gov head inspector investigator judge leader lieutenant manager marshal mayor member minister mp officer
  official organizer organiser president prosecutor recorder rep representative secretary sen senator sergeant sheriff
  spokesman spokesperson spokeswoman superintendent supervisor treasurer undersecretary
`)

/** Politicians, who are no experts. */
export const politicianWords: ReadonlySet<string> = wordSet(`
  candidate congressman congresswoman gov governor mp nominee premier rep rival runner-up sen senator
`)

/** Who speaks for somebody else, and not for those who criticise or wonder. */
export const mouthpieceWords: ReadonlySet<string> = wordSet('spokesman spokesperson spokeswoman adviser advisor aide')

/** Words at the start of a sentence that turn to another voice. */
export const turningWords: ReadonlySet<string> = wordSet(
  'but yet however still by others meanwhile instead nevertheless nonetheless elsewhere'
)
