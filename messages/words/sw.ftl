# Unreviewed translation: no native speaker has read it yet.

## Starting, language, consent (citizens)

welcome = Karibu { $title }. Tuambie unachoona: tutaifikisha kwa ofisi na kukuambia kilichofanyika.
choose-language = Lugha gani?
language-name = Kiswahili
language-changed = Kuanzia sasa nakuandikia kwa Kiswahili.
notice-long = { $title } huhifadhi majibu, picha na mahali ili kuhakiki na kuchukua hatua. Namba yako imefungiwa; wasimamizi na ofisi hawaioni. Yanayochapishwa: hesabu, na visa bila majina. Tuma DATAYANGU, ONDOA au SAHAU wakati wowote.
notice-safety = Telegram au kampuni ya simu yaweza kuona kwamba umetuandikia. Ujumbe haujafichwa njia nzima. Futa mazungumzo haya kwenye simu yako. Ukiwa hatarini piga { $number }.
notice-safety-no-number = Telegram au kampuni ya simu yaweza kuona kwamba umetuandikia. Ujumbe haujafichwa njia nzima. Futa mazungumzo haya kwenye simu yako. Ukiwa hatarini piga huduma za dharura.
yes = Ndiyo
no = Hapana
agreed = Asante. Unaweza kubadilisha wakati wowote kwa ONDOA au SAHAU.
not-agreed = Sawa. Hakuna kitakachochapishwa. Ukibadilisha nia, tuma ANZA.
consent-changed = Maneno yamebadilika. Tafadhali yasome tena.

## Words that do something (citizens; one word each, no accents)

menu-help = MSAADA
menu-stop = ACHA
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
menu-subscribe = JIUNGE
menu-unsubscribe = JITOE
menu-language = LUGHA
menu-info = INFO
menu-edit = HARIRI
menu-send = TUMA
greetings = jambo, habari, hujambo, mambo, habari yako
help-text = Andika tu kilichotokea na wapi. Au neno moja: RIPOTI, HALI na msimbo wako, ONGEZA, ONDOA, LUGHA, INFO, DATAYANGU, SAHAU, ACHA.

## Reporting (citizens)

first-received = Tumepokea. Msimbo wako wa siri: { $code }. Usimwonyeshe mtu.
summary-title = Tafadhali hakiki:
summary-line = { $label }: { $value }
send = Tuma
edit = Badilisha
cancel = Ghairi
edit-which = Unataka kubadilisha nini?
cancelled = Imeghairiwa. Hakuna kilichotumwa.
nothing-to-cancel = Hakuna cha kughairi. Ili kuripoti, andika kilichotokea.
nothing-to-edit = Hakuna cha kubadilisha kwa sasa.
skip = Ruka
cannot-skip = Jibu hili linahitajika. Tafadhali jibu, au tuma GHAIRI.
back-at-start = Hili ndilo swali la kwanza.
thanks-receipt = Asante. Msimbo wako: { $code }. Usimwonyeshe mtu. Tuma HALI { $code } kujua kilichofanyika.
stop-hint = Ukitaka ujumbe usije tena: tuma ACHA peke yake.
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
joined-thanks = Tumeiongeza yako: pamoja zina nguvu zaidi.
emergency = Ikiwa maisha yako hatarini, piga { $number } sasa. Sisi si huduma ya uokoaji. Watu wetu wataona ujumbe wako mara moja.
emergency-no-number = Ikiwa maisha yako hatarini, pigia huduma ya uokoaji sasa. Sisi si huduma hiyo. Watu wetu wataona ujumbe wako mara moja.
only-text-here = Hapa ninaweza kusoma maandishi tu. Tafadhali andika kilichotokea.
unreadable = Sikuweza kuusoma. Andika tena kwa maneno, au tuma MSAADA.
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
forget-code-sent = Ili tujue ni wewe: rudisha tarakimu hizi sita: { $code }
forget-code-wait = Tarakimu sita tayari zimetumwa kwako. Zirudishe; baada ya dakika kumi unaweza kuomba tena.
forget-code-wrong = Tarakimu hizo si sahihi. Hakuna kilichofutwa.
forget-done = Tayari. Namba, maandishi na picha zako zimefutwa. Zinabaki: namba zilizochapishwa, na hesabu zisizoweza kukutambulisha.
stopped = Hutapata ujumbe tena. ANZA huurudisha; SAHAU hufuta yote tunayohifadhi kukuhusu.
started-again = Karibu tena. Utapata ujumbe wetu.
subscribed = Utapata habari za kampeni hii. JITOE huzisimamisha.
unsubscribed = Hutapata habari tena. Majibu ya ripoti zako bado yatakuja.
question-from-moderator = Swali kuhusu ripoti yako: { $question }
question-thanks = Asante. Tumefikisha jibu lako.
reminder-draft = Ripoti yako { $code } haijakamilika. Jibu swali la mwisho, au tuma GHAIRI.

## What you allow (citizens)

menu-privacy = FARAGHA
menu-about = MIMI
purposes-intro = Wewe unaamua. Hakuna kinacholazimu. Chagua moja ili kubadilisha:
purpose-contact = Niulizeni mambo mengine baadaye: { $value }
purpose-quote = Nukuu maneno yangu: { $value }
purpose-media = Onyesha ofisi picha zangu: { $value }
purpose-about = Kunihusu
purposes-done = Tayari
purposes-kept = Sawa. FARAGHA hubadilisha wakati wowote.
about-intro = Ukitaka tu. Hutuonyesha nani hatumfikii. Huhifadhiwa mbali na taarifa zako.
about-unsaid = Sipendi kusema
about-thanks = Asante. MIMI hubadilisha, SAHAU hufuta.
about-nothing = Kampeni hii haiulizi chochote kukuhusu.

## When an answer cannot be read (citizens)

hint-text = Tafadhali tuma maneno machache.
hint-text-long = Ni ndefu mno. Tuma herufi zisizozidi { $most }.
hint-integer = Tafadhali tuma namba kamili, kwa mfano 3.
hint-decimal = Tafadhali tuma namba, kwa mfano 2.5.
hint-select-one = Sikuelewa. Chagua jibu moja, au tuma namba yake.
hint-select-multiple = Tuma namba za yote yanayofaa, kwa mfano 1 3.
hint-date = Tuma siku: leo, jana, au kwa mfano 25/11/2026.
hint-geopoint = Tuma mahali ulipo, au andika mahali kwa maneno au kwa latitudo na longitudo.
hint-image = Tafadhali tuma picha.
hint-audio = Tafadhali tuma ujumbe wa sauti.
hint-required = Swali hili linahitaji jibu.
hint-constraint = { $message }
hint-constraint-unknown = Jibu hilo halifai hapa.
ask-several = Tuma namba za yote yanayofaa, kwa mfano 1 3.
shown-image = picha
shown-audio = sauti
shown-skipped = (imerukwa)

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

## Words that a day can be told by: between commas, Monday first, January first

date-today = leo, sasa, leo asubuhi, leo usiku
date-yesterday = jana, jana usiku
date-weekdays = jumatatu, jumanne, jumatano, alhamisi, ijumaa, jumamosi, jumapili
date-months = januari, februari, machi, aprili, mei, juni, julai, agosti, septemba, oktoba, novemba, desemba
