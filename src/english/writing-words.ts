/**
 * Words that bring in what somebody wrote rather than said: whose spelling it is, is then the writer's own matter. Lower
 * case. Written for this package.
 */
import {wordSet} from './word-set.js'

/** Verbs of writing and posting, and what was written; not `email`, which is a matter of news as well. */
export const writingWords: ReadonlySet<string> = wordSet(`
  write writes writing written wrote tweet tweeted tweeting tweets retweeted retweets twitter facebook instagram blogged
  blog posted posting messaged texted emailed headlined titled entitled captioned worded wording letter letters statement
  statements memo memos memorandum essay editorial column caption headline slogan banner placard leaflet brochure report
  reports indictment affidavit manifesto questionnaire transcript excerpt excerpts reads
`)
