/** Irregular verb forms with their lemmas; those that news text uses. Written for this package. */
const table =
  'be am is are was were been being,have has had having,do does did done,say said,tell told,write wrote written writing,' +
  'think thought,know knew known,see saw seen,find found,make made making,take took taken taking,give gave given giving,' +
  'go went gone goes,come came coming,get got gotten getting,hear heard,hold held,keep kept,leave left leaving,feel felt,' +
  'mean meant,meet met,speak spoke spoken,seek sought,show showed shown,stand stood,swear swore sworn,teach taught,' +
  'understand understood,read reading,lead led,lay laid,pay paid,lie lied lying lies,put putting,run ran running,' +
  'begin began begun,bring brought,build built,buy bought,catch caught,choose chose chosen choosing,draw drew drawn,' +
  'fall fell fallen,fight fought,forget forgot forgotten,foresee foresaw foreseen,grow grew grown,lose lost losing,' +
  'rise rose risen rising,sell sold,send sent,set setting,sing sang sung,sit sat,spend spent,strike struck,throw threw thrown,' +
  'win won winning,wear wore worn,drive drove driven driving,break broke broken,become became becoming,bet betting,' +
  'admit admitted admitting,refer referred referring,quip quipped quipping,slam slammed slamming,plan planned planning,' +
  'quit quitting,tweet tweeted,retell retold,rebut rebutted rebutting,commit committed committing,deny denied denies,' +
  'reply replied replies,imply implied implies,testify testified testifies,try tried tries,cry cried cries,' +
  "can ca,will wo,nay not n't,he him his himself,she her herself,they them their themselves,i me my myself,we us our ourselves," +
  'who whom whose,people person,man men,woman women,child children'

/** Form and lemma, lower case. */
export const irregularForms: readonly (readonly [form: string, lemma: string])[] = table.split(',').flatMap((entry) => {
  const [lemma = '', ...forms] = entry.split(' ')
  return forms.map((form): [string, string] => [form, lemma])
})
