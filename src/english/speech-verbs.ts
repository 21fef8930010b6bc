/** Verb forms that give a quotation its speaker right after it; compiled for this project. */
export const speechVerbs: ReadonlySet<string> = new Set(
  `said says asked asks added adds told tells wrote writes tweeted tweets replied replies responded responds shouted
  shouts yelled yells exclaimed exclaims cried joked jokes quipped quips wondered wonders continued continues
  declared declares demanded demands remarked remarks recalled recalls`.split(/\s+/)
)
