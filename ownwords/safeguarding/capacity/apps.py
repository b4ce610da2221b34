from django.apps import AppConfig


class CapacityConfig(AppConfig):
    name = "ownwords.safeguarding.capacity"
    label = "capacity"
