/**
 * Words that English writes in two ways, both of them right: one text should keep to one. The project's own compilation,
 * from general knowledge of what news style guides rule on. Forms that differ by region are in `regional-pairs.ts`, those
 * that differ by a hyphen need no table. Left out: pairs whose forms differ in meaning or part of speech (disc/disk,
 * backward/backwards, every day/everyday, burned/burnt).
 *
 * A line holds the forms of a word, a colon, and the endings that it takes in all forms (`-` for none).
 */

/**
 * Forms that are heard apart, so that in speech they are the speaker's choice. Toward(s) and afterward(s) are not among
 * them: their last letter is set by style.
 */
export const heardVariants = `
among amongst : -
amid amidst : -
while whilst : -
pleaded pled : -
sneaked snuck : -
leaped leapt : -
kneeled knelt : -
dreamed dreamt : -
spilled spilt : -
spelled spelt : -
naivete naivety : -
preventive preventative : -
memoranda memorandums : -
referendums referenda : -
stadiums stadia : -
cactuses cacti : -
formulas formulae : -
appendixes appendices : -
`

/** Forms that sound alike, or nearly so. */
export const variants = `
adviser advisor : - s
toward towards : -
afterward afterwards : -
ok okay : -
judgment judgement : - s al
acknowledgment acknowledgement : - s
protester protestor : - s
impostor imposter : - s
dispatch despatch : - es ed ing
inquiry enquiry : -
inquiries enquiries : -
dialogue dialog : - s
catalogue catalog : - s
analogue analog : - s
epilogue epilog : - s
prologue prolog : - s
travelogue travelog : - s
focused focussed : -
focusing focussing : -
benefited benefitted : -
benefiting benefitting : -
combated combatted : -
combating combatting : -
kidnapped kidnaped : -
kidnapper kidnaper : - s
kidnapping kidnaping : - s
programmed programed : -
programmer programer : - s
likable likeable : -
unlikable unlikeable : -
sizable sizeable : -
livable liveable : -
movable moveable : -
immovable immoveable : -
usable useable : -
unusable unuseable : -
lovable loveable : -
unshakable unshakeable : -
unmistakable unmistakeable : -
aging ageing : -
cagey cagy : -
homey homy : -
phony phoney : -
doughnut donut : - s
yogurt yoghurt : - s
omelet omelette : - s
barbecue barbeque : - s d
czar tsar : - s
caliph calif : - s
caliphate califate : - s
sheikh sheik : - s
emir amir : - s
hijab hejab : - s
burqa burka : - s
sharia shariah : -
falafel felafel : - s
kebab kabob : - s
medieval mediaeval : -
encyclopedia encyclopaedia : - s
archaeology archeology : -
archaeologist archeologist : - s
archaeological archeological : -
artifact artefact : - s
fetus foetus : - es
fetal foetal : -
bandanna bandana : - s
duffel duffle : -
restaurateur restauranteur : - s
raccoon racoon : - s
orangutan orangoutang : - s
ax axe : -
dietitian dietician : - s
embed imbed : - s ded ding
entrust intrust : - s ed ing
goodbye goodby : - s
guerrilla guerilla : - s
hooray hurray : -
kopeck kopek : - s
licorice liquorice : -
loath loth : -
minuscule miniscule : -
moneyed monied : -
bureaus bureaux : -
volcanoes volcanos : -
tornadoes tornados : -
halos haloes : -
buffaloes buffalos : -
desperadoes desperados : -
cargoes cargos : -
innuendoes innuendos : -
manifestos manifestoes : -
mementos mementoes : -
nosy nosey : -
pilaf pilau : -
pricey pricy : -
rouble ruble : - s
savanna savannah : - s
sherbet sherbert : -
somersault summersault : - s
swap swop : - s ped ping
tepee teepee : - s
website web~site : - s
webpage web~page : - s
homepage home~page : - s
healthcare health~care : -
childcare child~care : -
daycare day~care : -
nightclub night~club : - s
cellphone cell~phone : - s
smartphone smart~phone : - s
voicemail voice~mail : - s
lawsuit law~suit : - s
lifestyle life~style : - s
workforce work~force : - s
workplace work~place : - s
paycheck pay~check : - s
policymaker policy~maker : - s
lawmaker law~maker : - s
newsroom news~room : - s
ballpark ball~park : - s
battleground battle~ground : - s
courtroom court~room : - s
classroom class~room : - s
boardroom board~room : - s
ballroom ball~room : - s
sidewalk side~walk : - s
soundbite sound~bite : - s
superdelegate super~delegate : - s
firefighter fire~fighter : - s
horserace horse~race : - s
frontlines front~lines : -
underway under~way : -
wartime war~time : -
peacetime peace~time : -
roadmap road~map : - s
storyline story~line : - s
timeline time~line : - s
hotline hot~line : - s
airstrike air~strike : - s
database data~base : - s
supermajority super~majority : -
worldview world~view : - s
`
