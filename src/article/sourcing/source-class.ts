/** What is said about a source phrase. */
import type {SourceKind, VagueKind} from '../attributions.js'

/**
 * How exactly a source is given, from worst to best: "some", "officials", "State Department officials", "an official
 * briefed on the talks", "three officials", a name. A pronoun stands for whoever it points at and counts as named.
 */
export type SourceRung = 'indefinite' | 'role' | 'organization' | 'access' | 'counted' | 'named'

/** What is known about a phrase from where it stands. */
export interface SourceContext {
  /** Whether the phrase opens its sentence, so that its first capital proves nothing; left out, it may. */
  readonly opensSentence?: boolean | undefined
  /** Whether a capitalised word is part of a name elsewhere in the article, where its capital does prove something. */
  readonly isName?: ((word: string) => boolean) | undefined
}

/** What a source phrase is. */
export interface SourceClass {
  readonly kind: SourceKind
  /** Set when `kind` is `vague`. */
  readonly vague?: VagueKind | undefined
  readonly rung: SourceRung
  /** The vague kind of one part of a source whose other part is named or a pronoun: "experts and Maduro himself". */
  readonly vaguePart?: VagueKind | undefined
}

/** No source at all. */
export const none: SourceClass = {kind: 'none', rung: 'indefinite'}
/** One that points at somebody the text has named. */
export const pronoun: SourceClass = {kind: 'pronoun', rung: 'named'}
/** One with a name. */
export const named: SourceClass = {kind: 'named', rung: 'named'}
/** So many of them. */
export const counted: SourceClass = {kind: 'anonymous', rung: 'counted'}

/** One person or body that is not named. */
export const anonymous = (rung: SourceRung): SourceClass => ({kind: 'anonymous', rung})

/** Nobody knows how many, and who. */
export const vague = (
  kind: VagueKind,
  rung: SourceRung = kind === 'indefinite' ? 'indefinite' : 'role'
): SourceClass => ({kind: 'vague', vague: kind, rung})

/** The context of a phrase inside another: it does not open a sentence. */
export const inside = (context: SourceContext): SourceContext => ({...context, opensSentence: false})
