"""The addresses of weighing risk."""

from django.urls import URLPattern, path

from ownwords.safeguarding.risk import views

CASE = "people/<uuid:person_id>/safeguarding/<uuid:case_id>/risk/"
WEIGHING = "people/<uuid:person_id>/risk/<uuid:weighing_id>/"

urlpatterns: list[URLPattern] = [
    path(CASE, views.risk_of_case, name="risk-of-case"),
    path(f"{CASE}new/", views.weigh, name="weigh"),
    path(WEIGHING, views.weighing_page, name="weighing"),
    path(f"{WEIGHING}options/new/", views.add_option, name="add-option"),
    path(f"{WEIGHING}options/<uuid:option_id>/", views.write_option, name="write-option"),
    path(f"{WEIGHING}decided/", views.choose, name="choose"),
    path(f"{WEIGHING}print/", views.print_weighing, name="print-weighing"),
]
