from django.apps import AppConfig


class OutcomesConfig(AppConfig):
    name = "ownwords.outcomes"
