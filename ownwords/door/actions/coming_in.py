"""Coming in: by a code and a word, or by an e-mail address and a password if somebody wants that."""

from datetime import datetime

from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from ownwords.access.codes import code_as_typed, digest_of
from ownwords.access.models import User
from ownwords.door.actions.opening import count_wrong_word, key
from ownwords.door.models import Code, Door
from ownwords.door.rules import code_holds, word_as_kept
from ownwords.drafts.actions import Refused
from ownwords.trail.actions import person_chain, record, worker_chain


def come_in(*, code: str, word: str, at: datetime | None = None) -> User | None:
    """Let somebody in by a code and their word; None where one of them is not right.

    The code is used up by it. A wrong word counts against the code. Which of the two was wrong is told to nobody.
    """
    at = at or timezone.now()
    typed = code_as_typed(code)
    found = Code.objects.filter(digest=digest_of(key(), typed or "none")).select_related("door__grant__viewer").first()
    holds = found is not None and code_holds(
        used=found.used_at is not None, ends_at=found.ends_at, wrong_words=found.wrong_words, now=at
    )
    if found is None or not holds:
        make_password(word_as_kept(word))  # takes as long as looking at the word
        return None
    if not check_password(word_as_kept(word), found.door.word):
        count_wrong_word(found)
        return None
    return found.door.grant.viewer if _used(found, at) else None


@transaction.atomic
def _used(code: Code, at: datetime) -> bool:
    """Use a code up; False where somebody else was quicker."""
    if not Code.objects.filter(pk=code.pk, used_at=None).update(used_at=at):
        return False
    viewer = worker_chain(code.door.grant.viewer_id)
    record(person_chain(code.door.person_id), who=viewer, deed="came in by a code", about=f"door:{code.door_id}", at=at)
    return True


@transaction.atomic
def use_account(door: Door, *, email: str, password: str, by: User, at: datetime | None = None) -> None:
    """Let somebody come in by an e-mail address and a password as well, because they want to.

    Raises Refused; its message is the id of what is said (``door-account-…``).
    """
    at = at or timezone.now()
    user = door.grant.viewer
    if User.objects.filter(email=email.strip().lower()).exclude(pk=user.pk).exists():
        raise Refused("door-account-other-address", "email")
    try:
        validate_password(password, user)
    except ValidationError:
        raise Refused("door-account-weak", "password") from None
    user.email = email.strip().lower()
    user.set_password(password)
    user.save(update_fields=["email", "password"])
    chain = person_chain(door.person_id)
    record(chain, who=worker_chain(by.pk), deed="own account made", about=f"door:{door.pk}", at=at)
