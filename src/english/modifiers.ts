/** Words before a noun that are capitalised, or may be when they open a sentence, without being a name; lower case. Written for this package. */
import {wordSet} from './word-set.js'

/** Bodies whose name stands before those who belong to them: "House Republicans", "GOP voters". */
export const bodyModifiers: ReadonlySet<string> = wordSet(
  'commons congressional gaza gop house knesset lords parliament senate vatican'
)

/** Adjectives of peoples, parties and faiths: "Chinese officials", "Catholic voters". */
export const peopleModifiers: ReadonlySet<string> = wordSet(`
  afghan african african-american american anglican arab argentine asian asian-american australian austrian baltic
  baptist belgian bipartisan bosnian brazilian british buddhist bulgarian californian canadian caribbean catholic
  chilean chinese christian colombian conservative croatian cuban cuban-american czech danish democrat democratic dutch
  egyptian english estonian ethiopian european evangelical filipino finnish floridian french georgian
  german ghanaian greek haitian hawaiian hindu hispanic hungarian indian indonesian iowan iranian iraqi irish
  islamic islamist israeli italian jamaican japanese jewish jordanian kenyan korean kurdish kuwaiti labour latin latina
  latino latvian lebanese liberal libertarian libyan lithuanian lutheran malaysian mexican mexican-american methodist
  mormon moroccan muslim native nigerian nordic norwegian orthodox pakistani palestinian parliamentary persian peruvian
  polish portuguese presbyterian protestant qatari republican romanian russian salvadoran saudi scandinavian scottish
  serbian shiite sikh slovak slovenian somali soviet spanish sudanese sunni swedish swiss syrian taiwanese texan
  thai tibetan tory tunisian turkish ugandan ukrainian unionist venezuelan vietnamese welsh western yemeni
`)

/** Those of them that are surnames too. */
export const peopleSurnames: ReadonlySet<string> = wordSet('cuban dutch english french german irish welsh')

/** Ordinary words that open a phrase: a capital on one of them, at the start of a sentence, proves nothing. */
export const openers: ReadonlySet<string> = wordSet(`
  academic active additional administration advanced aerial agricultural amateur ambitious angry anonymous another anti
  apparent archived army art audio authoritative average aviation bad bank big black blue board bond border both budget
  business cabinet campaign campus career caucus city civil civilian classified clinical close club coal college
  commercial common community company concerned conflicting congressional contemporary corporate council county court
  credible criminal crude cultural current data defense defence detailed diplomatic disability district domestic
  dozens drug early earlier east economic editorial education elected election electoral elite emergency eminent energy
  engineering entrance environmental establishment ethnic even existing exit experienced external faculty family federal far
  farm fashion fellow female few fewer field film final financial fire fiscal fishing flight fond food football foreign
  former frequent fresh frustrated gaming gay general global good government grassroots gun hard health heritage high
  higher highly hospital hostile housing human immigration independent individual industry influential initial insider
  insurance intelligence internal international investigative labor labour late later latest law leading leaked left
  legal less local long longtime loyal main mainstream major male many marine market marketing medical mental military
  minority modern money moral more most multiple music national natural nearby neutral new news night northern nuclear
  numerous official oil older online only opinion opposing opposition original other outside outspoken overseas party
  past people police policy political poor pool postal powerful preliminary presidential press previous primary prior
  prison private pro professional prominent property public publicly published race racial rail real recent regional
  regular religious retail retired rich right rival roughly rural school science scientific secret security select
  senior several sexual similar skeptical small so-called social social-media some south space special sports state statewide
  still street strong student such sympathetic tax team tech technical teen telephone television text these tobacco top
  town trade traffic transit transport transportation travel tv two unnamed uncommitted undecided union university
  unknown unofficial urban vast veteran video village vocal wall war water wealthy weather west white whole wildlife women
  women's working world young younger youth
`)

/** Endings of adjectives, for openers in no list. */
export const adjectiveEndings: readonly string[] = [
  'al',
  'ous',
  'ive',
  'ary',
  'ful',
  'less',
  'able',
  'ible',
  'ly',
  'ing'
]

/** Endings of nouns for what is done, thought or so: nothing that speaks. */
export const abstractEndings: readonly string[] = [
  'ance',
  'ances',
  'ence',
  'ences',
  'ism',
  'isms',
  'ment',
  'ments',
  'ness',
  'ship',
  'ships',
  'sion',
  'sions',
  'tion',
  'tions'
]
