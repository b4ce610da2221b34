"""What the parts of a plan are called, and what the forms ask. Pure. The wording is this project's own."""

from ownwords.plans.rules import possessive

HELP = {
    "goal": (
        "What would it look like if it went well, and why does it matter to them? Stay close to their words. "
        "A service, a placement or a piece of equipment is a way to get there, not the wish itself."
    ),
    "timeframe": "When would they like to be there, or when will we look at it together?",
    "own_strengths": "What can they do, know or decide themself, however small? What has worked before?",
    "family_strengths": "Who is close to them, and what would those people like to do?",
    "community_strengths": "Neighbours, clubs, faith, shops, a park: who or what near them could play a part?",
    "other_networks": "The GP, a nurse, a school, an employer, a housing officer: who else could help, and how?",
    "existing_service": "Is a service there already? What could it do differently for this, before a new one is asked?",
    "new_service": "Only if the steps below it are not enough. What is the least that would do?",
    "rungs_skipped_because": "If you left a step of the ladder empty and went further up: why?",
    "progress": (
        "What will they see, feel, count or say that shows it is coming nearer? "
        "That a service was delivered is not a sign. “Ongoing” is not one either."
    ),
    "actions": (
        "What was agreed, and how does each thing help with this? Name who does it. "
        "Say what support is for, not how many minutes it takes. Put single tasks with a day into steps, further down."
    ),
}


def headings(voice: str, called: str) -> dict[str, str]:
    """Return what the sections, rungs and other parts of a plan are called, in the voice that the plan speaks in."""
    mine = voice == "first"
    whose = "My" if mine else possessive(called)
    return {
        "words": "My words" if mine else f"{whose} words",
        "achieve": "I want to achieve" if mine else f"{called} wants to achieve",
        "change": "I want to change" if mine else f"{called} wants to change",
        "keep": "I want to keep" if mine else f"{called} wants to keep",
        "goal": "What I want" if mine else f"What {called} wants",
        "timeframe": "By when",
        "strengths": (
            "What I and the people around me bring" if mine else f"What {called} and the people close by bring"
        ),
        "progress": "How I will know it is working" if mine else f"How {called} will know it is working",
        "actions": "Who does what",
        "own_strengths": "My own power" if mine else f"{whose} own power",
        "family_strengths": "Family and friends",
        "community_strengths": "Community",
        "other_networks": "Other networks, such as health",
        "existing_service": "A service that is there already: how could it change?",
        "new_service": "The least intrusive new service",
        "rungs_skipped_because": "Why a step of the ladder is left out",
        "steps": "Steps",
        "barriers": "What may get in the way",
        "hours_note": "About the hours",
        "involvement_note": "How the plan was made together",
        **{f"{section}_blank": f"Why “{name}” is left blank" for section, name in _blank_names(mine, called)},
    }


def _blank_names(mine: bool, called: str) -> list[tuple[str, str]]:
    return [
        ("goal", "What I want" if mine else f"What {called} wants"),
        ("timeframe", "By when"),
        ("strengths", "Strengths"),
        ("progress", "How I will know it is working" if mine else f"How {called} will know it is working"),
        ("actions", "Who does what"),
    ]


ON_PAPER = {
    "other_networks": "Others who help",
    "existing_service": "Help that is there already",
    "new_service": "New help",
}

INVOLVEMENT_SENTENCES = {
    "led": "{called} led the making of this plan.",
    "contributed": "{called} took part in making this plan, with help.",
    "advocate": "Somebody spoke for {called} in making this plan.",
    "limited": "Little in this plan could be learned from {called} directly.",
}

ANSWER_SENTENCES = {
    "yes": "{who} agreed with it",
    "partly": "{who} agreed with some of it",
    "no": "{who} did not agree with it",
    "could-not": "{who} could not answer yet",
    "did-not-want": "{who} did not want to answer",
}
