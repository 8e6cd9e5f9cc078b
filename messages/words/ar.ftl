# Unreviewed translation: no native speaker has read it yet.
# Arabic needs 16 bits a letter: 70 letters an SMS, 67 a segment of two. Sentences begin with an
# Arabic letter, so that chat programs lay them out from right to left. A receipt stands on a line
# of its own: behind Arabic, one that begins with five digits would show its halves swapped. So
# does a command, whose slash would stand on its wrong side.

## Starting, language, consent (citizens)

welcome = أهلا بك في { $title }. أخبرنا بما ترى: ننقله ونخبرك بما تم.
choose-language = أي لغة؟
choose-campaign = أي حملة؟
language-name = العربية
language-changed = سأكتب لك بالعربية من الآن.
notice-long = تحفظ { $title } إجاباتك وصورك للعمل بها. رقمك مخفي عن المشرفين والجهات. ننشر أعدادا وملفات بلا أسماء. أرسل بياناتي، سحب، احذفني.
notice-safety = قد ترى تلغرام أو شركة الهاتف أنك كتبت لنا. الرسائل غير مشفرة تماما. احذف المحادثة من هاتفك. عند الخطر اتصل على { $number }.
notice-safety-no-number = قد ترى تلغرام أو شركة الهاتف أنك كتبت لنا. الرسائل غير مشفرة تماما. احذف المحادثة من هاتفك. عند الخطر اتصل بالطوارئ.
yes = نعم
no = لا
agreed = شكرا. للتراجع أرسل سحب أو احذفني.
not-agreed = حسنا. لن ننشر شيئا من هذا. إن غيرت رأيك أرسل ابدأ.
consent-changed = تغير النص. اقرأه من جديد من فضلك.

## Words that do something (citizens; one word each, also as people type it in Latin letters)

menu-help = مساعدة
    .also = مساعده, MUSAADA
menu-stop = توقف
    .also = إيقاف, ايقاف, TAWAQQAF, TAWAQUF
menu-start = ابدأ
    .also = ابدا, إبدأ, IBDA
menu-status = حالة
    .also = حاله, HALAH
menu-forget = احذفني
    .also = إحذفني, IHZIFNI
menu-report = بلاغ
    .also = BALAGH
menu-back = رجوع
    .also = RUJOU
menu-skip = تخطي
    .also = TAKHATTI
menu-cancel = إلغاء
    .also = الغاء, ILGHA
menu-mydata = بياناتي
    .also = BAYANATI
menu-withdraw = سحب
    .also = SAHB
menu-add = إضافة
    .also = اضافة, اضافه, إضافه, IDAFA
menu-proof = إثبات
    .also = اثبات, ITHBAT
menu-subscribe = أخبار
    .also = اخبار, AKHBAR
menu-unsubscribe = كتم
    .also = KATM
menu-language = لغة
    .also = لغه, اللغة, LUGHA
# Not HAMLA: that is an attack in Hindi.
menu-campaign = حملة
    .also = حمله, ALHAMLA
menu-info = معلومات
    .also = MALUMAT
menu-edit = تعديل
    .also = TADIL
menu-send = إرسال
    .also = ارسال, IRSAL
greetings = مرحبا, سلام, السلام عليكم, أهلا, اهلا, صباح الخير, مساء الخير, salam, marhaba
thanks = شكرا, شكرًا, شكرا جزيلا, شكرًا جزيلًا, مشكور, shukran
says-yes = نعم, ايوه, أيوه, ايوا, أيوا, أوافق, اوافق, موافق, موافقة, naam, aywa
says-no = لا, كلا, لا أوافق, لا اوافق, la
help-text = اكتب ما حدث وأين. أو كلمة: بلاغ، حالة أو إثبات مع رمزك، إضافة، سحب، لغة، معلومات، بياناتي، احذفني، توقف.

## Reporting (citizens)

first-received =
    وصلنا. رمزك السري:
    { $code }
    احتفظ به لنفسك.
draft-open = بدأت بلاغا (رمزه { $code }).
draft-go-on = أكمله
draft-aside = ضعه جانبا وابدأ بلاغا جديدا
draft-set-aside = وُضع جانبا. سينظر فريقنا في { $code } كما هو.
summary-title = راجع من فضلك:
also-sent = صور وتسجيلات أخرى
also-written = وكتبت أيضا
summary-line = { $label }: { $value }
send = إرسال
edit = تعديل
cancel = إلغاء
edit-which = ماذا تريد أن تعدل؟
cancelled = ألغي. لم يرسل شيء.
nothing-to-cancel = لا شيء لإلغائه. للإبلاغ اكتب ما حدث.
too-late = أُغلق هذا السؤال. للإبلاغ اكتب ما حدث.
nothing-to-edit = لا شيء لتعديله الآن.
skip = تخطي
cannot-skip = هذا السؤال لازم. أجب، أو أرسل إلغاء.
place-understood = فهمت: { $place }
place-which = أي مكان؟
place-none = لا شيء منها
suggest-which = هل هو واحد من هذه؟
back-at-start = هذا هو السؤال الأول.
thanks-receipt =
    شكرا. رمزك:
    { $code }
    احتفظ به لنفسك. أرسل حالة مع رمزك لتعرف ما تم.
privacy-hint = خصوصية: ما تسمح لنا به.
stop-hint = إن لم ترد رسائل أخرى أرسل توقف وحدها.
forget-hint = لحذف كل شيء أرسل احذفني وحدها.
coded-hint = بلاغ كامل في رسالة واحدة: { $example }
coded-taken = سُجل: { $answers }.
not-edited = عدلت رسالة قديمة. أقرأ الجديد فقط: أرسله في رسالة جديدة.
not-forwarded = أعدت توجيه رسالة غيرك. أنفذ ما تكتبه أنت فقط: اكتبها من فضلك.
outside-area = هذا المكان خارج منطقة الحملة. نحفظ بلاغك وسينظر فيه شخص.
campaign-closed = انتهت { $title }. شكرا على كل ما أبلغت به.
finish-first = أرسل البلاغ الذي بدأته أو ألغه أولا. ثم افتح الحملة الأخرى من جديد.
campaign-not-begun = تبدأ { $title } في { $day }. اكتب لنا عندئذ.
no-campaign = لا نجمع شيئا هنا الآن. حاول لاحقا.
choose-one = اختر واحدا من هذه.
like-offer = أبلغ غيرك بمثله، { $nearness }، { $when }: { $category }. أهو هذا؟
same = هو نفسه
different = غيره
fixed-meanwhile = أصلح
fixed-meanwhile-thanks = شكرا. سنبلغ أن { $case } أصلح. بلاغك الجديد لم يرسل.
joined-thanks = ضممنا بلاغك إليه: معا صوتكم أقوى.
emergency = إن كانت حياة في خطر فاتصل على { $number } الآن. لسنا خدمة إنقاذ. رسالتك تصل فريقنا فورا.
emergency-no-number = إن كانت حياة في خطر فاتصل بالإنقاذ الآن. لسنا خدمة إنقاذ. رسالتك تصل فريقنا فورا.
only-text-here = أقرأ النص فقط هنا. اكتب ما حدث.
unreadable = لم أفهم. اكتبه بكلمات من جديد، أو أرسل مساعدة.
own-duplicate = لدينا بلاغك هذا: { $code }. إن كان غيره فقل ما الفرق.
only-private = هذا بيني وبينك. اكتبه لي وحدي لا في مجموعة.
roles-not-by-sms = الأدوار تعمل في تلغرام فقط: افتح دعوتك هناك.
blocked = لا نستطيع قبول بلاغاتك الآن.

## What became of it (citizens)

status-line = بلاغك: { $state }
state-received = وصل، وينتظر القراءة.
state-in-review = ينظر فيه شخص الآن.
state-approved = روجع وقبل.
state-rejected = لم يقبل: { $reason }.
state-needs-info = لدينا سؤال لك. أجب من فضلك.
state-withdrawn = سحبته أنت.
status-not-agreed = بلا موافقتك لا يحسب في شيء مما ننشر.
case-unverified = ملف { $case }، لم يتأكد بعد.
case-corroborated = ملف { $case }، قال آخرون مثله.
case-verified = ملف { $case }، تأكد.
case-refuted = ملف { $case }، تبين أنه ليس كذلك.
case-unverifiable = ملف { $case }، تعذر التحقق منه.
case-official-confirmed = ملف { $case }، أكدته الجهة المعنية.
case-open = ينتظر التحويل.
case-routed = حول إلى { $office }.
case-acknowledged = رأته الجهة.
case-in-progress = تعمل عليه الجهة.
case-resolved-claimed = تقول الجهة إنه أنجز.
case-resolved-confirmed = أنجز وتأكد.
case-reopened = فتح من جديد: لم يصلح.
case-closed = أغلق بلا عمل: { $reason }.
verdict-verified = تأكد بلاغك (ملف { $case }). شكرا.
verdict-accepted = قبل بلاغك (ملف { $case }). شكرا.
verdict-rejected = لم نقبل بلاغك: { $reason }. يمكنك أن تكتب لنا ثانية.
verdict-rejected-many = لم نقبل { $n } من بلاغاتك: { $reason }. يمكنك أن تكتب لنا ثانية.
answer-acknowledged = رأت { $office } ملفك { $case }.
answer-in-progress = تعمل { $office } على ملفك { $case }.
answer-done-ask-fixed = تقول { $office } إن الملف { $case } أنجز. هل أصلح؟
answer-not-ours = تقول { $office } إن الملف { $case } ليس لها. نبحث عن الجهة الصحيحة.
fixed-yes = نعم، أصلح
fixed-no = لا، لم يصلح
fixed-thanks-yes = خبر سار. شكرا لأنك أخبرتنا.
fixed-thanks-no = شكرا لأنك أخبرتنا. فتح الملف من جديد وستعلم الجهة.
fixed-late = شكرا. تغير الملف { $case } بعد ذلك. أرسل حالة لتعرف المزيد.
fixed-asked-again = هل أصلح الملف { $case }؟
reason-nonsense = لم يفهم كبلاغ
reason-outside = خارج المنطقة
reason-not-our-topic = ليس موضوع هذه الحملة
reason-abuse = يؤذي أو يهين أشخاصا
reason-unclear = لا يتضح ما حدث أو أين
reason-duplicate-own = أبلغت عنه من قبل
reason-other = سبب آخر
reason-not-ours = ليس من عمل الجهة
reason-cannot = لا تستطيع الجهة ذلك الآن
reason-no-answer = لم يجب عن سؤالنا
reason-untrue = تبين أنه ليس كذلك
reason-personal = فيه الكثير عن شخص
reason-no-budget = لا مال لدى الجهة لذلك
reason-already-known = تعلم به الجهة من قبل
reason-not-found = لم تجده الجهة
reason-no-longer = لم يعد موجودا
status-which = أيها؟ أرسل حالة ورمزك.
status-unknown = لا أعرف بلاغا لك بهذا الرمز. تحقق من الرمز.
proof-which = أيها؟ أرسل إثبات ورمزك.
proof-none = لا أعرف بلاغا لك بهذا الرمز في ما نشر. تحقق من الرمز.
proof-counted = بلاغك محسوب في { $release }: { $state }.
proof-file = الملف يثبت ذلك، ولا يذكر من أنت ولا ما كتبت.
proof-where = الملف الذي يثبت ذلك: { $where }
proof-unverified = لم يؤكد بعد
proof-corroborated = قال آخرون مثله
proof-verified = مؤكد
proof-official-confirmed = أكده المكتب
proof-refuted = تبين أنه غير صحيح
proof-unverifiable = تعذر التحقق منه
codes-too-many = وصلت رموز خاطئة كثيرة. حاول بعد ساعة.
supplement-which = أيها؟ أرسل إضافة ورمزك.
supplement-asked = ماذا تريد أن تضيف؟
supplement-thanks = أضيف. شكرا.
withdraw-which = أيها؟ أرسل سحب ورمزك.
withdraw-sure =
    أتسحب هذا البلاغ؟ لن يحسب بعد ذلك.
    { $code }
withdrawn-done = سحب. لن يظهر في شيء مما ننشر من الآن.
withdraw-consent = سحب موافقتي
consent-sure = أتسحب موافقتك؟ لن يحسب أي بلاغ لك في ما ننشر من الآن.
consent-withdrawn = سحبت الموافقة. ليست بلاغاتك في شيء مما ننشر من الآن. احذفني تمحوها.
nothing-changed = حسنا، لم يتغير شيء.
mydata-intro = هذا ما نحفظه عنك:
mydata-nothing = لا نحفظ عنك سوى هذه الرسالة.
mydata-summary = نحفظ: رقمك مقفلا، ولغتك، وما وافقت عليه، وبلاغاتك وإجاباتها ({ $n }). حالة تعرضها، احذفني تمحو الكل.
forget-sure = أننساك؟ يمحى رقمك ونصوصك وصورك ومسوداتك. لا رجوع في هذا.
forget-sure-phone = هل ننسى كل ما جاء من هذا الهاتف، حتى ما أرسله غيرك؟ سيُحذف الرقم والنصوص والمسودات. لا رجعة في ذلك.
forget-code-sent = لنتأكد أنه أنت: أعد إرسال هذه الأرقام الستة: { $code }
forget-code-wait = أرسلنا لك ستة أرقام. أعد إرسالها؛ بعد عشر دقائق تستطيع طلب غيرها.
forget-code-wrong = ليست هذه هي الأرقام. لم يمح شيء.
digits-late = وصلت الأرقام متأخرة. لم يتغير شيء. اطلب غيرها.
digits-tomorrow = وصلت من هذا الرقم اليوم أرقام خاطئة كثيرة. اطلب غيرها غدا.
forget-done = تم. محي رقمك ونصوصك وصورك. يبقى ما نشر من أرقام، وأعداد لا تدل عليك.
stopped = لن تصلك رسائل. كلمة ابدأ تعيدها؛ احذفني تمحو كل ما نحفظه عنك.
started-again = أهلا بعودتك. ستصلك رسائلنا من جديد.
subscribed = ستصلك أخبار هذه الحملة. كلمة كتم توقفها.
unsubscribed = لن تصلك الأخبار. الردود على بلاغاتك تصلك كما كانت.
question-from-moderator = سؤال عن بلاغك: { $question }
question-thanks = شكرا. نقلنا جوابك.
part-missing = وصلنا جزء من رسالتك فقط ({ $came } من { $all }).
reminder-draft =
    بلاغك لم يكتمل:
    { $code }
    أجب عن السؤال الأخير، أو أرسل إلغاء.

## What you allow (citizens)

menu-privacy = خصوصية
    .also = خصوصيه, KHUSUSIYA
menu-about = عني
    .also = HAWLI
purposes-intro = القرار لك. اختر للتغيير:
purpose-contact = سؤالي لاحقا: { $value }
purpose-quote = نقل كلماتي: { $value }
purpose-media = عرض صوري على الجهات: { $value }
purpose-nearby = سؤالي عما قربي: { $value }
purpose-about = معلومات عني
purposes-done = تم
purposes-kept = حسنا. كلمة خصوصية تغيره متى شئت.
about-intro = إن شئت فقط. يبين لنا من لا نصل إليه. يحفظ بعيدا عن بلاغاتك.
about-unsaid = أفضل ألا أقول
about-thanks = شكرا. كلمة عني تغيره، احذفني تمحوه.
about-nothing = هذه الحملة لا تسأل شيئا عنك.

## Things on the map (citizens)

menu-seen = شوهد
    .also = SHUHID
menu-gone = اختفى
    .also = IKHTAFA
gone-now = لم يعد موجودا
here-still = ما زال موجودا
walk-live = أو شارك موقعك المباشر وامش عليه.
walk-now = امش عليه الآن: أسجل الطريق. في النهاية أوقف المشاركة أو أرسل تم.
walk-full = لا أستطيع حفظ طريق أطول. أرسل تم.
shape-size = الحجم { $size }، النقاط: { $n }
noted-check = سجلت: { $value }. غير صحيح؟ أرسل رجوع.
sighting-which = أيها؟ أرسل شوهد أو اختفى مع رمز الشيء.
sighting-unknown = لا شيء على الخريطة بهذا الرمز. تحقق منه.
sighting-own = أنت من وضعه على الخريطة: يؤكده غيرك.
sighting-where = هل أنت هناك؟ شارك موقعك. يحسب ضمن { $metres } م ولا يحفظ.
sighting-far = المكان بعيد. اقترب إلى { $metres } م ثم أرسلها من جديد. لم يسجل شيء.
sighting-enough = شكرا، هذا يكفي اليوم.
sighting-thanks = شكرا. الحالة { $case }: { $line }
sightings-line = شاهده غيرك: { $seen }، آخرها { $day }. اختفى: { $gone }.
sightings-gone = شاهده غيرك: 0. اختفى: { $gone }.
measure-line = آخر قياس: { $value } ({ $day }).
measure-of-many = آخر قياس: { $value } ({ $day }). الوسيط من { $n }: { $median }.

## When an answer cannot be read (citizens)

hint-text = أرسل بضع كلمات من فضلك.
hint-text-long = هذا أطول مما يجوز. أرسل { $most } حرفا على الأكثر.
hint-integer = أرسل عددا صحيحا، مثلا 3.
hint-decimal = أرسل عددا، مثلا 2.5.
hint-select-one = لم أفهم. اختر أحد الأجوبة، أو أرسل رقمه.
hint-select-multiple = أرسل أرقام كل ما ينطبق، مثلا 1 3.
hint-date = أرسل يوما: اليوم، أمس، أو مثلا 25/11/2026.
hint-geopoint = اكتب المكان بكلمات أو إحداثيات، أو شارك موقعك.
hint-image = أرسل صورة من فضلك.
hint-audio = أرسل رسالة صوتية من فضلك.
picture-unusable = عذرا، لم نتمكن من استخدام صورتك. بلاغك مستمر بدونها.
recording-unusable = عذرا، لم نتمكن من استخدام التسجيل أو الملف. بلاغك مستمر بدونه.
picture-kept = حُفظ مع بلاغك.
words-kept = أضيف إلى بلاغك.
recording-kept = حُفظت رسالتك الصوتية مع بلاغك.
recording-words = حُفظت رسالتك الصوتية. اكتبها أيضا بكلمات قليلة من فضلك.
pictures-enough = هذا يكفي لبلاغ واحد: فيه { $most } من الصور والتسجيلات.
hint-required = هذا السؤال يحتاج إلى جواب.
hint-constraint = { $message }
hint-constraint-unknown = هذا الجواب لا يصلح هنا.
ask-several = أرسل أرقام كل ما ينطبق، مثلا 1 3.
shown-image = صورة
shown-audio = تسجيل صوتي
shown-skipped = (متروك)
points-done = تم
ask-which-other = ما هو الآخر؟
option-other = غير ذلك
ask-type-name = هناك { $n } إجابة. إن لم تكن إجابتك هنا فاكتب أول حروفها.
list-more = م المزيد
ask-range = من { $least } إلى { $most }.
ask-rank = أرسل الأرقام بترتيبك، الأول أولاً، مثلاً 2 1 3.
ask-points = أرسل نقاطه واحدة واحدة ثم تم. أو كلها معاً وبينها ;
points-so-far = النقاط حتى الآن: { $n }.
acknowledge-ok = حسناً
ask-default = الآن: { $value }
keep-default = أبقه كما هو
may-skip = { $word } لتركه كما هو.
repeat-first = { $label }: هل يوجد ما تذكره؟
repeat-another = { $label }: هل يوجد غيره؟
repeat-round = { $label } { $n }
repeat-bounded = لا يمكن ذكر أكثر من { $most } هنا.
date-now = الآن,الان
hint-video = أرسل مقطع فيديو من فضلك.
hint-file = أرسل ملفاً من فضلك.
hint-time = أرسل الساعة من فضلك، مثلاً 14:30.
hint-datetime = أرسل يوماً وساعة من فضلك، مثلاً 25/11/2026 14:30.
hint-range = أرسل رقماً من { $least } إلى { $most } من فضلك.
hint-rank = أرسل كل الأرقام بترتيبك، مثلاً 2 1 3.
hint-points = شارك موقعك، أو أرسل { $least } مواقع على الأقل وبينها ;
hint-points-few = هذه { $n } نقاط. المطلوب { $least } على الأقل.
hint-acknowledge = أرسل حسناً من فضلك.
hint-yes-no = أجب بنعم أو لا من فضلك.
hint-which-option = أي من هذه: { $options }؟
shown-video = فيديو
shown-file = ملف

## How near, when (citizens)

near-very = قريب جدا
near-same-street = في الشارع نفسه
near-walk = على بعد دقائق سيرا
near-far = أبعد من ذلك
ago-now = الآن
ago-minutes = { $n ->
    [zero] قبل أقل من دقيقة
    [one] قبل دقيقة
    [two] قبل دقيقتين
    [few] قبل { $n } دقائق
    [many] قبل { $n } دقيقة
   *[other] قبل { $n } دقيقة
}
ago-hours = { $n ->
    [zero] قبل أقل من ساعة
    [one] قبل ساعة
    [two] قبل ساعتين
    [few] قبل { $n } ساعات
    [many] قبل { $n } ساعة
   *[other] قبل { $n } ساعة
}
ago-days = { $n ->
    [zero] قبل أقل من يوم
    [one] قبل يوم
    [two] قبل يومين
    [few] قبل { $n } أيام
    [many] قبل { $n } يوما
   *[other] قبل { $n } يوم
}

## Cards for moderators

card-title = ملف { $code } · { $category } · { $age }
card-text = «{ $text }»
card-no-text = (بلا نص)
card-pictures = الصور: { $n }
card-sounds = الرسائل الصوتية: { $n }
card-place = المكان: { $place }
card-no-place = المكان: غير معروف
card-reports = { $n ->
    [zero] لا بلاغات
    [one] بلاغ واحد
    [two] بلاغان
    [few] { $n } بلاغات
    [many] { $n } بلاغا
   *[other] { $n } بلاغ
}
card-like = يشبه { $code } ({ $likeness } %): { $reasons }
like-distance = بينهما { $metres } م
like-hours = { $n ->
    [zero] في الساعة نفسها
    [one] بينهما ساعة
    [two] بينهما ساعتان
    [few] بينهما { $n } ساعات
    [many] بينهما { $n } ساعة
   *[other] بينهما { $n } ساعة
}
like-days = { $n ->
    [zero] في اليوم نفسه
    [one] بينهما يوم
    [two] بينهما يومان
    [few] بينهما { $n } أيام
    [many] بينهما { $n } يوما
   *[other] بينهما { $n } يوم
}
like-crowded = بلاغات كثيرة مختلفة في هذه النقطة
like-same-category = الفئة نفسها
like-same-source = المرسل نفسه
like-same-picture = الصورة نفسها
like-often = في هذه الحملة كثيرا ما تُضم مثل هذه البلاغات معا
like-seldom = في هذه الحملة نادرا ما تُضم مثل هذه البلاغات معا
like-in-batches = بلاغات هذه القناة كثيرا ما تصل دفعة واحدة
card-urgent = عاجل
card-outside = خارج المنطقة
card-no-consent = لا موافقة بعد: للمشرفين فقط
card-decided = { $what }، { $age }
verify = تأكيد
accept = قبول
same-as = هو نفسه { $code }
ask = سؤال
reject = رفض
claim = حجز
pass = تمرير
restrict = تقييد
unrestrict = رفع التقييد
block = حظر
undo = تراجع
urgent = عاجل
decided-verified = مؤكد
decided-accepted = مقبول غير مؤكد
decided-rejected = مرفوض: { $reason }
decided-same-as = هو نفسه { $code }
decided-asked = أرسل السؤال
decided-passed = مرر إلى غيرك
decided-restricted = مقيد: النصوص والصور مخفية
decided-shown = لم يعد مقيدا: يراه كل المشرفين
decided-urgent = علم عاجلا
review-faster = سبقك غيرك: { $what } ({ $who }، { $age })
review-expired =
    هذا الزر قديم. لبطاقة جديدة أرسل:
    /next
review-changed = تغير هذا في هذه الأثناء. انظر مرة أخرى.
review-no-right = لا يحق لك ذلك هنا.
review-none = لا شيء في الانتظار. شكرا.
card-restricted = مقيد
card-hidden = (النص مخفي)
card-place-coarse = المكان: في حدود 2 كم من { $place }
card-held-until = محجوز حتى { $time }
card-one-of-two = أكده شخص واحد؛ يلزم شخص ثان
card-added = أضيف لاحقا: «{ $text }»
card-alert = عاجل، بدأ الآن ولم يكتمل: «{ $text }»
unreadable-alert = رسائل شخص ما لا تُفهم: { $n } في يوم واحد. آخرها: { $text }
card-alert-withdrawn = رسالة عاجلة سحبها مرسلها. حذف نصها.
card-urgent-waits = عاجل: بلاغ ينتظر القراءة.
like-within-hour = خلال ساعة
like-other-names = أسماء أو أرقام أخرى: { $n }
like-both-say = كلاهما يذكر { $words }
show-card = عرض البطاقة
pictures = الصور
pictures-of = صور { $code }. لك وحدك: من فضلك لا ترسلها إلى غيرك.
picture-alt = صورة { $n } من { $all }
pictures-none = لا توجد هنا صورة يمكن عرضها.
pictures-coming = الصورة ما زالت في الطريق. حاول مرة أخرى بعد قليل.
pictures-sent = أرسلت إليك على الخاص.
pictures-write-first = الصور تعرض على الخاص فقط. أرسل /start هناك ثم اضغط مرة أخرى.
next-card = البطاقة التالية
decided-one-of-two = أكده شخص أول
decided-claimed = محجوز
decided-blocked = حظر المرسل
decided-undone = تم التراجع
decided-withdrawn = سحبه المبلغ
decided-no-consent = سحب المبلغ موافقته
decided-answered = أجاب المبلغ
review-own = هذا بلاغك أنت: يقرر فيه غيرك.
review-second = أكدته من قبل؛ يلزم شخص ثان.
accept-never = يؤكد شخصان هذا النوع من الملفات؛ ولا يقبله شخص واحد أبدا.
review-restricted = هذا الملف مقيد: يقرر فيه مسؤول.
unrestrict-not = { $code } ليس مقيدا.
review-gone = لم يعد هذا البلاغ موجودا.
review-unreachable = لم يعد الوصول إلى المبلغ ممكنا.
review-claimed = حجزه غيرك حتى { $time }.
reason-back = رجوع
queue-card = في الانتظار: { $waiting } · عاجل: { $urgent } · الأقدم: { $oldest }
queue-empty = لا شيء في الانتظار.
ask-which-question = ماذا تريد أن تسأل المبلغ؟ يرى السؤال ولا يراك.
asked-sent = أرسل إلى المبلغ.
reporter-answered = أجاب المبلغ عن { $code }: «{ $text }»
reject-which = لماذا؟
undone = تم التراجع.
not-undoable = لم يعد التراجع ممكنا.
invite-code =
    دعوة بدور { $role } تصلح مرة واحدة. أرسل إلى هذا البوت:
    /start { $code }
invited = أهلا بك. دورك الآن: { $role }.
invite-bad = هذه الدعوة لا تصلح (بعد الآن). اطلب دعوة جديدة.
invite-which =
    أي دور؟ أرسل الأمر مع واحد من: { $roles }
    /invite
invite-which-office =
    أي جهة؟ أرسل الأمر مع واحدة من: { $offices }
    /invite official
unknown-command =
    لا أعرف هذا الأمر. لترى الأوامر أرسل:
    /help
role-moderator = مشرف
role-official = موظف
role-organiser = منظم
role-lead = مسؤول
role-trainee = متدرب
role-observer = مراقب
role-reporter = مبلغ
moderator-help =
    /next البطاقة التالية.
    /queue عدد المنتظر.
    أزرار البطاقة تقرر؛ زر التراجع يعيد.
moderator-help-more = /mine: ما بيدك. /urgent: العاجل التالي. /handover ملاحظة: إرجاع الكل. /stats: الأرقام. /holidays: أيام إجازتك. /surges: الموجات المحتجزة. ومع رمز الحالة: /verify و/accept و/reject و/ask و/same و/merge و/split و/group و/why. في هذه المحادثة يمكن ترك الشرطة.
lead-help = /block والرمز و7: إيقاف مرسل سبعة أيام. /unblock: من المحظور، وسماعه من جديد. /gold والرمز: مثال للتدريب. /sms: العمل بالرسائل القصيرة.
organiser-help =
    /invite مع الدور: دعوة لمرة واحدة.
    /moderate في مجموعة: تصلها البطاقات.
    /members من له أي دور. /topics في مجموعة: موضوع لكل فئة.
moderate-here = تصل بطاقات هذه الحملة إلى هذه المجموعة من الآن.
moderate-where =
    أضفني إلى مجموعة المشرفين وأرسل هناك:
    /moderate

## The queue, for moderators

more = المزيد
reject-outside = رفض: خارج المنطقة
reject-nonsense = رفض: ليس بلاغا
card-more-answers = إجابات أخرى: { $n }
escalate = إلى مسؤول
decided-escalated = رفع إلى المسؤولين
card-for-leads = للمسؤولين
review-for-leads = رفع هذا البلاغ: يقرر فيه مسؤول.
leads-told = رفع مشرف إليك { $code }. { $why }
mine-none = ليس لديك شيء.
mine-line = ملف { $code } · { $category } · حتى { $time }
mine-asked = ملف { $code } · { $category } · ينتظر المبلغ
code-which = أي ملف؟ اكتب رمز البطاقة بعد الكلمة، مثلا /{ $word } K7M2QX.
code-unknown = لا أعرف هنا ملفا رمزه { $code }. انظر إلى البطاقة مرة أخرى.
code-meant = لا أعرف هنا ملفا رمزه { $code }. هل تقصد { $codes }؟
code-decided = لا شيء ينتظرك في { $code }.
handover-done = سلم: { $n }. شكرا لعملك.
card-handed-over = سلمه مشرف: «{ $text }»
languages-set = تقرأ: { $languages }. تصلك بلاغاتها أولا. للتغيير: /languages en fr
why-words = بكلماته

## Things on the map, for moderators

vanished-ask = الحالة { $code } · { $category }: قد لا تكون موجودة، عدد من يقول ذلك: { $n }. شاهدها غيرهم: { $seen }.
vanished-close = لم يعد موجودا
vanished-closed = أغلقت: لم يعد موجودا.
vanished-stays = تركت كما هي.
vanished-late = تغيرت الحالة في هذه الأثناء: { $code }.

## Words that a day can be told by: between commas, Monday first, January first

date-tomorrow = غدا, غدًا, بكرة, بكرا
date-next-week = الأسبوع القادم, الأسبوع المقبل, الاسبوع الجاي, الأسبوع الجاي
date-today = اليوم, الآن, الليلة, هذا الصباح, هذا المساء, النهارده
date-yesterday = أمس, البارحة, مبارح, امبارح, ليلة أمس
date-weekdays = الاثنين, الثلاثاء, الأربعاء, الخميس, الجمعة, السبت, الأحد, اثنين, ثلاثاء, أربعاء, خميس, جمعة, سبت, أحد, يوم الاثنين, يوم الثلاثاء, يوم الأربعاء, يوم الخميس, يوم الجمعة, يوم السبت, يوم الأحد
# As from Libya eastward, then as in Tunisia and Algeria.
date-months = يناير, فبراير, مارس, أبريل, مايو, يونيو, يوليو, أغسطس, سبتمبر, أكتوبر, نوفمبر, ديسمبر, جانفي, فيفري, مارس, أفريل, ماي, جوان, جويلية, أوت, سبتمبر, أكتوبر, نوفمبر, ديسمبر

## Scorecards and actions, for moderators and offices

menu-action = إجراء
    .also = اجراء, IJRAA
menu-actions = إجراءات
    .also = اجراءات, IJRAAT
menu-scores = درجات
    .also = DARAJAT
facility-unknown = لا أعرف بطاقة تقييم لذلك. اكتب اسم المرفق أو رقم ملفه.
scores-which = درجات أي مرفق؟ اكتب اسمه أو رقم ملفه.
scores-title = مرفق { $facility } (ملف { $case })
scores-people = الأشخاص المحسوبون، لكل منهم آخر بطاقة تم فحصها: المجتمع { $community }، مقدم الخدمة { $provider }.
scores-scale = من 1 (الأسوأ) إلى 5 (الأفضل):
scores-entitlements = الحقوق المستوفاة:
scores-few = أقل من { $k }
scores-community = المجتمع
scores-provider = مقدم الخدمة
scores-side = { $side } { $mean } (العدد { $n }، الوسيط { $median }، النصف الأوسط { $low } إلى { $high })
scores-share = { $side } { $percent } % ({ $met } من { $n })
scores-hidden = { $side } لا يظهر ({ $few })
scores-uncounted = لم تحسب لأنها لم تفحص أو بلا موافقة: { $n }.
action-only-audit = ليس لهذه الحملة بطاقات تقييم.
action-no-office = ليس لهذه الحملة مكتب مسؤول عن إجراء.
action-gone = تمت الإجابة عن هذا أو تغير منذ ذلك الحين. يظهر الوضع بإرسال /actions
action-where = عن أي مرفق؟ اكتب اسمه أو رقم ملفه.
action-office = من سينفذه؟
action-until = إلى متى؟ اختر يوما أو اكتبه، مثلا 25/11/2027.
action-day-past = من فضلك اذكر يوما لم يأت بعد.
action-day-same = الموعد هو ذلك اليوم أصلا. من فضلك اذكر يوما آخر.
action-day-today = هذا هو اليوم. من فضلك اذكر يوما بعده.
action-what = على ماذا تم الاتفاق؟ جملة أو جملتان، بلا أسماء من فضلك.
action-how = أرسل /action ثم رقم الملف ثم المكتب ثم 2027-12-01 ثم ما اتفق عليه، أو /action وحدها. المكاتب: { $offices }.
action-kept = تم الحفظ: { $office } حتى { $day }. سيسألون عنه في ذلك اليوم.
action-new = مرفق { $facility }: على { $office } حتى { $day }: «{ $what }»
action-one = مرفق { $facility }، { $office }، حتى { $day }: «{ $what }»
action-overdue = أيام التأخير: { $n }
action-first-due = تأجل، كان أولا في { $day }؛ مرات التأجيل: { $n }
action-ask = هل تم؟
action-done = تم
action-not-yet = ليس بعد
action-put-off = إذن حتى { $day }. يبقى اليوم الأول ظاهرا.
action-thanks = تم. شكرا.
action-told-done = يقول { $office } إنه تم: { $facility }، «{ $what }»
action-mail-subject = حملة { $title }: إجراء على { $office }
action-mail-how = هذا العنوان لا يقرأ الردود. من فضلك أخبر القائمين على { $title } عندما يتم.
action-button = { $n }. { $facility }
actions-none = لا يوجد إجراء مفتوح.
actions-title = الإجراءات المفتوحة: { $n }

## Answering a survey (citizens)

menu-interview = مقابلة
    .also = مقابله, MUQABALA
survey-welcome = أهلا بك في { $title }. لدينا بضعة أسئلة تأخذ دقائق.
survey-first = شكرا. هذا استبيان بأسئلة محددة: ما كتبته الآن لا يحفظ.
survey-help = أرسل مقابلة لتجيب عن أسئلتنا. أو كلمة: إثبات مع رمزك، سحب، لغة، معلومات، بياناتي، احذفني، توقف.
interview-area = أي منطقة؟
interview-answered = أجبت في { $day }. هل تجيب مرة أخرى؟ تحسب الإجابات الجديدة بدلا منها.
interview-none = لا مقابلات هنا. اكتب ما حدث.

## Surveys, for enumerators and moderators

menu-progress = تقدم
    .also = التقدم, TAQADDUM
role-enumerator = باحث ميداني
enumerator-help = مقابلة تبدأ زيارة، تقدم يبين عددها. لكل أسرة موافقة واحدة ومقابلة واحدة.
interview-area-choice = { $area } ({ $done } من { $quota })
interview-full = منطقة { $area } أتمت مقابلاتها { $quota }. يمكنك المتابعة: ما زاد يحسب ويذكر.
interview-go-on = تابع هنا
interview-other-area = منطقة أخرى
interview-how = منطقة { $area }: ما نتيجة الزيارة؟
interview-begin = مقابلة
interview-refused = رفض
interview-not-at-home = لا أحد في البيت
interview-not-eligible = خارج النطاق
interview-counted = حسب: { $outcome }. لا يحفظ شيء آخر عن هذه الأسرة.
interview-code-household = أي أسرة؟ أرسل رمزها.
interview-code-individual = أي شخص؟ أرسل الرمز.
interview-code-bad = ليس هذا رمزا من هذا المسح.
interview-met-household = قوبلت هذه الأسرة في { $day }. إن سئلت ثانية تحسب مرة واحدة.
interview-met-individual = قوبل هذا الشخص في { $day }. إن سئل ثانية يحسب مرة واحدة.
interview-ask-again = اسأل ثانية
interview-another-code = رمز آخر
interview-read-aloud = اقرأ هذا بصوت عال: “{ $notice }” هل يوافقون؟
interview-saved = حفظ. إيصال لمن أجابوا: { $code }. يمكنهم سحبه بكلمة سحب { $code }.
interview-next = الزيارة التالية
interview-standing = منطقة { $area }: { $done } من { $quota }
interview-standing-open = منطقة { $area }: { $done }
interview-standing-over = منطقة { $area }: { $done } من { $quota }، زيادة { $over }
progress-line = { $standing }؛ { $parts }: { $rate }
progress-all = المجموع
progress-completed = مكتملة { $n }
progress-partial = متوقفة { $n }
progress-refused = رفض { $n }
progress-not-at-home = لا أحد { $n }
progress-not-eligible = خارج النطاق { $n }
progress-by-themselves = دون باحث { $n }
progress-under-way = جارية { $n }
progress-rate = نسبة الاستجابة { $rate } %
progress-no-rate = لا نسبة استجابة بعد
progress-how = نسبة الاستجابة: المكتملة من مجموع المكتملة والمتوقفة والرفض ولا أحد (AAPOR RR1). تحسب الأسرة مرة. من أجاب دون باحث يحسب للحصة فقط.
erase-which = أي أسرة؟ أرسل /erase ثم المنطقة والرمز، مثلا /erase Bondeni 14B
erase-unknown = لا تعرف هناك أسرة بهذا الرمز. تمحى الرموز بعد 180 يوما.
erase-sure = هل يمحى كل ما قالته هذه الأسرة؟ لا رجوع في ذلك.
erase-done = محي. يبقى أن زيارة قد تمت.

## Members and areas, for organisers

invite-which-area = أي منطقة؟ أرسل الدور وواحدة من: { $areas }.
members-are = من يعمل هنا: { $roles }
members-line = { $role }، منذ { $day }، عبر { $channel }
members-you = (أنت)
members-end-which = لإنهاء دور اختر رقمه.
members-sure = إنهاء هذا الدور الآن؟ { $who }
members-ended = انتهى: { $role }. البطاقات التي كانت لديه حرة من جديد.
members-gone = انتهى هذا الدور من قبل.
members-last = هذا آخر منظم: ادع منظما آخر أولا.
role-was-ended = أنهى منظم دورك: { $roles }. شكرا على عملك.
role-ended-left = لم تعد في مجموعة المشرفين، فانتهى دورك: { $roles }. دعوة جديدة تعيده.

## Many messages at once (citizens)

flood-kept = وصلت رسائل كثيرة معا. حفظنا { $n }، وسيقرؤها المشرفون معا. انتظر دقيقة ثم تابع.
flood-not-taken = رسائل كثيرة معا: { $n } لم تحسب. انتظر دقيقة ثم تابع.

## One sender's many messages, for moderators

card-many = { $n } رسالة أخرى من هذا المرسل، أرسلت دفعة واحدة؛ بعضها أعلاه
group-title = ينتظر { $n } من البلاغات من مرسل واحد. الأول كاملا:
group-line = { $code } · { $category } · { $age }: { $text }
group-more = … و { $n } غيرها
group-one = واحدا واحدا
group-reject = رفض الكل ({ $n })
group-pass = تمرير الكل ({ $n })
group-block = حظر المرسل
group-why = لماذا ترفض هذه البلاغات ({ $n })؟
group-rejected = رفضت { $n } من البلاغات من مرسل واحد: { $reason }
group-passed = مررت إلى غيرك: { $n } من البلاغات من مرسل واحد
group-few = هذه أقل من { $n } من البلاغات من مرسل واحد يمكن البت فيها معا.

## Cases that are one, for moderators

merge-which = اكتب /merge ثم رمزي ملفين: الأول يضم الثاني.
merge-unknown = لا يوجد هنا ملف { $code }.
merge-same = هما ملف واحد أصلا: { $code }.
merge-never = ملفات من هذه الأنواع لا تضم أبدا.
merge-other-way = بلاغات { $away } محمية أكثر من بلاغات { $code }. اكتب /merge { $away } { $code }.
merge-changed = تغير { $code } أو { $away } في هذه الأثناء. انظر مرة أخرى.
merge-conflict =
    هذان متناقضان:
    { $told }
    ما الذي يصح للاثنين معا؟
merge-done =
    الملف { $code } ضم { $away }. البلاغات معا: { $n }. ما تقرر حتى الآن:
    { $told }
card-took-in = ضم { $judged }
decided-merged = صارا ملفا واحدا
decided-split = أخرجت بلاغات
whole-undone = كما كان: { $codes }
split-which = اكتب /split ثم رمز ملف.
split-one = في الملف { $code } بلاغ واحد فقط.
split-list =
    بلاغات { $code }:
    { $told }
    أيها يخرج؟ اكتب أرقامها، مثلا: 2 3
split-numbers = اكتب أرقاما من 1 إلى { $most }.
split-all = يبقى بلاغ واحد على الأقل في { $code }.
split-changed = تغيرت بلاغات { $code } في هذه الأثناء. انظر مرة أخرى.
split-where = إلى أين؟
split-new = ملف جديد
split-own = رجوع إلى { $codes }
split-done = البلاغات التي خرجت من { $code }: { $n }. هي الآن في: { $codes }
card-new = الجديد فيه: { $words }
fixed-ask = الملف { $code } · { $category }: عدد من يقول إنه أصلح: { $n }. أهو كذلك؟
fixed-noted = سجل: أصلح.

## The story of a case, for moderators and organisers

story-title = الملف { $code } · { $category } · فتح { $when }
story-went = ضمه { $into } ويروى معه.
story-report = البلاغ { $n }
story-came = وصل { $report } عبر { $channel }
story-opened = فتح { $report } الملف { $code }
story-joined = دخل { $report } الملف { $code }
story-left = انتقل { $report } من { $before } إلى { $after }
story-moved = عن { $subject }: من “{ $before }” إلى “{ $after }”
story-merged = الملف { $code } ضم { $away }
story-split = أخرجت بلاغات من { $code }
story-ended = صار { $code } جزءا من { $into }
story-lives = عاد { $code } ملفا مستقلا
story-office = جهة { $code }: من { $before } إلى { $after }
story-place = أخذ { $code } مكان { $other }
story-shown = لم يعد { $code } مقيدا
story-not-urgent = لم يعد { $report } عاجلا
story-words = بالكلمات: “{ $text }”
story-erased = (محي)
story-added = أضيف شيء إلى { $report }
story-picture = جاءت صورة أو صوت مع { $report }
story-undoes = تم التراجع: { $what }
story-undone = تم التراجع لاحقا
story-rules = القواعد { $rules }، نسخة الحملة { $n }
story-heed = نظام Heed
story-sealed = المختوم في السلسلة: { $sealed } من { $all } قرارات
story-none = لا يوجد ملف { $code }.
why-sent = أرسل
why-overdue = لم تأت موافقة خلال يوم
why-claimed = أخذ للبت فيه
why-accepted = قبل دون تأكيد صحته
why-passed = أحيل إلى غيره
why-first-of-two = الأول من شخصين
why-asked = طلب
why-answered = أجيب
why-opened = لم يعرف مثله
why-match = شبيه جدا فانضم تلقائيا
why-reporter = قال المبلغ إنه نفسه
why-facility = المرفق نفسه
why-moderator = قال مشرف إنه نفسه
why-one-event = حدث واحد
why-other-event = حدث آخر
why-undone = تم التراجع
why-judged = هكذا قدر
why-fixed-yes = يقول المبلغ إنه أصلح
why-fixed-no = يقول المبلغ إنه لم يصلح
why-still-there = أبلغ عنه مجددا منذئذ
why-made = اتفق عليه
why-put-off = أجل
why-done = أنجز
why-forgotten = طلب المرسل نسيانه
why-fixed-meanwhile = يقول ناس إنه أصلح
why-discussion = نوقش
why-handed-over = سلم عند نهاية المناوبة
why-independent = يقول ذلك أناس مستقلون
why-too-few = من يقول ذلك من المستقلين قليل جدا
why-invited = دعي
why-by-organiser = أنهاه منظم
why-left-group = غادر المجموعة
why-removed = أزيل من المجموعة

## Topics of a group, for organisers and moderators

moderate-topic = تصل بطاقات { $what } إلى هذا الموضوع من الآن.
moderate-topic-which = في موضوع أرسل /moderate مع فئة أو منطقة: { $known }. أما /moderate off فتوقف البطاقات هنا.
moderate-topic-off = لم تعد البطاقات تصل إلى هذا الموضوع؛ تصل إلى الموضوع العام.
topics-how = اكتب /topics category أو /topics area: لكل منها موضوع في هذه المجموعة تصل إليه بطاقاتها.
topics-begun = مواضيع قيد الإنشاء: { $n }.
topics-under-way = المواضيع قيد الإنشاء.
topics-all-there = لكل منها موضوعه هنا. /moderate off داخل موضوع تنهيه.
topics-no-forum = ليس لهذه المجموعة مواضيع. شغل المواضيع في إعدادات المجموعة ثم أرسل /topics ثانية.
topics-no-right = لا يسمح لي بإنشاء مواضيع هنا. اجعلني مشرفا له حق إدارة المواضيع ثم أرسل /topics ثانية.
topics-failed = تعذر إنشاء موضوع الآن. الموجود يبقى؛ أرسل /topics لاحقا.
topic-lost = موضوع { $what } مغلق أو محذوف: بطاقاته تصل هنا. /moderate { $what } في موضوع تربطه من جديد.

## Judging twice, practice and reveal, for moderators

second-look-card = ملف { $code }: { $what }
stats-week = آخر 7 أيام: البلاغات { $came } · حُكم فيها { $judged } · مرفوضة { $rejected }
judge-first = احكم أولاً على البطاقة { $code } التي عندك: تأكيد أو قبول أو رفض أو سؤال. والباقي ينتظر.
card-settled = { $code }: هذه البطاقة عند شخص آخر.
second-look-told = شكرا. كانت هذه نظرة ثانية: كان القرار قد اتخذ من قبل وهو باق.
second-look-alike = كان حكمكما واحدا.
second-look-differs = اختلف حكمكما: تصلكما معا بطاقة قصيرة للنقاش.
judged-asked = سؤال المبلغ أولا
discussion-card = حكم اثنان منا على هذا البلاغ حكمين مختلفين. الأول: { $one }. الآخر: { $other }. أيهما يكون؟ إن اخترتما الشيء نفسه فهو القرار.
discussion-lead = حكم اثنان منا على هذا البلاغ حكمين مختلفين ولا بد من مسؤول. الأول: { $one }. الآخر: { $other }. القرار لك.
discussion-noted = سجل ذلك. ويسأل الآخر أيضا.
discussion-differs = ما زلتما مختلفين. يقرر مسؤول.
discussion-agreed = اتفق على: { $what }
discussion-over = حسم هذا من قبل.
category = الفئة
category-which = عم يدور؟
category-unknown = لا توجد هذه الفئة هنا.
decided-category = الفئة: { $category }
review-unknown-code = لا أعرف ملفا بهذا الرمز.
ask-too-long = مع مقدمته يأخذ { $n } رسائل نصية؛ والحد { $most }. يرجى الاختصار.
ask-enough = سئل عن هذا البلاغ { $n } مرات في يوم. انتظر قبل السؤال التالي.
asked-untranslated = أرسل كما كتبته: لا ترجمة هنا، وقد أعلم المبلغ بذلك. لغته { $language }.
answer-overdue = لا جواب عن { $code }: عاد بلاغه إلى الانتظار.
answer-photo = (صورة)
answer-sound = (رسالة صوتية)
answer-place = (مكان: { $place })
reveal = كشف
reveal-what = ما الذي يلزمك رؤيته من { $code } ولماذا؟ يجب أن يوافق اثنان آخران أحدهما مسؤول. ويدون كل ذلك.
reveal-place-help = المكان بالضبط: لإرسال المساعدة
reveal-place-visit = المكان بالضبط: للمعاينة
reveal-contact-call = الرقم: لمعاودة الاتصال
reveal-nothing = لا شيء يكشف: ما يمكن رؤيته على البطاقة، ولم يوافق أحد على الاتصال به.
reveal-private = اطلب ذلك في محادثتنا الخاصة: لا في مجموعة ولا برسالة نصية.
reveal-asked = طلب: { $what }. إن وافق اثنان تراه هنا ساعة واحدة.
reveal-agree-card = يطلب أحد الفريق رؤية هذا من { $code }: { $what }. يجب أن يوافق اثنان أحدهما مسؤول. هل توافق؟
reveal-agree = موافقة
reveal-refuse = رفض
reveal-one = سجل. يلزم موافق آخر؛ أحد الاثنين مسؤول.
reveal-lead-needed = وافق أحدهم؛ والآن يلزم مسؤول.
reveal-own = أنت من طلب ذلك أو وافقت من قبل: يجب أن يوافق آخرون.
reveal-done = وافق اثنان: يظهر ساعة واحدة.
reveal-refused = رفض الطلب: لم يظهر شيء من { $code }.
reveal-shown = ملف { $code }، { $what }: { $value }. لك وحدك؛ يختفي بعد ساعة.
reveal-gone = ملف { $code }: ما ظهر اختفى.
training-card = تدريب: لا يغير ضغطك شيئا.
training-right = نعم، يقول الفريق مثلك: { $what }.
training-other = يراه الفريق على نحو آخر: { $what }.
training-why = السبب: { $why }
training-agreed = حكم به اثنان دون أن يعلم أحدهما بالآخر.
training-score = من آخر { $of } لك: { $right } مثل الفريق.
training-ready = أنت جاهز لبلاغات حقيقية: اطلب من مسؤول دعوة مشرف.
training-none = لا شيء آخر للتدريب الآن. يعلم المسؤولون البلاغات بواسطة /gold.
training-lead = متدرب جاهز: { $right } من آخر { $of } مثل الفريق. سيطلب دعوة.
gold-which = ما الحكم الصحيح؟ سيتدرب عليه متدربون دون معرفة صاحبه.
gold-why = لماذا؟ جملة واحدة للمتدربين بلا أسماء.
gold-done = ملف { $code } الآن للتدريب: { $what }
gold-removed = ملف { $code } لم يعد للتدريب.
gold-remove = ليس للتدريب
gold-unfit = لا يتدرب أحد على هذا: مقيد أو حساس أو محيت كلماته.
agreement-line = اتفاق اثنين يحكمان دون علم أحدهما بالآخر: ألفا { $alpha }، { $band } (بلاغات { $n })
agreement-few = مدى اتفاق أحكامنا: { $n } من { $needed } لازمة
agreement-own = حكم عليها مرتين معك: { $n }، واتفقتما في { $alike }. تراه وحدك وليس درجة.
agreement-good = جيد
agreement-tentative = مبدئي
agreement-experimental = منخفض جدا: ينشر كتجريبي
agreement-alike = حكم واحد للجميع
trainees-line = المتدربون: { $ready } جاهزون، { $practising } يتدربون
trainee-help = أمر /next: بلاغ للتدريب. الأزرار تحكم عليه ثم تقرأ ما يقوله الفريق.
why-help = لإرسال المساعدة
why-visit = للمعاينة
why-call = لمعاودة الاتصال

## Questions to reporters, and what was shown of them (citizens)

question-in-language = سؤال عن بلاغك بلغة { $language } دون ترجمة: { $question }
question-when = متى بدأ ذلك؟
question-where = أين هو بالضبط؟
question-still = هل ما زال الأمر كذلك؟
question-photo = هل يمكنك إرسال صورة؟ فقط إن كان آمنا.
question-hurt = هل أصيب أحد؟
reveal-told-place = بعد موافقة اثنين من فريقنا اطلع أحدنا على مكان بلاغك بالضبط لمدة ساعة.
reveal-told-contact = بعد موافقة اثنين من فريقنا اطلع أحدنا على رقمك ساعة واحدة ليتصل بك.
## Bursts that are held, for moderators

surge-card = محتجزة: { $n } من بلاغات { $category } دفعة واحدة. حسابات جديدة: { $new } من { $people }. بالكلمات نفسها: { $alike } من { $texts }. لا تحسب في أي مكان حتى يتم التحقق من واحد منها.
surge-show = عرض واحد
surge-release = إطلاقها كلها
surge-reject = كلها غير صحيحة
surge-none = لا شيء محتجز.
surge-over = هذه لم تعد محتجزة.
surge-released = أطلقت: كل منها في قائمة الانتظار الآن ويحسب بعد البت فيه.
surge-rejected = رفضت لأنها غير صحيحة: { $n } من البلاغات.
decided-released = أطلق مع غيره
card-surge = محتجز مع موجة

## Grades and evidence, for moderators

grade-unverified = لم يتم التحقق
grade-corroborated = مدعوم
grade-verified = تم التحقق
grade-official-confirmed = أكدته الجهة
grade-refuted = غير صحيح
grade-unverifiable = لا يمكن التحقق
grade-line = { $grade } · مستقلون: { $clusters } · قنوات: { $channels }
why-people = قاله { $people } أشخاص. من قد يكون لهم أصل واحد (نفس الدقيقة أو الكلمات أو الصورة أو المصدر، أو حسابات جديدة) يحسبون مرة واحدة: { $clusters }.
why-nearby = سئل في الجوار: { $asked }. نعم { $yes }، لا { $no }، لم يعد { $over }.
why-picture-fits = صور التقطت هناك في ذلك الوقت: { $n }
why-picture-differs = صور التقطت في مكان أو وقت آخر: { $n }
why-link = رابط: { $host }، { $age }
why-by-rules = بحسب القواعد ({ $rules })
why-decided = { $grade }: { $by }، { $age }
evidence = الأدلة
evidence-how = لإضافة رابط أرسله الآن.
evidence-refute = غير صحيح
evidence-unverifiable = لا يمكن التحقق
evidence-near = اسأل من في الجوار
evidence-done = تم وسجل.
evidence-one-of-two = سجل. ما هو علني أو حساس يحتاج شخصا ثانيا لنفيه.
evidence-not-from-here = لا يمكن قول ذلك عن الحالة كما هي.
evidence-no-link = أرسل رابطا كاملا يبدأ ب https://
evidence-link-kept = حفظ الرابط. يظهر موقعه فقط.
near-asked = سئل في الجوار: { $n }. تصل أجوبتهم هنا.
near-not-this = لا يسأل الغرباء عن هذا.
near-nobody = قليل جدا ممن في الجوار وافقوا على السؤال.
respond-confirm = نؤكد أنه صحيح
respond-confirmed = شكرا. جهتكم تؤكد الحالة.
reason-staged = ملفق
reason-elsewhere = في مكان آخر
reason-no-access = لا يمكن الوصول
reason-contradictory = الأقوال متناقضة

## Asked about something near by (citizens)

near-question = سؤال من Heed: بلاغ عن { $category } في { $place }. هل تراه؟
near-question-here = سؤال من Heed: بلاغ عن { $category } قربك. هل تراه؟
near-question-plain = سؤال من Heed: هل ترى مشكلة قربك؟
near-yes = نعم
near-no = لا
near-gone = لم يعد
near-thanks = شكرا. هذا يفيد.
near-late = شكرا. أغلق هذا السؤال.

## Why something was held, for moderators

why-surge = محتجز مع موجة مريبة
why-one-by-one = بلاغات كثيرة من مرسل واحد، أخذت واحدا واحدا
why-released = أطلق مع غيره

## Numbers, holidays and the blocked, for moderators

stats-waiting = في الانتظار: عاجل { $urgent }، غيرها { $others }
stats-since = نصفها وصل قبل: { $median }. الأقدم: { $oldest }
stats-decided = ما قرره الفريق اليوم: { $n }
stats-held = محجوزة مع موجات تبدو مصطنعة: { $n } (/surges)
stats-own = ما قررته أنت اليوم: { $n }. ما تحمله: { $held }. لا يرى هذا غيرك.
stats-how = من أين تأتي هذه الأرقام
stats-why-waiting = في الانتظار: بلاغات لم يقرر فيها أحد بعد، دون المحجوزة. العاجل: كلمات خطر أو إجابات خطيرة أو ما علمه مشرف.
stats-why-since = الأوسط والأقدم مما ينتظر، بحسب وقت وصوله.
stats-why-decided = ما قرر اليوم: ما قبل أو رفض منذ منتصف الليل بتوقيت الحملة، من أشخاص، ولم يتراجع عنه. ولا يذكر لكل شخص أبدا.
stats-why-week = الأسبوع: بلاغات وصلت في آخر سبعة أيام؛ ما حكم فيه: ما قبل أو رفض حتى الآن.
stats-why-held = المحجوزة: جاءت في موجة تبدو مصطنعة، وتنتظر كبطاقة واحدة.
stats-why-holidays = أيام عطلة الحملة لا تحسب انتظارا.
stats-why-own = ما يخصك: العد نفسه لك وحدك، والبطاقات التي تحملها الآن.
stats-why-alike = مدى اتفاق الفريق: بلاغات حكم فيها اثنان دون أن يعلم أحدهما بالآخر، في آخر 91 يوما.
holidays-set = أنت غائب من { $first } إلى { $last }: لا تصلك تنبيهات، ويتسلم غيرك الأجوبة التي تنتظرها.
holidays-off = عدت: تصلك التنبيهات.
holidays-none = لست غائبا. لتغيب: /holidays 2026-12-24 2027-01-02
holidays-campaign = عطل الحملة: { $days }
holidays-end = عدت
holidays-how = لم أستطع قراءة الأيام. اكتب الأول والأخير: /holidays 2026-12-24 2027-01-02 أو 24 ديسمبر 2 يناير. /holidays off ينهي ذلك.
holidays-order = هذا من { $first } إلى { $last }. يجب أن يكون اليوم الأخير اليوم أو بعده، لا قبل الأول، وخلال نصف سنة.
holidays-handed = أعيد إلى الطابور: { $n }
decided-blocked-so = حظر المرسل { $until }
blocked-good = نهائيا
blocked-until = حتى { $day }
block-how = اكتب /block ثم الرمز ثم عدد الأيام (من 1 إلى { $most }؛ بلا عدد نهائيا) والسبب: abuse أو made_up أو too_many.
blocked-danger = خطر، كتبه مرسل محظور: «{ $text }». أعطي رقم الطوارئ. /unblock يجعله يسمع من جديد.
unblock-which = المحظورون هنا. اختر رقما ليسمع ذلك المرسل من جديد:
unblock-line = الحالات { $codes }: منذ { $day }، { $until }
unblock-none = لا أحد محظور هنا.
unblock-done = مرسل { $codes } يسمع من جديد.
unblock-unknown = لا محظور هنا أبلغ عن { $code }. /unblock: القائمة.
unblock-gone = لم يعد هذا المرسل محظورا.
why-made-up = يختلق بلاغات
why-too-many = رسائل كثيرة جدا
why-lifted = رفعه مسؤول
why-time-over = انتهت مدته
## Shifts by SMS, for moderators

members-sms-allow = السماح بالرسائل القصيرة
members-sms-no-more = منع الرسائل القصيرة
members-changed = تم التغيير وأُبلغ الشخص.
sms-you-may = يمكنك الآن العمل بالرسائل القصيرة أيضا من هاتف واحد. أرسل /sms هنا لربطه.
sms-you-may-no-more = لم يعد بإمكانك العمل بالرسائل القصيرة. هنا لم يتغير شيء.
sms-link-how = من الهاتف الذي ستستعمله أرسل إلى رقم Heed رسالة: LINK { $code }. ستصله ستة أرقام، اكتبها هنا خلال عشر دقائق.
sms-link-digits = اكتب هذه الأرقام الستة في محادثتك مع Heed ولا تخبر أحدا: { $code }
sms-link-wrong = الأرقام غير صحيحة أو متأخرة. /sms للبدء من جديد.
sms-linked = تم ربط هاتفك. أرسل منه SHIFT لبدء نوبة. /sms off لفك الربط.
sms-unlinked = لا هاتف مربوط بعد الآن.
sms-digits-wrong = الأرقام غير صحيحة.
sms-shift = النوبة حتى { $time }. مع رقم البطاقة: V تأكيد، A قبول، R رفض وسبب، P تمرير. أيضا MORE MINE QUEUE END
sms-shift-told = بدأت نوبة رسائل قصيرة على هاتفك. إن لم تكن أنت فأرسل /sms off.
sms-no-shift = لا نوبة مفتوحة. أرسل SHIFT.
sms-over = انتهت نوبة الرسائل.
sms-number-wrong = هذا الرقم غير صالح. انظر آخر البطاقة الأحدث.
sms-guessed = جاءت خمسة أرقام خاطئة باسم هاتفك فأُغلقت النوبة. ربما يكتب شخص آخر باسمك.
sms-none = لا مزيد للرسائل. على Telegram فقط: { $n }. أرسل N { $number } للنظر ثانية.
sms-unsent = على Telegram فقط: { $n }.
sms-card-like = تشبه { $code } ({ $likeness } %)
sms-card-end = أجب: V/A/R/P { $number } أو MORE
sms-why = لماذا؟ R { $number } و: { $reasons }
sms-rejected = مرفوض
sms-done = تم { $code }: { $what }. للتراجع UNDO { $number }
sms-undone = تم { $code }: { $what }.
sms-overtaken = تغير هذا في الأثناء.
sms-no-card = لا بطاقة مفتوحة.
sms-mine = لديك: { $codes }. على Telegram فقط: { $n }.
why-sms-allowed = يمكنه العمل بالرسائل القصيرة
why-sms-no-more = لم يعد يمكنه العمل بالرسائل القصيرة
why-phone-linked = ربط هاتفا
why-sms-shift = بدأ نوبة بالرسائل القصيرة

## Files of a release, for everybody who opens them

release-all = الكل
release-cases = الحالات
release-cases-are = حالات تم التحقق منها، تُحسب كل واحدة مرة واحدة مهما كان عدد من أبلغ عنها.
release-reports = البلاغات
release-reports-are = كم مرة أُبلغ عن هذه الحالات؛ ثلاث مرات على الأكثر للشخص الواحد في الأسبوع والخانة.
release-reporters = المبلّغون
release-reporters-are = أشخاص مختلفون أبلغوا. لا يُجمعون: قد يكون الشخص الواحد في عدة خانات.
release-subjects = الوحدات
release-subjects-are = أسر أو أماكن أو مرافق مختلفة سُئلت أو عُوينت.
release-flag = العلامة
release-flag-are = فارغة: تظهر كما هي. C: { release-hidden } r: { release-as-before }
release-hidden = مخفية، لأن قلة من الناس وراءها أو وراء خانة كانت ستكشفها. المخفي ليس صفرًا أبدًا.
release-as-before = لم تُحدَّث: تغيرت أقل من أن يُذكر، فبقي ما كان هنا من قبل.
release-round = مقرّب إلى مضاعفات 5، فقد لا تتطابق الأجزاء مع المجاميع.
release-cellkey = مُزاح بمقدار 2 على الأكثر زيادة أو نقصًا، فقد لا تتطابق الأجزاء مع المجاميع.
release-code-is = رمز؛ يقول { $file } ما معناه. * هو المجموع.
release-about = حول
release-codes = الرموز
release-code = الرمز
release-name = الاسم
release-part-of = جزء من
release-official = الرمز الرسمي
release-column = العمود
release-measure = المقياس
release-number = الإصدار
release-period = الفترة
release-first-day = اليوم الأول
release-last-day = اليوم الأخير
release-made-on = أُعد في
release-producer = الجهة المنتجة
release-licence = الرخصة
release-reading = كل سطر خانة واحدة. يُكتب 0 حيث لم يبلّغ أحد عن شيء؛ والخانة الفارغة مخفية.
## Releases on the web, for whoever looks for numbers

web-releases-title = الأرقام المنشورة
web-releases-note = الإصدار مجموعة ملفات عامة لا تتغير أبدًا. ما كان خطأً يُصحَّح بنسخة جديدة، وما سُحب يُذكر سببه. وتبقى العناوين كما هي.
web-releases-none = لم تُنشر أي أرقام بعد.
web-releases-programs = للبرامج
web-releases-next = الإصدارات القادمة
web-releases-due = { $title }، { $period }: موعده الأقصى { $day }
web-releases-late = { $title }، { $period }: وُعد به بحلول { $day } ولم يصدر بعد
web-release-version = الفترة { $period }، النسخة { $vintage }
web-release-published = نُشر في { $day }
web-release-superseded = حلّت محله نسخة أحدث في { $day }
web-release-retracted = سُحب في { $day }
web-release-why = سبب السحب: { $why }
web-release-read = للقراءة
web-release-numbers = الأرقام
web-release-files = كل الملفات الأخرى

## A release's README, for whoever reads its numbers

release-what = هذا هو الإصدار رقم { $number } من حملة { $campaign }: ما أُبلغ عنه من { $first } إلى { $last } معدودًا. وهو النسخة { $vintage } لهذه الفترة.
release-not-heading = ما ليست عليه هذه البيانات
release-not-sample = ليست عيّنة. إنها تعدّ ما اختار الناس الإبلاغ عنه، ولا أحد يعرف مقدار ما لم يُبلَّغ عنه. الصفر يعني أنه لم يُبلَّغ عن شيء، لا أنه لم يحدث شيء.
release-not-official = تكمّل الإحصاءات الرسمية ولا تحلّ محلها. التعاريف مختلفة، ومؤشرات الجودة تبيّن إلى أي حد يمكن الاعتماد عليها.
release-flags-heading = كيف تُقرأ الأرقام
release-flag-none = بلا علامة: الرقم كما عُدّ.
release-flag-hidden = العلامة C: محجوب. في هذه الخانة عدد قليل جدًا من الأشخاص أو الحالات، أو في خانة أخرى كان هذا الرقم سيكشفها. الخانة الفارغة مع C ليست صفرًا.
release-flag-before = العلامة r: لم يُحدَّث. تغيّر الرقم قليلًا جدًا بحيث كان التغيير سيدلّ على أشخاص بعينهم، فيبقى ما نُشر من قبل.
release-hidden-cells = حُجبت { $hidden } من { $cells } خانة.
release-files-heading = الملفات
release-files = ابدأ بملفات CSV. يبيّن datapackage.json وملفات SDMX معنى أعمدتها، ويبيّن metadata.md و quality.json كيف نشأت الأرقام وما جودتها.
release-check-heading = كيف تتحقق من أن شيئًا لم يتغير
release-check = يحوي MANIFEST.sha256 بصمة كل ملف، وهو موقَّع في MANIFEST.sha256.minisig. هذا الأمر يتحقق من كل شيء، حتى بلا شبكة:
release-cite-heading = كيفية الاستشهاد
release-contact = للأسئلة: { $name }، { $email }. الترخيص: { $licence }.
## Releases, for organisers
release-no-answer = بلا جواب
release-axis-answer = الجواب
release-axis-facility = المرفق
release-axis-side = الطرف
release-side-community = المجتمع
release-side-provider = مقدم الخدمة
release-total = المجموع
release-axis-area = المنطقة
release-axis-category = الفئة
release-axis-period = الفترة
release-area-unknown = منطقة غير معروفة
release-table-cases = الحالات حسب المنطقة والفئة والفترة
releases-none = لا يوجد إصدار بعد. من يشغّل Heed يبنيه: release build.
releases-which = الإصدارات. أيها؟
release-waits = لا يُنشر شيء من تلقاء نفسه. هذا ينتظر اثنين منكم، كلٌّ بعد النظر في نتائج الفحص:
release-promised = وُعد بإصدار { $name } بحلول { $day }.
release-line = { $name }: { $state }
release-state-draft = مسودة لم تجتز الفحوص
release-state-checked = مفحوص وغير منشور
release-state-published = منشور
release-state-superseded = حل محله أحدث
release-state-retracted = مسحوب
release-check-protected = محمية: { $tables } جداول، { $cells } خانة، { $hidden } مخفية
release-check-withheld = جداول محجوبة: { $tables }
release-check-counted = بلاغات محسوبة: { $reports }
release-check-listed = حالات مدرجة واحدة واحدة: { $cases }
release-check-producer = ملف الحملة يسمي المسؤول عنه
release-check-files = ملفات: { $files }، فارغة: { $empty }
release-check-metadata = البيانات الوصفية المرجعية: المفاهيم الإلزامية الفارغة { $empty }
release-publish = انشر
release-two = ينشره منظمان كل على حدة. حتى الآن: { $n }.
release-one = وافقت على { $name }. يجب أن يوافق منظم آخر أيضا.
release-own = وافقت من قبل: يجب أن يكون الثاني شخصا آخر.
release-out = نُشر { $name } ولن يتغير بعد الآن.
release-gone = تغير هذا الإصدار في الأثناء. /releases يبين حاله.
release-anew = منذ إعداد { $name } سُحبت بلاغات أو حُكم عليها حكمًا آخر. يُعاد إعداده الآن؛ انظر إليه مرة أخرى في /releases.
release-private = تُنشر الإصدارات في محادثة خاصة، لا في مجموعة ولا برسالة قصيرة.
release-failed = تعذر بناء إصدار { $period }. السجل فيه المزيد.
why-built = بُني
why-replaced = حل محله أحدث
why-taken-back = سحب شخص ما أبلغ عنه
why-error = خطأ فيه
why-disclosure = قد يكشف أشخاصا
why-consent = غابت الموافقة
why-ethics = سبّب ضررا

## The citizen data statement of a release

statement-title = بيان بيانات المواطنين
statement-is = هذه بيانات مواطنين: على سلم المشاركة تقف عند { $level }.
statement-is-not = لا تسمى هذه هنا بيانات مواطنين: على سلم المشاركة تقف عند { $level }، دون الشراكة.
statement-rules = يتبع المستوى ما كُتب أدناه. ما لا دليل عليه، أو جاء بعد النشر، لا يُحسب. وهو الأدنى من ثلاثة: نصيب الناس ومنظماتهم في التصميم، وفي الجمع، وفي أفضل خطوة لاحقة.
statement-why = ما يمنعه من مستوى أعلى
statement-why-no-log = لم يدوّن أحد من شارك.
statement-why-identify = نصيب الناس ومنظماتهم في التصميم: ماذا يُسأل ومن ولماذا.
statement-why-collect = نصيبهم في الجمع.
statement-why-later = نصيبهم في كل ما بعد الجمع.
statement-why-returned = لا دليل على أن النتائج عادت إلى من قدموها.
statement-why-consent = لم يُذكر علام وافق الناس.
statement-why-started = لم يبدأه الناس ولا منظماتهم.
statement-why-themselves = تقود منظمات التصميم أو الجمع نيابة عن الناس، لا الناس أنفسهم.
statement-started = من بدأه
statement-steps = من شارك، وفي أي خطوة
statement-nobody = لا يُعرف أن أحدًا شارك.
statement-uncounted = لا يُحسب في المستوى
statement-evidence = الدليل: { $what }
statement-returned = كيف أُعيدت النتائج
statement-consent = الموافقة
statement-ethics = الأخلاقيات
statement-excluded = من بقي خارجًا
statement-agreement = اتفاق مع جهاز إحصائي
statement-agreed = { $office }، وُقّع في { $day }.
statement-not-agreed = { $office }: لم يُوقّع.
statement-unwritten = لم يُكتب عنه شيء.
statement-own-words = ما يلي كما كتبه المنظِّم.
statement-level-information = الإعلام
statement-level-consultation = الاستشارة
statement-level-conciliation = التوفيق
statement-level-partnership = الشراكة
statement-level-self_determination = تقرير المصير
statement-step-identify = تحديد الحاجة والتصميم
statement-step-collect = الجمع
statement-step-process = الفرز والتحقق
statement-step-analyse = التحليل
statement-step-release = النشر
statement-step-disseminate = التعميم
statement-step-connect = الربط بمن يعنيهم الأمر
statement-step-incentivise = التشجيع على الاستخدام
statement-step-influence = التأثير في القرارات
statement-step-use = الاستخدام
statement-step-change = التغيير بها
statement-step-reuse = إعادة الاستخدام
statement-who-community = الناس الذين تخصهم
statement-who-organisation = منظمة من المجتمع المدني
statement-who-statistics_office = جهاز إحصائي
statement-who-authority = سلطة عامة
statement-who-researcher = باحثون
statement-who-company = شركة
statement-part-told = أُخبروا
statement-part-asked = سُئلوا
statement-part-heard = شاركوا وقرر غيرهم
statement-part-shared = قرروا مع غيرهم
statement-part-led = قرروا بأنفسهم
statement-reviews = ما قالته أجهزة إحصائية عن إصدارات سابقة

## Reviewers of statistical offices

role-reviewer = مراجع من جهاز إحصائي
reviewer-help = يطرح /review_release عليك ثمانية أسئلة عن إصدار. تُنشر إجاباتك بجانبه باسم جهازك لا باسمك أبدًا.
release-review-which = أي إصدار تريد مراجعته؟
release-review-none = لا يوجد الآن إصدار لم تراجعه.
release-review-ask = { $name }، { $n } من { $of }: { $question }
release-review-yes = نعم
release-review-partly = جزئيًا
release-review-no = لا
release-review-unknown = لا أستطيع القول
release-review-publish = انشر
release-review-drop = اترك
release-review-sum = ستُنشر إجاباتك عن { $name } بجانبه باسم جهازك، لا باسمك أبدًا:
release-review-done = نُشر بجانب { $name }. شكرًا.
release-review-gone = لم يعد بالإمكان مراجعة هذا الإصدار.
release-review-dropped = لم يُنشر شيء.
release-review-by = { $office }، { $day }
release-review-q-relevance = هل يجيب عن أسئلة لدى جهازكم أو السياسات؟
release-review-q-methods = هل وُصفت المفاهيم والمجتمع والطرق بما يكفي لاستخدامه؟
release-review-q-codes = هل تؤدي رموزه إلى التصنيفات والمناطق الرسمية؟
release-review-q-accuracy = هل تذكر ورقة الجودة التغطية والأخطاء بصدق؟
release-review-q-timeliness = هل جاء في وقته وحين أُعلن عنه؟
release-review-q-coherence = هل شُرحت الفروق عن السلاسل الرسمية؟
release-review-q-confidentiality = هل الناس فيه محميون كما يحميهم جهازكم؟
release-review-q-participation = هل يصح بيان بيانات المواطنين فيما ترى؟
## The page for receipts (citizens)

web-receipt-title = هل بلاغي محسوب؟
web-receipt-text = اكتب رمز بلاغك. ستعرف في أي أرقام منشورة هو محسوب، وتحصل على ملف يثبت ذلك.
web-receipt-code = رمز بلاغك
web-receipt-ask = ابحث
web-receipt-file = الملف الذي يثبت ذلك
web-receipt-again = رمز آخر
web-receipt-wait-title = لحظة
web-receipt-wait-text = نبحث عن الرمز. تعود هذه الصفحة وحدها.
web-receipt-over-title = انتهت هذه الصفحة
web-receipt-over-text = يبقى الجواب ساعة. اكتب الرمز مرة أخرى.
web-skip = إلى المحتوى
web-foot = هيد: المواطنون يبلغون، والمشرفون يتحققون، والمكاتب تجيب.
web-home = إلى الصفحة الأولى

## The quality page of a release, for everybody

quality-title = جودة { $title }
quality-rules = لا رقم عن أقل من { $people } أشخاص أو { $cases } حالات؛ تُقرَّب الأعداد إلى { $to }، وما يُحسب منها كذلك. الفترات: 95 من كل 100 عينة كهذه تحوي القيمة الحقيقية من حيث الصدفة؛ ومن يشارك ليس صدفة.
quality-glance = نظرة سريعة
quality-dimensions = حسب أبعاد الجودة
quality-all = كل المؤشرات
quality-english = الصيغ والملاحظات وأسماء الأرقام بالإنجليزية، كما تتبادلها المكاتب الإحصائية.
quality-none = لا يمكن حسابه
quality-q1 = المناطق المشمولة
quality-q2 = المبلّغون لكل 10,000 شخص
quality-q3 = حداثة البيانات والالتزام بالمواعيد
quality-q4 = التحقق
quality-q5 = بلاغات عن الشيء نفسه
quality-q6 = اتفاق المشرفين
quality-q7 = التركز في قلة من المبلّغين
quality-q8 = تساوي مشاركة المناطق
quality-q9 = القنوات واللغات
quality-q10 = الترجيح بحسب التعداد
quality-q11 = الاتساق مع السلاسل الرسمية
quality-q12 = ما لم يبلّغ عنه أحد
quality-q13 = الأسر وإعادة الأسر (تجربة)
quality-q14 = المراجعات
quality-q15 = ما هو محجوب
quality-q16 = أوقات بلا استقبال
quality-q17 = الموافقة والمحو
quality-dim-relevance = الملاءمة
quality-dim-accuracy = الدقة والموثوقية
quality-dim-timeliness = الحداثة والالتزام بالمواعيد
quality-dim-accessibility = سهولة الوصول والوضوح
quality-dim-coherence = الاتساق وقابلية المقارنة
quality-dim-metadata = إدارة البيانات الوصفية
quality-dim-impartiality = الحياد
quality-dim-confidentiality = السرية
quality-dim-self_identification = التعريف الذاتي
quality-dim-documented = عملية موثقة
quality-flag-unstable = غير مستقر: أقل من 20 وراءه
quality-flag-experiment = تجربة
quality-flag-r = كما في الإصدار السابق: تغيّر قليلًا جدًا
quality-see = بالكلمات: البيانات الوصفية المرجعية { $code }

## What SMS cost, for organisers

sms-budget-warned = أُنفقت { $spent } من { $budget } رسالة قصيرة لهذا الشهر{ $cost }. حين تنفد لا يخرج إلا العاجل.
sms-budget-held = أُنفقت رسائل هذا الشهر كلها وعددها { $budget }{ $cost }. الرسائل القصيرة تنتظر الآن، كل واحدة أسبوعًا على الأكثر، حتى ينتهي الشهر أو تُحمَّل ميزانية أعلى في ملف الحملة (sms: budget). العاجل ما زال يخرج.
sms-held-day = وصلت إلى شخص واحد اليوم { $most } رسالة قصيرة، وهو أقصى ما تسمح به الإعدادات. الباقي ينتظر الغد.
sms-held-letter = رسالة من { $segments } رسائل قصيرة محجوزة: الإعدادات تسمح بعدد { $most }. اختصروا نصوص الحملة (يذكرها `campaign check`) أو ارفعوا HEED_SMS_LETTER_MOST.
