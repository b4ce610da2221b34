from django.apps import AppConfig


class GoodPracticeConfig(AppConfig):
    name = "ownwords.learning.good_practice"
    label = "good_practice"
