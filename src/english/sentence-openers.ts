/**
 * Words that, with a capital after an abbreviation, show that a sentence begins: function words that no name starts with.
 * Compiled for this project; words that are also surnames or parts of names (No, So, Who, Will, May, An) are left out.
 */
export const sentenceOpeners: ReadonlySet<string> = new Set(
  `a about according after again all also although among and another any as asked at because before besides between both
  but by despite during each even every few finally for from further given had has have here his how however i if in
  indeed instead is it its just last later let many maybe meanwhile moreover most much my nearly neither nevertheless
  next nor not now of often on once only or other others our over perhaps rather several she since some soon still such
  that the their then there therefore these they this those though through throughout thus to today under unless unlike
  until was we were what whatever when where whether which while why with within without yes yet you your he her`.split(
    /\s+/
  )
)
