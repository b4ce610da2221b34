from django.apps import AppConfig


class ResponsesConfig(AppConfig):
    name = "ownwords.safeguarding.responses"
    label = "responses"
