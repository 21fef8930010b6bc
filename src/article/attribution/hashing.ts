/** Feature hashing: a feature is the number of its template and one to three values, mixed into a bucket. */

/** How many bits a bucket's number has. */
export const bucketBits = 20

/** Bucket of one value; `template` is any number that stands for the kind of feature. */
export function bucketOf(template: number, value: number): number {
  let hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return hash >>> (32 - bucketBits)
}

/** Two values as one. */
export function mix(one: number, other: number): number {
  return (Math.imul(one, 0x01000193) ^ Math.imul(other ^ (other >>> 11), 0x5bd1e995)) | 0
}
