/**
 * Abbreviations of English news copy, as they are written, without their last period. Compiled for this project from
 * what US and British news styles abbreviate: titles, months, states, companies, streets, measures.
 */

const split = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Titles: the period after one never ends a sentence, since a name follows. */
export const titleAbbreviations: ReadonlySet<string> = split(
  `Adm Amb Asst Atty Brig Capt Cmdr Col Comdr Cpl Cpt Det Dr Fr Gen Gens Gov Govs Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs
  Ms Mx Ofc Pfc Pres Prof Profs Pvt Rep Reps Rev Revs Sen Sens Sgt Spc Supt Msgr Treas Del vs`
)

/** Abbreviations that may also stand last in a sentence: only a word that clearly opens one shows that it has ended. */
export const otherAbbreviations: ReadonlySet<string> = split(
  `Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri
  Ala Ariz Ark Calif Colo Conn Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex
  Va Vt Wash Wis Wyo Ont Que Alta Sask
  Inc Corp Co Cos Ltd Bros Assn Assoc Dept Dist Univ Intl Natl Govt Esq Jr Sr St Ste Ave Blvd Rd Hwy Ft Mt Sq Bldg
  Ph al approx ca cf dept est et etc eg ft govt hrs lb lbs mph mt oz sq tel yrs`
)

/** Abbreviations only before a number: `No. 5`, `p. 12`, `Sec. 3`. */
export const numberAbbreviations: ReadonlySet<string> = split(
  'No Nos no nos p pp Vol Vols vol vols Art Arts art Sec Secs sec Fig Figs fig figs Ch ch par Op op cl Rt'
)

/** Names that end in an exclamation mark of their own. */
export const exclaimedNames: ReadonlySet<string> = split('Yahoo Jeopardy Yum')
