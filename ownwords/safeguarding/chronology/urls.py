"""The addresses of the chronology."""

from django.urls import URLPattern, path

from ownwords.safeguarding.chronology import views

CASE = "people/<uuid:person_id>/safeguarding/<uuid:case_id>/chronology/"

urlpatterns: list[URLPattern] = [
    path(CASE, views.chronology, name="chronology-of-case"),
    path(f"{CASE}print/", views.print_chronology, name="print-chronology"),
]
