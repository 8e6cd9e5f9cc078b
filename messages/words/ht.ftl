# Unreviewed translation: no native speaker has read it yet.
# Haitian Creole in the official spelling; è, ò and à are plain SMS letters.

## Starting, language, consent (citizens)

welcome = Byenveni nan { $title }. Di nou sa ou wè: n ap pase l bay biwo a epi n ap di w sa ki fèt.
choose-language = Ki lang?
choose-campaign = Se sou ki kanpay?
language-name = Kreyòl ayisyen
language-changed = Kounye a m ap ekri w an kreyòl.
notice-long = { $title } kenbe repons, foto ak kote ou bay yo pou n verifye yo epi fè moun aji. Nimewo w anba kle; ni moderatè ni biwo pa wè l. Sa ki pibliye: kantite, ak ka san non. Ou ka voye DONEM, RETIRE oswa BLIYE nenpòt lè.
notice-safety = Telegram oswa konpayi telefòn ou ka wè ou ekri nou. Mesaj yo pa chifre bout an bout. Efase konvèsasyon sa a sou telefòn ou. Si gen danje rele { $number }.
notice-safety-no-number = Telegram oswa konpayi telefòn ou ka wè ou ekri nou. Mesaj yo pa chifre bout an bout. Efase konvèsasyon sa a sou telefòn ou. Si gen danje rele sekou.
yes = Wi
no = Non
agreed = Mèsi. Ou ka retounen sou sa nenpòt lè ak RETIRE oswa BLIYE.
not-agreed = Dakò. Nou p ap pibliye anyen nan sa. Si ou chanje lide, voye KOMANSE.
consent-changed = Pawòl yo chanje. Tanpri li yo ankò.

## Words that do something (citizens; one word each, no accents)

menu-help = EDE
menu-stop = KANPE
menu-start = KOMANSE
menu-status = SWIVI
menu-forget = BLIYE
menu-report = RAPOTE
menu-back = RETOUNEN
menu-skip = SOTE
menu-cancel = ANILE
menu-mydata = DONEM
menu-withdraw = RETIRE
menu-add = AJOUTE
menu-proof = PREV
menu-subscribe = ABONE
menu-unsubscribe = DEZABONE
menu-language = LANG
menu-campaign = KANPAY
menu-info = ENFO
menu-edit = CHANJE
menu-send = VOYE
greetings = bonjou, bonswa, alo, sak pase
help-text = Annik ekri sa k pase ak ki kote. Oswa yon mo: RAPOTE, SWIVI ak kòd ou, AJOUTE, RETIRE, LANG, ENFO, DONEM, BLIYE, KANPE.

## Reporting (citizens)

first-received = Nou resevwa l. Kòd sekrè w: { $code }. Kenbe l pou ou.
draft-open = Ou kòmanse yon rapò (kòd { $code }).
draft-go-on = Kontinye li
draft-aside = Mete l sou kote, kòmanse yon lòt
draft-set-aside = Nou mete l sou kote. Moun nou yo ap gade { $code } jan li ye a.
summary-title = Tanpri, verifye:
also-sent = Lòt foto ak anrejistreman
also-written = Ou ekri tou
summary-line = { $label }: { $value }
send = Voye
edit = Chanje
cancel = Anile
edit-which = Kisa ou vle chanje?
cancelled = Anile. Anyen pa ale.
nothing-to-cancel = Pa gen anyen pou anile. Pou rapòte, ekri sa k pase.
nothing-to-edit = Pa gen anyen pou chanje kounye a.
skip = Sote
cannot-skip = Nou bezwen repons sa a. Reponn, oswa voye ANILE.
place-understood = Mwen konprann: { $place }
place-which = Kilès?
place-none = Okenn nan yo
suggest-which = Se youn nan sa yo?
back-at-start = Se premye kesyon an.
thanks-receipt = Mèsi. Kòd ou: { $code }. Kenbe l pou ou. Voye SWIVI { $code } pou konnen sa ki fèt.
privacy-hint = CHWA: sa ou pèmèt nou.
stop-hint = Si ou pa vle mesaj ankò: voye KANPE pou kont li.
not-edited = Ou chanje yon ansyen mesaj. Mwen tande sèlman nouvo yo: voye chanjman an nan yon nouvo mesaj.
not-forwarded = Ou voye mesaj yon lòt moun. Mwen fè sèlman sa ou ekri ou menm: tape l.
outside-area = Kote sa a pa nan zòn kanpay la. Nou mete rapò w apa; yon moun ap gade l.
campaign-closed = { $title } fini. Mèsi pou tout sa ou te rapòte.
finish-first = Voye oswa anile rapò ou te kòmanse a anvan. Apre sa, louvri lòt kanpay la ankò.
campaign-not-begun = { $title } ap kòmanse { $day }. Tanpri ekri nou lè sa a.
no-campaign = Nou p ap ranmase anyen isit la kounye a. Eseye pita.
choose-one = Chwazi youn nan repons sa yo.
like-offer = Yon moun te rapòte menm bagay la, { $nearness }, { $when }: { $category }. Se menm lan?
same = Se menm lan
different = Se yon lòt
fixed-meanwhile = Ranje deja
fixed-meanwhile-thanks = Mèsi. N ap fè konnen { $case } ranje. Nouvo rapò ou a pa voye.
joined-thanks = Nou ajoute pa w la: ansanm yo gen plis fòs.
emergency = Si gen lavi moun an danje, rele { $number } kounye a. Nou pa yon sèvis sekou. Ekip nou ap wè mesaj ou touswit.
emergency-no-number = Si gen lavi moun an danje, rele sekou kounye a. Nou pa yon sèvis sekou. Ekip nou ap wè mesaj ou touswit.
only-text-here = Isit la mwen ka li tèks sèlman. Ekri sa k pase.
unreadable = Mwen pa ka li l. Ekri l yon lòt fwa ak mo, oswa voye EDE.
only-private = Sa a rete ant ou menm ak mwen. Ekri m poukont ou, pa nan yon gwoup.
roles-not-by-sms = Yon wòl mache sou Telegram sèlman: louvri envitasyon ou la.
blocked = Nou pa ka pran rapò w kounye a.

## What became of it (citizens)

status-line = Rapò w: { $state }
state-received = li rive, nou poko li l.
state-in-review = yon moun ap gade l.
state-approved = nou verifye l epi nou pran l.
state-rejected = nou pa pran l: { $reason }.
state-needs-info = nou gen yon kesyon pou ou. Tanpri reponn.
state-withdrawn = ou te retire l.
status-not-agreed = San dakò ou, li pa konte nan anyen nou pibliye.
case-unverified = ka { $case }, li poko konfime.
case-corroborated = ka { $case }, lòt moun di menm bagay.
case-verified = ka { $case }, konfime.
case-refuted = ka { $case }, nou jwenn se pa sa.
case-unverifiable = ka { $case }, nou pa ka verifye l.
case-official-confirmed = ka { $case }, biwo a konfime l.
case-open = n ap pase l bay yon biwo.
case-routed = nou pase l bay { $office }.
case-acknowledged = biwo a wè l.
case-in-progress = biwo a ap travay sou li.
case-resolved-claimed = biwo a di li fini.
case-resolved-confirmed = fini, epi konfime.
case-reopened = louvri ankò: li pa t ranje.
case-closed = fèmen san anyen pa fèt: { $reason }.
verdict-verified = Rapò w konfime (ka { $case }). Mèsi.
verdict-accepted = Nou pran rapò ou an kont (ka { $case }). Mèsi.
verdict-rejected = Nou pa t ka pran rapò w: { $reason }. Ou ka ekri nou ankò.
verdict-rejected-many = Nou pa t ka pran { $n } nan rapò w yo: { $reason }. Ou ka ekri nou ankò.
answer-acknowledged = { $office } wè ka w { $case }.
answer-in-progress = { $office } ap travay sou ka w { $case }.
answer-done-ask-fixed = { $office } di ka { $case } fini. Èske li ranje?
answer-not-ours = { $office } di ka { $case } pa pou li. N ap chèche bon biwo a.
fixed-yes = Wi, li ranje
fixed-no = Non, li pa ranje
fixed-thanks-yes = Bon nouvèl. Mèsi paske ou di nou sa.
fixed-thanks-no = Mèsi paske ou di nou sa. Ka a louvri ankò epi biwo a ap konnen.
fixed-late = Mèsi. Ka { $case } gentan chanje. SWIVI ap di w plis.
fixed-asked-again = Èske ka { $case } ranje?
reason-nonsense = nou pa konprann li
reason-outside = li pa nan zòn nan
reason-not-our-topic = se pa sijè kanpay sa a
reason-abuse = li blese oswa joure moun
reason-unclear = li pa klè sa k pase oswa ki kote
reason-duplicate-own = ou te deja rapòte l
reason-other = yon lòt rezon
reason-not-ours = se pa travay biwo a
reason-cannot = biwo a pa ka aji kounye a
reason-no-answer = kesyon nou an pa jwenn repons
reason-untrue = nou wè se pa konsa
reason-personal = li di twòp bagay sou yon moun
reason-no-budget = biwo a pa gen lajan pou sa
reason-already-known = biwo a deja konnen sa
reason-not-found = biwo a pa jwenn li
reason-no-longer = li pa la ankò
status-which = Kilès? Voye SWIVI ak kòd ou.
status-unknown = Mwen pa konnen okenn rapò pa w ak kòd sa a. Verifye kòd la.
proof-which = Kilès? Voye PREV ak kòd ou.
proof-none = Mwen pa konnen okenn rapò pa w ak kòd sa a nan sa ki pibliye. Verifye kòd la.
proof-counted = Rapò w la konte nan { $release }: { $state }.
proof-file = Fichye a pwouve sa, li pa di ni kiyès ou ye ni sa ou te ekri.
proof-where = Fichye ki pwouve sa: { $where }
proof-unverified = poko konfime
proof-corroborated = lòt moun di menm bagay
proof-verified = konfime
proof-official-confirmed = biwo a konfime l
proof-refuted = yo jwenn se pa vre
proof-unverifiable = yo pa t ka verifye l
codes-too-many = Twòp move kòd rive. Eseye ankò nan yon èdtan.
supplement-which = Kilès? Voye AJOUTE ak kòd ou.
supplement-asked = Kisa ou vle ajoute?
supplement-thanks = Nou ajoute l. Mèsi.
withdraw-which = Kilès? Voye RETIRE ak kòd ou.
withdraw-sure = Retire rapò { $code }? Li p ap konte ankò.
withdrawn-done = Nou retire l. Li p ap parèt ankò nan sa n ap pibliye.
withdraw-consent = Retire dakò mwen
consent-sure = Retire dakò ou? Okenn rapò ou p ap konte nan sa n ap pibliye.
consent-withdrawn = Nou retire dakò ou. Rapò ou yo p ap parèt ankò nan sa n ap pibliye. BLIYE efase yo.
nothing-changed = Dakò, anyen pa chanje.
mydata-intro = Men sa nou kenbe sou ou:
mydata-nothing = Nou pa kenbe anyen sou ou, sof mesaj sa a.
mydata-summary = Nou kenbe: nimewo w sou kle, lang ou, sa ou te dakò, ak rapò w yo ak repons yo ({ $n }). SWIVI montre yo, BLIYE efase tout.
forget-sure = Bliye w? N ap efase nimewo w, tèks, foto ak bouyon yo. Nou p ap ka defè sa.
forget-sure-phone = Bliye tout sa ki soti nan telefòn sa a, menm sa lòt moun voye? Nimewo, tèks ak bouyon ap efase. Ou pa ka defèt sa.
forget-code-sent = Pou n konnen se ou: voye sis chif sa yo tounen: { $code }
forget-code-wait = Sis chif deja sou wout pou ou. Voye yo tounen; apre dis minit ou ka mande ankò.
forget-code-wrong = Se pa chif yo. Nou pa efase anyen.
forget-done = Li fèt. Nimewo w, tèks ak foto w yo efase. Sa ki rete: chif ki deja pibliye, ak kantite ki pa ka mennen sou ou.
stopped = Ou p ap resevwa mesaj ankò. KOMANSE ap fè yo tounen; BLIYE ap efase tout sa nou kenbe sou ou.
started-again = Byenveni ankò. Ou pral resevwa mesaj nou yo.
subscribed = Ou pral resevwa nouvèl kanpay sa a. DEZABONE ap kanpe yo.
unsubscribed = Ou p ap resevwa nouvèl ankò. Repons pou rapò w yo ap toujou vini.
question-from-moderator = Yon kesyon sou rapò w: { $question }
question-thanks = Mèsi. Nou pase repons ou.
reminder-draft = Rapò w { $code } poko fini. Reponn dènye kesyon an, oswa voye ANILE.

## What you allow (citizens)

menu-privacy = CHWA
menu-about = SOUMWEN
purposes-intro = Se ou ki deside. Anyen ladan yo pa obligatwa. Chwazi youn pou chanje l:
purpose-contact = Poze m kesyon sou lòt bagay pita: { $value }
purpose-quote = Site mo mwen yo: { $value }
purpose-media = Montre biwo yo foto mwen: { $value }
purpose-nearby = Mande m sa m wè toupre m: { $value }
purpose-about = Sou mwen menm
purposes-done = Fini
purposes-kept = Dakò. CHWA chanje l nenpòt lè.
about-intro = Sèlman si ou vle. Sa montre nou ki moun nou pa rive jwenn. Nou kenbe l apa de rapò ou yo.
about-unsaid = Mwen pito pa di
about-thanks = Mèsi. SOUMWEN chanje l, BLIYE efase l.
about-nothing = Kanpay sa a pa mande anyen sou ou.

## Things on the map (citizens)

menu-seen = WEL
menu-gone = PALA
gone-now = Li pa la ankò
here-still = Li toujou la
walk-live = Oswa pataje kote ou ye an dirèk epi mache sou li.
walk-now = Mache sou li kounye a: m ap note chemen an. Lè ou fini, sispann pataje oswa voye FINI.
walk-full = Mwen pa ka kenbe yon chemen ki pi long. Voye FINI.
shape-size = { $size }, pwen: { $n }
noted-check = Mwen note: { $value }. Se pa sa? Voye RETOUNEN.
sighting-which = Kilès? Voye WEL oswa PALA ak kòd bagay la.
sighting-unknown = Pa gen anyen sou kat la ak kòd sa a. Verifye kòd la.
sighting-own = Se ou ki mete l sou kat la: se lòt moun ki konfime l.
sighting-where = Ou la? Pataje kote ou ye. Li konte a mwens pase { $metres } m epi nou pa kenbe l.
sighting-far = Li twò lwen pou ou konnen. Pwoche a mwens pase { $metres } m, epi voye l ankò. Nou pa note anyen.
sighting-enough = Mèsi, sa ase pou jodi a.
sighting-thanks = Mèsi. Ka { $case }: { $line }
sightings-line = Lòt moun ki wè l: { $seen }, dènye fwa { $day }. Pa la ankò: { $gone }.
sightings-gone = Lòt moun ki wè l: 0. Pa la ankò: { $gone }.
measure-line = Dènye mezi: { $value } ({ $day }).
measure-of-many = Dènye mezi: { $value } ({ $day }). Medyàn { $n } moun: { $median }.

## When an answer cannot be read (citizens)

hint-text = Tanpri voye kèk mo.
hint-text-long = Li twò long. Voye { $most } lèt pou pi plis.
hint-integer = Voye yon nonb antye, pa egzanp 3.
hint-decimal = Voye yon nonb, pa egzanp 2,5.
hint-select-one = Mwen pa konprann. Chwazi youn nan repons yo, oswa voye nimewo l.
hint-select-multiple = Voye nimewo tout sa ki bon, pa egzanp 1 3.
hint-date = Voye yon jou: jodi a, yè, oswa pa egzanp 25/11/2026.
hint-geopoint = Pataje pozisyon w, oswa ekri kote a ak mo oswa kowòdone.
hint-image = Tanpri voye yon foto.
hint-audio = Tanpri voye yon mesaj vokal.
picture-unusable = Padon, nou pa t kapab sèvi ak foto ou a. Rapò w ap kontinye san li.
recording-unusable = Padon, nou pa t kapab sèvi ak anrejistreman oswa fichye ou a. Rapò w ap kontinye san li.
picture-kept = Nou kenbe l ak rapò w la.
words-kept = Nou ajoute sa nan rapò ou.
recording-kept = Nou kenbe mesaj vwa w la ak rapò w la.
recording-words = Nou kenbe mesaj vwa w la. Tanpri, ekri kèk mo tou.
pictures-enough = Sa ase pou yon rapò: li gen { $most } foto ak anrejistreman.
hint-required = Kesyon sa a bezwen yon repons.
hint-constraint = { $message }
hint-constraint-unknown = Repons sa a pa bon isit la.
ask-several = Voye nimewo tout sa ki bon, pa egzanp 1 3.
shown-image = foto
shown-audio = mesaj vokal
shown-skipped = (sote)
points-done = Fini
ask-which-other = Kilès lòt?
option-other = Lòt
ask-type-name = Gen { $n } repons. Si pa ou a pa la, ekri premye lèt li yo.
ask-range = Soti { $least } rive { $most }.
ask-rank = Voye nimewo yo nan lòd pa ou, premye a an premye, pa egzanp 2 1 3.
ask-points = Voye pwen yo youn pa youn, epi FINI. Oswa tout ansanm ak ; nan mitan yo.
points-so-far = Pwen jiska kounye a: { $n }.
acknowledge-ok = OK
ask-default = Kounye a: { $value }
keep-default = Kite l konsa
may-skip = { $word } pou kite l jan li ye.
repeat-first = { $label }: èske gen youn pou di?
repeat-another = { $label }: èske gen yon lòt?
repeat-round = { $label } { $n }
repeat-bounded = Ou pa ka di plis pase { $most } isit la.
date-now = kounye a,kounya
hint-video = Tanpri voye yon videyo.
hint-file = Tanpri voye yon fichye.
hint-time = Tanpri voye yon lè, pa egzanp 14:30.
hint-datetime = Tanpri voye yon jou ak yon lè, pa egzanp 25/11/2026 14:30.
hint-range = Tanpri voye yon chif ant { $least } ak { $most }.
hint-rank = Voye tout nimewo yo nan lòd pa ou, pa egzanp 2 1 3.
hint-points = Pataje kote ou ye a, oswa voye omwen { $least } pozisyon ak ; nan mitan yo.
hint-points-few = Sa fè { $n } pwen. Fòk gen omwen { $least }.
hint-acknowledge = Tanpri voye OK.
hint-yes-no = Tanpri reponn wi oswa non.
hint-which-option = Kilès nan sa yo: { $options }?
shown-video = videyo
shown-file = fichye

## How near, when (citizens)

near-very = toupre
near-same-street = nan menm lari a
near-walk = kèk minit a pye
near-far = pi lwen
ago-now = kounye a
ago-minutes = sa gen { $n } minit
ago-hours = sa gen { $n } èdtan
ago-days = sa gen { $n } jou

## Cards for moderators

card-title = { $code } · { $category } · { $age }
card-text = “{ $text }”
card-no-text = (san tèks)
card-pictures = Foto: { $n }
card-sounds = Mesaj vwa: { $n }
card-place = Kote: { $place }
card-no-place = Kote: nou pa konnen
card-reports = { $n } rapò
card-like = Sanble ak { $code } ({ $likeness } %): { $reasons }
like-distance = { $metres } m youn ak lòt
like-hours = { $n } èdtan diferans
like-days = { $n } jou diferans
like-crowded = anpil rapò diferan nan menm pwen sa a
like-same-category = menm kategori
like-same-source = menm moun ki voye
like-same-picture = menm foto
like-often = nan kanpay sa a yo souvan mete rapò konsa ansanm
like-seldom = nan kanpay sa a yo raman mete rapò konsa ansanm
like-in-batches = rapò ki pase pa kanal sa a souvan vini anpil ansanm
card-urgent = IJAN
card-outside = deyò zòn nan
card-no-consent = poko gen dakò: pou moderatè sèlman
card-decided = { $what }, { $age }
verify = Verifye
accept = Aksepte
same-as = Menm ak { $code }
ask = Poze kesyon
reject = Rejte
claim = Pran
pass = Pase
restrict = Limite
unrestrict = Retire limit la
block = Bloke
undo = Defè
urgent = Ijan
decided-verified = Verifye
decided-accepted = Aksepte, poko verifye
decided-rejected = Rejte: { $reason }
decided-same-as = Menm ak { $code }
decided-asked = Kesyon voye
decided-passed = Pase bay lòt moun
decided-restricted = Limite: tèks ak foto kache
decided-shown = Pa limite ankò: tout moderatè wè l
decided-urgent = Make ijan
review-faster = Yon moun te pi rapid: { $what } ({ $who }, { $age })
review-expired = Bouton sa a twò vye. Voye /next pou yon nouvo kat.
review-no-right = Ou pa gen dwa fè sa isit la.
review-none = Pa gen anyen k ap tann. Mèsi.
card-restricted = limite
card-hidden = (tèks kache)
card-place-coarse = Kote: anviwon 2 km de { $place }
card-held-until = Pran jiska { $time }
card-one-of-two = Yon moun verifye l; fòk gen yon dezyèm
card-added = Ajoute apre: “{ $text }”
card-alert = IJAN, fèk kòmanse, poko fini: “{ $text }”
card-alert-withdrawn = Moun ki te voye mesaj IJAN an retire l. Nou efase mo yo.
card-urgent-waits = IJAN: yon rapò ap tann pou yo li l.
like-within-hour = nan mwens pase inèdtan
like-other-names = lòt non oswa chif: { $n }
like-both-say = toude di { $words }
show-card = Montre kat la
next-card = Pwochen kat
decided-one-of-two = Yon premye moun verifye l
decided-claimed = Pran
decided-blocked = Moun ki voye a bloke
decided-undone = Defèt
decided-withdrawn = Moun ki te rapòte a retire l
decided-no-consent = Moun ki te rapòte a retire dakò li
decided-answered = Moun ki te rapòte a reponn
review-own = Se pwòp rapò w: yon lòt moun ap deside.
review-second = Ou verifye l deja; fòk gen yon dezyèm moun.
accept-never = De moun verifye kalite ka sa a; yon sèl moun pa janm aksepte l.
review-restricted = Ka sa a limite: yon responsab ap deside.
unrestrict-not = { $code } pa limite.
review-gone = Rapò sa a pa la ankò.
review-unreachable = Nou pa ka jwenn moun ki te rapòte a ankò.
review-claimed = Yon lòt moun pran l jiska { $time }.
reason-back = Retounen
queue-card = K ap tann: { $waiting } · ijan: { $urgent } · pi ansyen: { $oldest }
queue-empty = Pa gen anyen k ap tann.
ask-which-question = Ki kesyon ou vle poze? Moun nan ap wè kesyon an, li p ap wè w.
asked-sent = Nou voye l bay moun ki te rapòte a.
reporter-answered = Repons sou { $code }: “{ $text }”
reject-which = Poukisa?
undone = Defèt.
not-undoable = Nou pa ka defè sa ankò.
invite-code = Envitasyon kòm { $role }: voye /start { $code } bay bot sa a. Li mache yon sèl fwa.
invited = Byenveni. Kounye a ou se { $role }.
invite-bad = Envitasyon sa a pa mache (ankò). Mande yon nouvo.
invite-which = Ki wòl? Voye /invite ak youn nan: { $roles }.
invite-which-office = Ki biwo? Voye /invite official ak youn nan: { $offices }.
unknown-command = Mwen pa konnen kòmand sa a. /help montre sa ki genyen.
role-moderator = moderatè
role-official = anplwaye biwo
role-organiser = òganizatè
role-lead = responsab
role-trainee = apranti
role-observer = obsèvatè
role-reporter = moun ki rapòte
moderator-help = /next: pwochen kat la. /queue: konbyen k ap tann. Bouton sou yon kat deside; Defè retounen.
moderator-help-more = /mine: sa ou kenbe. /urgent: pwochen ijans lan. /handover NÒT: remèt tout. /stats: chif yo. /holidays: jou konje w. /surges: vag yo kenbe. Ak kòd yon ka: /verify, /accept, /reject, /ask, /same, /merge, /split, /group, /why. Nan chat sa a ou ka pa mete ba a.
lead-help = /block KÒD 7: kanpe yon moun sèt jou. /unblock: kiyès ki bloke, ak tande l ankò. /gold KÒD: yon egzanp pou pratike. /sms: travay pa SMS.
organiser-help = /invite WÒL: yon envitasyon pou yon fwa. /moderate, nan yon gwoup: kat yo ap vini la. /members: kiyès ki gen ki wòl. /topics, nan yon gwoup: yon sijè pou chak kategori.
moderate-here = Kat kanpay sa a ap vini nan gwoup sa a kounye a.
moderate-where = Mete m nan gwoup moderatè yo epi voye /moderate la.
pictures = Foto
pictures-of = Foto { $code }. Pou ou sèlman: tanpri pa pase yo bay lòt moun.
picture-alt = Foto { $n } sou { $all }
pictures-none = Pa gen foto isit la ke nou ka montre.
pictures-coming = Foto a sou wout toujou. Eseye ankò nan yon ti moman.
pictures-sent = Nou voye l ba ou an prive.
pictures-write-first = Nou montre foto an prive sèlman. Voye m /start la, epi peze ankò.

## The queue, for moderators

more = Plis
reject-outside = Rejte: deyò
reject-nonsense = Rejte: anyen
card-more-answers = Lòt repons: { $n }
escalate = Bay responsab
decided-escalated = Pase bay responsab yo
card-for-leads = pou responsab yo
review-for-leads = Yo pase rapò sa a: yon responsab ap deside.
leads-told = Yon moderatè pase { $code } ba ou. { $why }
mine-none = Ou pa kenbe anyen.
mine-line = { $code } · { $category } · jiska { $time }
mine-asked = { $code } · { $category } · ap tann moun nan
code-which = Ki ka? Ekri kòd kat la apre mo a, pa egzanp /{ $word } K7M2QX.
code-unknown = Mwen pa konnen ka { $code } isit la. Gade kat la ankò.
code-meant = Mwen pa konnen ka { $code } isit la. Èske ou te vle di { $codes }?
code-decided = Pa gen anyen k ap tann ou nan { $code }.
handover-done = Remèt: { $n }. Mèsi pou travay ou.
card-handed-over = Yon moderatè remèt li: “{ $text }”
languages-set = Ou li: { $languages }. Rapò sa yo vin jwenn ou anvan. Pou chanje: /languages en fr
why-words = nan pwòp mo pa li

## Things on the map, for moderators

vanished-ask = { $code } · { $category }: li gen dwa pa la ankò, moun ki di sa: { $n }. Lòt moun ki wè l: { $seen }.
vanished-close = Li pa la ankò
vanished-closed = Fèmen: li pa la ankò.
vanished-stays = Nou kite l jan l ye a.
vanished-late = Sa chanje depi lè sa a: { $code }.

## Words that a day can be told by: between commas, Monday first, January first

date-tomorrow = demen
date-next-week = semèn pwochen, lòt semèn, semèn k ap vini an
date-today = jodi a, jodia, kounye a, maten an, aswè a
date-yesterday = yè, ayè, yè swa
date-weekdays = lendi, madi, mèkredi, jedi, vandredi, samdi, dimanch
date-months = janvye, fevriye, mas, avril, me, jen, jiyè, out, septanm, oktòb, novanm, desanm

## Scorecards and actions, for moderators and offices

menu-action = AKSYON
menu-actions = AKSYONYO
menu-scores = NOT
facility-unknown = Mwen pa konnen okenn fèy nòt pou sa. Ekri non sant lan, oswa dosye li.
scores-which = Nòt ki sant? Ekri non li, oswa dosye li.
scores-title = { $facility } (dosye { $case })
scores-people = Moun ki konte, chak ak dènye fèy yo ki verifye: kominote { $community }, sant lan { $provider }.
scores-scale = De 1 (pi mal) rive 5 (pi bon):
scores-entitlements = Dwa ki respekte:
scores-few = mwens pase { $k }
scores-community = kominote
scores-provider = sant lan
scores-side = { $side } { $mean } (n { $n }, medyàn { $median }, mwatye nan mitan { $low } rive { $high })
scores-share = { $side } { $percent } % ({ $met } sou { $n })
scores-hidden = { $side } pa parèt ({ $few })
scores-uncounted = Pa konte, paske yo pa verifye oswa pa gen dakò: { $n }.
action-only-audit = Kanpay sa a pa gen fèy nòt.
action-no-office = Kanpay sa a pa gen biwo ki ka reponn pou yon aksyon.
action-gone = Yo reponn sa deja, oswa li chanje depi lè sa a. /actions montre kijan sa ye.
action-where = Se sou ki sant? Ekri non li, oswa dosye li.
action-office = Kiyès k ap fè l?
action-until = Jiska kilè? Chwazi yon jou, oswa ekri youn, pa egzanp 25/11/2027.
action-day-past = Tanpri, bay yon jou ki poko rive.
action-day-same = Se jou sa a li te gen pou l fini deja. Tanpri, bay yon lòt jou.
action-day-today = Se jodi a sa ye. Tanpri, bay yon jou ki vini apre.
action-what = Kisa nou te dakò? Youn oswa de fraz; pa mete non moun, tanpri.
action-how = Voye /action DOSYE BIWO 2027-12-01 ak sa nou te dakò, oswa /action pou kont li. Biwo: { $offices }.
action-kept = Anrejistre: { $office }, jiska { $day }. Jou sa a n ap mande yo.
action-new = { $facility }: pou { $office }, jiska { $day }: “{ $what }”
action-one = { $facility }, { $office }, jiska { $day }: “{ $what }”
action-overdue = { $n } jou an reta
action-first-due = ranvwaye, premye dat { $day }; konbyen fwa: { $n }
action-ask = Èske sa fèt?
action-done = Sa fèt
action-not-yet = Poko
action-put-off = Ebyen jiska { $day }. Premye jou a rete parèt.
action-thanks = Sa fèt. Mèsi.
action-told-done = { $office } di sa fèt: { $facility }, “{ $what }”
action-mail-subject = { $title }: yon aksyon pou { $office }
action-mail-how = Adrès sa a pa li repons. Tanpri, di moun { $title } yo lè sa fèt.
action-button = { $n }. { $facility }
actions-none = Pa gen aksyon ki louvri.
actions-title = Aksyon ki louvri: { $n }

## Answering a survey (citizens)

menu-interview = ENTEVYOU
survey-welcome = Byenveni nan { $title }. Nou gen kèk kesyon, sa pran kèk minit.
survey-first = Mèsi. Sa a se yon ankèt ak kesyon ki fikse: nou pa kenbe sa ou fèk ekri a.
survey-help = Voye ENTEVYOU pou reponn kesyon nou yo. Oswa yon mo: RETIRE, LANG, ENFO, DONEM, BLIYE, KANPE.
interview-area = Ki zòn?
interview-answered = Ou te reponn { $day }. Reponn ankò? Se nouvo repons yo ki konte.
interview-none = Pa gen entèvyou isit. Annik ekri sa k pase.

## Surveys, for enumerators and moderators

menu-progress = PWOGRE
role-enumerator = anketè
enumerator-help = ENTEVYOU kòmanse yon vizit, PWOGRE di konbyen ki genyen. Yon kay, yon dakò, yon entèvyou.
interview-area-choice = { $area } ({ $done } sou { $quota })
interview-full = { $area } gen { $quota } entèvyou li yo. Ou ka kontinye: sa ki depase konte epi nou di l.
interview-go-on = Kontinye isit
interview-other-area = Yon lòt zòn
interview-how = { $area }: ki sa vizit la bay?
interview-begin = Entèvyou
interview-refused = Refize
interview-not-at-home = Pa gen moun
interview-not-eligible = Pa konsène
interview-counted = Konte: { $outcome }. Nou pa kenbe anyen ankò sou kay sa a.
interview-code-household = Ki kay? Voye kòd li.
interview-code-individual = Ki moun? Voye kòd la.
interview-code-bad = Sa a pa yon kòd ankèt sa a.
interview-met-household = Kay sa a te fè entèvyou { $day }. Si ou mande ankò, li konte yon sèl fwa.
interview-met-individual = Moun sa a te fè entèvyou { $day }. Si ou mande ankò, li konte yon sèl fwa.
interview-ask-again = Mande ankò
interview-another-code = Yon lòt kòd
interview-read-aloud = Li sa a byen fò: “{ $notice }” Èske yo dakò?
interview-saved = Anrejistre. Resi pou moun ki reponn yo: { $code }. Ak RETIRE { $code } yo ka retire l.
interview-next = Pwochen vizit
interview-standing = { $area }: { $done } sou { $quota }
interview-standing-open = { $area }: { $done }
interview-standing-over = { $area }: { $done } sou { $quota }, { $over } anplis
progress-line = { $standing }; { $parts }: { $rate }
progress-all = Total
progress-completed = { $n } fini
progress-partial = { $n } kanpe nan mitan
progress-refused = { $n } refize
progress-not-at-home = { $n } pa gen moun
progress-not-eligible = { $n } pa konsène
progress-by-themselves = { $n } san anketè
progress-under-way = { $n } k ap fèt
progress-rate = to repons { $rate } %
progress-no-rate = poko gen to repons
progress-how = To repons: sa ki fini sou sa ki fini, kanpe nan mitan, refize ak pa gen moun (AAPOR RR1). Yon kay konte yon fwa. Moun ki reponn san anketè konte pou kota a sèlman.
erase-which = Ki kay? Voye /erase, zòn li ak kòd li, pa egzanp /erase Bondeni 14B.
erase-unknown = Pa gen kay nou konnen la ak kòd sa a. Apre 180 jou kòd yo disparèt.
erase-sure = Efase tout sa kay sa a di? Sa pa ka defèt.
erase-done = Efase. Sa ki rete se ke te gen yon vizit.

## Members and areas, for organisers

invite-which-area = Ki zòn? Voye wòl la ak youn nan: { $areas }.
members-are = Kiyès k ap travay isit: { $roles }
members-line = { $role }, depi { $day }, sou { $channel }
members-you = (ou menm)
members-end-which = Pou fini yon wòl, chwazi nimewo l.
members-sure = Fini wòl sa a kounye a? { $who }
members-ended = Fini: { $role }. Kat li te kenbe yo lib ankò.
members-gone = Wòl sa a fini deja.
members-last = Se dènye òganizatè a: envite yon lòt anvan.
role-was-ended = Yon òganizatè fini wòl ou: { $roles }. Mèsi pou travay ou.
role-ended-left = Ou pa nan gwoup moderatè yo ankò, wòl ou fini: { $roles }. Yon nouvo envitasyon ap remèt ou li.

## Many messages at once (citizens)

flood-kept = Anpil mesaj rive ansanm. Nou kenbe { $n }; moderatè ap li yo ansanm. Tann yon minit, epi kontinye.
flood-not-taken = Twòp mesaj ansanm: { $n } pa konte. Tann yon minit, epi kontinye.

## One sender's many messages, for moderators

card-many = { $n } lòt mesaj moun sa a, voye yon sèl kou; kèk anlè a
group-title = { $n } rapò yon sèl moun ap tann. Premye a nèt:
group-line = { $code } · { $category } · { $age }: { $text }
group-more = … ak { $n } lòt
group-one = Youn pa youn
group-reject = Rejte tout { $n }
group-pass = Pase tout { $n }
group-block = Bloke moun nan
group-why = Poukisa nou rejte { $n } rapò sa yo?
group-rejected = Rejte { $n } rapò yon sèl moun: { $reason }
group-passed = Pase bay lòt moun: { $n } rapò yon sèl moun
group-few = Gen mwens pase { $n } rapò yon sèl moun pou deside ansanm.

## Cases that are one, for moderators

merge-which = Ekri /merge ak de kòd ka: premye a pran dezyèm nan ladan l.
merge-unknown = Pa gen ka { $code } isit la.
merge-same = Yo fè yon sèl ka deja: { $code }.
merge-never = Ka kalite sa yo pa janm fè yon sèl.
merge-other-way = Rapò { $away } yo pi pwoteje pase pa { $code } yo. Ekri /merge { $away } { $code }.
merge-changed = { $code } oswa { $away } chanje ant tan. Gade ankò.
merge-conflict =
    Sa yo pa dakò youn ak lòt:
    { $told }
    Kilès ki kenbe pou tou de ansanm?
merge-done =
    { $code } pran { $away } ladan l. Rapò ansanm: { $n }. Sa ki deside deja:
    { $told }
card-took-in = Pran { $judged } ladan l
decided-merged = Fè yon sèl ka
decided-split = Rapò retire
whole-undone = Jan li te ye: { $codes }
split-which = Ekri /split ak yon kòd ka.
split-one = Ka { $code } gen yon sèl rapò.
split-list =
    Rapò { $code }:
    { $told }
    Kilès ki soti? Ekri nimewo yo, pa egzanp: 2 3
split-numbers = Ekri nimewo ant 1 ak { $most }.
split-all = Omwen yon rapò rete nan { $code }.
split-changed = Rapò { $code } yo chanje ant tan. Gade ankò.
split-where = Ki kote?
split-new = Yon nouvo ka
split-own = Retounen nan { $codes }
split-done = Rapò ki soti nan { $code }: { $n }. Kounye a nan: { $codes }
card-new = Sa ki nouvo: { $words }
fixed-ask = { $code } · { $category }: moun ki di li ranje deja: { $n }. Èske se vre?
fixed-noted = Note: ranje.

## The story of a case, for moderators and organisers

story-title = Ka { $code } · { $category } · louvri { $when }
story-went = { $into } te pran l ladan l, yo rakonte ansanm.
story-report = rapò { $n }
story-came = { $report } rive pa { $channel }
story-opened = { $report } louvri ka { $code }
story-joined = { $report } antre nan ka { $code }
story-left = { $report } soti nan { $before } ale nan { $after }
story-moved = { $subject }: soti nan “{ $before }” rive nan “{ $after }”
story-merged = { $code } pran { $away } ladan l
story-split = yo retire rapò nan { $code }
story-ended = { $code } vin fè pati { $into }
story-lives = { $code } se yon ka apa ankò
story-office = biwo { $code }: soti nan { $before } ale nan { $after }
story-place = { $code } pran kote { $other }
story-shown = { $code } pa limite ankò
story-not-urgent = { $report } pa make ijan ankò
story-words = an mo: “{ $text }”
story-erased = (efase)
story-added = yo ajoute yon bagay nan { $report }
story-picture = yon foto oswa yon son vini ak { $report }
story-undoes = defèt: { $what }
story-undone = defèt pita
story-rules = règ { $rules }, vèsyon { $n } kanpay la
story-heed = Heed
story-sealed = Sele nan chèn nan: { $sealed } desizyon sou { $all }
story-none = Pa gen ka { $code }.
why-sent = voye
why-overdue = pa gen wi nan yon jou
why-claimed = pran pou deside
why-accepted = aksepte san garanti
why-passed = pase bay lòt
why-first-of-two = premye nan de moun
why-asked = mande
why-answered = reponn
why-opened = pa te gen anyen parèy
why-match = tèlman sanble li antre pou kont li
why-reporter = moun ki rapòte a di se menm lan
why-facility = menm etablisman an
why-moderator = yon moderatè di se menm lan
why-one-event = yon sèl evènman
why-other-event = yon lòt evènman
why-undone = defèt
why-judged = jije konsa
why-fixed-yes = moun ki rapòte a di li ranje
why-fixed-no = moun ki rapòte a di li pa ranje
why-still-there = rapòte ankò depi lè sa a
why-made = dakò sou li
why-put-off = ranvwaye
why-done = fèt
why-forgotten = moun ki voye a mande pou yo bliye l
why-fixed-meanwhile = gen moun ki di li ranje deja
why-discussion = yo diskite sou li
why-handed-over = renmèt nan fen sèvis la
why-independent = moun endepandan di sa
why-too-few = twò piti moun endepandan di sa
why-invited = envite
why-by-organiser = yon òganizatè fini l
why-left-group = kite gwoup la
why-removed = retire nan gwoup la

## Topics of a group, for organisers and moderators

moderate-topic = Kat sou { $what } ap vini nan sijè sa a kounye a.
moderate-topic-which = Nan yon sijè voye /moderate ak yon kategori oswa yon zòn: { $known }. /moderate off: pa gen kat isit.
moderate-topic-off = Pa gen kat nan sijè sa a ankò; y ap vini nan sijè jeneral la.
topics-how = Di /topics category, oswa /topics area: chak jwenn yon sijè nan gwoup sa a, epi kat li yo vini la.
topics-begun = Sijè k ap fèt: { $n }.
topics-under-way = Gen sijè k ap fèt deja.
topics-all-there = Chak gen sijè li isit. /moderate off, nan yon sijè, fini l.
topics-no-forum = Gwoup sa a pa gen sijè. Limen Topics nan reglaj gwoup la, epi voye /topics ankò.
topics-no-right = Mwen pa gen dwa fè sijè isit. Fè m administratè ki ka jere sijè, epi voye /topics ankò.
topics-failed = Nou pa t ka fè sijè kounye a. Sa ki la yo rete; voye /topics pita.
topic-lost = Sijè pou { $what } fèmen oswa disparèt: kat li yo ap vini isit. /moderate { $what }, nan yon sijè, ap konekte l ankò.

## Judging twice, practice and reveal, for moderators

second-look-card = { $code }: { $what }
stats-week = 7 dènye jou yo: rapò { $came } · jije { $judged } · rejte { $rejected }
judge-first = Jije kat { $code } ou genyen an anvan: verifye, aksepte, rejte oswa mande. Rès la ka tann.
card-settled = { $code }: yon lòt moun gen kat sa a.
second-look-told = Mèsi. Se te yon dezyèm kout je: rapò a te deja deside, e sa pa chanje.
second-look-alike = Nou de a jije menm jan.
second-look-differs = Nou jije diferan: nou de a ap resevwa yon ti kat pou pale sou sa.
judged-asked = Mande moun nan anvan
discussion-card = De nan nou jije rapò sa diferan. Youn: { $one }. Lòt la: { $other }. Kisa pou n kenbe? Si nou de a chwazi menm bagay, se sa.
discussion-lead = De nan nou jije rapò sa diferan; fòk yon responsab deside. Youn: { $one }. Lòt la: { $other }. Se ou ki deside.
discussion-noted = Note. Nou mande lòt la tou.
discussion-differs = Nou poko dakò. Yon responsab ap deside.
discussion-agreed = Dakò: { $what }
discussion-over = Sa deja regle.
category = Kategori
category-which = De kisa sa ye?
category-unknown = Pa gen kategori sa isit la.
decided-category = Kategori: { $category }
review-unknown-code = Mwen pa konnen okenn ka ak kòd sa.
ask-too-long = Ak ti fraz devan an, sa fè { $n } mesaj; pi plis se { $most }. Tanpri fè l pi kout.
ask-enough = Yo poze { $n } kesyon sou rapò sa nan yon jou. Tann anvan lòt la.
asked-untranslated = Voye jan ou ekri l la: anyen pa tradui, e moun nan konn sa. Li li { $language }.
answer-overdue = Pa gen repons sou { $code }: rapò a nan liy lan ankò.
answer-photo = (yon foto)
answer-sound = (yon mesaj vwa)
answer-place = (yon kote: { $place })
reveal = Devwale
reveal-what = Kisa ou bezwen wè nan { $code }, e poukisa? De lòt moun dwe dakò, youn se yon responsab. Tout bagay ekri.
reveal-place-help = Kote egzak: pou voye èd
reveal-place-visit = Kote egzak: pou al gade
reveal-contact-call = Nimewo: pou rele
reveal-nothing = Pa gen anyen pou devwale: sa moun ka wè sou kat la, e pèsonn pa dakò pou yo rele l.
reveal-private = Mande sa nan chat prive ou ak mwen: jamè nan gwoup, jamè pa SMS.
reveal-asked = Mande: { $what }. Si de moun dakò, w ap wè l isit la inèdtan.
reveal-agree-card = Yon moun nan ekip la mande wè sa nan { $code }: { $what }. De moun dwe dakò, youn se yon responsab. Ou dakò?
reveal-agree = Dakò
reveal-refuse = Refize
reveal-one = Note. Fòk yon lòt moun dakò; youn nan de yo dwe responsab.
reveal-lead-needed = Yon moun deja dakò; kounye a fòk se yon responsab.
reveal-own = Se ou ki mande l, oswa ou deja dakò: fòk se lòt moun.
reveal-done = De moun dakò: yo montre l inèdtan.
reveal-refused = Refize: yo pa montre anyen nan { $code }.
reveal-shown = { $code }, { $what }: { $value }. Pou ou sèlman; l ap disparèt nan inèdtan.
reveal-gone = { $code }: sa yo te montre a disparèt.
training-card = PRATIK: anyen ou peze pa chanje anyen.
training-right = Wi, ekip la di menm bagay: { $what }.
training-other = Ekip la wè l lòt jan: { $what }.
training-why = Poukisa: { $why }
training-agreed = De moun jije l konsa san youn pa konnen lòt.
training-score = Nan dènye { $of } yo: { $right } menm jan ak ekip la.
training-ready = Ou pare pou vrè rapò: mande yon responsab yon envitasyon kòm moderatè.
training-none = Pa gen lòt bagay pou pratike kounye a. Responsab yo make rapò ak /gold.
training-lead = Yon apranti pare: { $right } nan dènye { $of } yo menm jan ak ekip la. L ap mande yon envitasyon.
gold-which = Kisa ki kòrèk? Apranti yo ap pratike sou li, san yo pa konnen pou ki moun li ye.
gold-why = Poukisa? Yon fraz pou apranti yo, san non moun.
gold-done = { $code } se pou pratike kounye a: { $what }
gold-removed = { $code } pa pou pratike ankò.
gold-remove = Pa pou pratike
gold-unfit = Pèsonn pa dwe pratike sou sa: li limite oswa delika, oswa pawòl yo efase.
agreement-line = Akò ant de moun ki jije san youn pa konnen lòt: alfa { $alpha }, { $band } ({ $n } rapò)
agreement-few = Kijan nou jije menm jan: { $n } nan { $needed } ki nesesè
agreement-own = Jije de fwa avèk ou: { $n }, menm jan nan { $alike }. Se ou sèl ki wè sa; se pa yon nòt.
agreement-good = bon
agreement-tentative = pwovizwa
agreement-experimental = twò ba: pibliye kòm eksperimantal
agreement-alike = tout jije menm jan
trainees-line = Apranti: { $ready } pare, { $practising } ap pratike
trainee-help = /next: yon rapò pou pratike. Bouton yo jije l; apre ou wè sa ekip la di.
why-help = pou voye èd
why-visit = pou al gade sou plas
why-call = pou rele moun nan

## Questions to reporters, and what was shown of them (citizens)

question-in-language = Yon kesyon sou rapò w, nan { $language }, li pa tradui: { $question }
question-when = Kilè sa kòmanse?
question-where = Ki kote egzakteman?
question-still = Èske se toujou konsa?
question-photo = Èske ou ka voye yon foto? Sèlman si pa gen danje.
question-hurt = Èske gen moun ki blese?
reveal-told-place = Apre de moun nan ekip la dakò, youn nan nou wè kote egzak rapò w la pandan inèdtan.
reveal-told-contact = Apre de moun nan ekip la dakò, youn nan nou wè nimewo w pandan inèdtan, pou rele w.
## Bursts that are held, for moderators

surge-card = Kenbe: { $n } rapò { $category } an menm tan. Kont nouvo: { $new } sou { $people }. Menm mo yo: { $alike } sou { $texts }. Yo pa konte okenn kote toutotan youn pa verifye.
surge-show = Montre youn
surge-release = Kite yo tout pase
surge-reject = Tout se manti
surge-none = Pa gen anyen ki kenbe.
surge-over = Sa yo pa kenbe ankò.
surge-released = Lage: chak nan liy kounye a, epi li konte lè yo deside.
surge-rejected = Rejte kòm manti: { $n } rapò.
decided-released = Lage ak lòt yo
card-surge = kenbe ak yon vag

## Grades and evidence, for moderators

grade-unverified = Pa verifye
grade-corroborated = Plizyè moun di l
grade-verified = Verifye
grade-official-confirmed = Biwo a konfime l
grade-refuted = Pa vre
grade-unverifiable = Pa ka verifye
grade-line = { $grade } · endepandan: { $clusters } · kanal: { $channels }
why-people = { $people } moun di l. Sa ki ka gen menm orijin (menm minit, mo, foto oswa sous, oswa kont nouvo) konte yon sèl fwa: { $clusters }.
why-nearby = Mande moun tou pre: { $asked }. Wi { $yes }, non { $no }, pa ankò { $over }.
why-picture-fits = Foto ki te pran la nan moman an: { $n }
why-picture-differs = Foto ki te pran yon lòt kote oswa yon lòt lè: { $n }
why-link = Lyen: { $host }, { $age }
why-by-rules = dapre règ yo ({ $rules })
why-decided = { $grade }: { $by }, { $age }
evidence = Prèv
evidence-how = Pou ajoute yon lyen, voye l kounye a.
evidence-refute = Se pa vre
evidence-unverifiable = Pa ka verifye
evidence-near = Mande moun tou pre
evidence-done = Fèt epi ekri.
evidence-one-of-two = Li ekri. Pou di sa ki piblik oswa sansib pa vre, fòk gen yon dezyèm moun.
evidence-not-from-here = Jan ka a ye la, yo pa ka di sa.
evidence-no-link = Voye yon lyen antye ki kòmanse ak https://
evidence-link-kept = Lyen an sere. Se sit la sèlman yo montre.
near-asked = Moun yo mande tou pre: { $n }. Repons yo ap vini isit la.
near-not-this = Yo pa mande moun deyò sou sa.
near-nobody = Twò piti moun tou pre dakò pou yo mande yo.
respond-confirm = Nou konfime se vre
respond-confirmed = Mèsi. Biwo w la konfime ka a.
reason-staged = se mete an sèn
reason-elsewhere = se yon lòt kote
reason-no-access = pèsonn pa ka rive la
reason-contradictory = moun yo di bagay ki kontrè

## Asked about something near by (citizens)

near-question = Heed: moun rapòte { $category } nan { $place }, toupre kote ou te rapòte. Ou wè l?
near-question-here = Heed: moun rapòte { $category } toupre kote ou te rapòte. Ou wè l?
near-question-plain = Heed: ou wè yon pwoblèm toupre kote ou te rapòte?
near-yes = Wi
near-no = Non
near-gone = Pa ankò
near-thanks = Mèsi. Sa ede.
near-late = Mèsi. Kesyon sa a fèmen.

## Why something was held, for moderators

why-surge = kenbe ak yon vag sispèk
why-one-by-one = anpil rapò yon sèl moun, pran youn pa youn
why-released = lage ak lòt yo

## Numbers, holidays and the blocked, for moderators

stats-waiting = K ap tann: ijan { $urgent }, lòt { $others }
stats-since = Mwatye ladan yo rive anvan: { $median }. Pi ansyen: { $oldest }
stats-decided = Ekip la deside jodi a: { $n }
stats-held = Kenbe ak vag ki sanble fabrike: { $n } (/surges)
stats-own = Ou menm ou deside jodi a: { $n }. Ou kenbe: { $held }. Se ou sèl ki wè sa.
stats-how = Kote chif sa yo soti
stats-why-waiting = K ap tann: rapò pèsonn poko deside, san sa ki kenbe yo. Ijan: mo danje, repons grav, oswa yon moderatè make l.
stats-why-since = Sa ki nan mitan ak pi ansyen nan sa k ap tann yo, selon lè yo rive.
stats-why-decided = Deside jodi a: apwouve oswa rejte depi minwi, nan lè kanpay la, pa moun, epi ki pa defèt. Nou pa janm di sa pa moun.
stats-why-week = Semèn nan: rapò ki rive nan sèt dènye jou yo; jije: apwouve oswa rejte deja.
stats-why-held = Kenbe: yo vini nan yon vag ki sanble fabrike, epi yo tann kòm yon sèl fich.
stats-why-holidays = Jou konje kanpay la pa konte kòm tan datant.
stats-why-own = Pa ou: menm kont lan pou ou sèl, ak fich ou kenbe kounye a.
stats-why-alike = Kijan ekip la jije menm jan: rapò de moun jije san youn pa konnen lòt, nan 91 dènye jou yo.
holidays-set = Ou pa la soti { $first } rive { $last }: ou pa resevwa alèt, epi lòt moun resevwa repons w ap tann yo.
holidays-off = Ou tounen: alèt yo rive jwenn ou.
holidays-none = Ou pa an konje. Pou sa: /holidays 2026-12-24 2027-01-02
holidays-campaign = Jou konje kanpay la: { $days }
holidays-end = Mwen tounen
holidays-how = Mwen pa t ka li jou yo. Ekri premye a ak dènye a: /holidays 2026-12-24 2027-01-02, oswa 24 desanm 2 janvye. /holidays off fini ak sa.
holidays-order = Sa t ap soti { $first } rive { $last }. Dènye jou a dwe jodi a oswa apre, pa anvan premye a, epi nan sis mwa.
holidays-handed = Remèt nan fil la: { $n }
decided-blocked-so = Moun ki voye a bloke { $until }
blocked-good = pou tout tan
blocked-until = jiska { $day }
block-how = Ekri /block, kòd la, pou konbe jou (1 rive { $most }; san nimewo, pou tout tan), ak poukisa: abuse, made_up oswa too_many.
blocked-danger = DANJE, yon moun ki bloke ekri: “{ $text }”. Nou ba li nimewo ijans lan. /unblock fè nou tande l ankò.
unblock-which = Moun ki bloke isit la. Chwazi yon nimewo pou tande moun sa a ankò:
unblock-line = Ka { $codes }: depi { $day }, { $until }
unblock-none = Pèsonn pa bloke isit la.
unblock-done = Nou tande moun ki voye { $codes } la ankò.
unblock-unknown = Pèsonn ki bloke isit la pa te rapòte { $code }. /unblock: lis la.
unblock-gone = Moun sa a pa bloke ankò.
why-made-up = envante rapò
why-too-many = twòp mesaj
why-lifted = yon responsab retire l
why-time-over = tan li fini
## Shifts by SMS, for moderators

members-sms-allow = Kite yo travay pa SMS
members-sms-no-more = Pa gen SMS ankò
members-changed = Li chanje. Moun nan konnen.
sms-you-may = Kounye a ou ka travay pa SMS tou, ak yon telefòn. Voye /sms isit la pou konekte l.
sms-you-may-no-more = Ou pa ka travay pa SMS ankò. Isit la anyen pa chanje.
sms-link-how = Ak telefòn ou pral sèvi a, voye pa SMS nan nimewo Heed la: LINK { $code }. L ap resevwa sis chif. Tape yo isit la anvan dis minit.
sms-link-digits = Tape sis chif sa yo nan konvèsasyon ou ak Heed, pa di pèsòn: { $code }
sms-link-wrong = Se pa chif yo, oswa li twò ta. /sms rekòmanse.
sms-linked = Telefòn ou konekte. SHIFT pa SMS louvri yon sèvis. /sms off dekonekte l.
sms-unlinked = Pa gen telefòn ki konekte ankò.
sms-digits-wrong = Se pa chif yo.
sms-shift = Sèvis jiska { $time }. Ak nimewo fich la: V verifye, A aksepte, R rejte ak rezon, P pase. Epi MORE, MINE, QUEUE, END.
sms-shift-told = Yon sèvis pa SMS kòmanse sou telefòn ou. Si se pa ou, voye /sms off.
sms-no-shift = Pa gen sèvis louvri. SHIFT louvri youn.
sms-over = Sèvis pa SMS la fini.
sms-number-wrong = Nimewo sa a pa louvri. Li nan fen dènye fich la.
sms-guessed = Senk move nimewo vini nan non telefòn ou, kidonk sèvis pa SMS la fèmen. Petèt yon lòt moun ap ekri nan non ou.
sms-none = Pa gen anyen ankò pa SMS. Sou Telegram sèlman: { $n }. N { $number } gade ankò.
sms-unsent = Sou Telegram sèlman: { $n }.
sms-card-like = Tankou { $code } ({ $likeness } %)
sms-card-end = V/A/R/P { $number }, MORE
sms-why = Poukisa? R { $number } ak: { $reasons }
sms-rejected = Rejte
sms-done = { $code }: { $what }. UNDO { $number } defè l.
sms-undone = { $code }: { $what }.
sms-overtaken = Sa a chanje antretan.
sms-no-card = Pa gen fich louvri.
sms-mine = Ou kenbe: { $codes }. Sou Telegram sèlman: { $n }.
why-sms-allowed = ka travay pa SMS
why-sms-no-more = pa ka travay pa SMS ankò
why-phone-linked = konekte yon telefòn
why-sms-shift = kòmanse yon sèvis pa SMS

## Files of a release, for everybody who opens them

release-all = Total
release-cases = Ka
release-cases-are = Ka yo verifye, chak konte yon sèl fwa, kèlkeswa kantite moun ki rapòte l.
release-reports = Rapò
release-reports-are = Konbyen fwa moun rapòte ka sa yo; twa pou pi plis pou yon moun, pa semèn ak pa kazye.
release-reporters = Moun
release-reporters-are = Moun diferan ki rapòte. Yo pa adisyone: yon moun ka nan plizyè kazye.
release-subjects = Inite
release-subjects-are = Kay, kote oswa etablisman diferan yo te mande oswa gade.
release-flag = Mak
release-flag-are = Vid: montre jan li ye a. C: { release-hidden } r: { release-as-before }
release-hidden = Kache, paske gen twò piti moun dèyè kazye sa a oswa dèyè yon lòt li ta fè konnen. Kache pa janm vle di zewo.
release-as-before = Pa mete ajou: li chanje twò piti pou yo di l, kidonk sa ki te la avan an rete.
release-round = Awondi pa 5: pati yo ak total yo ka pa menm.
release-cellkey = Deplase 2 pou pi plis anwo oswa anba: pati yo ak total yo ka pa menm.
release-code-is = Yon kòd; { $file } di sa li vle di. * se total la.
release-about = Konsènan
release-codes = Kòd yo
release-code = Kòd
release-name = Non
release-part-of = Fè pati
release-official = Kòd ofisyèl
release-column = Kolòn
release-measure = Mezi
release-number = Piblikasyon
release-period = Peryòd
release-first-day = Premye jou
release-last-day = Dènye jou
release-made-on = Fèt nan dat
release-producer = Pwodiktè
release-licence = Lisans
release-reading = Yon liy se yon kazye. 0 ekri kote pèsonn pa rapòte anyen; yon kazye vid kache.
## Releases on the web, for whoever looks for numbers

web-releases-title = Chif ki pibliye
web-releases-note = Yon piblikasyon se yon pakèt fichye piblik ki pa janm chanje. Sa ki te mal korije ak yon nouvo vèsyon; sa ki retire di poukisa. Adrès yo rete.
web-releases-none = Poko gen chif ki pibliye.
web-releases-programs = Pou pwogram
web-release-version = { $period }, vèsyon { $vintage }
web-release-published = pibliye { $day }
web-release-superseded = yon vèsyon ki pi nèf ranplase l { $day }
web-release-retracted = retire { $day }
web-release-why = Poukisa yo retire l: { $why }
web-release-files = Fichye

## A release's README, for whoever reads its numbers

release-what = Sa a se piblikasyon { $number } kanpay { $campaign }: sa moun te rapòte soti { $first } rive { $last }, konte. Se vèsyon { $vintage } pou peryòd sa a.
release-not-heading = Sa li pa ye
release-not-sample = Li pa yon echantiyon. Li konte sa moun te chwazi rapòte; pèsonn pa konnen konbyen yo pa t rapòte. Zewo vle di yo pa t rapòte anyen, li pa vle di anyen pa t rive.
release-not-official = Li konplete estatistik ofisyèl yo, li pa ranplase yo. Definisyon yo diferan; chif kalite yo di jiska ki pwen ou ka fè yo konfyans.
release-flags-heading = Kijan pou li chif yo
release-flag-none = San mak: chif la jan yo te konte l.
release-flag-hidden = C: kache. Gen twòp ti kras moun oswa ka nan kaz sa a, oswa nan yon lòt chif sa a ta devwale. Yon kaz vid ki gen C se pa yon zewo.
release-flag-before = r: li pa mete ajou. Chif la chanje tèlman piti, chanjman an ta pale de moun an patikilye; sa ki te pibliye anvan an toujou bon.
release-hidden-cells = { $hidden } kaz sou { $cells } kache.
release-files-heading = Fichye yo
release-files = Kòmanse ak fichye CSV yo. datapackage.json ak fichye SDMX yo di sa kolòn yo vle di; metadata.md ak quality.json di kijan chif yo fèt ak ki valè yo genyen.
release-check-heading = Kijan pou verifye anyen pa t chanje
release-check = MANIFEST.sha256 gen yon sòm kontwòl pou chak fichye, e li siyen nan MANIFEST.sha256.minisig. Kòmand sa a verifye tout bagay, menm san rezo:
release-cite-heading = Kijan pou site
release-contact = Kesyon: { $name }, { $email }. Lisans: { $licence }.
## Releases, for organisers
release-total = Tout
release-axis-area = Zòn
release-axis-category = Kategori
release-axis-period = Peryòd
release-area-unknown = Zòn pa konnen
release-table-cases = Ka pa zòn, kategori ak peryòd
releases-none = Poko gen piblikasyon. Moun ki fè Heed mache a bati youn: release build.
releases-which = Piblikasyon yo. Kilès?
release-line = { $name }: { $state }
release-state-draft = bouyon, kontwòl yo pa pase
release-state-checked = kontwole, poko pibliye
release-state-published = pibliye
release-state-superseded = yon pi nouvo ranplase l
release-state-retracted = retire
release-check-protected = Pwoteje: { $tables } tablo, { $cells } selil, { $hidden } kache
release-check-withheld = Tablo ki kenbe: { $tables }
release-check-counted = Rapò konte: { $reports }
release-check-listed = Ka nan lis youn pa youn: { $cases }
release-check-producer = Fichye kanpay la di kiyès ki reskonsab
release-check-files = Fichye: { $files }, vid: { $empty }
release-check-metadata = Metadone referans: { $empty } konsèp obligatwa vid
release-publish = Pibliye
release-two = De òganizatè pibliye, chak pou kont li. Jiskaprezan: { $n }.
release-one = Ou dakò ak { $name }. Yon lòt òganizatè dwe dakò tou.
release-own = Ou te dakò deja: dezyèm moun nan dwe yon lòt.
release-out = { $name } pibliye. Li pa chanje ankò.
release-gone = Piblikasyon sa a chanje. /releases montre kijan li ye.
release-private = Yo pibliye nan chat prive, pa nan gwoup ni pa SMS.
release-failed = Yo pa t ka bati yon piblikasyon pou { $period }. Jounal la di plis.
why-built = bati
why-replaced = yon pi nouvo ranplase l
why-error = yon erè ladan l
why-disclosure = li te ka revele moun
why-consent = konsantman te manke
why-ethics = li te fè mal

## The citizen data statement of a release

statement-title = Deklarasyon sou done sitwayen
statement-is = Sa se done sitwayen: sou nechèl patisipasyon an yo nan nivo { $level }.
statement-is-not = Isit la nou pa rele sa done sitwayen: sou nechèl patisipasyon an li nan nivo { $level }, anba patenarya.
statement-rules = Nivo a soti nan sa ki ekri pi ba a. Sa ki pa gen prèv, oswa ki vin apre piblikasyon an, pa konte. Se pi ba nan twa: pati moun yo ak òganizasyon yo nan konsepsyon, nan koleksyon, ak pi plis nan yon etap apre.
statement-why = Sa ki anpeche l pi wo
statement-why-no-log = Pèsonn pa ekri ki moun ki te patisipe.
statement-why-identify = Pati moun yo ak òganizasyon yo nan konsepsyon: sa yo mande, ki moun, ak poukisa.
statement-why-collect = Pati yo nan koleksyon an.
statement-why-later = Pati yo nan tout sa ki vin apre koleksyon an.
statement-why-returned = Pa gen prèv ke rezilta yo tounen jwenn moun ki te bay yo.
statement-why-consent = Yo pa di sa moun yo te dakò.
statement-why-started = Ni moun yo ni òganizasyon yo pa t kòmanse l.
statement-why-themselves = Se òganizasyon ki mennen konsepsyon oswa koleksyon nan non moun yo, se pa moun yo menm.
statement-started = Kiyès ki kòmanse l
statement-steps = Ki moun ki patisipe, nan ki etap
statement-nobody = Yo pa konnen pèsonn ki te patisipe.
statement-uncounted = pa konte pou nivo a
statement-evidence = Prèv: { $what }
statement-returned = Kijan rezilta yo te tounen
statement-consent = Konsantman
statement-ethics = Etik
statement-excluded = Kiyès ki rete deyò
statement-agreement = Akò ak yon biwo estatistik
statement-agreed = { $office }, siyen { $day }.
statement-not-agreed = { $office }: pa siyen.
statement-unwritten = Pa gen anyen ki ekri sou sa.
statement-own-words = Sa ki swiv la se jan òganizatè a te ekri l.
statement-level-information = enfòmasyon
statement-level-consultation = konsiltasyon
statement-level-conciliation = konsilyasyon
statement-level-partnership = patenarya
statement-level-self_determination = otodetèminasyon
statement-step-identify = Di sa ki nesesè epi konsevwa l
statement-step-collect = Kolekte
statement-step-process = Triye epi verifye
statement-step-analyse = Analize
statement-step-release = Pibliye
statement-step-disseminate = Gaye
statement-step-connect = Konekte ak moun sa konsène
statement-step-incentivise = Ankouraje itilizasyon
statement-step-influence = Enfliyanse desizyon
statement-step-use = Itilize
statement-step-change = Chanje yon bagay ak li
statement-step-reuse = Itilize ankò
statement-who-community = moun sa konsène
statement-who-organisation = yon òganizasyon sosyete sivil
statement-who-statistics_office = yon biwo estatistik
statement-who-authority = yon otorite piblik
statement-who-researcher = chèchè
statement-who-company = yon konpayi
statement-part-told = yo te enfòme yo
statement-part-asked = yo te mande yo
statement-part-heard = te patisipe, lòt moun te deside
statement-part-shared = te deside ansanm ak lòt moun
statement-part-led = te deside pou kont yo
statement-reviews = Sa biwo estatistik te di sou ansyen piblikasyon

## Reviewers of statistical offices

role-reviewer = revizè yon biwo estatistik
release-review-which = Ki piblikasyon ou vle gade?
release-review-none = Kounye a pa gen piblikasyon ou poko gade.
release-review-ask = { $name }, { $n } sou { $of }: { $question }
release-review-yes = Wi
release-review-partly = An pati
release-review-no = Non
release-review-unknown = Mwen pa konnen
release-review-publish = Pibliye
release-review-drop = Kite sa
release-review-sum = Repons ou yo sou { $name } ap pibliye bò kote l nan non biwo w, jamè nan non pa w:
release-review-done = Pibliye bò kote { $name }. Mèsi.
release-review-gone = Yo pa ka gade piblikasyon sa a ankò.
release-review-dropped = Anyen pa pibliye.
release-review-by = { $office }, { $day }
release-review-q-relevance = Èske li reponn kesyon biwo w oswa politik yo genyen?
release-review-q-methods = Èske konsèp, popilasyon ak metòd yo byen dekri ase pou itilize l?
release-review-q-codes = Èske kòd li yo mennen nan klasifikasyon ak zòn ofisyèl yo?
release-review-q-accuracy = Èske fich kalite a di onètman kouvèti ak erè yo?
release-review-q-timeliness = Èske li vini a lè, ak lè yo te anonse l?
release-review-q-coherence = Èske yo esplike diferans ak seri ofisyèl yo?
release-review-q-confidentiality = Èske moun ki ladan yo pwoteje jan biwo w t ap pwoteje yo?
release-review-q-participation = Èske deklarasyon sou done sitwayen an kenbe, dapre sa w wè?
## The page for receipts (citizens)

web-receipt-title = Èske rapò m konte?
web-receipt-text = Tape kòd rapò w la. W ap konnen nan ki chif pibliye li konte, epi w ap jwenn yon fichye ki pwouve sa.
web-receipt-code = Kòd rapò w la
web-receipt-ask = Chache
web-receipt-file = Fichye ki pwouve sa
web-receipt-again = Yon lòt kòd
web-receipt-wait-title = Yon ti moman
web-receipt-wait-text = N ap chache kòd la. Paj sa a ap tounen poukont li.
web-receipt-over-title = Paj sa a fini
web-receipt-over-text = Yon repons rete la inèdtan. Tape kòd la ankò.
web-skip = Ale nan kontni an
web-foot = Heed: sitwayen rapòte, moderatè verifye, biwo reponn.
web-home = Nan premye paj la
