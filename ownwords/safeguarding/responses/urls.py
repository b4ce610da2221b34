"""The addresses of responses and the protection plan."""

from django.urls import URLPattern, path

from ownwords.safeguarding.responses.views import plan, responses

PERSON = "people/<uuid:person_id>/"
CASE = f"{PERSON}safeguarding/<uuid:case_id>/"
PLAN = f"{PERSON}protection/<uuid:case_id>/"

urlpatterns: list[URLPattern] = [
    path("responses/", responses.kinds, name="response-kinds"),
    path("responses/new/", responses.new_kind, name="new-response-kind"),
    path("responses/product/<slug:response_code>/", responses.product_kind, name="product-response-kind"),
    path("responses/<uuid:kind_id>/", responses.change_kind, name="response-kind"),
    path(f"{CASE}responses/", responses.responses_of_case, name="responses-of-case"),
    path(f"{CASE}responses/new/", responses.offer, name="offer-response"),
    path(f"{PERSON}responses/<uuid:response_id>/", responses.response_page, name="response"),
    path(f"{PERSON}responses/<uuid:response_id>/go-on/", responses.go_on, name="response-event"),
    path(PLAN, plan.protection_plan, name="protection-plan"),
    path(f"{PLAN}change/", plan.change_plan, name="change-protection-plan"),
    path(f"{PLAN}steps/new/", plan.new_step, name="new-protection-step"),
    path(f"{PLAN}steps/<uuid:step_id>/", plan.change_step, name="protection-step"),
    path(f"{PLAN}give/", plan.give, name="give-protection-plan"),
    path(f"{PLAN}review/", plan.review, name="review-protection-plan"),
    path(f"{PLAN}end/", plan.end, name="end-protection-plan"),
    path(f"{PLAN}print/", plan.print_plan, name="print-protection-plan"),
]
