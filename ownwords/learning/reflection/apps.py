from django.apps import AppConfig


class ReflectionConfig(AppConfig):
    name = "ownwords.learning.reflection"
    label = "reflection"
