# Unreviewed translation: no native speaker has read it yet.
# Haitian Creole in the official spelling; è, ò and à are plain SMS letters.

## Starting, language, consent (citizens)

welcome = Byenveni nan { $title }. Di nou sa ou wè: n ap pase l bay biwo a epi n ap di w sa ki fèt.
choose-language = Ki lang?
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
menu-subscribe = ABONE
menu-unsubscribe = DEZABONE
menu-language = LANG
menu-info = ENFO
menu-edit = CHANJE
menu-send = VOYE
greetings = bonjou, bonswa, alo, sak pase
help-text = Annik ekri sa k pase ak ki kote. Oswa yon mo: RAPOTE, SWIVI ak kòd ou, AJOUTE, RETIRE, LANG, ENFO, DONEM, BLIYE, KANPE.

## Reporting (citizens)

first-received = Nou resevwa l. Kòd sekrè w: { $code }. Kenbe l pou ou.
summary-title = Tanpri, verifye:
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
back-at-start = Se premye kesyon an.
thanks-receipt = Mèsi. Kòd ou: { $code }. Kenbe l pou ou. Voye SWIVI { $code } pou konnen sa ki fèt.
stop-hint = Si ou pa vle mesaj ankò: voye KANPE pou kont li.
not-edited = Ou chanje yon ansyen mesaj. Mwen tande sèlman nouvo yo: voye chanjman an nan yon nouvo mesaj.
not-forwarded = Ou voye mesaj yon lòt moun. Mwen fè sèlman sa ou ekri ou menm: tape l.
outside-area = Kote sa a pa nan zòn kanpay la. Nou mete rapò w apa; yon moun ap gade l.
campaign-closed = { $title } fini. Mèsi pou tout sa ou te rapòte.
finish-first = Voye oswa anile rapò ou te kòmanse a anvan. Apre sa, louvri lòt kanpay la ankò.
campaign-not-begun = { $title } ap kòmanse { $day }. Tanpri ekri nou lè sa a.
no-campaign = Nou p ap ranmase anyen isit la kounye a. Eseye pita.
choose-one = Chwazi youn nan repons sa yo.
like-offer = Yon moun te rapòte menm bagay la, { $nearness }, { $when }: { $category }. Èske se li?
same = Se menm lan
different = Se yon lòt
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
menu-about = MWEN
purposes-intro = Se ou ki deside. Anyen ladan yo pa obligatwa. Chwazi youn pou chanje l:
purpose-contact = Poze m kesyon sou lòt bagay pita: { $value }
purpose-quote = Site mo mwen yo: { $value }
purpose-media = Montre biwo yo foto mwen: { $value }
purpose-about = Sou mwen menm
purposes-done = Fini
purposes-kept = Dakò. CHWA chanje l nenpòt lè.
about-intro = Sèlman si ou vle. Sa montre nou ki moun nou pa rive jwenn. Nou kenbe l apa de rapò ou yo.
about-unsaid = Mwen pito pa di
about-thanks = Mèsi. MWEN chanje l, BLIYE efase l.
about-nothing = Kanpay sa a pa mande anyen sou ou.

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
hint-required = Kesyon sa a bezwen yon repons.
hint-constraint = { $message }
hint-constraint-unknown = Repons sa a pa bon isit la.
ask-several = Voye nimewo tout sa ki bon, pa egzanp 1 3.
shown-image = foto
shown-audio = mesaj vokal
shown-skipped = (sote)

## How near, when (citizens)

near-very = toupre
near-same-street = nan menm lari a
near-walk = kèk minit a pye
near-far = pi lwen
ago-now = kounye a
ago-minutes = sa gen { $n } minit
ago-hours = sa gen { $n } èdtan
ago-days = sa gen { $n } jou

## Words that a day can be told by: between commas, Monday first, January first

date-today = jodi a, jodia, kounye a, maten an, aswè a
date-yesterday = yè, ayè, yè swa
date-weekdays = lendi, madi, mèkredi, jedi, vandredi, samdi, dimanch
date-months = janvye, fevriye, mas, avril, me, jen, jiyè, out, septanm, oktòb, novanm, desanm
