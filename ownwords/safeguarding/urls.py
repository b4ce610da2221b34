"""The addresses of safeguarding, room by room."""

from django.urls import include, path

ROOMS = (
    "path",
    "partners",
    "capacity",
    "advocacy",
    "risk",
    "responses",
    "meetings",
    "feedback",
    "chronology",
)

urlpatterns = [path("", include(f"ownwords.safeguarding.{room}.urls")) for room in ROOMS]
