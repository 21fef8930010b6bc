/** Foreign words of phrases that English copy uses without quotation marks (de facto, bona fides); compiled for this project. */
import {wordSet} from './word-set.js'

/** Lower case. */
export const foreignWords: ReadonlySet<string> = wordSet(
  `ab facto mano culpa hominem absentia accompli accomplis ad addendum al alia alma alta amicus annum apropos aux avant bis bis bona bono bonos
  bourgeoisie capita carte casus causa certiorari circa cojones comme compos contra corpore corpus coup coups cri
  croissant cum curiae curriculum d'art d'etat d'être d'oeuvre d'oeuvres de delicti del della des deus dictum dit dolce
  du duce eminence emptor en enfant enfants ennui ergo erat et etcetera ex exit fait faits faux femme feng fide fides
  franca garde generis gratis grata haute hoc ibid idem il imprimatur infinitum infra inter ipso ipse jure jour la
  laissez las le les lieu lingua loco locus los machina magna malfeasance manqué masse mater maxima mea memoriam mens
  menu modus mot nolo nom non nouveau nouveaux obscura omnia operandi os oeuvre par parentis pax per persona personae
  post prima pro quid quo raison rata re rea regime res rigueur riche sans savoir se sic sine sotto soiree status stasis
  sui sum summa te tempora temps terribles tete una verbatim verité veritas vice vis vista vita vitae vitro vivendi
  vivant vivo voce voir von vox zeitgeist schadenfreude realpolitik weltanschauung hasta mañana muchas gracias señor
  señora abuela abuelo adios amigo amigos barrio barrios caudillo junta que sera der das und über wunderkind perestroika
  glasnost apparatchik apparatchiks siloviki kompromat halal haram hijab hijabs niqab jihad jihadi jihadis jihadism
  jihadist jihadists fatwa fatwas shariah sharia ummah imam imams ayatollah ayatollahs kibbutz shtetl chutzpah schlep
  mensch kvetch schmooze bubbe kosher sushi sake tsunami karaoke emoji emojis kabuki`
)
