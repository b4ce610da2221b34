from django.apps import AppConfig


class AdvocacyConfig(AppConfig):
    name = "ownwords.safeguarding.advocacy"
    label = "advocacy"
