/**
 * Participles that, behind a form of "be", say that something is said of the subject or to it: the subject does not speak.
 * Those with at least three uses in a cue of PolNeAR's train split (Newell et al. 2018), none of them with the subject as
 * source; with the British spelling where there is one. Left out are feelings ("was worried"), whose subject has them.
 */
export const passiveCues: ReadonlySet<string> = new Set(
  (
    'accused announced asked attacked attributed blamed booed called challenged charged claimed condemned confirmed considered ' +
    'criticised criticized declared deemed denounced described disclosed disputed echoed expected ignored introduced known ' +
    'named nominated portrayed praised projected quoted recognised recognized regarded rejected released reported requested ' +
    'revealed ridiculed said seen shared supported told viewed'
  ).split(' ')
)

/** Forms of "be" before a participle. */
export const formsOfBe: ReadonlySet<string> = new Set("is are was were be been being 's 're".split(' '))
