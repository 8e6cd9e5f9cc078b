# Unreviewed translation: no native speaker has read it yet.
# Accents like ã ç á make an SMS 16-bit (67 letters a segment): long sentences do without them.

## Starting, language, consent (citizens)

welcome = Boas-vindas a { $title }. Conte o que acontece: passamos ao setor certo e dizemos em que deu.
choose-language = Qual idioma?
choose-campaign = De que campanha se trata?
language-name = Português
language-changed = Agora escrevo em português.
notice-long = { $title } guarda suas respostas, fotos e lugares para conferir e resolver. Seu telefone fica trancado: nem moderadores nem setores o veem. Publicamos somas, e casos sem nomes. Envie quando quiser MEUSDADOS, RETIRAR ou ESQUECER.
notice-safety = O Telegram ou a operadora pode ver que nos escreveu. Nada tem criptografia de ponta a ponta. Apague esta conversa do seu aparelho. Em perigo ligue { $number }.
notice-safety-no-number = O Telegram ou a operadora pode ver que nos escreveu. Nada tem criptografia de ponta a ponta. Apague esta conversa do aparelho. Em perigo chame o socorro.
yes = Sim
no = Não
agreed = Obrigado. Pode mudar de ideia quando quiser com RETIRAR ou ESQUECER.
not-agreed = Tudo bem. Nada disso se publica. Se mudar de ideia, envie INICIAR.
consent-changed = O texto mudou. Por favor, leia de novo.

## Words that do something (citizens; one word each, no accents)

menu-help = AJUDA
menu-stop = PARAR
menu-start = INICIAR
menu-status = ESTADO
menu-forget = ESQUECER
menu-report = RELATAR
menu-back = VOLTAR
menu-skip = PULAR
menu-cancel = CANCELAR
menu-mydata = MEUSDADOS
menu-withdraw = RETIRAR
menu-add = ADICIONAR
menu-proof = COMPROVANTE
menu-subscribe = INSCREVER
menu-unsubscribe = DESINSCREVER
menu-language = IDIOMA
menu-campaign = CAMPANHA
menu-info = INFO
menu-edit = EDITAR
menu-send = ENVIAR
greetings = olá, ola, oi, bom dia, boa tarde, boa noite
thanks = obrigado, obrigada, muito obrigado, muito obrigada, ok obrigado, ok obrigada
says-yes = sim, concordo, de acordo, aceito, sim por favor, sim aceito
says-no = não, não concordo, não aceito, não obrigado, não obrigada
help-text = Escreva o que acontece e em que lugar. Ou uma palavra: RELATAR, ESTADO ou COMPROVANTE e seu recibo, ADICIONAR, RETIRAR, IDIOMA, INFO, MEUSDADOS, ESQUECER, PARAR.

## Reporting (citizens)

first-received = Recebido. Seu recibo secreto: { $code }. Guarde para si.
draft-open = Um relato seu ainda aberto (recibo { $code }).
draft-go-on = Continuar com ele
draft-aside = Deixar de lado e abrir outro
draft-set-aside = Posto de lado. A nossa equipe vai ver { $code } como está.
summary-title = Por favor, confira:
also-sent = Outras fotos e mensagens de voz
also-written = Escreveu também
summary-line = { $label }: { $value }
send = Enviar
edit = Mudar
cancel = Cancelar
edit-which = O que quer mudar?
cancelled = Cancelado. Nada foi enviado.
nothing-to-cancel = Nada para cancelar. Para relatar, escreva o que acontece.
too-late = Essa pergunta está encerrada. Para relatar, escreva o que acontece.
nothing-to-edit = Nada para mudar agora.
skip = Pular
cannot-skip = Precisamos desta resposta. Responda, ou envie CANCELAR.
place-understood = Entendi: { $place }
place-which = Qual deles?
place-none = Nenhum destes
suggest-which = É um destes?
back-at-start = Esta é a primeira pergunta.
thanks-receipt = Obrigado. Seu recibo: { $code }. Guarde para si. Com ESTADO { $code } fica sabendo em que deu.
privacy-hint = PRIVACIDADE: o que nos permite.
stop-hint = Para nunca mais receber mensagens: envie somente PARAR.
forget-hint = Para apagar tudo: envie somente ESQUECER.
coded-hint = Um relato completo numa mensagem: { $example }
coded-taken = Anotado: { $answers }.
not-edited = Mudou uma mensagem anterior. Leio somente as novas: envie o texto certo numa mensagem nova.
not-forwarded = Encaminhou uma mensagem. Sigo somente o que escreve: por favor, digite.
outside-area = Esse lugar fica fora da zona da campanha. Guardamos seu relato; uma pessoa vai olhar.
campaign-closed = { $title } terminou. Obrigado por todos os seus relatos.
finish-first = Primeiro envie ou cancele o relato que iniciou. Depois abra de novo a outra campanha.
campaign-not-begun = { $title } inicia em { $day }. Escreva de novo nesse dia, por favor.
no-campaign = No momento nada se recolhe aqui. Tente de novo mais tarde.
choose-one = Por favor, escolha uma destas.
like-offer = Alguém relatou o mesmo, { $nearness }, { $when }: { $category }. É este?
same = É o mesmo
different = É outro
fixed-meanwhile = Já consertado
fixed-meanwhile-thanks = Obrigado. Avisamos que { $case } foi consertado. O novo relato ficou sem envio.
joined-thanks = Juntamos o seu: unidos contam mais.
emergency = Se uma vida corre perigo, ligue { $number } agora. Este canal jamais faz resgates. Nossa equipe recebe sua mensagem na hora.
emergency-no-number = Se uma vida corre perigo, chame o socorro agora. Este canal jamais faz resgates. Nossa equipe recebe sua mensagem na hora.
only-text-here = Aqui leio somente texto. Escreva o que acontece.
unreadable = Nada entendi. Escreva de novo com palavras, ou envie AJUDA.
own-duplicate = Temos este relato: { $code }. Se for outro, escreva o que muda.
only-private = Isso fica entre nós. Escreva para mim a sós, fora do grupo.
roles-not-by-sms = Um papel funciona somente no Telegram: abra ali o seu convite.
blocked = No momento estamos sem poder receber seus relatos.

## What became of it (citizens)

status-line = Seu relato: { $state }
state-received = recebido, falta ler.
state-in-review = uma pessoa olha agora.
state-approved = conferido e aceito.
state-rejected = recusado: { $reason }.
state-needs-info = temos uma pergunta. Por favor, responda.
state-withdrawn = retirado a seu pedido.
status-not-agreed = Sem seu consentimento, fica fora de tudo o que publicamos.
case-unverified = caso { $case }, falta confirmar.
case-corroborated = caso { $case }, outros dizem o mesmo.
case-verified = caso { $case }, confirmado.
case-refuted = caso { $case }, vimos que era diferente.
case-unverifiable = caso { $case }, sem como conferir.
case-official-confirmed = caso { $case }, confirmado pelo setor.
case-open = falta passar adiante.
case-routed = passado a { $office }.
case-acknowledged = o setor já viu.
case-in-progress = o setor trabalha nisso.
case-resolved-claimed = o setor diz que resolveu.
case-resolved-confirmed = resolvido, e confirmado.
case-reopened = aberto de novo: o problema continua.
case-closed = fechado sem agir: { $reason }.
verdict-verified = Seu relato foi confirmado (caso { $case }). Obrigado.
verdict-accepted = Seu relato foi aceito (caso { $case }). Obrigado.
verdict-rejected = Recusamos seu relato: { $reason }. Pode nos escrever de novo.
verdict-rejected-many = Recusamos { $n } dos seus relatos: { $reason }. Pode nos escrever de novo.
answer-acknowledged = { $office } viu o seu caso { $case }.
answer-in-progress = { $office } trabalha no seu caso { $case }.
answer-done-ask-fixed = { $office } diz que o caso { $case } foi resolvido. Ficou bom?
answer-not-ours = { $office } diz que o caso { $case } pertence a outro setor. Buscamos o certo.
fixed-yes = Sim, resolvido
fixed-no = Não, continua
fixed-thanks-yes = Boa notícia. Obrigado por contar.
fixed-thanks-no = Obrigado por contar. O caso abriu de novo e o setor vai saber.
fixed-late = Obrigado. O caso { $case } mudou desde aquele dia. ESTADO diz mais.
fixed-asked-again = O caso { $case } foi resolvido?
reason-nonsense = faltou sentido para ser um relato
reason-outside = fica fora da zona
reason-not-our-topic = foge ao tema desta campanha
reason-abuse = ofende ou insulta pessoas
reason-unclear = falta clareza sobre o que acontece ou em que lugar
reason-duplicate-own = foi relatado antes pela mesma pessoa
reason-other = outro motivo
reason-not-ours = é tarefa de outro setor
reason-cannot = o setor nada pode fazer agora
reason-no-answer = nossa pergunta ficou sem resposta
reason-untrue = vimos que era diferente
reason-personal = diz demais sobre uma pessoa
reason-no-budget = o setor está sem verba para isso
reason-already-known = o setor já sabe disso
reason-not-found = o setor nada encontrou
reason-no-longer = já desapareceu
status-which = Qual? Envie ESTADO e o seu recibo.
status-unknown = Falta um relato seu com esse recibo. Confira o recibo, por favor.
proof-which = Qual? Envie COMPROVANTE e o seu recibo.
proof-none = Falta um relato seu com esse recibo no que foi publicado. Confira o recibo.
proof-counted = O seu relato conta em { $release }: { $state }.
proof-file = O arquivo prova isso e oculta quem escreveu e o que foi escrito.
proof-where = O arquivo que prova isso: { $where }
proof-unverified = ainda por confirmar
proof-corroborated = outros dizem o mesmo
proof-verified = confirmado
proof-official-confirmed = confirmado pelo departamento
proof-refuted = desmentido
proof-unverifiable = sem como conferir
codes-too-many = Chegaram recibos errados demais. Tente de novo em uma hora.
supplement-which = Qual? Envie ADICIONAR e o seu recibo.
supplement-asked = O que quer adicionar?
supplement-thanks = Adicionado. Obrigado.
withdraw-which = Qual? Envie RETIRAR e o seu recibo.
withdraw-sure = Retirar o relato { $code }? Deixa de contar.
withdrawn-done = Retirado. Fica fora de tudo o que publicarmos de agora em diante.
withdraw-consent = Retirar meu consentimento
consent-sure = Retirar seu consentimento? Nenhum relato seu vai contar no que publicarmos de agora em diante.
consent-withdrawn = Consentimento retirado. Seus relatos ficam fora do que publicarmos. ESQUECER apaga tudo.
nothing-changed = Tudo bem, nada mudou.
mydata-intro = Isto é o que guardamos seu:
mydata-nothing = Nada guardamos seu, salvo esta mensagem.
mydata-summary = Guardamos: seu telefone trancado, seu idioma, o que aceitou e seus relatos com as respostas ({ $n }). ESTADO mostra os relatos, ESQUECER apaga tudo.
forget-sure = Esquecer? Apagamos telefone, textos, fotos e rascunhos seus. Isso jamais se desfaz.
forget-sure-phone = Esquecer tudo o que veio deste telefone, mesmo o que outros mandaram? Textos, dados e rascunhos se apagam. Sem volta.
forget-code-sent = Para saber que o pedido é seu: responda com estes seis algarismos: { $code }
forget-code-wait = Seis algarismos foram enviados. Responda com eles; em dez minutos pode pedir outros.
forget-code-wrong = Os algarismos diferem. Nada foi apagado.
digits-late = Os algarismos chegaram tarde. Nada foi alterado. Peça outros.
digits-tomorrow = Hoje chegaram algarismos errados demais. Peça outros amanhã.
forget-done = Feito. Telefone, textos e fotos seus foram apagados. Ficam os totais publicados, e somas que jamais levam a uma pessoa.
stopped = Acabaram as mensagens. INICIAR traz de volta; ESQUECER apaga tudo o que guardamos seu.
started-again = Que bom que voltou. Vai receber de novo nossas mensagens.
subscribed = Vai receber as novidades desta campanha. DESINSCREVER termina.
unsubscribed = Acabaram as novidades. As respostas aos seus relatos continuam.
question-from-moderator = Uma pergunta sobre o seu relato: { $question }
question-thanks = Obrigado. Passamos sua resposta adiante.
part-missing = Chegaram apenas { $came } das { $all } partes da sua mensagem.
reminder-draft = Seu relato { $code } ficou pela metade. Responda a pergunta anterior, ou envie CANCELAR.

## What you allow (citizens)

menu-privacy = PRIVACIDADE
menu-about = SOBREMIM
purposes-intro = Você decide. Nada disto é preciso. Escolha para mudar:
purpose-contact = Perguntar outras coisas depois: { $value }
purpose-quote = Citar minhas palavras: { $value }
purpose-media = Mostrar minhas fotos aos setores: { $value }
purpose-nearby = Perguntar-me o que vejo perto: { $value }
purpose-about = Sobre mim
purposes-done = Pronto
purposes-kept = Tudo bem. PRIVACIDADE muda isso quando quiser.
about-intro = Somente se quiser. Mostra quem ainda falta ouvir. Guardamos separado dos seus relatos.
about-unsaid = Prefiro não dizer
about-thanks = Obrigado. SOBREMIM muda, ESQUECER apaga.
about-nothing = Esta campanha nada pergunta sobre as pessoas.

## Things on the map (citizens)

menu-seen = VIAQUI
menu-gone = SUMIU
gone-now = Sumiu
here-still = Continua lá
walk-live = Ou partilhe sua localização ao vivo e percorra o traçado.
walk-now = Agora caminhe sobre ele: eu anoto o caminho. No fim pare de partilhar ou envie PRONTO.
walk-full = Este caminho já é o mais longo que posso guardar. Envie PRONTO.
shape-size = { $size }, pontos: { $n }
noted-check = Anotado: { $value }. Errado? Envie VOLTAR.
sighting-which = Qual? Envie VIAQUI ou SUMIU e o código da coisa.
sighting-unknown = Nada no mapa tem esse código. Confira o código.
sighting-own = Foi você que o pôs no mapa: outros confirmam.
sighting-where = Partilhe agora o lugar em que se encontra. Conta a menos de { $metres } m e depois apaga-se.
sighting-far = Fica longe demais para saber. Chegue a menos de { $metres } m e envie de novo. Nada foi anotado.
sighting-enough = Obrigado, por hoje é o bastante.
sighting-thanks = Obrigado. Caso { $case }: { $line }
sightings-line = Visto por outros: { $seen } ({ $day }). Sumiu: { $gone }.
sightings-gone = Visto por outros: 0. Sumiu: { $gone }.
measure-line = Última medida: { $value } ({ $day }).
measure-of-many = Medido: { $value } ({ $day }). Mediana de { $n } pessoas: { $median }.

## When an answer cannot be read (citizens)

hint-text = Por favor, envie algumas palavras.
hint-text-long = Longo demais. Envie { $most } letras ou menos.
hint-integer = Por favor, envie um número inteiro, por exemplo 3.
hint-decimal = Por favor, envie um número, por exemplo 2,5.
hint-select-one = Nada entendi. Escolha uma das respostas, ou envie o seu número.
hint-select-multiple = Envie os números de todas que valem, por exemplo 1 3.
hint-date = Envie um dia: hoje, ontem, ou por exemplo 25/11/2026.
hint-geopoint = Escreva o lugar com palavras ou coordenadas, ou partilhe onde está.
hint-image = Por favor, envie uma foto.
hint-audio = Por favor, envie uma mensagem de voz.
picture-unusable = A sua foto chegou com defeito. O seu relato segue sem ela.
recording-unusable = O som ou arquivo que enviou chegou com defeito. O seu relato segue sem ele.
picture-kept = Guardado com o seu relato.
words-kept = Acrescentado ao seu relato.
recording-kept = A sua mensagem de voz fica guardada com o seu relato.
recording-words = A sua mensagem de voz fica guardada. Conte-o em poucas palavras escritas, por favor.
pictures-enough = Basta para um relato: tem { $most } fotos e outros arquivos.
hint-required = Esta pergunta precisa de uma resposta.
hint-constraint = { $message }
hint-constraint-unknown = Essa resposta não serve aqui.
ask-several = Envie os números de todas que valem, por exemplo 1 3.
shown-image = foto
shown-audio = áudio
shown-skipped = (pulado)
points-done = Pronto
ask-which-other = Qual outro?
option-other = Outro
ask-type-name = Há { $n } respostas. Se a sua não está aqui, escreva as primeiras letras.
list-more = M mais
ask-range = De { $least } a { $most }.
ask-rank = Envie os números na sua ordem, o primeiro primeiro, por exemplo 2 1 3.
ask-points = Envie os pontos um por um e depois PRONTO. Ou todos juntos, separados por ;
points-so-far = Pontos até agora: { $n }.
acknowledge-ok = OK
ask-default = Agora: { $value }
keep-default = Manter
may-skip = { $word } para deixar como está.
repeat-first = { $label }: há algum a indicar?
repeat-another = { $label }: há mais algum?
repeat-round = { $label } { $n }
repeat-bounded = Aqui não se podem indicar mais de { $most }.
date-now = agora,agora mesmo
hint-video = Envie um vídeo, por favor.
hint-file = Envie um arquivo, por favor.
hint-time = Envie uma hora, por exemplo 14:30.
hint-datetime = Envie um dia e uma hora, por exemplo 25/11/2026 14:30.
hint-range = Envie um número de { $least } a { $most }.
hint-rank = Envie todos os números na sua ordem, por exemplo 2 1 3.
hint-points = Partilhe onde está, ou envie { $least } pontos ou mais, separados por ;
hint-points-few = São { $n } pontos. São precisos pelo menos { $least }.
hint-acknowledge = Envie OK, por favor.
hint-yes-no = Responda sim ou não, por favor.
hint-which-option = Qual destes: { $options }?
shown-video = vídeo
shown-file = arquivo

## How near, when (citizens)

near-very = muito perto
near-same-street = na mesma rua
near-walk = a poucos minutos a pé
near-far = mais longe
ago-now = agora mesmo
ago-minutes = { $n ->
    [one] faz { $n } minuto
   *[other] faz { $n } minutos
}
ago-hours = { $n ->
    [one] faz { $n } hora
   *[other] faz { $n } horas
}
ago-days = { $n ->
    [one] faz { $n } dia
   *[other] faz { $n } dias
}

## Cards for moderators

card-title = { $code } · { $category } · { $age }
card-text = “{ $text }”
card-no-text = (sem texto)
card-pictures = Fotos: { $n }
card-sounds = Mensagens de voz: { $n }
card-place = Lugar: { $place }
card-no-place = Lugar: desconhecido
card-reports = { $n ->
    [one] { $n } relato
   *[other] { $n } relatos
}
card-like = Parecido com { $code } ({ $likeness } %): { $reasons }
like-distance = a { $metres } m um do outro
like-hours = { $n ->
    [one] { $n } hora de diferença
   *[other] { $n } horas de diferença
}
like-days = { $n ->
    [one] { $n } dia de diferença
   *[other] { $n } dias de diferença
}
like-crowded = muitos relatos diferentes neste ponto
like-same-category = mesma categoria
like-same-source = mesmo remetente
like-same-picture = mesma imagem
like-often = nesta campanha relatos assim costumam ser unidos
like-seldom = nesta campanha relatos assim raramente são unidos
like-in-batches = os relatos deste canal costumam chegar muitos de uma vez
card-urgent = URGENTE
card-outside = fora da zona
card-no-consent = ainda sem consentimento: só para moderadores
card-decided = { $what }, { $age }
verify = Verificar
accept = Aceitar
same-as = O mesmo que { $code }
ask = Perguntar
reject = Recusar
claim = Reservar
pass = Passar
restrict = Restringir
unrestrict = Levantar a restrição
block = Bloquear
undo = Desfazer
urgent = Urgente
decided-verified = Verificado
decided-accepted = Aceito, não verificado
decided-rejected = Recusado: { $reason }
decided-same-as = O mesmo que { $code }
decided-asked = Pergunta enviada
decided-passed = Passado a outros
decided-restricted = Restrito: textos e fotos ocultos
decided-shown = Já não está restrito: todos os que moderam o veem
decided-urgent = Marcado como urgente
review-faster = Alguém foi mais rápido: { $what } ({ $who }, { $age })
review-expired = Este botão é antigo demais. Envie /next para um cartão novo.
review-changed = Isto mudou entretanto. Veja outra vez.
review-no-right = Não pode fazer isso aqui.
review-none = A fila está vazia. Obrigado.
card-restricted = restrito
card-hidden = (texto oculto)
card-place-coarse = Lugar: a cerca de 2 km de { $place }
card-held-until = Reservado até { $time }
card-one-of-two = Verificado por uma pessoa; falta uma segunda
card-added = Adicionado depois: “{ $text }”
card-alert = URGENTE, recém-iniciado, ainda incompleto: “{ $text }”
unreadable-alert = As mensagens de alguém não se entendem: { $n } num dia. A última: { $text }
card-alert-withdrawn = Mensagem URGENTE retirada por quem a enviou. O texto foi removido.
card-urgent-waits = URGENTE: um relato espera leitura.
like-within-hour = em menos de uma hora
like-other-names = outros nomes ou números: { $n }
like-both-say = ambos dizem { $words }
show-card = Mostrar o cartão
pictures = Fotos
pictures-of = Fotos de { $code }. Só para você: por favor, não as passe adiante.
picture-alt = Foto { $n } de { $all }
pictures-none = Não há aqui nenhuma foto que se possa mostrar.
pictures-coming = A foto ainda está a caminho. Tente de novo daqui a pouco.
pictures-sent = Enviado a você em privado.
pictures-write-first = As fotos só são mostradas em privado. Envie /start lá e toque outra vez.
next-card = Próximo cartão
decided-one-of-two = Verificado por uma primeira pessoa
decided-claimed = Reservado
decided-blocked = Remetente bloqueado
decided-undone = Desfeito
decided-withdrawn = Retirado por quem relatou
decided-no-consent = Consentimento retirado por quem relatou
decided-answered = Quem relatou respondeu
review-own = Este relato é seu: outra pessoa decide.
review-second = Você já o verificou; falta uma segunda pessoa.
accept-never = Duas pessoas verificam este tipo de caso; uma só nunca o aceita.
review-restricted = Este caso é restrito: um responsável decide.
unrestrict-not = { $code } não está restrito.
review-gone = Este relato já não existe.
review-unreachable = Já não é possível contatar quem relatou.
review-claimed = Outra pessoa o reservou até { $time }.
reason-back = Voltar
queue-card = À espera: { $waiting } · urgentes: { $urgent } · mais antigo: { $oldest }
queue-empty = Nada à espera.
ask-which-question = O que quer perguntar? Quem relatou vê a pergunta, não você.
asked-sent = Enviado a quem relatou.
reporter-answered = Resposta sobre { $code }: “{ $text }”
reject-which = Por quê?
undone = Desfeito.
not-undoable = Isso já não pode ser desfeito.
invite-code = Convite como { $role }: envie /start { $code } a este bot. Vale uma vez.
invited = Boas-vindas. Agora você é { $role }.
invite-bad = Este convite não vale (mais). Peça um novo.
invite-which = Qual papel? Envie /invite e um destes: { $roles }.
invite-which-office = Qual setor? Envie /invite official e um destes: { $offices }.
unknown-command = Não conheço esse comando. /help mostra os que há.
role-moderator = moderador
role-official = funcionário
role-organiser = organizador
role-lead = responsável
role-trainee = aprendiz
role-observer = observador
role-reporter = relator
moderator-help = /next: o próximo cartão. /queue: quantos esperam. Os botões de um cartão decidem; Desfazer volta atrás.
moderator-help-more = /mine: o que você tem. /urgent: o próximo urgente. /handover NOTA: devolver tudo. /stats: os números. /holidays: suas folgas. /surges: ondas retidas. Com o código de um caso: /verify, /accept, /reject, /ask, /same, /merge, /split, /group, /why. Neste chat a barra pode ser omitida.
lead-help = /block CÓDIGO 7: parar um remetente por sete dias. /unblock: quem está bloqueado, e ouvi-lo de novo. /gold CÓDIGO: um exemplo para praticar. /sms: trabalhar por SMS.
organiser-help = /invite PAPEL: um convite para uma vez. /moderate, dito num grupo: os cartões vão para lá. /members: quem tem qual papel. /topics, dito num grupo: um tópico por categoria.
moderate-here = De agora em diante os cartões desta campanha vêm para este grupo.
moderate-where = Junte-me ao grupo dos moderadores e envie ali /moderate.

## The queue, for moderators

more = Mais
reject-outside = Recusar: fora
reject-nonsense = Recusar: nada
card-more-answers = Outras respostas: { $n }
escalate = Ao responsável
decided-escalated = Passado aos responsáveis
card-for-leads = para os responsáveis
review-for-leads = Este relato foi passado: decide um responsável.
leads-told = Um moderador passou-lhe { $code }. { $why }
mine-none = Não tem nada consigo.
mine-line = { $code } · { $category } · até { $time }
mine-asked = { $code } · { $category } · espera pela pessoa
code-which = Que caso? Escreva o código do cartão depois da palavra, por exemplo /{ $word } K7M2QX.
code-unknown = Não conheço aqui o caso { $code }. Veja o cartão outra vez.
code-meant = Não conheço aqui o caso { $code }. Queria dizer { $codes }?
code-decided = Nada espera por si em { $code }.
handover-done = Entregues: { $n }. Obrigado pelo seu trabalho.
card-handed-over = Entregue por um moderador: “{ $text }”
languages-set = Lê: { $languages }. Esses relatos chegam-lhe primeiro. Para mudar: /languages en fr
why-words = nas suas palavras

## Things on the map, for moderators

vanished-ask = { $code } · { $category }: talvez tenha sumido, pessoas que o dizem: { $n }. Visto por outros: { $seen }.
vanished-close = Já não existe
vanished-closed = Fechado: já não existe.
vanished-stays = Deixado como está.
vanished-late = Agora está de outra forma: { $code }.

## Words that a day can be told by: between commas, Monday first, January first

date-tomorrow = amanhã
date-next-week = semana que vem, a semana que vem, próxima semana, na próxima semana
date-today = hoje, agora, esta noite, esta manhã, hoje de manhã
date-yesterday = ontem, ontem à noite
date-weekdays = segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado, domingo, segunda, terça, quarta, quinta, sexta, sábado, domingo
date-months = janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro

## Scorecards and actions, for moderators and offices

menu-action = ACAO
menu-actions = ACOES
menu-scores = NOTAS
facility-unknown = Não conheço nenhuma avaliação disso. Escreva o nome da unidade, ou o caso.
scores-which = As notas de que unidade? Escreva o nome, ou o caso.
scores-title = { $facility } (caso { $case })
scores-people = Pessoas contadas, cada uma com a última avaliação verificada: comunidade { $community }, prestador { $provider }.
scores-scale = De 1 (o pior) a 5 (o melhor):
scores-entitlements = Direitos cumpridos:
scores-few = menos de { $k }
scores-community = comunidade
scores-provider = prestador
scores-side = { $side } { $mean } (n { $n }, mediana { $median }, metade central { $low } a { $high })
scores-share = { $side } { $percent } % ({ $met } de { $n })
scores-hidden = { $side } não se mostra ({ $few })
scores-uncounted = Não contadas, por não verificadas ou sem consentimento: { $n }.
action-only-audit = Esta campanha não tem avaliações.
action-no-office = Esta campanha não tem serviço que possa responder por uma ação.
action-gone = Já foi respondido, ou mudou entretanto. /actions mostra como está.
action-where = De que unidade se trata? Escreva o nome, ou o caso.
action-office = Quem o vai fazer?
action-until = Até quando? Escolha um dia, ou escreva um, por exemplo 25/11/2027.
action-day-past = Indique um dia que ainda esteja por vir.
action-day-same = Já está previsto para esse dia. Indique outro.
action-day-today = Esse dia é hoje. Indique um dia mais tarde.
action-what = O que ficou combinado? Uma ou duas frases; sem nomes, por favor.
action-how = Envie /action CASO SERVIÇO 2027-12-01 e o que ficou combinado, ou só /action. Serviços: { $offices }.
action-kept = Guardado: { $office }, até { $day }. Nesse dia perguntamos-lhes.
action-new = { $facility }: para { $office }, até { $day }: “{ $what }”
action-one = { $facility }, { $office }, até { $day }: “{ $what }”
action-overdue = { $n ->
    [one] { $n } dia de atraso
   *[other] { $n } dias de atraso
}
action-first-due = adiada, primeiro para { $day }; vezes adiada: { $n }
action-ask = Está feito?
action-done = Feito
action-not-yet = Ainda não
action-put-off = Então até { $day }. O primeiro dia continua à vista.
action-thanks = Feito. Obrigado.
action-told-done = { $office } diz que está feito: { $facility }, “{ $what }”
action-mail-subject = { $title }: uma ação para { $office }
action-mail-how = Este endereço não lê respostas. Avise as pessoas de { $title } quando estiver feito.
action-button = { $n }. { $facility }
actions-none = Nenhuma ação está aberta.
actions-title = Ações abertas: { $n }

## Answering a survey (citizens)

menu-interview = ENTREVISTA
survey-welcome = Boas-vindas a { $title }. Temos algumas perguntas; leva poucos minutos.
survey-first = Obrigado. Este é um inquérito com perguntas fixas: o que acaba de escrever fica de fora.
survey-help = Envie ENTREVISTA para responder às nossas perguntas. Ou uma palavra: COMPROVANTE e seu recibo, RETIRAR, IDIOMA, INFO, MEUSDADOS, ESQUECER, PARAR.
interview-area = Em que zona?
interview-answered = Temos as suas respostas de { $day }. Responder outra vez? Contam apenas as novas.
interview-none = Aqui não há entrevistas. Escreva o que acontece.

## Surveys, for enumerators and moderators

menu-progress = ANDAMENTO
role-enumerator = entrevistador
enumerator-help = ENTREVISTA começa uma visita, ANDAMENTO diz quantas há. Um domicílio, um acordo, uma entrevista.
interview-area-choice = { $area } ({ $done } de { $quota })
interview-full = { $area } já tem as suas { $quota } entrevistas. Pode continuar: o que passa conta e é dito.
interview-go-on = Continuar aqui
interview-other-area = Outra zona
interview-how = { $area }: em que deu a visita?
interview-begin = Entrevista
interview-refused = Recusa
interview-not-at-home = Ninguém em casa
interview-not-eligible = Fora do âmbito
interview-counted = Contado: { $outcome }. Deste domicílio não se guarda mais nada.
interview-code-household = Que domicílio? Envie o código.
interview-code-individual = Que pessoa? Envie o código.
interview-code-bad = Esse não é um código desta pesquisa.
interview-met-household = Este domicílio foi entrevistado em { $day }. Perguntado outra vez, conta uma só vez.
interview-met-individual = Esta pessoa foi entrevistada em { $day }. Perguntada outra vez, conta uma só vez.
interview-ask-again = Perguntar outra vez
interview-another-code = Outro código
interview-read-aloud = Leia isto em voz alta: “{ $notice }” Estão de acordo?
interview-saved = Guardado. Recibo para quem respondeu: { $code }. Com RETIRAR { $code } podem retirar.
interview-next = Visita seguinte
interview-standing = { $area }: { $done } de { $quota }
interview-standing-open = { $area }: { $done }
interview-standing-over = { $area }: { $done } de { $quota }, { $over } a mais
progress-line = { $standing }; { $parts }: { $rate }
progress-all = Total
progress-completed = { $n } completas
progress-partial = { $n } interrompidas
progress-refused = { $n } recusas
progress-not-at-home = { $n } sem ninguém em casa
progress-not-eligible = { $n } fora do âmbito
progress-by-themselves = { $n } sem entrevistador
progress-under-way = { $n } em curso
progress-rate = taxa de resposta { $rate } %
progress-no-rate = ainda sem taxa de resposta
progress-how = Taxa de resposta: completas entre completas, interrompidas, recusas e ninguém em casa (AAPOR RR1). Um domicílio conta uma vez. Quem respondeu sem entrevistador conta só para a cota.
erase-which = Que domicílio? Envie /erase, a zona e o código, por exemplo /erase Bondeni 14B.
erase-unknown = Não se conhece aí nenhum domicílio com esse código. Após 180 dias os códigos somem.
erase-sure = Apagar tudo o que este domicílio disse? Não se pode desfazer.
erase-done = Apagado. Fica que houve uma visita.

## Members and areas, for organisers

invite-which-area = Qual área? Envie o papel e uma destas: { $areas }.
members-are = Quem trabalha aqui: { $roles }
members-line = { $role }, desde { $day }, por { $channel }
members-you = (você)
members-end-which = Para encerrar um papel, escolha o número.
members-sure = Encerrar este papel agora? { $who }
members-ended = Encerrado: { $role }. Os cartões que tinha estão livres.
members-gone = Este papel já foi encerrado.
members-last = É o último organizador: convide outro antes.
role-was-ended = Um organizador encerrou o seu papel: { $roles }. Obrigado pelo trabalho.
role-ended-left = Você saiu do grupo dos moderadores; o seu papel acabou: { $roles }. Um novo convite o devolve.

## Many messages at once (citizens)

flood-kept = Chegaram muitas mensagens juntas. { $n } foram guardadas; vamos ler juntas. Espere um minuto e continue.
flood-not-taken = Mensagens demais de uma vez: { $n } foram ignoradas. Espere um minuto e continue.

## One sender's many messages, for moderators

card-many = Mais { $n } mensagens deste remetente, enviadas de uma vez; algumas acima
group-title = { $n } relatos de um mesmo remetente esperam. O primeiro, completo:
group-line = { $code } · { $category } · { $age }: { $text }
group-more = … e mais { $n }
group-one = Um a um
group-reject = Recusar os { $n }
group-pass = Passar os { $n }
group-block = Bloquear o remetente
group-why = Por que estes { $n } relatos são recusados?
group-rejected = Recusados { $n } relatos de um mesmo remetente: { $reason }
group-passed = Passados a outros: { $n } relatos de um mesmo remetente
group-few = São menos de { $n } relatos de um mesmo remetente que possam ser decididos juntos.

## Cases that are one, for moderators

merge-which = Escreva /merge e dois códigos de caso: o primeiro acolhe o segundo.
merge-unknown = Aqui não há nenhum caso { $code }.
merge-same = Já são um só caso: { $code }.
merge-never = Casos destes tipos nunca se unem.
merge-other-way = Os relatos de { $away } são mais protegidos que os de { $code }. Escreva /merge { $away } { $code }.
merge-changed = { $code } ou { $away } mudou entretanto. Veja outra vez.
merge-conflict =
    Isto se contradiz:
    { $told }
    O que vale para os dois juntos?
merge-done =
    { $code } acolheu { $away }. Relatos juntos: { $n }. Decidido até agora:
    { $told }
card-took-in = Acolheu { $judged }
decided-merged = Unidos num caso
decided-split = Relatos retirados
whole-undone = Como antes: { $codes }
split-which = Escreva /split e um código de caso.
split-one = O caso { $code } tem um só relato.
split-list =
    Relatos de { $code }:
    { $told }
    Quais saem? Escreva os números, por exemplo: 2 3
split-numbers = Escreva números de 1 a { $most }.
split-all = Pelo menos um relato fica em { $code }.
split-changed = Os relatos de { $code } mudaram entretanto. Veja outra vez.
split-where = Para onde?
split-new = Um caso novo
split-own = De volta a { $codes }
split-done = Relatos que saíram de { $code }: { $n }. Agora em: { $codes }
card-new = Novo nele: { $words }
fixed-ask = { $code } · { $category }: pessoas que dizem que já foi consertado: { $n }. É verdade?
fixed-noted = Anotado: consertado.

## The story of a case, for moderators and organisers

story-title = Caso { $code } · { $category } · aberto { $when }
story-went = Foi acolhido por { $into } e conta-se junto com ele.
story-report = relato { $n }
story-came = { $report } chegou por { $channel }
story-opened = { $report } abriu o caso { $code }
story-joined = { $report } entrou no caso { $code }
story-left = { $report } passou de { $before } para { $after }
story-moved = { $subject }: de “{ $before }” para “{ $after }”
story-merged = { $code } acolheu { $away }
story-split = relatos foram retirados de { $code }
story-ended = { $code } tornou-se parte de { $into }
story-lives = { $code } é de novo um caso à parte
story-office = órgão de { $code }: de { $before } para { $after }
story-place = { $code } tomou o lugar de { $other }
story-shown = { $code } já não está restrito
story-not-urgent = { $report } já não está marcado urgente
story-words = em palavras: “{ $text }”
story-erased = (apagado)
story-added = algo foi acrescentado a { $report }
story-picture = uma imagem ou um som veio com { $report }
story-undoes = desfeito: { $what }
story-undone = desfeito depois
story-rules = regras { $rules }, versão { $n } da campanha
story-heed = Heed
story-sealed = Seladas na cadeia: { $sealed } de { $all } decisões
story-none = Não há nenhum caso { $code }.
why-sent = enviado
why-overdue = não houve um sim em um dia
why-claimed = pego para decidir
why-accepted = aceito sem garantir que é verdade
why-passed = passado a outros
why-first-of-two = primeira de duas pessoas
why-asked = pedido
why-answered = respondido
why-opened = nada parecido era conhecido
why-match = tão parecido que se juntou sozinho
why-reporter = quem relatou disse que é o mesmo
why-facility = o mesmo estabelecimento
why-moderator = um moderador disse que é o mesmo
why-one-event = um só acontecimento
why-other-event = outro acontecimento
why-undone = desfeito
why-judged = julgado assim
why-fixed-yes = quem relatou diz que foi consertado
why-fixed-no = quem relatou diz que não foi consertado
why-still-there = relatado de novo desde então
why-made = combinado
why-put-off = adiado
why-done = feito
why-forgotten = quem enviou pediu para ser esquecido
why-fixed-meanwhile = há quem diga que já foi consertado
why-discussion = conversado em conjunto
why-handed-over = entregue no fim do turno
why-independent = pessoas independentes o dizem
why-too-few = poucas pessoas independentes o dizem
why-invited = convidado
why-by-organiser = encerrado por um organizador
why-left-group = saiu do grupo
why-removed = removido do grupo

## Topics of a group, for organisers and moderators

moderate-topic = Os cartões sobre { $what } vêm agora para este tópico.
moderate-topic-which = Num tópico envie /moderate com uma categoria ou área: { $known }. /moderate off: sem cartões aqui.
moderate-topic-off = Não vêm mais cartões para este tópico; vêm para o geral.
topics-how = Diga /topics category, ou /topics area: cada uma recebe um tópico deste grupo, e os seus cartões vão para lá.
topics-begun = Tópicos a criar: { $n }.
topics-under-way = Já se estão a criar tópicos.
topics-all-there = Cada uma tem o seu tópico aqui. /moderate off, num tópico, termina-o.
topics-no-forum = Este grupo não tem tópicos. Ligue Tópicos nas definições do grupo e envie /topics de novo.
topics-no-right = Não posso criar tópicos aqui. Faça de mim administrador com direito a gerir tópicos e envie /topics de novo.
topics-failed = Nenhum tópico pôde ser criado agora. Os que há ficam; envie /topics mais tarde.
topic-lost = O tópico de { $what } foi fechado ou sumiu: os cartões vêm para cá. /moderate { $what }, dito num tópico, o liga de novo.

## Judging twice, practice and reveal, for moderators

second-look-card = { $code }: { $what }
stats-week = Últimos 7 dias: relatos { $came } · julgados { $judged } · recusados { $rejected }
judge-first = Primeiro julgue o cartão de { $code } que você tem: verificar, aceitar, recusar ou perguntar. O resto pode esperar.
card-settled = { $code }: outra pessoa está com este cartão.
second-look-told = Obrigado. Foi um segundo olhar: o relato já estava decidido, e assim fica.
second-look-alike = Os dois julgaram igual.
second-look-differs = Julgaram diferente: os dois recebem um cartão curto para conversar.
judged-asked = Perguntar primeiro a quem relatou
discussion-card = Dois de nós julgaram este relato de forma diferente. Um: { $one }. Outro: { $other }. O que vale? Se os dois escolherem igual, vale isso.
discussion-lead = Dois de nós julgaram este relato de forma diferente; é preciso um responsável. Um: { $one }. Outro: { $other }. Você decide.
discussion-noted = Anotado. O outro também é consultado.
discussion-differs = Ainda veem de forma diferente. Um responsável decide.
discussion-agreed = Acordado: { $what }
discussion-over = Isto já está resolvido.
category = Categoria
category-which = De que se trata?
category-unknown = Não há essa categoria aqui.
decided-category = Categoria: { $category }
review-unknown-code = Não conheço nenhum caso com esse código.
ask-too-long = Com a moldura ocupa { $n } mensagens de texto; saem no máximo { $most }. Encurte, por favor.
ask-enough = Este relato recebeu { $n } perguntas num dia. Espere antes da próxima.
asked-untranslated = Enviada como escreveu: nada é traduzido, e a pessoa é avisada. Ela lê { $language }.
answer-overdue = Sem resposta sobre { $code }: o relato está de novo na fila.
answer-photo = (uma foto)
answer-sound = (uma mensagem de voz)
answer-place = (um lugar: { $place })
reveal = Revelar
reveal-what = O que precisa ver de { $code }, e porquê? Duas outras pessoas têm de aceitar, uma delas responsável. Tudo fica escrito.
reveal-place-help = Local exato: para enviar ajuda
reveal-place-visit = Local exato: para ver no local
reveal-contact-call = Número: para ligar
reveal-nothing = Nada a revelar: o que se pode ver está no cartão, e ninguém aceitou ser chamado.
reveal-private = Peça isso na conversa privada comigo: nunca num grupo, nunca por SMS.
reveal-asked = Pedido: { $what }. Se duas pessoas aceitarem, vê aqui durante uma hora.
reveal-agree-card = Alguém da equipa pede para ver isto de { $code }: { $what }. Duas pessoas têm de aceitar, uma delas responsável. Aceita?
reveal-agree = Aceitar
reveal-refuse = Recusar
reveal-one = Anotado. Falta mais uma pessoa; uma das duas tem de ser responsável.
reveal-lead-needed = Alguém já aceitou; agora falta um responsável.
reveal-own = Foi você que pediu, ou já aceitou: outras pessoas têm de aceitar.
reveal-done = Duas pessoas aceitaram: é mostrado durante uma hora.
reveal-refused = Recusado: nada de { $code } foi mostrado.
reveal-shown = { $code }, { $what }: { $value }. Só para si; desaparece numa hora.
reveal-gone = { $code }: o que foi mostrado já não está.
training-card = PRÁTICA: nada do que tocar muda alguma coisa.
training-right = Sim, a equipa diz o mesmo: { $what }.
training-other = A equipa vê de outro modo: { $what }.
training-why = Porquê: { $why }
training-agreed = Duas pessoas julgaram assim sem saber uma da outra.
training-score = Dos seus últimos { $of }: { $right } como a equipa.
training-ready = Está pronto para relatos reais: peça a um responsável um convite de moderador.
training-none = Não há mais para praticar por agora. Os responsáveis marcam relatos com /gold.
training-lead = Um aprendiz está pronto: { $right } dos últimos { $of } como a equipa. Vai pedir um convite.
gold-which = Qual é o certo? Servirá para praticar, sem saber de quem é.
gold-why = Porquê? Uma frase para os aprendizes, sem nomes.
gold-done = { $code } serve agora para praticar: { $what }
gold-removed = { $code } já não serve para praticar.
gold-remove = Não para praticar
gold-unfit = Ninguém deve praticar com este: é restrito ou delicado, ou as palavras já não existem.
agreement-line = Acordo entre dois que julgam sem saber um do outro: alfa { $alpha }, { $band } ({ $n } relatos)
agreement-few = Quanto julgamos igual: { $n } de { $needed } necessários
agreement-own = Julgados duas vezes consigo: { $n }, igual em { $alike }. Só você vê isto; não é uma nota.
agreement-good = bom
agreement-tentative = provisório
agreement-experimental = baixo demais: publicar como experimental
agreement-alike = tudo julgado igual
trainees-line = Aprendizes: { $ready } prontos, { $practising } a praticar
trainee-help = /next: um relato para praticar. Os botões julgam; depois lê o que diz a equipa.
why-help = para enviar ajuda
why-visit = para ver no local
why-call = para ligar

## Questions to reporters, and what was shown of them (citizens)

question-in-language = Uma pergunta sobre o seu relato, em { $language }, sem traduzir: { $question }
question-when = Quando isto passou a acontecer?
question-where = Onde fica exatamente?
question-still = Ainda continua assim?
question-photo = Pode enviar uma foto? Somente se for seguro.
question-hurt = Alguma pessoa ferida?
reveal-told-place = Com o acordo de duas pessoas da equipa, outra viu por uma hora o local exato do seu relato.
reveal-told-contact = Com o acordo de duas pessoas da equipa, outra viu por uma hora o seu telefone para ligar de volta.
## Bursts that are held, for moderators

surge-card = Retidos: { $n } relatos de { $category } de uma vez. Contas novas: { $new } de { $people }. Com as mesmas palavras: { $alike } de { $texts }. Não contam até que um seja verificado.
surge-show = Mostrar um
surge-release = Liberar todos
surge-reject = Todos falsos
surge-none = Nada está retido.
surge-over = Estes já não estão retidos.
surge-released = Liberados: cada um está agora na fila e conta quando for decidido.
surge-rejected = Rejeitados como falsos: { $n } relatos.
decided-released = Liberado com os outros
card-surge = retido com uma onda

## Grades and evidence, for moderators

grade-unverified = Não verificado
grade-corroborated = Corroborado
grade-verified = Verificado
grade-official-confirmed = Confirmado pelo serviço
grade-refuted = Desmentido
grade-unverifiable = Não dá para verificar
grade-line = { $grade } · independentes: { $clusters } · canais: { $channels }
why-people = { $people } pessoas disseram. Quem pode ter a mesma origem (minuto, palavras, foto ou fonte, ou contas novas) conta uma vez: { $clusters }.
why-nearby = Perguntados perto: { $asked }. Sim { $yes }, não { $no }, já não { $over }.
why-picture-fits = Fotos tiradas lá e na hora: { $n }
why-picture-differs = Fotos tiradas em outro lugar ou hora: { $n }
why-link = Ligação: { $host }, { $age }
why-by-rules = pelas regras ({ $rules })
why-decided = { $grade }: { $by }, { $age }
evidence = Provas
evidence-how = Para juntar uma ligação, envie-a agora.
evidence-refute = É falso
evidence-unverifiable = Não dá para verificar
evidence-near = Perguntar por perto
evidence-done = Feito e registado.
evidence-one-of-two = Registado. Para desmentir o que é público ou sensível é preciso outra pessoa.
evidence-not-from-here = No estado do caso, isso não se pode dizer.
evidence-no-link = Envie uma ligação completa que comece por https://
evidence-link-kept = Ligação guardada. Só o site é mostrado.
near-asked = Pessoas perguntadas perto: { $n }. As respostas vêm para aqui.
near-not-this = Não se pergunta isto a desconhecidos.
near-nobody = Poucas pessoas por perto aceitaram ser perguntadas.
respond-confirm = Confirmamos que é assim
respond-confirmed = Obrigado. O seu serviço confirma o caso.
reason-staged = é encenado
reason-elsewhere = é noutro lugar
reason-no-access = ninguém consegue lá chegar
reason-contradictory = as pessoas contradizem-se

## Asked about something near by (citizens)

near-question = Heed: relatam { $category } em { $place }, perto de onde relatou. Consegue ver?
near-question-here = Heed: relatam { $category } perto de onde relatou. Consegue ver?
near-question-plain = Heed: consegue ver algum problema perto de onde relatou?
near-yes = Sim
near-no = Não
near-gone = Já não
near-thanks = Obrigado. Ajuda saber.
near-late = Obrigado. Esta pergunta está fechada.

## Why something was held, for moderators

why-surge = retido com uma onda suspeita
why-one-by-one = muitos relatos de um mesmo remetente, vistos um a um
why-released = liberado com os outros

## Numbers, holidays and the blocked, for moderators

stats-waiting = À espera: urgentes { $urgent }, outros { $others }
stats-since = Metade chegou antes: { $median }. O mais antigo: { $oldest }
stats-decided = Decididos hoje pela equipe: { $n }
stats-held = Retidos com ondas que parecem fabricadas: { $n } (/surges)
stats-own = Decididos hoje por você: { $n }. Tem em mãos: { $held }. Só você vê isto.
stats-how = De onde vêm estes números
stats-why-waiting = À espera: relatos que ninguém decidiu ainda, sem os retidos. Urgentes: palavras de perigo, respostas graves ou marcados por um moderador.
stats-why-since = O do meio e o mais antigo dos que esperam, conforme chegaram.
stats-why-decided = Decididos hoje: aprovados ou rejeitados desde a meia-noite, no fuso da campanha, por pessoas, e não desfeitos. Nunca por pessoa.
stats-why-week = A semana: relatos que chegaram nos últimos sete dias; julgados: aprovados ou rejeitados até agora.
stats-why-held = Retidos: vieram numa onda que parece fabricada e esperam como um só cartão.
stats-why-holidays = Os feriados da campanha não contam como espera.
stats-why-own = Os seus: a mesma conta só para você, e os cartões que tem agora.
stats-why-alike = Quanto a equipe concorda: relatos que duas pessoas julgaram sem saber uma da outra, nos últimos 91 dias.
holidays-set = Você está ausente de { $first } a { $last }: não recebe alertas, e outros recebem as respostas que espera.
holidays-off = Você está de volta: os alertas chegam a você.
holidays-none = Você não está ausente. Para estar: /holidays 2026-12-24 2027-01-02
holidays-campaign = Feriados da campanha: { $days }
holidays-end = Estou de volta
holidays-how = Não consegui ler os dias. Escreva o primeiro e o último: /holidays 2026-12-24 2027-01-02, ou 24 dezembro 2 janeiro. /holidays off termina.
holidays-order = Isso seria de { $first } a { $last }. O último dia deve ser hoje ou depois, não antes do primeiro, e dentro de meio ano.
holidays-handed = Devolvidos à fila: { $n }
decided-blocked-so = Remetente bloqueado { $until }
blocked-good = para sempre
blocked-until = até { $day }
block-how = Escreva /block, o código, por quantos dias (1 a { $most }; sem número, para sempre) e por quê: abuse, made_up ou too_many.
blocked-danger = PERIGO, escrito por um remetente bloqueado: “{ $text }”. O número de emergência lhe foi dado. /unblock permite ouvi-lo de novo.
unblock-which = Bloqueados aqui. Escolha um número para ouvir de novo esse remetente:
unblock-line = Casos { $codes }: desde { $day }, { $until }
unblock-none = Ninguém está bloqueado aqui.
unblock-done = O remetente de { $codes } é ouvido de novo.
unblock-unknown = Ninguém bloqueado aqui relatou { $code }. /unblock: a lista.
unblock-gone = Este remetente já não está bloqueado.
why-made-up = inventa relatos
why-too-many = mensagens demais
why-lifted = um responsável o levantou
why-time-over = o seu tempo acabou
## Shifts by SMS, for moderators

members-sms-allow = Permitir SMS
members-sms-no-more = Sem SMS
members-changed = Alterado. A pessoa foi avisada.
sms-you-may = Agora também pode trabalhar por SMS, a partir de um telefone. Envie /sms aqui para o ligar.
sms-you-may-no-more = Já não pode trabalhar por SMS. Aqui tudo fica como estava.
sms-link-how = Do telefone que vai usar, envie por SMS para o número do Heed: LINK { $code }. Recebe seis algarismos. Escreva-os aqui em dez minutos.
sms-link-digits = Escreva estes seis algarismos na conversa com o Heed e não diga a ninguém: { $code }
sms-link-wrong = Não são esses algarismos, ou é tarde. /sms recomeça.
sms-linked = O seu telefone está ligado. SHIFT por SMS abre um turno. /sms off desliga-o.
sms-unlinked = Nenhum telefone está ligado.
sms-digits-wrong = Não são esses algarismos.
sms-shift = Turno, fim: { $time }. Com o número da ficha: V verificar, A aceitar, R rejeitar e porque, P passar. E MORE, MINE, QUEUE, END.
sms-shift-told = Começou um turno por SMS no seu telefone. Se não foi você, envie /sms off.
sms-no-shift = Nenhum turno aberto. SHIFT abre um.
sms-over = O turno por SMS acabou.
sms-number-wrong = Esse número não vale. Vale o do fim da ficha mais nova.
sms-guessed = Vieram cinco números errados em nome do seu telefone: o turno por SMS foi fechado. Talvez outra pessoa escreva em seu nome.
sms-none = Nada mais por SMS. Apenas no Telegram: { $n }. N { $number } procura de novo.
sms-unsent = Apenas no Telegram: { $n }.
sms-card-like = Como { $code } ({ $likeness } %)
sms-card-end = V/A/R/P { $number }, MORE
sms-why = Porque? R { $number } e: { $reasons }
sms-rejected = Rejeitado
sms-done = { $code }: { $what }. UNDO { $number } desfaz.
sms-undone = { $code }: { $what }.
sms-overtaken = Isso mudou entretanto.
sms-no-card = Nenhuma ficha aberta.
sms-mine = Tem: { $codes }. Apenas no Telegram: { $n }.
why-sms-allowed = pode trabalhar por SMS
why-sms-no-more = já não pode trabalhar por SMS
why-phone-linked = ligou um telefone
why-sms-shift = começou um turno por SMS

## Files of a release, for everybody who opens them

release-all = Total
release-cases = Casos
release-cases-are = Casos verificados, cada um contado uma vez, por mais pessoas que o tenham relatado.
release-reports = Relatos
release-reports-are = Quantas vezes estes casos foram relatados; no máximo três por pessoa, semana e célula.
release-reporters = Pessoas
release-reporters-are = Pessoas diferentes que relataram. Não se somam: uma pessoa pode estar em várias células.
release-subjects = Unidades
release-subjects-are = Famílias, lugares ou estabelecimentos diferentes, consultados ou observados.
release-flag = Marca
release-flag-are = Vazio: mostrado como é. C: { release-hidden } r: { release-as-before }
release-hidden = Oculto, porque poucas pessoas estão por trás desta célula ou de outra que ela revelaria. Oculto nunca é zero.
release-as-before = Não atualizado: mudou pouco demais para ser dito, por isso fica o que estava antes.
release-round = Arredondado a múltiplos de 5: as partes e os totais podem não coincidir.
release-cellkey = Deslocado no máximo 2 para cima ou para baixo: as partes e os totais podem não coincidir.
release-code-is = Um código; { $file } diz o que significa. * é o total.
release-about = Sobre
release-codes = Códigos
release-code = Código
release-name = Nome
release-part-of = Parte de
release-official = Código oficial
release-column = Coluna
release-measure = Medida
release-number = Publicação
release-period = Período
release-first-day = Primeiro dia
release-last-day = Último dia
release-made-on = Feita em
release-producer = Produtor
release-licence = Licença
release-reading = Uma linha é uma célula. Escreve-se 0 onde ninguém relatou nada; uma célula vazia está oculta.
## Releases on the web, for whoever looks for numbers

web-releases-title = Números publicados
web-releases-note = Uma publicação é um conjunto de arquivos públicos que nunca muda. O que estava errado é corrigido por uma nova versão; o que foi retirado diz por quê. Os endereços permanecem.
web-releases-none = Ainda não foram publicados números.
web-releases-programs = Para programas
web-releases-next = Próximas publicações
web-releases-due = { $title }, { $period }: até { $day }
web-releases-late = { $title }, { $period }: prometido até { $day }, ainda não publicado
web-release-version = { $period }, versão { $vintage }
web-release-published = publicado em { $day }
web-release-superseded = substituído por uma versão mais nova em { $day }
web-release-retracted = retirado em { $day }
web-release-why = Por que foi retirado: { $why }
web-release-read = Para ler
web-release-numbers = Os números
web-release-files = Todos os outros ficheiros

## A release's README, for whoever reads its numbers

release-what = Esta é a publicação { $number } da campanha { $campaign }: o que foi relatado de { $first } a { $last }, contado. É a versão { $vintage } deste período.
release-not-heading = O que não é
release-not-sample = Não é uma amostra. Conta o que as pessoas escolheram relatar; ninguém sabe quanto não foi relatado. Zero significa que nada foi relatado, não que nada aconteceu.
release-not-official = Complementa as estatísticas oficiais e não as substitui. As definições diferem; os indicadores de qualidade dizem até onde se pode confiar nos números.
release-flags-heading = Como ler os números
release-flag-none = Sem marca: o número tal como foi contado.
release-flag-hidden = C: oculto. Há poucas pessoas ou poucos casos nesta célula, ou em outra que este número denunciaria. Uma célula vazia com C não é um zero.
release-flag-before = r: não atualizado. O número mudou tão pouco que a mudança falaria de pessoas isoladas; continua a valer o que foi publicado antes.
release-hidden-cells = { $hidden } de { $cells } células estão ocultas.
release-files-heading = Os arquivos
release-files = Comece pelos arquivos CSV. datapackage.json e os arquivos SDMX dizem o que significam as colunas; metadata.md e quality.json dizem como os números surgiram e quanto valem.
release-check-heading = Como verificar que nada foi mudado
release-check = MANIFEST.sha256 contém uma soma de verificação de cada arquivo e está assinado em MANIFEST.sha256.minisig. Este comando verifica tudo, mesmo sem rede:
release-cite-heading = Como citar
release-contact = Perguntas: { $name }, { $email }. Licença: { $licence }.
## Releases, for organisers
release-no-answer = Sem resposta
release-axis-answer = Resposta
release-axis-facility = Estabelecimento
release-axis-side = Parte
release-side-community = Comunidade
release-side-provider = Prestador
release-total = Total
release-axis-area = Área
release-axis-category = Categoria
release-axis-period = Período
release-area-unknown = Área desconhecida
release-table-cases = Casos por área, categoria e período
releases-none = Ainda não há publicação. Quem opera o Heed constrói uma: release build.
releases-which = Publicações. Qual?
release-waits = Nada se publica sozinho. Isto espera por dois de vocês, cada um depois de ver as verificações:
release-promised = { $name } foi prometido até { $day }.
release-line = { $name }: { $state }
release-state-draft = rascunho, não passou nos controlos
release-state-checked = verificada, não publicada
release-state-published = publicada
release-state-superseded = substituída por uma mais nova
release-state-retracted = retirada
release-check-protected = Protegidas: { $tables } tabelas, { $cells } células, { $hidden } ocultas
release-check-withheld = Tabelas retidas: { $tables }
release-check-counted = Relatos contados: { $reports }
release-check-listed = Casos listados um a um: { $cases }
release-check-producer = O ficheiro da campanha nomeia o responsável
release-check-files = Ficheiros: { $files }, vazios: { $empty }
release-check-metadata = Metadados de referência: { $empty } conceitos obrigatórios estão vazios
release-publish = Publicar
release-two = Dois organizadores publicam, cada um por si. Até agora: { $n }.
release-one = Aprovou { $name }. Outro organizador também tem de aprovar.
release-own = Já aprovou: a segunda pessoa tem de ser outra.
release-out = { $name } está publicada. Já não muda.
release-gone = Essa publicação mudou entretanto. /releases mostra como está.
release-anew = Desde que { $name } foi feita, houve relatos retirados ou julgados de outro modo. Está a ser refeita; veja-a de novo em /releases.
release-private = Publica-se num chat privado, não num grupo nem por SMS.
release-failed = Não foi possível construir a publicação de { $period }. O registo diz mais.
why-built = construída
why-replaced = substituída por uma mais nova
why-taken-back = alguém retirou o que tinha relatado
why-error = um erro nela
why-disclosure = podia revelar pessoas
why-consent = faltava consentimento
why-ethics = causava dano

## The citizen data statement of a release

statement-title = Declaração sobre dados dos cidadãos
statement-is = São dados dos cidadãos: na escada da participação estão em { $level }.
statement-is-not = Aqui não se chama dados dos cidadãos: na escada da participação está em { $level }, abaixo da parceria.
statement-rules = O nível segue-se do que está escrito abaixo. O que não tem prova, ou veio depois da publicação, não conta. É o mais baixo de três: a parte das pessoas e das suas organizações na conceção, na recolha e, no máximo, num passo posterior.
statement-why = O que o impede de estar mais alto
statement-why-no-log = Ninguém anotou quem participou.
statement-why-identify = A parte das pessoas e das suas organizações na conceção: o que se pergunta, a quem e porquê.
statement-why-collect = A sua parte na recolha.
statement-why-later = A sua parte em tudo o que vem depois da recolha.
statement-why-returned = Não há prova de que os resultados voltaram a quem os deu.
statement-why-consent = Não se diz a que as pessoas deram acordo.
statement-why-started = Nem as pessoas nem as suas organizações o iniciaram.
statement-why-themselves = Organizações conduzem a conceção ou a recolha em nome das pessoas, não as próprias pessoas.
statement-started = Quem o iniciou
statement-steps = Quem participou, em que passo
statement-nobody = Não se sabe de ninguém que tenha participado.
statement-uncounted = não conta para o nível
statement-evidence = Prova: { $what }
statement-returned = Como os resultados voltaram
statement-consent = Consentimento
statement-ethics = Ética
statement-excluded = Quem fica de fora
statement-agreement = Acordo com um instituto de estatística
statement-agreed = { $office }, assinado em { $day }.
statement-not-agreed = { $office }: não assinado.
statement-unwritten = Nada está escrito sobre isso.
statement-own-words = O que se segue está como o organizador o escreveu.
statement-level-information = informação
statement-level-consultation = consulta
statement-level-conciliation = conciliação
statement-level-partnership = parceria
statement-level-self_determination = autodeterminação
statement-step-identify = Dizer o que é preciso e concebê-lo
statement-step-collect = Recolher
statement-step-process = Ordenar e verificar
statement-step-analyse = Analisar
statement-step-release = Publicar
statement-step-disseminate = Divulgar
statement-step-connect = Ligar a quem diz respeito
statement-step-incentivise = Incentivar o uso
statement-step-influence = Influenciar decisões
statement-step-use = Usar
statement-step-change = Mudar algo com isso
statement-step-reuse = Reutilizar
statement-who-community = as pessoas de quem trata
statement-who-organisation = uma organização da sociedade civil
statement-who-statistics_office = um instituto de estatística
statement-who-authority = uma autoridade pública
statement-who-researcher = investigadores
statement-who-company = uma empresa
statement-part-told = foram informados
statement-part-asked = foram consultados
statement-part-heard = participaram, outros decidiram
statement-part-shared = decidiram com outros
statement-part-led = decidiram eles próprios
statement-reviews = O que institutos de estatística disseram de publicações anteriores

## Reviewers of statistical offices

role-reviewer = revisor de um instituto de estatística
reviewer-help = /review_release faz-lhe oito perguntas sobre uma publicação. As suas respostas são publicadas ao lado, em nome do seu instituto e nunca no seu.
release-review-which = Que publicação quer rever?
release-review-none = Agora não há nenhuma publicação que ainda não tenha revisto.
release-review-ask = { $name }, { $n } de { $of }: { $question }
release-review-yes = Sim
release-review-partly = Em parte
release-review-no = Não
release-review-unknown = Não sei
release-review-publish = Publicar
release-review-drop = Descartar
release-review-sum = As suas respostas sobre { $name } serão publicadas ao lado em nome do seu instituto, nunca no seu:
release-review-done = Publicado ao lado de { $name }. Obrigado.
release-review-gone = Esta publicação já não pode ser revista.
release-review-dropped = Nada foi publicado.
release-review-by = { $office }, { $day }
release-review-q-relevance = Responde a perguntas do seu instituto ou das políticas?
release-review-q-methods = Conceitos, população e métodos estão bem descritos para a usar?
release-review-q-codes = Os seus códigos levam a classificações e áreas oficiais?
release-review-q-accuracy = A ficha de qualidade diz com honestidade a cobertura e os erros?
release-review-q-timeliness = Veio a tempo e quando foi anunciada?
release-review-q-coherence = Explicam-se as diferenças para as séries oficiais?
release-review-q-confidentiality = As pessoas estão protegidas como o seu instituto as protegeria?
release-review-q-participation = A declaração sobre dados dos cidadãos é certa, tanto quanto vê?
## The page for receipts (citizens)

web-receipt-title = O meu relato conta?
web-receipt-text = Digite o recibo do seu relato. Fica sabendo onde ele conta no que foi publicado e recebe um arquivo que prova isso.
web-receipt-code = O recibo do seu relato
web-receipt-ask = Procurar
web-receipt-file = O arquivo que prova isso
web-receipt-again = Outro recibo
web-receipt-wait-title = Um momento
web-receipt-wait-text = O recibo está sendo procurado. Esta página volta sozinha.
web-receipt-over-title = Esta página acabou
web-receipt-over-text = Uma resposta fica por uma hora. Digite o recibo de novo.
web-skip = Ir para o conteúdo
web-foot = Heed: cidadãos relatam, moderadores verificam, departamentos respondem.
web-home = Para a primeira página

## The quality page of a release, for everybody

quality-title = Qualidade de { $title }
quality-rules = Nenhum número é de menos de { $people } pessoas ou { $cases } casos; as contagens são arredondadas a { $to }, e o que se calcula com elas também. Intervalos: 95 de 100 amostras assim contêm o valor verdadeiro, no que toca ao acaso; quem participa não é acaso.
quality-glance = Num relance
quality-dimensions = Por dimensão da qualidade
quality-all = Todos os indicadores
quality-english = As fórmulas, as notas e os nomes dos números estão em inglês, como os institutos de estatística os trocam.
quality-none = Não calculável
quality-q1 = Zonas cobertas
quality-q2 = Pessoas que relatam por 10 000 habitantes
quality-q3 = Atualidade e pontualidade
quality-q4 = Verificação
quality-q5 = Relatos da mesma coisa
quality-q6 = Acordo entre moderadores
quality-q7 = Concentração em poucas pessoas
quality-q8 = Participação igual das zonas
quality-q9 = Canais e línguas
quality-q10 = Ponderação pelo censo
quality-q11 = Coerência com séries oficiais
quality-q12 = O que ninguém relatou
quality-q13 = Captura e recaptura (experiência)
quality-q14 = Revisões
quality-q15 = O que está oculto
quality-q16 = Tempos sem receção
quality-q17 = Consentimento e apagamento
quality-dim-relevance = relevância
quality-dim-accuracy = exatidão e fiabilidade
quality-dim-timeliness = atualidade e pontualidade
quality-dim-accessibility = acessibilidade e clareza
quality-dim-coherence = coerência e comparabilidade
quality-dim-metadata = gestão de metadados
quality-dim-impartiality = Imparcialidade
quality-dim-confidentiality = Confidencialidade
quality-dim-self_identification = Autoidentificação
quality-dim-documented = Processo documentado
quality-flag-unstable = instável: menos de 20 por trás
quality-flag-experiment = experiência
quality-flag-r = como na versão anterior: mudou muito pouco
quality-see = em palavras: metadados de referência { $code }

## What SMS cost, for organisers

sms-budget-warned = Foram gastos { $spent } dos { $budget } SMS deste mês{ $cost }. Quando acabarem, só sai o que for urgente.
sms-budget-held = Os { $budget } SMS deste mês foram gastos{ $cost }. As mensagens por SMS esperam agora, cada uma até uma semana, até o mês acabar ou ser carregado um orçamento maior (sms: budget no ficheiro da campanha). O urgente continua a sair.
sms-held-day = Alguém recebeu hoje { $most } SMS, o máximo que as definições permitem. O resto espera até amanhã.
sms-held-letter = Uma mensagem de { $segments } SMS está retida: as definições permitem { $most }. Encurte os textos da campanha (`campaign check` indica-os) ou aumente HEED_SMS_LETTER_MOST.
