from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    name = "ownwords.safeguarding.feedback"
    label = "feedback"
