from django.apps import AppConfig


class ColleaguesConfig(AppConfig):
    name = "ownwords.learning.colleagues"
    label = "colleagues"
