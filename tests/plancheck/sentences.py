"""Invented sections: for each code what falls short, and beside it the look-alikes that nobody could fault."""

SOUND = "sound"

FAULTY = {
    "goal": {
        "service-as-outcome": [
            "Day centre three times a week.",
            "To be placed in a residential home near the hospital.",
            "A stairlift and a walk-in shower.",
            "I need a package of care, four calls a day.",
        ],
        "deficit": [
            "Mrs Ivory is unsafe on the stairs and has had six falls since March. She cannot be left.",
            "Poor memory, poor mobility, and at high risk of self-neglect.",
            "He has no insight into his drinking and is unable to manage money.",
        ],
        "generic": [
            "To maintain independence and improve quality of life.",
            "To be safe and well at home.",
            "To have my needs met and to live as independently as possible.",
            "To access the community and reduce social isolation.",
        ],
    },
    "timeframe": {
        "no-timescale": [
            "Ongoing",
            "As soon as possible",
            "When she feels ready",
            "Long term",
            "In line with his needs",
            "In the near future",
        ],
    },
    "strengths": {
        "formal-care-in-strengths": [
            "Carers visit four times a day to wash and dress him.",
            "Staff at the home ensure that her medication is given.",
            "The district nurse does my dressings and the care agency prompts my tablets.",
        ],
        "no-strengths": [
            "None",
            "Nil identified.",
            "Not known",
            "He is unable to do anything for himself and has no family.",
        ],
    },
    "progress": {
        "not-a-marker": ["Ongoing", "Continue as present.", "To be reviewed.", "Will be monitored at review."],
        "care-as-progress": [
            "Carers attend every day and all calls are completed.",
            "I receive my personal care from the agency.",
            "He attends his appointments and takes his medication from the nurse.",
            "The equipment has been delivered and the care package has started.",
        ],
        "unmeasurable": [
            "I will feel better.",
            "She will have an improved quality of life and greater wellbeing.",
            "He will be happier and more independent.",
        ],
    },
    "actions": {
        "time-and-task": [
            "AM call 30 mins: wash, dress, breakfast. Lunch call 15 mins: meal, meds. Tea call 15 mins.",
            "4 x 30 minutes daily, double handed, for personal care, pad change and repositioning.",
            "7.30 wash. 8.00 tablets. 8.15 breakfast. 12.30 lunch, 15 minutes.",
        ],
        "no-owner": [
            "A referral to the falls clinic is needed.",
            "Bath seat to be ordered. Key safe to be fitted.",
            "Look into a befriending scheme.",
            "Mr Dunn would benefit from a hearing test.",
        ],
        "no-detail": [
            "Residential placement",
            "Package of care to continue.",
            "Day centre placement, three days.",
            "Existing support to remain in place.",
        ],
    },
}

LOOK_ALIKES = {
    "goal": [
        # a day centre, and what he loves there
        "Oakfield day centre on Mondays: Raymond says the woodwork shed there is the one place where he is still the "
        "foreman.",
        # equipment, and what it is for
        "Mr Abara would like a stairlift so that he can sleep in his own bed beside his wife again, as they have for "
        "51 years.",
        # what is wrong, and what she wants
        "Leila wants to walk her son to school again. She says he has started telling his friends that she is too "
        "poorly.",
        # a stated refusal is a wish
        "I don't want anybody in my kitchen. I want to be left to cook my own rice the way my mother did.",
        "I want to get back to the Thursday tea dance with Beryl, because the waltz is the only time my hip forgets to "
        "hurt.",
    ],
    "timeframe": [
        "Ongoing, to be looked at together on 3 September",
        "Before the clocks go back",
        "By her granddaughter's wedding",
        "After the cataract operation on 12 June",
        "By the end of May",
        "Six weeks",
        "Review in 3 months",
    ],
    "strengths": [
        # a neighbour who happens to be a nurse
        "Edna next door, a retired nurse, looks in every evening with a plate of whatever she is having.",
        "I was a bus driver for 30 years and I still know every street in Leeds. My brother takes me to chapel.",
        "Amir makes his own tea and toast, and his sister rings each morning to see that he is up.",
        "She still knits for the hospice shop and her grandson carries the parcels down.",
    ],
    "progress": [
        # a feeling that is asked about on a scale
        "She gives her mood six out of ten or better on most Fridays; now it is three.",
        # attending what he chose
        "He is at Mass three Sundays out of four and stays for coffee.",
        # minutes of her own
        "I boil the kettle ten minutes after I get up without anybody telling me to.",
        "I go to the shop by myself twice a week and come back with my own change.",
        "No falls on the stairs for two months, and Dot says she has stopped listening for them.",
    ],
    "actions": [
        # minutes that are his own target
        "I will walk 20 minutes to the pond each day with the dog, and my PA Sunil comes along on icy days so that I "
        "don't turn back.",
        # what is done needs no doer
        "Handrail was fitted on 4 May. Ben (OT) showed him how to use it to get to his greenhouse.",
        "Social worker Joan Pye will ask the library about the talking-book group by Friday; Kofi's niece will go "
        "along the first time so that he need not walk in alone.",
        "Hilltop Care help Nora to stand and wash at the sink so that she is ready when the church bus comes. Her son "
        "does Sundays.",
    ],
}

FILLERS = {
    "goal": ["", "  \n", "n/a", "TBC", "-", "As above", "See assessment", "…"],
    "timeframe": ["", "N/A", "tbc", "as above"],
    "strengths": ["", "n/a", "TBC.", "see care plan"],
    "progress": ["", "none", "as above", "to be confirmed"],
    "actions": ["", "As per assessment", "TBA", "ditto"],
}

EVERY_TEXT = [
    text
    for texts in (
        *(texts for codes in FAULTY.values() for texts in codes.values()),
        *LOOK_ALIKES.values(),
        *FILLERS.values(),
    )
    for text in texts
]
