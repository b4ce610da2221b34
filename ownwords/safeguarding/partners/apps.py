from django.apps import AppConfig


class PartnersConfig(AppConfig):
    name = "ownwords.safeguarding.partners"
    label = "partners"
