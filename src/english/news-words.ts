/**
 * Ordinary words of English news copy that dictionary-en 4.0.0 does not know, lower case, in the form a dictionary lists
 * them: plurals and the like are derived. Compiled for this project by hand.
 */
import {wordSet} from './word-set.js'

/** Lower case. */
export const newsWords: ReadonlySet<string> = wordSet(
  `acknowledgement councillor unlikeable plutonian qaeda adductor ahold aioli amidst amongst armoire asado asbestosis aspirational attaboy badass bandana barware blogosphere
  bloviate bodycam bourse brexit brexiteer brio bromance burqa campesino cancelled cellulosic charnel chatbot colada collab
  collegial conclusory conman conmen covid cyber debutant defund demonym determinative documentarian doofus doxx ebook ecommerce edtech
  enablement endcap exclave fakery falafel fanfic fibromyalgia fintech foosball frescos frisbee germaphobe gigafactory guac
  harken hijinks improv incel islamophobia islamophobic judgement kabob largesse latinx lidar logline merch
  microcephaly mixtape mockumentary mojo naloxone netizen neurone nollie nothingburger obamacare ok oppo oxycodone panini pled
  pluripotent prez prolly ramadan ramen rando recusal referenda refoulement reggaeton regift reputational retcon sarin
  shawarma sherpa skeevy skype snuck sociopathic solon spambot strategize subreddit sudoku superpac taqueria tase
  tchotchke technophile telecom teraflop telenovela tenge tiki toon trepidatious tsk tweeze uber unhip unsexy utopianism vaporware vapourware vlog
  vlogger whataboutism whizzy wholistic wifi wysiwyg yay yuca yuge zika zillionaire zipline zoonotic`
)
