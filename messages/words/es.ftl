# Unreviewed translation: no native speaker has read it yet.
# Accents like í ó á make an SMS 16-bit (67 letters a segment): citizens' sentences are short.

## Starting, language, consent (citizens)

welcome = Bienvenido a { $title }. Cuente lo que ve: lo pasamos a la oficina y le decimos en qué queda.
choose-language = ¿Qué idioma?
choose-campaign = ¿De qué campaña se trata?
language-name = Español
language-changed = Desde ahora le escribo en español.
notice-long = { $title }: lo que cuenta se guarda para que la oficina lo resuelva. Nadie ve su tel., queda bajo llave. Se publican sumas, y casos sin nombres. Puede enviar siempre MISDATOS, RETIRAR u OLVIDAR.
notice-safety = Telegram o su operador ve que nos escribe. No hay cifrado de extremo a extremo. Borre este chat en su aparato. En peligro llame al { $number }.
notice-safety-no-number = Telegram o su operador ve que nos escribe. No hay cifrado de extremo a extremo. Borre este chat. En peligro llame a emergencias.
yes = Sí
no = No
agreed = Gracias. Puede cambiar de idea cuando quiera con RETIRAR u OLVIDAR.
not-agreed = De acuerdo. No se publica nada. Si cambia de idea, envíe INICIAR.
consent-changed = El texto cambió. Léalo otra vez, por favor.

## Words that do something (citizens; one word each, no accents)

menu-help = AYUDA
menu-stop = PARAR
menu-start = INICIAR
menu-status = ESTADO
menu-forget = OLVIDAR
menu-report = REPORTAR
menu-back = ATRAS
menu-skip = OMITIR
menu-cancel = CANCELAR
menu-mydata = MISDATOS
menu-withdraw = RETIRAR
menu-add = AGREGAR
menu-proof = COMPROBANTE
menu-subscribe = SUSCRIBIR
menu-unsubscribe = BAJA
menu-language = IDIOMA
menu-campaign = CAMPANA
menu-info = INFO
menu-edit = EDITAR
menu-send = ENVIAR
greetings = hola, buenos días, buenos dias, buenas tardes, buenas noches, buenas
thanks = gracias, muchas gracias, mil gracias, ok gracias
says-yes = sí, claro, de acuerdo, estoy de acuerdo, acepto, sí por favor, sí acepto
says-no = no, no acepto, no estoy de acuerdo, no gracias
help-text = Escriba qué pasa y en qué lugar. O una palabra: REPORTAR, ESTADO o COMPROBANTE y su clave, AGREGAR, RETIRAR, IDIOMA, INFO, MISDATOS, OLVIDAR, PARAR.

## Reporting (citizens)

first-received = Recibido. Su clave secreta: { $code }. No la comparta.
draft-open = Usted tiene un reporte sin terminar ({ $code }).
draft-go-on = Seguir con este
draft-aside = Dejarlo y empezar otro
draft-set-aside = Dejado a un lado. Nuestro equipo mirará { $code } como está.
summary-title = Por favor, revise:
also-sent = Fotos y grabaciones adicionales
also-written = También escribió
summary-line = { $label }: { $value }
send = Enviar
edit = Cambiar
cancel = Cancelar
edit-which = ¿Qué quiere cambiar?
cancelled = Cancelado. No se ha enviado nada.
nothing-to-cancel = No hay nada que cancelar. Para avisar, escriba lo que pasa.
too-late = Esa pregunta ya se ha cerrado. Para avisar, escriba lo que pasa.
nothing-to-edit = Ahora no hay nada que cambiar.
skip = Omitir
cannot-skip = Esta respuesta hace falta. Responda, o envíe CANCELAR.
place-understood = Entendí: { $place }
place-which = ¿Cuál es?
place-none = Ninguno de estos
suggest-which = ¿Es uno de estos?
back-at-start = Esta es la primera pregunta.
thanks-receipt = Gracias. Su clave: { $code }. No la comparta. Con ESTADO { $code } se entera de lo que pasa.
privacy-hint = PERMISOS: lo que usted permite.
stop-hint = Para no tener más mensajes: envíe solo PARAR.
forget-hint = Para borrarlo todo: envíe solo OLVIDAR.
coded-hint = Un reporte entero en un mensaje: { $example }
coded-taken = Anotado: { $answers }.
not-edited = Ha cambiado un mensaje anterior. Solo leo los nuevos: escriba el cambio en un mensaje nuevo.
not-forwarded = Ha reenviado un mensaje. Solo hago lo que usted mismo escribe: escriba, por favor.
outside-area = Ese lugar queda fuera de la zona de esta campaña. Guardamos su aviso aparte; lo mira una persona.
campaign-closed = { $title } ha terminado. Gracias por todos sus avisos.
finish-first = Primero mande o cancele el aviso que tiene abierto. Luego abra otra vez la otra campaña.
campaign-not-begun = { $title } empieza el { $day }. Vuelva a escribirnos entonces.
no-campaign = Por ahora no se recoge nada. Vuelva a probar después.
choose-one = Elija una de estas respuestas.
like-offer = Ya avisaron de lo mismo, { $nearness }, { $when }: { $category }. ¿Es esto?
same = Es lo mismo
different = Es otra cosa
fixed-meanwhile = Ya arreglado
fixed-meanwhile-thanks = Gracias. Diremos que { $case } ya funciona bien. No enviamos su nuevo aviso.
joined-thanks = Hemos sumado el suyo: juntos cuentan más.
emergency = Si una vida corre peligro, llame ya al { $number }. No somos un servicio de rescate. Nuestro equipo ve su mensaje ahora.
emergency-no-number = Si una vida corre peligro, llame ya a los servicios de rescate. No somos uno de ellos. Nuestro equipo ve su mensaje ahora.
only-text-here = Por este medio solo leo texto. Escriba lo que pasa.
unreadable = No lo entiendo. Escriba otra vez con palabras, o envíe AYUDA.
own-duplicate = Ya tenemos ese reporte suyo: { $code }. Si es otro, diga en qué es distinto.
only-private = Eso queda entre nosotros. Escríbame a solas, no en un grupo.
roles-not-by-sms = Un rol solo sirve en Telegram: abra allí su invitación.
blocked = Por ahora no podemos recibir sus avisos.

## What became of it (citizens)

status-line = Su aviso: { $state }
state-received = recibido, falta leerlo.
state-in-review = una persona lo mira.
state-approved = comprobado y aceptado.
state-rejected = no aceptado: { $reason }.
state-needs-info = tenemos una pregunta para usted. Responda, por favor.
state-withdrawn = lo ha retirado usted.
status-not-agreed = Sin su permiso no cuenta en nada de lo que publicamos.
case-unverified = caso { $case }, falta confirmarlo.
case-corroborated = caso { $case }, otros dicen lo mismo.
case-verified = caso { $case }, confirmado.
case-refuted = caso { $case }, resulta que no era exacto.
case-unverifiable = caso { $case }, no se puede comprobar.
case-official-confirmed = caso { $case }, confirmado por la oficina.
case-open = falta pasarlo a una oficina.
case-routed = enviado a { $office }.
case-acknowledged = la oficina lo ha visto.
case-in-progress = la oficina trabaja en ello.
case-resolved-claimed = la oficina dice que ya lo ha hecho.
case-resolved-confirmed = hecho, y confirmado.
case-reopened = abierto de nuevo: no quedó arreglado.
case-closed = cerrado sin actuar: { $reason }.
verdict-verified = Su aviso queda confirmado (caso { $case }). Gracias.
verdict-accepted = Su reporte fue recibido y tomado en cuenta (caso { $case }). Gracias.
verdict-rejected = No pudimos aceptar su aviso: { $reason }. Puede escribirnos de nuevo.
verdict-rejected-many = No pudimos aceptar { $n } de sus avisos: { $reason }. Puede escribirnos de nuevo.
answer-acknowledged = { $office } ha visto su caso { $case }.
answer-in-progress = { $office } trabaja en su caso { $case }.
answer-done-ask-fixed = { $office } dice que el caso { $case } ya se ha resuelto. ¿Ha quedado bien?
answer-not-ours = { $office } dice que el caso { $case } no le toca. Buscamos la oficina correcta.
fixed-yes = Sí, arreglado
fixed-no = No, sigue igual
fixed-thanks-yes = Buena noticia. Gracias por contarlo.
fixed-thanks-no = Gracias por contarlo. El caso se abre de nuevo y la oficina lo va a saber.
fixed-late = Gracias. El caso { $case } ya cambió. ESTADO le dice más.
fixed-asked-again = ¿Está arreglado el caso { $case }?
reason-nonsense = no se entiende
reason-outside = queda fuera de la zona
reason-not-our-topic = no es el tema de esta campaña
reason-abuse = ofende o insulta a personas
reason-unclear = no queda claro qué pasa o en qué lugar
reason-duplicate-own = usted ya lo avisó antes
reason-other = otro motivo
reason-not-ours = no es tarea de la oficina
reason-cannot = la oficina no puede actuar por ahora
reason-no-answer = nuestra pregunta no tuvo respuesta
reason-untrue = se vio que no es así
reason-personal = dice demasiado de una persona
reason-no-budget = la oficina no tiene dinero para eso
reason-already-known = la oficina ya lo sabe
reason-not-found = la oficina no lo encontró
reason-no-longer = ya no existe
status-which = ¿De qué aviso? Envíe ESTADO y su clave.
status-unknown = No conozco un aviso suyo con esa clave. Revise la clave.
proof-which = ¿De qué aviso? Envíe COMPROBANTE y su clave.
proof-none = No conozco un aviso suyo con esa clave en lo publicado. Revise la clave.
proof-counted = Su aviso cuenta en { $release }: { $state }.
proof-file = El archivo lo prueba y no dice quién es usted ni lo que escribió.
proof-where = El archivo que lo prueba: { $where }
proof-unverified = aún sin confirmar
proof-corroborated = otros dicen lo mismo
proof-verified = confirmado
proof-official-confirmed = confirmado por la oficina
proof-refuted = desmentido
proof-unverifiable = no se pudo comprobar
codes-too-many = Llegaron demasiadas claves falsas. Intente de nuevo en una hora.
supplement-which = ¿A qué aviso? Envíe AGREGAR y su clave.
supplement-asked = ¿Qué quiere agregar?
supplement-thanks = Agregado. Gracias.
withdraw-which = ¿Qué aviso? Envíe RETIRAR y su clave.
withdraw-sure = ¿Retirar el aviso { $code }? Ya no va a contar.
withdrawn-done = Retirado. Ya no sale en lo que publiquemos.
withdraw-consent = Retirar mi permiso
consent-sure = ¿Retirar su permiso? Ninguno de sus avisos va a contar en lo que publiquemos.
consent-withdrawn = Permiso retirado. Sus avisos ya no salen en lo que publiquemos. OLVIDAR los borra.
nothing-changed = De acuerdo, no se ha cambiado nada.
mydata-intro = Esto es lo que guardamos de usted:
mydata-nothing = No guardamos nada de usted, salvo este mensaje.
mydata-summary = Guardamos: su tel. bajo llave, su idioma, lo que nos acepta y sus avisos con sus respuestas ({ $n }). ESTADO los muestra, OLVIDAR borra todo.
forget-sure = ¿Olvidarle? Se borran su tel., textos, fotos y borradores. No se puede deshacer.
forget-sure-phone = ¿Olvidar todo lo que vino de este teléfono, también lo de otras personas? Se borran mensajes, datos y borradores. No se puede deshacer.
forget-code-sent = Para saber que es usted: responda con estas seis cifras: { $code }
forget-code-wait = Ya le hemos mandado seis cifras. Responda con ellas; en diez minutos puede pedir otras.
forget-code-wrong = No son esas cifras. No se ha borrado nada.
digits-late = Esas cifras llegan tarde. No se ha cambiado nada. Pida otras.
digits-tomorrow = Hoy llegaron demasiadas cifras equivocadas. Pida otras mañana.
forget-done = Hecho. Su tel., textos y fotos se han borrado. Queda lo ya publicado y sumas que no llevan a usted.
stopped = Ya no va a recibir mensajes. INICIAR los trae de nuevo; OLVIDAR borra todo lo suyo.
started-again = Nos alegra que vuelva. Va a recibir de nuevo nuestros mensajes.
subscribed = Va a recibir las noticias de esta campaña. BAJA las termina.
unsubscribed = Ya no recibe noticias. Las respuestas a sus avisos siguen llegando.
question-from-moderator = Una pregunta sobre su aviso: { $question }
question-thanks = Gracias. Hemos pasado su respuesta.
part-missing = Solo recibimos { $came } de las { $all } partes de su mensaje.
reminder-draft = Su aviso { $code } no ha terminado. Conteste la pregunta anterior, o mande CANCELAR.

## What you allow (citizens)

menu-privacy = PERMISOS
menu-about = SOBREMI
purposes-intro = Usted decide. Nada de esto es necesario. Elija uno para cambiarlo:
purpose-contact = Preguntarme otras cosas después: { $value }
purpose-quote = Citar mis palabras: { $value }
purpose-media = Mostrar mis fotos a las oficinas: { $value }
purpose-nearby = Preguntarme qué veo cerca: { $value }
purpose-about = Sobre mi persona
purposes-done = Listo
purposes-kept = De acuerdo. PERMISOS lo cambia cuando quiera.
about-intro = Solo si quiere. Nos muestra a quién no llegamos. Se guarda aparte de sus reportes.
about-unsaid = Prefiero no decirlo
about-thanks = Gracias. SOBREMI lo cambia, OLVIDAR lo borra.
about-nothing = Esta campaña no pregunta nada sobre usted.

## Things on the map (citizens)

menu-seen = VISTO
menu-gone = YANOESTA
gone-now = Ya no está
here-still = Sigue ahí
walk-live = O comparta su ubicación en vivo y recorra el trazado.
walk-now = Camine ahora sobre el trazado: anoto el camino. Al final deje de compartir o mande LISTO.
walk-full = No puedo guardar un camino más largo. Envíe LISTO.
shape-size = { $size }, puntos: { $n }
noted-check = Anotado: { $value }. ¿No es correcto? Envíe ATRAS.
sighting-which = ¿Cuál? Envíe VISTO o YANOESTA y el código de la cosa.
sighting-unknown = No hay nada en el mapa con ese código. Revise el código.
sighting-own = Usted lo puso en el mapa: otros lo confirman.
sighting-where = Comparta su ubicación: cuenta a menos de { $metres } m y no se guarda.
sighting-far = Queda muy lejos para saberlo. Venga a menos de { $metres } m y mande otra vez. No se ha anotado nada.
sighting-enough = Gracias, es bastante por hoy.
sighting-thanks = Gracias. Caso { $case }: { $line }
sightings-line = Visto por otros: { $seen } (el { $day }). Ausente: { $gone }.
sightings-gone = Visto por otros: 0. Ausente: { $gone }.
measure-line = Última medida: { $value } ({ $day }).
measure-of-many = Medido: { $value } ({ $day }). Mediana de { $n } personas: { $median }.

## When an answer cannot be read (citizens)

hint-text = Envíe unas palabras, por favor.
hint-text-long = Es demasiado largo. Envíe { $most } letras o menos.
hint-integer = Envíe un número entero, por ejemplo 3.
hint-decimal = Envíe un número, por ejemplo 2,5.
hint-select-one = No lo entiendo. Elija una respuesta, o envíe su número.
hint-select-multiple = Envíe los números de todas las que valen, por ejemplo 1 3.
hint-date = Envíe un día: hoy, ayer, o por ejemplo 25/11/2026.
hint-geopoint = Escriba el lugar con palabras o coordenadas, o comparta su posición.
hint-image = Envíe una foto, por favor.
hint-audio = Envíe un mensaje de voz, por favor.
picture-unusable = Lo sentimos, no pudimos usar su foto. Su reporte sigue sin ella.
recording-unusable = Lo sentimos: el audio o archivo no se puede usar. Su reporte sigue sin él.
picture-kept = Guardado con su reporte.
words-kept = Añadido a su reporte.
recording-kept = Su mensaje de voz queda guardado con su reporte.
recording-words = Su mensaje de voz queda guardado. Cuéntelo también en unas palabras escritas.
pictures-enough = Basta para un reporte: ya tiene { $most } fotos y grabaciones.
hint-required = Esta pregunta necesita una respuesta.
hint-constraint = { $message }
hint-constraint-unknown = Esa respuesta no sirve en este caso.
ask-several = Envíe los números de todas las que valen, por ejemplo 1 3.
shown-image = foto
shown-audio = audio
shown-skipped = (omitido)
points-done = Listo
ask-which-other = ¿Cuál otro?
option-other = Otro
ask-type-name = Hay { $n } respuestas. Si falta la suya, escriba sus primeras letras.
list-more = M más
ask-range = De { $least } a { $most }.
ask-rank = Envíe los números en su orden, el primero primero, por ejemplo 2 1 3.
ask-points = Mande sus puntos uno por uno y luego LISTO. O todos juntos, separados por ;
points-so-far = Puntos hasta ahora: { $n }.
acknowledge-ok = OK
ask-default = Ahora: { $value }
keep-default = Dejarlo así
may-skip = { $word } para dejarlo como está.
repeat-first = { $label }: ¿hay alguno que indicar?
repeat-another = { $label }: ¿hay otro más?
repeat-round = { $label } { $n }
repeat-bounded = Aquí no se pueden indicar más de { $most }.
date-now = ahora,ahora mismo
hint-video = Por favor, envíe un video.
hint-file = Por favor, envíe un archivo.
hint-time = Envíe una hora, por ejemplo 14:30.
hint-datetime = Envíe un día y una hora, por ejemplo 25/11/2026 14:30.
hint-range = Envíe un número de { $least } a { $most }.
hint-rank = Envíe todos los números en su orden, por ejemplo 2 1 3.
hint-points = Comparta su ubicación, o envíe al menos { $least } posiciones separadas por ;
hint-points-few = Van { $n } puntos. Se necesitan al menos { $least }.
hint-acknowledge = Por favor, envíe OK.
hint-yes-no = Responda sí o no, por favor.
hint-which-option = ¿Cuál de estos: { $options }?
shown-video = video
shown-file = archivo

## How near, when (citizens)

near-very = muy cerca
near-same-street = en la misma calle
near-walk = a pocos minutos a pie
near-far = algo lejos
ago-now = ahora mismo
ago-minutes = { $n ->
    [one] hace { $n } minuto
   *[other] hace { $n } minutos
}
ago-hours = { $n ->
    [one] hace { $n } hora
   *[other] hace { $n } horas
}
ago-days = { $n ->
    [one] hace { $n } día
   *[other] hace { $n } días
}

## Cards for moderators

card-title = { $code } · { $category } · { $age }
card-text = «{ $text }»
card-no-text = (sin texto)
card-pictures = Fotos: { $n }
card-sounds = Mensajes de voz: { $n }
card-place = Lugar: { $place }
card-no-place = Lugar: desconocido
card-reports = { $n ->
    [one] { $n } aviso
   *[other] { $n } avisos
}
card-like = Se parece a { $code } ({ $likeness } %): { $reasons }
like-distance = a { $metres } m
like-hours = { $n ->
    [one] { $n } hora de diferencia
   *[other] { $n } horas de diferencia
}
like-days = { $n ->
    [one] { $n } día de diferencia
   *[other] { $n } días de diferencia
}
like-crowded = muchos avisos distintos en este punto
like-same-category = misma categoría
like-same-source = mismo remitente
like-same-picture = misma imagen
like-often = en esta campaña estos avisos suelen unirse
like-seldom = en esta campaña estos avisos rara vez se unen
like-in-batches = los avisos de este canal suelen llegar muchos a la vez
card-urgent = URGENTE
card-outside = fuera de la zona
card-no-consent = aún sin consentimiento: solo para moderadores
card-decided = { $what }, { $age }
verify = Verificar
accept = Aceptar
same-as = Igual que { $code }
ask = Preguntar
reject = Rechazar
claim = Lo tomo
pass = Pasar
restrict = Restringir
unrestrict = Levantar la restricción
block = Bloquear
undo = Deshacer
urgent = Urgente
decided-verified = Verificado
decided-accepted = Aceptado, sin verificar
decided-rejected = Rechazado: { $reason }
decided-same-as = Igual que { $code }
decided-asked = Pregunta enviada
decided-passed = Dejado a otros
decided-restricted = Restringido: textos y fotos ocultos
decided-shown = Ya no está restringido: lo ven todos los que moderan
decided-urgent = Marcado urgente
review-faster = Alguien fue más rápido: { $what } ({ $who }, { $age })
review-expired = Este botón es demasiado antiguo. Envíe /next para otra ficha.
review-changed = Esto ha cambiado entretanto. Mire otra vez.
review-no-right = No puede hacer eso aquí.
review-none = La cola está vacía. Gracias.
card-restricted = restringido
card-hidden = (texto oculto)
card-place-coarse = Lugar: a unos 2 km de { $place }
card-held-until = Reservado hasta { $time }
card-one-of-two = Verificado por una persona; hace falta otra
card-added = Añadido después: «{ $text }»
card-alert = URGENTE, recién empezado, sin terminar: «{ $text }»
unreadable-alert = No se entienden los mensajes de alguien: { $n } en un día. El último: { $text }
card-alert-withdrawn = Mensaje URGENTE retirado por quien lo envió. Sus palabras se borraron.
card-urgent-waits = URGENTE: un reporte espera ser leído.
like-within-hour = en la misma hora
like-other-names = otros nombres o números: { $n }
like-both-say = ambos dicen { $words }
show-card = Ver la ficha
pictures = Fotos
pictures-of = Fotos de { $code }. Solo para usted: por favor no las comparta.
picture-alt = Foto { $n } de { $all }
pictures-none = Aquí no hay ninguna foto que se pueda mostrar.
pictures-coming = La foto aún está en camino. Inténtelo de nuevo en un momento.
pictures-sent = Enviado a usted en privado.
pictures-write-first = Las fotos solo se muestran en privado. Envíeme allí /start y pulse otra vez.
next-card = Siguiente ficha
decided-one-of-two = Verificado por una primera persona
decided-claimed = Reservado
decided-blocked = Remitente bloqueado
decided-undone = Deshecho
decided-withdrawn = Retirado por su autor
decided-no-consent = Permiso retirado por su autor
decided-answered = Quien avisó respondió
review-own = Es su propio reporte: otra persona decide.
review-second = Usted ya lo verificó; hace falta otra persona.
accept-never = Dos personas verifican esta clase de casos; una sola nunca lo acepta.
review-restricted = Este caso está restringido: decide un responsable.
unrestrict-not = { $code } no está restringido.
review-gone = Este reporte ya no existe.
review-unreachable = Ya no se puede contactar a quien avisó.
review-claimed = Otra persona lo reservó hasta { $time }.
reason-back = Volver
queue-card = En espera: { $waiting } · urgentes: { $urgent } · el más antiguo: { $oldest }
queue-empty = Nada en espera.
ask-which-question = ¿Qué quiere preguntar a la persona? Ve la pregunta, no a usted.
asked-sent = Enviado a la persona.
reporter-answered = La persona respondió sobre { $code }: «{ $text }»
reject-which = ¿Por qué?
undone = Deshecho.
not-undoable = Esto ya no se puede deshacer.
invite-code = Invitación como { $role }: envíe /start { $code } a este bot. Sirve una vez.
invited = Bienvenido. Ahora es { $role }.
invite-bad = Esta invitación no sirve (o ya no). Pida otra.
invite-which = ¿Qué papel? Envíe /invite y uno de: { $roles }.
invite-which-office = ¿Qué oficina? Envíe /invite official y una de: { $offices }.
unknown-command = No conozco esa orden. /help muestra la lista.
role-moderator = moderador
role-official = funcionario
role-organiser = organizador
role-lead = responsable
role-trainee = en formación
role-observer = observador
role-reporter = quien avisó
moderator-help = /next: la siguiente ficha. /queue: cuántos esperan. Los botones de una ficha deciden; Deshacer vuelve atrás.
moderator-help-more = /mine: lo que usted tiene. /urgent: la siguiente urgencia. /handover NOTA: devolver todo. /stats: las cifras. /holidays: sus días libres. /surges: oleadas retenidas. Con el código de un caso: /verify, /accept, /reject, /ask, /same, /merge, /split, /group, /why. En este chat la barra puede omitirse.
lead-help = /block CÓDIGO 7: parar a un remitente siete días. /unblock: quién está bloqueado, y volver a oírlo. /gold CÓDIGO: un ejemplo para practicar. /sms: trabajar por SMS.
organiser-help = /invite ROL: una invitación de un solo uso. /moderate, dicho en un grupo: las fichas llegan allí. /members: quién tiene qué papel. /topics, dicho en un grupo: un tema por categoría.
moderate-here = Las fichas de esta campaña llegan desde ahora a este grupo.
moderate-where = Añádame al grupo de moderadores y envíe allí /moderate.

## The queue, for moderators

more = Más
reject-outside = Rechazar: fuera
reject-nonsense = Rechazar: nada
card-more-answers = Otras respuestas: { $n }
escalate = Al responsable
decided-escalated = Pasado a los responsables
card-for-leads = para los responsables
review-for-leads = Este reporte se pasó: decide un responsable.
leads-told = Un moderador le pasa { $code }. { $why }
mine-none = Usted no tiene nada.
mine-line = { $code } · { $category } · hasta { $time }
mine-asked = { $code } · { $category } · espera a la persona
code-which = ¿Qué caso? Escriba el código de la ficha tras la palabra, por ejemplo /{ $word } K7M2QX.
code-unknown = No conozco aquí el caso { $code }. Mire otra vez la ficha.
code-meant = No conozco aquí el caso { $code }. ¿Quería decir { $codes }?
code-decided = Nada espera por usted en { $code }.
handover-done = Entregados: { $n }. Gracias por su trabajo.
card-handed-over = Entregado por un moderador: «{ $text }»
languages-set = Usted lee: { $languages }. Esos reportes le llegan primero. Para cambiar: /languages en fr
why-words = en sus palabras

## Offices

respond-ask = Caso { $case }: { $category }, { $place }. ¿Su respuesta?
office-shared-words = Caso { $case }, en palabras de quien reporta: «{ $words }»
office-shared-pictures = Caso { $case }: las fotos de quien reporta.
acknowledge = Lo hemos visto
in-progress = Estamos en ello
done = Hecho
not-ours = No nos toca
cannot = No podemos
respond-thanks = Gracias. Las personas que avisaron lo sabrán.
respond-late = Este caso ya recibió respuesta: { $what }.

## Things on the map, for moderators

vanished-ask = { $code } · { $category }: quizá ya no está, personas que lo dicen: { $n }. Visto por otros: { $seen }.
vanished-close = Ya no está
vanished-closed = Cerrado: ya no existe.
vanished-stays = Se deja como está.
vanished-late = Ahora está de otra manera: { $code }.

## Words that a day can be told by: between commas, Monday first, January first

date-tomorrow = mañana
date-next-week = la semana que viene, la próxima semana, próxima semana, semana que viene
date-today = hoy, ahora, esta mañana, esta noche
date-yesterday = ayer, anoche
date-weekdays = lunes, martes, miércoles, jueves, viernes, sábado, domingo
date-months = enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre

## El boletín semanal, para las oficinas

digest-subject = { $campaign }, semana { $week }: { $summary }
digest-new-count = { $n ->
    [0] ningún caso nuevo
    [one] { $n } caso nuevo
   *[other] { $n } casos nuevos
}
digest-waiting-count = { $n ->
    [0] nada espera su respuesta
    [one] { $n } espera su respuesta
   *[other] { $n } esperan su respuesta
}
digest-week = Semana { $week }, { $days }
digest-for-office = Para { $office }
digest-tile-new = { $n ->
    [one] caso nuevo esta semana
   *[other] casos nuevos esta semana
}
digest-tile-mean = por semana en promedio, { $before }
digest-tile-waiting = { $n ->
    [one] espera su respuesta
   *[other] esperan su respuesta
}
digest-before = { $n ->
    [one] la semana anterior
   *[other] las { $n } semanas anteriores
}
digest-trend-up = Más de lo habitual: { $now } casos nuevos esta semana, frente a { $mean } por semana, { $before } ({ $pct }).
digest-trend-up-few = Más de lo habitual: { $now } casos nuevos esta semana, frente a { $mean } por semana, { $before }. Entonces hubo pocos casos, por eso no se da porcentaje.
digest-trend-down = Menos de lo habitual: { $now ->
    [one] { $now } caso nuevo
   *[other] { $now } casos nuevos
} esta semana, frente a { $mean } por semana, { $before } ({ $pct }).
digest-trend-same = Como de costumbre: { $now ->
    [one] { $now } caso nuevo
   *[other] { $now } casos nuevos
} esta semana, frente a { $mean } por semana, { $before }.
digest-trend-few = Pocos casos: { $now } esta semana, { $mean } por semana, { $before }. Demasiado pocos para hablar de tendencia.
digest-trend-first = { $now ->
    [one] { $now } caso nuevo
   *[other] { $now } casos nuevos
} esta semana. Todavía no hay con qué comparar.
digest-trend-new = { $now ->
    [one] { $now } caso nuevo
   *[other] { $now } casos nuevos
} esta semana, y ninguno, { $before }.
digest-word-new = ninguno antes
digest-word-up = más de lo habitual
digest-word-down = menos de lo habitual
digest-word-same = como de costumbre
digest-word-few = pocos casos
digest-word-first = nada con qué comparar
digest-heading-waiting = Esperan su respuesta
digest-heading-new = Nuevo esta semana
digest-heading-also-new = También nuevo esta semana
digest-heading-trend = Esta semana en comparación
digest-heading-map = Dónde
digest-heading-numbers = De dónde salen estas cifras
digest-asked = { $n ->
    [one] Lo que se pide a { $office }: responder al caso siguiente. Espera desde hace más de { $hours } horas.
   *[other] Lo que se pide a { $office }: responder a los { $n } casos siguientes. Esperan desde hace más de { $hours } horas.
}
digest-asked-how = Elija Responder y luego: recibido, en curso, hecho, no nos corresponde. Quienes informaron lo sabrán.
digest-asked-new = Todavía nada espera respuesta. Ya puede responder a los casos nuevos de abajo.
digest-quiet = Ningún caso nuevo esta semana y nada espera respuesta de { $office }. La campaña sigue; este mensaje llega cada semana para que sepa que funciona.
digest-nothing-new = Ningún caso nuevo esta semana.
digest-case = caso { $code }
digest-opened = abierto el { $day }
digest-waits = { $days ->
    [0] espera desde hoy
    [one] espera desde hace { $days } día
   *[other] espera desde hace { $days } días
}
digest-reports = { $n ->
    [one] { $n } aviso
   *[other] { $n } avisos
}
digest-tag-new = nuevo esta semana
digest-answer = Responder
digest-answer-case = Responder al caso { $code }
digest-response-label = su respuesta hasta ahora: { $state }
digest-more = { $n ->
    [one] y { $n } caso más en la tabla adjunta
   *[other] y { $n } casos más en la tabla adjunta
}
digest-place-unknown = lugar desconocido
digest-precision-point = lugar exacto
digest-precision-street = calle
digest-precision-ward = solo el barrio
digest-precision-district = solo el distrito
digest-verification-unverified = aún sin verificar
digest-verification-corroborated = avisado por varias personas
digest-verification-verified = verificado
digest-verification-refuted = refutado
digest-verification-unverifiable = no se puede verificar
digest-verification-official_confirmed = confirmado por la oficina
digest-response-open = ninguna
digest-response-routed = ninguna
digest-response-acknowledged = recibido
digest-response-in_progress = en curso
digest-response-resolved_claimed = hecho
digest-response-resolved_confirmed = hecho, confirmado por las personas
digest-response-reopened = reabierto, las personas dicen que no está arreglado
digest-response-closed_no_action = cerrado sin actuación
digest-column-category = Categoría
digest-column-now = Esta semana
digest-column-mean = Promedio semanal, { $before }
digest-chart-title = Casos nuevos por categoría
digest-chart-now = esta semana
digest-chart-mean = promedio semanal, { $before }
digest-chart-alt = Gráfico de barras, casos nuevos de la semana { $week } por categoría. { $lines }.
digest-chart-alt-line = { $label } { $now }, promedio semanal { $mean }
digest-map-new = nuevo esta semana
digest-map-waiting = espera su respuesta
digest-map-coarse = lugar aproximado
digest-map-alt = { $n ->
    [one] Mapa de { $area } con { $n } caso. { $lines }.
   *[other] Mapa de { $area } con { $n } casos. { $lines }.
}
digest-map-alt-line = { $number }: { $label }, { $place }
digest-map-alt-more = y { $n } más
digest-map-area = la zona de la campaña
digest-quality = De { $n ->
    [one] { $n } caso nuevo
   *[other] { $n } casos nuevos
}: { $lines }.
digest-numbers-cases = Un caso es un suceso, un lugar o una cosa. Varios avisos cuentan una sola vez: { $reports ->
    [one] { $reports } aviso
   *[other] { $reports } avisos
} para { $cases ->
    [one] { $cases } caso nuevo
   *[other] { $cases } casos nuevos
}.
digest-numbers-period = La semana { $week } comprende los casos abiertos del { $from } al { $to }, ambos incluidos, zona horaria { $timezone }.
digest-numbers-left-out = No se cuentan: los avisos que los moderadores rechazaron o aún no leyeron, los retirados y los de fuera de la zona.
digest-numbers-waiting = Un caso espera cuando lleva más de { $hours } horas sin respuesta.
digest-numbers-trend = «Más» o «menos de lo habitual» se dice solo cuando la diferencia supera lo que suele hacer el azar. Con menos de cinco casos por semana no se da porcentaje.
digest-numbers-people = Son avisos de personas que decidieron avisar. No miden lo que ocurre donde nadie avisa.
digest-numbers-place = Los lugares se muestran solo con la exactitud que permite la categoría.
digest-private = Solo para la oficina nombrada arriba: contiene casos individuales. Por favor, no lo publique.
digest-csv-note = La tabla adjunta { $name } contiene todos los casos de este mensaje.
digest-short-reply = Para responder a un caso aquí, envíe su código.
digest-short-asked = { $n ->
    [one] Por favor, responda a este caso:
   *[other] Por favor, responda a estos { $n } casos:
}
digest-short-more = y { $n } más por correo

## Páginas web

web-title = { $campaign }: lo que la gente informa
web-skip = Ir al contenido
web-running = Heed funciona.
web-trouble = Heed tiene dificultades en este momento. Lo que envíe se guarda de todos modos.
web-heading-numbers = Hasta ahora
web-since = Desde el { $day }
web-messages = mensajes recibidos
web-reports = avisos
web-cases = casos
web-verified = casos verificados
web-numbers-note = Un caso es un suceso, un lugar o una cosa; varios avisos cuentan una sola vez. Se cuentan solo las clases de casos que se publican uno por uno; las demás están en los números publicados.
web-heading-cases = Últimos casos
web-cases-note = Solo las clases de casos que esta campaña publica uno por uno. Las fechas se dan por semana y los lugares solo con la exactitud permitida. Los avisos son de personas que decidieron avisar.
web-no-cases = Todavía no se ha publicado ningún caso.
web-heading-weeks = Casos publicados por semana
web-heading-machine = Ahora mismo
web-inbox-waiting = mensajes por leer
web-letters-waiting = cartas por enviar
web-quarantined = mensajes apartados para el operador
web-column-category = Categoría
web-column-place = Lugar
web-column-week = Semana
web-column-verification = Verificación
web-column-response = Respuesta de la oficina
web-column-reports = Avisos
web-column-cases = Casos
web-week = { $year }, semana { $week }
web-response-open = todavía no
web-foot = Heed: la ciudadanía informa, los moderadores verifican, las oficinas responden.
web-answer-title = Responder al caso { $code }
web-answer-office = Para { $office }
web-answer-state = Su respuesta hasta ahora: { $state }
web-answer-question = ¿Qué diremos a quienes lo informaron?
web-answer-what-happens = Pulse un botón. Su respuesta se registra a nombre de su oficina, se muestra con el caso y se envía a quienes informaron. Puede responder de nuevo cuando algo cambie.
web-answer-note = Nota (no obligatoria)
web-answer-note-hint = Por ejemplo, qué se hizo o quién es responsable. Hasta { $n } caracteres. Por favor, sin nombres de particulares.
web-answer-closed = Este caso está cerrado; ya no hace falta respuesta.
web-thanks-title = Gracias, su respuesta quedó registrada
web-thanks-text = Quienes informaron lo sabrán. Puede cerrar esta página; el enlace servirá de nuevo cuando algo cambie.
web-expired-title = Este enlace ha caducado
web-expired-text = No se cambió nada. El próximo mensaje semanal a su oficina lleva un enlace nuevo para cada caso que aún espera.
web-unknown-title = No conocemos este enlace
web-unknown-text = No se cambió nada. Quizá la dirección se cortó por el camino: copie la dirección entera del mensaje o use el enlace del próximo.
web-missing-title = Esta página no existe
web-missing-text = Quizá la dirección se cortó por el camino.
web-home = A la primera página

## Scorecards and actions, for moderators and offices

menu-action = ACCION
menu-actions = ACCIONES
menu-scores = NOTAS
facility-unknown = No conozco ninguna evaluación de eso. Escriba el nombre del establecimiento, o su caso.
scores-which = ¿Las notas de qué establecimiento? Escriba su nombre, o su caso.
scores-title = { $facility } (caso { $case })
scores-people = Personas contadas, cada una con su última evaluación revisada: comunidad { $community }, prestador { $provider }.
scores-scale = De 1 (lo peor) a 5 (lo mejor):
scores-entitlements = Derechos cumplidos:
scores-few = menos de { $k }
scores-community = comunidad
scores-provider = prestador
scores-side = { $side } { $mean } (n { $n }, mediana { $median }, mitad central { $low } a { $high })
scores-share = { $side } { $percent } % ({ $met } de { $n })
scores-hidden = { $side } no se muestra ({ $few })
scores-uncounted = No contadas, por no revisadas o sin consentimiento: { $n }.
action-only-audit = Esta campaña no tiene evaluaciones.
action-no-office = Esta campaña no tiene oficina que pueda responder de una acción.
action-gone = Ya se respondió, o cambió desde entonces. /actions muestra cómo están las cosas.
action-where = ¿De qué establecimiento se trata? Escriba su nombre, o su caso.
action-office = ¿Quién lo hará?
action-until = ¿Hasta cuándo? Elija un día, o escriba uno, por ejemplo 25/11/2027.
action-day-past = Dé un día que esté por venir, por favor.
action-day-same = Ya está previsto para ese día. Dé otro, por favor.
action-day-today = Ese día es hoy. Dé un día posterior, por favor.
action-what = ¿Qué se acordó? Una o dos frases; sin nombres, por favor.
action-how = Envíe /action CASO OFICINA 2027-12-01 y lo que se acordó, o /action solo. Oficinas: { $offices }.
action-kept = Guardado: { $office }, hasta el { $day }. Ese día se les pregunta.
action-new = { $facility }: para { $office }, hasta el { $day }: “{ $what }”
action-one = { $facility }, { $office }, hasta el { $day }: “{ $what }”
action-overdue = { $n ->
    [one] { $n } día de atraso
   *[other] { $n } días de atraso
}
action-first-due = aplazada, primero para el { $day }; veces aplazada: { $n }
action-ask = ¿Está hecho?
action-done = Hecho
action-not-yet = Todavía no
action-put-off = Entonces hasta el { $day }. El primer día sigue a la vista.
action-thanks = Hecho. Gracias.
action-told-done = { $office } dice que está hecho: { $facility }, “{ $what }”
action-mail-subject = { $title }: una acción para { $office }
action-mail-how = Esta dirección no lee respuestas. Avise a la gente de { $title } cuando esté hecho.
action-button = { $n }. { $facility }
actions-none = No hay ninguna acción abierta.
actions-title = Acciones abiertas: { $n }

## Answering a survey (citizens)

menu-interview = ENTREVISTA
survey-welcome = Bienvenido a { $title }. Tenemos unas preguntas; son pocos minutos.
survey-first = Gracias. Esta es una encuesta con preguntas fijas: lo que acaba de escribir no se guarda.
survey-help = Mande ENTREVISTA para responder a nuestras preguntas. O una palabra: COMPROBANTE y su clave, RETIRAR, IDIOMA, INFO, MISDATOS, OLVIDAR, PARAR.
interview-area = ¿En qué zona?
interview-answered = Ya tenemos sus respuestas del { $day }. ¿Responder otra vez? Cuentan solo las nuevas.
interview-none = Acá no hay entrevistas. Escriba lo que pasa.

## Surveys, for enumerators and moderators

menu-progress = AVANCE
role-enumerator = encuestador
enumerator-help = ENTREVISTA empieza una visita, AVANCE dice cuántas hay. Un hogar, un permiso, una entrevista.
interview-area-choice = { $area } ({ $done } de { $quota })
interview-full = { $area } ya tiene sus { $quota } entrevistas. Puede seguir: lo que pasa de ahí se cuenta y se dice.
interview-go-on = Seguir aquí
interview-other-area = Otra zona
interview-how = { $area }: ¿qué resultó de la visita?
interview-begin = Entrevista
interview-refused = Rechazo
interview-not-at-home = Nadie en casa
interview-not-eligible = No corresponde
interview-counted = Contado: { $outcome }. De este hogar no se guarda nada más.
interview-code-household = ¿Qué hogar? Envíe su código.
interview-code-individual = ¿Qué persona? Envíe el código.
interview-code-bad = Ese no es un código de esta encuesta.
interview-met-household = Este hogar fue entrevistado el { $day }. Si pregunta otra vez, cuenta una sola vez.
interview-met-individual = Esta persona fue entrevistada el { $day }. Si pregunta otra vez, cuenta una sola vez.
interview-ask-again = Preguntar otra vez
interview-another-code = Otro código
interview-read-aloud = Lea esto en voz alta: «{ $notice }» ¿Están de acuerdo?
interview-saved = Guardado. Recibo para quienes respondieron: { $code }. Con RETIRAR { $code } pueden retirarlo.
interview-next = Visita siguiente
interview-standing = { $area }: { $done } de { $quota }
interview-standing-open = { $area }: { $done }
interview-standing-over = { $area }: { $done } de { $quota }, { $over } de más
progress-line = { $standing }; { $parts }: { $rate }
progress-all = Total
progress-completed = { $n } completas
progress-partial = { $n } interrumpidas
progress-refused = { $n } rechazos
progress-not-at-home = { $n } sin nadie en casa
progress-not-eligible = { $n } que no corresponden
progress-by-themselves = { $n } sin encuestador
progress-under-way = { $n } en curso
progress-rate = tasa de respuesta { $rate } %
progress-no-rate = aún sin tasa de respuesta
progress-how = Tasa de respuesta: completas entre completas, interrumpidas, rechazos y nadie en casa (AAPOR RR1). Un hogar cuenta una vez. Quien respondió sin encuestador cuenta solo para la cuota.
erase-which = ¿Qué hogar? Envíe /erase, su zona y su código, por ejemplo /erase Bondeni 14B.
erase-unknown = Ahí no se conoce ningún hogar con ese código. Tras 180 días los códigos se borran.
erase-sure = ¿Borrar todo lo que dijo este hogar? No se puede deshacer.
erase-done = Borrado. Queda que hubo una visita.

## Members and areas, for organisers

invite-which-area = ¿Qué zona? Envíe el papel y una de: { $areas }.
members-are = Quién trabaja aquí: { $roles }
members-line = { $role }, desde { $day }, por { $channel }
members-you = (usted)
members-end-which = Para terminar un papel, elija su número.
members-sure = ¿Terminar este papel ahora? { $who }
members-ended = Terminado: { $role }. Sus fichas vuelven a estar libres.
members-gone = Este papel ya terminó.
members-last = Es el último organizador: invite antes a otro.
role-was-ended = Un organizador terminó su papel: { $roles }. Gracias por su trabajo.
role-ended-left = Ya no está en el grupo de moderadores: su papel terminó: { $roles }. Una nueva invitación lo devuelve.

## Many messages at once (citizens)

flood-kept = Llegaron muchos mensajes a la vez. { $n } se guardan; los leeremos juntos. Espere un minuto y siga.
flood-not-taken = Demasiados mensajes a la vez: { $n } no contaron. Espere un minuto y siga.

## One sender's many messages, for moderators

card-many = { $n } mensajes más de este remitente, enviados de golpe; algunos arriba
group-title = Esperan { $n } reportes de un mismo remitente. El primero, completo:
group-line = { $code } · { $category } · { $age }: { $text }
group-more = … y { $n } más
group-one = Uno por uno
group-reject = Rechazar los { $n }
group-pass = Pasar los { $n }
group-block = Bloquear al remitente
group-why = ¿Por qué se rechazan estos { $n } reportes?
group-rejected = Rechazados { $n } reportes de un mismo remitente: { $reason }
group-passed = Pasados a otros: { $n } reportes de un mismo remitente
group-few = Son menos de { $n } reportes de un mismo remitente que puedan decidirse juntos.

## Cases that are one, for moderators

merge-which = Escriba /merge y dos códigos de caso: el primero acoge al segundo.
merge-unknown = Aquí no hay ningún caso { $code }.
merge-same = Ya son un solo caso: { $code }.
merge-never = Los casos de estas clases nunca se unen.
merge-other-way = Los avisos de { $away } están más protegidos que los de { $code }. Escriba /merge { $away } { $code }.
merge-changed = { $code } o { $away } ha cambiado entretanto. Mire otra vez.
merge-conflict =
    Esto se contradice:
    { $told }
    ¿Qué vale para los dos juntos?
merge-done =
    { $code } acogió a { $away }. Avisos juntos: { $n }. Decidido hasta ahora:
    { $told }
card-took-in = Acogió a { $judged }
decided-merged = Unidos en un caso
decided-split = Avisos sacados
whole-undone = Como antes: { $codes }
split-which = Escriba /split y un código de caso.
split-one = El caso { $code } tiene un solo aviso.
split-list =
    Avisos de { $code }:
    { $told }
    ¿Cuáles salen? Escriba sus números, por ejemplo: 2 3
split-numbers = Escriba números de 1 a { $most }.
split-all = Al menos un aviso se queda en { $code }.
split-changed = Los avisos de { $code } han cambiado entretanto. Mire otra vez.
split-where = ¿Adónde?
split-new = Un caso nuevo
split-own = De vuelta a { $codes }
split-done = Avisos que salieron de { $code }: { $n }. Ahora en: { $codes }
card-new = Nuevo aquí: { $words }
fixed-ask = { $code } · { $category }: personas que dicen que ya está arreglado: { $n }. ¿Es así?
fixed-noted = Anotado: arreglado.

## The story of a case, for moderators and organisers

story-title = Caso { $code } · { $category } · abierto { $when }
story-went = Lo acogió { $into } y se cuenta junto con él.
story-report = aviso { $n }
story-came = { $report } llegó por { $channel }
story-opened = { $report } abrió el caso { $code }
story-joined = { $report } entró en el caso { $code }
story-left = { $report } pasó de { $before } a { $after }
story-moved = { $subject }: de “{ $before }” a “{ $after }”
story-merged = { $code } acogió a { $away }
story-split = se sacaron avisos de { $code }
story-ended = { $code } pasó a ser parte de { $into }
story-lives = { $code } vuelve a ser un caso aparte
story-office = oficina de { $code }: de { $before } a { $after }
story-place = { $code } tomó el lugar de { $other }
story-shown = { $code } ya no está restringido
story-not-urgent = { $report } ya no está marcado urgente
story-words = en palabras: “{ $text }”
story-erased = (borrado)
story-added = se añadió algo a { $report }
story-picture = llegó una imagen o un sonido con { $report }
story-undoes = deshecho: { $what }
story-undone = deshecho después
story-rules = reglas { $rules }, versión { $n } de la campaña
story-heed = Heed
story-sealed = Selladas en la cadena: { $sealed } de { $all } decisiones
story-none = No hay ningún caso { $code }.
why-sent = enviado
why-overdue = no hubo un sí en un día
why-claimed = tomado para decidir
why-accepted = aceptado sin dar fe de ello
why-passed = pasado a otros
why-first-of-two = primera de dos personas
why-asked = pedido
why-answered = respondido
why-opened = no se conocía nada parecido
why-match = tan parecido que se unió solo
why-reporter = quien avisó dijo que es lo mismo
why-facility = el mismo centro
why-moderator = un moderador dijo que es lo mismo
why-one-event = un solo suceso
why-other-event = otro suceso
why-undone = deshecho
why-judged = juzgado así
why-fixed-yes = quien avisó dice que está arreglado
why-fixed-no = quien avisó dice que no está arreglado
why-still-there = avisado de nuevo desde entonces
why-made = acordado
why-put-off = aplazado
why-done = hecho
why-forgotten = quien avisó pidió ser olvidado
why-fixed-meanwhile = hay quien dice que ya está arreglado
why-discussion = hablado entre varios
why-handed-over = entregado al final del turno
why-independent = lo dicen personas independientes
why-too-few = lo dicen muy pocas personas independientes
why-invited = invitado
why-by-organiser = terminado por un organizador
why-left-group = salió del grupo
why-removed = retirado del grupo

## Topics of a group, for organisers and moderators

moderate-topic = Las fichas sobre { $what } llegan desde ahora a este tema.
moderate-topic-which = En un tema envíe /moderate con una categoría o una zona: { $known }. /moderate off: sin fichas aquí.
moderate-topic-off = Ya no llegan fichas a este tema; llegan al tema general.
topics-how = Diga /topics category, o /topics area: cada una recibe un tema de este grupo, y sus fichas llegan allí.
topics-begun = Temas que se están creando: { $n }.
topics-under-way = Ya se están creando temas.
topics-all-there = Cada una tiene su tema aquí. /moderate off, en un tema, lo termina.
topics-no-forum = Este grupo no tiene temas. Active Temas en los ajustes del grupo y envíe /topics otra vez.
topics-no-right = No puedo crear temas aquí. Hágame administrador con permiso para gestionar temas y envíe /topics otra vez.
topics-failed = Ahora no se pudo crear ningún tema. Los que hay quedan; envíe /topics más tarde.
topic-lost = El tema de { $what } está cerrado o ya no existe: sus fichas llegan aquí. /moderate { $what }, dicho en un tema, lo enlaza otra vez.

## Judging twice, practice and reveal, for moderators

second-look-card = { $code }: { $what }
stats-week = Últimos 7 días: reportes { $came } · juzgados { $judged } · rechazados { $rejected }
judge-first = Primero juzgue la tarjeta de { $code } que tiene: verificar, aceptar, rechazar o preguntar. Lo demás puede esperar.
card-settled = { $code }: otra persona tiene esta tarjeta.
second-look-told = Gracias. Era una segunda mirada: el reporte ya estaba decidido, y así queda.
second-look-alike = Los dos juzgaron igual.
second-look-differs = Juzgaron distinto: ambos reciben una tarjeta corta para hablarlo.
judged-asked = Preguntar primero a la persona
discussion-card = Dos de nosotros juzgaron distinto este reporte. Uno: { $one }. Otro: { $other }. ¿Qué vale? Si ambos eligen lo mismo, eso vale.
discussion-lead = Dos de nosotros juzgaron distinto este reporte y hace falta un responsable. Uno: { $one }. Otro: { $other }. Usted decide.
discussion-noted = Anotado. También se pregunta al otro.
discussion-differs = Siguen viéndolo distinto. Decide un responsable.
discussion-agreed = Acordado: { $what }
discussion-over = Esto ya está resuelto.
category = Categoría
category-which = ¿De qué se trata?
category-unknown = Aquí no hay esa categoría.
decided-category = Categoría: { $category }
review-unknown-code = No conozco ningún caso con ese código.
ask-too-long = Con su marco ocupa { $n } mensajes de texto; salen como máximo { $most }. Acórtela, por favor.
ask-enough = A este reporte se le hicieron { $n } preguntas en un día. Espere con la próxima.
asked-untranslated = Enviado tal cual: nada se traduce, y se le avisa a la persona. Lee { $language }.
answer-overdue = Sin respuesta sobre { $code }: su reporte espera otra vez en la cola.
answer-photo = (una foto)
answer-sound = (un mensaje de voz)
answer-place = (un lugar: { $place })
reveal = Revelar
reveal-what = ¿Qué necesita ver de { $code }, y por qué? Otros dos deben aceptar, uno de ellos responsable. Todo queda escrito.
reveal-place-help = Lugar exacto: para enviar ayuda
reveal-place-visit = Lugar exacto: para verlo allí
reveal-contact-call = Número: para llamar
reveal-nothing = No hay nada que revelar: lo visible está en la tarjeta, y nadie aceptó que le llamen.
reveal-private = Pídalo en su chat privado conmigo: nunca en un grupo ni por SMS.
reveal-asked = Pedido: { $what }. Si dos personas aceptan, lo ve aquí una hora.
reveal-agree-card = Alguien del equipo pide ver esto de { $code }: { $what }. Dos personas deben aceptar, una de ellas responsable. ¿Usted acepta?
reveal-agree = Aceptar
reveal-refuse = Rechazar
reveal-one = Anotado. Falta otra persona; una de las dos debe ser responsable.
reveal-lead-needed = Alguien ya aceptó; ahora falta un responsable.
reveal-own = Lo pidió usted, o ya aceptó: deben aceptar otras personas.
reveal-done = Dos aceptaron: se muestra una hora.
reveal-refused = Rechazado: no se mostró nada de { $code }.
reveal-shown = { $code }, { $what }: { $value }. Solo para usted; desaparece en una hora.
reveal-gone = { $code }: lo mostrado ya no está.
training-card = PRÁCTICA: nada de lo que pulse cambia algo.
training-right = Sí, el equipo dice lo mismo: { $what }.
training-other = El equipo lo ve de otro modo: { $what }.
training-why = Por qué: { $why }
training-agreed = Dos personas lo juzgaron así sin saber una de otra.
training-score = De sus últimos { $of }: { $right } como el equipo.
training-ready = Ya puede con reportes de verdad: pida a un responsable una invitación de moderador.
training-none = No hay más para practicar por ahora. Los responsables marcan reportes con /gold.
training-lead = Una persona en formación está lista: { $right } de sus últimos { $of } como el equipo. Pedirá una invitación.
gold-which = ¿Qué es lo correcto? Servirá para practicar, sin saber de quién es.
gold-why = ¿Por qué? Una frase para quienes practican, sin nombres.
gold-done = { $code } sirve ahora para practicar: { $what }
gold-removed = { $code } ya no sirve para practicar.
gold-remove = No para practicar
gold-unfit = Nadie debe practicar con este: es restringido o delicado, o ya no tiene palabras.
agreement-line = Acuerdo entre dos que juzgan sin saber uno de otro: alfa { $alpha }, { $band } ({ $n } reportes)
agreement-few = Cómo de igual juzgamos: { $n } de { $needed } necesarios
agreement-own = Juzgados dos veces con usted: { $n }, igual en { $alike }. Solo usted lo ve; no es una nota.
agreement-good = bueno
agreement-tentative = provisional
agreement-experimental = demasiado bajo: publicar como experimental
agreement-alike = todo juzgado igual
trainees-line = En formación: { $ready } listos, { $practising } practican
trainee-help = /next: un reporte para practicar. Los botones lo juzgan; después lee lo que dice el equipo.
why-help = para enviar ayuda
why-visit = para verlo en el lugar
why-call = para llamar

## Questions to reporters, and what was shown of them (citizens)

question-in-language = Una pregunta sobre su aviso, en { $language }, sin traducir: { $question }
question-when = ¿Desde cuándo pasa esto?
question-where = ¿Dónde es exactamente?
question-still = ¿Sigue igual?
question-photo = ¿Puede enviar una foto? Solo si no hay peligro.
question-hurt = ¿Hay alguien herido?
reveal-told-place = Con el acuerdo de dos del equipo, uno de nosotros vio una hora el lugar exacto de su aviso.
reveal-told-contact = Con el acuerdo de dos del equipo, uno de nosotros vio una hora su teléfono para llamarle.
## Bursts that are held, for moderators

surge-card = Retenidos: { $n } reportes de { $category } a la vez. Cuentas nuevas: { $new } de { $people }. Con las mismas palabras: { $alike } de { $texts }. No cuentan hasta que se verifique uno.
surge-show = Mostrar uno
surge-release = Dejar pasar todos
surge-reject = Todos falsos
surge-none = No hay nada retenido.
surge-over = Estos ya no están retenidos.
surge-released = Liberados: cada uno está ahora en la cola y cuenta cuando se decida.
surge-rejected = Rechazados por falsos: { $n } reportes.
decided-released = Liberado con los otros
card-surge = retenido con una oleada

## Grades and evidence, for moderators

grade-unverified = Sin verificar
grade-corroborated = Corroborado
grade-verified = Verificado
grade-official-confirmed = Confirmado por la oficina
grade-refuted = Desmentido
grade-unverifiable = No se puede verificar
grade-line = { $grade } · independientes: { $clusters } · canales: { $channels }
why-people = Lo dijeron { $people } personas. Quienes pueden tener un mismo origen (minuto, palabras, foto o fuente, o cuentas nuevas) cuentan una vez: { $clusters }.
why-nearby = Preguntados cerca: { $asked }. Sí { $yes }, no { $no }, ya no { $over }.
why-picture-fits = Fotos tomadas ahí y entonces: { $n }
why-picture-differs = Fotos tomadas en otro lugar o momento: { $n }
why-link = Enlace: { $host }, { $age }
why-by-rules = por las reglas ({ $rules })
why-decided = { $grade }: { $by }, { $age }
evidence = Pruebas
evidence-how = Para añadir un enlace, envíelo ahora.
evidence-refute = Es falso
evidence-unverifiable = No se puede verificar
evidence-near = Preguntar cerca
evidence-done = Hecho y anotado.
evidence-one-of-two = Anotado. Para desmentir algo público o sensible hace falta una segunda persona.
evidence-not-from-here = Tal como está el caso, no se puede decir eso.
evidence-no-link = Envíe un enlace completo que empiece con https://
evidence-link-kept = Enlace guardado. Solo se muestra el sitio.
near-asked = Personas preguntadas cerca: { $n }. Sus respuestas llegan aquí.
near-not-this = Sobre esto no se pregunta a desconocidos.
near-nobody = Muy pocas personas cerca aceptaron que se les pregunte.
respond-confirm = Confirmamos que es así
respond-confirmed = Gracias. Su oficina confirma el caso.
reason-staged = es un montaje
reason-elsewhere = está en otro lugar
reason-no-access = nadie puede llegar
reason-contradictory = los testimonios se contradicen

## Asked about something near by (citizens)

near-question = Heed: reportan { $category } en { $place }, cerca de su reporte. ¿Lo ve?
near-question-here = Heed: reportan { $category } cerca de su reporte. ¿Lo ve?
near-question-plain = Heed: ¿ve un problema cerca de su reporte?
near-yes = Sí
near-no = No
near-gone = Ya no
near-thanks = Gracias. Saberlo ayuda.
near-late = Gracias. Esta pregunta está cerrada.

## Why something was held, for moderators

why-surge = retenido con una oleada sospechosa
why-one-by-one = muchos reportes de un mismo remitente, tomados uno por uno
why-released = liberado con los otros

## Numbers, holidays and the blocked, for moderators

stats-waiting = En espera: urgentes { $urgent }, otros { $others }
stats-since = La mitad llegó antes: { $median }. El más antiguo: { $oldest }
stats-decided = Decididos hoy por el equipo: { $n }
stats-held = Retenidos con oleadas que parecen fabricadas: { $n } (/surges)
stats-own = Decididos hoy por usted: { $n }. Tiene en mano: { $held }. Solo usted ve esto.
stats-how = De dónde salen estos números
stats-why-waiting = En espera: los avisos que nadie ha decidido aún, sin los retenidos. Urgentes: palabras de peligro, respuestas graves o marcados por un moderador.
stats-why-since = El del medio y el más antiguo de los que esperan, según cuándo llegaron.
stats-why-decided = Decididos hoy: aprobados o rechazados desde medianoche, en la zona horaria de la campaña, por personas, y no deshechos. Nunca por persona.
stats-why-week = La semana: avisos llegados en los últimos siete días; juzgados: aprobados o rechazados hasta ahora.
stats-why-held = Retenidos: llegaron en una oleada que parece fabricada y esperan como una sola ficha.
stats-why-holidays = Los festivos de la campaña no cuentan como espera.
stats-why-own = Los suyos: la misma cuenta solo para usted, y las fichas que tiene ahora.
stats-why-alike = Cuánto coincide el equipo: avisos que dos personas juzgaron sin saber una de otra, en los últimos 91 días.
holidays-set = Está ausente del { $first } al { $last }: no le llegan alertas, y otros reciben las respuestas que espera.
holidays-off = Está de vuelta: le llegan las alertas.
holidays-none = No está ausente. Para estarlo: /holidays 2026-12-24 2027-01-02
holidays-campaign = Festivos de la campaña: { $days }
holidays-end = Estoy de vuelta
holidays-how = No pude leer los días. Escriba el primero y el último: /holidays 2026-12-24 2027-01-02, o 24 diciembre 2 enero. /holidays off lo termina.
holidays-order = Eso sería del { $first } al { $last }. El último día debe ser hoy o después, no antes del primero, y dentro de medio año.
holidays-handed = Devueltos a la cola: { $n }
decided-blocked-so = Remitente bloqueado { $until }
blocked-good = para siempre
blocked-until = hasta el { $day }
block-how = Escriba /block, el código, por cuántos días (1 a { $most }; sin número, para siempre) y por qué: abuse, made_up o too_many.
blocked-danger = PELIGRO, escrito por un remitente bloqueado: «{ $text }». Se le dio el número de emergencia. /unblock permite volver a oírle.
unblock-which = Bloqueados aquí. Elija un número para volver a oír a ese remitente:
unblock-line = Casos { $codes }: desde { $day }, { $until }
unblock-none = Nadie está bloqueado aquí.
unblock-done = Se vuelve a oír al remitente de { $codes }.
unblock-unknown = Nadie bloqueado aquí avisó de { $code }. /unblock: la lista.
unblock-gone = Este remitente ya no está bloqueado.
why-made-up = inventa avisos
why-too-many = demasiados mensajes
why-lifted = un responsable lo levantó
why-time-over = su tiempo terminó
## Shifts by SMS, for moderators

members-sms-allow = Permitir SMS
members-sms-no-more = Ya no por SMS
members-changed = Cambiado. La persona lo sabe.
sms-you-may = Ahora también puede trabajar por SMS, desde un teléfono. Envíe /sms aquí para vincularlo.
sms-you-may-no-more = Ya no puede trabajar por SMS. Aquí todo sigue igual.
sms-link-how = Desde el teléfono que va a usar, envíe por SMS al número de Heed: LINK { $code }. Recibe seis cifras. Escríbalas aquí antes de diez minutos.
sms-link-digits = Escriba estas seis cifras en su chat con Heed y no las diga a nadie: { $code }
sms-link-wrong = No son esas cifras, o es tarde. /sms empieza de nuevo.
sms-linked = Su teléfono está vinculado. SHIFT por SMS abre un turno. /sms off lo desvincula.
sms-unlinked = Ya no hay ningún teléfono vinculado.
sms-digits-wrong = No son esas cifras.
sms-shift = Turno hasta { $time }. Con el número de la ficha: V verificar, A aceptar, R rechazar y motivo, P pasar. También MORE, MINE, QUEUE, END.
sms-shift-told = Empezó un turno por SMS en su teléfono. Si no fue usted, envíe /sms off.
sms-no-shift = No hay turno abierto. SHIFT abre uno.
sms-over = El turno por SMS ha terminado.
sms-number-wrong = Ese número no está abierto. Está al final de la última ficha.
sms-guessed = Llegaron cinco números equivocados en nombre de su teléfono: el turno por SMS se ha cerrado. Quizá otra persona escribe en su nombre.
sms-none = Nada más por SMS. Solo en Telegram: { $n }. N { $number } mira otra vez.
sms-unsent = Solo en Telegram: { $n }.
sms-card-like = Como { $code } ({ $likeness } %)
sms-card-end = V/A/R/P { $number }, MORE
sms-why = ¿Por qué? R { $number } y: { $reasons }
sms-rejected = Rechazado
sms-done = { $code }: { $what }. UNDO { $number } lo deshace.
sms-undone = { $code }: { $what }.
sms-overtaken = Eso ha cambiado entretanto.
sms-no-card = No hay ficha abierta.
sms-mine = Tiene: { $codes }. Solo en Telegram: { $n }.
why-sms-allowed = puede trabajar por SMS
why-sms-no-more = ya no puede trabajar por SMS
why-phone-linked = vinculó un teléfono
why-sms-shift = empezó un turno por SMS

## Files of a release, for everybody who opens them

release-all = Total
release-cases = Casos
release-cases-are = Casos verificados, cada uno contado una vez, sin importar cuántas personas lo reportaron.
release-reports = Reportes
release-reports-are = Cuántas veces se reportaron estos casos; como máximo tres por persona, semana y celda.
release-reporters = Personas
release-reporters-are = Personas distintas que reportaron. No se suman: una persona puede estar en varias celdas.
release-subjects = Unidades
release-subjects-are = Hogares, lugares o establecimientos distintos, consultados u observados.
release-flag = Marca
release-flag-are = Vacío: se muestra tal cual. C: { release-hidden } r: { release-as-before }
release-hidden = Oculto, porque hay pocas personas detrás de esta celda o de otra que ella delataría. Oculto nunca es cero.
release-as-before = Sin actualizar: cambió demasiado poco para decirlo, así que sigue lo que había antes.
release-round = Redondeado a múltiplos de 5: las partes y los totales pueden no coincidir.
release-cellkey = Movido como máximo 2 hacia arriba o abajo: las partes y los totales pueden no coincidir.
release-code-is = Un código; { $file } dice qué significa. * es el total.
release-about = Acerca de
release-codes = Códigos
release-code = Código
release-name = Nombre
release-part-of = Parte de
release-official = Código oficial
release-column = Columna
release-measure = Medida
release-number = Publicación
release-period = Período
release-first-day = Primer día
release-last-day = Último día
release-made-on = Elaborada el
release-producer = Productor
release-licence = Licencia
release-reading = Una línea es una celda. Se escribe 0 donde nadie reportó nada; una celda vacía está oculta.
## Releases on the web, for whoever looks for numbers

web-releases-title = Números publicados
web-releases-note = Una publicación es un conjunto de archivos públicos que nunca cambia. Lo que estaba mal se corrige con una versión nueva; lo que se retiró dice por qué. Las direcciones se mantienen.
web-releases-none = Todavía no se han publicado números.
web-releases-programs = Para programas
web-releases-next = Próximas publicaciones
web-releases-due = { $title }, { $period }: a más tardar el { $day }
web-releases-late = { $title }, { $period }: prometido para el { $day }, aún no publicado
web-release-version = { $period }, versión { $vintage }
web-release-published = publicado el { $day }
web-release-superseded = reemplazado por una versión más nueva el { $day }
web-release-retracted = retirado el { $day }
web-release-why = Por qué se retiró: { $why }
web-release-read = Para leer
web-release-numbers = Los números
web-release-files = Todos los demás archivos

## A release's README, for whoever reads its numbers

release-what = Esta es la publicación { $number } de la campaña { $campaign }: lo que se informó del { $first } al { $last }, contado. Es la versión { $vintage } de este período.
release-not-heading = Lo que no es
release-not-sample = No es una muestra. Cuenta lo que la gente quiso informar; nadie sabe cuánto quedó sin informar. Cero significa que no se informó nada, no que no pasó nada.
release-not-official = Complementa las estadísticas oficiales y no las reemplaza. Las definiciones difieren; los indicadores de calidad dicen hasta dónde se puede confiar en los números.
release-flags-heading = Cómo leer los números
release-flag-none = Sin marca: el número tal como se contó.
release-flag-hidden = C: oculto. Hay muy pocas personas o casos en esta celda, o en otra que este número delataría. Una celda vacía con C no es un cero.
release-flag-before = r: sin actualizar. El número cambió tan poco que el cambio hablaría de personas concretas; sigue valiendo lo que se publicó antes.
release-hidden-cells = { $hidden } de { $cells } celdas están ocultas.
release-files-heading = Los archivos
release-files = Empiece por los archivos CSV. datapackage.json y los archivos SDMX dicen qué significan sus columnas; metadata.md y quality.json dicen cómo se obtuvieron los números y qué tan buenos son.
release-check-heading = Cómo comprobar que nada cambió
release-check = MANIFEST.sha256 tiene una suma de comprobación de cada archivo y está firmado en MANIFEST.sha256.minisig. Este comando lo comprueba todo, también sin red:
release-cite-heading = Cómo citar
release-contact = Preguntas: { $name }, { $email }. Licencia: { $licence }.
## Releases, for organisers
release-no-answer = Sin respuesta
release-axis-answer = Respuesta
release-axis-facility = Establecimiento
release-axis-side = Parte
release-side-community = Comunidad
release-side-provider = Proveedor
release-total = Total
release-axis-area = Zona
release-axis-category = Categoría
release-axis-period = Período
release-area-unknown = Zona desconocida
release-table-cases = Casos por zona, categoría y período
releases-none = Aún no hay publicación. Quien opera Heed construye una: release build.
releases-which = Publicaciones. ¿Cuál?
release-waits = Nada se publica solo. Esto espera a dos de ustedes, cada uno después de ver los controles:
release-promised = { $name } se prometió para el { $day }.
release-line = { $name }: { $state }
release-state-draft = borrador, no pasó los controles
release-state-checked = revisada, sin publicar
release-state-published = publicada
release-state-superseded = sustituida por otra más nueva
release-state-retracted = retirada
release-check-protected = Protegidas: { $tables } tablas, { $cells } celdas, { $hidden } ocultas
release-check-withheld = Tablas retenidas: { $tables }
release-check-counted = Reportes contados: { $reports }
release-check-listed = Casos listados uno por uno: { $cases }
release-check-producer = El archivo de campaña nombra al responsable
release-check-files = Archivos: { $files }, vacíos: { $empty }
release-check-metadata = Metadatos de referencia: { $empty } conceptos obligatorios están vacíos
release-publish = Publicar
release-two = Publican dos organizadores, cada uno por su cuenta. Hasta ahora: { $n }.
release-one = Usted aprobó { $name }. Debe hacerlo también otro organizador.
release-own = Usted ya aprobó: la segunda persona debe ser otra.
release-out = { $name } está publicada. Ya no cambia.
release-gone = Esa publicación cambió mientras tanto. /releases muestra cómo está.
release-anew = Desde que se hizo { $name }, se retiraron reportes o se juzgaron de otro modo. Se está rehaciendo; mírela de nuevo en /releases.
release-private = Se publica en un chat privado, no en un grupo ni por SMS.
release-failed = No se pudo construir una publicación de { $period }. El registro dice más.
why-built = construida
why-replaced = sustituida por otra más nueva
why-taken-back = alguien retiró lo que había contado
why-error = un error en ella
why-disclosure = podía revelar a personas
why-consent = faltaba el consentimiento
why-ethics = causaba daño

## The citizen data statement of a release

statement-title = Declaración sobre datos ciudadanos
statement-is = Son datos ciudadanos: en la escalera de la participación están en { $level }.
statement-is-not = Aquí no se llama datos ciudadanos: en la escalera de la participación está en { $level }, por debajo de la colaboración.
statement-rules = El nivel se sigue de lo escrito abajo. Lo que no tiene prueba, o vino después de la publicación, no cuenta. Es el más bajo de tres: la parte de la gente y sus organizaciones en el diseño, en la recogida y, a lo sumo, en un paso posterior.
statement-why = Qué le impide estar más alto
statement-why-no-log = Nadie ha anotado quién participó.
statement-why-identify = La parte de la gente y sus organizaciones en el diseño: qué se pregunta, a quién y por qué.
statement-why-collect = Su parte en la recogida.
statement-why-later = Su parte en todo lo que sigue a la recogida.
statement-why-returned = No hay prueba de que los resultados volvieran a quienes los dieron.
statement-why-consent = No se dice a qué dio la gente su acuerdo.
statement-why-started = Ni la gente ni sus organizaciones lo iniciaron.
statement-why-themselves = Organizaciones dirigen el diseño o la recogida en nombre de la gente, no la gente misma.
statement-started = Quién lo inició
statement-steps = Quién participó, en qué paso
statement-nobody = No se sabe de nadie que participara.
statement-uncounted = no cuenta para el nivel
statement-evidence = Prueba: { $what }
statement-returned = Cómo volvieron los resultados
statement-consent = Consentimiento
statement-ethics = Ética
statement-excluded = Quién queda fuera
statement-agreement = Acuerdo con una oficina de estadística
statement-agreed = { $office }, firmado el { $day }.
statement-not-agreed = { $office }: sin firmar.
statement-unwritten = No hay nada escrito sobre ello.
statement-own-words = Lo que sigue está como lo escribió el organizador.
statement-level-information = información
statement-level-consultation = consulta
statement-level-conciliation = conciliación
statement-level-partnership = colaboración
statement-level-self_determination = autodeterminación
statement-step-identify = Decir qué hace falta y diseñarlo
statement-step-collect = Recoger
statement-step-process = Ordenar y verificar
statement-step-analyse = Analizar
statement-step-release = Publicar
statement-step-disseminate = Difundir
statement-step-connect = Conectar con quienes concierne
statement-step-incentivise = Animar a usarlo
statement-step-influence = Influir en las decisiones
statement-step-use = Usar
statement-step-change = Cambiar algo con ello
statement-step-reuse = Reutilizar
statement-who-community = la gente de quien trata
statement-who-organisation = una organización de la sociedad civil
statement-who-statistics_office = una oficina de estadística
statement-who-authority = una autoridad pública
statement-who-researcher = investigadores
statement-who-company = una empresa
statement-part-told = fueron informados
statement-part-asked = fueron consultados
statement-part-heard = participaron, otros decidieron
statement-part-shared = decidieron junto con otros
statement-part-led = decidieron ellos mismos
statement-reviews = Qué dijeron oficinas de estadística de publicaciones anteriores

## Reviewers of statistical offices

role-reviewer = revisor de una oficina de estadística
reviewer-help = /review_release le hace ocho preguntas sobre una publicación. Sus respuestas se publican a su lado, en nombre de su oficina y nunca del suyo.
release-review-which = ¿Qué publicación quiere revisar?
release-review-none = Ahora no hay ninguna publicación que no haya revisado ya.
release-review-ask = { $name }, { $n } de { $of }: { $question }
release-review-yes = Sí
release-review-partly = En parte
release-review-no = No
release-review-unknown = No sé
release-review-publish = Publicar
release-review-drop = Descartar
release-review-sum = Sus respuestas sobre { $name } se publicarán a su lado en nombre de su oficina, nunca del suyo:
release-review-done = Publicado junto a { $name }. Gracias.
release-review-gone = Esta publicación ya no se puede revisar.
release-review-dropped = No se publicó nada.
release-review-by = { $office }, { $day }
release-review-q-relevance = ¿Responde a preguntas de su oficina o de las políticas?
release-review-q-methods = ¿Están conceptos, población y métodos lo bastante descritos para usarla?
release-review-q-codes = ¿Llevan sus códigos a clasificaciones y áreas oficiales?
release-review-q-accuracy = ¿Dice la ficha de calidad con honradez la cobertura y los errores?
release-review-q-timeliness = ¿Llegó a tiempo y cuando se anunció?
release-review-q-coherence = ¿Se explican las diferencias con las series oficiales?
release-review-q-confidentiality = ¿Se protege a las personas como lo haría su oficina?
release-review-q-participation = ¿Es cierta la declaración sobre datos ciudadanos, por lo que ve?
## The page for receipts (citizens)

web-receipt-title = ¿Cuenta mi aviso?
web-receipt-text = Escriba la clave de su aviso. Le decimos en qué cifras publicadas cuenta y le damos un archivo que lo prueba.
web-receipt-code = La clave de su aviso
web-receipt-ask = Buscar
web-receipt-file = El archivo que lo prueba
web-receipt-again = Otra clave
web-receipt-wait-title = Un momento
web-receipt-wait-text = Se busca la clave. Esta página vuelve sola.
web-receipt-over-title = Esta página ya no vale
web-receipt-over-text = Una respuesta queda una hora. Escriba la clave otra vez.

## The quality page of a release, for everybody

quality-title = Calidad de { $title }
quality-rules = Ninguna cifra es de menos de { $people } personas o { $cases } casos; los recuentos se redondean a { $to }, y lo que se calcula con ellos también. Intervalos: 95 de cada 100 muestras así contienen el valor verdadero, en lo que toca al azar; quién participa no es azar.
quality-glance = De un vistazo
quality-dimensions = Por dimensión de la calidad
quality-all = Todos los indicadores
quality-english = Las fórmulas, las notas y los nombres de las cifras están en inglés, como los intercambian las oficinas de estadística.
quality-none = No calculable
quality-q1 = Zonas cubiertas
quality-q2 = Personas que avisan por cada 10.000 habitantes
quality-q3 = Oportunidad y puntualidad
quality-q4 = Verificación
quality-q5 = Avisos sobre lo mismo
quality-q6 = Acuerdo entre moderadores
quality-q7 = Concentración en pocas personas
quality-q8 = Participación pareja de las zonas
quality-q9 = Canales e idiomas
quality-q10 = Ponderación según el censo
quality-q11 = Coherencia con las series oficiales
quality-q12 = Lo que nadie avisó
quality-q13 = Captura y recaptura (experimento)
quality-q14 = Revisiones
quality-q15 = Lo que se oculta
quality-q16 = Tiempos sin recepción
quality-q17 = Consentimiento y borrado
quality-dim-relevance = pertinencia
quality-dim-accuracy = exactitud y fiabilidad
quality-dim-timeliness = oportunidad y puntualidad
quality-dim-accessibility = accesibilidad y claridad
quality-dim-coherence = coherencia y comparabilidad
quality-dim-metadata = gestión de metadatos
quality-dim-impartiality = Imparcialidad
quality-dim-confidentiality = Confidencialidad
quality-dim-self_identification = Autoidentificación
quality-dim-documented = Proceso documentado
quality-flag-unstable = inestable: menos de 20 detrás
quality-flag-experiment = experimento
quality-flag-r = como en la versión anterior: cambió demasiado poco
quality-see = en palabras: metadatos de referencia { $code }

## What SMS cost, for organisers

sms-budget-warned = Se han gastado { $spent } de los { $budget } SMS de este mes{ $cost }. Cuando se acaben, solo saldrá lo urgente.
sms-budget-held = Se han gastado los { $budget } SMS de este mes{ $cost }. Los mensajes por SMS esperan, cada uno hasta una semana, a que acabe el mes o se cargue un presupuesto mayor (sms: budget en el archivo de la campaña). Lo urgente sigue saliendo.
sms-held-day = Alguien recibió hoy { $most } SMS, el máximo que permiten los ajustes. Lo demás espera hasta mañana.
sms-held-letter = Se retiene un mensaje de { $segments } SMS: los ajustes permiten { $most }. Acorte los textos de la campaña (`campaign check` los nombra) o suba HEED_SMS_LETTER_MOST.
