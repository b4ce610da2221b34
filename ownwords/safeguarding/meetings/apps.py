from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "ownwords.safeguarding.meetings"
    label = "meetings"
