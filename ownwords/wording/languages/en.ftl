## English. Everything that a person reads on their own pages, in the questionnaire and on their papers.
## A message is in plain words. Where it has ".easy", easy read says it so: one idea a sentence, one sentence a line,
## each with a sign in brackets at its beginning where there is a picture for it.

language-name = English
language-direction = ltr

## On every page

skip-to-main = Skip to the main part
leave-now = Leave this page now
leave-way = A fast way out
leave-activated = Leaving these pages.
leave-timed-out = You can go on reading.
leave-press-two = Press Shift two more times to leave.
leave-press-one = Press Shift once more to leave.
leave-how = To leave at once, press “Leave this page now”, or press the Shift key three times.
    .easy = To leave at once, press “Leave this page now”.
demonstration = This is a demonstration. Everybody in it is invented.
home-title = My pages
ways-title = How I want to read
read-aloud = Read aloud
read-stop = Stop reading
close-pages = Close
way-back = Way back
back = Back
back-home = My pages
done = Done
yes = Yes
no = No
send = Send
signs-from = The pictures are from OpenMoji. Anybody may use them (licence CC BY-SA 4.0).
soon-title = Are you still there?
soon-text = These pages will close in two minutes. Nobody else can read them then.
soon-stay = I am still here

time-before-noon = { $clock }am
time-after-noon = { $clock }pm

sorry-nothing-title = There is nothing here
sorry-nothing =
    This page is not there, or it is not for you. Go back to your own pages.
    .easy =
        (red-question-mark) There is nothing here.
        (house) Go back to your own pages.
sorry-old-title = This page was open for too long
sorry-old =
    It could not be sent. Go back to your pages and try once more.
    .easy =
        (hourglass-not-done) This page was open for too long.
        (house) Go back and try once more.
sorry-broken-title = Something went wrong here
sorry-broken =
    It is our fault, not yours. Try once more in a little while.
    .easy =
        (warning) Something went wrong.
        (red-heart) It is not your fault.
        (hourglass-not-done) Try once more in a little while.
sorry-kept = What you wrote is kept: go on with it

## Forms

form-problem = Something is missing or not right
form-error = Not right
form-choose = Choose one of these
form-too-long = This is too long. It can have { $most } letters. Send it in two parts.
form-file-empty = There is nothing in this file. Choose another one
file-choose = Choose a file
file-drop = or drop it here
file-none = Nothing is chosen yet
file-entered = You can let it go now
file-left = You have left the place for files
form-refused = This cannot be sent now. Tell the person you work with, or try again later.
form-kept = We kept what you wrote here before. It is not sent yet.
    .easy =
        (pencil) We kept what you wrote.
        (cross-mark) It is not sent yet.
form-start-again = Start again without it
form-says-kept = What you write is kept.
form-says-not = What you write could not be kept just now. It is still on this page. We will try again.
form-says-out = The pages have closed. What you wrote is kept.
form-says-in = Come in again

## Coming in

come-in-title = Come in
come-in-how =
    Type in a code, and the word that you chose.
    .easy =
        (key) Type in your code.
        (thought-balloon) Then type in your own word.
come-in-code = Your code
come-in-code-hint = Eight letters and numbers, like KF7P 2M9X. Each code works one time.
come-in-code-needed = Type in the code
come-in-word = Your own word
come-in-word-hint = The word that you chose. Only you know it.
come-in-word-needed = Type in your own word
come-in-button = Come in
come-in-not-right = The code or the word is not right, or the code was used before. Capital letters make no difference. Try again, or use the next code.
come-in-not-right-account = The e-mail address or the password is not right. Try again.
come-in-kept = The pages had closed. What you wrote is kept. Come in again to go on.
come-in-by-account = Use my e-mail address and password instead
come-in-by-code = I have a code
come-in-account-how = Type in your e-mail address and your password.
    .easy =
        (envelope) Type in your e-mail address.
        (locked) Then type in your password.
come-in-email = E-mail address
come-in-email-needed = Type in your e-mail address
come-in-email-wrong = Type in an e-mail address like name@mail.example
come-in-password = Password
again-word-hint = So that nobody else does this who finds your pages open.
again-word-wrong = This is not your word. Try again. If it does not work, ask the person who gave you the code.
secret-show = Show
secret-hide = Hide
secret-show-whole = Show what you typed
secret-hide-whole = Hide what you typed
secret-shown = What you typed can be seen
secret-hidden = What you typed is hidden
come-in-password-needed = Type in your password
come-in-help-title = If you cannot come in
come-in-help =
    Ask the person who gave you the code. They can give you a new one, and you can choose a new word.
    .easy =
        (telephone) Ask the person who gave you the code.
        (key) They can give you a new code.
locked-title = Please wait a little
locked-text =
    Too many codes or words were not right. Wait { $minutes } minutes, then try again.

    Or ask the person who gave you the code.
    .easy =
        (hourglass-not-done) Wait { $minutes } minutes.
        (key) Then try again.
        (telephone) Or ask the person who gave you the code.
closed-title = The pages are closed
closed-text =
    Nobody can read them now without a new code.

    Your browser may still remember that somebody was on this website. It does not know what you read. If somebody looks at your phone or computer, a “private window” leaves less behind.
    .easy =
        (locked) The pages are closed.
        (key) You need a new code to come in again.
        (eyes) Does somebody look at your phone?
        (mobile-phone) Then use a “private window”. Ask us to show you how.
codes-how = Each code works one time. Cross it out when you have used it. You also need your own word: do not write it here. Keep this paper where nobody else finds it. Is it lost? Tell us.
choose-title = Whose pages?
choose-own = My own pages
choose-none = There are no pages that you can open now.
choose-other = What else I take part in
account-title = Come in by e-mail
account-how =
    You can come in with an e-mail address and a password in place of a code.

    Only do this if nobody else reads your e-mail or uses your phone.
    .easy =
        (envelope) You can come in with your e-mail.
        (locked) You choose a password.
        (eyes) Does somebody else read your e-mail?
        (person-gesturing-no) Then do not do this.
account-have = You come in with { $email }.
account-stop = Stop coming in by e-mail
account-stop-how = From then on you come in with a code only.
account-stopped = You come in with a code only now.
account-only = This is the only way you come in. Ask the person you work with if you want to change it.
account-button = Use this
door-account-hint = Twelve letters or more. Three words that do not belong together make a good one.
door-account-other-address = This address cannot be used. Use another one
door-account-weak = This password is too easy to guess. Use twelve letters or more, like three odd words
door-account-made = You can come in with your e-mail and password from now on.
    .easy = (envelope) You can come in with your e-mail now.

## How I want to read

ways-how = Choose what is best for you. You can change it at any time.
    .easy =
        (check-mark-button) Choose what is best for you.
        (pencil) You can change it.
ways-language = Language
ways-language-needed = Choose a language
ways-easy = Words
ways-easy-needed = Choose how the words should be
ways-plain = Plain words
ways-easy-read = Easy read: short sentences with pictures
ways-size = Letters
ways-size-needed = Choose how large the letters should be
ways-size-ordinary = Ordinary
ways-size-large = Large
ways-size-larger = Very large
ways-colours = Colours
ways-colours-needed = Choose the colours
ways-colours-ordinary = Ordinary colours
ways-colours-strong = Yellow on black
ways-button = Show the pages like this

## The first page

home-hello = Hello { $name }
home-of = The pages of { $name }
home-how = These are your pages. Here you can read what you told us, and tell us more.
    .easy =
        (house) These are your pages.
        (open-book) You can read what you told us.
        (speech-balloon) You can tell us more.
home-how-for = You speak for { $name }. Here you can read and do what was agreed with you.
    .easy =
        (people-dialogue) You speak for { $name }.
        (open-book) You can read what was agreed.
home-waits = New for you
home-meeting = We meet on { $day } at { $time }
home-plan-waits = Your plan waits for your answer
home-plan-waits-for = The plan of { $name } waits for an answer
home-questions = We would like to know how it was for you
home-questions-for = We would like to know how it was for { $name }
home-answered = We have answered you
home-words = Show what I said I want
home-words-for = Show what { $name } said they want
home-codes = Codes left: { $count }. Ask us for more.
    .easy =
        (key) Codes left: { $count }.
        (speech-balloon) Ask us for more.
home-last-code = You have no codes left. Ask us for more before you close these pages.
    .easy =
        (key) You have no codes left.
        (speech-balloon) Ask us for more.

## What I said I want

words-title = What I said I want
words-title-for = What { $name } said they want
words-how = These are the words as they were said. We keep them so. You can add to them or put them right.
    .easy =
        (speech-balloon) These are your words.
        (locked) We keep them as you said them.
        (pencil) You can put them right.
words-none = There is nothing here yet. Tell us what you want, and it will stand here in your words.
    .easy =
        (speech-balloon) There is nothing here yet.
        (person-raising-hand) Tell us what you want.
words-before = What I wanted before
    .easy = (calendar) What I wanted before
words-before-for = What { $name } wanted before
    .easy = (calendar) What { $name } wanted before
whose-mine = My own words
whose-theirs = { $name }’s own words
whose-seen = Seen by { $who }
whose-for-them = { $who }, speaking for them
direction-achieve = I want this to happen
    .easy = (star) I want this to happen
direction-change = I want this to change
    .easy = (left-arrow-curving-right) I want this to change
direction-keep = I want this to stay as it is
    .easy = (pushpin) I want this to stay as it is
outcome-not-said = Not said yet.
    .easy = (speech-balloon) Not said yet.
outcome-wanted = You have told us. We have not begun yet. Ask us why.
    .easy =
        (speech-balloon) You have told us.
        (hourglass-not-done) We have not begun yet.
        (red-question-mark) Ask us why.
outcome-wanted-for = { $name } has told us. We have not begun yet. Ask us why.
    .easy = (speech-balloon) { $name } has told us. We have not begun yet. Ask us why.
outcome-talked-about = We are talking about it.
    .easy = (people-dialogue) We are talking about it.
outcome-worked-on = We are working on it.
    .easy = (hammer-and-wrench) We are working on it.
outcome-broken-down = We are doing it in small steps.
    .easy = (footprints) We are doing it in small steps.
outcome-passed = Somebody else works on it with you now.
    .easy = (busts-in-silhouette) Somebody else works on it with you now.
outcome-passed-for = Somebody else works on it with { $name } now.
    .easy = (busts-in-silhouette) Somebody else works on it with { $name } now.
outcome-partly-met = Some of it has come true.
    .easy = (seedling) Some of it has come true.
outcome-not-met = It has not come true yet.
    .easy = (hourglass-not-done) It has not come true yet.
outcome-met = It has come true.
    .easy = (check-mark-button) It has come true.
outcome-no-longer = It does not matter to you any more.
    .easy = (cross-mark) It does not matter to you any more.
outcome-no-longer-for = It does not matter to { $name } any more.
    .easy = (cross-mark) It does not matter to { $name } any more.

## That is not what I meant

not-meant-link = That is not what I meant
not-meant-link-for = That is not what { $name } meant
not-meant-title = That is not what I meant
not-meant-title-for = That is not what { $name } meant
not-meant-how =
    Tell us what is not right, and what you meant. The old words stay, so that everybody can see what was changed. Yours will stand beside them.
    .easy =
        (pencil) Tell us what is not right.
        (speech-balloon) Tell us what you meant.
        (check-mark-button) We keep your words beside the old ones.
not-meant-words = What did you mean?
not-meant-words-for = What did { $name } mean?

## What is happening

now-title = Who is helping me, and how
now-title-for = Who is helping { $name }, and how
now-enquiry = Since { $day } people have been finding out what happened and how you can be safe. You have a say in it.
    .easy =
        (magnifying-glass-tilted-left) People are finding out what happened.
        (shield) They want to know how you can be safe.
        (speech-balloon) You have a say in it.
now-enquiry-for =
    Since { $day } people have been finding out what happened and how { $name } can be safe. { $name } has a say in it.
    .easy =
        (magnifying-glass-tilted-left) People are finding out what happened.
        (shield) They want to know how { $name } can be safe.
        (speech-balloon) { $name } has a say in it.
now-concern = Somebody is worried about you. We want to hear from you what you think.
    .easy =
        (worried-face) Somebody is worried about you.
        (ear) We want to hear what you think.
now-concern-for =
    Somebody is worried about { $name }. We want to hear from { $name }, and from you, what you think.
    .easy =
        (worried-face) Somebody is worried about { $name }.
        (ear) We want to hear what { $name } thinks.
now-lead = { $who } is in charge of this. You can ask them anything.
    .easy =
        (busts-in-silhouette) { $who } is in charge.
        (red-question-mark) You can ask them anything.
now-who = Who works with me
    .easy = (busts-in-silhouette) Who works with me
now-who-for = Who works with { $name }
    .easy = (busts-in-silhouette) Who works with { $name }
now-nobody = Nobody is named here at the moment. You can ask the person who gave you the code.
    .easy =
        (red-question-mark) Nobody is named here now.
        (key) Ask the person who gave you the code.
ring-us =
    You can ring us too: { $number }. The phone keeps our number, and the bill may show it.
    .easy =
        (telephone) You can ring us: { $number }.
        (eyes) The phone keeps our number.
now-speakers = Who speaks for me
    .easy = (people-dialogue) Who speaks for me
now-speakers-for = Who speaks for { $name }
    .easy = (people-dialogue) Who speaks for { $name }
now-what = What is being done
    .easy = (hammer-and-wrench) What is being done
now-agreed = From our last meetings
    .easy = (people-dialogue) From our last meetings
now-nothing = We have not written anything here yet.
    .easy = (pencil) Nothing is written here yet.
by-day = By { $day }
step-late =
    This day has passed. We do not know if it is done. Ask us about it.
    .easy =
        (calendar) This day has passed.
        (red-question-mark) Ask us if it is done.
step-done-since = This is done now.
    .easy = (check-mark-button) This is done now.
step-dropped-since = This is not needed any more.
    .easy = (cross-mark) This is not needed any more.
step-support = With help:

## My plan

plan-title = My plan
plan-title-for = The plan of { $name }
plan-none = You have not been given a plan yet. When you have one, it will stand here.
    .easy =
        (page-facing-up) You have no plan yet.
        (hourglass-not-done) It will be here when you have one.
plan-none-for =
    { $name } has not been given a plan yet. When there is one, it will stand here.
    .easy =
        (page-facing-up) { $name } has no plan yet.
        (hourglass-not-done) It will be here when there is one.
plan-given = { $who } gave you this plan on { $day }.
    .easy = (page-facing-up) { $who } gave you this plan on { $day }.
plan-given-for = { $who } gave { $name } this plan on { $day }.
    .easy = (page-facing-up) { $who } gave { $name } this plan on { $day }.
plan-ended = This plan has ended.
    .easy = (cross-mark) This plan has ended.
plan-goal = How it should be
    .easy = (star) How it should be
plan-strengths = What helps me
    .easy = (sun) What helps me
plan-strengths-for = What helps { $name }
    .easy = (sun) What helps { $name }
plan-actions = Who does what
    .easy = (busts-in-silhouette) Who does what
plan-steps = The next steps
    .easy = (footprints) The next steps
plan-done = Done already
    .easy = (check-mark-button) Done already
plan-when = When
    .easy = (calendar) When
plan-look-again = We look at it again on { $day }
    .easy = (calendar) We look at it again on { $day }
plan-progress = How I will know that it works
    .easy = (thought-balloon) I will know it works when
plan-progress-for = How { $name } will know that it works
    .easy = (thought-balloon) How { $name } will know that it works
plan-barriers = What may get in the way
    .easy = (construction) What could go wrong
plan-way-past = A way past it:
plan-also = I also said
    .easy = (speech-balloon) I also said
plan-also-for = { $name } also said
    .easy = (speech-balloon) { $name } also said
plan-also-how = We have heard this. There is no plan for it yet.
    .easy =
        (ear) We have heard this.
        (hourglass-not-done) There is no plan for it yet.
plan-hours-title = Help in a week
    .easy = (mantelpiece-clock) Help in a week
plan-hours = { $hours } hours of paid help in a week, for all of this together.
    .easy =
        (mantelpiece-clock) { $hours } hours of paid help in a week.
        (page-facing-up) This is for the whole plan.
plan-hours-none = No paid help is planned.
    .easy = (cross-mark) No paid help is planned.
plan-yours =
    This is your plan. You can say no to any of it, today or later. You do not have to say why. You will not lose help by it.
    .easy =
        (page-facing-up) This is your plan.
        (thumbs-down) You can say no to any of it.
        (ring-buoy) You will not lose help.
plan-yours-for =
    This is the plan of { $name }. { $name } can say no to any of it, today or later, and does not have to say why. { $name } will not lose help by it.
    .easy =
        (page-facing-up) This is the plan of { $name }.
        (thumbs-down) { $name } can say no to any of it.
        (ring-buoy) { $name } will not lose help.
plan-answer = What I say to my plan
    .easy = (speech-balloon) What I say to my plan
plan-answer-for = What { $name } says to the plan
    .easy = (speech-balloon) What { $name } says to the plan
plan-answer-needed = Choose an answer
plan-answer-link = Say yes or no to my plan
plan-answer-change = Change my answer
plan-answer-change-for = Change the answer
plan-answer-link-for = Say whether { $name } agrees with the plan
plan-answer-yes = Yes, I agree
    .easy = (thumbs-up) Yes, I agree
plan-answer-yes-for = Yes, { $name } agrees
    .easy = (thumbs-up) Yes, { $name } agrees
plan-answer-partly = I agree with some of it
    .easy = (pinching-hand) I agree with a bit of it
plan-answer-partly-for = { $name } agrees with some of it
    .easy = (pinching-hand) { $name } agrees with some of it
plan-answer-no = No, I do not agree
    .easy = (thumbs-down) No, I do not agree
plan-answer-no-for = No, { $name } does not agree
    .easy = (thumbs-down) No, { $name } does not agree
plan-answer-could-not = I cannot say yet
    .easy = (thinking-face) I cannot say yet
plan-answer-could-not-for = { $name } cannot say yet
    .easy = (thinking-face) { $name } cannot say yet
plan-answer-did-not-want = I do not want to answer
    .easy = (zipper-mouth-face) I do not want to answer
plan-answer-did-not-want-for = { $name } does not want to answer
    .easy = (zipper-mouth-face) { $name } does not want to answer
plan-answer-words = What do you want to say about it?
plan-answer-words-for = What does { $name } want to say about it?
rung-own-strengths = What I can do myself
    .easy = (sun) What I can do myself
rung-own-strengths-for = What { $name } can do
    .easy = (sun) What { $name } can do
rung-family-strengths = My family and friends
    .easy = (family) My family and friends
rung-family-strengths-for = Family and friends
    .easy = (family) Family and friends
rung-community-strengths = People and places near me
    .easy = (house-with-garden) People and places near me
rung-community-strengths-for = People and places nearby
    .easy = (house-with-garden) People and places nearby
rung-other-networks = Others who help
    .easy = (people-dialogue) Others who help
rung-existing-service = Help that is there already
    .easy = (ring-buoy) Help that is there already
rung-new-service = New help
    .easy = (plus) New help

## What happens next, and meetings

next-title = What happens next
next-title-for = What happens next for { $name }
next-look = When we ask you how it is going
    .easy = (red-question-mark) When we ask you how it is going
next-look-for = When we ask { $name } how it is going
    .easy = (red-question-mark) When we ask { $name } how it is going
next-look-on = Somebody will ask you on { $day } or near that day.
    .easy = (calendar) Somebody will ask you near { $day }.
next-look-on-for = Somebody will ask { $name } on { $day } or near that day.
    .easy = (calendar) Somebody will ask { $name } on { $day } or near that day.
next-look-late =
    Somebody was to ask you by { $day }. If nobody has, tell us.
    .easy =
        (calendar) Somebody was to ask you by { $day }.
        (telephone) Did nobody ask? Tell us.
next-look-late-for =
    Somebody was to ask { $name } by { $day }. If nobody has, tell us.
    .easy =
        (calendar) Somebody was to ask { $name } by { $day }.
        (telephone) Did nobody ask? Tell us.
next-nothing = No day is fixed at the moment.
    .easy = (calendar) No day is fixed at the moment.
meeting-page = A meeting
meeting-planning = A meeting to plan what we do
    .easy = (clipboard) We meet to make a plan
meeting-conference = A meeting to talk about what we found
    .easy = (magnifying-glass-tilted-left) We meet to talk about what we found
meeting-review = A meeting to see how it is going
    .easy = (footprints) We meet to see how it is going
meeting-network = A meeting with the people around you
    .easy = (busts-in-silhouette) The people around you meet
meeting-network-for = A meeting with the people around { $name }
    .easy = (busts-in-silhouette) A meeting with the people around { $name }
meeting-family-group = A meeting of your family and friends
    .easy = (family) Your family and friends meet
meeting-family-group-for = A meeting of the family and friends of { $name }
    .easy = (family) A meeting of the family and friends of { $name }
meeting-other = A meeting
    .easy = (people-dialogue) A meeting
meeting-when = When
    .easy = (calendar) When
meeting-at = { $day } at { $time }
meeting-where = Where
    .easy = (round-pushpin) Where
meeting-why = What it is for
    .easy = (red-question-mark) What it is for
meeting-who = Who will be there
    .easy = (people-dialogue) Who will be there
meeting-who-was = Who was asked to come
    .easy = (people-dialogue) Who was asked to come
meeting-chair = Leads the meeting
meeting-not-held = This meeting did not take place.
    .easy = (cross-mark) This meeting did not take place.
meeting-questions = What we will talk about
    .easy = (speech-balloon) What we will talk about
comes-family = Family or friend
comes-representative = Speaks for you
comes-representative-for = Speaks for { $name }
comes-advocate = Advocate: helps you to have your say
comes-advocate-for = Advocate: helps { $name } to have their say
comes-worker = Works for the council
comes-partner = Works for others who help
comes-other = Somebody else
comes-not = cannot come
place-home = At your home
    .easy = (house) At your home
place-home-for = At the home of { $name }
    .easy = (house) At the home of { $name }
place-care-home = At a care home
    .easy = (houses) At a care home
place-hospital = In hospital
    .easy = (hospital) In hospital
place-office = At an office
    .easy = (office-building) At an office
place-video = By video
    .easy = (video-camera) By video
place-phone = By phone
    .easy = (telephone) By phone
place-other = Somewhere else
coming-link = Say whether I want to come
coming-link-for = Say whether { $name } wants to come
coming-how = It is your meeting. You can come, or not. You can also send words, a picture or your voice.
    .easy =
        (people-dialogue) It is your meeting.
        (thumbs-up) You can come.
        (house) You can stay at home.
        (envelope) You can send your words.
coming-how-for = It is a meeting about { $name }. They can come, or not. You can also send their words, a picture or their voice.
coming-wants = Do you want to come?
    .easy = (red-question-mark) Do you want to come?
coming-wants-for = Does { $name } want to come?
coming-wants-needed = Choose an answer
coming-chosen-only = Chosen here, with no other words: “{ $choice }”
coming-yes = Yes, I want to come
    .easy = (thumbs-up) Yes, I want to come
coming-yes-for = Yes, { $name } wants to come
    .easy = (thumbs-up) Yes, { $name } wants to come
coming-part = I want to come for a part of it
    .easy = (pinching-hand) I want to come for a bit of it
coming-part-for = { $name } wants to come for a part of it
    .easy = (pinching-hand) { $name } wants to come for a part of it
coming-otherwise = I do not want to be there, but I want to have my say
    .easy = (envelope) I will not be there. I want to send my words
coming-otherwise-for = { $name } does not want to be there, but wants to have a say
    .easy = (envelope) { $name } does not want to be there, but wants to have a say
coming-no = No, I do not want to come
    .easy = (thumbs-down) No, I do not want to come
coming-no-for = No, { $name } does not want to come
    .easy = (thumbs-down) No, { $name } does not want to come
coming-unsure = I am not sure yet
    .easy = (thinking-face) I am not sure yet
coming-unsure-for = { $name } is not sure yet
    .easy = (thinking-face) { $name } is not sure yet
coming-not-asked = Not asked yet
coming-which-part = If you come for a part: which part?
coming-which-part-for = If { $name } comes for a part: which part?
coming-which-part-needed = Write for which part you want to come
coming-which-part-needed-for = Write for which part { $name } wants to come
coming-words = Is there anything you want to say about it?
coming-words-for = Is there anything { $name } wants to say about it?
coming-needs = What would help you to take part?
coming-needs-for = What would help { $name } to take part?
coming-needs-hint = A lift, a quiet room, a break, somebody beside you, a sign language interpreter: ask for anything.
report-title = What I want to say at the meeting
    .easy = (speech-balloon) What I want to say at the meeting
report-title-for = What { $name } wants to say at the meeting
report-link = Say what everybody should know
report-link-for = Say for { $name } what everybody should know
report-none = Nothing yet.
    .easy = (speech-balloon) Nothing yet.
report-how =
    Say what everybody at the meeting should know. One sentence is enough. You can write, speak or send a picture. Everybody who comes can read it. It stays as you made it.
    .easy =
        (speech-balloon) Say what everybody should know.
        (check-mark-button) One sentence is enough.
        (pencil) You can write or speak.
        (eyes) Everybody at the meeting can read it.
report-words = In words
report-picture = A picture
report-picture-hint = A drawing or a photo. We take out hidden things, like where it was taken. If this page asks you to put something right, choose the picture again.
report-picture-large = The picture is too large. Take it again with a smaller size
report-picture-kind = This is not a picture that we can show. Send a photo from a phone
report-picture-broken = This picture cannot be opened. Choose another one
report-alt = If you send a picture: what does it show?
report-alt-hint = In words, for people who cannot see it
report-alt-needed = Say in words what the picture shows. Then choose the picture again
agreed-title = What we agreed
    .easy = (check-mark-button) What we agreed
agreed-said = What was said:
    .easy = (speech-balloon) What was said:
agreed-agreed = What we agreed:
    .easy = (check-mark-button) What we agreed:
agreed-differently = Who does not agree:
    .easy = (thumbs-down) Who does not agree:
agreed-not = We did not talk about it:
    .easy = (cross-mark) We did not talk about it:
agreed-actions = Who does what
    .easy = (busts-in-silhouette) Who does what
agreed-later = What we agreed is being written down. You can read it here when it is done.
    .easy =
        (pencil) We are writing down what we agreed.
        (hourglass-not-done) You can read it here when it is done.
action-open = Still to do
    .easy = (hourglass-not-done) Still to do
action-done = Done
    .easy = (check-mark-button) Done
action-no-longer = Not needed any more
    .easy = (cross-mark) Not needed any more

## My story

story-title = My story so far
story-title-for = The story of { $name } so far
story-how = The newest comes first. Your own words stand here, and what we did together.
    .easy =
        (footprints) This is your story.
        (calendar) The newest comes first.
story-how-for =
    The newest comes first. The words of { $name } stand here, and what we did together.
    .easy =
        (footprints) This is the story of { $name }.
        (calendar) The newest comes first.
story-none = Your story starts with our first talk.
    .easy = (footprints) Your story starts with our first talk.
story-none-for = The story starts with the first talk.
    .easy = (footprints) The story starts with the first talk.
story-talked = You talked with { $who }.
    .easy = (speech-balloon) You talked with { $who }.
story-talked-for = { $name } talked with { $who }.
    .easy = (speech-balloon) { $name } talked with { $who }.
story-looked-back = You looked with { $who } at how it was going.
    .easy = (footprints) You looked with { $who } at how it was going.
story-looked-back-for = { $name } looked with { $who } at how it was going.
    .easy = (footprints) { $name } looked with { $who } at how it was going.
story-closed = We ended this piece of work.
    .easy = (check-mark-button) We ended this piece of work.
story-plan-given = { $who } gave you your plan.
    .easy = (page-facing-up) { $who } gave you your plan.
story-plan-given-for = { $who } gave { $name } the plan.
    .easy = (page-facing-up) { $who } gave { $name } the plan.
story-plan-answer-yes = You said yes to your plan.
    .easy = (thumbs-up) You said yes to your plan.
story-plan-answer-yes-for = { $name } said yes to the plan.
    .easy = (thumbs-up) { $name } said yes to the plan.
story-plan-answer-partly = You said yes to some of your plan.
    .easy = (pinching-hand) You said yes to some of your plan.
story-plan-answer-partly-for = { $name } said yes to some of the plan.
    .easy = (pinching-hand) { $name } said yes to some of the plan.
story-plan-answer-no = You said no to your plan.
    .easy = (thumbs-down) You said no to your plan.
story-plan-answer-no-for = { $name } said no to the plan.
    .easy = (thumbs-down) { $name } said no to the plan.
story-plan-answer-could-not = You could not say yet what you think of your plan.
    .easy = (thinking-face) You could not say yet if you like your plan.
story-plan-answer-could-not-for = { $name } could not say yet what they think of the plan.
    .easy = (thinking-face) { $name } could not say yet what they think of the plan.
story-plan-answer-did-not-want = You did not want to answer about your plan.
    .easy = (zipper-mouth-face) You did not want to say.
story-plan-answer-did-not-want-for = { $name } did not want to answer about the plan.
    .easy = (zipper-mouth-face) { $name } did not want to answer about the plan.
story-said-not-meant = You said: that is not what I meant.
    .easy = (pencil) You said: that is not what I meant.
story-said-going = You said how it is going.
    .easy = (slightly-smiling-face) You said how it is going.
story-said-tell = You told us something.
    .easy = (speech-balloon) You told us something.
story-enquiry-began = People began to find out what happened and how you can be safe.
    .easy =
        (magnifying-glass-tilted-left) People began to find out what happened.
        (shield) They want to know how you can be safe.
story-enquiry-began-for = People began to find out what happened and how { $name } can be safe.
    .easy = (magnifying-glass-tilted-left) People began to find out what happened and how { $name } can be safe.
story-enquiry-ended = We finished finding out what happened.
    .easy = (check-mark-button) We finished finding out what happened.
story-meeting-planning = There was a meeting to plan what we do.
    .easy = (clipboard) There was a meeting to plan what we do.
story-meeting-conference = There was a meeting to talk about what we found.
    .easy = (magnifying-glass-tilted-left) There was a meeting to talk about what we found.
story-meeting-review = There was a meeting to see how it is going.
    .easy = (footprints) There was a meeting to see how it is going.
story-meeting-network = There was a meeting with the people around you.
    .easy = (busts-in-silhouette) There was a meeting with the people around you.
story-meeting-network-for = There was a meeting with the people around { $name }.
    .easy = (busts-in-silhouette) There was a meeting with the people around { $name }.
story-meeting-family-group = Your family and friends met.
    .easy = (family) Your family and friends met.
story-meeting-family-group-for = The family and friends of { $name } met.
    .easy = (family) The family and friends of { $name } met.
story-meeting-other = There was a meeting.
    .easy = (people-dialogue) There was a meeting.

## Telling us

tell-title = Send us a message
tell-title-for = Send us a message about { $name }
tell-how =
    Choose a face, write, or speak. One of them is enough. The people who work with you will read or hear it and answer you here. Nobody reads it at once, or at night.

    If you are in danger now, ring 999. If you cannot speak on a mobile phone, press 55 when you are asked.
    .easy =
        (slightly-smiling-face) Choose a face.
        (pencil) Or write.
        (speech-balloon) Or speak.
        (ear) The people who work with you read it.
        (hourglass-not-done) They do not read it at once.
        (telephone) Are you in danger now? Ring 999.
        (mobile-phone) You cannot speak? Press 55 when you are asked.
tell-face = How is it going?
face-5 = Very good
face-4 = Good
face-3 = So so
face-2 = Not good
face-1 = Bad
tell-words = In your words
door-say-something = Write something, choose a face or record your voice
voice = Your voice
voice-hint = Up to 5 minutes. You can record it here, or choose a recording from your phone.
voice-start = Record my voice
voice-stop = Stop recording
voice-going = We are recording. Speak now.
voice-ready = Your voice is recorded. Listen to it, then send it.
voice-cannot = We cannot record here. Choose a recording from your phone below.
voice-here = Your voice, { $seconds } seconds
voice-large = The recording is too large. Say it in two shorter ones
voice-long = The recording is longer than 5 minutes. Say it in two shorter ones
voice-kind = This is not a recording that we can play. Record it again
voice-silent = There is nothing to hear in this recording. Record it again
said-thank-you = Thank you. Your words are kept just as you said them. Nobody reads them at once, or at night.
told-title = My messages and your answers
told-how = This is what you told us here, and what we answered. It is yours: we cannot change it. You can always tell us more.
    .easy =
        (speech-balloon) This is what you told us.
        (envelope) Our answer is here too.
        (locked) We cannot change your words.
told-nothing = Nothing yet.
    .easy = (speech-balloon) Nothing yet.
told-about = About these words:
    .easy = (speech-balloon) About these words:
told-about-plan = About your plan
    .easy = (page-facing-up) About your plan
told-answer = { $who } answered on { $day }:
told-no-answer = No answer yet. The people who work with you can see it.
    .easy =
        (hourglass-not-done) We have not answered yet.
        (eyes) The people who work with you can see it.
said-not-meant = That is not what I meant
said-going = How it is going
said-tell = What I told you

## Who else can open my pages

others-title = Who else can open my pages
others-how =
    These people can open your pages. They see just what stands here. You can stop each of them at any time. You do not have to say why.

    The people who work with you can read your record too. See “Who sees this?” under “Things to read”.
    .easy =
        (people-dialogue) These people can open your pages.
        (eyes) They see what it says here.
        (raised-hand) You can stop them.
        (zipper-mouth-face) You do not have to say why.
others-none =
    Nobody else can open these pages. Only you can.
    .easy =
        (locked) Nobody else can open these pages.
        (key) Only you can.
others-sees = They can see and do this:
    .easy = (eyes) They can see and do this:
others-until = Until { $day }
others-best-interests =
    Others decided this for you, because you could not decide it then. If you say stop, they have to think about it again.
    .easy =
        (busts-in-silhouette) Others decided this for you.
        (raised-hand) You can say stop.
        (thought-balloon) Then they must think about it again.
others-part-said = What I said I want
    .easy = (speech-balloon) What I said I want
others-part-happening = Who is helping me, and how
    .easy = (busts-in-silhouette) Who is helping me, and how
others-part-plan = My plan
    .easy = (page-facing-up) My plan
others-part-next = What happens next, and meetings
    .easy = (calendar) What happens next, and meetings
others-part-story = My story
    .easy = (footprints) My story
others-part-tell = Say things for me
    .easy = (person-raising-hand) Say things for me
others-stop = Stop this
others-stop-title = Stop { $who } from opening my pages?
others-stop-how =
    Their pages close at once. We do not tell them why. We tell the people who work with you that you stopped it.
    .easy =
        (locked) Their pages close at once.
        (zipper-mouth-face) We do not tell them why.
        (envelope) We tell the people who work with you.
others-ask-how =
    The people who work with you get your message. They must think about it again with you. Until then { $who } can still open your pages.
    .easy =
        (envelope) The people who work with you get your message.
        (thought-balloon) They must think about it again.
        (hourglass-not-done) Until then { $who } can still open your pages.
others-words = Is there anything you want to say about it?
others-words-hint = You do not have to.
others-stop-button = Yes, stop it
others-stopped = { $who } cannot open your pages any more.
others-asked = Your message is on its way. Somebody will answer you here.
others-chosen = Chosen here, with no other words: “Stop this”, about { $who }

## The questionnaire

asked-title = How was it?
asked-sheet-number = Number of this sheet: { $number }
asked-left-empty = Left empty
asked-words = In your words
asked-nothing-yet = Nothing is answered yet. Answer at least one question
asked-thank-you = Thank you. Your answers are kept just as you gave them.
asked-opening-person = We want to know how it was for you. The person who asks you did not work on it. You need not answer, and you can stop when you like. Nothing that you get depends on it.
    .easy =
        (speech-balloon) We want to know how it was for you.
        (thumbs-down) You can say no.
        (raised-hand) You can stop.
        (ring-buoy) You will not lose any help.
asked-opening-representative = We want to know how it was for the person you speak for. Whoever asks you did not work on it. Say what they would say, as far as you can. You need not answer.
    .easy =
        (speech-balloon) We want to know how it was for them.
        (people-dialogue) Say what they would say.
        (thumbs-down) You can say no.
asked-understood-person = Did you understand what was happening, and why?
    .easy = People came to help you be safe. Did you know what was going on?
asked-understood-representative = Did they understand, as far as you can tell, what was happening and why?
    .easy = People came to help them be safe. Did they know what was going on?
asked-listened-person = Did people listen to you, and act on what you said?
    .easy = Did people listen to you?
asked-listened-representative = Did people listen to them and to you, and act on what was said?
    .easy = Did people listen to them?
asked-in-control-person = Did you have as much say as you wanted in what was done?
    .easy = Did you get to choose what was done?
asked-in-control-representative = Did they have as much say as they could have in what was done?
    .easy = Did they get to choose what was done?
asked-safer-person = Do you feel safer now than before?
    .easy = Do you feel safer now?
asked-safer-representative = Do they seem to feel safer now than before?
    .easy = Do they feel safer now?
asked-content-person = Are you content with how it ended?
    .easy = Are you happy with how it ended?
asked-content-representative = Are they content, as far as you can tell, with how it ended?
    .easy = Are they happy with how it ended?
asked-step-5 = Yes, fully
    .easy = Yes
asked-step-4 = Mostly
    .easy = Mostly yes
asked-step-3 = Partly
    .easy = Half yes, half no
asked-step-2 = A little
    .easy = Mostly no
asked-step-1 = Not at all
    .easy = No, not at all
asked-step-not-say = I do not want to say
asked-step-not-there = I do not know, or was not there
    .easy = I do not know
asked-better-person = What would have made it better for you?
    .easy = What should we do better?
asked-better-representative = What would have made it better for them?
    .easy = What should we do better?
asked-else-person = Is there anything else that you want to say?
    .easy = Do you want to say more?
asked-else-representative = Is there anything else that you or they want to say?
    .easy = Do you want to say more?
asked-use-person = May we show your words to others so that they can learn, without your name?
    .easy = Can we show your words to other people? We will not show your name.
asked-use-representative = May we show these words to others so that they can learn, without any name?
    .easy = Can we show these words to other people? We will not show a name.

## Papers

papers-title = Papers to keep
papers-how = You can read these, print them or keep them.
    .easy =
        (printer) You can print these.
        (page-facing-up) You can keep them.
papers-care =
    A paper, or a file that is saved on this phone or computer, can be found by somebody else. Do not save or print it if that is not safe for you. You can read your plan and your words on these pages too: that saves nothing.
    .easy =
        (eyes) Somebody else could find your papers.
        (locked) Only save them where it is safe.
        (open-book) You can read your plan here. That saves nothing.
paper-plan = My plan
paper-words = What I said I want
paper-enquiry = What happens, step by step
paper-agreed = What we agreed
paper-profile = My one-page profile
paper-pdf = To print (PDF, A4)
paper-a5 = Small leaflet (PDF, A5)
paper-html = To save, and read on a screen (web page)
paper-docx = To change or send on (document)
paper-under = { $name }, { $day }
paper-plan-under = { $name }. Given on { $day }.
paper-plan-easy = This is your plan.
    .easy =
        (page-facing-up) This is your plan.
        (speech-balloon) It says what you want.
        (people-dialogue) It says who will help.
paper-agreed-easy = This is what we agreed at the meeting.
    .easy =
        (people-dialogue) We had a meeting.
        (page-facing-up) This paper says what we agreed.
paper-who = Who
paper-what = What
paper-own-words = In my own words:
paper-not-meant = Is something not what I meant?
paper-not-right = If this is not right
paper-tell = Tell { $who }, or tell somebody you trust. They can tell us.
paper-phone = Phone: ……………………………………………
profile-title = About me, on one page
profile-admired = What people like and admire about me
profile-matters = What matters to me
profile-support = How best to support me
profile-communication = How I make myself understood

## Guides

guides-title = Things to read
guides-how = Short guides. Each takes a few minutes.
    .easy = (open-book) These are short guides.
guides-made = Ask the person who gave you this for another language, large print or easy read.
guide-page = Reading { $number }

guide-1-title = What does safeguarding mean?
guide-1-what-title = Keeping people safe
guide-1-what =
    Safeguarding means helping people to be safe. It is for adults who need care or support and who find it hard to keep themselves safe.

    Everybody has the right to live without being hurt or used by others.
    .easy =
        (shield) Safeguarding means helping people to be safe.
        (people-dialogue) It is for adults who need support.
        (raised-hand) Nobody is allowed to hurt you.
guide-1-kinds-title = What can be wrong
guide-1-kinds =
    Somebody may hit you, shout at you or scare you. Somebody may take your money or your things. Somebody may touch you when you do not want it. Somebody may not give you the food, the medicine or the help that you need.

    It can be a stranger. More often it is somebody you know: family, a friend, a neighbour, or a person who is paid to help you. It is never your fault.
    .easy =
        (oncoming-fist) Somebody might hit you or scare you.
        (purse) Somebody might take your money.
        (person-gesturing-no) Somebody might touch you in ways that you do not want.
        (worried-face) Somebody might not give you the help you need.
        (busts-in-silhouette) It can be somebody you know.
        (red-heart) It is not your fault.
guide-1-who-title = Who helps
guide-1-who =
    The council must find out what is going on and how you can be safe. It works with the police, nurses, doctors and others, when they are needed.

    You can tell anybody you trust. They can tell the council. In danger, ring 999. If you cannot speak on a mobile phone, press 55 when you are asked.
    .easy =
        (classical-building) The council helps you to be safe.
        (police-officer) The police can help.
        (health-worker) Nurses and doctors can help.
        (speech-balloon) Tell somebody you trust.
        (telephone) In danger, ring 999.
        (mobile-phone) You cannot speak? Press 55 when you are asked.
guide-1-yours-title = It is your life
guide-1-yours =
    We ask you what you want to happen. Being safe is not the only thing in life: people, home and choices matter too. You decide as much as you can.
    .easy =
        (speech-balloon) We ask what you want.
        (house) Your home and your people matter.
        (check-mark-button) You choose as much as you can.

guide-2-title = What happens in a safeguarding enquiry?
guide-2-starts-title = How it starts
guide-2-starts =
    Somebody tells the council that they are worried about you. It may be you.

    A worker looks at what was told. They check if you are safe right now.
    .easy =
        (worried-face) Somebody is worried about you.
        (telephone) They tell the council.
        (shield) A worker checks if you are safe now.
guide-2-talk-title = We talk with you
guide-2-talk =
    A worker asks you what happened and what you want. You choose where and when, if you can. Somebody can be with you: a friend, or an advocate, whose job it is to help you have your say.

    You can say that you do not want this. We listen. Sometimes we have to go on, when other people are in danger too or when the law says so. Then we tell you why.
    .easy =
        (speech-balloon) A worker talks with you.
        (ear) They ask what you want.
        (people-dialogue) Somebody can be with you.
        (thumbs-down) You can say no.
        (balance-scale) Sometimes we must go on. We tell you why.
guide-2-find-out-title = We find out
guide-2-find-out =
    An enquiry means finding out what happened and what would help. A worker may talk with other people. They tell you with whom, unless that would put somebody in danger.
    .easy =
        (magnifying-glass-tilted-left) We find out what happened.
        (busts-in-silhouette) We may talk with other people.
        (speech-balloon) We tell you about it.
guide-2-meet-title = We may meet
guide-2-meet =
    Sometimes people meet to talk about what to do. It is about you, so you can be there. You can come for all of it, for a part, or send your words. You can read here who will be there.

    Afterwards you get a paper that says what was agreed.
    .easy =
        (people-dialogue) There may be a meeting.
        (thumbs-up) You can come.
        (envelope) Or you can send your words.
        (page-facing-up) You get a paper about it.
guide-2-after-title = How it ends
guide-2-after =
    At the end we ask you: did you get what you wanted? Do you feel safer? If there is more to do, there is a plan.

    Later somebody who did not work on it asks you how it was.
    .easy =
        (red-question-mark) We ask if you got what you wanted.
        (shield) We ask if you feel safer.
        (page-facing-up) There may be a plan.
        (ear) Later somebody asks how it was.

guide-3-title = What does “outcome” mean?
guide-3-what-title = How you want things to be
guide-3-what =
    An outcome is how you want things to be in the end. It is not a service and not a form. It is about your life.

    We write it down in your own words.
    .easy =
        (star) An outcome is what you want.
        (house) It is about your life.
        (pencil) We write your own words.
guide-3-examples-title = Some outcomes
guide-3-examples =
    “I want to see my grandson, but he must not ask me for money.” “I want to sleep without being afraid.” “I want to stay in my flat.”

    You can want something new. You can want something to change. You can want something to stay just as it is.
    .easy =
        (speech-balloon) “I want to sleep without being afraid.”
        (house) “I want to stay in my flat.”
        (star) You can want something new.
        (pushpin) You can want things to stay the same.
guide-3-change-title = You can change your mind
guide-3-change =
    What you want can change. Tell us, and we write the new words beside the old ones. Now and then we ask you how near you have come to it.
    .easy =
        (thought-balloon) You can change your mind.
        (speech-balloon) Tell us.
        (footprints) We ask how near you are.

guide-4-title = What is an advocate?
guide-4-what-title = Somebody on your side
guide-4-what =
    An advocate helps you to say what you want and to be heard. They do not work for the council. They work for you. It costs you nothing.
    .easy =
        (people-dialogue) An advocate is on your side.
        (speech-balloon) They help you to speak.
        (check-mark-button) You pay nothing.
guide-4-when-title = When you can have one
guide-4-when =
    If it is hard for you to take part, and there is no friend or relative who can help you, the council must find you an advocate. You can also choose somebody yourself.

    Ask the person who works with you.
    .easy =
        (red-question-mark) Is it hard to take part?
        (busts-in-silhouette) Is there nobody to help you?
        (classical-building) Then the council must find an advocate.
        (speech-balloon) Just ask.
guide-4-not-title = What they do not do
guide-4-not =
    An advocate does not decide for you and does not tell you what to do. They only tell others what you want them to tell, unless somebody is in danger.
    .easy =
        (person-gesturing-no) They do not choose for you.
        (shushing-face) They do not tell others what you say.
        (warning) If somebody is in danger, they may have to tell.

guide-5-title = Who decides? About making choices
guide-5-what-title = You decide
guide-5-what =
    The law says: you can make your own choices, until it is shown that you cannot. This is called capacity. It is about one choice at one time, not about you as a person.

    A choice that others think unwise is still your choice.
    .easy =
        (check-mark-button) You make your own choices.
        (balance-scale) The law says so.
        (thought-balloon) You may choose what others do not like.
guide-5-help-title = Help to decide
guide-5-help =
    People must help you first: with easy words, pictures, signs, an interpreter, a better time of day or somebody you trust. Ask for what helps you.
    .easy =
        (people-dialogue) People must help you to choose.
        (open-book) Easy words and pictures can help.
        (mantelpiece-clock) You can ask for more time.
guide-5-cannot-title = If you cannot decide
guide-5-cannot =
    Sometimes a person cannot make one choice, even with help. Then others decide what is best for them. They must ask you what you want and feel, and ask those who know you. They must choose what leaves you most free.
    .easy =
        (brain) Sometimes a person cannot make a choice.
        (busts-in-silhouette) Then others choose what is best.
        (ear) They must ask what you want.
        (door) They must leave you as free as they can.

guide-6-title = Your rights
guide-6-say-title = To have your say
guide-6-say =
    You have the right to say what you want and to be listened to. You can have somebody with you. You can say no to help. You can have things in your language, in large print or in easy read.
    .easy =
        (speech-balloon) You can say what you want.
        (people-dialogue) You can have somebody with you.
        (thumbs-down) You can say no.
        (globe-with-meridians) You can use your own language.
guide-6-see-title = To see what is written
guide-6-see =
    You can ask to see what is written about you. It costs nothing. If something is wrong, you can have it put right, or have your own words put beside it.
    .easy =
        (eyes) You can see what is written about you.
        (pencil) You can say if it is wrong.
        (check-mark-button) It costs nothing.
guide-6-complain-title = To complain
guide-6-complain =
    If you are not happy with us, tell us. You can complain, and nobody may treat you worse for it. If you are still not happy, you can go to the Ombudsman, who does not work for the council.
    .easy =
        (slightly-frowning-face) Are you not happy with us?
        (speech-balloon) You can complain.
        (balance-scale) The Ombudsman can look at it.

guide-7-title = Who sees this?
guide-7-who-title = Who can read about you
guide-7-who =
    The people who work with you, and those who lead them. Each time somebody opens your record, it is written down who it was and when.
    .easy =
        (busts-in-silhouette) The people who work with you can read it.
        (pencil) We write down who reads it.
guide-7-share-title = When we tell others
guide-7-share =
    We ask you before we tell the police, a doctor or anybody else. We tell them only what they need to know.

    We may tell them without your yes if you or others are in great danger, or if the law says that we must. Then we tell you, as soon as that is safe.
    .easy =
        (speech-balloon) We ask you before we tell others.
        (locked) We tell only what they need to know.
        (warning) In great danger we may tell without asking.
        (ear) Then we tell you about it.
guide-7-pages-title = Who can open these pages
guide-7-pages =
    You, with your code and your own word. Somebody who speaks for you can open just those parts that you allowed. You can take that back at any time: look under “Who else can open my pages”. If you cannot decide this yourself, others may decide it for you. They must tell you who it is.

    What you say on these pages goes to the people who work with you. They cannot change it.
    .easy =
        (key) You can open these pages.
        (people-dialogue) Somebody else can open them if you said yes.
        (calendar) You can take your yes back on any day.
        (speech-balloon) Sometimes others must decide this for you. Then they tell you.
        (locked) Nobody can change your words.

guide-8-title = Reading this without being seen
guide-8-leave-title = Leaving fast
guide-8-leave =
    On every page there is a button: “Leave this page now”. It shuts these pages at once and shows the weather. You can also press the Shift key three times.

    If you do nothing for ten minutes, the pages close by themselves. To come back you need a new code from your paper.
    .easy =
        (door) Press “Leave this page now”.
        (eyes) You will see the weather.
        (mantelpiece-clock) The pages close after ten minutes.
        (key) You need your next code to come back.
guide-8-private-title = What stays behind
guide-8-private =
    Your name is not in the address or in the title of these pages. We ask your browser to forget what you read. It may still know that somebody was on this website.

    A “private window” keeps less. Look for it in the menu of your browser. Or use a phone that the other person cannot reach. You can go to a library, or to a friend.
    .easy =
        (locked) Your name is not in the address.
        (eyes) The phone may remember this website.
        (mobile-phone) Use a “private window”. Ask us to show you how.
        (open-book) Or use a computer at a library.
guide-8-phone-title = If somebody watches your phone
guide-8-phone =
    Some people put a program on a phone to see all that is done on it. Do you think that somebody does this? Then do not use that phone for these pages. Ring us from another phone, or tell us when we meet.
    .easy =
        (mobile-phone) Does somebody watch your phone?
        (person-gesturing-no) Then do not use it for this.
        (telephone) Use another phone.
        (speech-balloon) Or tell us when we meet.
