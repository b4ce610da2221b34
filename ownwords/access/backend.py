"""Who somebody is and what they are, fetched together: every request asks for both."""

from typing import Any

from django.contrib.auth.backends import ModelBackend

from ownwords.access.models import Membership, User


class WorkerBackend(ModelBackend):
    """Signs in by e-mail and password, and remembers the roles with the user."""

    def get_user(self, user_id: Any) -> User | None:
        """Return the active user with their organisation and roles, in one query for whoever has a role."""
        held = list(Membership.objects.filter(user=user_id, ended_at=None).select_related("user__organisation"))
        if not held:
            return super().get_user(user_id)
        user = held[0].user
        user.held_now = tuple(held)
        return user if self.user_can_authenticate(user) else None
