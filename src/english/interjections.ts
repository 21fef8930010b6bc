/** Words that are a whole utterance by themselves, lower case; compiled for this project. */
export const interjections: ReadonlySet<string> = new Set(
  `absolutely actually agreed ah amen anyway certainly correct definitely done enough exactly fine good goodbye great hello
  hey hi how maybe never no nonsense none nope not nothing oh ok okay perhaps please precisely really right sadly sometimes
  sorry still sure thanks totally true unfortunately wait well what when where who why wow wrong yeah yep yes`.split(
    /\s+/
  )
)
