from ownwords.trail.protection import Protection, append_only

STANDS = "What was offered, said and given stands. Record what is true now beside it."

PROTECTIONS = [
    *append_only("responses_response", STANDS),
    *append_only("responses_responseevent", STANDS),
    *append_only("responses_protectionversion", STANDS),
    *append_only("responses_protectionreview", STANDS),
    Protection("responses_protectionplan", "DELETE", STANDS),
    Protection("responses_protectionstep", "DELETE", STANDS),
    Protection("responses_responsekind", "DELETE", "A response is put out of use, not taken away."),
]
