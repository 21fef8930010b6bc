/**
 * What a writing assistant says to its user, and what a page says to its reader: text that is pasted along with an article.
 * Compiled for this project from general knowledge of such products. A phrase is a row of words in lower case, without
 * marks: `a|b` is one of them, `a?` may be missing, `*3` is up to three words of any kind, `$` is a colon or the end of the
 * paragraph.
 */

const anyOf = (words: string): string => words.trim().split(/\s+/).join('|')

/** What an assistant can do to a text. */
const doing: string =
  anyOf(`create write rewrite redraft make draft add provide adjust tailor turn shorten lengthen expand
  format reformat generate suggest prepare produce convert include refine tweak revise edit polish condense summarize
  summarise translate craft rephrase paraphrase restructure trim simplify proofread modify customize customise optimize
  optimise improve develop offer help continue elaborate cut change update rework copyedit soften sharpen adapt tighten correct fix share list brainstorm reorganize reorganise do`)

/** What it has done to a text. */
const done: string =
  anyOf(`rewritten revised polished edited improved refined cleaned expanded shortened condensed reworked
  rephrased paraphrased corrected updated restructured tightened proofread copyedited simplified translated streamlined
  reformatted enhanced trimmed drafted summarized adjusted shorter longer punchier`)

/** What it works on. */
const work: string =
  anyOf(`article articles version versions draft drafts headline headlines tone text piece summary rewrite
  copy paragraph paragraphs post posts caption captions lead lede intro introduction outline title titles subheading
  subheadings subheads section sections style format length content newsletter script thread tweet tweets sentence
  sentences wording essay blog teaser grammar repetition redundancy redundancies angle audience conclusion explainer sidebar seo keywords`)

/** The same, and what only in an offer can be nothing else. */
const more: string = `${work}|${anyOf(`story stories report email details sources quotes changes options social brief
  timeline fact facts it this that another one suggestion suggestions media`)}`

const you = `you|you'd|you're|you've`
const here = `here|here's|below is|are?`

/** Offers, refusals and remarks of a writing assistant. */
export const assistantPhrases: readonly string[] = [
  // offers
  `if ${you} *7 i can|could|can't|will|would|i'd|i'll *2 ${doing} *9 ${more}`,
  `if you'd|you like|want|prefer|need *5 i can|could|i'll also? *1 ${doing}`,
  `if ${you} *1 like|prefer|want|need *6 let|just|tell|feel me|let|know|free|tell`,
  `if you need|want|have|prefer *5 ${work}|questions|changes|adjustments|revisions|edits *3 let|feel|just|please|tell me|free|let|feel|tell`,
  `i can|could also? ${doing} *6 ${work} if you|you'd|needed|helpful|desired`,
  `i can|could also ${doing} *3 ${work}`,
  `i can ${doing} *1 this|it|the *2 for|to|in|into|as|if a|you|any|your|specific|ap|different`,
  `would you like|prefer me to *2 ${doing}`,
  `would you like to *1 see|try|have|explore|add|include|review|read|proceed|continue *4 ${work}|alternative|alternatives|options|variations`,
  `would you like|prefer a|an|another|the|some|any|me|this *4 ${work}`,
  `do you want me to *2 ${doing}`,
  `do you want a|another|the *3 ${work}`,
  `want me to *1 ${doing} *8 ${more}`,
  `want|need a|another|the *2 version|draft|headline|summary|rewrite with|of|in|for|that|instead|or|too|just|let|$`,
  `shall|should i *1 ${doing} *6 ${more}`,
  `happy|glad to *1 make|revise|adjust|edit|help|refine|tweak|provide|expand|tailor|rewrite|assist *3 if|with|further|changes|edits|adjustments|any|it|this|more`,
  `let me know if|when|whether|how|which|what|where ${you}|there|this|anything|any|it|i *7 ${doing}|changes|adjustments|revisions|edits|modifications|tweaks|${work}`,
  `let me know if ${you} need|want|like|have any|anything|more|help|further|another|something|additional`,
  `let me know if|whether|how|which|what ${you}|this|that|it|the *3 prefer|prefers|works|proceed|suits|helps|fits|direction|shorter|longer`,
  `let me know and i'll|i|i'd *2 ${doing}`,
  `let me know if|whether|which|how ${you}|it|this|these|there|there's|any|anything`,
  `let me know what else|changes|tone|style|you'd|works`,
  `if any|anything|something *5 wrong|incorrect|off|missing|inaccurate *1 let|just|please me|let`,
  `if you *10 just|simply say|ask the|away|me|for|$`,
  `i can|could *1 ${doing} *8 if you'd|you|that|needed|helpful|useful|desired|it`,
  `i can|could|will ${doing} *5 ${work}`,
  `i'll|i will now|next *1 ${doing}|proceed|move`,
  `would you like me|this|it|these|another|additional|more|any`,
  `would you like to add|see|include|change|adjust|expand|proceed|review|provide`,
  `what would you like me|to change|adjust|add|focus|include`,
  `do you need it|this|me|these|any|a *1 shorter|longer|to|changes|changed|version|different|another|in`,
  `does this|that|it work for you`,
  `how does this|that|it look|sound|read $`,
  `is there a|any|an *2 angle|tone|style|audience|format|length you`,
  `let me *1 rewrite|shorten|revise|rephrase|fix|redo|condense|rework|polish|draft|tighten it|that|this|the`,
  `your article|draft|text|piece|summary has|is been|now? updated|ready|revised|edited|rewritten|complete`,
  `the revised|rewritten|edited|updated|corrected text|article|version|draft|paragraph is|follows|reads|below *2 follows|below|$`,
  `you can|may adjust|change|replace|modify|edit|tweak|customize|swap *6 as needed|necessary|appropriate|desired`,
  `i've|i have? made|kept *4 tweaks|edits|changes|adjustments|words|neutral|requested|asked`,
  `i'll|i will keep the|it|this *4 neutral|professional|concise|short|tone|objective|style`,
  `do you want this|it|these *1 in|as|formatted|rewritten|shortened|shorter|longer`,
  `let me know *5 and i|i'll|i'd *2 ${doing}`,
  `let me know which|what ${work} *2 you|works`,
  `tell me if|which|what|how you'd|you *2 prefer|like|want`,
  `feel free to adjust|modify|edit|customize|customise|tweak|tailor|adapt|personalize|copy|use|change|revise *6 ${more}|as|to`,
  `feel free to ask|let me|for|if|any|further|more|$`,
  `feel free to reach out if ${you} have|need *3 questions|changes|edits|revisions|adjustments|help|assistance`,
  `is there anything|something else you|i|you'd`,
  // handing over
  `hope you find|enjoy *1 this|it|useful|helpful`,
  `hope this|that|it helps|meets|works|version|draft|rewrite`,
  `sure|certainly|absolutely|of|great|understood|got|no|yes|okay|ok|alright course|it|problem|question|thing? ${here} *8 ${more}|${done}`,
  `certainly|absolutely|sure|okay|ok i|i'd|i'll|i've|i'm|let|happy can|will|have|would|be|happy|me|to? *3 ${doing}|${done}`,
  `great|good|excellent question|point|idea|choice here|here's|let|i'll`,
  `${here} a|an|the|your|my|some? *3 ${done} up? *2 ${work} $`,
  `${here} a|an|the|your|my|some? *3 ${done} up? *1 ${work} of|that|with|for|based|in|following|which|you *2 your|you|article|text|draft|piece|story|tone|style|ap|original|neutral|facts`,
  `${here} your|the|a|an *4 ${work} $`,
  `${here} your *4 ${work}|story|report`,
  `${here} a|an|the *3 ${work} you can|could|requested|asked|wanted|might`,
  `${here} a|an more? concise|neutral|formal|shorter|longer|simpler|better|possible|punchier take|version|draft|rewrite|attempt`,
  `${here} your|the|a|an *3 ${work}|story that|which|in|for|with|using *2 removes|keeps|focuses|emphasizes|style|tone|bias|original|ap|improved|improves|avoids|neutral`,
  `${here} a|an|the|your *4 ${work}|story based|using|with|written|following|incorporating|in on|the|your|in|corrected|a|improved *3 information|details|facts|style|notes|grammar|tone|prompt|input|request|changes|of`,
  `${here} your|the *2 article|draft|rewrite|headline|version|piece|text|story you|as|per *2 requested|request|asked|wanted|instructions|shared|provided`,
  `${here} a|an|the *3 summary|outline|version|draft|rewrite of the|your *3 you|provided|shared|$`,
  `${here} a|some|two|three|four|five|six|seven|ten few? *2 headline|title|headlines|titles|options|alternatives|variations|suggestions|versions|edits options|ideas|suggestions|for|you|to|of`,
  `here|here's how|what you|i|it could|can|would|might phrase|rewrite|reword|put|write|frame`,
  `i've|i have? *1 ${done}|written|created|made|kept|included|added|maintained|removed|incorporated|used the|your|this|it|a|an|all *4 ${work}|prompt|request|quotes|unchanged|language|structure|neutral`,
  `i've|i have? also added|included|written|created|drafted|suggested|provided *2 ${work}`,
  `i've|i have? *1 included|used|left|added|inserted|put *2 placeholder|placeholders|brackets`,
  `i tried|aimed|strove for|to *4 tone|balanced|neutral|factual|style|concise`,
  `i tried|aimed to keep|make|write|maintain it|this|the|a *5 ${work}|words|neutral|concise|style`,
  `this|the version|rewrite|revision|rewritten|revised|draft version|article|draft|text|rewrite? *1 keeps|maintains|retains|preserves|improves|adheres|follows|avoids|aims|emphasizes|incorporates|removes|eliminates *4 tone|style|facts|flow|neutral|original|structure|ap|readability|clarity|active|key|language|factual|journalistic|quotes|meaning|same|length|information|voice`,
  `this article|draft|piece|version|text is|was|has been? written|crafted|generated|designed|structured|intended in|to|by|with|using|for *4 tone|style|ai|seo|chatgpt|neutral|journalistic|format|prompt`,
  `this|the above? response|content|text|message|draft was|is *1 generated|created|written|produced by|using|with *1 ai|chatgpt|language|llm`,
  `generated by|with|using chatgpt|gpt|claude|gemini|copilot|bard`,
  `fictional article|story|piece written|created|generated *3 request|purposes|prompt`,
  `based on the|your|these *3 information|details|facts|notes|text|input you? provided|shared|given *2 here|i|below|this|here's`,
  `as requested here|i|the|below|here's|with`,
  `per|as|based on? your request|instructions|prompt|specifications|guidelines|preferences here|i|the|this|below|here's`,
  `at|upon your request`,
  `summary|key|list|main of? changes|edits i|made $?`,
  `changes i made|made $`,
  `article|piece|draft|text|version|story above|below? is approximately|about|roughly|around *1 words`,
  `word count approximately|approx|about|roughly|is|around? *1 words|$`,
  `suggested|alternative|alternate|possible|proposed|seo|optional|potential headline|headlines|title|titles|lede|deck|subhead|subheads|caption|captions|options $`,
  `ready to paste|copy|publish into|and|in your|paste|the`,
  `thank|thanks you? for providing|sharing the|this|your *3 ${work}|information|details`,
  // asking for more
  `please provide|paste|share|upload|send|supply|specify me? the|your|more|a|any|additional *3 ${work}|information|details|context|url`,
  `could|can you please? provide|clarify|share|paste|specify|upload *4 ${work}|information|context|details|rest`,
  `it looks|seems|appears like|that|as? *1 you|your|the *1 haven't|didn't|did|have|text|message|article|was|is not|cut|provided|incomplete|empty|provide|missing|off|attach`,
  `i understand|see *1 you|you'd|that want|would|like|need *4 ${work}`,
  `you can|may|should|could want? to? replace|fill|customize|verify|add *3 placeholder|placeholders|bracketed|brackets|template|quote|quotes|here|details *2 here|with|before|text|from|$`,
  `replace the *2 placeholder|placeholders|bracketed|brackets`,
  `remember|make|be|please to|sure? *1 verify|double|fact|check *4 before publishing|publication|posting|submitting`,
  // refusals and limits
  `as an? ai|artificial intelligence|language? model|assistant|system|program|chatbot|i i|i'm|my|cannot|can't|don't`,
  `as an? ai *4 i|i'm|my`,
  `as an? ai language model|assistant i|i'm|my|developed|trained|created`,
  `as a large? language model i|i'm|my|trained|developed|created`,
  `i'm|i am? just? an? ai language? model|assistant|and|so|developed|trained|created|chatbot`,
  `i don't|do|cannot|can't|am not|unable|to? have|access|browse|retrieve|provide|able *2 access|real|internet|the|browsing|personal|up|live|current *4 time|internet|information|data|web|opinions|events|date|browsing|news`,
  `i don't|do not? have personal|real|direct|live|access *1 opinions|opinion|beliefs|feelings|time|access|to`,
  `as of my last|latest|most|knowledge recent? knowledge|training|update|data|information|cutoff|cut update|cutoff|data|off?`,
  `my last|latest|most recent? knowledge|training? update|cutoff|data|cut`,
  `my knowledge cutoff`,
  `my knowledge|training data? cutoff|cut|only|is|includes|goes|extends|ends off|in|up|to|limited|goes|only|until|at`,
  `i'm|i am? sorry|afraid but? i|that can't|cannot|am|i'm|won't|can|don't unable|not|be? *2 assist|help|fulfill|fulfil|provide|comply|complete|continue|generate|create|write|access|do|verify|browse with|that|this|your|the|a|any`,
  `i can't|cannot|am|i'm|won't|can unable|not|be|able? to? assist|help|fulfill|fulfil|comply|generate|complete with|this|that|your|the|content|any *3 request|that|this|task|prompt|topic|content|article|material`,
  `i can't|cannot|am|i'm|won't|can unable|not|be|able? to? browse|access *2 internet|web|real|current|live|external`,
  `i can't|cannot|am|i'm|was|can|couldn't unable|not|be|able? to? access|open|view|read|see|click|load *3 link|links|url|urls|file|files|attachment|attachments|document|website|webpage|image|images`,
  `i'm not able to ${doing}|open|access|browse|verify|assist`,
  `i'm unable to *1 generate|produce|create|provide|verify|access|browse *2 content|material|text|information|real|current|that|the`,
  `i apologize|apologise for the|any|my confusion|oversight|misunderstanding|mix|previous|earlier`,
  `i'm|i am? sorry for the|any confusion|misunderstanding|oversight`,
  `i was|am not|unable able? to find|locate|verify any|recent|the|reliable|information`,
  `i don't|do not? have *1 information|data|details|knowledge on|about|regarding|of`,
  `apologies for the|any confusion|oversight|misunderstanding`,
  `i'd|i'm|i would|am|will|i'll be? more? than? happy|glad to *1 assist|help|revise|adjust|rewrite|refine|provide|create|tailor|draft *3 ${more}|you|with|further|if|any|it|this`,
  `chatgpt can make mistakes`,
  `chatgpt|claude|gemini|copilot|gpt said|responded $`,
  `regenerate response`
]

/** What a page, a player or a form says to its reader; wherever it stands. */
export const pagePhrases: readonly string[] = [
  `we|we're are? sorry this|the video|content|page|stream|player|media`,
  `this video|audio|content|clip|media|stream|player is|isn't|has|can't|cannot not|no|been|currently? longer|be? available|unavailable|restricted|private|removed|playable|supported|played|blocked`,
  `video|audio|content unavailable|restricted in|for your|this|playback location|country|region`,
  `your browser does|doesn't|is|isn't not? *1 support|supported|supporting`,
  `please enable javascript|cookies|js`,
  `javascript|cookies is|are|must disabled|required|not|be`,
  `enter your email address|to|here`,
  `your email address will|is|has`,
  `sign up for|to our|my *4 newsletter|newsletters|alerts|emails|email|list|briefing`,
  `subscribe to our|my *4 newsletter|newsletters|channel|podcast|feed|list|updates`,
  `subscribe to continue|keep|read reading|this?`,
  `get our|the *3 newsletter|headlines|stories|news *4 inbox`,
  `delivered|sent|straight|directly to? your inbox`,
  `by signing|subscribing|clicking|continuing|registering|submitting|using *6 you agree|accept|consent|acknowledge|confirm|are`,
  `thank|thanks you? for subscribing|signing|registering`,
  `click|tap here to|for *2 subscribe|read|sign|watch|view|listen|download|learn|see|register|share|print|more|expand|enlarge|play|unmute|open`,
  `skip advertisement|ad`,
  `story|article|post|content continues below|after *2 advertisement|ad?`,
  `continue reading the|below|this|story|article main? *1 story|article|below`,
  `advertisement continue|scroll|article|story|this|close|skip`,
  `already a|an subscriber|member log|sign|login|read`,
  `you have|you've reached|read|used your|all|the|of *5 limit|articles|article`,
  `we|this use|uses|site|website use|uses? *1 cookies to|and|on|for|in|that`,
  `accept|manage|reject all|your? cookies`,
  `a post shared by`,
  `view this post on`,
  `embed from getty`,
  `current time 0|00|000`,
  `duration time? 0|00|000`,
  `stream type live`,
  `remaining time 0|00|000|1x|loaded|playback`,
  `playback rate 1x|1|chapters`,
  `captions|subtitles|descriptions off selected`,
  `seek to live`,
  `this is a modal window`,
  `beginning of dialog window`,
  `link copied to?`,
  `click to share|print|email on|this|a|opens`,
  `for immediate release`,
  `embargoed until|for`,
  `do not publish|print|run before|until|this|yet`,
  `not for publication|broadcast|release`,
  `flagsharelikereply`,
  `this embed is|could`,
  `loading the|player|video|comments|ad player|video|comments|ad`,
  `you may|might also like|be|enjoy interested?`,
  `recommended for you|articles`
]

/** What it tells its reader to do: only where a sentence begins, since prose may say the same. */
export const pageOrders: readonly string[] = [
  `click|tap to unmute|expand|enlarge|play|share|print|email|tweet|copy|zoom|view`,
  `skip to|past|the? main|content|advertisement|navigation|ad content|newsletter?`,
  `scroll down|to for|to? continue|more`,
  `view|read|show|hide|load|see all|the|more|previous|older? comments`,
  `leave|post|write a|your comment|reply`,
  `share this|on|via article|story|post|page|video|facebook|twitter|whatsapp|linkedin|email|x|reddit|pinterest`,
  `email|print this article|story|page|post`,
  `copy link|url to? clipboard|copied?`,
  `open in new window|tab`
]

/** Labels of a page, a paragraph each, in lower case and without marks. */
export const pageLabels: ReadonlySet<string> = new Set([
  'advertisement',
  'advertisements',
  'sponsored content',
  'read more',
  'read also',
  'read next',
  'see also',
  'related',
  'related article',
  'related articles',
  'related content',
  'related coverage',
  'related links',
  'related stories',
  'related story',
  'related video',
  'related videos',
  'most popular',
  'most read',
  'more from this section',
  'you may also like',
  'share this',
  'share this article',
  'share this story',
  'continue reading',
  'copy code',
  'skip ad',
  'play video',
  'watch live',
  'view comments',
  'show comments',
  'your email address',
  'sign up',
  'log in',
  'subscribe',
  'subscribe now',
  'loading',
  'abstract',
  'full text',
  'headline options',
  'suggested headline',
  'suggested headlines',
  'alternative headlines',
  'headline ideas',
  'revised article',
  'rewritten article',
  'revised version',
  'rewritten version',
  'final draft',
  'draft article',
  'changes made',
  'key changes',
  'meta description',
  'seo keywords',
  'target audience',
  'end of article',
  'headline here',
  'your text here',
  'text here',
  'insert text here',
  'click to edit'
])

/** What a paragraph begins with that only points elsewhere, before a colon; lower case. */
export const pointerLabels: ReadonlySet<string> = new Set([
  'read more',
  'read also',
  'read next',
  'also read',
  'related',
  'related story',
  'related stories',
  'related article',
  'related articles',
  'related coverage',
  'see also'
])

/** What stands for a fact that was to be filled in: the whole of what a pair of brackets holds; lower case. */
export const placeholderWords: ReadonlySet<string> = new Set(
  `name|names|full name|first name|last name|date|dates|day|month|year|time|city|city, state|town|state|country|location|
place|venue|address|title|position|job title|role|age|number|amount|figure|figures|percentage|percent|quote|quotes|source|
sources|link|links|url|headline|subheadline|subhead|byline|dateline|author|author name|reporter name|photo|image|caption|
photo caption|image caption|company|company name|organization|organisation|organization name|spokesperson|spokesperson name|
phone number|email|email address|contact information|contact info|website|event|event name|topic|product|product name|
school name|team name|candidate name|mayor's name|official's name|citation|citation needed|source needed|needs source|
needs citation|to come|to be confirmed|to be determined|tk|tktk|tbd|tbc|placeholder|text|body|lede|lead|nut graf|x|xx|xxx`
    .replaceAll('\n', '')
    .split('|')
)

/** First words of what a pair of brackets tells the writer to do; lower case. */
export const placeholderVerbs: ReadonlySet<string> = new Set(
  `insert add enter include fill continue describe provide put place specify mention name quote link cite check verify
  confirm replace expand attribute update write your needs need note image photo details optional placeholder tk tktk tbd
  tbc todo fact specific additional relevant local`.split(/\s+/)
)
