from django.apps import AppConfig


class LibraryConfig(AppConfig):
    name = "ownwords.learning.library"
    label = "library"
