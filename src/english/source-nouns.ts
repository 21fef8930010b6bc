/**
 * Nouns that news copy uses for its sources, in lower case, by what they say about the source. Written for this package
 * after the standards of newsrooms (Reuters, AP, the Guardian's ladder of unnamed sources, Wikipedia's words to watch)
 * and completed from the heads of sources in the train split of PolNeAR (Newell et al. 2018), counted, not copied.
 */
import {wordSet} from './word-set.js'

/** Plural: people known only by the side they take or by what they are said to know. */
export const critics: ReadonlySet<string> = wordSet(`
  academics activists admirers adversaries advocates allies analysts associates astronomers attorneys backers believers
  biologists bloggers boosters bystanders campaigners cheerleaders climatologists clinicians colleagues columnists
  commentators commenters commentariat conservationists consultants critics cynics defenders demonstrators detractors
  dissenters doctors donors doomsayers doubters ecologists economists educators elites enemies engineers
  environmentalists epidemiologists ethicists eyewitnesses experts fans foes followers forecasters friends geologists
  geophysicists historians insiders intellectuals journalists lawyers leakers linguists lobbyists locals loyalists
  naysayers neighbors neighbours neurologists observers onlookers operatives opponents optimists passersby
  pathologists pessimists physicians physicists pollsters practitioners professors proponents protesters protestors
  psychiatrists psychologists pundits purists readers relatives reporters researchers residents reviewers rivals
  scholars scientists seismologists skeptics sceptics sociologists solicitors sources specialists statisticians
  strategists supporters surrogates sympathizers theorists therapists toxicologists traders traditionalists trainers
  users veterinarians viewers virologists watchdogs watchers whistleblowers witnesses writers
`)

/** Those of them who are asked for what they know. */
export const knowers: ReadonlySet<string> = wordSet(`
  academics analysts astronomers biologists climatologists clinicians consultants doctors ecologists economists educators
  engineers epidemiologists ethicists experts forecasters geologists geophysicists historians linguists neurologists
  observers pathologists physicians physicists pollsters practitioners professors psychiatrists psychologists researchers scholars
  scientists seismologists sociologists specialists statisticians strategists therapists toxicologists veterinarians
  virologists
`)

/** Those of them who were there, or belong to somebody: their voice is no judgement. */
export const bystanders: ReadonlySet<string> = wordSet(`
  attorneys bystanders colleagues demonstrators eyewitnesses friends lawyers locals neighbors neighbours onlookers passersby
  protesters protestors readers relatives reporters residents solicitors traders users viewers witnesses
`)

/** Plural: people who speak for an office, an organisation or a company. */
export const officials: ReadonlySet<string> = wordSet(`
  administrators advisers advisors agents aides ambassadors appointees assistants authorities bosses bureaucrats
  chiefs commanders commissioners congressmen congresswomen councillors councilors counselors delegates deputies
  detectives diplomats directors employees envoys executives firefighters generals governors heads inspectors
  insurers investigators judges lawmakers leaders legislators lieutenants managers mayors members meps ministers
  mps negotiators officers officials organisers organizers owners paramedics peers policymakers politicians
  principals promoters regulators reps representatives rescuers senators sheriffs spokesmen spokespeople
  spokespersons spokeswomen staff staffers superintendents superdelegates trustees workers
`)

/** Plural or collective: large numbers of people who never speak with one voice. */
export const groups: ReadonlySet<string> = wordSet(`
  actors adults agencies artists athletes attendees audience audiences banks borrowers brokers builders businesses
  buyers candidates caucus-goers celebrities centrists charities children citizens clubs coaches commuters communities
  companies conservatives constituents consumers contenders contractors corporations countries creditors customers
  developers drivers electorate employers families farmers feminists firms fishermen folk gentlemen governments
  graduates groups growers gunowners hackers homeowners hospitals immigrants independents individuals investors
  islamists jihadists journals kids ladies landlords lenders liberals libertarians majorities majority manufacturers
  markets media men merchants migrants militants millennials minorities moderates mothers fathers motorists musicians
  nationalists nations networks newspapers nurses organisations organizations outlets parents parishioners
  participants parties partisans passengers patients patriots pensioners players populists press producers
  progressives prosecutors pupils rebels refugees renters respondents retailers retirees sailors schools seniors
  shareholders shoppers socialists soldiers spectators sponsors states students suppliers survivors taxpayers teachers
  teams teenagers tenants terrorists tourists travelers travellers unions universities vendors veterans victims
  villagers visitors volunteers voters websites whites blacks women workers youths
`)

/** What makes people of figures: "some party figures", not "new figures". */
export const figureModifiers: ReadonlySet<string> = wordSet(`
  campaign community establishment influential key leading media opposition party political prominent public religious
  respected senior top
`)

/** Documents and data, singular and plural, that are quoted as if they could speak. */
export const documents: ReadonlySet<string> = wordSet(`
 account accounts ad ads advertisement affidavit amendment analyses analysis article articles banner banners bill
 blog book books chart charts column columns commercial complaint complaints contract coverage data deal decision
 directive document documents editorial editorials e-mail e-mails email emails estimate estimates evidence excerpt
 excerpts figures file files film filing filings findings forecast forecasts guidance headline headlines history
 indictment investigation investigations lawsuit lawsuits legislation letter letters map memo memoir memos
 message messages movie narrative note notes numbers order papers petition photos plan plans platform poll polls
 post posts posters proposal proposals projections record records report reports research resolution results review
 reviews rule rules ruling rulings rumor rumors rumour rumours script speculation speech speeches statement
 statements statistics statute stories story studies study suit surveys survey tests testimony transcript transcripts
 treaty trailer tweet tweets verdict video videos warrant warrants
`)

/** Those of them that count or measure: "polls that show". */
export const countingDocuments: ReadonlySet<string> = wordSet(`
  analyses data estimates evidence figures findings forecasts numbers polls projections records reports research results
  statistics studies surveys tests
`)

/** Those of them that have no plural: what "evidence suggests". */
export const massDocuments: ReadonlySet<string> = wordSet('data evidence research')

/** Those of them that show what they show without anybody's word. */
export const pictures: ReadonlySet<string> = wordSet('chart charts film films map movie photos video videos')

/** Organisations and bodies: with a name or a place among them they are named, with "the" they were named before. */
export const organizations: ReadonlySet<string> = wordSet(`
  administration agency alliance army association authority bank base blog board bureau business cabinet camp campaign
  caucus center centre chain chamber channel charity church clinic club coalition college commission committee company
  conference congregation convention corporation council country county court crowd delegation department diocese
  district embassy establishment faction family federation firm force foundation franchise government group hospital
  hotel house industry institute institution judiciary jury kingdom leadership league legislature lobby magazine media
  military ministry movement museum nation navy network newspaper nonprofit office operator organisation organization
  outlet panel paper parliament party press program programme prosecution public publication regime school senate
  service show side site society staff state station store studio supplier team think-tank trust union university
  watchdog website wing workshop
`)

/** Bodies that are as good as a name without one: there is one of them where the story plays. */
export const institutions: ReadonlySet<string> = wordSet(`
  city-hall congress constitution defence defense firefighters law laws nasa parliament police prosecution prosecutors
`)

/** Singular: a person by role. Without an article they stand before a name, or in a headline for an unnamed person. */
export const persons: ReadonlySet<string> = wordSet(`
  activist actor actress adviser advisor agent aide ally analyst anchor associate athlete attendee attorney author
  billionaire bishop blogger brother businessman businesswoman caller candidate captain chair chairman chairwoman chief
  clerk coach colleague columnist comedian commander commentator commissioner congressman congresswoman consultant
  counsel critic daughter delegate demonstrator deputy detective diplomat director doctor donor driver economist editor
  employee executive expert fan farmer father follower founder friend general governor heckler historian host hunter
  individual insider inspector interviewer investigator judge journalist lawmaker lawyer leader lieutenant lobbyist
  man manager mayor member midfielder minister moderator mother narrator negotiator neighbor neighbour nominee nurse
  observer officer official operative opponent organiser organizer owner passenger pastor patient person player pollster
  president priest principal prosecutor protester psychologist pundit questioner rabbi relative reporter
  representative researcher resident rival scholar scientist secretary senator sergeant sheriff singer sister solicitor
  son source spectator speaker specialist spokesman spokesperson spokeswoman staffer star strategist striker student
  supporter surgeon surrogate teacher teammate trainer trustee veteran volunteer voter wife husband witness woman worker
  writer
`)
