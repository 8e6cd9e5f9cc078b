# Unreviewed translation: no native speaker has read it yet.

## Starting, language, consent (citizens)

welcome = Karibu { $title }. Tuambie unachoona: tutaifikisha kwa ofisi na kukuambia kilichofanyika.
choose-language = Lugha gani?
choose-campaign = Ni kuhusu kampeni gani?
language-name = Kiswahili
language-changed = Kuanzia sasa nakuandikia kwa Kiswahili.
notice-long = { $title } huhifadhi majibu, picha na mahali ili kuhakiki na kuchukua hatua. Namba yako imefungiwa; wasimamizi na ofisi hawaioni. Yanayochapishwa: hesabu, na visa bila majina. Tuma DATAYANGU, ONDOA au SAHAU wakati wowote.
notice-safety = Telegram au kampuni ya simu yaweza kuona kwamba umetuandikia. Ujumbe haujafichwa njia nzima. Futa mazungumzo haya kwenye simu yako. Ukiwa hatarini piga { $number }.
notice-safety-no-number = Telegram au kampuni ya simu yaweza kuona kwamba umetuandikia. Ujumbe haujafichwa njia nzima. Futa mazungumzo haya kwenye simu. Ukiwa hatarini piga dharura.
yes = Ndiyo
no = Hapana
agreed = Asante. Unaweza kubadilisha wakati wowote kwa ONDOA au SAHAU.
not-agreed = Sawa. Hakuna kitakachochapishwa. Ukibadilisha nia, tuma ANZA.
consent-changed = Maneno yamebadilika. Tafadhali yasome tena.

## Words that do something (citizens; one word each, no accents)

menu-help = MSAADA
# Not ACHA: people who write Hindi in Latin letters say "acha" for "all right".
menu-stop = SITISHA
menu-start = ANZA
menu-status = HALI
menu-forget = SAHAU
menu-report = RIPOTI
menu-back = RUDI
menu-skip = RUKA
menu-cancel = GHAIRI
menu-mydata = DATAYANGU
menu-withdraw = ONDOA
menu-add = ONGEZA
menu-proof = UTHIBITISHO
menu-subscribe = JIUNGE
menu-unsubscribe = JITOE
menu-language = LUGHA
menu-campaign = KAMPENI
menu-info = INFO
menu-edit = HARIRI
menu-send = TUMA
greetings = jambo, habari, hujambo, mambo, habari yako
thanks = asante, asante sana, shukrani, ahsante, ahsante sana, ok asante
says-yes = ndiyo, ndio, ndyo, naam, nakubali, ninakubali, ndiyo asante, ndiyo nakubali
says-no = hapana, sikubali, la, hapana asante
help-text = Andika tu kilichotokea na wapi. Au neno moja: RIPOTI, HALI au UTHIBITISHO na msimbo wako, ONGEZA, ONDOA, LUGHA, INFO, DATAYANGU, SAHAU, SITISHA.

## Reporting (citizens)

first-received = Tumepokea. Msimbo wako wa siri: { $code }. Usimwonyeshe mtu.
draft-open = Umeanza taarifa (risiti { $code }).
draft-go-on = Endelea nayo
draft-aside = Iweke kando, anza mpya
draft-set-aside = Imewekwa kando. Watu wetu wataangalia { $code } kama ilivyo.
summary-title = Tafadhali hakiki:
also-sent = Picha na sauti nyingine
also-written = Uliandika pia
summary-line = { $label }: { $value }
send = Tuma
edit = Badilisha
cancel = Ghairi
edit-which = Unataka kubadilisha nini?
cancelled = Imeghairiwa. Hakuna kilichotumwa.
nothing-to-cancel = Hakuna cha kughairi. Ili kuripoti, andika kilichotokea.
too-late = Swali hilo limefungwa. Ili kuripoti, andika kilichotokea.
nothing-to-edit = Hakuna cha kubadilisha kwa sasa.
skip = Ruka
cannot-skip = Jibu hili linahitajika. Tafadhali jibu, au tuma GHAIRI.
place-understood = Nimeelewa: { $place }
place-which = Ni upi?
place-none = Hakuna kati ya hizi
suggest-which = Je, ni moja kati ya haya?
back-at-start = Hili ndilo swali la kwanza.
thanks-receipt = Asante. Msimbo wako: { $code }. Usimwonyeshe mtu. Tuma HALI { $code } kujua kilichofanyika.
privacy-hint = FARAGHA: unachoruhusu.
stop-hint = Ukitaka ujumbe usije tena: tuma SITISHA peke yake.
forget-hint = Ukitaka vyote vifutwe: tuma SAHAU peke yake.
coded-hint = Taarifa nzima kwa ujumbe mmoja: { $example }
coded-taken = Imepokelewa: { $answers }.
not-edited = Umebadilisha ujumbe wa zamani. Nasoma mpya tu: tuma badiliko kama ujumbe mpya.
not-forwarded = Umepeleka ujumbe wa mtu mwingine. Ninafanya tu unachoandika mwenyewe: tafadhali andika.
outside-area = Mahali hapo ni nje ya eneo la kampeni. Tumeweka ripoti yako kando; mtu ataiangalia.
campaign-closed = { $title } imekwisha. Asante kwa yote uliyoripoti.
finish-first = Kwanza tuma au ghairi ripoti uliyoanza. Kisha fungua tena kampeni nyingine.
campaign-not-begun = { $title } itaanza { $day }. Tafadhali tuandikie tena wakati huo.
no-campaign = Kwa sasa hatukusanyi chochote hapa. Tafadhali jaribu baadaye.
choose-one = Tafadhali chagua mojawapo.
like-offer = Mtu ameripoti jambo hilohilo, { $nearness }, { $when }: { $category }. Je, ni hili?
same = Ndilo hilo
different = Ni lingine
fixed-meanwhile = Imesharekebishwa
fixed-meanwhile-thanks = Asante. Tunaarifu kuwa { $case } imerekebishwa. Ripoti yako mpya haikutumwa.
joined-thanks = Tumeiongeza yako: pamoja zina nguvu zaidi.
emergency = Ikiwa maisha yako hatarini, piga { $number } sasa. Sisi si huduma ya uokoaji. Watu wetu wataona ujumbe wako mara moja.
emergency-no-number = Ikiwa maisha yako hatarini, pigia huduma ya uokoaji sasa. Sisi si huduma hiyo. Watu wetu wataona ujumbe wako mara moja.
only-text-here = Hapa ninaweza kusoma maandishi tu. Tafadhali andika kilichotokea.
unreadable = Sikuweza kuusoma. Andika tena kwa maneno, au tuma MSAADA.
own-duplicate = Taarifa hiyo yako tunayo: { $code }. Kama ni nyingine, sema tofauti ni nini.
only-private = Hilo ni kati yako na mimi. Niandikie peke yangu, si katika kikundi.
roles-not-by-sms = Jukumu hufanya kazi kwenye Telegram tu: fungua mwaliko wako huko.
blocked = Kwa sasa hatuwezi kupokea ripoti zako.

## What became of it (citizens)

status-line = Ripoti yako: { $state }
state-received = imefika, inasubiri kusomwa.
state-in-review = mtu anaiangalia.
state-approved = imehakikiwa na kukubaliwa.
state-rejected = haikukubaliwa: { $reason }.
state-needs-info = tuna swali kwako. Tafadhali lijibu.
state-withdrawn = uliiondoa.
status-not-agreed = Bila ridhaa yako haihesabiwi katika tunayochapisha.
case-unverified = kisa { $case }, bado hakijathibitishwa.
case-corroborated = kisa { $case }, wengine wanasema vivyo hivyo.
case-verified = kisa { $case }, kimethibitishwa.
case-refuted = kisa { $case }, tumeona si kweli.
case-unverifiable = kisa { $case }, hakikuweza kuhakikiwa.
case-official-confirmed = kisa { $case }, ofisi imekithibitisha.
case-open = inasubiri kupelekwa kwa ofisi.
case-routed = imepelekwa kwa { $office }.
case-acknowledged = ofisi imeiona.
case-in-progress = ofisi inaishughulikia.
case-resolved-claimed = ofisi inasema imekamilika.
case-resolved-confirmed = imekamilika, na kuthibitishwa.
case-reopened = imefunguliwa tena: haikurekebishwa.
case-closed = imefungwa bila hatua: { $reason }.
verdict-verified = Ripoti yako imethibitishwa (kisa { $case }). Asante.
verdict-accepted = Ripoti yako imekubaliwa (kisa { $case }). Asante.
verdict-rejected = Hatukuweza kuikubali ripoti yako: { $reason }. Unaweza kutuandikia tena.
verdict-rejected-many = Hatukuweza kukubali ripoti zako { $n }: { $reason }. Unaweza kutuandikia tena.
answer-acknowledged = { $office } imeona kisa chako { $case }.
answer-in-progress = { $office } inashughulikia kisa chako { $case }.
answer-done-ask-fixed = { $office } inasema kisa { $case } kimekamilika. Je, kimerekebishwa?
answer-not-ours = { $office } inasema kisa { $case } si chake. Tunatafuta ofisi husika.
fixed-yes = Ndiyo, tayari
fixed-no = Hapana, bado
fixed-thanks-yes = Habari njema. Asante kwa kutuambia.
fixed-thanks-no = Asante kwa kutuambia. Kisa kimefunguliwa tena na ofisi itajulishwa.
fixed-late = Asante. Kisa { $case } kimebadilika tangu hapo. HALI itakueleza zaidi.
fixed-asked-again = Je, kisa { $case } kimerekebishwa?
reason-nonsense = haikueleweka
reason-outside = ni nje ya eneo
reason-not-our-topic = si mada ya kampeni hii
reason-abuse = inaumiza au kutukana watu
reason-unclear = haijulikani nini kilitokea au wapi
reason-duplicate-own = ulikuwa umeiripoti tayari
reason-other = sababu nyingine
reason-not-ours = si kazi ya ofisi hiyo
reason-cannot = ofisi haiwezi kwa sasa
reason-no-answer = swali letu halikujibiwa
reason-untrue = ilionekana si kweli
reason-personal = inaeleza mno kuhusu mtu
reason-no-budget = ofisi haina fedha kwa hili
reason-already-known = ofisi inajua tayari
reason-not-found = ofisi haikuipata
reason-no-longer = haipo tena
status-which = Ipi? Tuma HALI na msimbo wako.
status-unknown = Sijui ripoti yako yenye msimbo huo. Tafadhali angalia msimbo.
proof-which = Ipi? Tuma UTHIBITISHO na msimbo wako.
proof-none = Sijui ripoti yako yenye msimbo huo katika yaliyochapishwa. Tafadhali angalia msimbo.
proof-counted = Ripoti yako imehesabiwa katika { $release }: { $state }.
proof-file = Faili hii inathibitisha hilo, bila kusema wewe ni nani wala uliandika nini.
proof-where = Faili inayothibitisha: { $where }
proof-unverified = bado haijathibitishwa
proof-corroborated = wengine wanasema vivyo hivyo
proof-verified = imethibitishwa
proof-official-confirmed = imethibitishwa na ofisi
proof-refuted = imeonekana si kweli
proof-unverifiable = haikuweza kuhakikiwa
codes-too-many = Misimbo mingi isiyo sahihi imefika. Jaribu tena baada ya saa moja.
supplement-which = Ipi? Tuma ONGEZA na msimbo wako.
supplement-asked = Unataka kuongeza nini?
supplement-thanks = Imeongezwa. Asante.
withdraw-which = Ipi? Tuma ONDOA na msimbo wako.
withdraw-sure = Uondoe ripoti { $code }? Haitahesabiwa tena.
withdrawn-done = Imeondolewa. Haitakuwa katika tutakayochapisha.
withdraw-consent = Ondoa ridhaa yangu
consent-sure = Uondoe ridhaa yako? Ripoti zako hazitahesabiwa katika tutakayochapisha.
consent-withdrawn = Ridhaa imeondolewa. Ripoti zako hazitakuwa katika tutakayochapisha. SAHAU huzifuta.
nothing-changed = Sawa, hakuna kilichobadilishwa.
mydata-intro = Haya ndiyo tunayohifadhi kukuhusu:
mydata-nothing = Hatuna chochote kukuhusu ila ujumbe huu.
mydata-summary = Tunahifadhi: namba yako kwa siri, lugha yako, ulichokubali, na ripoti zako na majibu yake ({ $n }). HALI huzionyesha, SAHAU hufuta yote.
forget-sure = Tukusahau? Namba, maandishi, picha na rasimu zako zitafutwa. Haiwezi kurudishwa.
forget-sure-phone = Tusahau yote yaliyotoka kwenye simu hii, hata ya wengine? Namba, maandishi na rasimu vitafutwa. Haiwezi kurudishwa.
forget-code-sent = Ili tujue ni wewe: rudisha tarakimu hizi sita: { $code }
forget-code-wait = Tarakimu sita tayari zimetumwa kwako. Zirudishe; baada ya dakika kumi unaweza kuomba tena.
forget-code-wrong = Tarakimu hizo si sahihi. Hakuna kilichofutwa.
digits-late = Tarakimu hizo zimechelewa. Hakuna kilichobadilika. Omba nyingine.
digits-tomorrow = Tarakimu nyingi zisizo sahihi zimetoka kwenye namba hii leo. Omba nyingine kesho.
forget-done = Tayari. Namba, maandishi na picha zako zimefutwa. Zinabaki: namba zilizochapishwa, na hesabu zisizoweza kukutambulisha.
stopped = Hutapata ujumbe tena. ANZA huurudisha; SAHAU hufuta yote tunayohifadhi kukuhusu.
started-again = Karibu tena. Utapata ujumbe wetu.
subscribed = Utapata habari za kampeni hii. JITOE huzisimamisha.
unsubscribed = Hutapata habari tena. Majibu ya ripoti zako bado yatakuja.
question-from-moderator = Swali kuhusu ripoti yako: { $question }
question-thanks = Asante. Tumefikisha jibu lako.
part-missing = Tumepokea sehemu { $came } tu kati ya { $all } za ujumbe wako.
reminder-draft = Ripoti yako { $code } haijakamilika. Jibu swali la mwisho, au tuma GHAIRI.

## What you allow (citizens)

menu-privacy = FARAGHA
menu-about = KUNIHUSU
purposes-intro = Wewe unaamua. Hakuna kinacholazimu. Chagua moja ili kubadilisha:
purpose-contact = Niulizeni mambo mengine baadaye: { $value }
purpose-quote = Nukuu maneno yangu: { $value }
purpose-media = Onyesha ofisi picha zangu: { $value }
purpose-nearby = Kuniuliza ninachoona karibu: { $value }
purpose-about = Kunihusu
purposes-done = Tayari
purposes-kept = Sawa. FARAGHA hubadilisha wakati wowote.
about-intro = Ukitaka tu. Hutuonyesha nani hatumfikii. Huhifadhiwa mbali na taarifa zako.
about-unsaid = Sipendi kusema
about-thanks = Asante. KUNIHUSU hubadilisha, SAHAU hufuta.
about-nothing = Kampeni hii haiulizi chochote kukuhusu.

## Things on the map (citizens)

menu-seen = NIMEIONA
menu-gone = HAIPO
gone-now = Haipo tena
here-still = Bado ipo
walk-live = Au shiriki mahali ulipo moja kwa moja na utembee juu yake.
walk-now = Sasa tembea juu yake: ninaandika njia. Mwishoni acha kushiriki, au tuma TAYARI.
walk-full = Siwezi kuweka njia ndefu zaidi. Tuma TAYARI.
shape-size = { $size }, nukta: { $n }
noted-check = Nimeandika: { $value }. Si sahihi? Tuma RUDI.
sighting-which = Ipi? Tuma NIMEIONA au HAIPO na namba ya kitu hicho.
sighting-unknown = Hakuna kitu kwenye ramani chenye namba hiyo. Angalia namba.
sighting-own = Wewe mwenyewe ulikiweka kwenye ramani: wengine ndio huthibitisha.
sighting-where = Uko hapo? Tuma mahali ulipo. Inahesabika ndani ya mita { $metres } na haihifadhiwi.
sighting-far = Ni mbali mno kujua. Sogea ndani ya mita { $metres }, kisha tuma tena. Hakuna kilichoandikwa.
sighting-enough = Asante, inatosha kwa leo.
sighting-thanks = Asante. Kesi { $case }: { $line }
sightings-line = Wengine walioiona: { $seen }, mwisho { $day }. Haipo: { $gone }.
sightings-gone = Wengine walioiona: 0. Haipo: { $gone }.
measure-line = Kipimo cha mwisho: { $value } ({ $day }).
measure-of-many = Kipimo cha mwisho: { $value } ({ $day }). Wastani wa kati wa watu { $n }: { $median }.

## When an answer cannot be read (citizens)

hint-text = Tafadhali tuma maneno machache.
hint-text-long = Ni ndefu mno. Tuma herufi zisizozidi { $most }.
hint-integer = Tafadhali tuma namba kamili, kwa mfano 3.
hint-decimal = Tafadhali tuma namba, kwa mfano 2.5.
hint-select-one = Sikuelewa. Chagua jibu moja, au tuma namba yake.
hint-select-multiple = Tuma namba za yote yanayofaa, kwa mfano 1 3.
hint-date = Tuma siku: leo, jana, au kwa mfano 25/11/2026.
hint-geopoint = Andika mahali kwa maneno au kwa latitudo na longitudo, au tuma mahali ulipo.
hint-image = Tafadhali tuma picha.
hint-audio = Tafadhali tuma ujumbe wa sauti.
picture-unusable = Samahani, hatukuweza kutumia picha yako. Ripoti yako inaendelea bila hiyo.
recording-unusable = Samahani, hatukuweza kutumia rekodi au faili uliyotuma. Ripoti yako inaendelea bila hiyo.
picture-kept = Imehifadhiwa na taarifa yako.
words-kept = Imeongezwa kwenye taarifa yako.
recording-kept = Ujumbe wako wa sauti umehifadhiwa na taarifa yako.
recording-words = Ujumbe wako wa sauti umehifadhiwa. Tafadhali andika pia maneno machache.
pictures-enough = Inatosha kwa taarifa moja: ina picha na sauti { $most }.
hint-required = Swali hili linahitaji jibu.
hint-constraint = { $message }
hint-constraint-unknown = Jibu hilo halifai hapa.
ask-several = Tuma namba za yote yanayofaa, kwa mfano 1 3.
shown-image = picha
shown-audio = sauti
shown-skipped = (imerukwa)
points-done = Tayari
ask-which-other = Ni kipi kingine?
option-other = Nyingine
ask-type-name = Kuna majibu { $n }. Kama lako halipo hapa, andika herufi zake za kwanza.
list-more = M zaidi
ask-range = Kuanzia { $least } hadi { $most }.
ask-rank = Tuma namba kwa mpangilio wako, ya kwanza kwanza, kwa mfano 2 1 3.
ask-points = Tuma nukta zake moja moja, kisha TAYARI. Au zote pamoja zikitengwa na ;
points-so-far = Nukta hadi sasa: { $n }.
acknowledge-ok = Sawa
ask-default = Sasa: { $value }
keep-default = Acha hivyo
may-skip = { $word } ili kuacha ilivyo.
repeat-first = { $label }: kuna cha kueleza?
repeat-another = { $label }: kuna nyingine?
repeat-round = { $label } { $n }
repeat-bounded = Hapa huwezi kueleza zaidi ya { $most }.
date-now = sasa,sasa hivi
hint-video = Tafadhali tuma video.
hint-file = Tafadhali tuma faili.
hint-time = Tafadhali tuma saa, kwa mfano 14:30.
hint-datetime = Tafadhali tuma siku na saa, kwa mfano 25/11/2026 14:30.
hint-range = Tafadhali tuma namba kuanzia { $least } hadi { $most }.
hint-rank = Tuma namba zote kwa mpangilio wako, kwa mfano 2 1 3.
hint-points = Tuma mahali ulipo, au angalau nukta { $least } zikitengwa na ;
hint-points-few = Hizo ni nukta { $n }. Zinahitajika angalau { $least }.
hint-acknowledge = Tafadhali tuma Sawa.
hint-yes-no = Tafadhali jibu ndiyo au hapana.
hint-which-option = Ni ipi kati ya hizi: { $options }?
shown-video = video
shown-file = faili

## How near, when (citizens)

near-very = karibu sana
near-same-street = katika barabara hiyohiyo
near-walk = hatua chache kwa miguu
near-far = mbali kidogo
ago-now = sasa hivi
ago-minutes = { $n ->
    [one] dakika { $n } iliyopita
   *[other] dakika { $n } zilizopita
}
ago-hours = { $n ->
    [one] saa { $n } iliyopita
   *[other] saa { $n } zilizopita
}
ago-days = { $n ->
    [one] siku { $n } iliyopita
   *[other] siku { $n } zilizopita
}

## Cards for moderators

card-title = { $code } · { $category } · { $age }
card-text = “{ $text }”
card-no-text = (hakuna maandishi)
card-pictures = Picha: { $n }
card-sounds = Ujumbe wa sauti: { $n }
card-place = Mahali: { $place }
card-no-place = Mahali: hapajulikani
card-reports = { $n ->
    [one] ripoti { $n }
   *[other] ripoti { $n }
}
card-like = Inafanana na { $code } ({ $likeness } %): { $reasons }
like-distance = umbali wa m { $metres }
like-hours = tofauti ya saa { $n }
like-days = tofauti ya siku { $n }
like-crowded = ripoti nyingi tofauti mahali hapa
like-same-category = aina ileile
like-same-source = mtumaji yuleyule
like-same-picture = picha ileile
like-often = katika kampeni hii ripoti kama hizi huunganishwa mara nyingi
like-seldom = katika kampeni hii ripoti kama hizi huunganishwa mara chache
like-in-batches = ripoti za njia hii mara nyingi huja nyingi kwa pamoja
card-urgent = HARAKA
card-outside = nje ya eneo
card-no-consent = bado hakuna ridhaa: kwa wasimamizi tu
card-decided = { $what }, { $age }
verify = Hakiki
accept = Kubali
same-as = Sawa na { $code }
ask = Uliza
reject = Kataa
claim = Chukua
pass = Pitisha
restrict = Zuia
unrestrict = Ondoa zuio
block = Fungia
undo = Tengua
urgent = Haraka
decided-verified = Imehakikiwa
decided-accepted = Imekubaliwa, haijahakikiwa
decided-rejected = Imekataliwa: { $reason }
decided-same-as = Sawa na { $code }
decided-asked = Swali limetumwa
decided-passed = Imepitishwa kwa wengine
decided-restricted = Imezuiwa: maandishi na picha zimefichwa
decided-shown = Haijazuiwa tena: wasimamizi wote wanaiona
decided-urgent = Imewekwa alama ya haraka
review-faster = Mtu amekutangulia: { $what } ({ $who }, { $age })
review-expired = Kitufe hiki ni cha zamani. Tuma /next upate kadi mpya.
review-changed = Hii imebadilika wakati huo. Tafadhali angalia tena.
review-no-right = Huruhusiwi kufanya hivyo hapa.
review-none = Foleni ni tupu. Asante.
card-restricted = imezuiwa
card-hidden = (maandishi yamefichwa)
card-place-coarse = Mahali: karibu km 2 kutoka { $place }
card-held-until = Imechukuliwa hadi { $time }
card-one-of-two = Mtu mmoja amehakiki; anahitajika wa pili
card-added = Imeongezwa baadaye: “{ $text }”
card-alert = HARAKA, imeanza sasa, bado haijaisha: “{ $text }”
unreadable-alert = Ujumbe wa mtu fulani hausomeki: { $n } kwa siku moja. Wa mwisho: { $text }
card-alert-withdrawn = Ujumbe wa HARAKA umeondolewa na aliyeutuma. Maneno yake yamefutwa.
card-urgent-waits = HARAKA: kuna ripoti inayosubiri kusomwa.
like-within-hour = ndani ya saa moja
like-other-names = majina au namba tofauti: { $n }
like-both-say = zote zasema { $words }
show-card = Onyesha kadi
next-card = Kadi inayofuata
decided-one-of-two = Imehakikiwa na mtu wa kwanza
decided-claimed = Imechukuliwa
decided-blocked = Mtumaji amefungiwa
decided-undone = Imetenguliwa
decided-withdrawn = Imeondolewa na aliyeripoti
decided-no-consent = Aliyeripoti ameondoa ridhaa
decided-answered = Aliyeripoti amejibu
review-own = Hii ni ripoti yako mwenyewe: mtu mwingine ataamua.
review-second = Umeshaihakiki; anahitajika mtu wa pili.
accept-never = Watu wawili huhakiki visa vya aina hii; mtu mmoja havikubali kamwe.
review-restricted = Kisa hiki kimezuiwa: kiongozi ataamua.
unrestrict-not = { $code } haijazuiwa.
review-gone = Ripoti hii haipo tena.
review-unreachable = Aliyeripoti hapatikani tena.
review-claimed = Mtu mwingine ameichukua hadi { $time }.
reason-back = Rudi
queue-card = Zinasubiri: { $waiting } · za haraka: { $urgent } · ya zamani zaidi: { $oldest }
queue-empty = Hakuna inayosubiri.
ask-which-question = Unataka kumuuliza nini aliyeripoti? Ataona swali, si wewe.
asked-sent = Imetumwa kwa aliyeripoti.
reporter-answered = Aliyeripoti amejibu kuhusu { $code }: “{ $text }”
reject-which = Kwa nini?
undone = Imetenguliwa.
not-undoable = Hii haiwezi kutenguliwa tena.
invite-code = Mwaliko wa { $role }: tuma /start { $code } kwa boti hii. Unafanya kazi mara moja.
invited = Karibu. Sasa wewe ni { $role }.
invite-bad = Mwaliko huu haufanyi kazi (tena). Omba mwingine.
invite-which = Nafasi gani? Tuma /invite na moja kati ya: { $roles }.
invite-which-office = Ofisi gani? Tuma /invite official na moja kati ya: { $offices }.
unknown-command = Siijui amri hiyo. /help huonyesha zilizopo.
role-moderator = msimamizi
role-official = afisa
role-organiser = mwandaaji
role-lead = kiongozi
role-trainee = mwanafunzi
role-observer = mtazamaji
role-reporter = mripoti
moderator-help = /next: kadi inayofuata. /queue: ngapi zinasubiri. Vitufe vya kadi huamua; Tengua hurudisha.
moderator-help-more = /mine: unazoshikilia. /urgent: ya dharura inayofuata. /handover UJUMBE: rudisha zote. /stats: takwimu. /holidays: siku zako za likizo. /surges: mawimbi yaliyozuiliwa. Pamoja na msimbo wa kesi: /verify, /accept, /reject, /ask, /same, /merge, /split, /group, /why. Hapa mkwaju unaweza kuachwa.
lead-help = /block MSIMBO 7: zuia mtumaji siku saba. /unblock: nani amefungiwa, na kumsikia tena. /gold MSIMBO: mfano wa mazoezi. /sms: fanya kazi kwa SMS.
organiser-help = /invite NAFASI: mwaliko wa mara moja. /moderate, ndani ya kikundi: kadi huja hapo. /members: nani ana nafasi gani. /topics, ndani ya kikundi: mada kwa kila aina.
moderate-here = Kuanzia sasa kadi za kampeni hii zitakuja kwenye kikundi hiki.
moderate-where = Niongeze kwenye kikundi cha wasimamizi na utume /moderate hapo.
pictures = Picha
pictures-of = Picha za { $code }. Kwa ajili yako tu: tafadhali usizipitishe kwa wengine.
picture-alt = Picha { $n } kati ya { $all }
pictures-none = Hakuna picha hapa inayoweza kuonyeshwa.
pictures-coming = Picha bado iko njiani. Jaribu tena baada ya muda mfupi.
pictures-sent = Imetumwa kwako faraghani.
pictures-write-first = Picha huonyeshwa faraghani tu. Nitumie /start huko, kisha bonyeza tena.

## The queue, for moderators

more = Zaidi
reject-outside = Kataa: nje
reject-nonsense = Kataa: si taarifa
card-more-answers = Majibu mengine: { $n }
escalate = Kwa kiongozi
decided-escalated = Imepelekwa kwa viongozi
card-for-leads = kwa viongozi
review-for-leads = Taarifa hii imepelekwa juu: kiongozi ataamua.
leads-told = Msimamizi amekupelekea { $code }. { $why }
mine-none = Huna kadi yoyote.
mine-line = { $code } · { $category } · hadi { $time }
mine-asked = { $code } · { $category } · inamsubiri mtoa taarifa
code-which = Kesi gani? Andika msimbo wa kadi baada ya neno, kwa mfano /{ $word } K7M2QX.
code-unknown = Sijui kesi { $code } hapa. Tafadhali angalia kadi tena.
code-meant = Sijui kesi { $code } hapa. Je, ulimaanisha { $codes }?
code-decided = Hakuna kinachokusubiri katika { $code }.
handover-done = Zilizokabidhiwa: { $n }. Asante kwa kazi yako.
card-handed-over = Imekabidhiwa na msimamizi: “{ $text }”
languages-set = Unasoma: { $languages }. Taarifa hizo hukujia kwanza. Kubadili: /languages en fr
why-words = kwa maneno yake

## Things on the map, for moderators

vanished-ask = { $code } · { $category }: huenda haipo tena, watu wanaosema hivyo: { $n }. Wengine walioiona: { $seen }.
vanished-close = Haipo tena
vanished-closed = Imefungwa: haipo tena.
vanished-stays = Imeachwa kama ilivyo.
vanished-late = Sasa hali ni nyingine: { $code }.

## Words that a day can be told by: between commas, Monday first, January first

date-tomorrow = kesho
date-next-week = wiki ijayo, wiki lijalo, juma lijalo
date-today = leo, sasa, leo asubuhi, leo usiku
date-yesterday = jana, jana usiku
date-weekdays = jumatatu, jumanne, jumatano, alhamisi, ijumaa, jumamosi, jumapili
date-months = januari, februari, machi, aprili, mei, juni, julai, agosti, septemba, oktoba, novemba, desemba

## Scorecards and actions, for moderators and offices

menu-action = HATUA
menu-actions = HATUAZOTE
menu-scores = ALAMA
facility-unknown = Sijui kadi ya alama ya mahali hapo. Andika jina la kituo, au kesi yake.
scores-which = Alama za kituo gani? Andika jina lake, au kesi yake.
scores-title = { $facility } (kesi { $case })
scores-people = Watu waliohesabiwa, kila mmoja na kadi yake ya mwisho iliyokaguliwa: jamii { $community }, watoa huduma { $provider }.
scores-scale = Kutoka 1 (mbaya zaidi) hadi 5 (nzuri zaidi):
scores-entitlements = Haki zilizotimizwa:
scores-few = chini ya { $k }
scores-community = jamii
scores-provider = watoa huduma
scores-side = { $side } { $mean } (n { $n }, wastani wa kati { $median }, nusu ya kati { $low } hadi { $high })
scores-share = { $side } { $percent } % ({ $met } kati ya { $n })
scores-hidden = { $side } haionyeshwi ({ $few })
scores-uncounted = Hazikuhesabiwa, kwa kuwa hazijakaguliwa au hazina ridhaa: { $n }.
action-only-audit = Kampeni hii haina kadi za alama.
action-no-office = Kampeni hii haina ofisi inayoweza kuwajibika kwa hatua.
action-gone = Hili limejibiwa, au limebadilika tangu hapo. /actions huonyesha hali ilivyo.
action-where = Inahusu kituo gani? Andika jina lake, au kesi yake.
action-office = Nani atafanya?
action-until = Hadi lini? Chagua siku, au andika moja, kwa mfano 25/11/2027.
action-day-past = Tafadhali taja siku ambayo bado haijafika.
action-day-same = Tayari imepangwa siku hiyo. Tafadhali taja siku nyingine.
action-day-today = Hiyo ni leo. Tafadhali taja siku ya baadaye.
action-what = Mlikubaliana nini? Sentensi moja au mbili; bila majina, tafadhali.
action-how = Tuma /action KESI OFISI 2027-12-01 na mlichokubaliana, au /action peke yake. Ofisi: { $offices }.
action-kept = Imehifadhiwa: { $office }, hadi { $day }. Wataulizwa siku hiyo.
action-new = { $facility }: kwa { $office }, hadi { $day }: “{ $what }”
action-one = { $facility }, { $office }, hadi { $day }: “{ $what }”
action-overdue = imechelewa siku { $n }
action-first-due = imeahirishwa, mwanzo ilikuwa { $day }; mara: { $n }
action-ask = Je, imefanyika?
action-done = Imefanyika
action-not-yet = Bado
action-put-off = Basi hadi { $day }. Siku ya kwanza itaendelea kuonekana.
action-thanks = Imefanyika. Asante.
action-told-done = { $office } wanasema imefanyika: { $facility }, “{ $what }”
action-mail-subject = { $title }: hatua ya { $office }
action-mail-how = Anwani hii haisomi majibu. Tafadhali waambie watu wa { $title } ikishafanyika.
action-button = { $n }. { $facility }
actions-none = Hakuna hatua iliyo wazi.
actions-title = Hatua zilizo wazi: { $n }

## Answering a survey (citizens)

menu-interview = MAHOJIANO
survey-welcome = Karibu { $title }. Tuna maswali machache; ni dakika chache tu.
survey-first = Asante. Huu ni utafiti wenye maswali maalum: ulichoandika sasa hivi hakihifadhiwi.
survey-help = Tuma MAHOJIANO kujibu maswali yetu. Au neno moja: UTHIBITISHO na msimbo wako, ONDOA, LUGHA, INFO, DATAYANGU, SAHAU, SITISHA.
interview-area = Eneo gani?
interview-answered = Ulijibu { $day }. Ujibu tena? Majibu mapya yatahesabiwa badala ya yale.
interview-none = Hapa hakuna mahojiano. Andika tu kilichotokea.

## Surveys, for enumerators and moderators

menu-progress = MAENDELEO
role-enumerator = mdadisi
enumerator-help = MAHOJIANO huanza ziara, MAENDELEO huonyesha ziko ngapi. Kaya moja, ridhaa moja, mahojiano moja.
interview-area-choice = { $area } ({ $done } kati ya { $quota })
interview-full = { $area } ina mahojiano yake { $quota }. Unaweza kuendelea: yanayozidi yanahesabiwa na kutajwa.
interview-go-on = Endelea hapa
interview-other-area = Eneo lingine
interview-how = { $area }: ziara imekuwaje?
interview-begin = Mahojiano
interview-refused = Wamekataa
interview-not-at-home = Hakuna mtu
interview-not-eligible = Hawahusiki
interview-counted = Imehesabiwa: { $outcome }. Hakuna kingine kinachohifadhiwa kuhusu kaya hii.
interview-code-household = Kaya gani? Tuma msimbo wake.
interview-code-individual = Mtu gani? Tuma msimbo.
interview-code-bad = Huo si msimbo wa utafiti huu.
interview-met-household = Kaya hii ilihojiwa { $day }. Ikihojiwa tena, inahesabiwa mara moja tu.
interview-met-individual = Mtu huyu alihojiwa { $day }. Akihojiwa tena, anahesabiwa mara moja tu.
interview-ask-again = Hoji tena
interview-another-code = Msimbo mwingine
interview-read-aloud = Tafadhali soma kwa sauti: “{ $notice }” Wanakubali?
interview-saved = Imehifadhiwa. Risiti ya waliohojiwa: { $code }. Kwa ONDOA { $code } wanaweza kuyaondoa.
interview-next = Ziara inayofuata
interview-standing = { $area }: { $done } kati ya { $quota }
interview-standing-open = { $area }: { $done }
interview-standing-over = { $area }: { $done } kati ya { $quota }, { $over } zaidi ya lengo
progress-line = { $standing }; { $parts }: { $rate }
progress-all = Yote
progress-completed = yaliyokamilika { $n }
progress-partial = yaliyokatizwa { $n }
progress-refused = waliokataa { $n }
progress-not-at-home = hakuna mtu { $n }
progress-not-eligible = wasiohusika { $n }
progress-by-themselves = bila mdadisi { $n }
progress-under-way = yanayoendelea { $n }
progress-rate = kiwango cha majibu { $rate } %
progress-no-rate = bado hakuna kiwango cha majibu
progress-how = Kiwango cha majibu: yaliyokamilika kati ya yaliyokamilika, yaliyokatizwa, waliokataa na hakuna mtu (AAPOR RR1). Kaya huhesabiwa mara moja. Aliyejibu bila mdadisi huhesabiwa kwa lengo tu.
erase-which = Kaya gani? Tuma /erase, eneo lake na msimbo wake, kwa mfano /erase Bondeni 14B.
erase-unknown = Hakuna kaya inayojulikana huko kwa msimbo huo. Baada ya siku 180 misimbo hufutwa.
erase-sure = Futa yote ambayo kaya hii ilisema? Haiwezi kurudishwa.
erase-done = Imefutwa. Kinachobaki ni kwamba kulikuwa na ziara.

## Members and areas, for organisers

invite-which-area = Eneo gani? Tuma nafasi na moja kati ya: { $areas }.
members-are = Wanaofanya kazi hapa: { $roles }
members-line = { $role }, tangu { $day }, kwa { $channel }
members-you = (wewe)
members-end-which = Kumaliza nafasi, chagua namba yake.
members-sure = Maliza nafasi hii sasa? { $who }
members-ended = Imemalizika: { $role }. Kadi zake ziko huru tena.
members-gone = Nafasi hii imekwisha tayari.
members-last = Huyu ndiye mwandaaji wa mwisho: alika mwingine kwanza.
role-was-ended = Mwandaaji amemaliza nafasi yako: { $roles }. Asante kwa kazi yako.
role-ended-left = Haupo tena kwenye kikundi cha wasimamizi, nafasi yako imekwisha: { $roles }. Mwaliko mpya utairudisha.

## Many messages at once (citizens)

flood-kept = Ujumbe mwingi umefika kwa pamoja. { $n } umehifadhiwa; utasomwa pamoja. Subiri dakika moja, kisha endelea.
flood-not-taken = Ujumbe mwingi mno kwa pamoja: { $n } haukuhesabiwa. Subiri dakika moja, kisha endelea.

## One sender's many messages, for moderators

card-many = Ujumbe { $n } zaidi wa mtu huyu, uliotumwa kwa pamoja; baadhi juu
group-title = Ripoti { $n } za mtumaji mmoja zinasubiri. Ya kwanza kamili:
group-line = { $code } · { $category } · { $age }: { $text }
group-more = … na { $n } zaidi
group-one = Moja moja
group-reject = Kataa zote { $n }
group-pass = Pitisha zote { $n }
group-block = Fungia mtumaji
group-why = Kwa nini ripoti hizi { $n } zinakataliwa?
group-rejected = Zimekataliwa ripoti { $n } za mtumaji mmoja: { $reason }
group-passed = Zimepitishwa kwa wengine: ripoti { $n } za mtumaji mmoja
group-few = Ni chini ya ripoti { $n } za mtumaji mmoja zinazoweza kuamuliwa pamoja.

## Cases that are one, for moderators

merge-which = Andika /merge na namba mbili za visa: cha kwanza kinachukua cha pili.
merge-unknown = Hakuna kisa { $code } hapa.
merge-same = Tayari ni kisa kimoja: { $code }.
merge-never = Visa vya aina hizi haviunganishwi kamwe.
merge-other-way = Ripoti za { $away } zinalindwa zaidi ya za { $code }. Andika /merge { $away } { $code }.
merge-changed = { $code } au { $away } imebadilika wakati huo. Tafadhali angalia tena.
merge-conflict =
    Haya yanapingana:
    { $told }
    Lipi ni kweli kwa vyote viwili?
merge-done =
    { $code } imechukua { $away }. Ripoti kwa jumla: { $n }. Yaliyoamuliwa:
    { $told }
card-took-in = Imechukua { $judged }
decided-merged = Vimefanywa kisa kimoja
decided-split = Ripoti zimetolewa
whole-undone = Kama awali: { $codes }
split-which = Andika /split na namba ya kisa.
split-one = Kisa { $code } kina ripoti moja tu.
split-list =
    Ripoti za { $code }:
    { $told }
    Zipi zinatoka? Andika namba zake, kwa mfano: 2 3
split-numbers = Tafadhali andika namba kati ya 1 na { $most }.
split-all = Angalau ripoti moja inabaki kwenye { $code }.
split-changed = Ripoti za { $code } zimebadilika wakati huo. Tafadhali angalia tena.
split-where = Ziende wapi?
split-new = Kisa kipya
split-own = Zirudi kwa { $codes }
split-done = Ripoti zilizotoka { $code }: { $n }. Sasa ziko: { $codes }
card-new = Jipya ndani yake: { $words }
fixed-ask = { $code } · { $category }: watu wanaosema imesharekebishwa: { $n }. Ni kweli?
fixed-noted = Imeandikwa: imerekebishwa.

## The story of a case, for moderators and organisers

story-title = Kisa { $code } · { $category } · kilifunguliwa { $when }
story-went = Kilichukuliwa na { $into } na kinasimuliwa pamoja nacho.
story-report = ripoti { $n }
story-came = { $report } ilifika kwa { $channel }
story-opened = { $report } ilifungua kisa { $code }
story-joined = { $report } iliingia kisa { $code }
story-left = { $report } ilitoka { $before } kwenda { $after }
story-moved = { $subject }: kutoka “{ $before }” hadi “{ $after }”
story-merged = { $code } ilichukua { $away }
story-split = ripoti zilitolewa { $code }
story-ended = { $code } ikawa sehemu ya { $into }
story-lives = { $code } ni kisa peke yake tena
story-office = ofisi ya { $code }: kutoka { $before } hadi { $after }
story-place = { $code } ilichukua mahali pa { $other }
story-shown = { $code } haijazuiwa tena
story-not-urgent = { $report } si ya dharura tena
story-words = kwa maneno: “{ $text }”
story-erased = (imefutwa)
story-added = kitu kiliongezwa kwenye { $report }
story-picture = picha au sauti ilikuja na { $report }
story-undoes = imetenguliwa: { $what }
story-undone = ilitenguliwa baadaye
story-rules = kanuni { $rules }, toleo { $n } la kampeni
story-heed = Heed
story-sealed = Zilizofungwa katika mnyororo: maamuzi { $sealed } kati ya { $all }
story-none = Hakuna kisa { $code }.
why-sent = imetumwa
why-overdue = hakukuwa na ndiyo kwa siku moja
why-claimed = imechukuliwa kuamuliwa
why-accepted = imepokelewa bila kuithibitisha
why-passed = imepitishwa kwa wengine
why-first-of-two = wa kwanza kati ya wawili
why-asked = imeombwa
why-answered = imejibiwa
why-opened = hakuna kama hiyo iliyojulikana
why-match = inafanana sana hata ikajiunga yenyewe
why-reporter = mtoa ripoti alisema ni hiyo hiyo
why-facility = kituo kile kile
why-moderator = msimamizi alisema ni hiyo hiyo
why-one-event = tukio moja
why-other-event = tukio jingine
why-undone = imetenguliwa
why-judged = imeamuliwa hivyo
why-fixed-yes = mtoa ripoti anasema imerekebishwa
why-fixed-no = mtoa ripoti anasema haijarekebishwa
why-still-there = imeripotiwa tena tangu hapo
why-made = imekubaliwa
why-put-off = imeahirishwa
why-done = imefanyika
why-forgotten = mtumaji aliomba kusahauliwa
why-fixed-meanwhile = watu wanasema imesharekebishwa
why-discussion = imejadiliwa
why-handed-over = imekabidhiwa mwisho wa zamu
why-independent = watu huru wanasema hivyo
why-too-few = watu huru wanaosema hivyo ni wachache mno
why-invited = alialikwa
why-by-organiser = kumalizwa na mwandaaji
why-left-group = aliondoka kwenye kikundi
why-removed = aliondolewa kwenye kikundi

## Topics of a group, for organisers and moderators

moderate-topic = Kadi kuhusu { $what } zitakuja kwenye mada hii kuanzia sasa.
moderate-topic-which = Kwenye mada tuma /moderate pamoja na aina au eneo: { $known }. /moderate off: hakuna kadi hapa.
moderate-topic-off = Kadi haziji tena kwenye mada hii; zinakuja kwenye mada kuu.
topics-how = Sema /topics category, au /topics area: kila moja hupata mada ya kikundi hiki, na kadi zake huja hapo.
topics-begun = Mada zinatengenezwa: { $n }.
topics-under-way = Mada tayari zinatengenezwa.
topics-all-there = Kila moja ina mada yake hapa. /moderate off, ndani ya mada, huimaliza.
topics-no-forum = Kikundi hiki hakina mada. Washa Topics kwenye mipangilio ya kikundi, kisha tuma /topics tena.
topics-no-right = Siruhusiwi kutengeneza mada hapa. Nifanye msimamizi mwenye haki ya kusimamia mada, kisha tuma /topics tena.
topics-failed = Mada haikuweza kutengenezwa sasa. Zilizopo zinabaki; tuma /topics tena baadaye.
topic-lost = Mada ya { $what } imefungwa au haipo: kadi zake zinakuja hapa. /moderate { $what } kwenye mada itaiunganisha tena.

## Judging twice, practice and reveal, for moderators

second-look-card = { $code }: { $what }
stats-week = Siku 7 zilizopita: taarifa { $came } · zilizoamuliwa { $judged } · zilizokataliwa { $rejected }
judge-first = Kwanza amua kadi ya { $code } uliyo nayo: hakiki, kubali, kataa au uliza. Mengine yasubiri.
card-settled = { $code }: mtu mwingine ana kadi hii.
second-look-told = Asante. Hii ilikuwa mara ya pili: ripoti ilikuwa imeshaamuliwa, na uamuzi unabaki.
second-look-alike = Nyote wawili mmeamua sawa.
second-look-differs = Mmeamua tofauti: nyote wawili mnapata kadi fupi kuhusu hilo.
judged-asked = Kumuuliza kwanza aliyeripoti
discussion-card = Wawili kati yetu wameamua ripoti hii tofauti. Mmoja: { $one }. Mwingine: { $other }. Iwe ipi? Mkichagua sawa, hiyo ndiyo.
discussion-lead = Wawili kati yetu wameamua ripoti hii tofauti; kiongozi anahitajika. Mmoja: { $one }. Mwingine: { $other }. Wewe uamue.
discussion-noted = Imeandikwa. Mwingine anaulizwa pia.
discussion-differs = Bado mnaona tofauti. Kiongozi ataamua.
discussion-agreed = Imekubaliwa: { $what }
discussion-over = Hili limeshaamuliwa.
category = Aina
category-which = Inahusu nini?
category-unknown = Hakuna aina hiyo hapa.
decided-category = Aina: { $category }
review-unknown-code = Sijui kisa chenye msimbo huo.
ask-too-long = Pamoja na maelezo yake inachukua ujumbe { $n }; mwisho ni { $most }. Tafadhali fupisha.
ask-enough = Ripoti hii imeulizwa mara { $n } kwa siku moja. Subiri kabla ya swali jingine.
asked-untranslated = Imetumwa kama ulivyoandika: hakuna tafsiri, naye ameambiwa. Anasoma { $language }.
answer-overdue = Hakuna jibu kuhusu { $code }: ripoti yake inasubiri tena kwenye foleni.
answer-photo = (picha)
answer-sound = (ujumbe wa sauti)
answer-place = (mahali: { $place })
reveal = Fichua
reveal-what = Unahitaji kuona nini cha { $code }, na kwa nini? Wengine wawili lazima wakubali, mmoja kiongozi. Yote yanaandikwa.
reveal-place-help = Mahali kamili: kutuma msaada
reveal-place-visit = Mahali kamili: kwenda kuangalia
reveal-contact-call = Namba: kupiga simu
reveal-nothing = Hakuna cha kufichua: kinachoonekana kiko kwenye kadi, na hakuna aliyekubali kupigiwa.
reveal-private = Uliza hilo katika mazungumzo yetu ya faragha: si kwenye kundi wala kwa SMS.
reveal-asked = Imeombwa: { $what }. Wawili wakikubali, utaiona hapa kwa saa moja.
reveal-agree-card = Mmoja wa timu anaomba kuona hili la { $code }: { $what }. Wawili lazima wakubali, mmoja kiongozi. Wewe je?
reveal-agree = Kubali
reveal-refuse = Kataa
reveal-one = Imeandikwa. Mmoja zaidi lazima akubali; mmoja wa wawili awe kiongozi.
reveal-lead-needed = Mmoja ameshakubali; sasa lazima kiongozi.
reveal-own = Uliomba mwenyewe, au umeshakubali: wengine lazima wakubali.
reveal-done = Wawili wamekubali: inaonyeshwa kwa saa moja.
reveal-refused = Imekataliwa: hakuna cha { $code } kilichoonyeshwa.
reveal-shown = { $code }, { $what }: { $value }. Kwa ajili yako tu; itatoweka baada ya saa moja.
reveal-gone = { $code }: kilichoonyeshwa kimeondolewa.
training-card = MAZOEZI: hakuna unachobonyeza kinachobadilisha chochote.
training-right = Ndiyo, timu inasema hivyo pia: { $what }.
training-other = Timu inaona vingine: { $what }.
training-why = Kwa nini: { $why }
training-agreed = Watu wawili waliamua hivyo bila kujuana.
training-score = Kati ya { $of } za mwisho: { $right } kama timu.
training-ready = Uko tayari kwa ripoti halisi: omba mwaliko wa msimamizi kwa kiongozi.
training-none = Hakuna zaidi ya kufanyia mazoezi kwa sasa. Viongozi huweka alama kwa /gold.
training-lead = Mwanafunzi mmoja yuko tayari: { $right } kati ya { $of } za mwisho kama timu. Ataomba mwaliko.
gold-which = Uamuzi sahihi ni upi? Wanafunzi wataifanyia mazoezi, bila kujua ni ya nani.
gold-why = Kwa nini? Sentensi moja kwa wanafunzi, bila majina.
gold-done = { $code } sasa ni ya mazoezi: { $what }
gold-removed = { $code } si ya mazoezi tena.
gold-remove = Si ya mazoezi
gold-unfit = Asitumiwe kwa mazoezi: imezuiwa au ni nyeti, au maneno yake hayapo.
agreement-line = Makubaliano ya wawili wanaoamua bila kujuana: alfa { $alpha }, { $band } (ripoti { $n })
agreement-few = Jinsi tunavyoamua sawa: { $n } kati ya { $needed } zinazohitajika
agreement-own = Zilizoamuliwa mara mbili nawe: { $n }, sawa katika { $alike }. Ni wewe tu unayeona; si alama.
agreement-good = nzuri
agreement-tentative = ya muda
agreement-experimental = chini mno: chapisha kama ya majaribio
agreement-alike = zote zimeamuliwa sawa
trainees-line = Wanafunzi: { $ready } tayari, { $practising } wanafanya mazoezi
trainee-help = /next: ripoti ya mazoezi. Vitufe huiamua; kisha unasoma timu inasemaje.
why-help = kutuma msaada
why-visit = kwenda kuangalia
why-call = kupiga simu

## Questions to reporters, and what was shown of them (citizens)

question-in-language = Swali kuhusu ripoti yako, kwa { $language }, halijatafsiriwa: { $question }
question-when = Ilianza lini?
question-where = Ni wapi hasa?
question-still = Bado iko hivyo?
question-photo = Unaweza kutuma picha? Kama ni salama tu.
question-hurt = Kuna aliyeumia?
reveal-told-place = Baada ya wawili wa timu kukubali, mmoja wetu alionyeshwa mahali kamili pa ripoti yako kwa saa moja.
reveal-told-contact = Baada ya wawili wa timu kukubali, mmoja wetu alionyeshwa namba yako kwa saa moja ili akupigie.
## Bursts that are held, for moderators

surge-card = Zimezuiliwa: ripoti { $n } za { $category } kwa pamoja. Akaunti mpya: { $new } kati ya { $people }. Maneno yale yale: { $alike } kati ya { $texts }. Hazihesabiwi hadi moja ithibitishwe.
surge-show = Onyesha moja
surge-release = Ziachilie zote
surge-reject = Zote si kweli
surge-none = Hakuna kilichozuiliwa.
surge-over = Hizi hazizuiliwi tena.
surge-released = Zimeachiliwa: kila moja iko kwenye foleni sasa na itahesabiwa ikiamuliwa.
surge-rejected = Zimekataliwa kuwa si kweli: ripoti { $n }.
decided-released = Imeachiliwa pamoja na nyingine
card-surge = imezuiliwa na wimbi

## Grades and evidence, for moderators

grade-unverified = Haijathibitishwa
grade-corroborated = Imeungwa mkono
grade-verified = Imethibitishwa
grade-official-confirmed = Imethibitishwa na ofisi
grade-refuted = Si kweli
grade-unverifiable = Haiwezi kuthibitishwa
grade-line = { $grade } · huru: { $clusters } · njia: { $channels }
why-people = Watu { $people } wamesema. Wenye asili moja (dakika, maneno, picha au chanzo kimoja, au akaunti mpya) wanahesabiwa mara moja: { $clusters }.
why-nearby = Walioulizwa karibu: { $asked }. Ndiyo { $yes }, hapana { $no }, si tena { $over }.
why-picture-fits = Picha zilizopigwa pale na wakati ule: { $n }
why-picture-differs = Picha zilizopigwa kwingine au wakati mwingine: { $n }
why-link = Kiungo: { $host }, { $age }
why-by-rules = kwa kanuni ({ $rules })
why-decided = { $grade }: { $by }, { $age }
evidence = Ushahidi
evidence-how = Kuongeza kiungo, kitume sasa.
evidence-refute = Si kweli
evidence-unverifiable = Haiwezi kuthibitishwa
evidence-near = Uliza walio karibu
evidence-done = Imefanyika na kuandikwa.
evidence-one-of-two = Imeandikwa. Cha umma au nyeti kinahitaji mtu wa pili kusema si kweli.
evidence-not-from-here = Kwa hali ya kesi, hilo haliwezi kusemwa.
evidence-no-link = Tuma kiungo kamili kinachoanza na https://
evidence-link-kept = Kiungo kimehifadhiwa. Tovuti tu inaonyeshwa.
near-asked = Walioulizwa karibu: { $n }. Majibu yao yatakuja hapa.
near-not-this = Wageni hawaulizwi kuhusu hili.
near-nobody = Wachache mno walio karibu wamekubali kuulizwa.
respond-confirm = Tunathibitisha ni kweli
respond-confirmed = Asante. Ofisi yako imethibitisha kesi.
reason-staged = imetungwa
reason-elsewhere = iko mahali pengine
reason-no-access = hakuna anayeweza kufika
reason-contradictory = watu wanapingana

## Asked about something near by (citizens)

near-question = Heed: watu wanaripoti { $category } { $place }, karibu na uliporipoti. Unaiona?
near-question-here = Heed: watu wanaripoti { $category } karibu na uliporipoti. Unaiona?
near-question-plain = Heed: unaona tatizo karibu na uliporipoti?
near-yes = Ndiyo
near-no = Hapana
near-gone = Si tena
near-thanks = Asante. Inasaidia kujua.
near-late = Asante. Swali hili limefungwa.

## Why something was held, for moderators

why-surge = imezuiliwa na wimbi la kutiliwa shaka
why-one-by-one = ripoti nyingi za mtumaji mmoja, zilizochukuliwa moja moja
why-released = imeachiliwa na nyingine

## Numbers, holidays and the blocked, for moderators

stats-waiting = Zinasubiri: za haraka { $urgent }, nyingine { $others }
stats-since = Nusu ziliingia kabla ya: { $median }. Ya zamani zaidi: { $oldest }
stats-decided = Zilizoamuliwa leo na timu: { $n }
stats-held = Zimezuiliwa na mawimbi yanayoonekana kutengenezwa: { $n } (/surges)
stats-own = Ulizoamua wewe leo: { $n }. Unazoshikilia: { $held }. Ni wewe tu unayeona hii.
stats-how = Namba hizi zinatoka wapi
stats-why-waiting = Zinasubiri: taarifa ambazo hakuna aliyeziamua bado, bila zilizozuiliwa. Za haraka: maneno ya hatari, majibu mazito, au zilizowekewa alama na msimamizi.
stats-why-since = Ya katikati na ya zamani zaidi kati ya zinazosubiri, kwa wakati zilipoingia.
stats-why-decided = Zilizoamuliwa leo: zilizokubaliwa au kukataliwa tangu usiku wa manane, kwa saa za kampeni, na watu, na hazikutenguliwa. Kamwe si kwa mtu mmoja mmoja.
stats-why-week = Wiki: taarifa zilizoingia siku saba zilizopita; zilizoamuliwa: zilizokubaliwa au kukataliwa hadi sasa.
stats-why-held = Zimezuiliwa: zilikuja katika wimbi linaloonekana kutengenezwa, na zinasubiri kama kadi moja.
stats-why-holidays = Siku za mapumziko za kampeni hazihesabiwi kama kusubiri.
stats-why-own = Zako: hesabu hiyo hiyo kwako peke yako, na kadi unazoshikilia sasa.
stats-why-alike = Jinsi timu inavyokubaliana: taarifa zilizoamuliwa na watu wawili bila kujuana, katika siku 91 zilizopita.
holidays-set = Haupo kuanzia { $first } hadi { $last }: hupati tahadhari, na wengine hupata majibu unayoyasubiri.
holidays-off = Umerudi: tahadhari zinakujia.
holidays-none = Huna mapumziko. Ili uwe nayo: /holidays 2026-12-24 2027-01-02
holidays-campaign = Siku za mapumziko za kampeni: { $days }
holidays-end = Nimerudi
holidays-how = Sikuweza kusoma siku. Andika ya kwanza na ya mwisho: /holidays 2026-12-24 2027-01-02, au 24 Desemba 2 Januari. /holidays off humaliza.
holidays-order = Hiyo ingekuwa kuanzia { $first } hadi { $last }. Siku ya mwisho iwe leo au baadaye, isiwe kabla ya ya kwanza, na ndani ya nusu mwaka.
holidays-handed = Zilizorudishwa kwenye foleni: { $n }
decided-blocked-so = Mtumaji amefungiwa { $until }
blocked-good = moja kwa moja
blocked-until = hadi { $day }
block-how = Andika /block, kodi, siku ngapi (1 hadi { $most }; bila namba ni moja kwa moja), na kwa nini: abuse, made_up au too_many.
blocked-danger = HATARI, imeandikwa na mtumaji aliyefungiwa: “{ $text }”. Amepewa namba ya dharura. /unblock humfanya asikike tena.
unblock-which = Waliofungiwa hapa. Chagua namba ili mtumaji huyo asikike tena:
unblock-line = Kesi { $codes }: tangu { $day }, { $until }
unblock-none = Hakuna aliyefungiwa hapa.
unblock-done = Mtumaji wa { $codes } anasikika tena.
unblock-unknown = Hakuna aliyefungiwa hapa aliyeripoti { $code }. /unblock: orodha.
unblock-gone = Mtumaji huyu hajafungiwa tena.
why-made-up = anabuni taarifa
why-too-many = ujumbe mwingi kupita kiasi
why-lifted = kiongozi aliuondoa
why-time-over = muda wake ulikwisha
## Shifts by SMS, for moderators

members-sms-allow = Ruhusu SMS
members-sms-no-more = Si kwa SMS tena
members-changed = Imebadilishwa. Amejulishwa.
sms-you-may = Sasa unaweza kufanya kazi kwa SMS pia, kwa simu moja. Tuma /sms hapa kuiunganisha.
sms-you-may-no-more = Huwezi tena kufanya kazi kwa SMS. Hapa hakuna kilichobadilika.
sms-link-how = Kwa simu utakayotumia, tuma SMS kwa namba ya Heed: LINK { $code }. Itapata tarakimu sita. Ziandike hapa ndani ya dakika kumi.
sms-link-digits = Andika tarakimu hizi sita kwenye mazungumzo yako na Heed, usimwambie mtu: { $code }
sms-link-wrong = Siyo tarakimu hizo, au umechelewa. /sms huanza upya.
sms-linked = Simu yako imeunganishwa. SHIFT kwa SMS hufungua zamu. /sms off huitenganisha.
sms-unlinked = Hakuna simu iliyounganishwa tena.
sms-digits-wrong = Siyo tarakimu hizo.
sms-shift = Zamu hadi { $time }. Jibu kwa namba ya kadi: V thibitisha, A kubali, R kataa na sababu, P pitisha. Pia MORE, MINE, QUEUE, END.
sms-shift-told = Zamu ya SMS imeanza kwenye simu yako. Kama si wewe, tuma /sms off.
sms-no-shift = Hakuna zamu. SHIFT hufungua.
sms-over = Zamu ya SMS imeisha.
sms-number-wrong = Namba hiyo haiko wazi. Iko mwisho wa kadi mpya.
sms-guessed = Namba tano zisizo sahihi zimekuja kwa jina la simu yako, hivyo zamu ya SMS imefungwa. Huenda mtu mwingine anaandika kwa jina lako.
sms-none = Hakuna zaidi kwa SMS. Kwa Telegram tu: { $n }. N { $number } hutazama tena.
sms-unsent = Kwa Telegram tu: { $n }.
sms-card-like = Kama { $code } ({ $likeness } %)
sms-card-end = V/A/R/P { $number }, MORE
sms-why = Kwa nini? R { $number } na: { $reasons }
sms-rejected = Imekataliwa
sms-done = { $code }: { $what }. UNDO { $number } hurudisha.
sms-undone = { $code }: { $what }.
sms-overtaken = Hiyo imebadilika.
sms-no-card = Hakuna kadi iliyo wazi.
sms-mine = Unazo: { $codes }. Kwa Telegram tu: { $n }.
why-sms-allowed = anaweza kufanya kazi kwa SMS
why-sms-no-more = hawezi tena kufanya kazi kwa SMS
why-phone-linked = aliunganisha simu
why-sms-shift = alianza zamu kwa SMS

## Files of a release, for everybody who opens them

release-all = Jumla
release-cases = Visa
release-cases-are = Visa vilivyothibitishwa, kila kimoja kimehesabiwa mara moja, hata kama watu wengi walikiripoti.
release-reports = Ripoti
release-reports-are = Mara ngapi visa hivi viliripotiwa; za mtu mmoja zisizidi tatu kwa wiki katika kisanduku kimoja.
release-reporters = Walioripoti
release-reporters-are = Watu tofauti walioripoti. Hawajumlishwi: mtu mmoja anaweza kuwa katika visanduku kadhaa.
release-subjects = Vitengo
release-subjects-are = Kaya, mahali au vituo tofauti vilivyoulizwa au kutazamwa.
release-flag = Alama
release-flag-are = Tupu: inaonyeshwa ilivyo. C: { release-hidden } r: { release-as-before }
release-hidden = Imefichwa, kwa sababu ni watu wachache walio nyuma yake au nyuma ya kisanduku ambacho ingekifichua. Iliyofichwa si sifuri kamwe.
release-as-before = Haijasasishwa: ilibadilika kidogo mno kuweza kusemwa, hivyo iliyokuwepo awali inabaki.
release-round = Imekadiriwa hadi vizidishio vya 5: sehemu na jumla huenda zisilingane.
release-cellkey = Imesogezwa juu au chini kwa 2, si zaidi: sehemu na jumla huenda zisilingane.
release-code-is = Msimbo; { $file } inasema unamaanisha nini. * ni jumla.
release-about = Kuhusu
release-codes = Misimbo
release-code = Msimbo
release-name = Jina
release-part-of = Sehemu ya
release-official = Msimbo rasmi
release-column = Safu
release-measure = Kipimo
release-number = Toleo
release-period = Kipindi
release-first-day = Siku ya kwanza
release-last-day = Siku ya mwisho
release-made-on = Imetengenezwa tarehe
release-producer = Mtayarishaji
release-licence = Leseni
release-reading = Mstari mmoja ni kisanduku kimoja. 0 imeandikwa mahali hakuna aliyeripoti; kisanduku kitupu kimefichwa.
## Releases on the web, for whoever looks for numbers

web-releases-title = Takwimu zilizochapishwa
web-releases-note = Toleo ni seti ya mafaili ya umma isiyobadilika kamwe. Kilichokuwa na kosa husahihishwa kwa nakala mpya; kilichoondolewa hueleza sababu. Anwani zao hubaki.
web-releases-none = Bado hakuna takwimu zilizochapishwa.
web-releases-programs = Kwa programu
web-releases-next = Matoleo yajayo
web-releases-due = { $title }, { $period }: kabla ya { $day }
web-releases-late = { $title }, { $period }: liliahidiwa kufikia { $day }, bado halijatoka
web-release-version = { $period }, nakala { $vintage }
web-release-published = ilichapishwa { $day }
web-release-superseded = nakala mpya ilichukua nafasi yake { $day }
web-release-retracted = iliondolewa { $day }
web-release-why = Sababu ya kuondolewa: { $why }
web-release-read = Ya kusoma
web-release-numbers = Takwimu
web-release-files = Faili nyingine zote

## A release's README, for whoever reads its numbers

release-what = Hili ni toleo la { $number } la kampeni { $campaign }: yaliyoripotiwa kuanzia { $first } hadi { $last }, yakiwa yamehesabiwa. Ni nakala ya { $vintage } ya kipindi hiki.
release-not-heading = Kile ambacho si
release-not-sample = Si sampuli. Inahesabu kile ambacho watu waliamua kuripoti; hakuna anayejua kiasi ambacho hakikuripotiwa. Sifuri ina maana kwamba hakuna kilichoripotiwa, si kwamba hakuna kilichotokea.
release-not-official = Inakamilisha takwimu rasmi na haichukui nafasi yake. Maana hutofautiana; takwimu za ubora zinasema kiasi gani zinaweza kuaminiwa.
release-flags-heading = Jinsi ya kusoma namba
release-flag-none = Bila alama: namba ni kama ilivyohesabiwa.
release-flag-hidden = C: imefichwa. Kuna watu au visa vichache mno katika kisanduku hiki, au katika kingine ambacho namba hii ingekifichua. Kisanduku kitupu chenye C si sifuri.
release-flag-before = r: haijasasishwa. Namba imebadilika kidogo mno hivi kwamba badiliko lingefichua watu binafsi; kilichochapishwa awali bado ni halali.
release-hidden-cells = Visanduku { $hidden } kati ya { $cells } vimefichwa.
release-files-heading = Mafaili
release-files = Anza na mafaili ya CSV. datapackage.json na mafaili ya SDMX yanaeleza maana ya safu zake; metadata.md na quality.json yanaeleza namba zilivyopatikana na ubora wake.
release-check-heading = Jinsi ya kuhakikisha kwamba hakuna kilichobadilishwa
release-check = MANIFEST.sha256 ina namba ya ukaguzi ya kila faili na imetiwa saini katika MANIFEST.sha256.minisig. Amri hii inakagua kila kitu, hata bila mtandao:
release-cite-heading = Jinsi ya kunukuu
release-contact = Maswali: { $name }, { $email }. Leseni: { $licence }.
## Releases, for organisers
release-no-answer = Hakuna jibu
release-axis-answer = Jibu
release-axis-facility = Kituo
release-axis-side = Upande
release-side-community = Jamii
release-side-provider = Mtoa huduma
release-total = Jumla
release-axis-area = Eneo
release-axis-category = Aina
release-axis-period = Kipindi
release-area-unknown = Eneo halijulikani
release-table-cases = Visa kwa eneo, aina na kipindi
releases-none = Bado hakuna toleo. Anayeendesha Heed hutengeneza moja: release build.
releases-which = Matoleo. Lipi?
release-waits = Hakuna kinachochapishwa chenyewe. Hili linasubiri wawili wenu, kila mmoja baada ya kuangalia ukaguzi:
release-promised = { $name } liliahidiwa kufikia { $day }.
release-line = { $name }: { $state }
release-state-draft = rasimu, haijapita ukaguzi
release-state-checked = imekaguliwa, haijachapishwa
release-state-published = imechapishwa
release-state-superseded = imebadilishwa na jipya
release-state-retracted = imeondolewa
release-check-protected = Zimelindwa: majedwali { $tables }, seli { $cells }, zilizofichwa { $hidden }
release-check-withheld = Majedwali yaliyozuiwa: { $tables }
release-check-counted = Taarifa zilizohesabiwa: { $reports }
release-check-listed = Visa vilivyoorodheshwa kimoja kimoja: { $cases }
release-check-producer = Faili la kampeni linataja anayewajibika
release-check-files = Faili: { $files }, tupu: { $empty }
release-check-metadata = Maelezo ya takwimu: dhana { $empty } za lazima ziko tupu
release-publish = Chapisha
release-two = Waandaaji wawili huchapisha, kila mmoja kwa nafsi yake. Hadi sasa: { $n }.
release-one = Umekubali { $name }. Mwandaaji mwingine lazima akubali pia.
release-own = Umeshakubali: wa pili lazima awe mtu mwingine.
release-out = { $name } limechapishwa. Halibadiliki tena.
release-gone = Toleo hilo limebadilika. /releases inaonyesha hali yake.
release-anew = Tangu { $name } itengenezwe, kuna ripoti zilizoondolewa au kuamuliwa vingine. Linatengenezwa upya; liangalie tena katika /releases.
release-private = Matoleo huchapishwa katika gumzo la faragha, si kwenye kikundi wala SMS.
release-failed = Toleo la { $period } halikuweza kutengenezwa. Kumbukumbu ina zaidi.
why-built = imetengenezwa
why-replaced = imebadilishwa na jipya
why-taken-back = mtu aliondoa alichoripoti
why-error = kosa ndani yake
why-disclosure = lingeweza kufichua watu
why-consent = idhini ilikosekana
why-ethics = lilileta madhara

## The citizen data statement of a release

statement-title = Tamko la data za raia
statement-is = Hizi ni data za raia: kwenye ngazi ya ushiriki ziko kwenye { $level }.
statement-is-not = Hapa hizi haziitwi data za raia: kwenye ngazi ya ushiriki ziko kwenye { $level }, chini ya ubia.
statement-rules = Kiwango kinatokana na yaliyoandikwa hapa chini. Lisilo na ushahidi, au lililokuja baada ya toleo, halihesabiwi. Ni cha chini kabisa kati ya vitatu: sehemu ya watu na mashirika yao katika kubuni, katika kukusanya, na iliyo bora katika hatua ya baadaye.
statement-why = Kinachozuia kiwango cha juu
statement-why-no-log = Hakuna aliyeandika nani alishiriki.
statement-why-identify = Sehemu ya watu na mashirika yao katika kubuni: nini kinaulizwa, nani na kwa nini.
statement-why-collect = Sehemu yao katika kukusanya.
statement-why-later = Sehemu yao katika yote yanayofuata ukusanyaji.
statement-why-returned = Hakuna ushahidi kwamba matokeo yalirudishwa kwa waliotoa taarifa.
statement-why-consent = Haijasemwa watu walikubali nini.
statement-why-started = Si watu wala mashirika yao walioianzisha.
statement-why-themselves = Mashirika yanaongoza kubuni au kukusanya kwa niaba ya watu, si watu wenyewe.
statement-started = Nani aliianzisha
statement-steps = Nani alishiriki, katika hatua gani
statement-nobody = Hakuna anayejulikana kushiriki.
statement-uncounted = haihesabiwi kwa kiwango
statement-evidence = Ushahidi: { $what }
statement-returned = Jinsi matokeo yalivyorudishwa
statement-consent = Ridhaa
statement-ethics = Maadili
statement-excluded = Nani ameachwa nje
statement-agreement = Makubaliano na ofisi ya takwimu
statement-agreed = { $office }, yametiwa saini { $day }.
statement-not-agreed = { $office }: hayajatiwa saini.
statement-unwritten = Hakuna kilichoandikwa kuhusu hilo.
statement-own-words = Yafuatayo yako kama mwandaaji alivyoandika.
statement-level-information = kupewa habari
statement-level-consultation = kuulizwa maoni
statement-level-conciliation = kusikilizwa
statement-level-partnership = ubia
statement-level-self_determination = kujiamulia
statement-step-identify = Kusema kinachohitajika na kukibuni
statement-step-collect = Kukusanya
statement-step-process = Kupanga na kuthibitisha
statement-step-analyse = Kuchambua
statement-step-release = Kuchapisha
statement-step-disseminate = Kusambaza
statement-step-connect = Kuunganisha wahusika
statement-step-incentivise = Kuhimiza matumizi
statement-step-influence = Kushawishi maamuzi
statement-step-use = Kutumia
statement-step-change = Kubadilisha kitu nazo
statement-step-reuse = Kutumia tena
statement-who-community = watu wanaohusika
statement-who-organisation = shirika la kiraia
statement-who-statistics_office = ofisi ya takwimu
statement-who-authority = mamlaka ya umma
statement-who-researcher = watafiti
statement-who-company = kampuni
statement-part-told = walielezwa
statement-part-asked = waliulizwa
statement-part-heard = walishiriki, wengine waliamua
statement-part-shared = waliamua pamoja na wengine
statement-part-led = waliamua wenyewe
statement-reviews = Ofisi za takwimu zilisema nini kuhusu matoleo ya awali

## Reviewers of statistical offices

role-reviewer = mkaguzi wa ofisi ya takwimu
reviewer-help = /review_release inakuuliza maswali manane kuhusu toleo. Majibu yako yanachapishwa kando yake, kama ya ofisi yako, kamwe si kwa jina lako.
release-review-which = Unataka kuangalia toleo lipi?
release-review-none = Hakuna toleo sasa ambalo hujaliangalia.
release-review-ask = { $name }, { $n } kati ya { $of }: { $question }
release-review-yes = Ndiyo
release-review-partly = Kwa sehemu
release-review-no = Hapana
release-review-unknown = Siwezi kusema
release-review-publish = Chapisha
release-review-drop = Acha
release-review-sum = Majibu yako kuhusu { $name } yatachapishwa kando yake kama ya ofisi yako, kamwe si kwa jina lako:
release-review-done = Yamechapishwa kando ya { $name }. Asante.
release-review-gone = Toleo hili haliwezi kuangaliwa tena.
release-review-dropped = Hakuna kilichochapishwa.
release-review-by = { $office }, { $day }
release-review-q-relevance = Je, linajibu maswali ya ofisi yako au ya sera?
release-review-q-methods = Je, dhana, idadi ya watu na mbinu zimeelezwa vya kutosha kulitumia?
release-review-q-codes = Je, misimbo yake inaongoza kwenye uainishaji na maeneo rasmi?
release-review-q-accuracy = Je, karatasi ya ubora inaeleza ukweli kuhusu ufikaji na makosa?
release-review-q-timeliness = Je, lilikuja kwa wakati, na lilipotangazwa?
release-review-q-coherence = Je, tofauti na takwimu rasmi zimeelezwa?
release-review-q-confidentiality = Je, watu waliomo wamelindwa kama ofisi yako ingewalinda?
release-review-q-participation = Je, tamko la data za raia ni kweli, kadiri unavyoona?
## The page for receipts (citizens)

web-receipt-title = Je, ripoti yangu imehesabiwa?
web-receipt-text = Andika msimbo wa ripoti yako. Utajua imehesabiwa katika takwimu zipi zilizochapishwa, na utapata faili inayothibitisha.
web-receipt-code = Msimbo wa ripoti yako
web-receipt-ask = Tafuta
web-receipt-file = Faili inayothibitisha
web-receipt-again = Msimbo mwingine
web-receipt-wait-title = Subiri kidogo
web-receipt-wait-text = Msimbo unatafutwa. Ukurasa huu utarudi wenyewe.
web-receipt-over-title = Ukurasa huu umekwisha
web-receipt-over-text = Jibu linakaa kwa saa moja. Andika msimbo tena.
web-skip = Nenda kwenye maudhui
web-foot = Heed: wananchi wanaripoti, wasimamizi wanahakiki, ofisi zinajibu.
web-home = Kwenye ukurasa wa kwanza

## The quality page of a release, for everybody

quality-title = Ubora wa { $title }
quality-rules = Hakuna takwimu ya watu chini ya { $people } au visa chini ya { $cases }; hesabu zimekadiriwa kwa { $to }, na kinachokokotolewa nazo pia. Vipindi: sampuli 95 kati ya 100 za aina hii zina thamani ya kweli, kwa upande wa bahati; nani anashiriki si bahati.
quality-glance = Kwa mtazamo mmoja
quality-dimensions = Kwa vipimo vya ubora
quality-all = Viashiria vyote
quality-english = Fomula, maelezo na majina ya takwimu ni kwa Kiingereza, kama ofisi za takwimu zinavyobadilishana.
quality-none = Haiwezi kukokotolewa
quality-q1 = Maeneo yaliyofikiwa
quality-q2 = Walioripoti kwa kila watu 10,000
quality-q3 = Uharaka na kufika kwa wakati
quality-q4 = Uthibitishaji
quality-q5 = Ripoti za jambo lile lile
quality-q6 = Makubaliano ya wasimamizi
quality-q7 = Kutegemea watu wachache
quality-q8 = Ushiriki sawa wa maeneo
quality-q9 = Njia na lugha
quality-q10 = Uzani kwa sensa
quality-q11 = Ulinganifu na takwimu rasmi
quality-q12 = Ambacho hakuna aliyeripoti
quality-q13 = Kukamata na kukamata tena (jaribio)
quality-q14 = Marekebisho
quality-q15 = Kilichofichwa
quality-q16 = Muda bila kupokea
quality-q17 = Idhini na kufutwa
quality-dim-relevance = umuhimu
quality-dim-accuracy = usahihi na kuaminika
quality-dim-timeliness = uharaka na kufika kwa wakati
quality-dim-accessibility = upatikanaji na uwazi
quality-dim-coherence = ulinganifu na ulinganishi
quality-dim-metadata = usimamizi wa metadata
quality-dim-impartiality = Kutopendelea
quality-dim-confidentiality = Usiri
quality-dim-self_identification = Kujitambulisha
quality-dim-documented = Mchakato ulioandikwa
quality-flag-unstable = si imara: chini ya 20 nyuma yake
quality-flag-experiment = jaribio
quality-flag-r = kama toleo lililotangulia: imebadilika kidogo mno
quality-see = kwa maneno: metadata rejea { $code }

## What SMS cost, for organisers

sms-budget-warned = SMS { $spent } kati ya { $budget } za mwezi huu zimetumika{ $cost }. Zikiisha, yatatumwa ya dharura tu.
sms-budget-held = SMS { $budget } za mwezi huu zimekwisha{ $cost }. Ujumbe wa SMS unasubiri sasa, kila mmoja hadi wiki moja, mpaka mwezi uishe au bajeti kubwa zaidi ipakiwe (sms: budget katika faili la kampeni). Ya dharura bado yanatumwa.
sms-held-day = Mtu fulani amepata SMS { $most } leo, kiwango cha juu kinachoruhusiwa. Yaliyobaki yanasubiri kesho.
sms-held-letter = Ujumbe wa SMS { $segments } umezuiwa: mipangilio inaruhusu { $most }. Fupisha maandishi ya kampeni (`campaign check` huyataja) au ongeza HEED_SMS_LETTER_MOST.
