/** Words of figures that somebody must have counted. Written for this package. */
import {wordSet} from './word-set.js'

/** Of whom a share is claimed. Votes, seats and shares of a company are counted in public. */
export const countedPeople: ReadonlySet<string> = wordSet(`
  adults americans australians babies borrowers boys britons businesses canadians caregivers children citizens commuters
  companies consumers couples drivers employees employers europeans families farmers fathers firms girls graduates
  homeowners homes households inmates immigrants infants men migrants millennials mothers nurses parents patients people
  prisoners pupils refugees renters residents schools seniors shoppers smokers students teachers teenagers teens tenants
  users veterans victims women workers
`)

/** Words that say where figures come from; with one of them near, somebody has counted. */
export const countingWords: ReadonlySet<string> = wordSet(`
  according agency analysis audit bureau caucus caucuses calculated census counted data database department document documents estimate
  estimated estimates exit figures filing filings findings found institute ministry office poll polled polling polls
  records report reports research researchers respondents review statistics studies study
  survey surveyed surveys tally totals university voted votes
`)
