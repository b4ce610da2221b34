from ownwords.trail.protection import append_only

STANDS = "What was said in looking back stands. Look back again and record what is true now."

PROTECTIONS = [
    *append_only("reviews_review", STANDS),
    *append_only("reviews_looked", STANDS),
    *append_only("reviews_closing", STANDS),
    *append_only("reviews_closingoutcome", STANDS),
]
