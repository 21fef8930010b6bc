/** Small closed lists about how English copy writes names. The project's own, from general knowledge of news style. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/**
 * Words that are no names though a capital opens them: what opens sentences, and what title case writes large.
 * Lower case. `will`, `may` and the like are left out: they are names as well.
 */
export const functionWords: ReadonlySet<string> = list(
  `a about above across after afterward again against ago all almost along already also although always am amid among an
  and another any anybody anyone anything are around as at away back be because been before behind being below besides
  between beyond both but by can cannot could despite did do does doing done down during each either else enough even
  ever every everybody everyone everything except few for from further had has have having he hence her here hers
  herself him himself his how however i if in indeed inside instead into is it its itself just later least less let
  like likewise many maybe me meanwhile might mine more moreover most much must my myself near nearly neither never
  nevertheless next no nobody none nor not nothing notwithstanding now nowhere of off often on once only onto or
  other others otherwise our ours ourselves out outside over own per perhaps quite rather same several shall she
  should since so some somebody someone something sometimes somewhere soon still such than that the their theirs them
  themselves then there therefore these they third this those though through throughout thus till to today together
  tomorrow tonight too toward towards under unless unlike until up upon us very via was we well were what whatever
  when whenever where whereas wherever whether which whichever while who whoever whom whose why with within without
  would yes yesterday yet you your yours yourself yourselves asked according given including regarding says said`
)

/** Lower-case words inside names: `Tren de Aragua`, `Osama bin Laden`, `Ursula von der Leyen`. */
export const particles: ReadonlySet<string> = list(
  `de del della delle di da das dos do du des la las los le van von vom zu zur der den ter bin bint ibn abu abd al ar as
  el ul ud ur y e ben`
)

/** Particles that may also open a name: `de Blasio`, `bin Laden`, `al Muteiri`. */
export const openingParticles: ReadonlySet<string> = list(`de del della di da dos du van von der bin ibn abu al el`)

/** Abbreviations that a period follows inside a name: `St. Louis`, `Sen. Roe`. */
export const nameAbbreviations: ReadonlySet<string> = list(
  `St Ste Ft Mt Jr Sr Mr Mrs Ms Mx Dr Sen Sens Rep Reps Gov Govs Gen Lt Col Sgt Capt Cmdr Maj Adm Cpl Pvt Det Insp Rev Fr
  Prof Hon Pres Supt Amb Messrs Mme Mlle`
)

/** What follows a name and belongs to it, with or without a comma between. */
export const nameSuffixes: ReadonlySet<string> = list('Jr Sr II III IV')

/** Months and days, with their abbreviations. */
export const dates: ReadonlySet<string> = list(
  `January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sept
  Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun`
)

/** Words before a name that say what somebody is, lower case, without periods. */
export const titles: ReadonlySet<string> = list(
  `mr mrs ms mx miss dr sir dame lord lady president presidents vice sen sens senator senators rep reps representative
  representatives congressman congresswoman gov govs governor governors lt mayor mayors secretary secretaries minister
  ministers premier chancellor king queen prince princess duke duchess earl baron emperor sultan emir sheikh sheik pope
  cardinal archbishop bishop rev reverend father sister rabbi imam ayatollah pastor gen general col colonel maj major
  capt captain cmdr commander adm admiral sgt sergeant cpl corporal pvt private det detective officer sheriff chief
  deputy judge justice attorney prof professor dean director chairman chairwoman chair spokesman spokeswoman
  spokesperson ambassador commissioner councilman councilwoman councillor delegate speaker leader coach manager
  commentator analyst columnist reporter editor author actor actress singer rapper candidate nominee ceo cfo founder
  coach striker midfielder defender goalkeeper goalie forward captain skipper pitcher catcher quarterback fullback
  referee hooker lock centre center wing winger prop scrumhalf flyhalf batsman bowler seed champion`
)

/** What people do with words, as copy writes it beside their names. */
export const speechVerbs: ReadonlySet<string> = list(
  `said says say told tells added adds asked asks wrote writes tweeted argued argues noted notes explained explains
  replied called calls insisted insists claimed claims declined acknowledged described recalled responded warned believes
  believed thinks thought testified continued went pointed suggested agreed announced`
)
