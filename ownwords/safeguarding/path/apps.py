from django.apps import AppConfig


class PathConfig(AppConfig):
    name = "ownwords.safeguarding.path"
    label = "safeguarding"
