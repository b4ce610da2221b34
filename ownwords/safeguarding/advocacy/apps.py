from django.apps import AppConfig


class AdvocacyConfig(AppConfig):
    name = "ownwords.safeguarding.advocacy"
    label = "advocacy"

    def ready(self) -> None:
        from ownwords.safeguarding.advocacy.queries import known_of_capacity
        from ownwords.safeguarding.path.knowing import asks_also

        asks_also(known_of_capacity)
