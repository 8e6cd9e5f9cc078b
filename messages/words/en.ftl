# English, the complete language: what others lack is said from here.
# Citizens read the first sections by SMS: at most two segments (306 plain letters), better one.

## Starting, language, consent (citizens)

welcome = Welcome to { $title }. Tell us what you see; we pass it on and tell you what becomes of it.
choose-language = Which language?
choose-campaign = Which campaign is it about?
language-name = English
language-changed = From now on I write in English.
notice-long = { $title } keeps your answers, photos and places to check them and get them acted on. Your number is locked away; moderators and offices do not see it. Published: counts, and cases without names. Send MYDATA, WITHDRAW or FORGET at any time.
notice-safety = Telegram or your phone company can see that you wrote to us. Messages are not end-to-end encrypted. Delete this chat on your phone yourself. In danger call { $number }.
notice-safety-no-number = Telegram or your phone company can see that you wrote to us. Messages are not end-to-end encrypted. Delete this chat on your phone. In danger call for rescue.
yes = Yes
no = No
agreed = Thank you. You can take it back at any time with WITHDRAW or FORGET.
not-agreed = All right. Nothing of this is published. If you change your mind, send START.
consent-changed = The words have changed since. Please read them again.

## Words that do something (citizens; one word each, no accents)

menu-help = HELP
menu-stop = STOP
menu-start = START
menu-status = STATUS
menu-forget = FORGET
menu-report = REPORT
menu-back = BACK
menu-skip = SKIP
menu-cancel = CANCEL
menu-mydata = MYDATA
menu-withdraw = WITHDRAW
menu-add = ADD
menu-proof = PROOF
menu-subscribe = SUBSCRIBE
menu-unsubscribe = UNSUBSCRIBE
menu-language = LANGUAGE
menu-campaign = CAMPAIGN
menu-info = INFO
menu-edit = EDIT
menu-send = SEND
greetings = hello, hi, hey, good morning, good afternoon, good evening
thanks = thanks, thank you, thank you very much, many thanks, thx, ok thanks, ok thank you
says-yes = yes, y, yeah, yep, agree, i agree, yes please, yes i agree, ok yes
says-no = no, n, nope, nah, i do not agree, i don't agree, no thanks, no thank you
help-text = Just write what happened and where. Or one word: REPORT, STATUS or PROOF and your code, ADD, WITHDRAW, LANGUAGE, INFO, MYDATA, FORGET, STOP.

## Reporting (citizens)

first-received = Received. Your secret receipt: { $code }. Keep it to yourself.
draft-open = You have begun a report (receipt { $code }).
draft-go-on = Go on with it
draft-aside = Set it aside, begin a new one
draft-set-aside = Set aside. Our people will look at { $code } as it is.
summary-title = Please check:
also-sent = Pictures and recordings besides
also-written = You also wrote
summary-line = { $label }: { $value }
send = Send
edit = Change
cancel = Cancel
edit-which = What do you want to change?
cancelled = Cancelled. Nothing was sent.
nothing-to-cancel = There is nothing to cancel. Write what happened to report something.
too-late = That question is closed by now. To report something, write what happened.
nothing-to-edit = There is nothing to change right now.
skip = Skip
cannot-skip = This one is needed. Please answer it, or send CANCEL.
place-understood = I understood: { $place }
place-which = Which one?
place-none = None of these
suggest-which = Is it one of these?
back-at-start = This is the first question.
thanks-receipt = Thank you. Your receipt: { $code }. Keep it to yourself. With STATUS { $code } you learn what became of it.
privacy-hint = PRIVACY: what else you allow us.
stop-hint = If you want no more messages: send STOP alone.
forget-hint = To have everything deleted: send FORGET alone.
coded-hint = A whole report in one message: { $example }
coded-taken = Taken: { $answers }.
not-edited = You changed an earlier message. I only hear new ones: send the change as a new message.
not-forwarded = You forwarded somebody's message. I only do what you write yourself: please type it.
outside-area = That place is outside the area of this campaign. We keep your report aside; a person will look at it.
campaign-closed = { $title } has ended. Thank you for all you reported.
finish-first = Please send or cancel the report you have begun first. Then open the other campaign again.
campaign-not-begun = { $title } begins on { $day }. Please write again then.
no-campaign = Nothing is being collected here at the moment. Please try again later.
choose-one = Please choose one of these.
like-offer = Someone reported the same, { $nearness }, { $when }: { $category }. Is it this one?
same = The same
different = Another one
fixed-meanwhile = Fixed meanwhile
fixed-meanwhile-thanks = Thank you. We pass on that { $case } is fixed. Your new report was not sent.
joined-thanks = We added yours to it: together they count for more.
emergency = If a life is in danger, call { $number } now. We are not a rescue service. Your message goes to our people at once.
emergency-no-number = If a life is in danger, call the rescue services now. We are not one. Your message goes to our people at once.
only-text-here = I can only read text here. Please write what happened.
unreadable = I could not read that. Please write it once more in words, or send HELP.
own-duplicate = We have that report of yours: { $code }. If it is another one, say what is different.
only-private = That is between you and me. Please write it to me alone, not in a group.
roles-not-by-sms = A role works on Telegram only: please open your invitation there.
blocked = We cannot take reports from you at the moment.

## What became of it (citizens)

status-line = Your report: { $state }
state-received = received, waiting to be read.
state-in-review = a person is looking at it.
state-approved = checked and taken up.
state-rejected = not taken up: { $reason }.
state-needs-info = we have a question for you. Please answer it.
state-withdrawn = you took it back.
status-not-agreed = Without your consent it counts in nothing that we publish.
case-unverified = case { $case }, not yet confirmed.
case-corroborated = case { $case }, others say the same.
case-verified = case { $case }, confirmed.
case-refuted = case { $case }, found not to be so.
case-unverifiable = case { $case }, could not be checked.
case-official-confirmed = case { $case }, confirmed by the office.
case-open = waiting to be passed on.
case-routed = passed on to { $office }.
case-acknowledged = the office has seen it.
case-in-progress = the office is working on it.
case-resolved-claimed = the office says it is done.
case-resolved-confirmed = done, and confirmed.
case-reopened = open again: it was not fixed.
case-closed = closed without action: { $reason }.
verdict-verified = Your report was confirmed (case { $case }). Thank you.
verdict-accepted = Your report was taken up (case { $case }). Thank you.
verdict-rejected = We could not take up your report: { $reason }. You can write to us again.
verdict-rejected-many = We could not take up { $n } of your reports: { $reason }. You can write to us again.
answer-acknowledged = { $office } has seen your case { $case }.
answer-in-progress = { $office } is working on your case { $case }.
answer-done-ask-fixed = { $office } says case { $case } is done. Is it fixed?
answer-not-ours = { $office } says case { $case } is not theirs. We are looking for the right office.
fixed-yes = Yes, fixed
fixed-no = No, not fixed
fixed-thanks-yes = Good to hear. Thank you for telling us.
fixed-thanks-no = Thank you for telling us. The case is open again and the office will hear of it.
fixed-late = Thank you. Case { $case } has moved on since. STATUS tells you more.
fixed-asked-again = Is case { $case } fixed?
reason-nonsense = it could not be understood as a report
reason-outside = it is outside the area
reason-not-our-topic = it is not what this campaign is about
reason-abuse = it hurts or insults people
reason-unclear = it is not clear what happened or where
reason-duplicate-own = you had already reported it
reason-other = another reason
reason-not-ours = it is not the office's task
reason-cannot = the office cannot do it at present
reason-no-answer = our question had no answer
reason-untrue = it was found not to be so
reason-personal = it tells too much about a person
reason-no-budget = the office has no money for it
reason-already-known = the office knows of it already
reason-not-found = the office did not find it
reason-no-longer = it is there no more
status-which = Which one? Send STATUS and your receipt code.
status-unknown = I know no report of yours with that code. Please check the code.
proof-which = Which one? Send PROOF and your receipt code.
proof-none = I know no report of yours with that code in what was published. Please check the code.
proof-counted = Your report is counted in { $release }: { $state }.
proof-file = The file proves it, and says neither who you are nor what you wrote.
proof-where = The file that proves it: { $where }
proof-unverified = not yet confirmed
proof-corroborated = others say the same
proof-verified = confirmed
proof-official-confirmed = confirmed by the office
proof-refuted = found not to be so
proof-unverifiable = could not be checked
codes-too-many = Too many wrong codes came in. Please try again in an hour.
supplement-which = Which one? Send ADD and your receipt code.
supplement-asked = What do you want to add?
supplement-thanks = Added. Thank you.
withdraw-which = Which one? Send WITHDRAW and your receipt code.
withdraw-sure = Take back report { $code }? It will not count any more.
withdrawn-done = Taken back. It will not be in anything we publish from now on.
withdraw-consent = Take back my consent
consent-sure = Take back your consent? None of your reports will count in what we publish from now on.
consent-withdrawn = Consent taken back. Your reports are in nothing that we publish from now on. FORGET deletes them.
nothing-changed = All right, nothing was changed.
mydata-intro = This is what we keep of you:
mydata-nothing = We keep nothing of you but this message.
mydata-summary = We keep: your number, locked away, your language, what you agreed to, and your reports with their answers ({ $n }). STATUS shows them, FORGET deletes all.
forget-sure = Forget you? Your number, texts, photos and drafts will be deleted. This cannot be undone.
forget-sure-phone = Forget all that came from this phone, also what others sent from it? Number, texts and drafts will be deleted. This cannot be undone.
forget-code-sent = To be sure it is you: send these six digits back: { $code }
forget-code-wait = Six digits are on their way to you already. Please send those back; after ten minutes you can ask again.
forget-code-wrong = Those are not the digits. Nothing was deleted.
digits-late = Those digits came too late. Nothing was changed. Please ask for new ones.
digits-tomorrow = Too many wrong digits came from this number today. Please ask for new ones tomorrow.
forget-done = Done. Your number, texts and photos are deleted. What stays: numbers already published, and counts that cannot lead to you.
stopped = You will get no more messages. START brings them back; FORGET deletes all we keep of you.
started-again = Welcome back. You will hear from us again.
subscribed = You will get the news of this campaign. UNSUBSCRIBE ends it.
unsubscribed = You will get no more news. Answers to your own reports still come.
question-from-moderator = A question about your report: { $question }
question-thanks = Thank you. We passed your answer on.
part-missing = Only { $came } of the { $all } parts of your message reached us.
reminder-draft = Your report { $code } is not finished. Answer the last question to finish it, or send CANCEL.

## What you allow (citizens)

menu-privacy = PRIVACY
menu-about = ABOUT
purposes-intro = You decide. None of this is needed. Choose one to change it:
purpose-contact = Ask me about other things later: { $value }
purpose-quote = Quote my words: { $value }
purpose-media = Show my pictures to offices: { $value }
purpose-nearby = Ask me what I see near by: { $value }
purpose-about = About me
purposes-done = Done
purposes-kept = All right. PRIVACY changes it at any time.
about-intro = Only if you want. It shows us whom we do not reach. It is kept apart from your reports.
about-unsaid = I prefer not to say
about-thanks = Thank you. ABOUT changes it, FORGET deletes it.
about-nothing = This campaign asks nothing about you.

## Things on the map (citizens)

menu-seen = SEEN
menu-gone = GONE
gone-now = Gone now
here-still = Still there
walk-live = Or share your live location and walk along it.
walk-now = Now walk along it: I note the way. At the end stop sharing, or send DONE.
walk-full = This way is as long as I can keep. Please send DONE.
shape-size = { $size }, points: { $n }
noted-check = Noted: { $value }. Not right? Send BACK.
sighting-which = Which one? Send SEEN or GONE and the code of the thing.
sighting-unknown = I know nothing on the map with that code. Please check the code.
sighting-own = You put it on the map yourself: others confirm it.
sighting-where = Are you there? Share your location. It counts within { $metres } m and is not kept.
sighting-far = That is too far away to tell. Come within { $metres } m, then send it again. Nothing was noted.
sighting-enough = Thank you, that is enough for today.
sighting-thanks = Thank you. Case { $case }: { $line }
sightings-line = Seen by others: { $seen }, last on { $day }. Gone: { $gone }.
sightings-gone = Seen by others: 0. Gone: { $gone }.
measure-line = Last measured: { $value } ({ $day }).
measure-of-many = Last measured: { $value } ({ $day }). Median of { $n } people: { $median }.

## When an answer cannot be read (citizens)

hint-text = Please send a few words of text.
hint-text-long = That is too long. Please send at most { $most } characters.
hint-integer = Please send a whole number, for example 3.
hint-decimal = Please send a number, for example 2.5.
hint-select-one = I could not read that. Choose one of the answers, or send its number.
hint-select-multiple = Send the numbers of all that apply, for example 1 3.
hint-date = Please send a day: today, yesterday, or for example 25/11/2026.
hint-geopoint = Please write the place in words or as coordinates, or share your location.
hint-image = Please send a picture.
hint-audio = Please send a voice message.
picture-unusable = Sorry, we could not use your picture. Your report goes on without it.
recording-unusable = Sorry, we could not use the recording or file you sent. Your report goes on without it.
picture-kept = Kept with your report.
words-kept = Added to your report.
recording-kept = Your voice message is kept with your report.
recording-words = Your voice message is kept. Please tell it in a few written words too.
pictures-enough = That is enough for one report: it has { $most } pictures and recordings.
hint-required = This question needs an answer.
hint-constraint = { $message }
hint-constraint-unknown = That answer does not fit here.
ask-several = Send the numbers of all that apply, for example 1 3.
shown-image = picture
shown-audio = sound recording
shown-skipped = (skipped)
points-done = Done
ask-which-other = Which other one?
option-other = Other
ask-type-name = There are { $n } answers. If yours is not here, write its first letters.
list-more = M more
ask-range = From { $least } to { $most }.
ask-rank = Send the numbers in your order, the first one first, for example 2 1 3.
ask-points = Send its points one by one, then DONE. Or all at once with ; between them.
points-so-far = Points so far: { $n }.
acknowledge-ok = OK
ask-default = Now: { $value }
keep-default = Keep it
may-skip = { $word } leaves it as it is.
repeat-first = { $label }: is there one to tell of?
repeat-another = { $label }: is there another one?
repeat-round = { $label } { $n }
repeat-bounded = More than { $most } of these cannot be told here.
date-now = now,right now
hint-video = Please send a video.
hint-file = Please send a file.
hint-time = Please send a time of day, for example 14:30.
hint-datetime = Please send a day and a time, for example 25/11/2026 14:30.
hint-range = Please send a number from { $least } to { $most }.
hint-rank = Send the numbers of all, in your order, for example 2 1 3.
hint-points = Please share your location, or send at least { $least } positions with ; between them.
hint-points-few = That makes { $n } points. At least { $least } are needed.
hint-acknowledge = Please send OK.
hint-yes-no = Please answer yes or no.
hint-which-option = Which of these: { $options }?
shown-video = video
shown-file = file

## How near, when (citizens)

near-very = very near
near-same-street = in the same street
near-walk = a short walk away
near-far = farther away
ago-now = just now
ago-minutes = { $n ->
    [one] { $n } minute ago
   *[other] { $n } minutes ago
}
ago-hours = { $n ->
    [one] { $n } hour ago
   *[other] { $n } hours ago
}
ago-days = { $n ->
    [one] { $n } day ago
   *[other] { $n } days ago
}

## Cards for moderators

card-title = { $code } · { $category } · { $age }
card-text = “{ $text }”
card-no-text = (no text)
card-pictures = Pictures: { $n }
card-sounds = Voice messages: { $n }
card-place = Place: { $place }
card-no-place = Place: not known
card-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
card-like = Like { $code } ({ $likeness } %): { $reasons }
like-distance = { $metres } m apart
like-hours = { $n ->
    [one] { $n } hour apart
   *[other] { $n } hours apart
}
like-days = { $n ->
    [one] { $n } day apart
   *[other] { $n } days apart
}
like-crowded = many different reports at this point
like-same-category = same category
like-same-source = same sender
like-same-picture = same picture
like-often = in this campaign such reports are often joined
like-seldom = in this campaign such reports are seldom joined
like-in-batches = reports by this channel often come many at a time
card-urgent = URGENT
card-outside = outside the area
card-no-consent = no consent yet: for moderators only
card-decided = { $what }, { $age }
verify = Verify
accept = Accept
same-as = Same as { $code }
ask = Ask
reject = Reject
claim = Claim
pass = Pass
restrict = Restrict
unrestrict = Lift restriction
block = Block
undo = Undo
urgent = Urgent
decided-verified = Verified
decided-accepted = Accepted, not verified
decided-rejected = Rejected: { $reason }
decided-same-as = Same as { $code }
decided-asked = Question sent
decided-passed = Passed on to others
decided-restricted = Restricted: texts and photos hidden
decided-shown = No longer restricted: all who moderate see it
decided-urgent = Marked urgent
review-faster = Somebody was faster: { $what } ({ $who }, { $age })
review-expired = This button is too old. Send /next for a new card.
review-changed = This has changed meanwhile. Please look again.
review-no-right = You may not do that here.
review-none = The queue is empty. Thank you.
card-restricted = restricted
card-hidden = (text hidden)
card-place-coarse = Place: within about 2 km of { $place }
card-held-until = Claimed until { $time }
card-one-of-two = Verified by one person; a second one is needed
card-added = Added later: “{ $text }”
card-alert = URGENT, just begun, not finished yet: “{ $text }”
unreadable-alert = Somebody's messages cannot be read: { $n } in one day. The last one: { $text }
card-alert-withdrawn = URGENT message taken back by its sender. Its words were removed.
card-urgent-waits = URGENT: a report waits to be read.
like-within-hour = within an hour
like-other-names = other names or numbers: { $n }
like-both-say = both say { $words }
show-card = Show the card
pictures = Pictures
pictures-of = Pictures of { $code }. For you alone: please do not pass them on.
picture-alt = Picture { $n } of { $all }
pictures-none = There is no picture here that can be shown.
pictures-coming = The picture is still on its way. Try again in a moment.
pictures-sent = Sent to you in private.
pictures-write-first = Pictures are shown in private only. Send me /start there, then press again.
next-card = Next card
decided-one-of-two = Verified by a first person
decided-claimed = Claimed
decided-blocked = Sender blocked
decided-undone = Undone
decided-withdrawn = Withdrawn by the reporter
decided-no-consent = Consent taken back by the reporter
decided-answered = The reporter answered
review-own = This is your own report: somebody else decides on it.
review-second = You have verified it already; a second person is needed.
accept-never = Two people verify this kind of case; it is never accepted by one.
review-restricted = This case is restricted: a lead decides on it.
unrestrict-not = { $code } is not restricted.
review-gone = This report is no longer there.
review-unreachable = The reporter can no longer be reached.
review-claimed = Somebody else has claimed it until { $time }.
reason-back = Back
queue-card = Waiting: { $waiting } · urgent: { $urgent } · oldest: { $oldest }
queue-empty = Nothing waits.
ask-which-question = What do you want to ask the reporter? They see your question, not you.
asked-sent = Sent to the reporter.
reporter-answered = The reporter answered on { $code }: “{ $text }”
reject-which = Why?
undone = Undone.
not-undoable = This can no longer be undone.
invite-code = Invitation as { $role }: send /start { $code } to this bot. It works once.
invited = Welcome. You are now { $role }.
invite-bad = This invitation does not work (any more). Ask for a new one.
invite-which = Which role? Send /invite and one of: { $roles }.
invite-which-office = Which office? Send /invite official and one of: { $offices }.
unknown-command = I do not know that command. /help lists what there is.
role-moderator = moderator
role-official = official
role-organiser = organiser
role-lead = lead
role-trainee = trainee
role-observer = observer
role-reporter = reporter
moderator-help = /next: the next card. /queue: how many wait. Buttons on a card decide; Undo takes back.
moderator-help-more = /mine: what you hold. /urgent: the next urgent one. /handover NOTE: give all back. /stats: the numbers. /holidays: your days off. /surges: bursts that are held. With a case's code: /verify, /accept, /reject, /ask, /same, /merge, /split, /group, /why. In this chat the slash can be left out.
lead-help = /block CODE 7: stop a sender for seven days. /unblock: who is blocked, and hearing them again. /gold CODE: an example for practice. /sms: work by SMS.
organiser-help = /invite ROLE: a one-time invitation. /moderate, said in a group: cards come there. /members: who holds which role. /topics, said in a group: a topic for each category.
moderate-here = Cards of this campaign come to this group from now on.
moderate-where = Add me to your moderators' group and send /moderate there.

## The queue, for moderators

more = More
reject-outside = Reject: outside
reject-nonsense = Reject: no report
card-more-answers = Other answers: { $n }
escalate = To a lead
decided-escalated = Passed up to the leads
card-for-leads = for leads
review-for-leads = This report was passed up: a lead decides on it.
leads-told = A moderator passed { $code } up to you. { $why }
mine-none = You hold nothing.
mine-line = { $code } · { $category } · until { $time }
mine-asked = { $code } · { $category } · waits for the reporter
code-which = Which case? Write the code of its card after the word, for example /{ $word } K7M2QX.
code-unknown = I know no case { $code } here. Please look at the card again.
code-meant = I know no case { $code } here. Did you mean { $codes }?
code-decided = Nothing waits for you in { $code }.
handover-done = Handed over: { $n }. Thank you for your work.
card-handed-over = Handed over by a moderator: “{ $text }”
languages-set = You read: { $languages }. Reports in these come to you first. To change: /languages en fr
why-words = in their own words

## Offices

respond-ask = Case { $case }: { $category }, { $place }. Your answer?
office-shared-words = Case { $case }, in the reporter's words: “{ $words }”
office-shared-pictures = Case { $case }: the reporter's pictures.
acknowledge = We have seen it
in-progress = We are working on it
done = Done
not-ours = Not ours
cannot = We cannot
respond-thanks = Thank you. The reporters will be told.
respond-late = This case was answered in the meantime: { $what }.

## Things on the map, for moderators

vanished-ask = { $code } · { $category }: may be gone, people who say so: { $n }. Seen by others: { $seen }.
vanished-close = It is gone
vanished-closed = Closed: it is there no more.
vanished-stays = Left as it is.
vanished-late = It stands otherwise by now: { $code }.

## Words that a day can be told by: between commas, Monday first, January first

date-tomorrow = tomorrow, tmrw
date-next-week = next week
date-today = today, now, tonight, this morning
date-yesterday = yesterday, last night
date-weekdays = monday, tuesday, wednesday, thursday, friday, saturday, sunday
date-months = january, february, march, april, may, june, july, august, september, october, november, december

## The weekly digest, for officials

digest-subject = { $campaign }, week { $week }: { $summary }
digest-new-count = { $n ->
    [0] no new cases
    [one] { $n } new case
   *[other] { $n } new cases
}
digest-waiting-count = { $n ->
    [0] nothing waits for your answer
    [one] { $n } waits for your answer
   *[other] { $n } wait for your answer
}
digest-week = Week { $week }, { $days }
digest-for-office = For { $office }
digest-tile-new = { $n ->
    [one] new case this week
   *[other] new cases this week
}
digest-tile-mean = a week on average, { $before }
digest-tile-waiting = { $n ->
    [one] waits for your answer
   *[other] wait for your answer
}
digest-before = { $n ->
    [one] the week before
   *[other] the { $n } weeks before
}
digest-trend-up = More than usual: { $now } new cases this week, against { $mean } a week in { $before } ({ $pct }).
digest-trend-up-few = More than usual: { $now } new cases this week, against { $mean } a week in { $before }. There were few cases then, so no per cent is given.
digest-trend-down = Fewer than usual: { $now ->
    [one] { $now } new case
   *[other] { $now } new cases
} this week, against { $mean } a week in { $before } ({ $pct }).
digest-trend-same = About as usual: { $now ->
    [one] { $now } new case
   *[other] { $now } new cases
} this week, against { $mean } a week in { $before }.
digest-trend-few = Few cases: { $now } this week, { $mean } a week in { $before }. Too few to speak of a trend.
digest-trend-first = { $now ->
    [one] { $now } new case
   *[other] { $now } new cases
} this week. There is nothing yet to compare with.
digest-trend-new = { $now ->
    [one] { $now } new case
   *[other] { $now } new cases
} this week, and none in { $before }.
digest-word-new = none before
digest-word-up = more than usual
digest-word-down = fewer than usual
digest-word-same = about as usual
digest-word-few = few cases
digest-word-first = nothing to compare with
digest-heading-waiting = Waiting for your answer
digest-heading-new = New this week
digest-heading-also-new = Also new this week
digest-heading-trend = How this week compares
digest-heading-map = Where
digest-heading-numbers = How these numbers came about
digest-asked = { $n ->
    [one] What is asked of { $office }: please answer the case below. It has waited more than { $hours } hours.
   *[other] What is asked of { $office }: please answer the { $n } cases below. They have waited more than { $hours } hours.
}
digest-asked-how = Choose Answer, then one of: acknowledged, in progress, done, not ours. The people who reported will hear it.
digest-asked-new = Nothing waits for an answer yet. You can already answer the new cases below.
digest-quiet = No new cases this week, and nothing waits for an answer from { $office }. The campaign goes on; this message comes every week so that you know that it works.
digest-nothing-new = No new cases this week.
digest-case = case { $code }
digest-opened = opened { $day }
digest-waits = { $days ->
    [0] waits since today
    [one] waits for { $days } day
   *[other] waits for { $days } days
}
digest-reports = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
digest-tag-new = new this week
digest-answer = Answer
digest-answer-case = Answer case { $code }
digest-response-label = your answer so far: { $state }
digest-more = { $n ->
    [one] and { $n } more case in the attached table
   *[other] and { $n } more cases in the attached table
}
digest-place-unknown = place not known
digest-precision-point = exact place
digest-precision-street = street
digest-precision-ward = neighbourhood only
digest-precision-district = district only
digest-verification-unverified = not yet verified
digest-verification-corroborated = reported by several people
digest-verification-verified = verified
digest-verification-refuted = refuted
digest-verification-unverifiable = cannot be verified
digest-verification-official_confirmed = confirmed by the office
digest-response-open = none
digest-response-routed = none
digest-response-acknowledged = acknowledged
digest-response-in_progress = in progress
digest-response-resolved_claimed = done
digest-response-resolved_confirmed = done, confirmed by reporters
digest-response-reopened = reopened, reporters say it is not fixed
digest-response-closed_no_action = closed without action
digest-column-category = Category
digest-column-now = This week
digest-column-mean = Weekly mean, { $before }
digest-chart-title = New cases per category
digest-chart-now = this week
digest-chart-mean = weekly mean, { $before }
digest-chart-alt = Bar chart, new cases in week { $week } per category. { $lines }.
digest-chart-alt-line = { $label } { $now }, weekly mean { $mean }
digest-map-new = new this week
digest-map-waiting = waits for your answer
digest-map-coarse = place known roughly
digest-map-alt = { $n ->
    [one] Map of { $area } with { $n } case. { $lines }.
   *[other] Map of { $area } with { $n } cases. { $lines }.
}
digest-map-alt-line = { $number }: { $label }, { $place }
digest-map-alt-more = and { $n } more
digest-map-area = the campaign's area
digest-quality = Of { $n ->
    [one] { $n } new case
   *[other] { $n } new cases
}: { $lines }.
digest-numbers-cases = A case is one event, place or thing. Several reports of it count once: { $reports ->
    [one] { $reports } report
   *[other] { $reports } reports
} stand behind { $cases ->
    [one] { $cases } new case
   *[other] { $cases } new cases
}.
digest-numbers-period = Week { $week } holds the cases opened from { $from } to { $to }, both days included, time zone { $timezone }.
digest-numbers-left-out = Left out: reports that moderators rejected or have not yet read, reports withdrawn, and reports from outside the area.
digest-numbers-waiting = A case waits when it has had no answer for more than { $hours } hours.
digest-numbers-trend = More or fewer than usual is said only when the difference is larger than chance alone commonly makes. Under five cases a week no per cent is given.
digest-numbers-people = These are reports of people who chose to report. They do not measure how often something happens where nobody reports.
digest-numbers-place = Places are shown only as exactly as the category allows.
digest-private = For the office named above only: it holds single cases. Please do not publish it.
digest-csv-note = The attached table { $name } holds all the cases of this message.
digest-short-reply = To answer a case here, send its code.
digest-short-asked = { $n ->
    [one] Please answer this case:
   *[other] Please answer these { $n } cases:
}
digest-short-more = and { $n } more by mail

## Web pages

web-title = { $campaign }: what people report
web-skip = Skip to the content
web-running = Heed is running.
web-trouble = Heed has trouble at the moment. What you send is still kept.
web-heading-numbers = So far
web-since = Since { $day }
web-messages = messages taken in
web-reports = reports
web-cases = cases
web-verified = verified cases
web-numbers-note = A case is one event, place or thing; several reports of it count once. Counted are only kinds of cases that are published one by one; all others are in the published numbers.
web-heading-cases = Latest cases
web-cases-note = Only kinds of cases that this campaign publishes one by one. Times are given by week, places no finer than the campaign allows. Reports are from people who chose to report.
web-no-cases = No case has been published yet.
web-heading-weeks = Published cases per week
web-heading-machine = Right now
web-inbox-waiting = messages waiting to be read
web-letters-waiting = letters waiting to be sent
web-quarantined = messages set aside for the operator
web-column-category = Category
web-column-place = Place
web-column-week = Week
web-column-verification = Checked
web-column-response = Office's answer
web-column-reports = Reports
web-column-cases = Cases
web-week = { $year }, week { $week }
web-response-open = none yet
web-foot = Heed: citizens report, moderators check, offices answer.
web-answer-title = Answer case { $code }
web-answer-office = For { $office }
web-answer-state = Your answer so far: { $state }
web-answer-question = What shall we tell the people who reported it?
web-answer-what-happens = Press one button. Your answer is recorded under the name of your office, shown with the case, and sent to those who reported. You can answer again when things change.
web-answer-note = Note (not required)
web-answer-note-hint = For example what was done, or who is responsible. Up to { $n } characters. Please write no names of private people.
web-answer-closed = This case is closed; no answer is needed any more.
web-thanks-title = Thank you, your answer is taken
web-thanks-text = The people who reported will hear of it. You can close this page; the link works again when things change.
web-expired-title = This link has expired
web-expired-text = Nothing was changed. The next weekly message to your office carries a new link for every case that still waits.
web-unknown-title = We do not know this link
web-unknown-text = Nothing was changed. Perhaps the address was cut off on its way: please copy the whole of it from the message, or use the link in the next one.
web-missing-title = There is no such page
web-missing-text = Perhaps the address was cut off on its way.
web-home = To the first page

## Scorecards and actions, for moderators and offices

menu-action = ACTION
menu-actions = ACTIONS
menu-scores = SCORES
facility-unknown = I know no scorecard of that. Write the facility's name, or its case.
scores-which = The scores of which facility? Write its name, or its case.
scores-title = { $facility } (case { $case })
scores-people = People counted, each with the latest checked scorecard: community { $community }, provider { $provider }.
scores-scale = From 1 (worst) to 5 (best):
scores-entitlements = Entitlements met:
scores-few = fewer than { $k }
scores-community = community
scores-provider = provider
scores-side = { $side } { $mean } (n { $n }, median { $median }, middle half { $low } to { $high })
scores-share = { $side } { $percent } % ({ $met } of { $n })
scores-hidden = { $side } not shown ({ $few })
scores-uncounted = Not counted, because not checked or without consent: { $n }.
action-only-audit = This campaign has no scorecards.
action-no-office = This campaign has no office that could answer for an action.
action-gone = This has been answered, or has changed since. /actions shows how things stand.
action-where = Which facility is it about? Write its name, or its case.
action-office = Who will do it?
action-until = Until when? Choose a day, or write one, for example 25/11/2027.
action-day-past = Please give a day that is still to come.
action-day-same = It is due on that day already. Please give another one.
action-day-today = That is today. Please give a later day.
action-what = What was agreed? One or two sentences; no names, please.
action-how = Send /action CASE OFFICE 2027-12-01 and what was agreed, or /action alone. Offices: { $offices }.
action-kept = Kept: { $office }, until { $day }. They are asked about it on that day.
action-new = { $facility }: for { $office }, until { $day }: “{ $what }”
action-one = { $facility }, { $office }, until { $day }: “{ $what }”
action-overdue = { $n ->
    [one] { $n } day overdue
   *[other] { $n } days overdue
}
action-first-due = put off, first due { $day }; times put off: { $n }
action-ask = Is it done?
action-done = Done
action-not-yet = Not yet
action-put-off = Until { $day } then. The first day stays visible.
action-thanks = Done. Thank you.
action-told-done = { $office } says it is done: { $facility }, “{ $what }”
action-mail-subject = { $title }: an action for { $office }
action-mail-how = This address reads no answers. Please tell the people of { $title } when it is done.
action-button = { $n }. { $facility }
actions-none = No action is open.
actions-title = Open actions: { $n }

## Answering a survey (citizens)

menu-interview = INTERVIEW
survey-welcome = Welcome to { $title }. We have a few questions. It takes some minutes.
survey-first = Thank you. This is a survey with set questions: what you just wrote is not kept.
survey-help = Send INTERVIEW to answer our questions. Or one word: PROOF and your code, WITHDRAW, LANGUAGE, INFO, MYDATA, FORGET, STOP.
interview-area = Which area?
interview-answered = You answered on { $day }. Answer once more? The new answers count instead.
interview-none = Nobody is interviewed here. Just write what happened.

## Surveys, for enumerators and moderators

menu-progress = PROGRESS
role-enumerator = enumerator
enumerator-help = INTERVIEW begins a visit, PROGRESS tells how many there are. One household, one consent, one interview.
interview-area-choice = { $area } ({ $done } of { $quota })
interview-full = { $area } has its { $quota } interviews. You can go on: what is over is counted and told.
interview-go-on = Go on here
interview-other-area = Another area
interview-how = { $area }: what came of the visit?
interview-begin = Interview
interview-refused = Refused
interview-not-at-home = Nobody home
interview-not-eligible = Not eligible
interview-counted = Counted: { $outcome }. Nothing else is kept of this household.
interview-code-household = Which household? Send its code.
interview-code-individual = Which person? Send the code.
interview-code-bad = That is no code of this survey.
interview-met-household = This household was interviewed on { $day }. Asked again, it still counts once.
interview-met-individual = This person was interviewed on { $day }. Asked again, they still count once.
interview-ask-again = Ask again
interview-another-code = Another code
interview-read-aloud = Please read this aloud: “{ $notice }” Do they agree?
interview-saved = Saved. Receipt for those you asked: { $code }. With WITHDRAW { $code } they can take it back.
interview-next = Next visit
interview-standing = { $area }: { $done } of { $quota }
interview-standing-open = { $area }: { $done }
interview-standing-over = { $area }: { $done } of { $quota }, { $over } over quota
progress-line = { $standing }; { $parts }: { $rate }
progress-all = All
progress-completed = { $n } completed
progress-partial = { $n } broken off
progress-refused = { $n } refused
progress-not-at-home = { $n } nobody home
progress-not-eligible = { $n } not eligible
progress-by-themselves = { $n } without an enumerator
progress-under-way = { $n } under way
progress-rate = response rate { $rate } %
progress-no-rate = no response rate yet
progress-how = Response rate: completed out of completed, broken off, refused and nobody home (AAPOR RR1). A household counts once. Who answered without an enumerator counts for the quota only.
erase-which = Which household? Send /erase, its area and its code, for example /erase Bondeni 14B.
erase-unknown = No household is known there by that code. After 180 days codes are gone.
erase-sure = Erase all that this household told? This cannot be undone.
erase-done = Erased. What stays is that there was a visit.

## Members and areas, for organisers

invite-which-area = Which area? Send the role and one of: { $areas }.
members-are = Who works here: { $roles }
members-line = { $role }, since { $day }, by { $channel }
members-you = (you)
members-end-which = To end a role, choose its number.
members-sure = End this role now? { $who }
members-ended = Ended: { $role }. Cards that they held are free again.
members-gone = This role has ended already.
members-last = This is the last organiser: invite another first.
role-was-ended = An organiser has ended your role: { $roles }. Thank you for your work.
role-ended-left = You are no longer in the moderators' group, so your role has ended: { $roles }. A new invitation gives it back.

## Many messages at once (citizens)

flood-kept = Many messages came at once. { $n } are kept; moderators read them together. Wait a minute, then go on.
flood-not-taken = Too many messages at once: { $n } were not taken as answers. Wait a minute, then go on.

## One sender's many messages, for moderators

card-many = { $n } more messages of this sender, sent in a rush; some of them above
group-title = { $n } reports of one sender wait. The first in full:
group-line = { $code } · { $category } · { $age }: { $text }
group-more = … and { $n } more
group-one = One by one
group-reject = Reject all { $n }
group-pass = Pass all { $n }
group-block = Block the sender
group-why = Why are these { $n } reports rejected?
group-rejected = Rejected { $n } reports of one sender: { $reason }
group-passed = Passed on to others: { $n } reports of one sender
group-few = These are fewer than { $n } reports of one sender that could be decided together.

## Cases that are one, for moderators

merge-which = Write /merge and two case codes: the first takes the second in.
merge-unknown = There is no case { $code } here.
merge-same = These are one case already: { $code }.
merge-never = Cases of these kinds are never made one.
merge-other-way = Reports of { $away } are protected more than those of { $code }. Write /merge { $away } { $code }.
merge-changed = { $code } or { $away } has changed meanwhile. Please look again.
merge-conflict =
    These contradict each other:
    { $told }
    What holds for both together?
merge-done =
    { $code } took in { $away }. Reports together: { $n }. Decided so far:
    { $told }
card-took-in = Took in { $judged }
decided-merged = Made one case
decided-split = Reports taken out
whole-undone = As before: { $codes }
split-which = Write /split and a case code.
split-one = Case { $code } has one report only.
split-list =
    Reports of { $code }:
    { $told }
    Which leave it? Write their numbers, for example: 2 3
split-numbers = Please write numbers from 1 to { $most }.
split-all = One report at least stays in { $code }.
split-changed = Reports of { $code } have changed meanwhile. Please look again.
split-where = Where to?
split-new = A new case
split-own = Back to { $codes }
split-done = Reports that left { $code }: { $n }. Now in: { $codes }
card-new = New in it: { $words }
fixed-ask = { $code } · { $category }: people who say it is fixed meanwhile: { $n }. Is it?
fixed-noted = Noted: fixed.

## The story of a case, for moderators and organisers

story-title = Case { $code } · { $category } · opened { $when }
story-went = It was taken in by { $into } and is told together with it.
story-report = report { $n }
story-came = { $report } came in by { $channel }
story-opened = { $report } opened case { $code }
story-joined = { $report } came into case { $code }
story-left = { $report } went from { $before } to { $after }
story-moved = { $subject }: from “{ $before }” to “{ $after }”
story-merged = { $code } took in { $away }
story-split = reports were taken out of { $code }
story-ended = { $code } became part of { $into }
story-lives = { $code } is a case of its own again
story-office = office of { $code }: from { $before } to { $after }
story-place = { $code } took the place of { $other }
story-shown = { $code } is no longer restricted
story-not-urgent = { $report } is no longer marked urgent
story-words = in words: “{ $text }”
story-erased = (erased)
story-added = something was added to { $report }
story-picture = a picture or sound came with { $report }
story-undoes = taken back: { $what }
story-undone = taken back later
story-rules = rules { $rules }, campaign version { $n }
story-heed = Heed
story-sealed = Sealed in the chain of hashes: { $sealed } of { $all } decisions
story-none = There is no case { $code }.
why-sent = sent
why-overdue = no yes came within a day
why-claimed = taken to be decided
why-accepted = taken up without vouching for it
why-passed = handed on
why-first-of-two = first of two persons
why-asked = asked for
why-answered = answered
why-opened = nothing like it was known
why-match = so alike that it joined by itself
why-reporter = the reporter said it is the same
why-facility = the same facility
why-moderator = a moderator said it is the same
why-one-event = one event
why-other-event = another event
why-undone = taken back
why-judged = judged so
why-fixed-yes = the reporter says it is fixed
why-fixed-no = the reporter says it is not fixed
why-still-there = reported again since
why-made = agreed on
why-put-off = put off
why-done = done
why-forgotten = the sender asked to be forgotten
why-fixed-meanwhile = people say it is fixed meanwhile
why-discussion = talked over
why-handed-over = handed over at the end of a shift
why-independent = independent people say so
why-too-few = too few independent people say so
why-invited = invited
why-by-organiser = ended by an organiser
why-left-group = left the group
why-removed = removed from the group

## Topics of a group, for organisers and moderators

moderate-topic = Cards about { $what } come to this topic from now on.
moderate-topic-which = In a topic send /moderate with a category or an area: { $known }. /moderate off: no cards here.
moderate-topic-off = No cards come to this topic any more; they come to the group's general topic.
topics-how = Say /topics category, or /topics area: each gets a topic of this group, and its cards come there.
topics-begun = Topics are being made: { $n }.
topics-under-way = Topics are being made already.
topics-all-there = Each has its topic here. /moderate off, in a topic, ends one.
topics-no-forum = This group has no topics. Turn on Topics in the group's settings, then send /topics again.
topics-no-right = I may not make topics here. Make me an admin with the right to manage topics, then send /topics again.
topics-failed = No topic could be made now. Those that are there stay; send /topics again later.
topic-lost = The topic for { $what } is closed or gone: its cards come here. /moderate { $what }, said in a topic, binds it again.

## Judging twice, practice and reveal, for moderators

second-look-card = { $code }: { $what }
stats-week = Last 7 days: reports { $came } · judged { $judged } · rejected { $rejected }
judge-first = First judge the card of { $code } that you hold: verify, accept, reject or ask. The rest can wait until then.
card-settled = { $code }: somebody else has this card.
second-look-told = Thank you. This was a second look: the report had been decided before, and that stands.
second-look-alike = You both judged alike.
second-look-differs = You two judged differently: you both get a short card about it.
judged-asked = Ask the reporter first
discussion-card = Two of us judged this report differently. One: { $one }. The other: { $other }. What shall it be? If you both choose the same, that holds.
discussion-lead = Two of us judged this report differently and a lead is needed. One: { $one }. The other: { $other }. You decide.
discussion-noted = Noted. The other one is asked too.
discussion-differs = You still see it differently. A lead decides.
discussion-agreed = Agreed: { $what }
discussion-over = This is settled already.
category = Category
category-which = What is it about?
category-unknown = There is no such category here.
decided-category = Category: { $category }
review-unknown-code = I know no case with that code.
ask-too-long = With its frame this takes { $n } text messages; at most { $most } go out. Please shorten it.
ask-enough = This report was asked { $n } times within a day. Please wait with the next question.
asked-untranslated = Sent as you wrote it: nothing is translated, and the reporter is told so. They read { $language }.
answer-overdue = No answer on { $code }: its report waits in the queue again.
answer-photo = (a photo)
answer-sound = (a voice message)
answer-place = (a place: { $place })
reveal = Reveal
reveal-what = What must you see of { $code }, and why? Two others must agree, one of them a lead. All of it is written down.
reveal-place-help = Exact place: to send help
reveal-place-visit = Exact place: to look on site
reveal-contact-call = Number: to call back
reveal-nothing = There is nothing to reveal: what may be seen is on the card, and nobody agreed to be called.
reveal-private = Ask for that in your private chat with me: never in a group, never by SMS.
reveal-asked = Asked: { $what }. If two people agree, you see it here for one hour.
reveal-agree-card = Somebody of the team asks to see this of { $code }: { $what }. Two people must agree, one of them a lead. Do you?
reveal-agree = Agree
reveal-refuse = Refuse
reveal-one = Noted. One more must agree; one of the two must be a lead.
reveal-lead-needed = Somebody agreed already; now a lead must.
reveal-own = You asked for it yourself, or agreed already: others must agree.
reveal-done = Two agreed: it is shown for one hour.
reveal-refused = Refused: nothing of { $code } was shown.
reveal-shown = { $code }, { $what }: { $value }. For you alone; gone in one hour.
reveal-gone = { $code }: what was shown is gone again.
training-card = PRACTICE: nothing you press changes anything.
training-right = Yes, the team says so too: { $what }.
training-other = The team sees it otherwise: { $what }.
training-why = Why: { $why }
training-agreed = Two people judged it so without knowing of each other.
training-score = Of your last { $of }: { $right } as the team.
training-ready = You are ready for real reports: ask a lead for an invitation as moderator.
training-none = There is nothing more to practise on yet. Leads mark reports with /gold.
training-lead = A trainee is ready: { $right } of their last { $of } as the team. They will ask a lead for an invitation.
gold-which = What is right for this report? Trainees will practise on it, without knowing whose it is.
gold-why = Why? One sentence for the trainees, without names.
gold-done = { $code } is now for practice: { $what }
gold-removed = { $code } is for practice no more.
gold-remove = Not for practice
gold-unfit = Nobody should practise on this one: it is restricted or sensitive, or its words are gone.
agreement-line = Two who judge without knowing of each other agree: alpha { $alpha }, { $band } ({ $n } reports)
agreement-few = How alike we judge: { $n } of { $needed } needed
agreement-own = Judged twice with you: { $n }, alike in { $alike }. Only you see this; it is no mark.
agreement-good = good
agreement-tentative = tentative
agreement-experimental = too low: publish as experimental
agreement-alike = all judged the same
trainees-line = Trainees: { $ready } ready, { $practising } practising
trainee-help = /next: a report to practise on. Buttons judge it; then you hear what the team says.
why-help = to send help
why-visit = to look on site
why-call = to call back

## Questions to reporters, and what was shown of them (citizens)

question-in-language = A question about your report, in { $language }, not translated: { $question }
question-when = When did it start?
question-where = Where exactly is it?
question-still = Is it still so?
question-photo = Can you send a photo? Only if it is safe.
question-hurt = Is anybody hurt?
reveal-told-place = After two of our team agreed, one of us was shown the exact place of your report, for one hour.
reveal-told-contact = After two of our team agreed, one of us was shown your number, for one hour, to call you back.
## Bursts that are held, for moderators

surge-card = Held: { $n } reports of { $category } at once. New accounts: { $new } of { $people }. In the same words: { $alike } of { $texts }. They count nowhere until one of them is verified.
surge-show = Show one
surge-release = Let them all go
surge-reject = All untrue
surge-none = Nothing is held.
surge-over = These are held no more.
surge-released = Let go: each is in the queue now, and counts once it is decided.
surge-rejected = Rejected as untrue: { $n } reports.
decided-released = Let go with the others
card-surge = held with a burst

## Grades and evidence, for moderators

grade-unverified = Unverified
grade-corroborated = Corroborated
grade-verified = Verified
grade-official-confirmed = Confirmed by the office
grade-refuted = Found untrue
grade-unverifiable = Cannot be verified
grade-line = { $grade } · independent: { $clusters } · channels: { $channels }
why-people = People who said it: { $people }. Who may share one origin (same minute, words, picture or source, or new accounts) counts once: { $clusters }.
why-nearby = Asked near by: { $asked }. Yes { $yes }, no { $no }, not any more { $over }.
why-picture-fits = Pictures taken there and then: { $n }
why-picture-differs = Pictures taken elsewhere or at another time: { $n }
why-link = Link: { $host }, { $age }
why-by-rules = by the rules ({ $rules })
why-decided = { $grade }: { $by }, { $age }
evidence = Evidence
evidence-how = To add a link, send it now.
evidence-refute = It is untrue
evidence-unverifiable = Cannot be verified
evidence-near = Ask people near by
evidence-done = Done, and written down.
evidence-one-of-two = Written down. What is public or sensitive takes a second person to call untrue.
evidence-not-from-here = As the case stands, that cannot be said of it.
evidence-no-link = Send a whole link that begins with https://
evidence-link-kept = Link kept. Only its site is shown.
near-asked = Asked near by: { $n } people. Their answers come here.
near-not-this = Strangers are not asked about this.
near-nobody = Too few people near by agreed to be asked.
respond-confirm = We confirm it is so
respond-confirmed = Thank you. The case is confirmed by your office.
reason-staged = it was made up
reason-elsewhere = it is at another place
reason-no-access = nobody can get there
reason-contradictory = people say opposite things

## Asked about something near by (citizens)

near-question = Heed: people report { $category } in { $place }, near where you reported. Do you see it?
near-question-here = Heed: people report { $category } near where you reported. Do you see it?
near-question-plain = Heed: do you see a problem near where you reported?
near-yes = Yes
near-no = No
near-gone = Not any more
near-thanks = Thank you. It helps to know.
near-late = Thank you. This question is closed.

## Why something was held, for moderators

why-surge = held with a burst that looks made
why-one-by-one = many reports of one sender, taken one by one
why-released = let go with the others

## Numbers, holidays and the blocked, for moderators

stats-waiting = Waiting: urgent { $urgent }, others { $others }
stats-since = Half of them came in before: { $median }. The oldest: { $oldest }
stats-decided = Decided today by the team: { $n }
stats-held = Held with bursts that look made: { $n } (/surges)
stats-own = Decided today by you: { $n }. You hold: { $held }. Only you see this.
stats-how = How these numbers come about
stats-why-waiting = Waiting: reports that nobody has decided on yet, held ones not counted. Urgent: words of danger, grave answers, or marked so by a moderator.
stats-why-since = The middle one and the oldest of those that wait, by when they came in.
stats-why-decided = Decided today: approved or rejected since midnight, in the campaign's time zone, by people, and not taken back. Never told by person.
stats-why-week = The week: reports that came in the last seven days; judged: approved or rejected by now.
stats-why-held = Held: they came in a burst that looks made, and wait as one card.
stats-why-holidays = The campaign's holidays do not count as waiting.
stats-why-own = Yours: the same count for you alone, and the cards that you have claimed now.
stats-why-alike = How alike the team judges: reports that two people judged without knowing of each other, in the last 91 days.
holidays-set = You are away from { $first } to { $last }: you get no alerts, and others get the answers you wait for.
holidays-off = You are here again: alerts come to you.
holidays-none = You are not away. To be: /holidays 2026-12-24 2027-01-02
holidays-campaign = The campaign's holidays: { $days }
holidays-end = I am here again
holidays-how = I could not read the days. Write the first and the last one: /holidays 2026-12-24 2027-01-02, or 24 December 2 January. /holidays off ends it.
holidays-order = That would be from { $first } to { $last }. The last day must be today or later, not before the first, and within half a year.
holidays-handed = Given back to the queue: { $n }
decided-blocked-so = Sender blocked { $until }
blocked-good = for good
blocked-until = until { $day }
block-how = Write /block, the code, for how many days (1 to { $most }; none is for good), and why: abuse, made_up or too_many.
blocked-danger = DANGER, written by a blocked sender: “{ $text }”. They were told the emergency number. /unblock lets them be heard again.
unblock-which = Blocked here. Choose a number to hear that sender again:
unblock-line = Cases { $codes }: since { $day }, { $until }
unblock-none = Nobody is blocked here.
unblock-done = The sender of { $codes } is heard again.
unblock-unknown = Nobody who reported { $code } is blocked here. /unblock: the list.
unblock-gone = This sender is not blocked any more.
why-made-up = makes reports up
why-too-many = far too many messages
why-lifted = a lead took it back
why-time-over = its time was over
## Shifts by SMS, for moderators

members-sms-allow = Let them work by SMS
members-sms-no-more = No more by SMS
members-changed = Changed. They are told of it.
sms-you-may = You may now work by SMS too, from one telephone. Send /sms here to link it.
sms-you-may-no-more = You may no longer work by SMS. Here everything stays as it was.
sms-link-how = From the telephone that you will use, send this by SMS to Heed's number: LINK { $code }. It gets six digits. Type these here within ten minutes.
sms-link-digits = Type these six digits in your chat with Heed, and tell nobody: { $code }
sms-link-wrong = Those are not the digits, or they came too late. /sms begins anew.
sms-linked = Your telephone is linked. SHIFT by SMS begins a shift there. /sms off unlinks it.
sms-unlinked = No telephone is linked any more.
sms-digits-wrong = Those are not the digits.
sms-shift = Shift until { $time }. Answer with the number of the card: V verify, A accept, R reject and why, P pass on. Also MORE, MINE, QUEUE, END.
sms-shift-told = A shift by SMS has begun on your telephone. If that was not you, send /sms off.
sms-no-shift = No shift is open. SHIFT begins one.
sms-over = The shift by SMS is over.
sms-number-wrong = That number is not open. It stands at the end of the newest card.
sms-guessed = Five wrong numbers came in your telephone's name, so the shift by SMS was ended. Perhaps somebody else writes in your name.
sms-none = Nothing more for SMS. For Telegram only: { $n }. N { $number } looks again.
sms-unsent = For Telegram only: { $n }.
sms-card-like = Like { $code } ({ $likeness } %)
sms-card-end = V/A/R/P { $number }, MORE
sms-why = Why? R { $number } and one of: { $reasons }
sms-rejected = Rejected
sms-done = { $code }: { $what }. UNDO { $number } takes it back.
sms-undone = { $code }: { $what }.
sms-overtaken = That one has changed meanwhile.
sms-no-card = No card is open.
sms-mine = You hold: { $codes }. For Telegram only: { $n }.
why-sms-allowed = may work by SMS
why-sms-no-more = may no longer work by SMS
why-phone-linked = linked a telephone
why-sms-shift = began a shift by SMS

## Files of a release, for everybody who opens them

release-all = All
release-cases = Cases
release-cases-are = Verified cases, each counted once however many people reported it.
release-reports = Reports
release-reports-are = How often people reported these cases; of one person at most three a week in a cell.
release-reporters = Reporters
release-reporters-are = Different people who reported. They do not add up: one person may stand in several cells.
release-subjects = Subjects
release-subjects-are = Different households, places or facilities that were asked or looked at.
release-flag = Flag
release-flag-are = Empty: shown as it is. C: { release-hidden } r: { release-as-before }
release-hidden = Hidden, because few people stand behind it or behind a cell that it would give away. Hidden is never zero.
release-as-before = Not brought up to date: it changed too little to be told, so what stood here before stands.
release-round = Rounded to multiples of 5, so parts and totals need not add up.
release-cellkey = Moved by at most 2 up or down, so parts and totals need not add up.
release-code-is = A code; { $file } says what it stands for. * is the total.
release-about = About
release-codes = Codes
release-code = Code
release-name = Name
release-part-of = Part of
release-official = Official code
release-column = Column
release-measure = Measure
release-number = Release
release-period = Period
release-first-day = First day
release-last-day = Last day
release-made-on = Made on
release-producer = Producer
release-licence = Licence
release-reading = One line is one cell. 0 is written where nobody reported anything; an empty cell is hidden.
## Releases on the web, for whoever looks for numbers

web-releases-title = Published numbers
web-releases-note = A release is a set of public files that never changes. What was wrong is corrected by a new version; what was taken back says why. Their addresses stay.
web-releases-none = No numbers have been published yet.
web-releases-programs = For programs
web-releases-next = Next releases
web-releases-due = { $title }, { $period }: due by { $day }
web-releases-late = { $title }, { $period }: promised by { $day }, not out yet
web-release-version = { $period }, version { $vintage }
web-release-published = published on { $day }
web-release-superseded = replaced by a newer version on { $day }
web-release-retracted = taken back on { $day }
web-release-why = Why it was taken back: { $why }
web-release-read = To read
web-release-numbers = The numbers
web-release-files = All other files

## A release's README, for whoever reads its numbers

release-what = This is release { $number } of the campaign { $campaign }: what was reported from { $first } to { $last }, counted. It is version { $vintage } for this period.
release-not-heading = What it is not
release-not-sample = It is not a sample. It counts what people chose to report; nobody knows how much was not reported. Zero means that nothing was reported, not that nothing happened.
release-not-official = It complements official statistics and does not replace them. Definitions differ; the quality figures say how far it can be relied on.
release-flags-heading = How to read the numbers
release-flag-none = Without a flag: the number is as it was counted.
release-flag-hidden = C: hidden. Too few people or cases are in this cell, or in another one that this number would give away. An empty cell with C is not a zero.
release-flag-before = r: not brought up to date. The number has changed by so little that the change would tell of single people; what was published before still stands.
release-hidden-cells = { $hidden } of { $cells } cells are hidden.
release-files-heading = The files
release-files = Begin with the CSV files. datapackage.json and the SDMX files say what their columns mean; metadata.md and quality.json say how the numbers came about and how good they are.
release-check-heading = How to check that nothing was changed
release-check = MANIFEST.sha256 holds a checksum of every file and is signed in MANIFEST.sha256.minisig. This command checks everything, also without a network:
release-cite-heading = How to cite
release-contact = Questions: { $name }, { $email }. Licence: { $licence }.
## Releases, for organisers
release-no-answer = No answer
release-axis-answer = Answer
release-axis-facility = Facility
release-axis-side = Side
release-side-community = Community
release-side-provider = Provider
release-total = All
release-axis-area = Area
release-axis-category = Category
release-axis-period = Period
release-area-unknown = Area not known
release-table-cases = Cases by area, category and period
releases-none = There is no release yet. Whoever runs Heed builds one: release build.
releases-which = Releases. Which one?
release-waits = Nothing is published by itself. This waits for two of you, each after looking at the checks:
release-promised = { $name } was promised by { $day }.
release-line = { $name }: { $state }
release-state-draft = draft, checks did not pass
release-state-checked = checked, not published
release-state-published = published
release-state-superseded = replaced by a newer one
release-state-retracted = taken back
release-check-protected = Protected: { $tables } tables, { $cells } cells, { $hidden } hidden
release-check-withheld = Tables withheld: { $tables }
release-check-counted = Reports counted: { $reports }
release-check-listed = Cases listed one by one: { $cases }
release-check-producer = The campaign file names who answers for it
release-check-files = Files: { $files }, empty: { $empty }
release-check-metadata = Reference metadata: { $empty } required concepts are empty
release-publish = Publish
release-two = Two organisers publish, each for themselves. So far: { $n }.
release-one = You agreed to { $name }. Another organiser must, too.
release-own = You agreed already: somebody else must be the second.
release-out = { $name } is published. It does not change any more.
release-gone = That release has changed meanwhile. /releases shows how it is.
release-anew = Reports in { $name } were taken back or judged otherwise since it was built. It is being built anew; look at it again in /releases.
release-private = Releases are published in a private chat, not in a group or by SMS.
release-failed = A release of { $period } could not be built. Whoever runs Heed finds more in the log.
why-built = built
why-replaced = replaced by a newer one
why-taken-back = somebody took back what they had reported
why-error = an error in it
why-disclosure = it could tell of single people
why-consent = consent was missing
why-ethics = it did harm

## The citizen data statement of a release

statement-title = Citizen data statement
statement-is = This is citizen data: on the ladder of participation it stands at { $level }.
statement-is-not = This is not called citizen data here: on the ladder of participation it stands at { $level }, below partnership.
statement-rules = The level follows from what is written below. What has no evidence, or came after the release, counts for nothing. It is the lowest of three: the part of people and their organisations in the design, in the collection, and at best in a later step.
statement-why = What keeps it from a higher level
statement-why-no-log = Nobody has written down who took part.
statement-why-identify = The part of people and their organisations in the design: what is asked, of whom and why.
statement-why-collect = Their part in the collection.
statement-why-later = Their part in all that comes after the collection.
statement-why-returned = There is no evidence that results were brought back to those who gave them.
statement-why-consent = It is not said what people agreed to.
statement-why-started = Neither people nor their organisations started it.
statement-why-themselves = Organisations lead the design or the collection on people’s behalf, not the people themselves.
statement-started = Who started it
statement-steps = Who took part, at which step
statement-nobody = Nobody is known to have taken part.
statement-uncounted = does not count for the level
statement-evidence = Evidence: { $what }
statement-returned = How results were brought back
statement-consent = Consent
statement-ethics = Ethics
statement-excluded = Who is left out
statement-agreement = Agreement with a statistical office
statement-agreed = { $office }, signed on { $day }.
statement-not-agreed = { $office }: not signed.
statement-unwritten = Nothing is written about it.
statement-own-words = What follows stands as the organiser wrote it.
statement-level-information = information
statement-level-consultation = consultation
statement-level-conciliation = conciliation
statement-level-partnership = partnership
statement-level-self_determination = self-determination
statement-step-identify = Say what is needed and design it
statement-step-collect = Collect
statement-step-process = Sort out and verify
statement-step-analyse = Analyse
statement-step-release = Publish
statement-step-disseminate = Spread
statement-step-connect = Connect with those it concerns
statement-step-incentivise = Encourage its use
statement-step-influence = Influence decisions
statement-step-use = Use
statement-step-change = Change something with it
statement-step-reuse = Use again
statement-who-community = the people whom it is about
statement-who-organisation = an organisation of civil society
statement-who-statistics_office = a statistical office
statement-who-authority = a public authority
statement-who-researcher = researchers
statement-who-company = a company
statement-part-told = were told
statement-part-asked = were asked
statement-part-heard = took part, others decided
statement-part-shared = decided together with others
statement-part-led = decided themselves
statement-reviews = What statistical offices said of earlier releases

## Reviewers of statistical offices

role-reviewer = reviewer of a statistical office
reviewer-help = /review_release asks you eight questions about a release. Your answers are published beside it, as your office’s and never with your name.
release-review-which = Which release do you want to look at?
release-review-none = There is no release now that you have not looked at.
release-review-ask = { $name }, { $n } of { $of }: { $question }
release-review-yes = Yes
release-review-partly = Partly
release-review-no = No
release-review-unknown = Cannot say
release-review-publish = Publish
release-review-drop = Drop
release-review-sum = Your answers about { $name } will be published beside it as your office’s, never with your name:
release-review-done = Published beside { $name }. Thank you.
release-review-gone = This release cannot be looked at any more.
release-review-dropped = Nothing was published.
release-review-by = { $office }, { $day }
release-review-q-relevance = Does it answer questions that your office or policy has?
release-review-q-methods = Are concepts, population and methods described well enough to use it?
release-review-q-codes = Do its codes lead to official classifications and areas?
release-review-q-accuracy = Does the quality sheet tell coverage and errors honestly?
release-review-q-timeliness = Did it come in time, and when it was announced?
release-review-q-coherence = Are differences from official series explained?
release-review-q-confidentiality = Are the people in it protected as your office would protect them?
release-review-q-participation = Does the citizen data statement hold, as far as you can see?
## The page for receipts (citizens)

web-receipt-title = Is my report counted?
web-receipt-text = Type in the code of your report. You learn in which published numbers it is counted, and get a file that proves it.
web-receipt-code = The code of your report
web-receipt-ask = Look it up
web-receipt-file = The file that proves it
web-receipt-again = Another code
web-receipt-wait-title = One moment
web-receipt-wait-text = The code is being looked up. This page comes again by itself.
web-receipt-over-title = This page is over
web-receipt-over-text = An answer is there for an hour. Please type in the code again.

## The quality page of a release, for everybody

quality-title = Quality of { $title }
quality-rules = No figure is of fewer than { $people } people or { $cases } cases; counts are rounded to { $to }, and what is computed of them too. Intervals: 95 of 100 such samples hold the true value, as far as chance goes; who takes part is not chance.
quality-glance = At a glance
quality-dimensions = By dimension of quality
quality-all = All indicators
quality-english = Formulas, notes and the names of single figures are in English, as statistical offices exchange them.
quality-none = Not computable
quality-q1 = Areas covered
quality-q2 = Reporters per 10,000 people
quality-q3 = Timeliness and punctuality
quality-q4 = Verification
quality-q5 = Reports about the same thing
quality-q6 = Agreement of judges
quality-q7 = Concentration on few reporters
quality-q8 = Even participation of areas
quality-q9 = Channels and languages
quality-q10 = Weighting to the census
quality-q11 = Coherence with official series
quality-q12 = What nobody reported
quality-q13 = Capture and recapture (experiment)
quality-q14 = Revisions
quality-q15 = What is hidden
quality-q16 = Times without intake
quality-q17 = Consent and erasure
quality-dim-relevance = relevance
quality-dim-accuracy = accuracy and reliability
quality-dim-timeliness = timeliness and punctuality
quality-dim-accessibility = accessibility and clarity
quality-dim-coherence = coherence and comparability
quality-dim-metadata = managing metadata
quality-dim-impartiality = Impartiality
quality-dim-confidentiality = Confidentiality
quality-dim-self_identification = Self-identification
quality-dim-documented = Documented process
quality-flag-unstable = unstable: fewer than 20 behind it
quality-flag-experiment = experiment
quality-flag-r = as in the vintage before: it changed by too few
quality-see = in words: reference metadata { $code }

## What SMS cost, for organisers

sms-budget-warned = { $spent } of this month's { $budget } SMS are spent{ $cost }. Once all are, only what is urgent still goes out.
sms-budget-held = This month's { $budget } SMS are spent{ $cost }. Letters by SMS wait now, each up to a week, until the month is over or a higher budget is loaded (sms: budget in the campaign file). Urgent ones still go out.
sms-held-day = Somebody got { $most } SMS today, the most that the settings allow. What else there is for them waits until tomorrow.
sms-held-letter = A letter of { $segments } SMS is held: the settings allow { $most }. Shorten the campaign's texts (`campaign check` names them), or raise HEED_SMS_LETTER_MOST.
