from django.apps import AppConfig


class RiskConfig(AppConfig):
    name = "ownwords.safeguarding.risk"
    label = "risk"
