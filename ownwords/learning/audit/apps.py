from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "ownwords.learning.audit"
    label = "audit"
