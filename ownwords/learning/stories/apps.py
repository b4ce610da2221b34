from django.apps import AppConfig
from django.db.models.signals import post_save


class StoriesConfig(AppConfig):
    name = "ownwords.learning.stories"
    label = "stories"

    def ready(self) -> None:
        """Hear of what rooms below do: drafts of a story that was taken back, and danger that was learnt later."""
        from ownwords.drafts.actions import keep_no_draft_where
        from ownwords.learning.stories.danger import heard_of_somebody
        from ownwords.learning.stories.queries import form_of_what_is_gone
        from ownwords.people.models import CircleMember

        keep_no_draft_where(form_of_what_is_gone)
        post_save.connect(heard_of_somebody, sender=CircleMember, dispatch_uid="stories: danger")
