"""What invented people say: sentences with gaps, so that a large council does not repeat itself in every record."""

import random
import re
from dataclasses import dataclass

GAPS: dict[str, tuple[str, ...]] = {
    "place": (
        "the allotment", "the library", "the mosque", "chapel", "the bowls club", "the day centre", "the market",
        "my sister's", "the pool", "the choir", "the cricket", "the temple", "the café on the corner", "the bingo",
        "the men's shed", "college", "the sea front", "the park", "the barber's", "the knitting group",
    ),
    "who": (
        "my son", "my daughter", "my brother", "my nephew", "my neighbour", "my carer", "my ex", "my grandson",
        "my flatmate", "my landlord", "my cousin", "the man upstairs", "my husband", "my wife", "my friend Sal",
    ),
    "dear": (
        "my daughter", "my mum", "my sister", "my old mates", "my grandchildren", "my wife", "my husband", "my dad",
        "the girls from work", "my brother", "my boy", "my aunt", "my friend from the flats", "my dog",
    ),
    "bad": (
        "shouting at me", "going through my bag", "taking my bank card", "coming round drunk", "reading my post",
        "telling me I'm stupid", "locking the kitchen", "borrowing money", "answering for me", "turning my phone off",
        "leaving me on my own at night", "pushing me about", "throwing my things out",
    ),
    "thing": (
        "my own front door", "my garden", "my cat", "my job at the shop", "my bus pass", "my Friday nights",
        "my own bed", "my pension book", "my car", "my pigeons", "my sewing room", "my music",
    ),
    "skill": (
        "cook for twenty", "mend anything with a motor in it", "read music", "talk to anybody",
        "knit with my eyes shut",
        "add up faster than the till", "grow tomatoes on a window sill", "speak four languages", "walk for hours",
        "remember every birthday", "drive a tram", "bake my mother's bread", "draw a bit", "fix a bike",
    ),
    "job": (
        "on the buses", "at the mill", "in a school kitchen", "as a nurse", "on the railway", "in the market",
        "as a bricklayer", "at sea", "in an office", "on a farm", "as a seamstress", "in the pits", "in a bakery",
    ),
    "years": ("nine", "eleven", "fourteen", "seventeen", "twenty", "twenty-two", "twenty-six", "thirty", "thirty-four"),
    "hard": (
        "the stairs", "getting out of the bath", "the forms", "the nights", "the weekends", "buttons",
        "crossing the road",
        "remembering my tablets", "being stared at", "the telephone", "getting up", "the noise next door",
    ),
    "helper": (
        "my neighbour Jean", "the lady at the chemist", "my sister", "Father Michael", "the lads at the garage",
        "my old boss", "the imam", "my support worker", "my friend Lou", "the girl downstairs", "my niece",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Saying:
    """A sentence with gaps, and the direction of a want."""

    text: str
    direction: str = ""


WANTS = (
    Saying("I want to get back to {place} on my own", "achieve"),
    Saying("I want {who} to stop {bad}", "change"),
    Saying("I don't want to lose {thing}", "keep"),
    Saying("I want to see {dear} every week, whatever anybody says", "keep"),
    Saying("I'd like to be able to manage {hard} without asking", "achieve"),
    Saying("I want to feel safe when {who} is about", "achieve"),
    Saying("What I want is to stay where I am, with {thing}", "keep"),
    Saying("I want people to talk to me and not to {dear}", "change"),
    Saying("I want to go to {place} again like I used to before all this", "achieve"),
    Saying("I want somebody to have a word with {who} about {bad}", "change"),
    Saying("I want to look after my own money again and not have {who} do it", "change"),
    Saying("I'd give anything to have {dear} round for their tea", "achieve"),
    Saying("I want it to go on as it is, with {helper} looking in", "keep"),
    Saying("I want to decide for myself whether {who} comes here", "change"),
    Saying("I want to learn to do {hard} a different way", "achieve"),
    Saying("I just want to be told what is going on before it happens", "change"),
)
STRENGTHS = (
    Saying("I can {skill}, always could"),
    Saying("I worked {job} for {years} years and never missed a day"),
    Saying("{helper} would do anything for me"),
    Saying("I still get to {place} when the weather is good"),
    Saying("I have got {dear}, and that is worth a lot"),
    Saying("I sorted worse than this when I was {job}"),
    Saying("I can {skill} and I have taught half the street"),
)
WORRIES = (
    Saying("It's {hard} that frightens me"),
    Saying("I lie awake in case {who} starts {bad} again"),
    Saying("They'll say I can't manage because of {hard}"),
    Saying("If {helper} moved away I don't know what I'd do"),
    Saying("I have not been to {place} for months now"),
)
OBSERVED = (
    Saying("He smiles when the music comes on and pushes the cup away when he has had enough"),
    Saying("She holds on to the blanket when it is time to go and lets go of it with somebody she knows"),
    Saying("He goes to the window every time a car stops"),
    Saying("She hums all through breakfast and goes quiet when the room is full"),
)
MET = (
    "I have got what I asked for, and I did half of it myself",
    "It's better than I thought it would be",
    "You listened, and it got done",
    "I sleep now",
    "I'm back where I want to be",
    "Nobody has bothered me since",
)
PARTLY = (
    "Some of it. The rest is up to me",
    "It's better on weekdays",
    "He has stopped, but I still look behind me",
    "We are getting there slowly",
)
NOT_MET = (
    "Nothing came of it. At least somebody asked",
    "It was all talk in the end",
    "I'm still waiting, aren't I",
)
OPENINGS = (
    "{name} had asked me to come in the morning and was ready with a list.",
    "We sat at the kitchen table. {name} made the tea and would not be helped.",
    "{name} wanted to begin with the photographs, so we did.",
    "It took a while before {name} looked up. I waited.",
    "{name} talked without stopping for a quarter of an hour, and I wrote it down as it came.",
    "We walked round the block, because {name} talks more easily on foot.",
)
LINKS = (
    "I asked what matters most just now.",
    "I asked what a good week would look like.",
    "Then we came to what has been going on at home.",
    "I asked who is there when it gets difficult.",
    "I read it back, and one word was changed.",
    "There was a long silence, which neither of us minded.",
    "I asked what has been tried before and what became of it.",
)
CLOSINGS = (
    "I said what I will do next and by when, and left my number in large print.",
    "We agreed to talk again in a fortnight, in the same place.",
    "I read the words back before I went, and they stand as they were said.",
    "Before I left I asked if there was anything that I should have asked and had not.",
)
_GAP = re.compile(r"\{(\w+)\}")


def say(saying: Saying | str, chance: random.Random) -> str:
    """Fill the gaps of a sentence. It begins with a capital."""
    text = saying if isinstance(saying, str) else saying.text
    filled = _GAP.sub(lambda gap: pick(chance, GAPS[gap.group(1)]), text)
    return filled[0].upper() + filled[1:]


def pick(chance: random.Random, among: tuple[str, ...]) -> str:
    """One of these. Quicker than ``choice``, which matters a million times over."""
    return among[int(chance.random() * len(among))]
