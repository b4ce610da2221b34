"""Every change about partners and large enquiries: each a named action that leaves its trail."""

from ownwords.safeguarding.partners.actions.adding import add, answer_no_longer_needed, ask, correct
from ownwords.safeguarding.partners.actions.inviting import invite, let_go
from ownwords.safeguarding.partners.actions.large import add_thread, end_large, open_large, take_thread_out
from ownwords.safeguarding.partners.actions.sharing import prepare_share, share_now, take_share_back

__all__ = [
    "add",
    "add_thread",
    "answer_no_longer_needed",
    "ask",
    "correct",
    "end_large",
    "invite",
    "let_go",
    "open_large",
    "prepare_share",
    "share_now",
    "take_share_back",
    "take_thread_out",
]
