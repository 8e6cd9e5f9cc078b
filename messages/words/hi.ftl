# Unreviewed translation: no native speaker has read it yet.
# Devanagari needs 16 bits a sign: 70 signs an SMS, 67 a segment of two.

## Starting, language, consent (citizens)

welcome = { $title } में स्वागत। जो दिखे बताएं: आगे भेजकर नतीजा बताएंगे।
choose-language = कौन सी भाषा?
choose-campaign = कौन सा अभियान?
language-name = हिन्दी
language-changed = अब से हिन्दी में लिखूंगा।
notice-long = { $title } जवाब, फ़ोटो जांच को रखता है। नंबर गुप्त है। छपते हैं गिनती और बिना नाम मामले। भेजें मेराडेटा, हटाएं, मिटाएं।
notice-safety = Telegram या फ़ोन कंपनी देख सकती है कि आपने लिखा। संदेश पूरे रास्ते गुप्त नहीं। यह चैट फ़ोन से मिटा दें। ख़तरे में { $number } पर फ़ोन करें।
notice-safety-no-number = Telegram या फ़ोन कंपनी देख सकती है कि आपने लिखा। संदेश पूरे रास्ते गुप्त नहीं। यह चैट फ़ोन से मिटा दें। ख़तरे में बचाव सेवा बुलाएं।
yes = हाँ
no = नहीं
agreed = धन्यवाद। वापस लेने को हटाएं या मिटाएं भेजें।
not-agreed = ठीक है। कुछ नहीं छपेगा। मन बदले तो शुरू भेजें।
consent-changed = शब्द बदल गए हैं। कृपया फिर से पढ़ें।

## Words that do something (citizens; one word each, also as people type it in Latin letters)

menu-help = मदद
    .also = MADAD
menu-stop = रोकें
    .also = रोको, रुको, ROKEN, ROKO, RUKO
menu-start = शुरू
    .also = शुरु, SHURU
menu-status = स्थिति
    .also = STHITI
menu-forget = मिटाएं
    .also = मिटाओ, MITAEN, MITAO
menu-report = रिपोर्ट
menu-back = वापस
    .also = WAPAS, VAPAS
menu-skip = छोड़ें
    .also = छोड़ो, CHHODEN, CHHODO
menu-cancel = रद्द
    .also = RADD
menu-mydata = मेराडेटा
    .also = मेरा डेटा, MERADATA
menu-withdraw = हटाएं
    .also = हटाओ, HATAEN, HATAO
menu-add = जोड़ें
    .also = जोड़ो, JODEN, JODO
menu-proof = प्रमाण
    .also = PRAMAN
menu-subscribe = समाचार
    .also = SAMACHAR
menu-unsubscribe = म्यूट
    .also = MUTE
menu-language = भाषा
    .also = BHASHA
menu-campaign = अभियान
    .also = ABHIYAN
menu-info = जानकारी
    .also = JANKARI
menu-edit = बदलें
    .also = बदलो, BADLEN, BADLO
menu-send = भेजें
    .also = भेजो, BHEJEN, BHEJO
greetings = नमस्ते, नमस्कार, प्रणाम, हेलो, हैलो, namaste, namaskar, pranam
thanks = धन्यवाद, शुक्रिया, बहुत धन्यवाद, बहुत शुक्रिया, dhanyavad, dhanyawad, shukriya
says-yes = हाँ, हां, जी, जी हाँ, जी हां, सहमत, haan, ji haan
says-no = नहीं, नही, ना, जी नहीं, nahi, nahin
help-text = लिखें क्या हुआ और कहां। या एक शब्द: रिपोर्ट, स्थिति या प्रमाण और कोड, जोड़ें, हटाएं, भाषा, जानकारी, मेराडेटा, मिटाएं, रोकें।

## Reporting (citizens)

first-received = मिल गया। आपका गुप्त कोड: { $code }। किसी को न बताएं।
draft-open = आपकी एक रिपोर्ट अधूरी है (रसीद { $code })।
draft-go-on = इसे पूरा करें
draft-aside = इसे अलग रखें, नई शुरू करें
draft-set-aside = अलग रखी गई। हमारे लोग { $code } को ऐसे ही देखेंगे।
summary-title = कृपया जांचें:
also-sent = और फोटो व रिकॉर्डिंग
also-written = आपने यह भी लिखा
summary-line = { $label }: { $value }
send = भेजें
edit = बदलें
cancel = रद्द
edit-which = क्या बदलना है?
cancelled = रद्द हुआ। कुछ नहीं भेजा गया।
nothing-to-cancel = रद्द करने को कुछ नहीं है। रिपोर्ट के लिए लिखें क्या हुआ।
too-late = यह सवाल अब बंद है। रिपोर्ट के लिए लिखें क्या हुआ।
nothing-to-edit = अभी बदलने को कुछ नहीं है।
skip = छोड़ें
cannot-skip = यह ज़रूरी है। जवाब दें, या रद्द भेजें।
place-understood = मैंने समझा: { $place }
place-which = कौन-सी जगह?
place-none = इनमें से नहीं
suggest-which = इनमें से कोई?
back-at-start = यह पहला सवाल है।
thanks-receipt = धन्यवाद। कोड: { $code }। किसी को न बताएं। नतीजा: स्थिति और कोड भेजें।
privacy-hint = निजता: आप और क्या अनुमति देते हैं।
stop-hint = और संदेश न चाहिए तो सिर्फ़ रोकें भेजें।
forget-hint = सब मिटाना हो तो सिर्फ़ मिटाएं भेजें।
coded-hint = पूरी रिपोर्ट एक संदेश में: { $example }
coded-taken = दर्ज: { $answers }.
not-edited = आपने पुराना संदेश बदला। मैं सिर्फ़ नए पढ़ता हूं: नए में भेजें।
not-forwarded = आपने किसी और का संदेश भेजा। मैं सिर्फ़ आपका लिखा मानता हूं: खुद लिखें।
outside-area = जगह इलाके से बाहर है। रिपोर्ट अलग रखी है; कोई देखेगा।
campaign-closed = { $title } पूरा हुआ। आपकी सब रिपोर्टों का धन्यवाद।
finish-first = पहले शुरू की हुई रिपोर्ट भेजें या रद्द करें। फिर दूसरा अभियान खोलें।
campaign-not-begun = { $title } { $day } से है। कृपया तब लिखें।
no-campaign = अभी यहां कुछ नहीं लिया जा रहा। बाद में कोशिश करें।
choose-one = कृपया इनमें से एक चुनें।
like-offer = किसी ने यही बताया, { $nearness }, { $when }: { $category }। क्या यही?
same = यही है
different = दूसरा है
fixed-meanwhile = ठीक हो गया
fixed-meanwhile-thanks = धन्यवाद। हम बताएँगे कि { $case } ठीक हो गया। आपकी नई रिपोर्ट नहीं भेजी गई।
joined-thanks = आपकी बात भी जोड़ दी: साथ में असर ज़्यादा है।
emergency = जान का ख़तरा हो तो अभी { $number } पर फ़ोन करें। हम बचाव सेवा नहीं हैं। आपका संदेश तुरंत हमारे लोगों को मिलेगा।
emergency-no-number = जान का ख़तरा हो तो अभी बचाव सेवा को फ़ोन करें। हम वह नहीं हैं। आपका संदेश तुरंत हमारे लोगों को मिलेगा।
only-text-here = यहां मैं सिर्फ़ लिखा हुआ पढ़ता हूं। लिखें क्या हुआ।
unreadable = समझ नहीं आया। शब्दों में फिर लिखें, या मदद भेजें।
own-duplicate = यह रिपोर्ट हमारे पास है: { $code }. दूसरी हो तो फ़र्क लिखें।
only-private = यह सिर्फ़ हमारे बीच है। समूह में नहीं, मुझे अकेले लिखें।
roles-not-by-sms = भूमिका सिर्फ़ Telegram पर चलती है: न्योता वहां खोलें।
blocked = अभी हम आपकी रिपोर्ट नहीं ले सकते।

## What became of it (citizens)

status-line = आपकी रिपोर्ट: { $state }
state-received = मिल गई, अभी पढ़ी नहीं गई।
state-in-review = कोई इसे देख रहा है।
state-approved = जांची और मानी गई।
state-rejected = नहीं मानी गई: { $reason }।
state-needs-info = हमारा एक सवाल है। कृपया जवाब दें।
state-withdrawn = आपने वापस ली।
status-not-agreed = आपकी सहमति बिना यह छपने वाली किसी गिनती में नहीं है।
case-unverified = मामला { $case }, अभी पक्का नहीं।
case-corroborated = मामला { $case }, और लोग भी यही कहते हैं।
case-verified = मामला { $case }, पक्का हुआ।
case-refuted = मामला { $case }, ऐसा नहीं पाया गया।
case-unverifiable = मामला { $case }, जांच नहीं हो सकी।
case-official-confirmed = मामला { $case }, कार्यालय ने माना।
case-open = आगे भेजना बाकी है।
case-routed = { $office } को भेजा।
case-acknowledged = कार्यालय ने देख लिया।
case-in-progress = कार्यालय काम कर रहा है।
case-resolved-claimed = कार्यालय कहता है हो गया।
case-resolved-confirmed = हो गया, और पक्का है।
case-reopened = फिर खुला: ठीक नहीं हुआ था।
case-closed = बिना काम बंद: { $reason }।
verdict-verified = आपकी रिपोर्ट पक्की हुई (मामला { $case })। धन्यवाद।
verdict-accepted = आपकी रिपोर्ट मानी गई (मामला { $case })। धन्यवाद।
verdict-rejected = रिपोर्ट नहीं ले सके: { $reason }। फिर लिख सकते हैं।
verdict-rejected-many = आपकी { $n } रिपोर्ट नहीं ले सके: { $reason }। फिर लिख सकते हैं।
answer-acknowledged = { $office } ने आपका मामला { $case } देख लिया।
answer-in-progress = { $office } आपके मामले { $case } पर काम कर रहा है।
answer-done-ask-fixed = { $office } कहता है मामला { $case } हो गया। क्या ठीक हुआ?
answer-not-ours = { $office } कहता है मामला { $case } उनका नहीं। सही कार्यालय खोज रहे हैं।
fixed-yes = हाँ, ठीक हुआ
fixed-no = नहीं हुआ
fixed-thanks-yes = अच्छी ख़बर। बताने का धन्यवाद।
fixed-thanks-no = बताने का धन्यवाद। मामला फिर खुला, कार्यालय को पता चलेगा।
fixed-late = धन्यवाद। मामला { $case } आगे बढ़ चुका है। स्थिति भेजकर जानें।
fixed-asked-again = क्या मामला { $case } ठीक हुआ?
reason-nonsense = रिपोर्ट समझ नहीं आई
reason-outside = इलाके से बाहर है
reason-not-our-topic = इस अभियान का विषय नहीं
reason-abuse = लोगों का अपमान करती है
reason-unclear = साफ़ नहीं क्या हुआ या कहां
reason-duplicate-own = आप पहले बता चुके थे
reason-other = दूसरा कारण
reason-not-ours = यह उस कार्यालय का काम नहीं
reason-cannot = कार्यालय अभी नहीं कर सकता
reason-no-answer = हमारे सवाल का जवाब नहीं मिला
reason-untrue = ऐसा नहीं पाया गया
reason-personal = एक व्यक्ति पर बहुत कुछ कहती है
reason-no-budget = कार्यालय के पास पैसा नहीं
reason-already-known = कार्यालय को पहले से पता है
reason-not-found = कार्यालय को नहीं मिला
reason-no-longer = अब वहां नहीं है
status-which = कौन सी? स्थिति और अपना कोड भेजें।
status-unknown = इस कोड की आपकी कोई रिपोर्ट नहीं मिली। कोड जांचें।
proof-which = कौन सी? प्रमाण और अपना कोड भेजें।
proof-none = प्रकाशित में इस कोड की आपकी कोई रिपोर्ट नहीं मिली। कोड जांचें।
proof-counted = आपकी रिपोर्ट { $release } में गिनी गई: { $state }।
proof-file = फाइल यह साबित करती है; आप कौन हैं या क्या लिखा, यह नहीं बताती।
proof-where = साबित करने वाली फाइल: { $where }
proof-unverified = अभी पुष्टि नहीं
proof-corroborated = औरों ने भी यही कहा
proof-verified = पुष्टि हुई
proof-official-confirmed = दफ्तर ने पुष्टि की
proof-refuted = सही नहीं निकली
proof-unverifiable = जांच नहीं हो सकी
codes-too-many = बहुत गलत कोड आए। एक घंटे बाद फिर कोशिश करें।
supplement-which = कौन सी? जोड़ें और अपना कोड भेजें।
supplement-asked = क्या जोड़ना है?
supplement-thanks = जोड़ दिया। धन्यवाद।
withdraw-which = कौन सी? हटाएं और अपना कोड भेजें।
withdraw-sure = रिपोर्ट { $code } वापस लें? फिर गिनी नहीं जाएगी।
withdrawn-done = वापस ली। अब से जो छपेगा उसमें नहीं होगी।
withdraw-consent = मेरी सहमति वापस लें
consent-sure = सहमति वापस लें? अब से छपने वाली गिनती में आपकी कोई रिपोर्ट नहीं होगी।
consent-withdrawn = सहमति वापस। रिपोर्टें अब कहीं नहीं छपेंगी। मिटाएं उन्हें मिटाता है।
nothing-changed = ठीक है, कुछ नहीं बदला।
mydata-intro = हम आपका यह रखते हैं:
mydata-nothing = इस संदेश के सिवा हम आपका कुछ नहीं रखते।
mydata-summary = हम रखते हैं: बंद नंबर, भाषा, सहमति, रिपोर्टें और जवाब ({ $n })। स्थिति उन्हें दिखाता है, मिटाएं सब मिटाता है।
forget-sure = आपको भूल जाएं? नंबर, लिखा, फ़ोटो, मसौदे मिटेंगे। यह वापस नहीं होगा।
forget-sure-phone = इस फोन से आया सब कुछ भूल जाएं, दूसरों का भेजा भी? नंबर, संदेश और ड्राफ्ट मिट जाएंगे। यह वापस नहीं होगा।
forget-code-sent = पक्का करने को कि आप ही हैं, ये छह अंक वापस भेजें: { $code }
forget-code-wait = छह अंक भेज चुके हैं। वही वापस भेजें; दस मिनट बाद फिर मांगें।
forget-code-wrong = ये वे अंक नहीं हैं। कुछ नहीं मिटाया।
digits-late = अंक देर से आए। कुछ नहीं बदला। नए मांगें।
digits-tomorrow = इस नंबर से आज बहुत गलत अंक आए। नए कल मांगें।
forget-done = हो गया। नंबर, लिखा, फ़ोटो मिट गए। बचे छपे आंकड़े और बेनाम गिनती।
stopped = अब संदेश नहीं आएंगे। शुरू से फिर आएंगे; मिटाएं से सब मिट जाएगा।
started-again = फिर स्वागत है। आपको फिर संदेश मिलेंगे।
subscribed = आपको इस अभियान की ख़बरें मिलेंगी। म्यूट से बंद होंगी।
unsubscribed = ख़बरें बंद। आपकी रिपोर्टों के जवाब आते रहेंगे।
question-from-moderator = आपकी रिपोर्ट पर सवाल: { $question }
question-thanks = धन्यवाद। जवाब आगे भेज दिया।
part-missing = आपके संदेश के { $all } में से केवल { $came } भाग मिले।
reminder-draft = रिपोर्ट { $code } अधूरी है। जवाब दें या रद्द भेजें।

## What you allow (citizens)

menu-privacy = निजता
    .also = NIJATA
menu-about = मेरेबारे
    .also = मेरे बारे में, MEREBARE
purposes-intro = मर्ज़ी से चुनें:
purpose-contact = बाद में पूछें: { $value }
purpose-quote = मेरे शब्द दोहराएं: { $value }
purpose-media = दफ़्तर फ़ोटो देखें: { $value }
purpose-nearby = पास का पूछें: { $value }
purpose-about = मेरे बारे में
purposes-done = ठीक
purposes-kept = ठीक है। निजता भेजकर कभी भी बदलें।
about-intro = आप चाहें तो। दिखता है हम किन तक नहीं पहुंचे। रिपोर्टों से अलग रहता है।
about-unsaid = नहीं बताना चाहता
about-thanks = धन्यवाद। मेरेबारे बदलता है, मिटाएं मिटाता है।
about-nothing = यह अभियान आपके बारे में कुछ नहीं पूछता।

## Things on the map (citizens)

menu-seen = देखा
    .also = DEKHA
menu-gone = गायब
    .also = GAYAB
gone-now = अब नहीं है
here-still = अब भी है
walk-live = या अपनी लाइव लोकेशन भेजकर उस पर चलें।
walk-now = अब उस पर चलें: रास्ता मैं लिखता हूँ। अंत में साझा करना रोकें या पूरा भेजें।
walk-full = इससे लंबा रास्ता नहीं रख सकता। पूरा भेजें।
shape-size = { $size }, बिंदु: { $n }
noted-check = लिखा: { $value }। ग़लत है? वापस भेजें।
sighting-which = कौन सा? देखा या गायब और चीज़ का कोड भेजें।
sighting-unknown = नक्शे पर इस कोड की कोई चीज़ नहीं है। कोड जाँचें।
sighting-own = इसे आपने ही नक्शे पर रखा: पुष्टि दूसरे करते हैं।
sighting-where = क्या आप वहाँ हैं? लोकेशन भेजें। { $metres } मी के भीतर गिनी जाती है, रखी नहीं जाती।
sighting-far = यह बहुत दूर है। { $metres } मी के भीतर आकर फिर भेजें। कुछ नहीं लिखा गया।
sighting-enough = धन्यवाद, आज के लिए इतना काफ़ी है।
sighting-thanks = धन्यवाद। मामला { $case }: { $line }
sightings-line = दूसरों ने देखा: { $seen }, पिछली बार { $day }। गायब: { $gone }।
sightings-gone = दूसरों ने देखा: 0। गायब: { $gone }।
measure-line = पिछला माप: { $value } ({ $day })।
measure-of-many = पिछला माप: { $value } ({ $day })। { $n } लोगों का मध्य मान: { $median }।

## When an answer cannot be read (citizens)

hint-text = कृपया कुछ शब्द भेजें।
hint-text-long = बहुत लंबा है। ज़्यादा से ज़्यादा { $most } अक्षर भेजें।
hint-integer = कृपया पूरी संख्या भेजें, जैसे 3।
hint-decimal = कृपया संख्या भेजें, जैसे 2.5।
hint-select-one = समझ नहीं आया। एक जवाब चुनें, या उसका नंबर भेजें।
hint-select-multiple = जो सही हों उन सबके नंबर भेजें, जैसे 1 3।
hint-date = दिन भेजें: आज, कल, या जैसे 25/11/2026।
hint-geopoint = जगह शब्दों या निर्देशांक में लिखें, या अपनी लोकेशन भेजें।
hint-image = कृपया फ़ोटो भेजें।
hint-audio = कृपया आवाज़ का संदेश भेजें।
picture-unusable = माफ़ कीजिए, आपकी फ़ोटो काम नहीं आ सकी। रिपोर्ट उसके बिना जारी है।
recording-unusable = माफ़ करें, रिकॉर्डिंग या फ़ाइल काम नहीं आ सकी। रिपोर्ट जारी है।
picture-kept = आपकी रिपोर्ट के साथ रखा गया।
words-kept = आपकी रिपोर्ट में जोड़ा गया।
recording-kept = आपका वॉइस संदेश रिपोर्ट के साथ रखा गया।
recording-words = आपका वॉइस संदेश रखा गया। कृपया कुछ शब्द लिखकर भी बताएं।
pictures-enough = एक रिपोर्ट के लिए इतना काफी है: { $most } फोटो और रिकॉर्डिंग हैं।
hint-required = इस सवाल का जवाब ज़रूरी है।
hint-constraint = { $message }
hint-constraint-unknown = यह जवाब यहां ठीक नहीं बैठता।
ask-several = जो सही हों उन सबके नंबर भेजें, जैसे 1 3।
shown-image = फ़ोटो
shown-audio = आवाज़
shown-skipped = (छोड़ा)
points-done = पूरा
ask-which-other = और कौन सा?
option-other = अन्य
ask-type-name = { $n } उत्तर हैं। आपका यहाँ न हो तो उसके पहले अक्षर लिखें।
list-more = म और
ask-range = { $least } से { $most } तक।
ask-rank = नंबर अपने क्रम में भेजें, पहला सबसे पहले, जैसे 2 1 3।
ask-points = बिंदु एक-एक भेजें, फिर पूरा लिखें। या सब साथ, बीच में ;
points-so-far = अब तक बिंदु: { $n }।
acknowledge-ok = ठीक है
ask-default = अभी: { $value }
keep-default = ऐसे ही रखें
may-skip = ऐसे ही छोड़ने के लिए { $word }।
repeat-first = { $label }: क्या बताने को कोई है?
repeat-another = { $label }: क्या एक और है?
repeat-round = { $label } { $n }
repeat-bounded = यहाँ { $most } से अधिक नहीं बताए जा सकते।
date-now = अभी,अब
hint-video = कृपया एक वीडियो भेजें।
hint-file = कृपया एक फ़ाइल भेजें।
hint-time = कृपया समय भेजें, जैसे 14:30।
hint-datetime = कृपया दिन और समय भेजें, जैसे 25/11/2026 14:30।
hint-range = कृपया { $least } से { $most } तक की संख्या भेजें।
hint-rank = सभी नंबर अपने क्रम में भेजें, जैसे 2 1 3।
hint-points = अपना स्थान साझा करें, या कम से कम { $least } स्थान भेजें, बीच में ; लगाकर।
hint-points-few = ये { $n } बिंदु हुए। कम से कम { $least } चाहिए।
hint-acknowledge = कृपया ठीक है भेजें।
hint-yes-no = कृपया हाँ या नहीं में उत्तर दें।
hint-which-option = इनमें से कौन सा: { $options }?
shown-video = वीडियो
shown-file = फ़ाइल

## How near, when (citizens)

near-very = बहुत पास
near-same-street = उसी गली में
near-walk = कुछ मिनट पैदल
near-far = थोड़ा दूर
ago-now = अभी
ago-minutes = { $n } मिनट पहले
ago-hours = { $n } घंटे पहले
ago-days = { $n } दिन पहले

## Cards for moderators

card-title = { $code } · { $category } · { $age }
card-text = “{ $text }”
card-no-text = (कुछ लिखा नहीं)
card-pictures = फोटो: { $n }
card-sounds = वॉइस संदेश: { $n }
card-place = जगह: { $place }
card-no-place = जगह: पता नहीं
card-reports = { $n ->
    [one] { $n } रिपोर्ट
   *[other] { $n } रिपोर्टें
}
card-like = { $code } जैसी ({ $likeness } %): { $reasons }
like-distance = { $metres } मी का फ़ासला
like-hours = { $n ->
    [one] { $n } घंटे का अंतर
   *[other] { $n } घंटों का अंतर
}
like-days = { $n ->
    [one] { $n } दिन का अंतर
   *[other] { $n } दिनों का अंतर
}
like-crowded = इस बिंदु पर कई अलग-अलग रिपोर्टें
like-same-category = वही श्रेणी
like-same-source = वही भेजने वाला
like-same-picture = वही तस्वीर
like-often = इस अभियान में ऐसी रिपोर्टें अक्सर जोड़ी जाती हैं
like-seldom = इस अभियान में ऐसी रिपोर्टें कम ही जोड़ी जाती हैं
like-in-batches = इस माध्यम की रिपोर्टें अक्सर एक साथ कई आती हैं
card-urgent = तुरंत
card-outside = इलाके से बाहर
card-no-consent = अभी सहमति नहीं: सिर्फ़ मॉडरेटरों के लिए
card-decided = { $what }, { $age }
verify = पक्का करें
accept = मानें
same-as = { $code } ही है
ask = पूछें
reject = न मानें
claim = मैं लूं
pass = आगे दें
restrict = सीमित करें
unrestrict = सीमा हटाएं
block = रोक लगाएं
undo = पलटें
urgent = तुरंत
decided-verified = पक्का हुआ
decided-accepted = माना गया, पक्का नहीं
decided-rejected = नहीं माना: { $reason }
decided-same-as = { $code } ही है
decided-asked = सवाल भेजा
decided-passed = दूसरों को दिया
decided-restricted = सीमित: लिखा और फ़ोटो छिपे
decided-shown = अब सीमित नहीं: सभी मॉडरेटर देख सकते हैं
decided-urgent = तुरंत चिह्नित
review-faster = कोई पहले कर गया: { $what } ({ $who }, { $age })
review-expired = यह बटन पुराना है। नए कार्ड के लिए /next भेजें।
review-changed = यह इस बीच बदल गया। फिर से देखें।
review-no-right = आप यहां यह नहीं कर सकते।
review-none = कतार खाली है। धन्यवाद।
card-restricted = सीमित
card-hidden = (लिखा छिपा है)
card-place-coarse = जगह: { $place } से लगभग 2 किमी के भीतर
card-held-until = { $time } तक लिया हुआ
card-one-of-two = एक ने पक्का किया; दूसरा चाहिए
card-added = बाद में जोड़ा: “{ $text }”
card-alert = तुरंत, अभी शुरू, अधूरा: “{ $text }”
unreadable-alert = किसी के संदेश समझ नहीं आ रहे: एक दिन में { $n }। आखिरी: { $text }
card-alert-withdrawn = तुरंत वाला संदेश भेजने वाले ने वापस लिया। लिखा हटा दिया गया।
card-urgent-waits = तुरंत: एक रिपोर्ट पढ़ी जानी है।
like-within-hour = एक घंटे के भीतर
like-other-names = दूसरे नाम या अंक: { $n }
like-both-say = दोनों में { $words }
show-card = कार्ड दिखाएं
pictures = फ़ोटो
pictures-of = { $code } की फ़ोटो। केवल आपके लिए: कृपया आगे न भेजें।
picture-alt = फ़ोटो { $n }, कुल { $all }
pictures-none = यहाँ दिखाने योग्य कोई फ़ोटो नहीं है।
pictures-coming = फ़ोटो अभी आ रही है। थोड़ी देर में फिर कोशिश करें।
pictures-sent = आपको निजी चैट में भेजा गया।
pictures-write-first = फ़ोटो केवल निजी चैट में दिखाई जाती हैं। वहाँ /start भेजें, फिर दोबारा दबाएँ।
next-card = अगला कार्ड
decided-one-of-two = पहले व्यक्ति ने पक्का किया
decided-claimed = लिया गया
decided-blocked = भेजने वाले पर रोक
decided-undone = पलटा गया
decided-withdrawn = रिपोर्ट करने वाले ने वापस ली
decided-no-consent = रिपोर्ट करने वाले ने सहमति वापस ली
decided-answered = रिपोर्ट करने वाले ने जवाब दिया
review-own = यह आपकी अपनी रिपोर्ट है: कोई और तय करेगा।
review-second = आप पक्का कर चुके हैं; दूसरा व्यक्ति चाहिए।
accept-never = इस तरह के मामले दो लोग पक्का करते हैं; एक अकेला कभी स्वीकार नहीं करता।
review-restricted = यह मामला सीमित है: प्रमुख तय करेंगे।
unrestrict-not = { $code } सीमित नहीं है।
review-gone = यह रिपोर्ट अब नहीं है।
review-unreachable = रिपोर्ट करने वाले तक अब नहीं पहुंच सकते।
review-claimed = { $time } तक कोई और ले चुका है।
reason-back = वापस
queue-card = बाकी: { $waiting } · तुरंत: { $urgent } · सबसे पुरानी: { $oldest }
queue-empty = कुछ बाकी नहीं।
ask-which-question = रिपोर्ट करने वाले से क्या पूछना है? वे सवाल देखेंगे, आपको नहीं।
asked-sent = रिपोर्ट करने वाले को भेजा।
reporter-answered = { $code } पर जवाब: “{ $text }”
reject-which = क्यों?
undone = पलटा गया।
not-undoable = यह अब पलटा नहीं जा सकता।
invite-code = { $role } का न्योता: इस बॉट को /start { $code } भेजें। एक बार चलेगा।
invited = स्वागत है। अब आप { $role } हैं।
invite-bad = यह न्योता (अब) नहीं चलता। नया मांगें।
invite-which = कौन सी भूमिका? /invite और इनमें से एक भेजें: { $roles }
invite-which-office = कौन सा कार्यालय? /invite official और इनमें से एक भेजें: { $offices }
unknown-command = यह आदेश मुझे नहीं पता। /help से सूची देखें।
role-moderator = मॉडरेटर
role-official = अधिकारी
role-organiser = आयोजक
role-lead = प्रमुख
role-trainee = प्रशिक्षु
role-observer = पर्यवेक्षक
role-reporter = रिपोर्ट करने वाला
moderator-help = /next: अगला कार्ड। /queue: कितने बाकी। कार्ड के बटन तय करते हैं; पलटें वापस लेता है।
moderator-help-more = /mine: आपके पास क्या है। /urgent: अगली ज़रूरी रिपोर्ट। /handover संदेश: सब लौटाएं। /stats: आंकड़े। /holidays: आपकी छुट्टी। /surges: रोकी गई लहरें। मामले के कोड के साथ: /verify, /accept, /reject, /ask, /same, /merge, /split, /group, /why। इस चैट में / छोड़ सकते हैं।
lead-help = /block कोड 7: भेजने वाले पर सात दिन रोक। /unblock: किन पर रोक है, और उन्हें फिर सुनना। /gold कोड: अभ्यास का उदाहरण। /sms: SMS से काम।
organiser-help = /invite भूमिका: एक बार का न्योता। /moderate, समूह में: कार्ड वहां आएंगे। /members: किसकी कौन सी भूमिका। /topics, समूह में: हर श्रेणी का एक विषय।
moderate-here = अब से इस अभियान के कार्ड इस समूह में आएंगे।
moderate-where = मुझे मॉडरेटरों के समूह में जोड़ें और वहां /moderate भेजें।

## The queue, for moderators

more = और
reject-outside = न मानें: बाहर
reject-nonsense = न मानें: बेमतलब
card-more-answers = और जवाब: { $n }
escalate = प्रमुख को
decided-escalated = प्रमुखों को भेजा
card-for-leads = प्रमुखों के लिए
review-for-leads = यह रिपोर्ट ऊपर भेजी गई: प्रमुख तय करेंगे।
leads-told = एक मॉडरेटर ने { $code } आपको भेजा। { $why }
mine-none = आपके पास कुछ नहीं है।
mine-line = { $code } · { $category } · { $time } तक
mine-asked = { $code } · { $category } · बताने वाले के जवाब की राह
code-which = कौन सा मामला? शब्द के बाद कार्ड का कोड लिखें, जैसे /{ $word } K7M2QX.
code-unknown = यहां { $code } कोई मामला नहीं है। कार्ड फिर देखें।
code-meant = यहां { $code } कोई मामला नहीं है। क्या आपका मतलब { $codes } था?
code-decided = { $code } में आपके लिए कुछ बाकी नहीं।
handover-done = सौंपे गए: { $n }। आपके काम के लिए धन्यवाद।
card-handed-over = एक मॉडरेटर ने सौंपा: “{ $text }”
languages-set = आप पढ़ते हैं: { $languages }। इनकी रिपोर्ट पहले आएंगी। बदलने के लिए: /languages en fr
why-words = उनके अपने शब्दों में

## Things on the map, for moderators

vanished-ask = { $code } · { $category }: शायद अब नहीं है, कहने वाले लोग: { $n }। दूसरों ने देखा: { $seen }।
vanished-close = अब नहीं है
vanished-closed = बंद: अब नहीं है।
vanished-stays = जैसा है वैसा छोड़ा।
vanished-late = अब स्थिति अलग है: { $code }।

## Words that a day can be told by: between commas, Monday first, January first

date-tomorrow = कल, आने वाला कल, आने वाले कल, kal
date-next-week = अगले हफ्ते, अगले हफ़्ते, अगले सप्ताह, अगला हफ्ता, अगला सप्ताह
date-today = आज, अभी, आज सुबह, आज रात, aaj, abhi
# One word, kal, is yesterday and tomorrow: what is reported has happened.
date-yesterday = कल, बीता कल, बीते कल, कल रात, kal
date-weekdays = सोमवार, मंगलवार, बुधवार, गुरुवार, शुक्रवार, शनिवार, रविवार, सोम, मंगल, बुध, गुरु, शुक्र, शनि, रवि, somvar, mangalvar, budhvar, guruvar, shukravar, shanivar, ravivar
date-months = जनवरी, फ़रवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितंबर, अक्टूबर, नवंबर, दिसंबर, जनवरी, फरवरी, मार्च, अप्रैल, मई, जून, जुलाई, अगस्त, सितम्बर, अक्तूबर, नवम्बर, दिसम्बर

## Scorecards and actions, for moderators and offices

menu-action = कार्रवाई
    .also = कार्यवाही, KARRAVAI
menu-actions = कार्रवाइयां
    .also = KARRAVAIYAN
menu-scores = अंक
    .also = ANKA
facility-unknown = मुझे उसका कोई स्कोरकार्ड नहीं मिला। केंद्र का नाम या केस लिखें।
scores-which = किस केंद्र के अंक? उसका नाम या केस लिखें।
scores-title = { $facility } (केस { $case })
scores-people = गिने गए लोग, हर एक का आखिरी जांचा हुआ स्कोरकार्ड: समुदाय { $community }, सेवा देने वाले { $provider }।
scores-scale = 1 (सबसे खराब) से 5 (सबसे अच्छा) तक:
scores-entitlements = पूरे हुए अधिकार:
scores-few = { $k } से कम
scores-community = समुदाय
scores-provider = सेवा देने वाले
scores-side = { $side } { $mean } (n { $n }, माध्यिका { $median }, बीच का आधा { $low } से { $high })
scores-share = { $side } { $percent } % ({ $n } में से { $met })
scores-hidden = { $side } नहीं दिखाया गया ({ $few })
scores-uncounted = नहीं गिने गए, क्योंकि जांचे नहीं गए या सहमति नहीं है: { $n }।
action-only-audit = इस अभियान में स्कोरकार्ड नहीं हैं।
action-no-office = इस अभियान में कोई कार्यालय नहीं जो कार्रवाई का जिम्मा ले।
action-gone = इसका जवाब दिया जा चुका है, या यह बदल गया है। /actions से पता चलेगा कि अब क्या स्थिति है।
action-where = यह किस केंद्र के बारे में है? उसका नाम या केस लिखें।
action-office = कौन करेगा?
action-until = कब तक? कोई दिन चुनें या लिखें, जैसे 25/11/2027।
action-day-past = कृपया आने वाला कोई दिन बताएं।
action-day-same = यह पहले से उसी दिन के लिए तय है। कृपया कोई और दिन बताएं।
action-day-today = वह तो आज ही है। कृपया इसके बाद का कोई दिन बताएं।
action-what = क्या तय हुआ? एक या दो वाक्य; कृपया नाम न लिखें।
action-how = /action केस कार्यालय 2027-12-01 और जो तय हुआ वह भेजें, या केवल /action। कार्यालय: { $offices }।
action-kept = दर्ज हुआ: { $office }, { $day } तक। उस दिन उनसे पूछा जाएगा।
action-new = { $facility }: { $office } के लिए, { $day } तक: “{ $what }”
action-one = { $facility }, { $office }, { $day } तक: “{ $what }”
action-overdue = { $n } दिन की देरी
action-first-due = टाला गया, पहले { $day } तक था; कितनी बार: { $n }
action-ask = क्या हो गया?
action-done = हो गया
action-not-yet = अभी नहीं
action-put-off = तो { $day } तक। पहला दिन दिखता रहेगा।
action-thanks = हो गया। धन्यवाद।
action-told-done = { $office } का कहना है कि हो गया: { $facility }, “{ $what }”
action-mail-subject = { $title }: { $office } के लिए एक कार्रवाई
action-mail-how = इस पते पर जवाब नहीं पढ़े जाते। हो जाने पर कृपया { $title } के लोगों को बताएं।
action-button = { $n }. { $facility }
actions-none = कोई कार्रवाई बाकी नहीं है।
actions-title = बाकी कार्रवाइयां: { $n }

## Answering a survey (citizens)

menu-interview = साक्षात्कार
    .also = इंटरव्यू, SAKSHATKAR
survey-welcome = { $title } में स्वागत। कुछ सवाल हैं, कुछ मिनट लगेंगे।
survey-first = धन्यवाद। यह तय सवालों का सर्वेक्षण है: आपका अभी लिखा रखा नहीं जाता।
survey-help = जवाब देने को साक्षात्कार भेजें। या एक शब्द: प्रमाण और कोड, हटाएं, भाषा, जानकारी, मेराडेटा, मिटाएं, रोकें।
interview-area = कौन सा इलाका?
interview-answered = आपने { $day } को जवाब दिए। फिर से दें? नए जवाब ही गिने जाएंगे।
interview-none = यहां साक्षात्कार नहीं होते। लिखें क्या हुआ।

## Surveys, for enumerators and moderators

menu-progress = प्रगति
    .also = PRAGATI
role-enumerator = गणनाकार
enumerator-help = साक्षात्कार से दौरा शुरू, प्रगति से गिनती। एक परिवार, एक सहमति, एक साक्षात्कार।
interview-area-choice = { $area } ({ $quota } में से { $done })
interview-full = { $area } के { $quota } साक्षात्कार पूरे हैं। आगे कर सकते हैं: ज़्यादा भी गिने और बताए जाते हैं।
interview-go-on = यहीं जारी रखें
interview-other-area = दूसरा इलाका
interview-how = { $area }: दौरे में क्या हुआ?
interview-begin = साक्षात्कार करें
interview-refused = मना किया
interview-not-at-home = घर पर कोई नहीं
interview-not-eligible = पात्र नहीं
interview-counted = गिना गया: { $outcome }। इस परिवार का और कुछ नहीं रखा जाता।
interview-code-household = कौन सा परिवार? उसका कोड भेजें।
interview-code-individual = कौन सा व्यक्ति? कोड भेजें।
interview-code-bad = यह इस सर्वे का कोड नहीं है।
interview-met-household = इस परिवार से { $day } को बात हुई थी। फिर पूछने पर भी एक ही बार गिना जाएगा।
interview-met-individual = इस व्यक्ति से { $day } को बात हुई थी। फिर पूछने पर भी एक ही बार गिना जाएगा।
interview-ask-again = फिर पूछें
interview-another-code = दूसरा कोड
interview-read-aloud = यह ज़ोर से पढ़ें: “{ $notice }” क्या वे सहमत हैं?
interview-saved = सहेजा गया। जवाब देने वालों की रसीद: { $code }। हटाएं { $code } से वे इसे वापस ले सकते हैं।
interview-next = अगला दौरा
interview-standing = { $area }: { $quota } में से { $done }
interview-standing-open = { $area }: { $done }
interview-standing-over = { $area }: { $quota } में से { $done }, { $over } ज़्यादा
progress-line = { $standing }; { $parts }: { $rate }
progress-all = कुल
progress-completed = पूरे { $n }
progress-partial = अधूरे { $n }
progress-refused = मना { $n }
progress-not-at-home = घर पर नहीं { $n }
progress-not-eligible = अपात्र { $n }
progress-by-themselves = बिना गणनाकार { $n }
progress-under-way = जारी { $n }
progress-rate = उत्तर दर { $rate } %
progress-no-rate = अभी उत्तर दर नहीं
progress-how = उत्तर दर: पूरे, अधूरे, मना और घर पर नहीं में से पूरे (AAPOR RR1)। परिवार एक बार गिना जाता है। बिना गणनाकार के जवाब केवल कोटे में गिने जाते हैं।
erase-which = कौन सा परिवार? /erase, इलाका और कोड भेजें, जैसे /erase Bondeni 14B
erase-unknown = वहां इस कोड से कोई परिवार नहीं मिला। 180 दिन बाद कोड मिट जाते हैं।
erase-sure = इस परिवार ने जो बताया सब मिटाएं? यह वापस नहीं होगा।
erase-done = मिटाया गया। बस यह रहता है कि दौरा हुआ था।

## Members and areas, for organisers

invite-which-area = कौन सा क्षेत्र? भूमिका और इनमें से एक भेजें: { $areas }
members-are = यहां कौन काम करता है: { $roles }
members-line = { $role }, { $day } से, { $channel } पर
members-you = (आप)
members-end-which = किसी भूमिका को समाप्त करने के लिए उसका नंबर चुनें।
members-sure = यह भूमिका अभी समाप्त करें? { $who }
members-ended = समाप्त: { $role }। उनके कार्ड फिर से खाली हैं।
members-gone = यह भूमिका पहले ही समाप्त है।
members-last = यह आख़िरी आयोजक है: पहले किसी और को बुलाएं।
role-was-ended = एक आयोजक ने आपकी भूमिका समाप्त की: { $roles }। आपके काम के लिए धन्यवाद।
role-ended-left = आप अब मॉडरेटरों के समूह में नहीं हैं, इसलिए आपकी भूमिका समाप्त हुई: { $roles }। नया न्योता उसे लौटाएगा।

## Many messages at once (citizens)

flood-kept = एक साथ बहुत संदेश आए। { $n } रखे हैं; मॉडरेटर साथ पढ़ेंगे। एक मिनट रुकें।
flood-not-taken = एक साथ बहुत संदेश: { $n } नहीं गिने गए। एक मिनट रुकें, फिर आगे बढ़ें।

## One sender's many messages, for moderators

card-many = इसी भेजने वाले के { $n } और संदेश, एक साथ भेजे; कुछ ऊपर
group-title = एक ही भेजने वाले की { $n } रिपोर्ट बाकी हैं। पहली पूरी:
group-line = { $code } · { $category } · { $age }: { $text }
group-more = … और { $n }
group-one = एक-एक करके
group-reject = सब { $n } न मानें
group-pass = सब { $n } आगे दें
group-block = भेजने वाले पर रोक
group-why = ये { $n } रिपोर्ट क्यों नहीं मानी गईं?
group-rejected = एक ही भेजने वाले की { $n } रिपोर्ट अस्वीकार: { $reason }
group-passed = दूसरों को दी गईं: एक ही भेजने वाले की { $n } रिपोर्ट
group-few = एक ही भेजने वाले की { $n } से कम रिपोर्ट हैं जो साथ तय हो सकें।

## Cases that are one, for moderators

merge-which = /merge और दो मामलों के कोड लिखें: पहला दूसरे को अपने में लेता है।
merge-unknown = यहाँ { $code } नाम का मामला नहीं है।
merge-same = ये पहले से एक मामला हैं: { $code }।
merge-never = इस तरह के मामले कभी एक नहीं किए जाते।
merge-other-way = { $away } की रिपोर्टें { $code } वालों से ज़्यादा सुरक्षित हैं। /merge { $away } { $code } लिखें।
merge-changed = { $code } या { $away } इस बीच बदल गया। फिर से देखें।
merge-conflict =
    ये एक-दूसरे के उलट हैं:
    { $told }
    दोनों के लिए क्या सही है?
merge-done =
    { $code } ने { $away } को अपने में लिया। कुल रिपोर्टें: { $n }। अब तक का फ़ैसला:
    { $told }
card-took-in = अपने में लिया: { $judged }
decided-merged = एक मामला बनाया
decided-split = रिपोर्टें निकाली गईं
whole-undone = पहले जैसा: { $codes }
split-which = /split और मामले का कोड लिखें।
split-one = मामले { $code } में एक ही रिपोर्ट है।
split-list =
    { $code } की रिपोर्टें:
    { $told }
    कौन सी निकलें? उनके नंबर लिखें, जैसे: 2 3
split-numbers = 1 से { $most } तक के नंबर लिखें।
split-all = { $code } में कम से कम एक रिपोर्ट रहती है।
split-changed = { $code } की रिपोर्टें इस बीच बदल गईं। फिर से देखें।
split-where = कहाँ जाएँ?
split-new = नया मामला
split-own = वापस { $codes } में
split-done = { $code } से निकली रिपोर्टें: { $n }। अब यहाँ: { $codes }
card-new = इसमें नया: { $words }
fixed-ask = { $code } · { $category }: ठीक हो गया कहने वाले लोग: { $n }। क्या यह सच है?
fixed-noted = दर्ज: ठीक हो गया।

## The story of a case, for moderators and organisers

story-title = मामला { $code } · { $category } · { $when } खुला
story-went = इसे { $into } ने अपने में लिया, कहानी साथ है।
story-report = रिपोर्ट { $n }
story-came = { $report } { $channel } से आई
story-opened = { $report } से मामला { $code } खुला
story-joined = { $report } मामले { $code } में आई
story-left = { $report } { $before } से { $after } में गई
story-moved = { $subject }: “{ $before }” से “{ $after }”
story-merged = { $code } ने { $away } को अपने में लिया
story-split = { $code } से रिपोर्टें निकाली गईं
story-ended = { $code } अब { $into } का हिस्सा बना
story-lives = { $code } फिर से अलग मामला है
story-office = { $code } का दफ़्तर: { $before } से { $after }
story-place = { $code } ने { $other } की जगह ली
story-shown = { $code } पर अब रोक नहीं
story-not-urgent = { $report } अब ज़रूरी नहीं
story-words = शब्दों में: “{ $text }”
story-erased = (मिटाया गया)
story-added = { $report } में कुछ जोड़ा गया
story-picture = { $report } के साथ तस्वीर या आवाज़ आई
story-undoes = पलटा गया: { $what }
story-undone = बाद में पलटा गया
story-rules = नियम { $rules }, अभियान का संस्करण { $n }
story-heed = Heed
story-sealed = कड़ी में मुहरबंद फ़ैसले: { $all } में से { $sealed }
story-none = मामला { $code } नहीं है।
why-sent = भेजी गई
why-overdue = एक दिन में हाँ नहीं आई
why-claimed = फ़ैसले के लिए ली गई
why-accepted = बिना पुष्टि के ली गई
why-passed = दूसरों को दी गई
why-first-of-two = दो में से पहला व्यक्ति
why-asked = माँगा गया
why-answered = जवाब मिला
why-opened = ऐसा कुछ पता नहीं था
why-match = इतनी मिलती थी कि अपने आप जुड़ी
why-reporter = बताने वाले ने कहा यही है
why-facility = वही केंद्र
why-moderator = मॉडरेटर ने कहा यही है
why-one-event = एक ही घटना
why-other-event = दूसरी घटना
why-undone = पलटा गया
why-judged = ऐसा माना गया
why-fixed-yes = बताने वाला कहता है ठीक हो गया
why-fixed-no = बताने वाला कहता है ठीक नहीं हुआ
why-still-there = तब से फिर बताया गया
why-made = तय हुआ
why-put-off = टाला गया
why-done = हो गया
why-forgotten = भेजने वाले ने भूल जाने को कहा
why-fixed-meanwhile = लोग कहते हैं ठीक हो गया
why-discussion = मिलकर बात की गई
why-handed-over = पाली के अंत में सौंपा गया
why-independent = अलग-अलग लोग यही कहते हैं
why-too-few = बहुत कम अलग लोग यह कहते हैं
why-invited = बुलाया गया
why-by-organiser = आयोजक ने खत्म किया
why-left-group = समूह छोड़ा
why-removed = समूह से हटाया गया

## Topics of a group, for organisers and moderators

moderate-topic = अब से { $what } के कार्ड इस विषय में आएंगे।
moderate-topic-which = विषय में /moderate के साथ श्रेणी या क्षेत्र भेजें: { $known }। /moderate off: यहां कोई कार्ड नहीं।
moderate-topic-off = अब इस विषय में कार्ड नहीं आएंगे; वे सामान्य विषय में आएंगे।
topics-how = /topics category या /topics area लिखें: हर एक को इस समूह का एक विषय मिलता है, और उसके कार्ड वहीं आते हैं।
topics-begun = विषय बन रहे हैं: { $n }।
topics-under-way = विषय पहले से बन रहे हैं।
topics-all-there = हर एक का विषय यहां है। विषय में /moderate off उसे खत्म करता है।
topics-no-forum = इस समूह में विषय नहीं हैं। समूह की सेटिंग में Topics चालू करें, फिर /topics भेजें।
topics-no-right = मैं यहां विषय नहीं बना सकता। मुझे विषय संभालने के हक वाला एडमिन बनाएं, फिर /topics भेजें।
topics-failed = अभी कोई विषय नहीं बन सका। जो हैं वे रहेंगे; बाद में /topics भेजें।
topic-lost = { $what } का विषय बंद है या हट गया: उसके कार्ड यहां आएंगे। किसी विषय में /moderate { $what } उसे फिर जोड़ेगा।

## Judging twice, practice and reveal, for moderators

second-look-card = { $code }: { $what }
stats-week = पिछले 7 दिन: रिपोर्ट { $came } · निर्णय { $judged } · न मानी { $rejected }
judge-first = पहले अपने पास के कार्ड { $code } पर निर्णय दें: पक्का करें, मानें, न मानें या पूछें। बाकी तब तक रुके।
card-settled = { $code }: यह कार्ड किसी और के पास है।
second-look-told = धन्यवाद। यह दूसरी नज़र थी: रिपोर्ट पर फैसला हो चुका था, और वही रहेगा।
second-look-alike = आप दोनों की राय एक थी।
second-look-differs = आप दोनों की राय अलग थी: दोनों को इस पर छोटा कार्ड मिलेगा।
judged-asked = पहले रिपोर्ट करने वाले से पूछें
discussion-card = हम में से दो ने इस रिपोर्ट पर अलग राय दी। एक: { $one }। दूसरी: { $other }। क्या रखें? दोनों एक ही चुनें तो वही रहेगा।
discussion-lead = हम में से दो ने इस रिपोर्ट पर अलग राय दी; अब प्रमुख तय करें। एक: { $one }। दूसरी: { $other }। फैसला आपका।
discussion-noted = नोट किया। दूसरे से भी पूछा है।
discussion-differs = अब भी राय अलग है। प्रमुख तय करेंगे।
discussion-agreed = सहमति: { $what }
discussion-over = यह पहले ही तय हो चुका है।
category = श्रेणी
category-which = यह किस बारे में है?
category-unknown = ऐसी कोई श्रेणी यहां नहीं है।
decided-category = श्रेणी: { $category }
review-unknown-code = इस कोड का कोई मामला नहीं मिला।
ask-too-long = अपने ढांचे के साथ यह { $n } संदेश लेता है; अधिकतम { $most } जाते हैं। छोटा करें।
ask-enough = इस रिपोर्ट पर एक दिन में { $n } सवाल हो चुके। अगले के लिए रुकें।
asked-untranslated = जैसा लिखा वैसा भेजा: अनुवाद नहीं होता, और उन्हें यह बताया है। वे { $language } पढ़ते हैं।
answer-overdue = { $code } पर जवाब नहीं आया: रिपोर्ट फिर कतार में है।
answer-photo = (एक फोटो)
answer-sound = (एक आवाज़ संदेश)
answer-place = (एक जगह: { $place })
reveal = दिखाएं
reveal-what = { $code } का क्या देखना ज़रूरी है, और क्यों? दो और लोगों की सहमति चाहिए, एक प्रमुख। सब दर्ज होता है।
reveal-place-help = ठीक जगह: मदद भेजने के लिए
reveal-place-visit = ठीक जगह: वहां जाकर देखने के लिए
reveal-contact-call = नंबर: वापस फ़ोन करने के लिए
reveal-nothing = दिखाने को कुछ नहीं: जो दिख सकता है कार्ड पर है, और किसी ने फ़ोन की अनुमति नहीं दी।
reveal-private = यह मुझसे निजी बातचीत में मांगें: न समूह में, न SMS से।
reveal-asked = मांगा गया: { $what }। दो लोग सहमत हों तो एक घंटे यहां दिखेगा।
reveal-agree-card = टीम में से कोई { $code } का यह देखना चाहता है: { $what }। दो लोगों की सहमति चाहिए, एक प्रमुख। क्या आप सहमत हैं?
reveal-agree = सहमत
reveal-refuse = असहमत
reveal-one = नोट किया। एक और की सहमति चाहिए; दो में एक प्रमुख हों।
reveal-lead-needed = एक की सहमति हो चुकी; अब प्रमुख की चाहिए।
reveal-own = यह आपने ही मांगा, या सहमति दे दी: औरों की सहमति चाहिए।
reveal-done = दो सहमत हुए: एक घंटे दिखाया जाएगा।
reveal-refused = असहमति: { $code } का कुछ नहीं दिखाया गया।
reveal-shown = { $code }, { $what }: { $value }। केवल आपके लिए; एक घंटे में हट जाएगा।
reveal-gone = { $code }: जो दिखाया था वह हटा दिया गया।
training-card = अभ्यास: दबाने से कुछ नहीं बदलता।
training-right = हां, टीम भी यही कहती है: { $what }।
training-other = टीम की राय अलग है: { $what }।
training-why = क्यों: { $why }
training-agreed = दो लोगों ने एक-दूसरे को जाने बिना यही कहा।
training-score = आपके पिछले { $of } में से { $right } टीम जैसे।
training-ready = आप असली रिपोर्टों के लिए तैयार हैं: प्रमुख से मॉडरेटर का निमंत्रण मांगें।
training-none = अभ्यास के लिए अभी और कुछ नहीं। प्रमुख /gold से रिपोर्ट चुनते हैं।
training-lead = एक प्रशिक्षु तैयार है: पिछले { $of } में से { $right } टीम जैसे। वे निमंत्रण मांगेंगे।
gold-which = इस पर सही फैसला क्या है? प्रशिक्षु इस पर अभ्यास करेंगे, बिना जाने कि किसकी है।
gold-why = क्यों? प्रशिक्षुओं के लिए एक वाक्य, बिना नामों के।
gold-done = { $code } अब अभ्यास के लिए है: { $what }
gold-removed = { $code } अब अभ्यास के लिए नहीं है।
gold-remove = अभ्यास के लिए नहीं
gold-unfit = इस पर अभ्यास नहीं: यह सीमित या संवेदनशील है, या इसके शब्द मिट चुके हैं।
agreement-line = एक-दूसरे को जाने बिना दो की सहमति: अल्फा { $alpha }, { $band } ({ $n } रिपोर्ट)
agreement-few = हमारी राय कितनी मिलती है: ज़रूरी { $needed } में से { $n }
agreement-own = आपके साथ दो बार परखी गईं: { $n }, एक राय { $alike } में। यह केवल आप देखते हैं; यह अंक नहीं।
agreement-good = अच्छी
agreement-tentative = कामचलाऊ
agreement-experimental = बहुत कम: प्रायोगिक कहकर प्रकाशित करें
agreement-alike = सब पर एक ही राय
trainees-line = प्रशिक्षु: { $ready } तैयार, { $practising } अभ्यास में
trainee-help = /next: अभ्यास की एक रिपोर्ट। बटनों से राय दें; फिर देखें टीम क्या कहती है।
why-help = मदद भेजने के लिए
why-visit = वहां जाकर देखने के लिए
why-call = वापस फ़ोन करने के लिए

## Questions to reporters, and what was shown of them (citizens)

question-in-language = आपकी रिपोर्ट पर सवाल, { $language } में, अनुवाद नहीं: { $question }
question-when = यह कब शुरू हुआ?
question-where = यह ठीक कहां है?
question-still = क्या अब भी ऐसा है?
question-photo = क्या फोटो भेज सकते हैं? केवल सुरक्षित हो तो।
question-hurt = क्या किसी को चोट लगी है?
reveal-told-place = टीम के दो लोगों की सहमति से हम में से एक को आपकी रिपोर्ट की ठीक जगह एक घंटे दिखाई गई।
reveal-told-contact = टीम के दो लोगों की सहमति से हम में से एक को आपका नंबर एक घंटे दिखाया गया, आपको फ़ोन करने के लिए।
## Bursts that are held, for moderators

surge-card = रोकी गईं: एक साथ { $n } रिपोर्ट, { $category }। नए खाते: { $people } में { $new }। वही शब्द: { $texts } में { $alike }। एक की पुष्टि होने तक ये कहीं नहीं गिनी जातीं।
surge-show = एक दिखाएं
surge-release = सबको जाने दें
surge-reject = सब झूठ
surge-none = कुछ भी रोका नहीं है।
surge-over = ये अब रोकी नहीं हैं।
surge-released = छोड़ी गईं: हर एक अब कतार में है और तय होने पर गिनी जाएगी।
surge-rejected = झूठ मानकर अस्वीकार: { $n } रिपोर्ट।
decided-released = दूसरों के साथ छोड़ा गया
card-surge = लहर के साथ रोका गया

## Grades and evidence, for moderators

grade-unverified = अपुष्ट
grade-corroborated = समर्थित
grade-verified = पुष्ट
grade-official-confirmed = दफ़्तर ने माना
grade-refuted = ग़लत निकला
grade-unverifiable = जांच असंभव
grade-line = { $grade } · स्वतंत्र: { $clusters } · माध्यम: { $channels }
why-people = { $people } लोगों ने कहा। जिनका स्रोत एक हो सकता है (वही मिनट, शब्द, फ़ोटो या स्रोत, या नए खाते) वे एक बार गिने गए: { $clusters }।
why-nearby = पास में पूछा: { $asked }। हां { $yes }, नहीं { $no }, अब नहीं { $over }।
why-picture-fits = वहीं उसी समय की फ़ोटो: { $n }
why-picture-differs = कहीं और या किसी और समय की फ़ोटो: { $n }
why-link = लिंक: { $host }, { $age }
why-by-rules = नियमों से ({ $rules })
why-decided = { $grade }: { $by }, { $age }
evidence = सबूत
evidence-how = लिंक जोड़ने के लिए अभी भेजें।
evidence-refute = यह ग़लत है
evidence-unverifiable = जांच असंभव
evidence-near = पास के लोगों से पूछें
evidence-done = हो गया और लिखा गया।
evidence-one-of-two = लिखा गया। सार्वजनिक या संवेदनशील बात को ग़लत कहने में दूसरा व्यक्ति चाहिए।
evidence-not-from-here = मामले की इस स्थिति में यह नहीं कहा जा सकता।
evidence-no-link = https:// से शुरू होने वाला पूरा लिंक भेजें।
evidence-link-kept = लिंक रखा गया। केवल साइट दिखती है।
near-asked = पास में पूछा: { $n } लोग। उनके जवाब यहां आएंगे।
near-not-this = इस बारे में अनजान लोगों से नहीं पूछा जाता।
near-nobody = पास के बहुत कम लोगों ने पूछे जाने की अनुमति दी है।
respond-confirm = हम पुष्टि करते हैं
respond-confirmed = धन्यवाद। आपके दफ़्तर ने मामले की पुष्टि की।
reason-staged = यह बनावटी है
reason-elsewhere = यह कहीं और है
reason-no-access = वहां कोई नहीं जा सकता
reason-contradictory = लोग उलटी बातें कहते हैं

## Asked about something near by (citizens)

near-question = Heed: { $place }, { $category }. क्या दिखता है?
near-question-here = Heed: आपके पास { $category }। क्या दिखता है?
near-question-plain = Heed: क्या पास में कोई समस्या दिखती है?
near-yes = हां
near-no = नहीं
near-gone = अब नहीं
near-thanks = धन्यवाद।
near-late = धन्यवाद। यह सवाल बंद है।

## Why something was held, for moderators

why-surge = संदिग्ध लहर के साथ रोका गया
why-one-by-one = एक ही भेजने वाले की बहुत रिपोर्ट, एक-एक करके देखीं
why-released = दूसरों के साथ छोड़ा गया

## Numbers, holidays and the blocked, for moderators

stats-waiting = बाकी: तुरंत { $urgent }, अन्य { $others }
stats-since = आधी इससे पहले आईं: { $median }। सबसे पुरानी: { $oldest }
stats-decided = आज टीम ने तय कीं: { $n }
stats-held = बनावटी लगने वाली लहरों के साथ रोकी गईं: { $n } (/surges)
stats-own = आज आपने तय कीं: { $n }। आपके पास: { $held }। यह सिर्फ आप देखते हैं।
stats-how = ये संख्याएं कहां से आती हैं
stats-why-waiting = बाकी: जिन रिपोर्टों पर अभी किसी ने फैसला नहीं किया, रोकी हुई छोड़कर। तुरंत: खतरे के शब्द, गंभीर जवाब, या मॉडरेटर का निशान।
stats-why-since = बाकी में बीच वाली और सबसे पुरानी, आने के समय से।
stats-why-decided = आज तय: आधी रात से, अभियान के समय में, लोगों ने मानी या ठुकराईं और पलटी नहीं गईं। कभी हर व्यक्ति की नहीं बताई जातीं।
stats-why-week = सप्ताह: पिछले सात दिनों में आई रिपोर्ट; परखी गईं: अब तक मानी या ठुकराई गईं।
stats-why-held = रोकी गईं: वे बनावटी लगने वाली लहर में आईं और एक कार्ड की तरह बाकी हैं।
stats-why-holidays = अभियान की छुट्टियां इंतज़ार में नहीं गिनी जातीं।
stats-why-own = आपकी: वही गिनती सिर्फ आपकी, और जो कार्ड अभी आपके पास हैं।
stats-why-alike = टीम कितना एक जैसा परखती है: रिपोर्ट जो दो लोगों ने एक दूसरे को जाने बिना परखीं, पिछले 91 दिनों में।
holidays-set = आप { $first } से { $last } तक नहीं हैं: आपको चेतावनी नहीं आती, और जिन जवाबों का इंतज़ार था वे दूसरों को मिलते हैं।
holidays-off = आप वापस हैं: चेतावनी आपको आती है।
holidays-none = आप छुट्टी पर नहीं हैं। छुट्टी के लिए: /holidays 2026-12-24 2027-01-02
holidays-campaign = अभियान की छुट्टियां: { $days }
holidays-end = मैं वापस हूं
holidays-how = दिन पढ़े नहीं जा सके। पहला और आखिरी लिखें: /holidays 2026-12-24 2027-01-02, या 24 दिसंबर 2 जनवरी। /holidays off से खत्म।
holidays-order = यह { $first } से { $last } तक होगा। आखिरी दिन आज या बाद का हो, पहले से पहले न हो, और आधे साल के भीतर हो।
holidays-handed = कतार में लौटाई गईं: { $n }
decided-blocked-so = भेजने वाले पर रोक { $until }
blocked-good = हमेशा के लिए
blocked-until = { $day } तक
block-how = लिखें /block, कोड, कितने दिन (1 से { $most }; बिना संख्या हमेशा), और क्यों: abuse, made_up या too_many।
blocked-danger = खतरा, रोके गए भेजने वाले ने लिखा: “{ $text }”। उन्हें आपात नंबर बताया गया। /unblock से वे फिर सुने जाएंगे।
unblock-which = यहां रोके गए। जिस भेजने वाले को फिर सुनना है उसका नंबर चुनें:
unblock-line = मामले { $codes }: { $day } से, { $until }
unblock-none = यहां कोई रोका नहीं गया।
unblock-done = { $codes } भेजने वाले को फिर सुना जाता है।
unblock-unknown = यहां रोके गए किसी ने { $code } की रिपोर्ट नहीं की। /unblock: सूची।
unblock-gone = इस भेजने वाले पर अब रोक नहीं है।
why-made-up = रिपोर्ट गढ़ता है
why-too-many = बहुत ज़्यादा संदेश
why-lifted = प्रमुख ने रोक हटाई
why-time-over = समय पूरा हुआ
## Shifts by SMS, for moderators

members-sms-allow = SMS से काम करने दें
members-sms-no-more = अब SMS से नहीं
members-changed = बदल दिया। उन्हें बता दिया गया।
sms-you-may = अब आप एक फ़ोन से SMS पर भी काम कर सकते हैं। उसे जोड़ने के लिए यहाँ /sms भेजें।
sms-you-may-no-more = अब आप SMS से काम नहीं कर सकते। यहाँ सब पहले जैसा है।
sms-link-how = जिस फ़ोन से काम करेंगे, उससे Heed के नंबर पर SMS भेजें: LINK { $code }. छह अंक आएँगे, उन्हें दस मिनट में यहाँ लिखें।
sms-link-digits = ये छह अंक Heed के साथ अपनी चैट में लिखें, किसी को न बताएँ: { $code }
sms-link-wrong = अंक सही नहीं या देर हो गई। /sms से फिर शुरू करें।
sms-linked = आपका फ़ोन जुड़ गया। उससे SHIFT भेजकर पाली शुरू करें। /sms off से हटाएँ।
sms-unlinked = अब कोई फ़ोन जुड़ा नहीं है।
sms-digits-wrong = अंक सही नहीं हैं।
sms-shift = पाली { $time } तक। कार्ड के नंबर के साथ: V सत्यापित, A स्वीकार, R अस्वीकार व कारण, P आगे। MORE MINE QUEUE END भी
sms-shift-told = आपके फ़ोन पर SMS पाली शुरू हुई। आप नहीं थे तो /sms off भेजें।
sms-no-shift = कोई पाली नहीं। SHIFT भेजें।
sms-over = SMS पाली समाप्त।
sms-number-wrong = यह नंबर मान्य नहीं। नए कार्ड के अंत में देखें।
sms-guessed = आपके फ़ोन के नाम से पाँच ग़लत नंबर आए, इसलिए SMS पाली बंद की गई। शायद कोई और लिख रहा है।
sms-none = SMS के लिए और कुछ नहीं। केवल Telegram पर: { $n }. फिर देखें: N { $number }
sms-unsent = केवल Telegram पर: { $n }.
sms-card-like = { $code } जैसा ({ $likeness } %)
sms-card-end = V/A/R/P { $number }, MORE
sms-why = क्यों? R { $number } और: { $reasons }
sms-rejected = अस्वीकृत
sms-done = { $code }: { $what }. वापस: UNDO { $number }
sms-undone = { $code }: { $what }.
sms-overtaken = यह इस बीच बदल गया।
sms-no-card = कोई कार्ड खुला नहीं।
sms-mine = आपके पास: { $codes }. केवल Telegram पर: { $n }.
why-sms-allowed = SMS से काम कर सकते हैं
why-sms-no-more = अब SMS से काम नहीं कर सकते
why-phone-linked = फ़ोन जोड़ा
why-sms-shift = SMS पाली शुरू की

## Files of a release, for everybody who opens them

release-all = कुल
release-cases = मामले
release-cases-are = जाँचे हुए मामले; हर मामला एक बार गिना गया, चाहे कितने ही लोगों ने बताया हो।
release-reports = रिपोर्टें
release-reports-are = ये मामले कितनी बार बताए गए; एक खाने में एक व्यक्ति के हफ़्ते में ज़्यादा से ज़्यादा तीन।
release-reporters = बताने वाले
release-reporters-are = अलग-अलग लोग जिन्होंने बताया। इन्हें जोड़ा नहीं जाता: एक व्यक्ति कई खानों में हो सकता है।
release-subjects = इकाइयाँ
release-subjects-are = अलग-अलग परिवार, जगहें या केंद्र, जिनसे पूछा गया या जिन्हें देखा गया।
release-flag = निशान
release-flag-are = ख़ाली: जैसा है वैसा दिखाया गया। C: { release-hidden } r: { release-as-before }
release-hidden = छिपाया गया, क्योंकि इसके पीछे, या जिस खाने का भेद यह खोल देता उसके पीछे, कम लोग हैं। छिपा हुआ कभी शून्य नहीं होता।
release-as-before = अद्यतन नहीं: बदलाव इतना छोटा है कि बताया नहीं जा सकता, इसलिए पहले वाला ही रहता है।
release-round = 5 के गुणजों में पूर्णांकित: हिस्से और कुल मेल न खाएँ, ऐसा हो सकता है।
release-cellkey = ज़्यादा से ज़्यादा 2 ऊपर या नीचे खिसकाया गया: हिस्से और कुल मेल न खाएँ, ऐसा हो सकता है।
release-code-is = एक कोड; इसका अर्थ { $file } में है। * कुल है।
release-about = परिचय
release-codes = कोड सूची
release-code = कोड
release-name = नाम
release-part-of = किसका हिस्सा
release-official = आधिकारिक कोड
release-column = स्तंभ
release-measure = माप
release-number = प्रकाशन
release-period = अवधि
release-first-day = पहला दिन
release-last-day = आख़िरी दिन
release-made-on = तैयार किया गया
release-producer = प्रकाशक
release-licence = लाइसेंस
release-reading = एक पंक्ति एक खाना है। जहाँ किसी ने कुछ नहीं बताया वहाँ 0 लिखा है; ख़ाली खाना छिपाया गया है।
## Releases on the web, for whoever looks for numbers

web-releases-title = प्रकाशित आँकड़े
web-releases-note = हर प्रकाशन सार्वजनिक फ़ाइलों का समूह है जो कभी नहीं बदलता। जो ग़लत था उसे नया संस्करण ठीक करता है; जो वापस लिया गया उसका कारण लिखा होता है। पते वही रहते हैं।
web-releases-none = अभी तक कोई आँकड़े प्रकाशित नहीं हुए हैं।
web-releases-programs = प्रोग्रामों के लिए
web-releases-next = अगले प्रकाशन
web-releases-due = { $title }, { $period }: { $day } तक आना है
web-releases-late = { $title }, { $period }: { $day } तक का वादा था, अभी नहीं आया
web-release-version = { $period }, संस्करण { $vintage }
web-release-published = { $day } को प्रकाशित
web-release-superseded = { $day } को नए संस्करण ने इसकी जगह ली
web-release-retracted = { $day } को वापस लिया गया
web-release-why = वापस लेने का कारण: { $why }
web-release-read = पढ़ने के लिए
web-release-numbers = आँकड़े
web-release-files = बाकी सभी फ़ाइलें

## A release's README, for whoever reads its numbers

release-what = यह अभियान { $campaign } का प्रकाशन { $number } है: { $first } से { $last } तक जो बताया गया, गिना हुआ। इस अवधि का यह संस्करण { $vintage } है।
release-not-heading = यह क्या नहीं है
release-not-sample = यह नमूना (सैंपल) नहीं है। इसमें वही गिना गया है जो लोगों ने अपनी इच्छा से बताया; कितना नहीं बताया गया, कोई नहीं जानता। शून्य का अर्थ है कि कुछ बताया नहीं गया, यह नहीं कि कुछ हुआ नहीं।
release-not-official = यह सरकारी आँकड़ों का पूरक है, उनका विकल्प नहीं। परिभाषाएँ अलग हैं; गुणवत्ता के आँकड़े बताते हैं कि इन पर कितना भरोसा किया जा सकता है।
release-flags-heading = संख्याएँ कैसे पढ़ें
release-flag-none = बिना निशान: संख्या वैसी ही है जैसी गिनी गई।
release-flag-hidden = C: छिपा हुआ। इस ख़ाने में, या किसी दूसरे में जिसे यह संख्या खोल देती, बहुत कम लोग या मामले हैं। C वाला ख़ाली ख़ाना शून्य नहीं है।
release-flag-before = r: अद्यतन नहीं। संख्या इतनी कम बदली कि बदलाव से किसी एक व्यक्ति का पता चलता; जो पहले प्रकाशित हुआ था वही मान्य है।
release-hidden-cells = { $cells } में से { $hidden } ख़ाने छिपे हैं।
release-files-heading = फ़ाइलें
release-files = CSV फ़ाइलों से शुरू करें। datapackage.json और SDMX फ़ाइलें बताती हैं कि स्तंभों का अर्थ क्या है; metadata.md और quality.json बताते हैं कि संख्याएँ कैसे बनीं और कितनी अच्छी हैं।
release-check-heading = कैसे जाँचें कि कुछ बदला नहीं गया
release-check = MANIFEST.sha256 में हर फ़ाइल का चेकसम है और वह MANIFEST.sha256.minisig में हस्ताक्षरित है। यह कमांड सब कुछ जाँचती है, बिना नेटवर्क के भी:
release-cite-heading = उद्धरण कैसे दें
release-contact = सवाल: { $name }, { $email }। लाइसेंस: { $licence }।
## Releases, for organisers
release-no-answer = कोई उत्तर नहीं
release-axis-answer = उत्तर
release-axis-facility = केंद्र
release-axis-side = पक्ष
release-side-community = समुदाय
release-side-provider = सेवा प्रदाता
release-total = कुल
release-axis-area = क्षेत्र
release-axis-category = श्रेणी
release-axis-period = अवधि
release-area-unknown = क्षेत्र अज्ञात
release-table-cases = क्षेत्र, श्रेणी और अवधि के अनुसार मामले
releases-none = अभी कोई प्रकाशन नहीं है। Heed चलाने वाला बनाता है: release build.
releases-which = प्रकाशन। कौन सा?
release-waits = कुछ भी अपने आप प्रकाशित नहीं होता। यह आप में से दो लोगों का इंतज़ार कर रहा है, हर एक जाँच देखने के बाद:
release-promised = { $name } का वादा { $day } तक का था।
release-line = { $name }: { $state }
release-state-draft = मसौदा, जाँच पूरी नहीं हुई
release-state-checked = जाँचा गया, प्रकाशित नहीं
release-state-published = प्रकाशित
release-state-superseded = नए से बदला गया
release-state-retracted = वापस लिया गया
release-check-protected = सुरक्षित: { $tables } तालिकाएँ, { $cells } खाने, { $hidden } छिपे
release-check-withheld = रोकी गई तालिकाएँ: { $tables }
release-check-counted = गिनी गई रिपोर्टें: { $reports }
release-check-listed = एक-एक करके सूचीबद्ध मामले: { $cases }
release-check-producer = अभियान फ़ाइल में ज़िम्मेदार का नाम है
release-check-files = फ़ाइलें: { $files }, खाली: { $empty }
release-check-metadata = संदर्भ मेटाडेटा: { $empty } अनिवार्य अवधारणाएँ ख़ाली हैं
release-publish = प्रकाशित करें
release-two = दो आयोजक अलग-अलग प्रकाशित करते हैं। अब तक: { $n }.
release-one = आपने { $name } पर सहमति दी। एक और आयोजक की सहमति चाहिए।
release-own = आप पहले ही सहमत हैं: दूसरा व्यक्ति कोई और हो।
release-out = { $name } प्रकाशित हुआ। अब यह नहीं बदलेगा।
release-gone = वह प्रकाशन इस बीच बदल गया। /releases उसकी स्थिति दिखाता है।
release-anew = { $name } बनने के बाद कुछ रिपोर्टें वापस ली गईं या उन पर दूसरा निर्णय हुआ। वह फिर से बन रहा है; /releases में उसे दोबारा देखें।
release-private = प्रकाशन निजी चैट में होता है, समूह या SMS में नहीं।
release-failed = { $period } का प्रकाशन नहीं बन सका। लॉग में अधिक है।
why-built = बनाया गया
why-replaced = नए से बदला गया
why-taken-back = किसी ने अपनी बताई बात वापस ली
why-error = उसमें त्रुटि
why-disclosure = व्यक्तियों का पता चल सकता था
why-consent = सहमति नहीं थी
why-ethics = इससे हानि हुई

## The citizen data statement of a release

statement-title = नागरिक आँकड़ों का बयान
statement-is = ये नागरिक आँकड़े हैं: भागीदारी की सीढ़ी पर ये { $level } पर हैं।
statement-is-not = इन्हें यहाँ नागरिक आँकड़े नहीं कहा जाता: भागीदारी की सीढ़ी पर ये { $level } पर हैं, साझेदारी से नीचे।
statement-rules = स्तर नीचे लिखी बातों से निकलता है। जिसका प्रमाण नहीं, या जो प्रकाशन के बाद हुआ, वह नहीं गिना जाता। यह तीन में सबसे नीचा है: बनाने में, इकट्ठा करने में, और बाद के किसी कदम में लोगों और उनके संगठनों का हिस्सा।
statement-why = ऊँचे स्तर से क्या रोकता है
statement-why-no-log = किसी ने नहीं लिखा कि किसने भाग लिया।
statement-why-identify = बनाने में लोगों और उनके संगठनों का हिस्सा: क्या, किससे और क्यों पूछा जाता है।
statement-why-collect = इकट्ठा करने में उनका हिस्सा।
statement-why-later = इकट्ठा करने के बाद की हर बात में उनका हिस्सा।
statement-why-returned = कोई प्रमाण नहीं कि नतीजे उन्हें लौटाए गए जिन्होंने जानकारी दी।
statement-why-consent = यह नहीं कहा गया कि लोगों ने किस बात की सहमति दी।
statement-why-started = न लोगों ने और न उनके संगठनों ने इसे शुरू किया।
statement-why-themselves = बनाने या इकट्ठा करने की अगुवाई लोगों की ओर से संगठन करते हैं, लोग स्वयं नहीं।
statement-started = किसने शुरू किया
statement-steps = किसने, किस कदम पर भाग लिया
statement-nobody = किसी के भाग लेने की जानकारी नहीं।
statement-uncounted = स्तर में नहीं गिना जाता
statement-evidence = प्रमाण: { $what }
statement-returned = नतीजे कैसे लौटाए गए
statement-consent = सहमति
statement-ethics = नैतिकता
statement-excluded = कौन छूट गया
statement-agreement = सांख्यिकी कार्यालय के साथ समझौता
statement-agreed = { $office }, { $day } को हस्ताक्षरित।
statement-not-agreed = { $office }: हस्ताक्षर नहीं हुए।
statement-unwritten = इसके बारे में कुछ नहीं लिखा है।
statement-own-words = आगे वैसा ही है जैसा आयोजक ने लिखा।
statement-level-information = सूचना
statement-level-consultation = परामर्श
statement-level-conciliation = सुलह
statement-level-partnership = साझेदारी
statement-level-self_determination = आत्मनिर्णय
statement-step-identify = ज़रूरत बताना और बनाना
statement-step-collect = इकट्ठा करना
statement-step-process = छाँटना और जाँचना
statement-step-analyse = विश्लेषण
statement-step-release = प्रकाशित करना
statement-step-disseminate = फैलाना
statement-step-connect = संबंधित लोगों से जोड़ना
statement-step-incentivise = उपयोग को बढ़ावा
statement-step-influence = निर्णयों पर असर
statement-step-use = उपयोग
statement-step-change = इससे कुछ बदलना
statement-step-reuse = फिर उपयोग
statement-who-community = वे लोग जिनके बारे में है
statement-who-organisation = नागरिक समाज का संगठन
statement-who-statistics_office = सांख्यिकी कार्यालय
statement-who-authority = सरकारी प्राधिकरण
statement-who-researcher = शोधकर्ता
statement-who-company = कंपनी
statement-part-told = को बताया गया
statement-part-asked = से पूछा गया
statement-part-heard = ने भाग लिया, निर्णय दूसरों ने किया
statement-part-shared = ने दूसरों के साथ मिलकर निर्णय किया
statement-part-led = ने स्वयं निर्णय किया
statement-reviews = पहले के प्रकाशनों पर सांख्यिकी कार्यालयों ने क्या कहा

## Reviewers of statistical offices

role-reviewer = सांख्यिकी कार्यालय का समीक्षक
reviewer-help = /review_release एक प्रकाशन पर आपसे आठ सवाल पूछता है। आपके जवाब उसके साथ आपके कार्यालय के नाम से छपते हैं, कभी आपके नाम से नहीं।
release-review-which = आप कौन सा प्रकाशन देखना चाहते हैं?
release-review-none = अभी ऐसा कोई प्रकाशन नहीं जो आपने न देखा हो।
release-review-ask = { $name }, { $of } में { $n }: { $question }
release-review-yes = हाँ
release-review-partly = कुछ हद तक
release-review-no = नहीं
release-review-unknown = कह नहीं सकता
release-review-publish = प्रकाशित करें
release-review-drop = छोड़ दें
release-review-sum = { $name } पर आपके जवाब उसके साथ आपके कार्यालय के नाम से छपेंगे, कभी आपके नाम से नहीं:
release-review-done = { $name } के साथ छप गया। धन्यवाद।
release-review-gone = यह प्रकाशन अब नहीं देखा जा सकता।
release-review-dropped = कुछ प्रकाशित नहीं हुआ।
release-review-by = { $office }, { $day }
release-review-q-relevance = क्या यह आपके कार्यालय या नीति के सवालों का जवाब देता है?
release-review-q-methods = क्या अवधारणाएँ, आबादी और तरीके उपयोग लायक अच्छी तरह बताए गए हैं?
release-review-q-codes = क्या इसके कोड आधिकारिक वर्गीकरणों और क्षेत्रों तक ले जाते हैं?
release-review-q-accuracy = क्या गुणवत्ता पत्र पहुँच और गलतियाँ ईमानदारी से बताता है?
release-review-q-timeliness = क्या यह समय पर और घोषित दिन आया?
release-review-q-coherence = क्या आधिकारिक शृंखलाओं से अंतर समझाए गए हैं?
release-review-q-confidentiality = क्या इसमें लोग वैसे सुरक्षित हैं जैसे आपका कार्यालय करता?
release-review-q-participation = जहाँ तक आप देखते हैं, क्या नागरिक आँकड़ों का बयान सही है?
## The page for receipts (citizens)

web-receipt-title = क्या मेरी रिपोर्ट गिनी गई?
web-receipt-text = अपनी रिपोर्ट का कोड लिखें। पता चलेगा कि वह किन प्रकाशित आंकड़ों में गिनी गई, और साबित करने वाली फाइल मिलेगी।
web-receipt-code = आपकी रिपोर्ट का कोड
web-receipt-ask = खोजें
web-receipt-file = साबित करने वाली फाइल
web-receipt-again = दूसरा कोड
web-receipt-wait-title = एक पल
web-receipt-wait-text = कोड खोजा जा रहा है। यह पेज अपने आप फिर आएगा।
web-receipt-over-title = यह पेज पुराना हो गया
web-receipt-over-text = जवाब एक घंटे रहता है। कोड फिर लिखें।
web-skip = सामग्री पर जाएं
web-foot = हीड: नागरिक बताते हैं, मॉडरेटर जांचते हैं, दफ्तर जवाब देते हैं।
web-home = पहले पेज पर

## The quality page of a release, for everybody

quality-title = { $title } की गुणवत्ता
quality-rules = कोई आँकड़ा { $people } से कम लोगों या { $cases } से कम मामलों का नहीं है; गिनतियाँ { $to } तक पूर्णांकित हैं, और उनसे निकला सब कुछ भी। अंतराल: ऐसे 100 में से 95 नमूनों में सही मान होता है, जहाँ तक संयोग की बात है; कौन भाग लेता है, यह संयोग नहीं।
quality-glance = एक नज़र में
quality-dimensions = गुणवत्ता के आयामों के अनुसार
quality-all = सभी सूचक
quality-english = सूत्र, टिप्पणियाँ और आँकड़ों के नाम अंग्रेज़ी में हैं, जैसे सांख्यिकी कार्यालय उन्हें साझा करते हैं।
quality-none = गणना संभव नहीं
quality-q1 = शामिल इलाके
quality-q2 = हर 10,000 लोगों पर बताने वाले
quality-q3 = समय पर होना
quality-q4 = जाँच
quality-q5 = एक ही बात की रिपोर्टें
quality-q6 = जाँचने वालों की सहमति
quality-q7 = कुछ ही लोगों पर निर्भरता
quality-q8 = इलाकों की बराबर भागीदारी
quality-q9 = माध्यम और भाषाएँ
quality-q10 = जनगणना के अनुसार भार
quality-q11 = आधिकारिक आँकड़ों से मेल
quality-q12 = जो किसी ने नहीं बताया
quality-q13 = पकड़ और दोबारा पकड़ (प्रयोग)
quality-q14 = संशोधन
quality-q15 = जो छिपा है
quality-q16 = जब संदेश नहीं आ सके
quality-q17 = सहमति और मिटाना
quality-dim-relevance = प्रासंगिकता
quality-dim-accuracy = शुद्धता और विश्वसनीयता
quality-dim-timeliness = समय पर होना
quality-dim-accessibility = पहुँच और स्पष्टता
quality-dim-coherence = सुसंगति और तुलनीयता
quality-dim-metadata = मेटाडेटा का प्रबंधन
quality-dim-impartiality = निष्पक्षता
quality-dim-confidentiality = गोपनीयता
quality-dim-self_identification = स्व-पहचान
quality-dim-documented = लिखित प्रक्रिया
quality-flag-unstable = अस्थिर: इसके पीछे 20 से कम
quality-flag-experiment = प्रयोग
quality-flag-r = पिछले संस्करण जैसा: बहुत कम बदला
quality-see = शब्दों में: संदर्भ मेटाडेटा { $code }

## What SMS cost, for organisers

sms-budget-warned = इस महीने के { $budget } SMS में से { $spent } ख़र्च हो चुके हैं{ $cost }। सब ख़त्म होने पर केवल ज़रूरी संदेश जाएँगे।
sms-budget-held = इस महीने के { $budget } SMS ख़र्च हो चुके हैं{ $cost }। SMS के संदेश अब रुके हैं, हर एक ज़्यादा से ज़्यादा एक हफ़्ता, जब तक महीना ख़त्म न हो या बड़ा बजट न डाला जाए (अभियान की फ़ाइल में sms: budget)। ज़रूरी संदेश अब भी जाते हैं।
sms-held-day = किसी एक को आज { $most } SMS मिले, जो सेटिंग की सीमा है। बाक़ी कल तक रुका रहेगा।
sms-held-letter = { $segments } SMS का एक संदेश रोका गया: सेटिंग { $most } तक देती है। अभियान के पाठ छोटे करें (`campaign check` उन्हें बताता है) या HEED_SMS_LETTER_MOST बढ़ाएँ।
