/**
 * Ordinary words of English news copy that dictionary-en 4.0.0 does not know, lower case, in the form a dictionary lists
 * them: plurals and the like are derived. Compiled for this project by hand.
 */
import {wordSet} from './word-set.js'

/** Lower case. */
export const newsWords: ReadonlySet<string> = wordSet(
  `acknowledgement councillor unlikeable plutonian qaeda ahold aioli amidst amongst armoire asado aspirational attaboy badass bandana barware blogosphere
  bloviate bodycam brexit brexiteer brio bromance burqa campesino cancelled cellulosic charnel chatbot colada collab
  collegial conclusory covid cyber defund demonym determinative documentarian doofus doxx ebook ecommerce edtech
  enablement endcap exclave fakery falafel fanfic fibromyalgia fintech foosball frisbee germaphobe gigafactory guac
  harken hijinks improv incel islamophobia islamophobic judgement kabob largesse latinx lidar logline merch
  microcephaly mixtape mockumentary mojo naloxone netizen nollie nothingburger obamacare ok oppo oxycodone panini pled
  pluripotent prez prolly ramadan ramen rando recusal referenda refoulement reggaeton regift reputational retcon sarin
  shawarma sherpa skeevy skype snuck sociopathic solon spambot strategize subreddit sudoku superpac taqueria tase
  tchotchke technophile telecom telenovela tenge tiki toon trepidatious tsk tweeze uber unhip unsexy utopianism vlog
  vlogger whataboutism wholistic wifi wysiwyg yay yuca yuge zika zillionaire zipline zoonotic`
)
