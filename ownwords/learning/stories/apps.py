from django.apps import AppConfig


class StoriesConfig(AppConfig):
    name = "ownwords.learning.stories"
    label = "stories"
