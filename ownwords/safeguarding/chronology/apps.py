from django.apps import AppConfig


class ChronologyConfig(AppConfig):
    name = "ownwords.safeguarding.chronology"
    label = "chronology"
