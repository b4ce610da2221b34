from django.apps import AppConfig


class DemonstrationConfig(AppConfig):
    name = "ownwords.demonstration"
