/**
 * Peoples, parties and faiths, which are written with a capital and are nobody's name. Written for this package; an
 * explicit list, since an ending (-ans, -ers) would take in surnames such as Evans or Sanders.
 */
import {wordSet} from './word-set.js'

/** Plural nouns, in lower case. */
export const peoples: ReadonlySet<string> = wordSet(`
  afghans africans alabamians alaskans albanians algerians americans angelenos arabs argentines argentinians arizonans
  armenians asians australians austrians azerbaijanis bangladeshis bavarians belarusians belgians berliners bolivians boomers
  bosnians brazilians britons brits buddhists bulgarians californians cambodians canadians catalans catholics
  caucasians chechens chileans christians coloradans colombians croatians croats cubans cypriots czechs danes dems
  democrats dubliners ecuadorians egyptians ethiopians europeans evangelicals filipinos finns floridians georgians
  germans ghanaians greeks greens guatemalans haitians hispanics hindus hondurans hungarians icelanders indians
  indianans indonesians iowans iranians iraqis irishmen israelis italians jamaicans jews jordanians kansans kazakhs
  kentuckians kenyans koreans kosovars kurds kuwaitis labourites laotians latinas latinos latvians lebanese liberians
  libyans lithuanians londoners lutherans macedonians malaysians marylanders methodists mexicans michiganders millennials
  minnesotans mississippians moldovans mongolians montenegrins mormons moroccans muslims nebraskans nepalis nevadans
  nicaraguans nigerians northerners norwegians ohioans oklahomans oregonians pakistanis palestinians panamanians
  parisians pennsylvanians peruvians poles presbyterians protestants quakers republicans romanians russians rwandans
  saudis scots senegalese serbians serbs shiites sikhs singaporeans slovaks slovenes somalis southerners spaniards
  sudanese sunnis swedes syrians taiwanese tennesseans texans tibetans tories trumpers tunisians turks ugandans
  ukrainians unionists utahns venezuelans vermonters vietnamese virginians westerners yankees yemenis zionists
`)
