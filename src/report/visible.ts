/** Text of articles in reports: what would steer a terminal or hide is made visible. */

// oxlint-disable-next-line no-control-regex -- these are what it is about
const steering = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g

/** The same text with a visible character for every one that steers; as long as before. */
export const toVisible = (text: string): string =>
  text.replaceAll(steering, (character) => (character === '\t' || character === '\n' ? ' ' : '\uFFFD'))

/** The beginning of a text in one line, at most so many characters long. */
export function shorten(text: string, limit: number): string {
  const line = text
    .slice(0, limit * 4)
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (line.length <= limit) return line
  const space = line.lastIndexOf(' ', limit - 1)
  const cut = space > limit / 2 ? space : limit - 1
  const isInPair = (line.codePointAt(cut - 1) ?? 0) > 0xffff
  return `${line.slice(0, isInPair ? cut - 1 : cut)}…`
}
