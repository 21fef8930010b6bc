/** Verbs of gestures whose object is a part of the body: "shook her head", "rolled his eyes". Written for this package. */
export const gestures: ReadonlySet<string> = new Set(
  'bowed folded furrowed nodded pursed rolled rubbed scratched shook shrugged tilted wiped wrung'.split(' ')
)
