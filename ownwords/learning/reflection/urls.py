from django.urls import path

from ownwords.learning.reflection import views

BETWEEN = "reflections/<uuid:between>/"

urlpatterns = [
    path("reflections/", views.reflections, name="reflections"),
    path(BETWEEN, views.reflection, name="reflection"),
    path(f"{BETWEEN}telling/", views.telling, name="reflection-telling"),
    path(f"{BETWEEN}telling/begin/", views.begin_telling, name="begin-telling"),
    path(f"{BETWEEN}asked/", views.ask, name="ask-in-reflection"),
    path(f"{BETWEEN}think/", views.think, name="think-in-reflection"),
    path(f"{BETWEEN}decide/", views.decide, name="decide-in-reflection"),
    path(f"{BETWEEN}not-held/", views.not_held, name="reflection-not-held"),
    path(f"{BETWEEN}print/", views.print_reflection, name="print-reflection"),
    path("people/<uuid:person_id>/reflections/plan/", views.plan, name="plan-reflection"),
    path("people/<uuid:person_id>/reflections/<uuid:reflection_id>/", views.in_record, name="reflection-in-record"),
]
