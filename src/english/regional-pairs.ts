/**
 * Closed pairs of British and American spellings: each form stands in one of dictionary-en-gb 3.0.0 and dictionary-en
 * 4.0.0 only. Derived by `test/training/derive-regional-pairs.ts`, which leaves out pairs whose American form the training
 * articles of PolNeAR never use; a few that are read both ways were struck out, and defence and jewellery added, by hand.
 */

/** British and American form, by turns, parted by white space. */
export const regionalPairs: readonly string[] =
  `anaemic anemic analyse analyze analysed analyzed analysing analyzing armour armor armoured armored backpedalled
  backpedaled bedevilled bedeviled behaviour behavior behavioural behavioral behaviours behaviors calibre caliber
  cancelled canceled cancelling canceling candour candor catalysing catalyzing centre center centrepiece centerpiece
  centres centers channelled channeled channelling channeling clamour clamor clamoured clamored clamouring clamoring
  colour color colourblind colorblind coloured colored colourful colorful colouring coloring colours colors
  councillors councilors counselling counseling counsellor counselor counsellors counselors defence defense
  defenceless defenseless defences defenses demeanour demeanor dialled dialed dialling dialing dishevelled disheveled
  duelling dueling enamoured enamored endeavour endeavor endeavours endeavors enrol enroll enrolment enrollment
  epicentre epicenter epicentres epicenters equalled equaled favour favor favourable favorable favourably favorably
  favoured favored favouring favoring favourite favorite favourites favorites favouritism favoritism favours favors
  fervour fervor fibre fiber flavour flavor flavoured flavored fuelled fueled fuelling fueling fulfil fulfill
  fulfilment fulfillment fulfils fulfills funnelled funneled funnelling funneling grey gray gruelling grueling
  gynaecologist gynecologist gynaecologists gynecologists haemorrhaging hemorrhaging harbour harbor honour honor
  honourably honorably honoured honored honouring honoring humour humor imperilled imperiled jewellery jewelry
  labelled labeled labelling labeling labour labor laboured labored labourers laborers labouring laboring labours
  labors lacklustre lackluster levelled leveled levelling leveling libelled libeled marvelled marveled marvelling
  marveling marvellous marvelous misdemeanour misdemeanor modelled modeled modelling modeling mould mold neighbour
  neighbor neighbourhood neighborhood neighbourhoods neighborhoods neighbouring neighboring neighbours neighbors
  offence offense offences offenses paediatric pediatric paediatrician pediatrician paediatrics pediatrics panelled
  paneled panellists panelists paralyse paralyze paralysed paralyzed paralysing paralyzing parlour parlor parlours
  parlors pedalling pedaling pretences pretenses pummelled pummeled quarrelling quarreling rancour rancor revelling
  reveling rivalling rivaling rumour rumor rumoured rumored rumours rumors saviour savior sceptic skeptic sceptical
  skeptical scepticism skepticism sceptics skeptics signalled signaled signalling signaling skilful skillful sombre
  somber spectre specter spectres specters spiralling spiraling theatre theater theatres theaters totalled totaled
  totalling totaling travelled traveled travellers travelers travelling traveling tunnelling tunneling unravelling
  unraveling vigour vigor`.split(/\s+/)

/**
 * British words in -ise that American spelling, and the spelling of some British houses, ends in -ize. Words in -yse are
 * no such words: -yze is American only.
 */
export const wordsInIse: readonly string[] =
  `agonised antagonising apologise apologised apologises apologising authorisation authorise authorised authorising
  baptised brutalised brutalising cannibalising capitalisation capitalise capitalised capitalising categorisation
  categorise categorised centralised centralising characterisation characterisations characterise characterised
  characterises civilisation civilisations civilised cognisant colonisation commercialise compartmentalised
  criminalised criminalises criminalising criticise criticised criticises criticising crystallise crystallised
  crystallises crystallising customised demonise demonised demonising editorialise empathise emphasise emphasised
  emphasises emphasising energise energised epitomise federalised fertilisation fertilising fictionalised finalise
  finalised finalising galvanise galvanised galvanising generalised generalising globalisation globalised
  hospitalised humanise humanises hypothesised idolises individualise industrialised itemised jeopardise jeopardising
  legalisation legalise legalised legalises legalising legitimise liberalisation liberalised localise localised
  marginalise marginalised marginalising materialise materialised maximise memorised metastasise metastasised
  metastasising militarised militarising minimise minimised minimising mobilisation mobilise mobilised mobilising
  modernised monopolise moralise nationalised nationalising naturalisation naturalise naturalising neutralise
  normalise normalises normalising optimised organisation organisational organisations organise organised organiser
  organisers organises organising patronising penalised penalising personalise plagiarise plagiarised polarisation
  polarise polarised polarising politicise politicised politicising prioritise prioritised prioritises privatisation
  privatise professionalise publicise publicised publicising pulverising radicalisation radicalise radicalised
  radicalising rationalised realisation realise realised realises realising recognisable recognise recognised
  recognises recognising revolutionise revolutionising sanitised satirises satirising scrutinise scrutinised
  scrutinising specialises stabilise stabilised standardised stigmatisation subsidised subsidises subsidising
  symbolised symbolises sympathiser sympathisers tantalising terrorised traumatised utilisation utilise utilised
  utilising victimised victimises victimising`.split(/\s+/)
