# Unreviewed translation: no native speaker has read it yet.
# Plain apostrophes, and words without ê ô ç û, so that an SMS stays in plain letters (160 a segment).

## Starting, language, consent (citizens)

welcome = Bienvenue à { $title }. Dites-nous ce que vous voyez : nous transmettons et vous disons la suite.
choose-language = Quelle langue ?
choose-campaign = De quelle campagne s'agit-il ?
language-name = Français
language-changed = Maintenant, je vous écris en français.
notice-long = { $title } garde vos réponses, photos et lieux pour vérifier et faire agir. Votre numéro est sous clé ; ni modérateurs ni services ne le voient. Publié : des totaux, et des cas sans noms. Toujours possible : MESDONNEES, RETIRER ou OUBLIER.
notice-safety = Telegram ou votre opérateur voit que vous nous écrivez. Rien n'est chiffré de bout en bout. Effacez cette conversation du téléphone. En danger, appelez le { $number }.
notice-safety-no-number = Telegram ou votre opérateur voit que vous nous écrivez. Rien n'est chiffré de bout en bout. Effacez cette conversation du téléphone. En danger : les secours.
yes = Oui
no = Non
agreed = Merci. Vous pouvez revenir dessus à tout moment avec RETIRER ou OUBLIER.
not-agreed = D'accord. Rien de ceci ne sera publié. Si vous changez d'avis, envoyez DEMARRER.
consent-changed = Le texte a changé. Merci de le relire.

## Words that do something (citizens; one word each, no accents)

menu-help = AIDE
menu-stop = ARRET
menu-start = DEMARRER
menu-status = SUIVI
menu-forget = OUBLIER
menu-report = SIGNALER
menu-back = RETOUR
menu-skip = PASSER
menu-cancel = ANNULER
menu-mydata = MESDONNEES
menu-withdraw = RETIRER
menu-add = AJOUTER
menu-proof = PREUVE
menu-subscribe = ABONNER
menu-unsubscribe = DESABONNER
menu-language = LANGUE
menu-campaign = CAMPAGNE
menu-info = INFO
menu-edit = MODIFIER
menu-send = ENVOYER
greetings = bonjour, salut, bonsoir, coucou
thanks = merci, merci beaucoup, merci bien, ok merci
says-yes = oui, ouais, d'accord, j'accepte, je suis d'accord, oui merci, oui d'accord
says-no = non, pas d'accord, je ne suis pas d'accord, non merci
help-text = Écrivez simplement quoi et où. Ou un mot : SIGNALER, SUIVI ou PREUVE et votre code, AJOUTER, RETIRER, LANGUE, INFO, MESDONNEES, OUBLIER, ARRET.

## Reporting (citizens)

first-received = Bien noté. Votre code secret : { $code }. Gardez-le pour vous.
draft-open = Vous avez commencé un signalement (code { $code }).
draft-go-on = Continuer
draft-aside = Le laisser, en commencer un nouveau
draft-set-aside = Mis de côté. Nos équipes regarderont { $code } tel quel.
summary-title = Veuillez vérifier :
also-sent = Photos et enregistrements en plus
also-written = Vous avez aussi écrit
summary-line = { $label } : { $value }
send = Envoyer
edit = Modifier
cancel = Annuler
edit-which = Que voulez-vous modifier ?
cancelled = Annulé. Rien n'est parti.
nothing-to-cancel = Il n'y a rien à annuler. Pour signaler, écrivez ce qui se passe.
too-late = Cette question est close. Pour signaler, écrivez ce qui se passe.
nothing-to-edit = Il n'y a rien à modifier maintenant.
skip = Passer
cannot-skip = Cette réponse est nécessaire. Répondez, ou envoyez ANNULER.
place-understood = J'ai compris : { $place }
place-which = Lequel ?
place-none = Aucun de ceux-ci
suggest-which = Est-ce l'un de ceux-ci ?
back-at-start = C'est la première question.
thanks-receipt = Merci. Votre code : { $code }. Gardez-le pour vous. Avec SUIVI { $code } vous saurez la suite.
privacy-hint = CHOIX : ce que vous permettez.
stop-hint = Pour ne plus avoir de messages : envoyez ARRET tout seul.
forget-hint = Pour tout effacer : envoyez OUBLIER tout seul.
coded-hint = Un signalement entier en un message : { $example }
coded-taken = Noté : { $answers }.
not-edited = Vous avez modifié un ancien message. Je n'entends que les nouveaux : envoyez le changement dans un nouveau message.
not-forwarded = Vous avez transféré un message. Je ne fais que ce que vous écrivez de votre main : tapez-le.
outside-area = Ce lieu est hors de la zone de la campagne. Nous mettons votre message à part ; une personne le lira.
campaign-closed = { $title } est terminé. Merci pour tout ce que vous avez signalé.
finish-first = Envoyez ou annulez d'abord le signalement commencé. Puis ouvrez de nouveau l'autre campagne.
campaign-not-begun = { $title } commence le { $day }. Écrivez-nous alors de nouveau.
no-campaign = Rien n'est recueilli ici pour le moment. Essayez plus tard.
choose-one = Choisissez une de ces réponses.
like-offer = Quelqu'un l'a déjà signalé, { $nearness }, { $when } : { $category }. C'est bien cela ?
same = Oui, c'est cela
different = Non, autre chose
fixed-meanwhile = Réparé depuis
fixed-meanwhile-thanks = Merci. Nous faisons savoir que { $case } est réparé. Votre nouveau signalement n'est pas parti.
joined-thanks = Nous avons ajouté votre message : ensemble, ils comptent davantage.
emergency = Si une vie est en danger, appelez le { $number } maintenant. Nous ne sommes pas les secours. Notre équipe voit votre message tout de suite.
emergency-no-number = Si une vie est en danger, appelez les secours maintenant. Nous ne sommes pas les secours. Notre équipe voit votre message tout de suite.
only-text-here = Ici je ne lis que du texte. Écrivez ce qui se passe.
unreadable = Je n'ai pas pu lire. Écrivez encore une fois avec des mots, ou envoyez AIDE.
own-duplicate = Nous avons déjà ce signalement : { $code }. Si c'en est un autre, dites ce qui change.
only-private = Cela reste entre nous. Écrivez-le-moi en privé, pas dans un groupe.
roles-not-by-sms = Un rôle ne marche que sur Telegram : ouvrez-y votre invitation.
blocked = Nous ne pouvons pas prendre vos signalements pour le moment.

## What became of it (citizens)

status-line = Votre signalement : { $state }
state-received = bien arrivé, pas encore lu.
state-in-review = une personne le regarde.
state-approved = vérifié et retenu.
state-rejected = pas retenu : { $reason }.
state-needs-info = nous avons une question pour vous. Merci d'y répondre.
state-withdrawn = vous l'avez retiré.
status-not-agreed = Sans votre accord, il ne compte dans rien de ce que nous publions.
case-unverified = cas { $case }, pas encore confirmé.
case-corroborated = cas { $case }, d'autres le disent aussi.
case-verified = cas { $case }, confirmé.
case-refuted = cas { $case }, ce n'était pas exact.
case-unverifiable = cas { $case }, impossible à vérifier.
case-official-confirmed = cas { $case }, confirmé par le service.
case-open = en attente de transmission.
case-routed = transmis à { $office }.
case-acknowledged = le service en a pris note.
case-in-progress = le service y travaille.
case-resolved-claimed = le service dit que c'est fait.
case-resolved-confirmed = fait, et confirmé.
case-reopened = rouvert : ce n'était pas réparé.
case-closed = clos sans action : { $reason }.
verdict-verified = Votre signalement est confirmé (cas { $case }). Merci.
verdict-accepted = Votre signalement a été pris en compte (cas { $case }). Merci.
verdict-rejected = Nous n'avons pas pu retenir votre signalement : { $reason }. Vous pouvez nous écrire de nouveau.
verdict-rejected-many = Nous n'avons pas pu retenir { $n } de vos signalements : { $reason }. Vous pouvez nous écrire de nouveau.
answer-acknowledged = { $office } a pris note de votre cas { $case }.
answer-in-progress = { $office } travaille sur votre cas { $case }.
answer-done-ask-fixed = { $office } dit que le cas { $case } est réglé. Est-ce réparé ?
answer-not-ours = { $office } dit que le cas { $case } n'est pas de son ressort. Nous cherchons le bon service.
fixed-yes = Oui, réparé
fixed-no = Non, pas réparé
fixed-thanks-yes = Bonne nouvelle. Merci de nous l'avoir dit.
fixed-thanks-no = Merci de nous l'avoir dit. Le cas est rouvert et le service le saura.
fixed-late = Merci. Le cas { $case } a avancé depuis. SUIVI vous en dit plus.
fixed-asked-again = Le cas { $case } est-il réparé ?
reason-nonsense = ce n'est pas compréhensible
reason-outside = c'est hors de la zone
reason-not-our-topic = ce n'est pas le sujet de cette campagne
reason-abuse = cela blesse ou insulte des gens
reason-unclear = on ne sait pas bien quoi ou où
reason-duplicate-own = vous l'aviez déjà signalé
reason-other = une autre raison
reason-not-ours = ce n'est pas à ce service d'agir
reason-cannot = le service ne peut pas agir pour le moment
reason-no-answer = notre question est restée sans réponse
reason-untrue = ce n'était pas le cas
reason-personal = cela en dit trop sur une personne
reason-no-budget = le service n'a pas l'argent pour cela
reason-already-known = le service le sait déjà
reason-not-found = le service ne l'a pas trouvé
reason-no-longer = cela n'y est plus
status-which = Lequel ? Envoyez SUIVI et votre code.
status-unknown = Je ne connais pas de signalement à vous avec ce code. Vérifiez le code.
proof-which = Lequel ? Envoyez PREUVE et votre code.
proof-none = Aucun signalement à vous avec ce code dans ce qui est publié. Vérifiez le code.
proof-counted = Votre signalement compte dans { $release } : { $state }.
proof-file = Le fichier le prouve, sans dire qui a signalé ni ce qui est écrit.
proof-where = Le fichier qui le prouve : { $where }
proof-unverified = pas encore confirmé
proof-corroborated = d'autres le disent aussi
proof-verified = confirmé
proof-official-confirmed = confirmé par le service
proof-refuted = démenti
proof-unverifiable = invérifiable
codes-too-many = Trop de codes faux sont arrivés. Réessayez dans une heure.
supplement-which = Lequel ? Envoyez AJOUTER et votre code.
supplement-asked = Que voulez-vous ajouter ?
supplement-thanks = Ajouté. Merci.
withdraw-which = Lequel ? Envoyez RETIRER et votre code.
withdraw-sure = Retirer le signalement { $code } ? Il ne comptera plus.
withdrawn-done = Retiré. Il ne sera plus dans ce que nous publions.
withdraw-consent = Retirer mon accord
consent-sure = Retirer votre accord ? Aucun de vos signalements ne comptera plus dans ce que nous publions.
consent-withdrawn = Accord retiré. Vos signalements ne seront plus dans ce que nous publions. OUBLIER les efface.
nothing-changed = D'accord, rien n'a changé.
mydata-intro = Voici ce que nous gardons de vous :
mydata-nothing = Nous ne gardons rien de vous, sauf ce message.
mydata-summary = Nous gardons : votre numéro sous clé, votre langue, vos accords, et vos signalements avec les réponses ({ $n }). SUIVI les montre, OUBLIER efface tout.
forget-sure = Vous oublier ? Votre numéro, vos textes, photos et brouillons seront effacés. On ne peut pas revenir en arrière.
forget-sure-phone = Oublier tout ce qui vient de ce téléphone, aussi par d'autres ? Numéro, textes et brouillons seront effacés. C'est définitif.
forget-code-sent = Pour vérifier que c'est vous, renvoyez ces six chiffres : { $code }
forget-code-wait = Six chiffres sont déjà en route vers vous. Renvoyez-les ; dans dix minutes vous pourrez redemander.
forget-code-wrong = Ce ne sont pas les bons chiffres. Rien n'est effacé.
digits-late = Ces chiffres arrivent trop tard. Rien n'a changé. Demandez-en d'autres.
digits-tomorrow = Trop de chiffres faux sont venus de ce numéro aujourd'hui. Demandez-en d'autres demain.
forget-done = C'est fait. Votre numéro, vos textes et photos sont effacés. Restent les chiffres publiés et des totaux qui ne mènent pas à vous.
stopped = Vous n'aurez plus de messages. DEMARRER les remet ; OUBLIER efface tout ce que nous gardons de vous.
started-again = Heureux de vous revoir. Vous aurez de nouveau nos messages.
subscribed = Vous aurez les nouvelles de cette campagne. DESABONNER y met fin.
unsubscribed = Vous n'aurez plus de nouvelles. Les réponses à vos signalements arrivent toujours.
question-from-moderator = Une question sur votre signalement : { $question }
question-thanks = Merci. Votre réponse est transmise.
part-missing = Il n'est arrivé que { $came } des { $all } parties de votre message.
reminder-draft = Votre signalement { $code } n'est pas fini. Répondez à la dernière question, ou envoyez ANNULER.

## What you allow (citizens)

menu-privacy = CHOIX
menu-about = SURMOI
purposes-intro = Vous décidez. Rien de ceci n'est obligatoire. Choisissez pour changer :
purpose-contact = Me contacter plus tard sur autre chose : { $value }
purpose-quote = Citer mes mots : { $value }
purpose-media = Montrer mes photos aux services : { $value }
purpose-nearby = Me demander ce que je vois près de moi : { $value }
purpose-about = Sur moi
purposes-done = C'est bon
purposes-kept = D'accord. CHOIX le change à tout moment.
about-intro = Seulement si vous voulez. Cela montre qui nous n'atteignons pas. C'est gardé à part de vos signalements.
about-unsaid = Je préfère ne pas le dire
about-thanks = Merci. SURMOI le change, OUBLIER l'efface.
about-nothing = Cette campagne ne demande rien sur vous.

## Things on the map (citizens)

menu-seen = ENCORELA
menu-gone = DISPARU
gone-now = Disparu
here-still = Toujours là
walk-live = Ou partagez votre position en direct et suivez le tracé à pied.
walk-now = Suivez maintenant le tracé : je note le chemin. A la fin, cessez le partage ou envoyez FINI.
walk-full = Je ne peux pas garder un chemin plus long. Envoyez FINI.
shape-size = { $size }, points : { $n }
noted-check = Noté : { $value }. Ce n'est pas juste ? Envoyez RETOUR.
sighting-which = Lequel ? Envoyez ENCORELA ou DISPARU et le code de la chose.
sighting-unknown = Je ne connais rien sur la carte avec ce code. Vérifiez le code.
sighting-own = Vous l'avez mis vous-même sur la carte : d'autres le confirment.
sighting-where = Sur place ? Partagez votre position. Elle compte à moins de { $metres } m et n'est pas gardée.
sighting-far = C'est trop loin pour le dire. Approchez à moins de { $metres } m, puis renvoyez-le. Rien n'est noté.
sighting-enough = Merci, cela suffit pour aujourd'hui.
sighting-thanks = Merci. Dossier { $case } : { $line }
sightings-line = Vu par d'autres : { $seen }, dernière fois le { $day }. Disparu : { $gone }.
sightings-gone = Vu par d'autres : 0. Disparu : { $gone }.
measure-line = Dernière mesure : { $value } ({ $day }).
measure-of-many = Dernière mesure : { $value } ({ $day }). Médiane de { $n } personnes : { $median }.

## When an answer cannot be read (citizens)

hint-text = Envoyez quelques mots, s'il vous plait.
hint-text-long = C'est trop long. Envoyez au plus { $most } lettres.
hint-integer = Envoyez un nombre entier, par exemple 3.
hint-decimal = Envoyez un nombre, par exemple 2,5.
hint-select-one = Je n'ai pas compris. Choisissez une réponse ou envoyez son numéro.
hint-select-multiple = Envoyez les numéros de tout ce qui convient, par exemple 1 3.
hint-date = Envoyez un jour : aujourd'hui, hier, ou par exemple 25/11/2026.
hint-geopoint = Écrivez le lieu en mots ou en coordonnées, ou partagez votre position.
hint-image = Envoyez une photo, s'il vous plait.
hint-audio = Envoyez un message vocal, s'il vous plait.
picture-unusable = Désolé, votre photo n'est pas utilisable. Votre signalement continue sans elle.
recording-unusable = Désolé, l'enregistrement ou le fichier envoyé n'est pas utilisable. Votre signalement continue sans lui.
picture-kept = Gardé avec votre signalement.
words-kept = Ajouté à votre signalement.
recording-kept = Votre message vocal est gardé avec votre signalement.
recording-words = Votre message vocal est gardé. Dites-le aussi en quelques mots écrits.
pictures-enough = Cela suffit pour un signalement : il a { $most } photos et enregistrements.
hint-required = Il faut une réponse à cette question.
hint-constraint = { $message }
hint-constraint-unknown = Cette réponse ne convient pas ici.
ask-several = Envoyez les numéros de tout ce qui convient, par exemple 1 3.
shown-image = photo
shown-audio = enregistrement
shown-skipped = (passé)
points-done = Fini
ask-which-other = Lequel d'autre ?
option-other = Autre
ask-type-name = Il y a { $n } réponses. Si la bonne manque ici, écrivez ses premières lettres.
list-more = M suite
ask-range = De { $least } à { $most }.
ask-rank = Envoyez les numéros dans votre ordre, le premier d'abord, par exemple 2 1 3.
ask-points = Envoyez ses points un par un, puis FINI. Ou tous ensemble, séparés par ;
points-so-far = Points reçus : { $n }.
acknowledge-ok = OK
ask-default = Actuellement : { $value }
keep-default = Garder
may-skip = { $word } pour laisser tel quel.
repeat-first = { $label } : y en a-t-il à indiquer ?
repeat-another = { $label } : y en a-t-il encore ?
repeat-round = { $label } { $n }
repeat-bounded = On ne peut pas en indiquer plus de { $most } ici.
date-now = maintenant
hint-video = Envoyez une vidéo, s'il vous plaît.
hint-file = Envoyez un fichier, s'il vous plaît.
hint-time = Envoyez une heure, par exemple 14:30.
hint-datetime = Envoyez un jour et une heure, par exemple 25/11/2026 14:30.
hint-range = Envoyez un nombre de { $least } à { $most }.
hint-rank = Envoyez tous les numéros dans votre ordre, par exemple 2 1 3.
hint-points = Partagez votre position, ou envoyez au moins { $least } positions séparées par ;
hint-points-few = Cela fait { $n } points. Il en faut au moins { $least }.
hint-acknowledge = Envoyez OK, s'il vous plaît.
hint-yes-no = Répondez oui ou non, s'il vous plaît.
hint-which-option = Lequel : { $options } ?
shown-video = vidéo
shown-file = fichier

## How near, when (citizens)

near-very = tout près
near-same-street = dans cette rue
near-walk = à quelques minutes à pied
near-far = plus loin
ago-now = à l'instant
ago-minutes = { $n ->
    [one] il y a { $n } minute
   *[other] il y a { $n } minutes
}
ago-hours = { $n ->
    [one] il y a { $n } heure
   *[other] il y a { $n } heures
}
ago-days = { $n ->
    [one] il y a { $n } jour
   *[other] il y a { $n } jours
}

## Cards for moderators

card-title = { $code } · { $category } · { $age }
card-text = « { $text } »
card-no-text = (sans texte)
card-pictures = Photos : { $n }
card-sounds = Messages vocaux : { $n }
card-place = Lieu : { $place }
card-no-place = Lieu : inconnu
card-reports = { $n ->
    [one] { $n } signalement
   *[other] { $n } signalements
}
card-like = Ressemble à { $code } ({ $likeness } %) : { $reasons }
like-distance = à { $metres } m
like-hours = { $n ->
    [one] { $n } heure d'écart
   *[other] { $n } heures d'écart
}
like-days = { $n ->
    [one] { $n } jour d'écart
   *[other] { $n } jours d'écart
}
like-crowded = beaucoup de signalements différents à ce point
like-same-category = même catégorie
like-same-source = même expéditeur
like-same-picture = même image
like-often = dans cette campagne, de tels signalements sont souvent réunis
like-seldom = dans cette campagne, de tels signalements sont rarement réunis
like-in-batches = les signalements de ce canal arrivent souvent par séries
card-urgent = URGENT
card-outside = hors de la zone
card-no-consent = pas encore d'accord : pour les modérateurs seulement
card-decided = { $what }, { $age }
verify = Confirmer
accept = Accepter
same-as = Même que { $code }
ask = Demander
reject = Rejeter
claim = Je prends
pass = Passer
restrict = Restreindre
unrestrict = Lever la restriction
block = Bloquer
undo = Défaire
urgent = Urgent
decided-verified = Confirmé
decided-accepted = Accepté, non vérifié
decided-rejected = Rejeté : { $reason }
decided-same-as = Même que { $code }
decided-asked = Question envoyée
decided-passed = Laissé aux autres
decided-restricted = Restreint : textes et photos cachés
decided-shown = N'est plus restreint : toute la modération le voit
decided-urgent = Marqué urgent
review-faster = Quelqu'un a été plus rapide : { $what } ({ $who }, { $age })
review-expired = Ce bouton est trop ancien. Envoyez /next pour une nouvelle fiche.
review-changed = Ceci a changé entre-temps. Regardez encore une fois.
review-no-right = Vous ne pouvez pas faire cela ici.
review-none = La file est vide. Merci.
card-restricted = restreint
card-hidden = (texte caché)
card-place-coarse = Lieu : à 2 km environ de { $place }
card-held-until = Pris jusqu'à { $time }
card-one-of-two = Confirmé par une personne ; il en faut une deuxième
card-added = Ajouté plus tard : « { $text } »
card-alert = URGENT, à peine commencé, pas encore terminé : « { $text } »
unreadable-alert = Les messages de quelqu'un sont illisibles : { $n } en un jour. Le dernier : { $text }
card-alert-withdrawn = Message URGENT retiré par son auteur. Son texte est effacé.
card-urgent-waits = URGENT : un signalement attend d'être lu.
like-within-hour = à moins d'une heure
like-other-names = autres noms ou nombres : { $n }
like-both-say = les deux disent { $words }
show-card = Voir la fiche
pictures = Photos
pictures-of = Photos de { $code }. Pour vous seul : merci de ne pas les transmettre.
picture-alt = Photo { $n } sur { $all }
pictures-none = Il n'y a pas ici de photo qui puisse être montrée.
pictures-coming = La photo est encore en route. Réessayez dans un instant.
pictures-sent = Envoyé à vous en privé.
pictures-write-first = Les photos ne se montrent qu'en privé. Envoyez-moi /start là-bas, puis appuyez de nouveau.
next-card = Fiche suivante
decided-one-of-two = Confirmé par une première personne
decided-claimed = Pris
decided-blocked = Expéditeur bloqué
decided-undone = Annulé
decided-withdrawn = Retiré par son auteur
decided-no-consent = Accord retiré par son auteur
decided-answered = L'auteur a répondu
review-own = C'est votre propre signalement : quelqu'un d'autre en décide.
review-second = Vous l'avez déjà confirmé ; il faut une deuxième personne.
accept-never = Deux personnes confirment ce genre de cas ; une seule ne l'accepte jamais.
review-restricted = Ce cas est restreint : un responsable en décide.
unrestrict-not = { $code } n'est pas restreint.
review-gone = Ce signalement n'existe plus.
review-unreachable = L'auteur ne peut plus être joint.
review-claimed = Quelqu'un d'autre l'a pris jusqu'à { $time }.
reason-back = Retour
queue-card = En attente : { $waiting } · urgents : { $urgent } · le plus ancien : { $oldest }
queue-empty = Rien n'attend.
ask-which-question = Que voulez-vous demander à la personne ? Elle voit la question, pas vous.
asked-sent = Envoyé à la personne.
reporter-answered = La personne a répondu sur { $code } : « { $text } »
reject-which = Pourquoi ?
undone = Défait.
not-undoable = On ne peut plus défaire cela.
invite-code = Invitation comme { $role } : envoyez /start { $code } à ce bot. Elle sert une fois.
invited = Bienvenue. Vous êtes maintenant { $role }.
invite-bad = Cette invitation ne marche pas (ou plus). Demandez-en une autre.
invite-which = Quel rôle ? Envoyez /invite et l'un de : { $roles }.
invite-which-office = Quel service ? Envoyez /invite official et l'un de : { $offices }.
unknown-command = Je ne connais pas cette commande. /help montre la liste.
role-moderator = modérateur
role-official = agent d'un service
role-organiser = organisateur
role-lead = responsable
role-trainee = en formation
role-observer = observateur
role-reporter = auteur du signalement
moderator-help = /next : la fiche suivante. /queue : combien attendent. Les boutons d'une fiche décident ; Défaire revient en arrière.
moderator-help-more = /mine : ce que vous tenez. /urgent : la prochaine urgence. /handover NOTE : tout rendre. /stats : les chiffres. /holidays : vos congés. /surges : vagues retenues. Avec le code d'un cas : /verify, /accept, /reject, /ask, /same, /merge, /split, /group, /why. Ici, la barre peut être omise.
lead-help = /block CODE 7 : arrêter un expéditeur sept jours. /unblock : qui est bloqué, et l'entendre à nouveau. /gold CODE : un exemple pour s'exercer. /sms : travailler par SMS.
organiser-help = /invite ROLE : une invitation à usage unique. /moderate, dit dans un groupe : les fiches y arrivent. /members : qui a quel rôle. /topics, dit dans un groupe : un sujet par catégorie.
moderate-here = Les fiches de cette campagne arrivent maintenant dans ce groupe.
moderate-where = Ajoutez-moi au groupe des modérateurs et envoyez-y /moderate.

## The queue, for moderators

more = Plus
reject-outside = Rejeter : dehors
reject-nonsense = Rejeter : rien
card-more-answers = Autres réponses : { $n }
escalate = Au responsable
decided-escalated = Transmis aux responsables
card-for-leads = pour les responsables
review-for-leads = Ce signalement a été transmis : un responsable décide.
leads-told = Un modérateur vous transmet { $code }. { $why }
mine-none = Vous ne tenez rien.
mine-line = { $code } · { $category } · jusqu'à { $time }
mine-asked = { $code } · { $category } · attend la personne
code-which = Quel cas ? Écrivez le code de la fiche après le mot, par exemple /{ $word } K7M2QX.
code-unknown = Je ne connais pas de cas { $code } ici. Regardez encore la fiche.
code-meant = Je ne connais pas de cas { $code } ici. Vouliez-vous dire { $codes } ?
code-decided = Rien ne vous attend dans { $code }.
handover-done = Remis : { $n }. Merci de votre travail.
card-handed-over = Remis par un modérateur : « { $text } »
languages-set = Vous lisez : { $languages }. Ces signalements vous viennent d'abord. Pour changer : /languages en fr
why-words = dans ses mots

## Offices

respond-ask = Cas { $case } : { $category }, { $place }. Votre réponse ?
office-shared-words = Cas { $case }, avec les mots de la personne : « { $words } »
office-shared-pictures = Cas { $case } : les photos de la personne.
acknowledge = Nous l'avons vu
in-progress = Nous y travaillons
done = C'est fait
not-ours = Pas à nous
cannot = Impossible
respond-thanks = Merci. Les personnes concernées le sauront.
respond-late = Ce cas a reçu une réponse entre-temps : { $what }.

## Things on the map, for moderators

vanished-ask = { $code } · { $category } : a peut-être disparu, personnes qui le disent : { $n }. Vu par d'autres : { $seen }.
vanished-close = Il a disparu
vanished-closed = Clos : cela n'existe plus.
vanished-stays = Laissé tel quel.
vanished-late = Il en est autrement à présent : { $code }.

## Words that a day can be told by: between commas, Monday first, January first

date-tomorrow = demain
date-next-week = la semaine prochaine, semaine prochaine
date-today = aujourd'hui, maintenant, ce matin, ce soir
date-yesterday = hier, hier soir, cette nuit
date-weekdays = lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche
date-months = janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre

## Le bulletin hebdomadaire, pour les services

digest-subject = { $campaign }, semaine { $week } : { $summary }
digest-new-count = { $n ->
    [0] aucun nouveau cas
    [one] { $n } nouveau cas
   *[other] { $n } nouveaux cas
}
digest-waiting-count = { $n ->
    [0] rien n’attend votre réponse
    [one] { $n } attend votre réponse
   *[other] { $n } attendent votre réponse
}
digest-week = Semaine { $week }, { $days }
digest-for-office = Pour { $office }
digest-tile-new = { $n ->
    [one] nouveau cas cette semaine
   *[other] nouveaux cas cette semaine
}
digest-tile-mean = par semaine en moyenne, { $before }
digest-tile-waiting = { $n ->
    [one] attend votre réponse
   *[other] attendent votre réponse
}
digest-before = { $n ->
    [one] la semaine précédente
   *[other] les { $n } semaines précédentes
}
digest-trend-up = Plus que d’habitude : { $now } nouveaux cas cette semaine, contre { $mean } par semaine, { $before } ({ $pct }).
digest-trend-up-few = Plus que d’habitude : { $now } nouveaux cas cette semaine, contre { $mean } par semaine, { $before }. Les cas étaient alors peu nombreux, donc sans pourcentage.
digest-trend-down = Moins que d’habitude : { $now ->
    [one] { $now } nouveau cas
   *[other] { $now } nouveaux cas
} cette semaine, contre { $mean } par semaine, { $before } ({ $pct }).
digest-trend-same = Comme d’habitude : { $now ->
    [one] { $now } nouveau cas
   *[other] { $now } nouveaux cas
} cette semaine, contre { $mean } par semaine, { $before }.
digest-trend-few = Peu de cas : { $now } cette semaine, { $mean } par semaine, { $before }. Trop peu pour parler de tendance.
digest-trend-first = { $now ->
    [one] { $now } nouveau cas
   *[other] { $now } nouveaux cas
} cette semaine. Il n’y a encore rien à quoi comparer.
digest-trend-new = { $now ->
    [one] { $now } nouveau cas
   *[other] { $now } nouveaux cas
} cette semaine, et aucun, { $before }.
digest-word-new = aucun avant
digest-word-up = plus que d’habitude
digest-word-down = moins que d’habitude
digest-word-same = comme d’habitude
digest-word-few = peu de cas
digest-word-first = rien à quoi comparer
digest-heading-waiting = En attente de votre réponse
digest-heading-new = Nouveau cette semaine
digest-heading-also-new = Également nouveau cette semaine
digest-heading-trend = Cette semaine comparée
digest-heading-map = Où
digest-heading-numbers = D’où viennent ces chiffres
digest-asked = { $n ->
    [one] Ce qui est demandé à { $office } : répondre au cas ci-dessous. Il attend depuis plus de { $hours } heures.
   *[other] Ce qui est demandé à { $office } : répondre aux { $n } cas ci-dessous. Ils attendent depuis plus de { $hours } heures.
}
digest-asked-how = Choisissez Répondre, puis : pris en compte, en cours, fait, pas de notre ressort. Les personnes qui ont signalé l’apprendront.
digest-asked-new = Rien n’attend encore de réponse. Vous pouvez déjà répondre aux nouveaux cas ci-dessous.
digest-quiet = Aucun nouveau cas cette semaine, et rien n’attend de réponse de { $office }. La campagne continue ; ce message arrive chaque semaine pour que vous sachiez qu’elle fonctionne.
digest-nothing-new = Aucun nouveau cas cette semaine.
digest-case = cas { $code }
digest-opened = ouvert le { $day }
digest-waits = { $days ->
    [0] attend depuis aujourd’hui
    [one] attend depuis { $days } jour
   *[other] attend depuis { $days } jours
}
digest-reports = { $n ->
    [one] { $n } signalement
   *[other] { $n } signalements
}
digest-tag-new = nouveau cette semaine
digest-answer = Répondre
digest-answer-case = Répondre au cas { $code }
digest-response-label = votre réponse à ce jour : { $state }
digest-more = { $n ->
    [one] et { $n } autre cas dans le tableau joint
   *[other] et { $n } autres cas dans le tableau joint
}
digest-place-unknown = lieu inconnu
digest-precision-point = lieu exact
digest-precision-street = rue
digest-precision-ward = quartier seulement
digest-precision-district = commune seulement
digest-verification-unverified = pas encore vérifié
digest-verification-corroborated = signalé par plusieurs personnes
digest-verification-verified = vérifié
digest-verification-refuted = réfuté
digest-verification-unverifiable = invérifiable
digest-verification-official_confirmed = confirmé par le service
digest-response-open = aucune
digest-response-routed = aucune
digest-response-acknowledged = pris en compte
digest-response-in_progress = en cours
digest-response-resolved_claimed = fait
digest-response-resolved_confirmed = fait, confirmé par les personnes
digest-response-reopened = rouvert, les personnes disent que ce n’est pas réparé
digest-response-closed_no_action = classé sans suite
digest-column-category = Catégorie
digest-column-now = Cette semaine
digest-column-mean = Moyenne par semaine, { $before }
digest-chart-title = Nouveaux cas par catégorie
digest-chart-now = cette semaine
digest-chart-mean = moyenne par semaine, { $before }
digest-chart-alt = Diagramme en barres, nouveaux cas de la semaine { $week } par catégorie. { $lines }.
digest-chart-alt-line = { $label } { $now }, moyenne par semaine { $mean }
digest-map-new = nouveau cette semaine
digest-map-waiting = attend votre réponse
digest-map-coarse = lieu approximatif
digest-map-alt = { $n ->
    [one] Carte de { $area } avec { $n } cas. { $lines }.
   *[other] Carte de { $area } avec { $n } cas. { $lines }.
}
digest-map-alt-line = { $number } : { $label }, { $place }
digest-map-alt-more = et { $n } de plus
digest-map-area = la zone de la campagne
digest-quality = Sur { $n ->
    [one] { $n } nouveau cas
   *[other] { $n } nouveaux cas
} : { $lines }.
digest-numbers-cases = Un cas est un événement, un lieu ou une chose. Plusieurs signalements comptent une seule fois : { $reports ->
    [one] { $reports } signalement
   *[other] { $reports } signalements
} pour { $cases ->
    [one] { $cases } nouveau cas
   *[other] { $cases } nouveaux cas
}.
digest-numbers-period = La semaine { $week } comprend les cas ouverts du { $from } au { $to } inclus, fuseau horaire { $timezone }.
digest-numbers-left-out = Non compris : les signalements que les modérateurs ont rejetés ou n’ont pas encore lus, ceux qui ont été retirés, et ceux hors de la zone.
digest-numbers-waiting = Un cas est en attente s’il est sans réponse depuis plus de { $hours } heures.
digest-numbers-trend = « Plus » ou « moins que d’habitude » n’est dit que si la différence dépasse ce que fait couramment le hasard. Sous cinq cas par semaine, aucun pourcentage n’est donné.
digest-numbers-people = Ce sont les signalements de personnes qui ont choisi de signaler. Ils ne mesurent pas ce qui arrive là où personne ne signale.
digest-numbers-place = Les lieux ne sont montrés qu’avec la précision permise par la catégorie.
digest-private = Réservé au service nommé ci-dessus : ce message contient des cas individuels. Merci de ne pas le publier.
digest-csv-note = Le tableau joint { $name } contient tous les cas de ce message.
digest-short-reply = Pour répondre à un cas ici, envoyez son code.
digest-short-asked = { $n ->
    [one] Merci de répondre à ce cas :
   *[other] Merci de répondre à ces { $n } cas :
}
digest-short-more = et { $n } de plus par courriel

## Pages web

web-title = { $campaign } : ce que les gens signalent
web-skip = Aller au contenu
web-running = Heed fonctionne.
web-trouble = Heed a des difficultés en ce moment. Ce que vous envoyez est tout de même gardé.
web-heading-numbers = À ce jour
web-since = Depuis le { $day }
web-messages = messages reçus
web-reports = signalements
web-cases = cas
web-verified = cas vérifiés
web-numbers-note = Un cas est un événement, un lieu ou une chose ; plusieurs signalements comptent une seule fois. Ne sont comptées que les sortes de cas publiées une par une ; les autres sont dans les chiffres publiés.
web-heading-cases = Derniers cas
web-cases-note = Seulement les sortes de cas que cette campagne publie un par un. Les dates sont données par semaine, les lieux avec la seule précision permise. Les signalements viennent de personnes qui ont choisi de signaler.
web-no-cases = Aucun cas n’a encore été publié.
web-heading-weeks = Cas publiés par semaine
web-heading-machine = En ce moment
web-inbox-waiting = messages à lire
web-letters-waiting = lettres à envoyer
web-quarantined = messages mis de côté pour l’opérateur
web-column-category = Catégorie
web-column-place = Lieu
web-column-week = Semaine
web-column-verification = Vérification
web-column-response = Réponse du service
web-column-reports = Signalements
web-column-cases = Cas
web-week = { $year }, semaine { $week }
web-response-open = pas encore
web-foot = Heed : les citoyens signalent, les modérateurs vérifient, les services répondent.
web-answer-title = Répondre au cas { $code }
web-answer-office = Pour { $office }
web-answer-state = Votre réponse à ce jour : { $state }
web-answer-question = Que dirons-nous aux personnes qui l’ont signalé ?
web-answer-what-happens = Appuyez sur un bouton. Votre réponse est enregistrée au nom de votre service, affichée avec le cas et envoyée aux personnes qui ont signalé. Vous pourrez répondre de nouveau si la situation change.
web-answer-note = Note (facultative)
web-answer-note-hint = Par exemple ce qui a été fait, ou qui est responsable. Au plus { $n } caractères. Pas de noms de personnes privées, s’il vous plaît.
web-answer-closed = Ce cas est clos ; aucune réponse n’est plus nécessaire.
web-thanks-title = Merci, votre réponse est enregistrée
web-thanks-text = Les personnes qui ont signalé l’apprendront. Vous pouvez fermer cette page ; le lien resservira si la situation change.
web-expired-title = Ce lien a expiré
web-expired-text = Rien n’a été changé. Le prochain message hebdomadaire à votre service contiendra un nouveau lien pour chaque cas encore en attente.
web-unknown-title = Nous ne connaissons pas ce lien
web-unknown-text = Rien n’a été changé. L’adresse a peut-être été coupée : copiez-la en entier depuis le message, ou utilisez le lien du prochain.
web-missing-title = Cette page n’existe pas
web-missing-text = L’adresse a peut-être été coupée en chemin.
web-home = Vers la première page

## Scorecards and actions, for moderators and offices

menu-action = ACTION
menu-actions = ACTIONS
menu-scores = NOTES
facility-unknown = Je ne connais aucune fiche de notes pour cela. Écrivez le nom de l'établissement, ou son dossier.
scores-which = Les notes de quel établissement ? Écrivez son nom, ou son dossier.
scores-title = { $facility } (dossier { $case })
scores-people = Personnes comptées, chacune avec sa dernière fiche vérifiée : communauté { $community }, prestataire { $provider }.
scores-scale = De 1 (le pire) à 5 (le meilleur) :
scores-entitlements = Droits respectés :
scores-few = moins de { $k }
scores-community = communauté
scores-provider = prestataire
scores-side = { $side } { $mean } (n { $n }, médiane { $median }, moitié centrale { $low } à { $high })
scores-share = { $side } { $percent } % ({ $met } sur { $n })
scores-hidden = { $side } non montré ({ $few })
scores-uncounted = Non comptées, car non vérifiées ou sans accord : { $n }.
action-only-audit = Cette campagne n'a pas de fiches de notes.
action-no-office = Cette campagne n'a aucun service qui puisse répondre d'une action.
action-gone = C'est déjà répondu, ou cela a changé depuis. /actions montre où l'on en est.
action-where = De quel établissement s'agit-il ? Écrivez son nom, ou son dossier.
action-office = Qui va le faire ?
action-until = Jusqu'à quand ? Choisissez un jour, ou écrivez-en un, par exemple 25/11/2027.
action-day-past = Donnez un jour à venir, s'il vous plaît.
action-day-same = C'est déjà prévu pour ce jour-là. Donnez un autre jour, s'il vous plaît.
action-day-today = C'est aujourd'hui. Donnez un jour plus tard, s'il vous plaît.
action-what = Qu'est-ce qui a été convenu ? Une ou deux phrases ; pas de noms, s'il vous plaît.
action-how = Envoyez /action DOSSIER SERVICE 2027-12-01 et ce qui a été convenu, ou /action seul. Services : { $offices }.
action-kept = Gardé : { $office }, jusqu'au { $day }. Ce jour-là, la question leur est posée.
action-new = { $facility } : pour { $office }, jusqu'au { $day } : « { $what } »
action-one = { $facility }, { $office }, jusqu'au { $day } : « { $what } »
action-overdue = { $n ->
    [one] { $n } jour de retard
   *[other] { $n } jours de retard
}
action-first-due = reporté, prévu d'abord le { $day } ; nombre de reports : { $n }
action-ask = Est-ce fait ?
action-done = C'est fait
action-not-yet = Pas encore
action-put-off = Alors jusqu'au { $day }. Le premier jour reste visible.
action-thanks = C'est fait. Merci.
action-told-done = { $office } dit que c'est fait : { $facility }, « { $what } »
action-mail-subject = { $title } : une action pour { $office }
action-mail-how = Cette adresse ne lit pas les réponses. Dites aux gens de { $title } quand c'est fait.
action-button = { $n }. { $facility }
actions-none = Aucune action n'est ouverte.
actions-title = Actions ouvertes : { $n }

## Answering a survey (citizens)

menu-interview = ENTRETIEN
survey-welcome = Bienvenue à { $title }. Nous avons quelques questions, pour quelques minutes.
survey-first = Merci. Ceci est un sondage à questions fixes : ce que vous venez d'écrire n'est pas gardé.
survey-help = Envoyez ENTRETIEN pour répondre à nos questions. Ou un mot : PREUVE et votre code, RETIRER, LANGUE, INFO, MESDONNEES, OUBLIER, ARRET.
interview-area = Quelle zone ?
interview-answered = Vous avez répondu le { $day }. Répondre encore ? Seules les nouvelles réponses compteront.
interview-none = Ici, pas d'entretiens. Écrivez simplement ce qui se passe.

## Surveys, for enumerators and moderators

menu-progress = AVANCEMENT
role-enumerator = enquêteur
enumerator-help = ENTRETIEN commence une visite, AVANCEMENT dit combien il y en a. Un ménage, un accord, un entretien.
interview-area-choice = { $area } ({ $done } sur { $quota })
interview-full = { $area } a ses { $quota } entretiens. Vous pouvez continuer : ce qui dépasse est compté et dit.
interview-go-on = Continuer ici
interview-other-area = Une autre zone
interview-how = { $area } : qu'a donné la visite ?
interview-begin = Entretien
interview-refused = Refus
interview-not-at-home = Personne à la maison
interview-not-eligible = Hors champ
interview-counted = Compté : { $outcome }. Rien d'autre n'est gardé de ce ménage.
interview-code-household = Quel ménage ? Envoyez son code.
interview-code-individual = Quelle personne ? Envoyez son code.
interview-code-bad = Ce n'est pas un code de cette enquête.
interview-met-household = Ce ménage a été interrogé le { $day }. Interrogé encore, il ne compte qu'une fois.
interview-met-individual = Cette personne a été interrogée le { $day }. Interrogée encore, elle ne compte qu'une fois.
interview-ask-again = Interroger encore
interview-another-code = Un autre code
interview-read-aloud = Lisez ceci à voix haute : « { $notice } » Est-ce d'accord ?
interview-saved = Enregistré. Reçu pour les personnes interrogées : { $code }. Avec RETIRER { $code } elles peuvent tout reprendre.
interview-next = Visite suivante
interview-standing = { $area } : { $done } sur { $quota }
interview-standing-open = { $area } : { $done }
interview-standing-over = { $area } : { $done } sur { $quota }, { $over } en trop
progress-line = { $standing } ; { $parts } : { $rate }
progress-all = Total
progress-completed = { $n } terminés
progress-partial = { $n } interrompus
progress-refused = { $n } refus
progress-not-at-home = { $n } absents
progress-not-eligible = { $n } hors champ
progress-by-themselves = { $n } sans enquêteur
progress-under-way = { $n } en cours
progress-rate = taux de réponse { $rate } %
progress-no-rate = pas encore de taux de réponse
progress-how = Taux de réponse : terminés sur terminés, interrompus, refus et absents (AAPOR RR1). Un ménage compte une fois. Les réponses sans enquêteur ne comptent que pour le quota.
erase-which = Quel ménage ? Envoyez /erase, sa zone et son code, par exemple /erase Bondeni 14B.
erase-unknown = Aucun ménage n'y est connu par ce code. Après 180 jours les codes sont partis.
erase-sure = Effacer tout ce que ce ménage a dit ? C'est définitif.
erase-done = Effacé. Il reste qu'il y a eu une visite.

## Members and areas, for organisers

invite-which-area = Quelle zone ? Envoyez le rôle et l'une de : { $areas }.
members-are = Qui travaille ici : { $roles }
members-line = { $role }, depuis le { $day }, par { $channel }
members-you = (vous)
members-end-which = Pour mettre fin à un rôle, choisissez son numéro.
members-sure = Mettre fin à ce rôle maintenant ? { $who }
members-ended = Terminé : { $role }. Ses fiches sont de nouveau libres.
members-gone = Ce rôle a déjà pris fin.
members-last = C'est le dernier organisateur : invitez-en d'abord un autre.
role-was-ended = Un organisateur a mis fin à votre rôle : { $roles }. Merci pour votre travail.
role-ended-left = Vous n'êtes plus dans le groupe des modérateurs : votre rôle a pris fin : { $roles }. Une nouvelle invitation le rend.

## Many messages at once (citizens)

flood-kept = Beaucoup de messages d'un coup. { $n } sont gardés; on les lira ensemble. Attendez une minute, puis continuez.
flood-not-taken = Trop de messages d'un coup : { $n } n'ont pas compté. Attendez une minute, puis continuez.

## One sender's many messages, for moderators

card-many = { $n } autres messages de cet expéditeur, envoyés d'un coup ; quelques-uns ci-dessus
group-title = { $n } signalements d'un même expéditeur attendent. Le premier en entier :
group-line = { $code } · { $category } · { $age }: { $text }
group-more = … et { $n } autres
group-one = Un par un
group-reject = Rejeter les { $n }
group-pass = Passer les { $n }
group-block = Bloquer l'expéditeur
group-why = Pourquoi rejeter ces { $n } signalements ?
group-rejected = { $n } signalements d'un même expéditeur rejetés : { $reason }
group-passed = Passés à d'autres : { $n } signalements d'un même expéditeur
group-few = Il y a moins de { $n } signalements d'un même expéditeur à décider ensemble.

## Cases that are one, for moderators

merge-which = Écrivez /merge et deux codes de cas : le premier reprend le second.
merge-unknown = Il n'y a pas de cas { $code } ici.
merge-same = C'est déjà un seul cas : { $code }.
merge-never = Des cas de ces sortes ne sont jamais réunis.
merge-other-way = Les signalements de { $away } sont plus protégés que ceux de { $code }. Écrivez /merge { $away } { $code }.
merge-changed = { $code } ou { $away } a changé entre-temps. Regardez encore une fois.
merge-conflict =
    Ces décisions se contredisent :
    { $told }
    Laquelle vaut pour les deux ensemble ?
merge-done =
    { $code } a repris { $away }. Signalements ensemble : { $n }. Décidé jusqu'ici :
    { $told }
card-took-in = A repris { $judged }
decided-merged = Réunis en un cas
decided-split = Signalements sortis
whole-undone = Comme avant : { $codes }
split-which = Écrivez /split et un code de cas.
split-one = Le cas { $code } n'a qu'un signalement.
split-list =
    Signalements de { $code } :
    { $told }
    Lesquels en sortent ? Écrivez leurs numéros, par exemple : 2 3
split-numbers = Écrivez des numéros de 1 à { $most }.
split-all = Un signalement au moins reste dans { $code }.
split-changed = Des signalements de { $code } ont changé entre-temps. Regardez encore une fois.
split-where = Vers où ?
split-new = Un nouveau cas
split-own = Retour à { $codes }
split-done = Signalements sortis de { $code } : { $n }. Maintenant dans : { $codes }
card-new = Nouveau ici : { $words }
fixed-ask = { $code } · { $category } : personnes qui disent que c'est réparé : { $n }. Est-ce vrai ?
fixed-noted = Noté : réparé.

## The story of a case, for moderators and organisers

story-title = Cas { $code } · { $category } · ouvert { $when }
story-went = Il a été repris par { $into } et se raconte avec lui.
story-report = signalement { $n }
story-came = { $report } est arrivé par { $channel }
story-opened = { $report } a ouvert le cas { $code }
story-joined = { $report } est entré dans le cas { $code }
story-left = { $report } est passé de { $before } à { $after }
story-moved = { $subject } : de « { $before } » à « { $after } »
story-merged = { $code } a repris { $away }
story-split = des signalements sont sortis de { $code }
story-ended = { $code } est devenu une partie de { $into }
story-lives = { $code } est de nouveau un cas à part
story-office = service de { $code } : de { $before } à { $after }
story-place = { $code } a repris le lieu de { $other }
story-shown = { $code } n'est plus restreint
story-not-urgent = { $report } n'est plus marqué urgent
story-words = en mots : « { $text } »
story-erased = (effacé)
story-added = quelque chose a été ajouté à { $report }
story-picture = une image ou un son est venu avec { $report }
story-undoes = annulé : { $what }
story-undone = annulé plus tard
story-rules = règles { $rules }, version { $n } de la campagne
story-heed = Heed
story-sealed = Scellées dans la chaîne : { $sealed } décisions sur { $all }
story-none = Il n'y a pas de cas { $code }.
why-sent = envoyé
why-overdue = aucun oui en un jour
why-claimed = pris pour décider
why-accepted = retenu sans s'en porter garant
why-passed = passé à d'autres
why-first-of-two = première de deux personnes
why-asked = demandé
why-answered = répondu
why-opened = rien de semblable n'était connu
why-match = si semblable qu'il s'est joint de lui-même
why-reporter = l'auteur a dit que c'est le même
why-facility = le même établissement
why-moderator = un modérateur a dit que c'est le même
why-one-event = un seul événement
why-other-event = un autre événement
why-undone = annulé
why-judged = jugé ainsi
why-fixed-yes = l'auteur dit que c'est réparé
why-fixed-no = l'auteur dit que ce n'est pas réparé
why-still-there = signalé de nouveau depuis
why-made = convenu
why-put-off = reporté
why-done = fait
why-forgotten = l'auteur a demandé d'être oublié
why-fixed-meanwhile = des gens disent que c'est réparé
why-discussion = discuté ensemble
why-handed-over = transmis à la fin du service
why-independent = des personnes indépendantes le disent
why-too-few = trop peu de personnes indépendantes le disent
why-invited = invité
why-by-organiser = terminé par un organisateur
why-left-group = a quitté le groupe
why-removed = retiré du groupe

## Topics of a group, for organisers and moderators

moderate-topic = Les fiches sur { $what } arrivent maintenant dans ce sujet.
moderate-topic-which = Dans un sujet, envoyez /moderate avec une catégorie ou une zone : { $known }. /moderate off : plus de fiches ici.
moderate-topic-off = Plus de fiches dans ce sujet ; elles arrivent dans le sujet général.
topics-how = Dites /topics category, ou /topics area : chacune reçoit un sujet de ce groupe, et ses fiches y arrivent.
topics-begun = Sujets en cours de création : { $n }.
topics-under-way = Des sujets sont déjà en cours de création.
topics-all-there = Chacune a son sujet ici. /moderate off, dans un sujet, y met fin.
topics-no-forum = Ce groupe n'a pas de sujets. Activez Sujets dans les réglages du groupe, puis renvoyez /topics.
topics-no-right = Je ne peux pas créer de sujets ici. Faites de moi un administrateur qui gère les sujets, puis renvoyez /topics.
topics-failed = Aucun sujet n'a pu être créé. Ceux qui existent restent ; renvoyez /topics plus tard.
topic-lost = Le sujet pour { $what } est fermé ou supprimé : ses fiches arrivent ici. /moderate { $what }, dit dans un sujet, le relie de nouveau.

## Judging twice, practice and reveal, for moderators

second-look-card = { $code } : { $what }
stats-week = 7 derniers jours : signalements { $came } · jugés { $judged } · rejetés { $rejected }
judge-first = Jugez d'abord la carte de { $code } que vous avez : confirmer, accepter, rejeter ou demander. Le reste peut attendre.
card-settled = { $code } : quelqu'un d'autre a cette carte.
second-look-told = Merci. C'était un second regard : le signalement était déjà décidé, et cela reste.
second-look-alike = Vous avez jugé de même tous les deux.
second-look-differs = Vous avez jugé différemment : vous recevez tous deux une petite fiche pour en parler.
judged-asked = Demander d'abord à la personne
discussion-card = Deux d'entre nous ont jugé ce signalement différemment. L'un : { $one }. L'autre : { $other }. Que retenir ? Si vous choisissez tous deux pareil, cela vaut.
discussion-lead = Deux d'entre nous ont jugé ce signalement différemment ; il faut un responsable. L'un : { $one }. L'autre : { $other }. À vous de décider.
discussion-noted = Noté. L'autre est interrogé aussi.
discussion-differs = Vous n'êtes toujours pas d'accord. Un responsable décide.
discussion-agreed = D'accord : { $what }
discussion-over = C'est déjà réglé.
category = Catégorie
category-which = De quoi s'agit-il ?
category-unknown = Cette catégorie n'existe pas ici.
decided-category = Catégorie : { $category }
review-unknown-code = Je ne connais aucun cas avec ce code.
ask-too-long = Avec son cadre, cela fait { $n } SMS ; au plus { $most } partent. Raccourcissez, s'il vous plaît.
ask-enough = Ce signalement a reçu { $n } questions en un jour. Attendez avant la prochaine.
asked-untranslated = Envoyé tel quel : rien n'est traduit, et la personne en est avertie. Elle lit : { $language }.
answer-overdue = Pas de réponse sur { $code } : son signalement est de nouveau dans la file.
answer-photo = (une photo)
answer-sound = (un message vocal)
answer-place = (un lieu : { $place })
reveal = Révéler
reveal-what = Que devez-vous voir de { $code }, et pourquoi ? Deux autres doivent accepter, dont un responsable. Tout est consigné.
reveal-place-help = Lieu exact : envoyer de l'aide
reveal-place-visit = Lieu exact : aller voir sur place
reveal-contact-call = Numéro : rappeler
reveal-nothing = Rien à révéler : ce qui peut se voir est sur la fiche, et personne n'a accepté d'être appelé.
reveal-private = Demandez cela dans notre discussion privée : jamais en groupe ni par SMS.
reveal-asked = Demandé : { $what }. Si deux personnes acceptent, vous le voyez ici une heure.
reveal-agree-card = Quelqu'un de l'équipe demande à voir ceci de { $code } : { $what }. Deux personnes doivent accepter, dont un responsable. Et vous ?
reveal-agree = Accepter
reveal-refuse = Refuser
reveal-one = Noté. Il faut encore un accord ; l'un des deux doit être responsable.
reveal-lead-needed = Quelqu'un a déjà accepté ; il faut maintenant un responsable.
reveal-own = Vous l'avez demandé vous-même, ou déjà accepté : il faut d'autres personnes.
reveal-done = Deux ont accepté : c'est visible une heure.
reveal-refused = Refusé : rien de { $code } n'a été montré.
reveal-shown = { $code }, { $what } : { $value }. Pour vous seul ; disparaît dans une heure.
reveal-gone = { $code } : ce qui était montré a disparu.
training-card = EXERCICE : rien de ce que vous touchez ne change quoi que ce soit.
training-right = Oui, l'équipe dit de même : { $what }.
training-other = L'équipe le voit autrement : { $what }.
training-why = Pourquoi : { $why }
training-agreed = Deux personnes l'ont jugé ainsi sans se connaître.
training-score = Sur vos { $of } derniers : { $right } comme l'équipe.
training-ready = Vous êtes prêt pour de vrais signalements : demandez à un responsable une invitation de modérateur.
training-none = Rien d'autre pour s'exercer pour l'instant. Les responsables marquent des signalements avec /gold.
training-lead = Une personne en formation est prête : { $right } sur ses { $of } derniers comme l'équipe. Elle demandera une invitation.
gold-which = Quel est le bon jugement ? Des personnes en formation s'y exerceront, sans savoir de qui il vient.
gold-why = Pourquoi ? Une phrase pour les personnes en formation, sans noms.
gold-done = { $code } sert maintenant à s'exercer : { $what }
gold-removed = { $code } ne sert plus à s'exercer.
gold-remove = Pas pour s'exercer
gold-unfit = Personne ne doit s'exercer sur celui-ci : il est restreint ou sensible, ou ses mots ont disparu.
agreement-line = Accord de deux qui jugent sans se connaître : alpha { $alpha }, { $band } ({ $n } signalements)
agreement-few = Comment nous jugeons : { $n } sur { $needed } nécessaires
agreement-own = Jugés deux fois, dont par vous : { $n }, de même pour { $alike }. Vous seul voyez ceci ; ce n'est pas une note.
agreement-good = bon
agreement-tentative = provisoire
agreement-experimental = trop bas : à publier comme expérimental
agreement-alike = tous jugés de même
trainees-line = En formation : { $ready } prêts, { $practising } s'exercent
trainee-help = /next : un signalement pour s'exercer. Les boutons le jugent ; puis vous lisez ce que dit l'équipe.
why-help = pour envoyer de l'aide
why-visit = pour aller voir sur place
why-call = pour rappeler

## Questions to reporters, and what was shown of them (citizens)

question-in-language = Une question sur votre signalement, en { $language }, non traduite : { $question }
question-when = Quand cela a-t-il commencé ?
question-where = Où est-ce exactement ?
question-still = Est-ce encore le cas ?
question-photo = Pouvez-vous envoyer une photo ? Seulement sans danger.
question-hurt = Y a-t-il des blessés ?
reveal-told-place = Deux des gestionnaires ont accepté : l'un de nous a vu une heure le lieu exact de votre signalement.
reveal-told-contact = Deux des gestionnaires ont accepté : l'un de nous a vu une heure votre numéro, pour vous rappeler.
## Bursts that are held, for moderators

surge-card = Retenus : { $n } signalements de { $category } à la fois. Comptes nouveaux : { $new } sur { $people }. Mêmes mots : { $alike } sur { $texts }. Ils ne comptent nulle part tant qu'aucun n'est vérifié.
surge-show = En montrer un
surge-release = Tous les laisser passer
surge-reject = Tous faux
surge-none = Rien n'est retenu.
surge-over = Ceux-ci ne sont plus retenus.
surge-released = Libérés : chacun est maintenant dans la file et compte une fois décidé.
surge-rejected = Rejetés comme faux : { $n } signalements.
decided-released = Libéré avec les autres
card-surge = retenu avec une vague

## Grades and evidence, for moderators

grade-unverified = Non vérifié
grade-corroborated = Corroboré
grade-verified = Vérifié
grade-official-confirmed = Confirmé par le service
grade-refuted = Démenti
grade-unverifiable = Invérifiable
grade-line = { $grade } · indépendants : { $clusters } · canaux : { $channels }
why-people = { $people } personnes le disent. Ceux qui peuvent avoir une même origine (minute, mots, photo ou source, ou comptes nouveaux) comptent une fois : { $clusters }.
why-nearby = Interrogés à proximité : { $asked }. Oui { $yes }, non { $no }, plus maintenant { $over }.
why-picture-fits = Photos prises là et à ce moment : { $n }
why-picture-differs = Photos prises ailleurs ou à un autre moment : { $n }
why-link = Lien : { $host }, { $age }
why-by-rules = par les règles ({ $rules })
why-decided = { $grade } : { $by }, { $age }
evidence = Preuves
evidence-how = Pour ajouter un lien, envoyez-le maintenant.
evidence-refute = C'est faux
evidence-unverifiable = Invérifiable
evidence-near = Demander aux voisins
evidence-done = Fait et consigné.
evidence-one-of-two = Noté. Pour démentir ce qui est public ou sensible, il faut une deuxième personne.
evidence-not-from-here = Dans l'état du dossier, on ne peut pas dire cela.
evidence-no-link = Envoyez un lien entier commençant par https://
evidence-link-kept = Lien gardé. Seul le site est montré.
near-asked = Personnes interrogées à proximité : { $n }. Leurs réponses viendront ici.
near-not-this = On ne demande pas cela à des inconnus.
near-nobody = Trop peu de personnes à proximité ont accepté d'être interrogées.
respond-confirm = Nous confirmons que c'est vrai
respond-confirmed = Merci. Votre service confirme le dossier.
reason-staged = c'est mis en scène
reason-elsewhere = c'est à un autre endroit
reason-no-access = personne ne peut y aller
reason-contradictory = les témoignages se contredisent

## Asked about something near by (citizens)

near-question = Heed : on signale { $category }, { $place }, près de chez vous. Le voyez-vous ?
near-question-here = Heed : on signale { $category } près de chez vous. Le voyez-vous ?
near-question-plain = Heed : voyez-vous un problème près de chez vous ?
near-yes = Oui
near-no = Non
near-gone = Plus maintenant
near-thanks = Merci, c'est utile de le savoir.
near-late = Merci. Cette question est close.

## Why something was held, for moderators

why-surge = retenu avec une vague suspecte
why-one-by-one = beaucoup de signalements d'un même expéditeur, pris un par un
why-released = libéré avec les autres

## Numbers, holidays and the blocked, for moderators

stats-waiting = En attente : urgents { $urgent }, autres { $others }
stats-since = La moitié est arrivée avant : { $median }. Le plus ancien : { $oldest }
stats-decided = Décidés aujourd'hui par l'équipe : { $n }
stats-held = Retenus avec des vagues qui semblent fabriquées : { $n } (/surges)
stats-own = Décidés aujourd'hui par vous : { $n }. Vous tenez : { $held }. Vous seul voyez ceci.
stats-how = D'où viennent ces nombres
stats-why-waiting = En attente : les signalements que personne n'a encore tranchés, sans ceux qui sont retenus. Urgents : mots de danger, réponses graves, ou marqués par un modérateur.
stats-why-since = Celui du milieu et le plus ancien de ceux qui attendent, selon leur arrivée.
stats-why-decided = Décidés aujourd'hui : approuvés ou rejetés depuis minuit, dans le fuseau de la campagne, par des personnes, et non annulés. Jamais par personne.
stats-why-week = La semaine : signalements venus ces sept derniers jours ; jugés : approuvés ou rejetés à présent.
stats-why-held = Retenus : ils sont venus dans une vague qui semble fabriquée et attendent en une seule fiche.
stats-why-holidays = Les jours fériés de la campagne ne comptent pas comme attente.
stats-why-own = Les vôtres : le même compte pour vous seul, et les fiches que vous tenez maintenant.
stats-why-alike = L'accord de l'équipe : les signalements que deux personnes ont jugés sans rien savoir l'une de l'autre, sur 91 jours.
holidays-set = Vous êtes absent du { $first } au { $last } : aucune alerte ne vous vient, et d'autres reçoivent les réponses que vous attendez.
holidays-off = Vous êtes de retour : les alertes vous viennent.
holidays-none = Vous n'êtes pas absent. Pour l'être : /holidays 2026-12-24 2027-01-02
holidays-campaign = Jours fériés de la campagne : { $days }
holidays-end = Je suis de retour
holidays-how = Je n'ai pas pu lire les jours. Écrivez le premier et le dernier : /holidays 2026-12-24 2027-01-02, ou 24 décembre 2 janvier. /holidays off y met fin.
holidays-order = Ce serait du { $first } au { $last }. Le dernier jour doit être aujourd'hui ou plus tard, pas avant le premier, et dans les six mois.
holidays-handed = Rendus à la file : { $n }
decided-blocked-so = Expéditeur bloqué { $until }
blocked-good = pour toujours
blocked-until = jusqu'au { $day }
block-how = Écrivez /block, le code, pour combien de jours (1 à { $most } ; sans nombre, pour toujours), et pourquoi : abuse, made_up ou too_many.
blocked-danger = DANGER, écrit par un expéditeur bloqué : « { $text } ». Le numéro d'urgence lui a été donné. /unblock permet de l'entendre à nouveau.
unblock-which = Bloqués ici. Choisissez un numéro pour entendre à nouveau cet expéditeur :
unblock-line = Cas { $codes } : depuis le { $day }, { $until }
unblock-none = Personne n'est bloqué ici.
unblock-done = L'expéditeur de { $codes } est entendu à nouveau.
unblock-unknown = Personne de bloqué ici n'a signalé { $code }. /unblock : la liste.
unblock-gone = Cet expéditeur n'est plus bloqué.
why-made-up = invente des signalements
why-too-many = beaucoup trop de messages
why-lifted = un responsable l'a levé
why-time-over = son temps était écoulé
## Shifts by SMS, for moderators

members-sms-allow = Permettre le SMS
members-sms-no-more = Plus de SMS
members-changed = C'est changé. La personne est prévenue.
sms-you-may = Vous pouvez maintenant travailler aussi par SMS, depuis un téléphone. Envoyez /sms ici pour le relier.
sms-you-may-no-more = Vous ne pouvez plus travailler par SMS. Ici rien ne change.
sms-link-how = Depuis le téléphone que vous utiliserez, envoyez par SMS au numéro de Heed : LINK { $code }. Il reçoit six chiffres. Tapez-les ici dans les dix minutes.
sms-link-digits = Tapez ces six chiffres dans votre conversation avec Heed, sans les dire à personne : { $code }
sms-link-wrong = Ce ne sont pas les bons chiffres, ou c'est trop tard. /sms recommence.
sms-linked = Votre téléphone est relié. SHIFT par SMS y ouvre un service. /sms off le délie.
sms-unlinked = Plus aucun téléphone n'est relié.
sms-digits-wrong = Ce ne sont pas les bons chiffres.
sms-shift = Service ouvert, fin : { $time }. Avec le numéro de la fiche : V vérifier, A accepter, R rejeter et raison, P passer. Aussi MORE, MINE, QUEUE, END.
sms-shift-told = Un service par SMS a commencé sur votre téléphone. Si ce n'est pas vous, envoyez /sms off.
sms-no-shift = Aucun service ouvert. SHIFT en ouvre un.
sms-over = Le service par SMS est fini.
sms-number-wrong = Ce numéro n'est pas ouvert. Il est à la fin de la dernière fiche.
sms-guessed = Cinq mauvais numéros sont venus au nom de votre téléphone : le service par SMS est fermé. Quelqu'un écrit peut-être à votre place.
sms-none = Plus rien par SMS. Sur Telegram seulement : { $n }. N { $number } : regarder encore.
sms-unsent = Sur Telegram seulement : { $n }.
sms-card-like = Comme { $code } ({ $likeness } %)
sms-card-end = V/A/R/P { $number }, MORE
sms-why = Pourquoi ? R { $number } et : { $reasons }
sms-rejected = Rejeté
sms-done = { $code } : { $what }. UNDO { $number } annule.
sms-undone = { $code } : { $what }.
sms-overtaken = Cela a changé entre-temps.
sms-no-card = Aucune fiche ouverte.
sms-mine = Vous tenez : { $codes }. Sur Telegram seulement : { $n }.
why-sms-allowed = peut travailler par SMS
why-sms-no-more = ne peut plus travailler par SMS
why-phone-linked = a relié un téléphone
why-sms-shift = a commencé un service par SMS

## Files of a release, for everybody who opens them

release-all = Total
release-cases = Cas
release-cases-are = Cas vérifiés, chacun compté une fois, quel que soit le nombre de personnes qui l’ont signalé.
release-reports = Signalements
release-reports-are = Combien de fois ces cas ont été signalés ; au plus trois par personne, semaine et cellule.
release-reporters = Personnes
release-reporters-are = Personnes différentes qui ont signalé. Elles ne s’additionnent pas : une personne peut figurer dans plusieurs cellules.
release-subjects = Unités
release-subjects-are = Ménages, lieux ou établissements différents, interrogés ou observés.
release-flag = Marque
release-flag-are = Vide : montré tel quel. C : { release-hidden } r : { release-as-before }
release-hidden = Masqué, parce que peu de personnes se trouvent derrière cette cellule ou derrière une cellule qu’elle trahirait. Masqué n’est jamais zéro.
release-as-before = Pas mis à jour : le changement est trop petit pour être dit, donc l’ancien nombre reste.
release-round = Arrondi aux multiples de 5 : les parties et les totaux peuvent ne pas correspondre.
release-cellkey = Déplacé de 2 au plus vers le haut ou le bas : les parties et les totaux peuvent ne pas correspondre.
release-code-is = Un code ; { $file } dit ce qu’il désigne. * est le total.
release-about = À propos
release-codes = Codes
release-code = Code
release-name = Nom
release-part-of = Fait partie de
release-official = Code officiel
release-column = Colonne
release-measure = Mesure
release-number = Publication
release-period = Période
release-first-day = Premier jour
release-last-day = Dernier jour
release-made-on = Établie le
release-producer = Producteur
release-licence = Licence
release-reading = Une ligne est une cellule. 0 est écrit là où personne n’a rien signalé ; une cellule vide est masquée.
## Releases on the web, for whoever looks for numbers

web-releases-title = Chiffres publiés
web-releases-note = Une publication est un ensemble de fichiers publics qui ne change jamais. Ce qui était faux est corrigé par une nouvelle version ; ce qui a été retiré dit pourquoi. Les adresses restent.
web-releases-none = Aucun chiffre n'a encore été publié.
web-releases-programs = Pour les programmes
web-releases-next = Prochaines publications
web-releases-due = { $title }, { $period } : attendu au plus tard le { $day }
web-releases-late = { $title }, { $period } : promis pour le { $day }, pas encore publié
web-release-version = { $period }, version { $vintage }
web-release-published = publié le { $day }
web-release-superseded = remplacé par une version plus récente le { $day }
web-release-retracted = retiré le { $day }
web-release-why = Raison du retrait : { $why }
web-release-read = À lire
web-release-numbers = Les chiffres
web-release-files = Tous les autres fichiers

## A release's README, for whoever reads its numbers

release-what = Voici la publication { $number } de la campagne { $campaign } : ce qui a été signalé du { $first } au { $last }, compté. C'est la version { $vintage } pour cette période.
release-not-heading = Ce que ce n'est pas
release-not-sample = Ce n'est pas un échantillon. On compte ce que les gens ont choisi de signaler ; personne ne sait combien n'a pas été signalé. Zéro veut dire que rien n'a été signalé, pas que rien ne s'est passé.
release-not-official = Ces chiffres complètent les statistiques officielles et ne les remplacent pas. Les définitions diffèrent ; les indicateurs de qualité disent jusqu'où on peut s'y fier.
release-flags-heading = Comment lire les chiffres
release-flag-none = Sans signe : le nombre tel qu'il a été compté.
release-flag-hidden = C : caché. Il y a trop peu de personnes ou de cas dans cette cellule, ou dans une autre que ce nombre révélerait. Une cellule vide avec C n'est pas un zéro.
release-flag-before = r : non mis à jour. Le nombre a si peu changé que le changement parlerait de personnes isolées ; ce qui était publié avant reste valable.
release-hidden-cells = { $hidden } cellules sur { $cells } sont cachées.
release-files-heading = Les fichiers
release-files = Commencez par les fichiers CSV. datapackage.json et les fichiers SDMX disent ce que signifient leurs colonnes ; metadata.md et quality.json disent comment les chiffres sont nés et ce qu'ils valent.
release-check-heading = Comment vérifier que rien n'a été changé
release-check = MANIFEST.sha256 contient une somme de contrôle de chaque fichier et est signé dans MANIFEST.sha256.minisig. Cette commande vérifie tout, même sans réseau :
release-cite-heading = Comment citer
release-contact = Questions : { $name }, { $email }. Licence : { $licence }.
## Releases, for organisers
release-no-answer = Sans réponse
release-axis-answer = Réponse
release-axis-facility = Établissement
release-axis-side = Partie
release-side-community = Communauté
release-side-provider = Prestataire
release-total = Total
release-axis-area = Zone
release-axis-category = Catégorie
release-axis-period = Période
release-area-unknown = Zone inconnue
release-table-cases = Cas par zone, catégorie et période
releases-none = Aucune publication encore. Qui exploite Heed en construit une : release build.
releases-which = Publications. Laquelle ?
release-waits = Rien ne se publie tout seul. Ceci attend deux d'entre vous, chacun après avoir vu les contrôles :
release-promised = { $name } était promis pour le { $day }.
release-line = { $name } : { $state }
release-state-draft = brouillon, contrôles non passés
release-state-checked = contrôlée, non publiée
release-state-published = publiée
release-state-superseded = remplacée par une plus récente
release-state-retracted = retirée
release-check-protected = Protégés : { $tables } tableaux, { $cells } cellules, { $hidden } masquées
release-check-withheld = Tableaux retenus : { $tables }
release-check-counted = Signalements comptés : { $reports }
release-check-listed = Cas listés un par un : { $cases }
release-check-producer = Le fichier de campagne nomme le responsable
release-check-files = Fichiers : { $files }, vides : { $empty }
release-check-metadata = Métadonnées de référence : { $empty } concepts obligatoires sont vides
release-publish = Publier
release-two = Deux organisateurs publient, chacun pour soi. Jusqu'ici : { $n }.
release-one = Vous avez approuvé { $name }. Un autre organisateur doit le faire aussi.
release-own = Vous avez déjà approuvé : la seconde personne doit être une autre.
release-out = { $name } est publiée. Elle ne change plus.
release-gone = Cette publication a changé entre-temps. /releases montre où elle en est.
release-anew = Des signalements de { $name } ont été retirés ou jugés autrement depuis. Elle est refaite ; regardez-la de nouveau dans /releases.
release-private = On publie en privé, ni dans un groupe ni par SMS.
release-failed = Une publication de { $period } n'a pas pu être construite. Le journal en dit plus.
why-built = construite
why-replaced = remplacée par une plus récente
why-taken-back = quelqu’un a retiré ce qu’il avait signalé
why-error = une erreur dedans
why-disclosure = elle pouvait révéler des personnes
why-consent = consentement manquant
why-ethics = elle causait du tort

## The citizen data statement of a release

statement-title = Déclaration sur les données citoyennes
statement-is = Ce sont des données citoyennes : sur l’échelle de la participation, elles sont au niveau { $level }.
statement-is-not = On n’appelle pas cela ici des données citoyennes : sur l’échelle de la participation, c’est au niveau { $level }, sous le partenariat.
statement-rules = Le niveau découle de ce qui est écrit plus bas. Ce qui est sans preuve, ou venu après la publication, ne compte pas. C’est le plus bas de trois : la part des gens et de leurs organisations dans la conception, dans la collecte et, au mieux, dans une étape suivante.
statement-why = Ce qui l’empêche d’être plus haut
statement-why-no-log = Personne n’a noté qui a participé.
statement-why-identify = La part des gens et de leurs organisations dans la conception : ce qui est demandé, à qui et pourquoi.
statement-why-collect = Leur part dans la collecte.
statement-why-later = Leur part dans tout ce qui suit la collecte.
statement-why-returned = Rien ne prouve que les résultats ont été rendus à ceux qui les ont donnés.
statement-why-consent = Il n’est pas dit à quoi les gens ont consenti.
statement-why-started = Ni les gens ni leurs organisations ne l’ont lancé.
statement-why-themselves = Des organisations mènent la conception ou la collecte au nom des gens, pas les gens eux-mêmes.
statement-started = Qui l’a lancé
statement-steps = Qui a participé, à quelle étape
statement-nobody = On ne connaît personne qui ait participé.
statement-uncounted = ne compte pas pour le niveau
statement-evidence = Preuve : { $what }
statement-returned = Comment les résultats ont été rendus
statement-consent = Consentement
statement-ethics = Éthique
statement-excluded = Qui est laissé de côté
statement-agreement = Accord avec un institut de statistique
statement-agreed = { $office }, signé le { $day }.
statement-not-agreed = { $office } : non signé.
statement-unwritten = Rien n’est écrit à ce sujet.
statement-own-words = Ce qui suit est tel que l’organisateur l’a écrit.
statement-level-information = information
statement-level-consultation = consultation
statement-level-conciliation = conciliation
statement-level-partnership = partenariat
statement-level-self_determination = autodétermination
statement-step-identify = Dire ce qu’il faut et le concevoir
statement-step-collect = Collecter
statement-step-process = Trier et vérifier
statement-step-analyse = Analyser
statement-step-release = Publier
statement-step-disseminate = Diffuser
statement-step-connect = Relier ceux que cela concerne
statement-step-incentivise = Encourager l’usage
statement-step-influence = Influencer les décisions
statement-step-use = Utiliser
statement-step-change = Changer quelque chose
statement-step-reuse = Réutiliser
statement-who-community = les personnes concernées
statement-who-organisation = une organisation de la société civile
statement-who-statistics_office = un institut de statistique
statement-who-authority = une autorité publique
statement-who-researcher = des chercheurs
statement-who-company = une entreprise
statement-part-told = ont été informés
statement-part-asked = ont été consultés
statement-part-heard = ont participé, d’autres ont décidé
statement-part-shared = ont décidé avec d’autres
statement-part-led = ont décidé eux-mêmes
statement-reviews = Ce que des instituts de statistique ont dit de publications antérieures

## Reviewers of statistical offices

role-reviewer = relecteur d’un institut de statistique
reviewer-help = /review_release vous pose huit questions sur une publication. Vos réponses sont publiées à côté, au nom de votre institut et jamais au vôtre.
release-review-which = Quelle publication voulez-vous relire ?
release-review-none = Il n’y a pas de publication que vous n’ayez déjà relue.
release-review-ask = { $name }, { $n } sur { $of } : { $question }
release-review-yes = Oui
release-review-partly = En partie
release-review-no = Non
release-review-unknown = Je ne sais pas
release-review-publish = Publier
release-review-drop = Abandonner
release-review-sum = Vos réponses sur { $name } seront publiées à côté au nom de votre institut, jamais au vôtre :
release-review-done = Publié à côté de { $name }. Merci.
release-review-gone = Cette publication ne peut plus être relue.
release-review-dropped = Rien n’a été publié.
release-review-by = { $office }, { $day }
release-review-q-relevance = Répond-elle à des questions de votre institut ou des politiques publiques ?
release-review-q-methods = Concepts, population et méthodes sont-ils assez bien décrits pour s’en servir ?
release-review-q-codes = Ses codes mènent-ils aux nomenclatures et zones officielles ?
release-review-q-accuracy = La fiche qualité dit-elle honnêtement la couverture et les erreurs ?
release-review-q-timeliness = Est-elle venue à temps, et à la date annoncée ?
release-review-q-coherence = Les écarts avec les séries officielles sont-ils expliqués ?
release-review-q-confidentiality = Les personnes y sont-elles protégées comme votre institut le ferait ?
release-review-q-participation = La déclaration sur les données citoyennes est-elle juste, pour autant que vous le voyiez ?
## The page for receipts (citizens)

web-receipt-title = Mon signalement est-il compté ?
web-receipt-text = Tapez le code de votre signalement. Vous saurez dans quels chiffres publiés il compte, et aurez un fichier qui le prouve.
web-receipt-code = Le code de votre signalement
web-receipt-ask = Chercher
web-receipt-file = Le fichier qui le prouve
web-receipt-again = Un autre code
web-receipt-wait-title = Un instant
web-receipt-wait-text = Le code est recherché. Cette page revient toute seule.
web-receipt-over-title = Cette page n'est plus valable
web-receipt-over-text = Une réponse reste là une heure. Tapez à nouveau le code.

## The quality page of a release, for everybody

quality-title = Qualité de { $title }
quality-rules = Aucun chiffre ne porte sur moins de { $people } personnes ou { $cases } cas ; les comptes sont arrondis à { $to }, et ce qu'on en calcule aussi. Intervalles : 95 échantillons de ce genre sur 100 contiennent la vraie valeur, pour ce qui est du hasard ; qui participe n'est pas un hasard.
quality-glance = En un coup d'œil
quality-dimensions = Par dimension de la qualité
quality-all = Tous les indicateurs
quality-english = Les formules, les notes et les noms des chiffres sont en anglais, comme les instituts de statistique les échangent.
quality-none = Non calculable
quality-q1 = Zones couvertes
quality-q2 = Personnes qui signalent pour 10 000 habitants
quality-q3 = Actualité et ponctualité
quality-q4 = Vérification
quality-q5 = Signalements de la même chose
quality-q6 = Accord entre modérateurs
quality-q7 = Concentration sur peu de personnes
quality-q8 = Participation égale des zones
quality-q9 = Canaux et langues
quality-q10 = Pondération selon le recensement
quality-q11 = Cohérence avec les séries officielles
quality-q12 = Ce que personne n'a signalé
quality-q13 = Capture et recapture (essai)
quality-q14 = Révisions
quality-q15 = Ce qui est caché
quality-q16 = Moments sans réception
quality-q17 = Consentement et effacement
quality-dim-relevance = pertinence
quality-dim-accuracy = exactitude et fiabilité
quality-dim-timeliness = actualité et ponctualité
quality-dim-accessibility = accessibilité et clarté
quality-dim-coherence = cohérence et comparabilité
quality-dim-metadata = gestion des métadonnées
quality-dim-impartiality = Impartialité
quality-dim-confidentiality = Confidentialité
quality-dim-self_identification = Auto-identification
quality-dim-documented = Processus documenté
quality-flag-unstable = instable : moins de 20 derrière
quality-flag-experiment = essai
quality-flag-r = comme dans la version d'avant : trop peu a changé
quality-see = en mots : métadonnées de référence { $code }

## What SMS cost, for organisers

sms-budget-warned = { $spent } des { $budget } SMS de ce mois sont dépensés{ $cost }. Quand il n'en restera plus, seul l'urgent partira encore.
sms-budget-held = Les { $budget } SMS de ce mois sont dépensés{ $cost }. Les messages par SMS attendent, chacun une semaine au plus, jusqu'à la fin du mois ou jusqu'à ce qu'un budget plus élevé soit chargé (sms: budget dans le fichier de campagne). L'urgent part encore.
sms-held-day = Quelqu'un a reçu { $most } SMS aujourd'hui, le maximum que permettent les réglages. Le reste attend demain.
sms-held-letter = Un message de { $segments } SMS est retenu : les réglages en permettent { $most }. Raccourcissez les textes de la campagne (`campaign check` les nomme) ou augmentez HEED_SMS_LETTER_MOST.
