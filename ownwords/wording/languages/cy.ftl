## Cymraeg / Welsh. Nid yw siaradwr Cymraeg wedi adolygu'r geiriau hyn eto: gweler docs/own-pages.md.
## A Welsh speaker has not yet reviewed these words: see docs/own-pages.md.

language-name = Cymraeg
language-direction = ltr

## On every page

skip-to-main = Neidio i'r brif ran
leave-now = Gadael y dudalen hon nawr
leave-way = Ffordd gyflym allan
leave-activated = Yn gadael y tudalennau hyn.
leave-timed-out = Gallwch ddal i ddarllen.
leave-press-two = Pwyswch Shift ddwywaith eto i adael.
leave-press-one = Pwyswch Shift unwaith eto i adael.
leave-how = I adael ar unwaith, pwyswch “Gadael y dudalen hon nawr”, neu pwyswch y fysell Shift dair gwaith.
    .easy = I adael ar unwaith, pwyswch “Gadael y dudalen hon nawr”.
demonstration = Enghraifft yw hon. Mae pawb sydd ynddi wedi'u dyfeisio.
home-title = Fy nhudalennau
ways-title = Sut rwyf am ddarllen
read-aloud = Darllen yn uchel
read-stop = Stopio darllen
close-pages = Cau
way-back = Ffordd yn ôl
back = Yn ôl
back-home = Fy nhudalennau
done = Wedi'i wneud
yes = Ie
no = Na
send = Anfon
signs-from = Daw'r lluniau o OpenMoji. Caiff unrhyw un eu defnyddio (trwydded CC BY-SA 4.0).
soon-title = Ydych chi yno o hyd?
soon-text = Bydd y tudalennau hyn yn cau mewn dau funud. Ni all neb arall eu darllen wedyn.
soon-stay = Rwyf yma o hyd

time-before-noon = { $clock }yb
time-after-noon = { $clock }yh

sorry-nothing-title = Does dim byd yma
sorry-nothing =
    Nid yw'r dudalen hon yno, neu nid yw ar eich cyfer chi. Ewch yn ôl i'ch tudalennau eich hun.
    .easy =
        (red-question-mark) Does dim byd yma.
        (house) Ewch yn ôl i'ch tudalennau eich hun.
sorry-old-title = Roedd y dudalen hon ar agor yn rhy hir
sorry-old =
    Nid oedd modd ei hanfon. Ewch yn ôl i'ch tudalennau a rhowch gynnig arall arni.
    .easy =
        (hourglass-not-done) Roedd y dudalen hon ar agor yn rhy hir.
        (house) Ewch yn ôl a rhowch gynnig arall arni.
sorry-broken-title = Aeth rhywbeth o'i le yma
sorry-broken =
    Ein bai ni yw hyn, nid eich bai chi. Rhowch gynnig arall arni ymhen ychydig.
    .easy =
        (warning) Aeth rhywbeth o'i le.
        (red-heart) Nid eich bai chi yw hyn.
        (hourglass-not-done) Rhowch gynnig arall arni ymhen ychydig.
sorry-kept = Mae'r hyn a ysgrifennoch wedi'i gadw: ewch ymlaen ag ef

## Forms

form-problem = Mae rhywbeth ar goll neu ddim yn iawn
form-error = Ddim yn iawn
form-choose = Dewiswch un o'r rhain
form-too-long = Mae hwn yn rhy hir. Gall gynnwys { $most } o lythrennau. Anfonwch ef mewn dwy ran.
form-file-empty = Does dim byd yn y ffeil hon. Dewiswch un arall
file-choose = Dewis ffeil
file-drop = neu ei gollwng yma
file-none = Does dim wedi'i ddewis eto
file-entered = Gallwch ei gollwng nawr
file-left = Rydych wedi gadael y lle ar gyfer ffeiliau
form-refused = Ni ellir anfon hwn nawr. Dywedwch wrth y person rydych yn gweithio gyda nhw, neu rhowch gynnig arall arni wedyn.
form-kept = Rydym wedi cadw'r hyn a ysgrifennoch yma o'r blaen. Nid yw wedi'i anfon eto.
    .easy =
        (pencil) Rydym wedi cadw'r hyn a ysgrifennoch.
        (cross-mark) Nid yw wedi'i anfon eto.
form-start-again = Dechrau eto hebddo
form-says-kept = Mae'r hyn rydych yn ei ysgrifennu yn cael ei gadw.
form-says-not = Nid oedd modd cadw'r hyn rydych yn ei ysgrifennu nawr. Mae'n dal ar y dudalen hon. Byddwn yn rhoi cynnig arall arni.
form-says-out = Mae'r tudalennau wedi cau. Mae'r hyn a ysgrifennoch wedi'i gadw.
form-says-in = Dewch i mewn eto

## Coming in

come-in-title = Dewch i mewn
come-in-how =
    Teipiwch god, a'r gair a ddewisoch.
    .easy =
        (key) Teipiwch eich cod.
        (thought-balloon) Yna teipiwch eich gair eich hun.
come-in-code = Eich cod
come-in-code-hint = Wyth llythyren a rhif, fel KF7P 2M9X. Mae pob cod yn gweithio unwaith.
come-in-code-needed = Teipiwch y cod
come-in-word = Eich gair eich hun
come-in-word-hint = Y gair a ddewisoch. Dim ond chi sy'n ei wybod.
come-in-word-needed = Teipiwch eich gair eich hun
come-in-button = Dod i mewn
come-in-not-right = Nid yw'r cod neu'r gair yn gywir, neu mae'r cod wedi'i ddefnyddio o'r blaen. Nid oes gwahaniaeth am briflythrennau. Rhowch gynnig arall arni, neu defnyddiwch y cod nesaf.
come-in-not-right-account = Nid yw'r cyfeiriad e-bost neu'r cyfrinair yn gywir. Rhowch gynnig arall arni.
come-in-kept = Roedd y tudalennau wedi cau. Mae'r hyn a ysgrifennoch wedi'i gadw. Dewch i mewn eto i fynd ymlaen.
come-in-by-account = Defnyddio fy nghyfeiriad e-bost a'm cyfrinair yn lle hynny
come-in-by-code = Mae gen i god
come-in-account-how = Teipiwch eich cyfeiriad e-bost a'ch cyfrinair.
    .easy =
        (envelope) Teipiwch eich cyfeiriad e-bost.
        (locked) Yna teipiwch eich cyfrinair.
come-in-email = Cyfeiriad e-bost
come-in-email-needed = Teipiwch eich cyfeiriad e-bost
come-in-email-wrong = Teipiwch gyfeiriad e-bost fel enw@post.example
come-in-password = Cyfrinair
again-word-hint = Fel na all neb arall wneud hyn os yw'ch tudalennau ar agor.
again-word-wrong = Nid dyma'ch gair. Rhowch gynnig arall arni. Os nad yw'n gweithio, gofynnwch i'r person a roddodd y cod i chi.
secret-show = Dangos
secret-hide = Cuddio
secret-show-whole = Dangos yr hyn a deipioch
secret-hide-whole = Cuddio'r hyn a deipioch
secret-shown = Gellir gweld yr hyn a deipioch
secret-hidden = Mae'r hyn a deipioch wedi'i guddio
come-in-password-needed = Teipiwch eich cyfrinair
come-in-help-title = Os na allwch ddod i mewn
come-in-help =
    Gofynnwch i'r person a roddodd y cod i chi. Gallant roi un newydd i chi, a gallwch ddewis gair newydd.
    .easy =
        (telephone) Gofynnwch i'r person a roddodd y cod i chi.
        (key) Gallant roi cod newydd i chi.
locked-title = Arhoswch ychydig
locked-text =
    Nid oedd gormod o godau neu eiriau yn gywir. Arhoswch { $minutes } munud, yna rhowch gynnig arall arni.

    Neu gofynnwch i'r person a roddodd y cod i chi.
    .easy =
        (hourglass-not-done) Arhoswch { $minutes } munud.
        (key) Yna rhowch gynnig arall arni.
        (telephone) Neu gofynnwch i'r person a roddodd y cod i chi.
closed-title = Mae'r tudalennau wedi cau
closed-text =
    Ni all neb eu darllen nawr heb god newydd.

    Efallai bod eich porwr yn dal i gofio bod rhywun wedi bod ar y wefan hon. Nid yw'n gwybod beth a ddarllenoch. Os bydd rhywun yn edrych ar eich ffôn neu'ch cyfrifiadur, mae “ffenestr breifat” yn gadael llai ar ôl.
    .easy =
        (locked) Mae'r tudalennau wedi cau.
        (key) Mae angen cod newydd i ddod i mewn eto.
        (eyes) Oes rhywun yn edrych ar eich ffôn?
        (mobile-phone) Yna defnyddiwch “ffenestr breifat”. Gofynnwch i ni ddangos i chi sut.
codes-how = Mae pob cod yn gweithio unwaith. Croeswch ef allan ar ôl ei ddefnyddio. Mae angen eich gair eich hun hefyd: peidiwch â'i ysgrifennu yma. Cadwch y papur hwn lle na all neb arall ddod o hyd iddo. Ydy e ar goll? Dywedwch wrthym.
choose-title = Tudalennau pwy?
choose-own = Fy nhudalennau fy hun
choose-none = Does dim tudalennau y gallwch eu hagor nawr.
choose-other = Beth arall rwy'n cymryd rhan ynddo
account-title = Dod i mewn drwy e-bost
account-how =
    Gallwch ddod i mewn gyda chyfeiriad e-bost a chyfrinair yn lle cod.

    Gwnewch hyn dim ond os nad oes neb arall yn darllen eich e-bost nac yn defnyddio'ch ffôn.
    .easy =
        (envelope) Gallwch ddod i mewn gyda'ch e-bost.
        (locked) Chi sy'n dewis cyfrinair.
        (eyes) Oes rhywun arall yn darllen eich e-bost?
        (person-gesturing-no) Yna peidiwch â gwneud hyn.
account-have = Rydych yn dod i mewn gyda { $email }.
account-stop = Rhoi'r gorau i ddod i mewn drwy e-bost
account-stop-how = O hynny ymlaen dim ond gyda chod y dewch i mewn.
account-stopped = Dim ond gyda chod y dewch i mewn nawr.
account-only = Dyma'r unig ffordd rydych yn dod i mewn. Gofynnwch i'r person rydych yn gweithio gyda nhw os hoffech ei newid.
account-button = Defnyddio hwn
door-account-hint = Deuddeg llythyren neu fwy. Mae tri gair nad ydynt yn perthyn i'w gilydd yn un da.
door-account-other-address = Ni ellir defnyddio'r cyfeiriad hwn. Defnyddiwch un arall
door-account-weak = Mae'r cyfrinair hwn yn rhy hawdd i'w ddyfalu. Defnyddiwch ddeuddeg llythyren neu fwy, fel tri gair od
door-account-made = Gallwch ddod i mewn gyda'ch e-bost a'ch cyfrinair o hyn ymlaen.
    .easy = (envelope) Gallwch ddod i mewn gyda'ch e-bost nawr.

## How I want to read

ways-how = Dewiswch beth sydd orau i chi. Gallwch ei newid unrhyw bryd.
    .easy =
        (check-mark-button) Dewiswch beth sydd orau i chi.
        (pencil) Gallwch ei newid.
ways-language = Iaith
ways-language-needed = Dewiswch iaith
ways-easy = Geiriau
ways-easy-needed = Dewiswch sut ddylai'r geiriau fod
ways-plain = Geiriau plaen
ways-easy-read = Hawdd ei ddarllen: brawddegau byr gyda lluniau
ways-size = Llythrennau
ways-size-needed = Dewiswch pa mor fawr ddylai'r llythrennau fod
ways-size-ordinary = Cyffredin
ways-size-large = Mawr
ways-size-larger = Mawr iawn
ways-colours = Lliwiau
ways-colours-needed = Dewiswch y lliwiau
ways-colours-ordinary = Lliwiau cyffredin
ways-colours-strong = Melyn ar ddu
ways-button = Dangos y tudalennau fel hyn

## The first page

home-hello = Helo { $name }
home-of = Tudalennau { $name }
home-how = Eich tudalennau chi yw'r rhain. Yma gallwch ddarllen beth a ddywedoch wrthym, a dweud mwy wrthym.
    .easy =
        (house) Eich tudalennau chi yw'r rhain.
        (open-book) Gallwch ddarllen beth a ddywedoch wrthym.
        (speech-balloon) Gallwch ddweud mwy wrthym.
home-how-for = Rydych yn siarad dros { $name }. Yma gallwch ddarllen a gwneud yr hyn a gytunwyd gyda chi.
    .easy =
        (people-dialogue) Rydych yn siarad dros { $name }.
        (open-book) Gallwch ddarllen beth a gytunwyd.
home-waits = Newydd i chi
home-meeting = Rydym yn cwrdd: { $day } am { $time }
home-plan-waits = Mae eich cynllun yn aros am eich ateb
home-plan-waits-for = Mae cynllun { $name } yn aros am ateb
home-questions = Hoffem wybod sut oedd hi i chi
home-questions-for = Hoffem wybod sut oedd hi i { $name }
home-answered = Rydym wedi eich ateb
home-words = Dangos beth ddywedais i yr hoffwn
home-words-for = Dangos beth ddywedodd { $name } yr hoffai
home-codes = Codau ar ôl: { $count }. Gofynnwch i ni am ragor.
    .easy =
        (key) Codau ar ôl: { $count }.
        (speech-balloon) Gofynnwch i ni am ragor.
home-last-code = Does gennych ddim codau ar ôl. Gofynnwch i ni am ragor cyn cau'r tudalennau hyn.
    .easy =
        (key) Does gennych ddim codau ar ôl.
        (speech-balloon) Gofynnwch i ni am ragor.

## What I said I want

words-title = Beth ddywedais i yr hoffwn
words-title-for = Beth ddywedodd { $name } yr hoffent
words-how = Dyma'r geiriau fel y cawsant eu dweud. Rydym yn eu cadw felly. Gallwch ychwanegu atynt neu eu cywiro.
    .easy =
        (speech-balloon) Eich geiriau chi yw'r rhain.
        (locked) Rydym yn eu cadw fel y dywedoch nhw.
        (pencil) Gallwch eu cywiro.
words-none = Does dim byd yma eto. Dywedwch wrthym beth yr hoffech, a bydd yn sefyll yma yn eich geiriau chi.
    .easy =
        (speech-balloon) Does dim byd yma eto.
        (person-raising-hand) Dywedwch wrthym beth yr hoffech.
words-before = Beth oeddwn i'n ei hoffi o'r blaen
    .easy = (calendar) Beth oeddwn i'n ei hoffi o'r blaen
words-before-for = Beth roedd { $name } am ei gael o'r blaen
    .easy = (calendar) Beth roedd { $name } am ei gael o'r blaen
whose-mine = Fy ngeiriau fy hun
whose-theirs = Geiriau { $name } eu hun
whose-seen = Wedi'i weld gan { $who }
whose-for-them = { $who }, yn siarad drostynt
direction-achieve = Rwyf am i hyn ddigwydd
    .easy = (star) Rwyf am i hyn ddigwydd
direction-change = Rwyf am i hyn newid
    .easy = (left-arrow-curving-right) Rwyf am i hyn newid
direction-keep = Rwyf am i hyn aros fel y mae
    .easy = (pushpin) Rwyf am i hyn aros fel y mae
outcome-not-said = Heb ei ddweud eto.
    .easy = (speech-balloon) Heb ei ddweud eto.
outcome-wanted = Rydych wedi dweud wrthym. Nid ydym wedi dechrau eto. Gofynnwch i ni pam.
    .easy =
        (speech-balloon) Rydych wedi dweud wrthym.
        (hourglass-not-done) Nid ydym wedi dechrau eto.
        (red-question-mark) Gofynnwch i ni pam.
outcome-wanted-for = Mae { $name } wedi dweud wrthym. Nid ydym wedi dechrau eto. Gofynnwch i ni pam.
    .easy = (speech-balloon) Mae { $name } wedi dweud wrthym. Nid ydym wedi dechrau eto. Gofynnwch i ni pam.
outcome-talked-about = Rydym yn siarad amdano.
    .easy = (people-dialogue) Rydym yn siarad amdano.
outcome-worked-on = Rydym yn gweithio arno.
    .easy = (hammer-and-wrench) Rydym yn gweithio arno.
outcome-broken-down = Rydym yn ei wneud mewn camau bach.
    .easy = (footprints) Rydym yn ei wneud mewn camau bach.
outcome-passed = Mae rhywun arall yn gweithio arno gyda chi nawr.
    .easy = (busts-in-silhouette) Mae rhywun arall yn gweithio arno gyda chi nawr.
outcome-passed-for = Mae rhywun arall yn gweithio arno gyda { $name } nawr.
    .easy = (busts-in-silhouette) Mae rhywun arall yn gweithio arno gyda { $name } nawr.
outcome-partly-met = Mae rhan ohono wedi dod yn wir.
    .easy = (seedling) Mae rhan ohono wedi dod yn wir.
outcome-not-met = Nid yw wedi dod yn wir eto.
    .easy = (hourglass-not-done) Nid yw wedi dod yn wir eto.
outcome-met = Mae wedi dod yn wir.
    .easy = (check-mark-button) Mae wedi dod yn wir.
outcome-no-longer = Nid yw'n bwysig i chi mwyach.
    .easy = (cross-mark) Nid yw'n bwysig i chi mwyach.
outcome-no-longer-for = Nid yw'n bwysig i { $name } mwyach.
    .easy = (cross-mark) Nid yw'n bwysig i { $name } mwyach.

## That is not what I meant

not-meant-link = Nid dyna oeddwn i'n ei feddwl
not-meant-link-for = Nid dyna oedd { $name } yn ei feddwl
not-meant-title = Nid dyna oeddwn i'n ei feddwl
not-meant-title-for = Nid dyna oedd { $name } yn ei feddwl
not-meant-how =
    Dywedwch wrthym beth sydd ddim yn iawn, a beth oeddech yn ei feddwl. Mae'r hen eiriau'n aros, fel y gall pawb weld beth a newidiwyd. Bydd eich geiriau chi yn sefyll wrth eu hymyl.
    .easy =
        (pencil) Dywedwch wrthym beth sydd ddim yn iawn.
        (speech-balloon) Dywedwch beth oeddech yn ei feddwl.
        (check-mark-button) Rydym yn cadw eich geiriau wrth ymyl yr hen rai.
not-meant-words = Beth oeddech chi'n ei feddwl?
not-meant-words-for = Beth oedd { $name } yn ei feddwl?

## What is happening

now-title = Pwy sy'n fy helpu, a sut
now-title-for = Pwy sy'n helpu { $name }, a sut
now-enquiry = Ers { $day } mae pobl wedi bod yn darganfod beth ddigwyddodd a sut gallwch fod yn ddiogel. Mae gennych lais yn hyn.
    .easy =
        (magnifying-glass-tilted-left) Mae pobl yn darganfod beth ddigwyddodd.
        (shield) Maent am wybod sut gallwch fod yn ddiogel.
        (speech-balloon) Mae gennych lais yn hyn.
now-enquiry-for =
    Ers { $day } mae pobl wedi bod yn darganfod beth ddigwyddodd a sut gall { $name } fod yn ddiogel. Mae gan { $name } lais yn hyn.
    .easy =
        (magnifying-glass-tilted-left) Mae pobl yn darganfod beth ddigwyddodd.
        (shield) Maen nhw am wybod sut gall { $name } fod yn ddiogel.
        (speech-balloon) Mae gan { $name } lais yn hyn.
now-concern = Mae rhywun yn poeni amdanoch. Rydym am glywed gennych chi beth yw eich barn.
    .easy =
        (worried-face) Mae rhywun yn poeni amdanoch.
        (ear) Rydym am glywed eich barn.
now-concern-for =
    Mae rhywun yn poeni am { $name }. Rydym am glywed gan { $name }, a gennych chi, beth yw eich barn.
    .easy =
        (worried-face) Mae rhywun yn poeni am { $name }.
        (ear) Rydym am glywed beth yw barn { $name }.
now-lead = { $who } sy'n gyfrifol am hyn. Gallwch ofyn unrhyw beth iddynt.
    .easy =
        (busts-in-silhouette) { $who } sy'n gyfrifol.
        (red-question-mark) Gallwch ofyn unrhyw beth iddynt.
now-who = Pwy sy'n gweithio gyda mi
    .easy = (busts-in-silhouette) Pwy sy'n gweithio gyda mi
now-who-for = Pwy sy'n gweithio gyda { $name }
    .easy = (busts-in-silhouette) Pwy sy'n gweithio gyda { $name }
now-nobody = Does neb wedi'i enwi yma ar hyn o bryd. Gallwch ofyn i'r person a roddodd y cod i chi.
    .easy =
        (red-question-mark) Does neb wedi'i enwi yma nawr.
        (key) Gofynnwch i'r person a roddodd y cod i chi.
ring-us =
    Gallwch ein ffonio hefyd: { $number }. Mae'r ffôn yn cadw ein rhif, a gall y bil ei ddangos.
    .easy =
        (telephone) Gallwch ein ffonio: { $number }.
        (eyes) Mae'r ffôn yn cadw ein rhif.
now-speakers = Pwy sy'n siarad drosof
    .easy = (people-dialogue) Pwy sy'n siarad drosof
now-speakers-for = Pwy sy'n siarad dros { $name }
    .easy = (people-dialogue) Pwy sy'n siarad dros { $name }
now-what = Beth sy'n cael ei wneud
    .easy = (hammer-and-wrench) Beth sy'n cael ei wneud
now-agreed = O'n cyfarfodydd diwethaf
    .easy = (people-dialogue) O'n cyfarfodydd diwethaf
now-nothing = Nid ydym wedi ysgrifennu dim yma eto.
    .easy = (pencil) Does dim wedi'i ysgrifennu yma eto.
by-day = Erbyn { $day }
step-late =
    Mae'r diwrnod hwn wedi mynd heibio. Nid ydym yn gwybod a yw wedi'i wneud. Gofynnwch i ni amdano.
    .easy =
        (calendar) Mae'r diwrnod hwn wedi mynd heibio.
        (red-question-mark) Gofynnwch i ni a yw wedi'i wneud.
step-done-since = Mae hyn wedi'i wneud nawr.
    .easy = (check-mark-button) Mae hyn wedi'i wneud nawr.
step-dropped-since = Nid oes angen hyn mwyach.
    .easy = (cross-mark) Nid oes angen hyn mwyach.
step-support = Gyda help:

## My plan

plan-title = Fy nghynllun
plan-title-for = Cynllun { $name }
plan-none = Nid ydych wedi cael cynllun eto. Pan fydd gennych un, bydd yma.
    .easy =
        (page-facing-up) Does gennych chi ddim cynllun eto.
        (hourglass-not-done) Bydd yma pan fydd gennych un.
plan-none-for =
    Nid yw { $name } wedi cael cynllun eto. Pan fydd un, bydd yma.
    .easy =
        (page-facing-up) Does gan { $name } ddim cynllun eto.
        (hourglass-not-done) Bydd yma pan fydd un.
plan-given = Rhoddodd { $who } y cynllun hwn i chi ar { $day }.
    .easy = (page-facing-up) Rhoddodd { $who } y cynllun hwn i chi ar { $day }.
plan-given-for = Rhoddodd { $who } y cynllun hwn i { $name } ar { $day }.
    .easy = (page-facing-up) Rhoddodd { $who } y cynllun hwn i { $name } ar { $day }.
plan-ended = Mae'r cynllun hwn wedi dod i ben.
    .easy = (cross-mark) Mae'r cynllun hwn wedi dod i ben.
plan-goal = Sut ddylai fod
    .easy = (star) Sut ddylai fod
plan-strengths = Beth sy'n fy helpu
    .easy = (sun) Beth sy'n fy helpu
plan-strengths-for = Beth sy'n helpu { $name }
    .easy = (sun) Beth sy'n helpu { $name }
plan-actions = Pwy sy'n gwneud beth
    .easy = (busts-in-silhouette) Pwy sy'n gwneud beth
plan-steps = Y camau nesaf
    .easy = (footprints) Y camau nesaf
plan-done = Wedi'i wneud yn barod
    .easy = (check-mark-button) Wedi'i wneud yn barod
plan-when = Pryd
    .easy = (calendar) Pryd
plan-look-again = Byddwn yn edrych arno eto ar { $day }
    .easy = (calendar) Byddwn yn edrych arno eto ar { $day }
plan-progress = Sut byddaf yn gwybod ei fod yn gweithio
    .easy = (thought-balloon) Byddaf yn gwybod ei fod yn gweithio pan
plan-progress-for = Sut bydd { $name } yn gwybod ei fod yn gweithio
    .easy = (thought-balloon) Sut bydd { $name } yn gwybod ei fod yn gweithio
plan-barriers = Beth allai fynd yn y ffordd
    .easy = (construction) Beth allai fynd o'i le
plan-way-past = Ffordd heibio iddo:
plan-also = Dywedais hefyd
    .easy = (speech-balloon) Dywedais hefyd
plan-also-for = Dywedodd { $name } hefyd
    .easy = (speech-balloon) Dywedodd { $name } hefyd
plan-also-how = Rydym wedi clywed hyn. Does dim cynllun ar ei gyfer eto.
    .easy =
        (ear) Rydym wedi clywed hyn.
        (hourglass-not-done) Does dim cynllun ar ei gyfer eto.
plan-hours-title = Help mewn wythnos
    .easy = (mantelpiece-clock) Help mewn wythnos
plan-hours = { $hours } awr o help â thâl mewn wythnos, ar gyfer hyn i gyd gyda'i gilydd.
    .easy =
        (mantelpiece-clock) { $hours } awr o help â thâl mewn wythnos.
        (page-facing-up) Mae hyn ar gyfer y cynllun cyfan.
plan-hours-none = Does dim help â thâl wedi'i gynllunio.
    .easy = (cross-mark) Does dim help â thâl wedi'i gynllunio.
plan-yours =
    Eich cynllun chi yw hwn. Gallwch ddweud na wrth unrhyw ran ohono, heddiw neu wedyn. Does dim rhaid dweud pam. Ni fyddwch yn colli help oherwydd hynny.
    .easy =
        (page-facing-up) Eich cynllun chi yw hwn.
        (thumbs-down) Gallwch ddweud na wrth unrhyw ran ohono.
        (ring-buoy) Ni fyddwch yn colli help.
plan-yours-for =
    Cynllun { $name } yw hwn. Gall { $name } ddweud na wrth unrhyw ran ohono, heddiw neu'n hwyrach, heb orfod dweud pam. Ni fydd { $name } yn colli help oherwydd hynny.
    .easy =
        (page-facing-up) Cynllun { $name } yw hwn.
        (thumbs-down) Gall { $name } ddweud na wrth unrhyw ran ohono.
        (ring-buoy) Ni fydd { $name } yn colli help.
plan-answer = Beth rwy'n ei ddweud am fy nghynllun
    .easy = (speech-balloon) Beth rwy'n ei ddweud am fy nghynllun
plan-answer-for = Beth mae { $name } yn ei ddweud am y cynllun
    .easy = (speech-balloon) Beth mae { $name } yn ei ddweud am y cynllun
plan-answer-needed = Dewiswch ateb
plan-answer-link = Dweud ie neu na wrth fy nghynllun
plan-answer-change = Newid fy ateb
plan-answer-change-for = Newid yr ateb
plan-answer-link-for = Dweud a yw { $name } yn cytuno â'r cynllun
plan-answer-yes = Ie, rwy'n cytuno
    .easy = (thumbs-up) Ie, rwy'n cytuno
plan-answer-yes-for = Ydy, mae { $name } yn cytuno
    .easy = (thumbs-up) Ydy, mae { $name } yn cytuno
plan-answer-partly = Rwy'n cytuno â rhan ohono
    .easy = (pinching-hand) Rwy'n cytuno â darn ohono
plan-answer-partly-for = Mae { $name } yn cytuno â rhan ohono
    .easy = (pinching-hand) Mae { $name } yn cytuno â rhan ohono
plan-answer-no = Na, nid wyf yn cytuno
    .easy = (thumbs-down) Na, nid wyf yn cytuno
plan-answer-no-for = Na, nid yw { $name } yn cytuno
    .easy = (thumbs-down) Na, nid yw { $name } yn cytuno
plan-answer-could-not = Ni allaf ddweud eto
    .easy = (thinking-face) Ni allaf ddweud eto
plan-answer-could-not-for = Ni all { $name } ddweud eto
    .easy = (thinking-face) Ni all { $name } ddweud eto
plan-answer-did-not-want = Nid wyf am ateb
    .easy = (zipper-mouth-face) Nid wyf am ateb
plan-answer-did-not-want-for = Nid yw { $name } am ateb
    .easy = (zipper-mouth-face) Nid yw { $name } am ateb
plan-answer-words = Beth hoffech chi ei ddweud amdano?
plan-answer-words-for = Beth hoffai { $name } ei ddweud amdano?
rung-own-strengths = Beth y gallaf ei wneud fy hun
    .easy = (sun) Beth y gallaf ei wneud fy hun
rung-own-strengths-for = Beth y gall { $name } ei wneud
    .easy = (sun) Beth y gall { $name } ei wneud
rung-family-strengths = Fy nheulu a'm ffrindiau
    .easy = (family) Fy nheulu a'm ffrindiau
rung-family-strengths-for = Teulu a ffrindiau
    .easy = (family) Teulu a ffrindiau
rung-community-strengths = Pobl a lleoedd yn agos ataf
    .easy = (house-with-garden) Pobl a lleoedd yn agos ataf
rung-community-strengths-for = Pobl a lleoedd gerllaw
    .easy = (house-with-garden) Pobl a lleoedd gerllaw
rung-other-networks = Eraill sy'n helpu
    .easy = (people-dialogue) Eraill sy'n helpu
rung-existing-service = Help sydd yno'n barod
    .easy = (ring-buoy) Help sydd yno'n barod
rung-new-service = Help newydd
    .easy = (plus) Help newydd

## What happens next, and meetings

next-title = Beth sy'n digwydd nesaf
next-title-for = Beth sy'n digwydd nesaf i { $name }
next-look = Pan fyddwn yn gofyn i chi sut mae pethau'n mynd
    .easy = (red-question-mark) Pan fyddwn yn gofyn i chi sut mae pethau'n mynd
next-look-for = Pan fyddwn yn gofyn i { $name } sut mae pethau'n mynd
    .easy = (red-question-mark) Pan fyddwn yn gofyn i { $name } sut mae pethau'n mynd
next-look-on = Bydd rhywun yn gofyn i chi ar { $day } neu'n agos at y diwrnod hwnnw.
    .easy = (calendar) Bydd rhywun yn gofyn i chi tua { $day }.
next-look-on-for = Bydd rhywun yn gofyn i { $name } ar { $day } neu'n agos at y diwrnod hwnnw.
    .easy = (calendar) Bydd rhywun yn gofyn i { $name } ar { $day } neu'n agos at y diwrnod hwnnw.
next-look-late =
    Roedd rhywun i fod i ofyn i chi erbyn { $day }. Os nad oes neb wedi gofyn, dywedwch wrthym.
    .easy =
        (calendar) Roedd rhywun i fod i ofyn i chi erbyn { $day }.
        (telephone) A oes neb wedi gofyn? Dywedwch wrthym.
next-look-late-for =
    Roedd rhywun i fod i ofyn i { $name } erbyn { $day }. Os nad oes neb wedi gofyn, dywedwch wrthym.
    .easy =
        (calendar) Roedd rhywun i fod i ofyn i { $name } erbyn { $day }.
        (telephone) A oes neb wedi gofyn? Dywedwch wrthym.
next-nothing = Does dim diwrnod wedi'i drefnu ar hyn o bryd.
    .easy = (calendar) Does dim diwrnod wedi'i drefnu ar hyn o bryd.
meeting-page = Cyfarfod
meeting-planning = Cyfarfod i gynllunio beth a wnawn
    .easy = (clipboard) Rydym yn cwrdd i wneud cynllun
meeting-conference = Cyfarfod i siarad am yr hyn a ganfuom
    .easy = (magnifying-glass-tilted-left) Rydym yn cwrdd i siarad am yr hyn a ganfuom
meeting-review = Cyfarfod i weld sut mae pethau'n mynd
    .easy = (footprints) Rydym yn cwrdd i weld sut mae pethau'n mynd
meeting-network = Cyfarfod gyda'r bobl o'ch cwmpas
    .easy = (busts-in-silhouette) Mae'r bobl o'ch cwmpas yn cwrdd
meeting-network-for = Cyfarfod gyda'r bobl o gwmpas { $name }
    .easy = (busts-in-silhouette) Cyfarfod gyda'r bobl o gwmpas { $name }
meeting-family-group = Cyfarfod o'ch teulu a'ch ffrindiau
    .easy = (family) Mae eich teulu a'ch ffrindiau'n cwrdd
meeting-family-group-for = Cyfarfod o deulu a ffrindiau { $name }
    .easy = (family) Cyfarfod o deulu a ffrindiau { $name }
meeting-other = Cyfarfod
    .easy = (people-dialogue) Cyfarfod
meeting-when = Pryd
    .easy = (calendar) Pryd
meeting-at = { $day } am { $time }
meeting-where = Ble
    .easy = (round-pushpin) Ble
meeting-why = Beth yw ei bwrpas
    .easy = (red-question-mark) Beth yw ei bwrpas
meeting-who = Pwy fydd yno
    .easy = (people-dialogue) Pwy fydd yno
meeting-who-was = Pwy gafodd wahoddiad
    .easy = (people-dialogue) Pwy gafodd wahoddiad
meeting-chair = Yn arwain y cyfarfod
meeting-not-held = Ni chynhaliwyd y cyfarfod hwn.
    .easy = (cross-mark) Ni chynhaliwyd y cyfarfod hwn.
meeting-questions = Beth fyddwn yn siarad amdano
    .easy = (speech-balloon) Beth fyddwn yn siarad amdano
comes-family = Teulu neu ffrind
comes-representative = Yn siarad drosoch
comes-representative-for = Yn siarad dros { $name }
comes-advocate = Eiriolwr: yn eich helpu i gael dweud eich dweud
comes-advocate-for = Eiriolwr: yn helpu { $name } i gael dweud eu dweud
comes-worker = Yn gweithio i'r cyngor
comes-partner = Yn gweithio i eraill sy'n helpu
comes-other = Rhywun arall
comes-not = methu dod
place-home = Yn eich cartref
    .easy = (house) Yn eich cartref
place-home-for = Yng nghartref { $name }
    .easy = (house) Yng nghartref { $name }
place-care-home = Mewn cartref gofal
    .easy = (houses) Mewn cartref gofal
place-hospital = Yn yr ysbyty
    .easy = (hospital) Yn yr ysbyty
place-office = Mewn swyddfa
    .easy = (office-building) Mewn swyddfa
place-video = Drwy fideo
    .easy = (video-camera) Drwy fideo
place-phone = Dros y ffôn
    .easy = (telephone) Dros y ffôn
place-other = Rhywle arall
coming-link = Dweud a wyf am ddod
coming-link-for = Dweud a yw { $name } am ddod
coming-how = Eich cyfarfod chi yw hwn. Gallwch ddod, neu beidio. Gallwch hefyd anfon geiriau, llun neu eich llais.
    .easy =
        (people-dialogue) Eich cyfarfod chi yw hwn.
        (thumbs-up) Gallwch ddod.
        (house) Gallwch aros gartref.
        (envelope) Gallwch anfon eich geiriau.
coming-how-for = Cyfarfod am { $name } yw hwn. Gallant ddod, neu beidio. Gallwch hefyd anfon eu geiriau, llun neu eu llais.
coming-wants = Ydych chi am ddod?
    .easy = (red-question-mark) Ydych chi am ddod?
coming-wants-for = A yw { $name } am ddod?
coming-wants-needed = Dewiswch ateb
coming-chosen-only = Dewiswyd yma, heb eiriau eraill: “{ $choice }”
coming-yes = Ydw, rwyf am ddod
    .easy = (thumbs-up) Ydw, rwyf am ddod
coming-yes-for = Ydy, mae { $name } am ddod
    .easy = (thumbs-up) Ydy, mae { $name } am ddod
coming-part = Rwyf am ddod am ran ohono
    .easy = (pinching-hand) Rwyf am ddod am ddarn ohono
coming-part-for = Mae { $name } am ddod am ran ohono
    .easy = (pinching-hand) Mae { $name } am ddod am ran ohono
coming-otherwise = Nid wyf am fod yno, ond rwyf am gael dweud fy nweud
    .easy = (envelope) Ni fyddaf yno. Rwyf am anfon fy ngeiriau
coming-otherwise-for = Nid yw { $name } am fod yno, ond mae am gael dweud ei ddweud
    .easy = (envelope) Nid yw { $name } am fod yno, ond mae am gael dweud ei ddweud
coming-no = Na, nid wyf am ddod
    .easy = (thumbs-down) Na, nid wyf am ddod
coming-no-for = Na, nid yw { $name } am ddod
    .easy = (thumbs-down) Na, nid yw { $name } am ddod
coming-unsure = Nid wyf yn siŵr eto
    .easy = (thinking-face) Nid wyf yn siŵr eto
coming-unsure-for = Nid yw { $name } yn siŵr eto
    .easy = (thinking-face) Nid yw { $name } yn siŵr eto
coming-not-asked = Heb ofyn eto
coming-which-part = Os dewch am ran: pa ran?
coming-which-part-for = Os daw { $name } am ran: pa ran?
coming-which-part-needed = Ysgrifennwch am ba ran yr hoffech ddod
coming-which-part-needed-for = Ysgrifennwch am ba ran yr hoffai { $name } ddod
coming-words = Oes rhywbeth yr hoffech ei ddweud amdano?
coming-words-for = Oes rhywbeth yr hoffai { $name } ei ddweud amdano?
coming-needs = Beth fyddai'n eich helpu i gymryd rhan?
coming-needs-for = Beth fyddai'n helpu { $name } i gymryd rhan?
coming-needs-hint = Lifft, ystafell dawel, egwyl, rhywun wrth eich ochr, dehonglydd iaith arwyddion: gofynnwch am unrhyw beth.
report-title = Beth rwyf am ei ddweud yn y cyfarfod
    .easy = (speech-balloon) Beth rwyf am ei ddweud yn y cyfarfod
report-title-for = Beth mae { $name } am ei ddweud yn y cyfarfod
report-link = Dweud beth ddylai pawb ei wybod
report-link-for = Dweud dros { $name } beth ddylai pawb ei wybod
report-none = Dim byd eto.
    .easy = (speech-balloon) Dim byd eto.
report-how =
    Dywedwch beth ddylai pawb yn y cyfarfod ei wybod. Mae un frawddeg yn ddigon. Gallwch ysgrifennu, siarad neu anfon llun. Gall pawb sy'n dod ei ddarllen. Mae'n aros fel y gwnaethoch ef.
    .easy =
        (speech-balloon) Dywedwch beth ddylai pawb ei wybod.
        (check-mark-button) Mae un frawddeg yn ddigon.
        (pencil) Gallwch ysgrifennu neu siarad.
        (eyes) Gall pawb yn y cyfarfod ei ddarllen.
report-words = Mewn geiriau
report-picture = Llun
report-picture-hint = Darlun neu ffotograff. Rydym yn tynnu pethau cudd allan, fel lle cafodd ei dynnu. Os bydd y dudalen hon yn gofyn i chi gywiro rhywbeth, dewiswch y llun eto.
report-picture-large = Mae'r llun yn rhy fawr. Tynnwch ef eto'n llai
report-picture-kind = Nid yw hwn yn llun y gallwn ei ddangos. Anfonwch ffotograff o ffôn
report-picture-broken = Ni ellir agor y llun hwn. Dewiswch un arall
report-alt = Os anfonwch lun: beth mae'n ei ddangos?
report-alt-hint = Mewn geiriau, i bobl na allant ei weld
report-alt-needed = Dywedwch mewn geiriau beth mae'r llun yn ei ddangos. Yna dewiswch y llun eto
agreed-title = Beth a gytunwyd gennym
    .easy = (check-mark-button) Beth a gytunwyd gennym
agreed-said = Beth a ddywedwyd:
    .easy = (speech-balloon) Beth a ddywedwyd:
agreed-agreed = Beth a gytunwyd:
    .easy = (check-mark-button) Beth a gytunwyd:
agreed-differently = Pwy sy'n anghytuno:
    .easy = (thumbs-down) Pwy sy'n anghytuno:
agreed-not = Ni wnaethom siarad amdano:
    .easy = (cross-mark) Ni wnaethom siarad amdano:
agreed-actions = Pwy sy'n gwneud beth
    .easy = (busts-in-silhouette) Pwy sy'n gwneud beth
agreed-later = Mae'r hyn a gytunwyd yn cael ei ysgrifennu. Gallwch ei ddarllen yma pan fydd yn barod.
    .easy =
        (pencil) Rydym yn ysgrifennu'r hyn a gytunwyd.
        (hourglass-not-done) Gallwch ei ddarllen yma pan fydd yn barod.
action-open = Heb ei wneud eto
    .easy = (hourglass-not-done) Heb ei wneud eto
action-done = Wedi'i wneud
    .easy = (check-mark-button) Wedi'i wneud
action-no-longer = Dim angen mwyach
    .easy = (cross-mark) Dim angen mwyach

## My story

story-title = Fy stori hyd yma
story-title-for = Stori { $name } hyd yma
story-how = Y diweddaraf sy'n dod gyntaf. Mae eich geiriau eich hun yma, a beth a wnaethom gyda'n gilydd.
    .easy =
        (footprints) Eich stori chi yw hon.
        (calendar) Y diweddaraf sy'n dod gyntaf.
story-how-for =
    Y diweddaraf sy'n dod gyntaf. Mae geiriau { $name } yma, a beth a wnaethom gyda'n gilydd.
    .easy =
        (footprints) Dyma stori { $name }.
        (calendar) Y diweddaraf sy'n dod gyntaf.
story-none = Mae eich stori'n dechrau gyda'n sgwrs gyntaf.
    .easy = (footprints) Mae eich stori'n dechrau gyda'n sgwrs gyntaf.
story-none-for = Mae'r stori'n dechrau gyda'r sgwrs gyntaf.
    .easy = (footprints) Mae'r stori'n dechrau gyda'r sgwrs gyntaf.
story-talked = Siaradoch â { $who }.
    .easy = (speech-balloon) Siaradoch â { $who }.
story-talked-for = Siaradodd { $name } â { $who }.
    .easy = (speech-balloon) Siaradodd { $name } â { $who }.
story-looked-back = Edrychoch gyda { $who } ar sut roedd pethau'n mynd.
    .easy = (footprints) Edrychoch gyda { $who } ar sut roedd pethau'n mynd.
story-looked-back-for = Edrychodd { $name } gyda { $who } ar sut roedd pethau'n mynd.
    .easy = (footprints) Edrychodd { $name } gyda { $who } ar sut roedd pethau'n mynd.
story-closed = Daethom â'r darn hwn o waith i ben.
    .easy = (check-mark-button) Daethom â'r darn hwn o waith i ben.
story-plan-given = Rhoddodd { $who } eich cynllun i chi.
    .easy = (page-facing-up) Rhoddodd { $who } eich cynllun i chi.
story-plan-given-for = Rhoddodd { $who } y cynllun i { $name }.
    .easy = (page-facing-up) Rhoddodd { $who } y cynllun i { $name }.
story-plan-answer-yes = Dywedoch ie wrth eich cynllun.
    .easy = (thumbs-up) Dywedoch ie wrth eich cynllun.
story-plan-answer-yes-for = Dywedodd { $name } ie wrth y cynllun.
    .easy = (thumbs-up) Dywedodd { $name } ie wrth y cynllun.
story-plan-answer-partly = Dywedoch ie wrth ran o'ch cynllun.
    .easy = (pinching-hand) Dywedoch ie wrth ran o'ch cynllun.
story-plan-answer-partly-for = Dywedodd { $name } ie wrth ran o'r cynllun.
    .easy = (pinching-hand) Dywedodd { $name } ie wrth ran o'r cynllun.
story-plan-answer-no = Dywedoch na wrth eich cynllun.
    .easy = (thumbs-down) Dywedoch na wrth eich cynllun.
story-plan-answer-no-for = Dywedodd { $name } na wrth y cynllun.
    .easy = (thumbs-down) Dywedodd { $name } na wrth y cynllun.
story-plan-answer-could-not = Ni allech ddweud eto beth yw eich barn am eich cynllun.
    .easy = (thinking-face) Ni allech ddweud eto a ydych yn hoffi eich cynllun.
story-plan-answer-could-not-for = Ni allai { $name } ddweud eto beth yw eu barn am y cynllun.
    .easy = (thinking-face) Ni allai { $name } ddweud eto beth yw eu barn am y cynllun.
story-plan-answer-did-not-want = Nid oeddech am ateb am eich cynllun.
    .easy = (zipper-mouth-face) Nid oeddech am ddweud.
story-plan-answer-did-not-want-for = Nid oedd { $name } am ateb am y cynllun.
    .easy = (zipper-mouth-face) Nid oedd { $name } am ateb am y cynllun.
story-said-not-meant = Dywedoch: nid dyna oeddwn i'n ei feddwl.
    .easy = (pencil) Dywedoch: nid dyna oeddwn i'n ei feddwl.
story-said-going = Dywedoch sut mae pethau'n mynd.
    .easy = (slightly-smiling-face) Dywedoch sut mae pethau'n mynd.
story-said-tell = Dywedoch rywbeth wrthym.
    .easy = (speech-balloon) Dywedoch rywbeth wrthym.
story-enquiry-began = Dechreuodd pobl ddarganfod beth ddigwyddodd a sut gallwch fod yn ddiogel.
    .easy =
        (magnifying-glass-tilted-left) Dechreuodd pobl ddarganfod beth ddigwyddodd.
        (shield) Maen nhw am wybod sut gallwch fod yn ddiogel.
story-enquiry-began-for = Dechreuodd pobl ddarganfod beth ddigwyddodd a sut gall { $name } fod yn ddiogel.
    .easy = (magnifying-glass-tilted-left) Dechreuodd pobl ddarganfod beth ddigwyddodd a sut gall { $name } fod yn ddiogel.
story-enquiry-ended = Gorffennom ddarganfod beth ddigwyddodd.
    .easy = (check-mark-button) Gorffennom ddarganfod beth ddigwyddodd.
story-meeting-planning = Roedd cyfarfod i gynllunio beth a wnawn.
    .easy = (clipboard) Roedd cyfarfod i gynllunio beth a wnawn.
story-meeting-conference = Roedd cyfarfod i siarad am yr hyn a ganfuom.
    .easy = (magnifying-glass-tilted-left) Roedd cyfarfod i siarad am yr hyn a ganfuom.
story-meeting-review = Roedd cyfarfod i weld sut mae pethau'n mynd.
    .easy = (footprints) Roedd cyfarfod i weld sut mae pethau'n mynd.
story-meeting-network = Roedd cyfarfod gyda'r bobl o'ch cwmpas.
    .easy = (busts-in-silhouette) Roedd cyfarfod gyda'r bobl o'ch cwmpas.
story-meeting-network-for = Roedd cyfarfod gyda'r bobl o gwmpas { $name }.
    .easy = (busts-in-silhouette) Roedd cyfarfod gyda'r bobl o gwmpas { $name }.
story-meeting-family-group = Cyfarfu eich teulu a'ch ffrindiau.
    .easy = (family) Cyfarfu eich teulu a'ch ffrindiau.
story-meeting-family-group-for = Cyfarfu teulu a ffrindiau { $name }.
    .easy = (family) Cyfarfu teulu a ffrindiau { $name }.
story-meeting-other = Roedd cyfarfod.
    .easy = (people-dialogue) Roedd cyfarfod.

## Telling us

tell-title = Anfon neges atom
tell-title-for = Anfon neges atom am { $name }
tell-how =
    Dewiswch wyneb, ysgrifennwch, neu siaradwch. Mae un ohonynt yn ddigon. Bydd y bobl sy'n gweithio gyda chi yn ei ddarllen neu'n ei glywed ac yn eich ateb yma. Nid oes neb yn ei ddarllen ar unwaith, nac yn y nos.

    Os ydych mewn perygl nawr, ffoniwch 999. Os na allwch siarad ar ffôn symudol, pwyswch 55 pan ofynnir i chi.
    .easy =
        (slightly-smiling-face) Dewiswch wyneb.
        (pencil) Neu ysgrifennwch.
        (speech-balloon) Neu siaradwch.
        (ear) Mae'r bobl sy'n gweithio gyda chi yn ei ddarllen.
        (hourglass-not-done) Nid ydynt yn ei ddarllen ar unwaith.
        (telephone) Ydych chi mewn perygl nawr? Ffoniwch 999.
        (mobile-phone) Methu siarad? Pwyswch 55 pan ofynnir i chi.
tell-face = Sut mae pethau'n mynd?
face-5 = Da iawn
face-4 = Da
face-3 = Gweddol
face-2 = Ddim yn dda
face-1 = Gwael
tell-words = Yn eich geiriau chi
door-say-something = Ysgrifennwch rywbeth, dewiswch wyneb neu recordiwch eich llais
voice = Eich llais
voice-hint = Hyd at 5 munud. Gallwch ei recordio yma, neu ddewis recordiad o'ch ffôn.
voice-start = Recordio fy llais
voice-stop = Stopio recordio
voice-going = Rydym yn recordio. Siaradwch nawr.
voice-ready = Mae eich llais wedi'i recordio. Gwrandewch arno, yna anfonwch ef.
voice-cannot = Ni allwn recordio yma. Dewiswch recordiad o'ch ffôn isod.
voice-here = Eich llais, { $seconds } eiliad
voice-large = Mae'r recordiad yn rhy fawr. Dywedwch ef mewn dau recordiad byrrach
voice-long = Mae'r recordiad yn hirach na 5 munud. Dywedwch ef mewn dau recordiad byrrach
voice-kind = Nid yw hwn yn recordiad y gallwn ei chwarae. Recordiwch ef eto
voice-silent = Does dim byd i'w glywed yn y recordiad hwn. Recordiwch ef eto
said-thank-you = Diolch. Mae eich geiriau wedi'u cadw yn union fel y dywedoch nhw. Nid oes neb yn eu darllen ar unwaith, nac yn y nos.
told-title = Fy negeseuon a'ch atebion
told-how = Dyma beth a ddywedoch wrthym yma, a beth a atebom. Chi biau hwn: ni allwn ei newid. Gallwch ddweud mwy wrthym unrhyw bryd.
    .easy =
        (speech-balloon) Dyma beth a ddywedoch wrthym.
        (envelope) Mae ein hateb yma hefyd.
        (locked) Ni allwn newid eich geiriau.
told-nothing = Dim byd eto.
    .easy = (speech-balloon) Dim byd eto.
told-about = Am y geiriau hyn:
    .easy = (speech-balloon) Am y geiriau hyn:
told-about-plan = Am eich cynllun
    .easy = (page-facing-up) Am eich cynllun
told-answer = Atebodd { $who } ar { $day }:
told-no-answer = Dim ateb eto. Gall y bobl sy'n gweithio gyda chi ei weld.
    .easy =
        (hourglass-not-done) Nid ydym wedi ateb eto.
        (eyes) Gall y bobl sy'n gweithio gyda chi ei weld.
said-not-meant = Nid dyna oeddwn i'n ei feddwl
said-going = Sut mae pethau'n mynd
said-tell = Beth ddywedais i wrthych

## Who else can open my pages

others-title = Pwy arall all agor fy nhudalennau
others-how =
    Gall y bobl hyn agor eich tudalennau. Maen nhw'n gweld dim ond yr hyn sydd yma. Gallwch roi stop ar bob un ohonynt unrhyw bryd. Does dim rhaid i chi ddweud pam.

    Gall y bobl sy'n gweithio gyda chi ddarllen eich cofnod hefyd. Gweler “Pwy sy'n gweld hwn?” o dan “Pethau i'w darllen”.
    .easy =
        (people-dialogue) Gall y bobl hyn agor eich tudalennau.
        (eyes) Maen nhw'n gweld beth sydd yma.
        (raised-hand) Gallwch roi stop arnynt.
        (zipper-mouth-face) Does dim rhaid i chi ddweud pam.
others-none =
    Ni all neb arall agor y tudalennau hyn. Dim ond chi all wneud hynny.
    .easy =
        (locked) Ni all neb arall agor y tudalennau hyn.
        (key) Dim ond chi all wneud hynny.
others-sees = Gallant weld a gwneud hyn:
    .easy = (eyes) Gallant weld a gwneud hyn:
others-until = Tan { $day }
others-best-interests =
    Eraill a benderfynodd hyn drosoch, am na allech ei benderfynu ar y pryd. Os dywedwch stop, rhaid iddynt feddwl amdano eto.
    .easy =
        (busts-in-silhouette) Eraill a benderfynodd hyn drosoch.
        (raised-hand) Gallwch ddweud stop.
        (thought-balloon) Yna rhaid iddynt feddwl amdano eto.
others-part-said = Beth ddywedais i yr hoffwn
    .easy = (speech-balloon) Beth ddywedais i yr hoffwn
others-part-happening = Pwy sy'n fy helpu, a sut
    .easy = (busts-in-silhouette) Pwy sy'n fy helpu, a sut
others-part-plan = Fy nghynllun
    .easy = (page-facing-up) Fy nghynllun
others-part-next = Beth sy'n digwydd nesaf, a chyfarfodydd
    .easy = (calendar) Beth sy'n digwydd nesaf, a chyfarfodydd
others-part-story = Fy stori
    .easy = (footprints) Fy stori
others-part-tell = Dweud pethau drosof
    .easy = (person-raising-hand) Dweud pethau drosof
others-stop = Rhoi stop ar hyn
others-stop-title = Atal { $who } rhag agor fy nhudalennau?
others-stop-how =
    Mae eu tudalennau'n cau ar unwaith. Nid ydym yn dweud wrthynt pam. Rydym yn dweud wrth y bobl sy'n gweithio gyda chi eich bod wedi rhoi stop arno.
    .easy =
        (locked) Mae eu tudalennau'n cau ar unwaith.
        (zipper-mouth-face) Nid ydym yn dweud wrthynt pam.
        (envelope) Rydym yn dweud wrth y bobl sy'n gweithio gyda chi.
others-ask-how =
    Mae'r bobl sy'n gweithio gyda chi yn cael eich neges. Rhaid iddynt feddwl amdano eto gyda chi. Tan hynny gall { $who } ddal i agor eich tudalennau.
    .easy =
        (envelope) Mae'r bobl sy'n gweithio gyda chi yn cael eich neges.
        (thought-balloon) Rhaid iddynt feddwl amdano eto.
        (hourglass-not-done) Tan hynny gall { $who } ddal i agor eich tudalennau.
others-words = Oes rhywbeth yr hoffech ei ddweud amdano?
others-words-hint = Does dim rhaid i chi.
others-stop-button = Ie, rhowch stop arno
others-stopped = Ni all { $who } agor eich tudalennau mwyach.
others-asked = Mae eich neges ar ei ffordd. Bydd rhywun yn eich ateb yma.
others-chosen = Dewiswyd yma, heb eiriau eraill: “Rhoi stop ar hyn”, am { $who }

## The questionnaire

asked-title = Sut oedd hi?
asked-sheet-number = Rhif y daflen hon: { $number }
asked-left-empty = Wedi'i adael yn wag
asked-words = Yn eich geiriau chi
asked-nothing-yet = Does dim wedi'i ateb eto. Atebwch o leiaf un cwestiwn
asked-thank-you = Diolch. Mae eich atebion wedi'u cadw yn union fel y rhoesoch nhw.
asked-opening-person = Rydym am wybod sut oedd hi i chi. Nid oedd y person sy'n gofyn i chi yn gweithio arno. Does dim rhaid i chi ateb, a gallwch stopio pryd y mynnwch. Nid oes dim a gewch yn dibynnu arno.
    .easy =
        (speech-balloon) Rydym am wybod sut oedd hi i chi.
        (thumbs-down) Gallwch ddweud na.
        (raised-hand) Gallwch stopio.
        (ring-buoy) Ni fyddwch yn colli unrhyw help.
asked-opening-representative = Rydym am wybod sut oedd hi i'r person rydych yn siarad drostynt. Nid oedd pwy bynnag sy'n gofyn i chi yn gweithio arno. Dywedwch beth fydden nhw'n ei ddweud, cyn belled ag y gallwch. Does dim rhaid i chi ateb.
    .easy =
        (speech-balloon) Rydym am wybod sut oedd hi iddyn nhw.
        (people-dialogue) Dywedwch beth fydden nhw'n ei ddweud.
        (thumbs-down) Gallwch ddweud na.
asked-understood-person = Oeddech chi'n deall beth oedd yn digwydd, a pham?
    .easy = Daeth pobl i'ch helpu i fod yn ddiogel. Oeddech chi'n gwybod beth oedd yn digwydd?
asked-understood-representative = Oedden nhw'n deall, hyd y gwyddoch, beth oedd yn digwydd a pham?
    .easy = Daeth pobl i'w helpu i fod yn ddiogel. Oedden nhw'n gwybod beth oedd yn digwydd?
asked-listened-person = A wnaeth pobl wrando arnoch, a gweithredu ar yr hyn a ddywedoch?
    .easy = A wnaeth pobl wrando arnoch?
asked-listened-representative = A wnaeth pobl wrando arnyn nhw ac arnoch chi, a gweithredu ar yr hyn a ddywedwyd?
    .easy = A wnaeth pobl wrando arnyn nhw?
asked-in-control-person = Gawsoch chi gymaint o lais ag y dymunech yn yr hyn a wnaed?
    .easy = Gawsoch chi ddewis beth a wnaed?
asked-in-control-representative = Gawson nhw gymaint o lais ag y gallent yn yr hyn a wnaed?
    .easy = Gawson nhw ddewis beth a wnaed?
asked-safer-person = Ydych chi'n teimlo'n fwy diogel nawr nag o'r blaen?
    .easy = Ydych chi'n teimlo'n fwy diogel nawr?
asked-safer-representative = Ydyn nhw i weld yn teimlo'n fwy diogel nawr nag o'r blaen?
    .easy = Ydyn nhw'n teimlo'n fwy diogel nawr?
asked-content-person = Ydych chi'n fodlon â sut y daeth i ben?
    .easy = Ydych chi'n hapus â sut y daeth i ben?
asked-content-representative = Ydyn nhw'n fodlon, hyd y gwyddoch, â sut y daeth i ben?
    .easy = Ydyn nhw'n hapus â sut y daeth i ben?
asked-step-5 = Ydw, yn llwyr
    .easy = Ydw
asked-step-4 = Gan mwyaf
    .easy = Ydw gan mwyaf
asked-step-3 = Yn rhannol
    .easy = Hanner a hanner
asked-step-2 = Ychydig bach
    .easy = Nac ydw gan mwyaf
asked-step-1 = Ddim o gwbl
    .easy = Na, ddim o gwbl
asked-step-not-say = Nid wyf am ddweud
asked-step-not-there = Nid wyf yn gwybod, neu nid oeddwn yno
    .easy = Nid wyf yn gwybod
asked-better-person = Beth fyddai wedi'i wneud yn well i chi?
    .easy = Beth ddylem ni ei wneud yn well?
asked-better-representative = Beth fyddai wedi'i wneud yn well iddyn nhw?
    .easy = Beth ddylem ni ei wneud yn well?
asked-else-person = Oes unrhyw beth arall yr hoffech ei ddweud?
    .easy = Hoffech chi ddweud mwy?
asked-else-representative = Oes unrhyw beth arall yr hoffech chi neu nhw ei ddweud?
    .easy = Hoffech chi ddweud mwy?
asked-use-person = Gawn ni ddangos eich geiriau i eraill er mwyn iddynt ddysgu, heb eich enw?
    .easy = Gawn ni ddangos eich geiriau i bobl eraill? Ni fyddwn yn dangos eich enw.
asked-use-representative = Gawn ni ddangos y geiriau hyn i eraill er mwyn iddynt ddysgu, heb unrhyw enw?
    .easy = Gawn ni ddangos y geiriau hyn i bobl eraill? Ni fyddwn yn dangos enw.

## Papers

papers-title = Papurau i'w cadw
papers-how = Gallwch ddarllen y rhain, eu hargraffu neu eu cadw.
    .easy =
        (printer) Gallwch argraffu'r rhain.
        (page-facing-up) Gallwch eu cadw.
papers-care =
    Gall rhywun arall ddod o hyd i bapur, neu ffeil sydd wedi'i chadw ar y ffôn neu'r cyfrifiadur hwn. Peidiwch â'i chadw na'i hargraffu os nad yw hynny'n ddiogel i chi. Gallwch ddarllen eich cynllun a'ch geiriau ar y tudalennau hyn hefyd: nid yw hynny'n cadw dim.
    .easy =
        (eyes) Gallai rhywun arall ddod o hyd i'ch papurau.
        (locked) Cadwch nhw dim ond lle mae'n ddiogel.
        (open-book) Gallwch ddarllen eich cynllun yma. Nid yw hynny'n cadw dim.
paper-plan = Fy nghynllun
paper-words = Beth ddywedais i yr hoffwn
paper-enquiry = Beth sy'n digwydd, gam wrth gam
paper-agreed = Beth a gytunwyd gennym
paper-profile = Fy mhroffil un dudalen
paper-pdf = I'w argraffu (PDF, A4)
paper-a5 = Taflen fach (PDF, A5)
paper-html = I'w gadw, a'i ddarllen ar sgrin (tudalen we)
paper-docx = I'w newid neu ei anfon ymlaen (dogfen)
paper-under = { $name }, { $day }
paper-plan-under = { $name }. Rhoddwyd ar { $day }.
paper-plan-easy = Dyma eich cynllun.
    .easy =
        (page-facing-up) Dyma eich cynllun.
        (speech-balloon) Mae'n dweud beth yr hoffech.
        (people-dialogue) Mae'n dweud pwy fydd yn helpu.
paper-agreed-easy = Dyma beth a gytunwyd yn y cyfarfod.
    .easy =
        (people-dialogue) Cawsom gyfarfod.
        (page-facing-up) Mae'r papur hwn yn dweud beth a gytunwyd.
paper-who = Pwy
paper-what = Beth
paper-own-words = Yn fy ngeiriau fy hun:
paper-not-meant = Oes rhywbeth nad oeddwn yn ei feddwl?
paper-not-right = Os nad yw hyn yn iawn
paper-tell = Dywedwch wrth { $who }, neu dywedwch wrth rywun rydych yn ymddiried ynddynt. Gallant ddweud wrthym.
paper-phone = Ffôn: ……………………………………………
profile-title = Amdanaf i, ar un dudalen
profile-admired = Beth mae pobl yn ei hoffi ac yn ei edmygu amdanaf
profile-matters = Beth sy'n bwysig i mi
profile-support = Y ffordd orau i'm cefnogi
profile-communication = Sut rwy'n gwneud fy hun yn ddealladwy

## Guides

guides-title = Pethau i'w darllen
guides-how = Canllawiau byr. Mae pob un yn cymryd ychydig funudau.
    .easy = (open-book) Canllawiau byr yw'r rhain.
guides-made = Gofynnwch i'r person a roddodd hwn i chi am iaith arall, print bras neu fersiwn hawdd ei darllen.
guide-page = Darllen { $number }

guide-1-title = Beth mae diogelu yn ei olygu?
guide-1-what-title = Cadw pobl yn ddiogel
guide-1-what =
    Ystyr diogelu yw helpu pobl i fod yn ddiogel. Mae ar gyfer oedolion sydd angen gofal neu gymorth ac sy'n ei chael yn anodd cadw eu hunain yn ddiogel.

    Mae gan bawb yr hawl i fyw heb gael eu brifo na'u defnyddio gan eraill.
    .easy =
        (shield) Ystyr diogelu yw helpu pobl i fod yn ddiogel.
        (people-dialogue) Mae ar gyfer oedolion sydd angen cymorth.
        (raised-hand) Ni chaiff neb eich brifo.
guide-1-kinds-title = Beth all fod o'i le
guide-1-kinds =
    Gall rhywun eich taro, gweiddi arnoch neu godi ofn arnoch. Gall rhywun gymryd eich arian neu eich pethau. Gall rhywun gyffwrdd â chi pan nad ydych am hynny. Efallai na fydd rhywun yn rhoi'r bwyd, y feddyginiaeth neu'r help sydd ei angen arnoch.

    Gall fod yn ddieithryn. Yn amlach mae'n rhywun rydych yn ei adnabod: teulu, ffrind, cymydog, neu berson sy'n cael ei dalu i'ch helpu. Nid eich bai chi yw hyn byth.
    .easy =
        (oncoming-fist) Gall rhywun eich taro neu godi ofn arnoch.
        (purse) Gall rhywun gymryd eich arian.
        (person-gesturing-no) Gall rhywun gyffwrdd â chi mewn ffyrdd nad ydych am eu cael.
        (worried-face) Efallai na fydd rhywun yn rhoi'r help sydd ei angen.
        (busts-in-silhouette) Gall fod yn rhywun rydych yn ei adnabod.
        (red-heart) Nid eich bai chi yw hyn.
guide-1-who-title = Pwy sy'n helpu
guide-1-who =
    Rhaid i'r cyngor ddarganfod beth sy'n digwydd a sut gallwch fod yn ddiogel. Mae'n gweithio gyda'r heddlu, nyrsys, meddygon ac eraill, pan fo'u hangen.

    Gallwch ddweud wrth unrhyw un rydych yn ymddiried ynddynt. Gallant ddweud wrth y cyngor. Mewn perygl, ffoniwch 999. Os na allwch siarad ar ffôn symudol, pwyswch 55 pan ofynnir i chi.
    .easy =
        (classical-building) Mae'r cyngor yn eich helpu i fod yn ddiogel.
        (police-officer) Gall yr heddlu helpu.
        (health-worker) Gall nyrsys a meddygon helpu.
        (speech-balloon) Dywedwch wrth rywun rydych yn ymddiried ynddynt.
        (telephone) Mewn perygl, ffoniwch 999.
        (mobile-phone) Methu siarad? Pwyswch 55 pan ofynnir i chi.
guide-1-yours-title = Eich bywyd chi ydyw
guide-1-yours =
    Rydym yn gofyn i chi beth yr hoffech ei weld yn digwydd. Nid bod yn ddiogel yw'r unig beth mewn bywyd: mae pobl, cartref a dewisiadau yn bwysig hefyd. Chi sy'n penderfynu cymaint ag y gallwch.
    .easy =
        (speech-balloon) Rydym yn gofyn beth yr hoffech.
        (house) Mae eich cartref a'ch pobl yn bwysig.
        (check-mark-button) Chi sy'n dewis cymaint ag y gallwch.

guide-2-title = Beth sy'n digwydd mewn ymholiad diogelu?
guide-2-starts-title = Sut mae'n dechrau
guide-2-starts =
    Mae rhywun yn dweud wrth y cyngor eu bod yn poeni amdanoch. Gallai fod yn chi.

    Mae gweithiwr yn edrych ar yr hyn a ddywedwyd. Maent yn gwirio a ydych yn ddiogel ar hyn o bryd.
    .easy =
        (worried-face) Mae rhywun yn poeni amdanoch.
        (telephone) Maent yn dweud wrth y cyngor.
        (shield) Mae gweithiwr yn gwirio a ydych yn ddiogel nawr.
guide-2-talk-title = Rydym yn siarad â chi
guide-2-talk =
    Mae gweithiwr yn gofyn i chi beth ddigwyddodd a beth yr hoffech. Chi sy'n dewis ble a phryd, os gallwch. Gall rhywun fod gyda chi: ffrind, neu eiriolwr, sydd â'r gwaith o'ch helpu i gael dweud eich dweud.

    Gallwch ddweud nad ydych am hyn. Rydym yn gwrando. Weithiau rhaid i ni fynd ymlaen, pan fo pobl eraill mewn perygl hefyd neu pan fo'r gyfraith yn dweud hynny. Yna byddwn yn dweud pam.
    .easy =
        (speech-balloon) Mae gweithiwr yn siarad â chi.
        (ear) Maent yn gofyn beth yr hoffech.
        (people-dialogue) Gall rhywun fod gyda chi.
        (thumbs-down) Gallwch ddweud na.
        (balance-scale) Weithiau rhaid i ni fynd ymlaen. Byddwn yn dweud pam.
guide-2-find-out-title = Rydym yn darganfod
guide-2-find-out =
    Ystyr ymholiad yw darganfod beth ddigwyddodd a beth fyddai'n helpu. Gall gweithiwr siarad â phobl eraill. Maent yn dweud wrthych â phwy, oni bai y byddai hynny'n rhoi rhywun mewn perygl.
    .easy =
        (magnifying-glass-tilted-left) Rydym yn darganfod beth ddigwyddodd.
        (busts-in-silhouette) Efallai y byddwn yn siarad â phobl eraill.
        (speech-balloon) Byddwn yn dweud wrthych amdano.
guide-2-meet-title = Efallai y byddwn yn cwrdd
guide-2-meet =
    Weithiau mae pobl yn cwrdd i siarad am beth i'w wneud. Mae amdanoch chi, felly gallwch fod yno. Gallwch ddod am y cyfan, am ran, neu anfon eich geiriau. Gallwch ddarllen yma pwy fydd yno.

    Wedyn cewch bapur sy'n dweud beth a gytunwyd.
    .easy =
        (people-dialogue) Efallai y bydd cyfarfod.
        (thumbs-up) Gallwch ddod.
        (envelope) Neu gallwch anfon eich geiriau.
        (page-facing-up) Cewch bapur amdano.
guide-2-after-title = Sut mae'n gorffen
guide-2-after =
    Ar y diwedd rydym yn gofyn i chi: a gawsoch beth oeddech am ei gael? Ydych chi'n teimlo'n fwy diogel? Os oes mwy i'w wneud, mae cynllun.

    Yn nes ymlaen bydd rhywun na weithiodd arno yn gofyn i chi sut oedd hi.
    .easy =
        (red-question-mark) Rydym yn gofyn a gawsoch beth oeddech am ei gael.
        (shield) Rydym yn gofyn a ydych yn teimlo'n fwy diogel.
        (page-facing-up) Efallai y bydd cynllun.
        (ear) Yn nes ymlaen bydd rhywun yn gofyn sut oedd hi.

guide-3-title = Beth mae “canlyniad” yn ei olygu?
guide-3-what-title = Sut yr hoffech i bethau fod
guide-3-what =
    Canlyniad yw sut yr hoffech i bethau fod yn y diwedd. Nid gwasanaeth na ffurflen ydyw. Mae'n ymwneud â'ch bywyd.

    Rydym yn ei ysgrifennu yn eich geiriau eich hun.
    .easy =
        (star) Canlyniad yw'r hyn yr hoffech.
        (house) Mae'n ymwneud â'ch bywyd.
        (pencil) Rydym yn ysgrifennu eich geiriau eich hun.
guide-3-examples-title = Rhai canlyniadau
guide-3-examples =
    “Rwyf am weld fy ŵyr, ond rhaid iddo beidio â gofyn i mi am arian.” “Rwyf am gysgu heb fod ofn.” “Rwyf am aros yn fy fflat.”

    Gallwch fod eisiau rhywbeth newydd. Gallwch fod eisiau i rywbeth newid. Gallwch fod eisiau i rywbeth aros yn union fel y mae.
    .easy =
        (speech-balloon) “Rwyf am gysgu heb fod ofn.”
        (house) “Rwyf am aros yn fy fflat.”
        (star) Gallwch fod eisiau rhywbeth newydd.
        (pushpin) Gallwch fod eisiau i bethau aros yr un fath.
guide-3-change-title = Gallwch newid eich meddwl
guide-3-change =
    Gall yr hyn yr hoffech newid. Dywedwch wrthym, a byddwn yn ysgrifennu'r geiriau newydd wrth ymyl yr hen rai. Bob hyn a hyn byddwn yn gofyn i chi pa mor agos ydych ato.
    .easy =
        (thought-balloon) Gallwch newid eich meddwl.
        (speech-balloon) Dywedwch wrthym.
        (footprints) Rydym yn gofyn pa mor agos ydych.

guide-4-title = Beth yw eiriolwr?
guide-4-what-title = Rhywun ar eich ochr chi
guide-4-what =
    Mae eiriolwr yn eich helpu i ddweud beth yr hoffech ac i gael eich clywed. Nid ydynt yn gweithio i'r cyngor. Maent yn gweithio i chi. Nid yw'n costio dim i chi.
    .easy =
        (people-dialogue) Mae eiriolwr ar eich ochr chi.
        (speech-balloon) Maent yn eich helpu i siarad.
        (check-mark-button) Nid ydych yn talu dim.
guide-4-when-title = Pryd y gallwch gael un
guide-4-when =
    Os yw'n anodd i chi gymryd rhan, ac nad oes ffrind neu berthynas a all eich helpu, rhaid i'r cyngor ddod o hyd i eiriolwr i chi. Gallwch hefyd ddewis rhywun eich hun.

    Gofynnwch i'r person sy'n gweithio gyda chi.
    .easy =
        (red-question-mark) Ydy hi'n anodd cymryd rhan?
        (busts-in-silhouette) Oes neb i'ch helpu?
        (classical-building) Yna rhaid i'r cyngor ddod o hyd i eiriolwr.
        (speech-balloon) Gofynnwch.
guide-4-not-title = Beth nad ydynt yn ei wneud
guide-4-not =
    Nid yw eiriolwr yn penderfynu drosoch nac yn dweud wrthych beth i'w wneud. Maent yn dweud wrth eraill dim ond yr hyn yr hoffech iddynt ei ddweud, oni bai bod rhywun mewn perygl.
    .easy =
        (person-gesturing-no) Nid ydynt yn dewis drosoch.
        (shushing-face) Nid ydynt yn dweud wrth eraill beth a ddywedwch.
        (warning) Os oes rhywun mewn perygl, efallai y bydd rhaid iddynt ddweud.

guide-5-title = Pwy sy'n penderfynu? Am wneud dewisiadau
guide-5-what-title = Chi sy'n penderfynu
guide-5-what =
    Mae'r gyfraith yn dweud: gallwch wneud eich dewisiadau eich hun, nes dangosir na allwch. Gelwir hyn yn alluedd. Mae'n ymwneud ag un dewis ar un adeg, nid â chi fel person.

    Mae dewis y mae eraill yn ei weld yn annoeth yn dal yn ddewis i chi.
    .easy =
        (check-mark-button) Chi sy'n gwneud eich dewisiadau eich hun.
        (balance-scale) Mae'r gyfraith yn dweud hynny.
        (thought-balloon) Cewch ddewis beth nad yw eraill yn ei hoffi.
guide-5-help-title = Help i benderfynu
guide-5-help =
    Rhaid i bobl eich helpu yn gyntaf: gyda geiriau hawdd, lluniau, arwyddion, cyfieithydd, amser gwell o'r dydd neu rywun rydych yn ymddiried ynddynt. Gofynnwch am beth sy'n eich helpu.
    .easy =
        (people-dialogue) Rhaid i bobl eich helpu i ddewis.
        (open-book) Gall geiriau hawdd a lluniau helpu.
        (mantelpiece-clock) Gallwch ofyn am fwy o amser.
guide-5-cannot-title = Os na allwch benderfynu
guide-5-cannot =
    Weithiau ni all person wneud un dewis, hyd yn oed gyda help. Yna mae eraill yn penderfynu beth sydd orau iddynt. Rhaid iddynt ofyn i chi beth yr hoffech a sut rydych yn teimlo, a gofyn i'r rhai sy'n eich adnabod. Rhaid iddynt ddewis beth sy'n eich gadael yn fwyaf rhydd.
    .easy =
        (brain) Weithiau ni all person wneud dewis.
        (busts-in-silhouette) Yna mae eraill yn dewis beth sydd orau.
        (ear) Rhaid iddynt ofyn beth yr hoffech.
        (door) Rhaid iddynt eich gadael mor rhydd ag y gallant.

guide-6-title = Eich hawliau
guide-6-say-title = Cael dweud eich dweud
guide-6-say =
    Mae gennych yr hawl i ddweud beth yr hoffech ac i bobl wrando arnoch. Gallwch gael rhywun gyda chi. Gallwch ddweud na wrth help. Gallwch gael pethau yn eich iaith, mewn print bras neu'n hawdd eu darllen.
    .easy =
        (speech-balloon) Gallwch ddweud beth yr hoffech.
        (people-dialogue) Gallwch gael rhywun gyda chi.
        (thumbs-down) Gallwch ddweud na.
        (globe-with-meridians) Gallwch ddefnyddio eich iaith eich hun.
guide-6-see-title = Gweld beth sydd wedi'i ysgrifennu
guide-6-see =
    Gallwch ofyn am gael gweld beth sydd wedi'i ysgrifennu amdanoch. Nid yw'n costio dim. Os oes rhywbeth yn anghywir, gallwch ei gael wedi'i gywiro, neu gael eich geiriau eich hun wrth ei ymyl.
    .easy =
        (eyes) Gallwch weld beth sydd wedi'i ysgrifennu amdanoch.
        (pencil) Gallwch ddweud os yw'n anghywir.
        (check-mark-button) Nid yw'n costio dim.
guide-6-complain-title = Cwyno
guide-6-complain =
    Os nad ydych yn hapus gyda ni, dywedwch wrthym. Gallwch gwyno, ac ni chaiff neb eich trin yn waeth oherwydd hynny. Os nad ydych yn hapus o hyd, gallwch fynd at yr Ombwdsmon, nad yw'n gweithio i'r cyngor.
    .easy =
        (slightly-frowning-face) Ydych chi'n anhapus gyda ni?
        (speech-balloon) Gallwch gwyno.
        (balance-scale) Gall yr Ombwdsmon edrych arno.

guide-7-title = Pwy sy'n gweld hyn?
guide-7-who-title = Pwy all ddarllen amdanoch
guide-7-who =
    Y bobl sy'n gweithio gyda chi, a'r rhai sy'n eu harwain. Bob tro mae rhywun yn agor eich cofnod, mae'n cael ei ysgrifennu pwy oedd hwnnw a phryd.
    .easy =
        (busts-in-silhouette) Gall y bobl sy'n gweithio gyda chi ei ddarllen.
        (pencil) Rydym yn ysgrifennu pwy sy'n ei ddarllen.
guide-7-share-title = Pan ddywedwn wrth eraill
guide-7-share =
    Rydym yn gofyn i chi cyn dweud wrth yr heddlu, meddyg neu unrhyw un arall. Rydym yn dweud wrthynt dim ond yr hyn y mae angen iddynt ei wybod.

    Efallai y byddwn yn dweud wrthynt heb eich cytundeb os ydych chi neu eraill mewn perygl mawr, neu os yw'r gyfraith yn dweud bod rhaid. Yna byddwn yn dweud wrthych, cyn gynted ag y mae hynny'n ddiogel.
    .easy =
        (speech-balloon) Rydym yn gofyn i chi cyn dweud wrth eraill.
        (locked) Rydym yn dweud dim ond yr hyn sydd ei angen.
        (warning) Mewn perygl mawr gallwn ddweud heb ofyn.
        (ear) Yna byddwn yn dweud wrthych amdano.
guide-7-pages-title = Pwy all agor y tudalennau hyn
guide-7-pages =
    Chi, gyda'ch cod a'ch gair eich hun. Gall rhywun sy'n siarad drosoch agor dim ond y rhannau rydych wedi'u caniatáu. Gallwch gymryd hynny'n ôl unrhyw bryd: edrychwch o dan “Pwy arall all agor fy nhudalennau”. Os na allwch benderfynu hyn eich hun, gall eraill benderfynu drosoch. Rhaid iddynt ddweud wrthych pwy yw'r person.

    Mae'r hyn a ddywedwch ar y tudalennau hyn yn mynd at y bobl sy'n gweithio gyda chi. Ni allant ei newid.
    .easy =
        (key) Gallwch agor y tudalennau hyn.
        (people-dialogue) Gall rhywun arall eu hagor os dywedoch ie.
        (calendar) Gallwch gymryd eich ie yn ôl ar unrhyw ddiwrnod.
        (speech-balloon) Weithiau rhaid i eraill benderfynu hyn drosoch. Yna maent yn dweud wrthych.
        (locked) Ni all neb newid eich geiriau.

guide-8-title = Darllen hwn heb gael eich gweld
guide-8-leave-title = Gadael yn gyflym
guide-8-leave =
    Ar bob tudalen mae botwm: “Gadael y dudalen hon nawr”. Mae'n cau'r tudalennau hyn ar unwaith ac yn dangos y tywydd. Gallwch hefyd bwyso'r fysell Shift dair gwaith.

    Os na wnewch ddim am ddeg munud, mae'r tudalennau'n cau eu hunain. I ddod yn ôl mae angen cod newydd o'ch papur.
    .easy =
        (door) Pwyswch “Gadael y dudalen hon nawr”.
        (eyes) Byddwch yn gweld y tywydd.
        (mantelpiece-clock) Mae'r tudalennau'n cau ar ôl deg munud.
        (key) Mae angen eich cod nesaf i ddod yn ôl.
guide-8-private-title = Beth sy'n aros ar ôl
guide-8-private =
    Nid yw'r tudalennau hyn yn ysgrifennu eich enw yn y cyfeiriad nac yn y teitl. Rydym yn dweud wrth eich porwr am anghofio beth a ddarllenoch. Ond efallai y bydd yn dal i gofio bod rhywun wedi bod ar y wefan hon.

    Mae “ffenestr breifat” yn cofio llai. Mae hi yn newislen eich porwr. Neu defnyddiwch ffôn na all y person arall ei gyrraedd. Gallwch fynd i lyfrgell, neu at ffrind.
    .easy =
        (locked) Nid yw eich enw yn y cyfeiriad.
        (eyes) Efallai y bydd y ffôn yn cofio'r wefan hon.
        (mobile-phone) Defnyddiwch “ffenestr breifat”. Gofynnwch i ni ddangos i chi sut.
        (open-book) Neu defnyddiwch gyfrifiadur mewn llyfrgell.
guide-8-phone-title = Os oes rhywun yn gwylio eich ffôn
guide-8-phone =
    Mae rhai pobl yn rhoi rhaglen ar ffôn i weld popeth a wneir arno. Os ydych yn meddwl bod rhywun yn gwneud hyn, peidiwch â defnyddio'r ffôn hwnnw ar gyfer y tudalennau hyn. Ffoniwch ni o ffôn arall, neu dywedwch wrthym pan fyddwn yn cwrdd.
    .easy =
        (mobile-phone) Oes rhywun yn gwylio eich ffôn?
        (person-gesturing-no) Yna peidiwch â'i ddefnyddio ar gyfer hyn.
        (telephone) Defnyddiwch ffôn arall.
        (speech-balloon) Neu dywedwch wrthym pan fyddwn yn cwrdd.
