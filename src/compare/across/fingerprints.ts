/**
 * Fingerprints of an article: few numbers by which its passages are known again in others.
 * Winnowing (Schleimer, Wilkerson, Aiken 2003): of every window of shingles the one with the least hash is kept.
 */

/** Words of a shingle. */
export const shingleWords = 6

/** Shingles of a window: two texts with `shingleWords + windowShingles - 1` words in a row in common share a fingerprint. */
export const windowShingles = 7

/** Fingerprints as parallel arrays. */
export interface Fingerprints {
  /** 32-bit hashes. */
  readonly hashes: Uint32Array
  /** Index of the first word of each shingle. */
  readonly words: Uint32Array
}

/**
 * Fingerprints words in their normal forms.
 * @param allowed 1 for words that do not count: no shingle has one of them
 */
export function findFingerprints(words: readonly string[], allowed?: Uint8Array): Fingerprints {
  const shingles = hashShingles(words)
  const kept: number[] = []
  let from = 0
  for (let at = 0; at <= shingles.length; at++) {
    if (at < shingles.length && !(allowed && hasAllowed(allowed, at))) continue
    winnow(shingles, from, at, kept)
    from = at + 1
  }
  return {hashes: Uint32Array.from(kept, (at) => shingles[at] ?? 0), words: Uint32Array.from(kept)}
}

function hasAllowed(allowed: Uint8Array, at: number): boolean {
  for (let word = at; word < at + shingleWords; word++) if (allowed[word]) return true
  return false
}

/** Keeps the rightmost least hash of every window between two places; of a shorter stretch, the least one. */
function winnow(shingles: Uint32Array, start: number, end: number, kept: number[]): void {
  if (end <= start) return
  let least = -1
  const last = Math.max(start, end - windowShingles)
  for (let window = start; window <= last; window++) {
    const windowEnd = Math.min(end, window + windowShingles)
    if (least >= window) {
      const entering = windowEnd - 1
      if ((shingles[entering] ?? 0) > (shingles[least] ?? 0)) continue
      least = entering
    } else {
      least = window
      for (let at = window + 1; at < windowEnd; at++) if ((shingles[at] ?? 0) <= (shingles[least] ?? 0)) least = at
    }
    if (kept.at(-1) !== least) kept.push(least)
  }
}

const multiplier = 0x01000193
const leading = power(multiplier, shingleWords)

/** Hashes of all shingles, rolled from one to the next. */
function hashShingles(words: readonly string[]): Uint32Array {
  const count = Math.max(0, words.length - shingleWords + 1)
  const hashes = new Uint32Array(count)
  const own = new Int32Array(words.length)
  for (let at = 0; at < own.length; at++) own[at] = hashWord(words[at] ?? '')
  let rolling = 0
  for (let at = 0; at < own.length; at++) {
    rolling = (Math.imul(rolling, multiplier) + (own[at] ?? 0)) | 0
    if (at >= shingleWords) rolling = (rolling - Math.imul(leading, own[at - shingleWords] ?? 0)) | 0
    if (at >= shingleWords - 1) hashes[at - shingleWords + 1] = mix(rolling)
  }
  return hashes
}

function power(base: number, exponent: number): number {
  let result = 1
  for (let step = 0; step < exponent; step++) result = Math.imul(result, base)
  return result
}

/** FNV-1a over UTF-16 code units. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return mix(hash) | 0
}

/** Finaliser of MurmurHash3: every bit of the result depends on every bit given. */
function mix(hash: number): number {
  let mixed = hash
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/** Hashes as a short string that JSON can hold: base64 of their bytes, the lowest byte first. */
export function packHashes(hashes: Uint32Array): string {
  let bytes = ''
  for (const hash of hashes) {
    bytes += String.fromCharCode(hash & 255, (hash >>> 8) & 255, (hash >>> 16) & 255, hash >>> 24)
  }
  return btoa(bytes)
}

/** Hashes from a string that {@link packHashes} made. */
export function unpackHashes(packed: string): Uint32Array {
  const bytes = atob(packed)
  const hashes = new Uint32Array(bytes.length >> 2)
  for (let at = 0; at < hashes.length; at++) {
    const byte = 4 * at
    hashes[at] =
      (bytes.charCodeAt(byte) |
        (bytes.charCodeAt(byte + 1) << 8) |
        (bytes.charCodeAt(byte + 2) << 16) |
        (bytes.charCodeAt(byte + 3) << 24)) >>>
      0
  }
  return hashes
}
