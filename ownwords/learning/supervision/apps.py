from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    name = "ownwords.learning.supervision"
    label = "supervision"
