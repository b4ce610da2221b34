from django.apps import AppConfig
from django.db.models.signals import post_migrate


class TrailConfig(AppConfig):
    name = "ownwords.trail"

    def ready(self) -> None:
        from ownwords.trail.protection import put_protections_in_place

        post_migrate.connect(put_protections_in_place, dispatch_uid="protections")
