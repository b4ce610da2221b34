"""The addresses of learning, room by room."""

from django.urls import include, path

ROOMS = ("supervision", "reflection", "library", "stories", "colleagues", "good_practice", "audit")

urlpatterns = [path("", include(f"ownwords.learning.{room}.urls")) for room in ROOMS]
