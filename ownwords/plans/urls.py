"""The addresses of plans and of well-being."""

from django.urls import path

from ownwords.plans.views import advice, part, plan, versions, wellbeing

PERSON = "people/<uuid:person_id>/"
PLAN = f"{PERSON}plan/"

urlpatterns = [
    path(PLAN, plan.plan_page, name="plan"),
    path(f"{PLAN}begin/", plan.begin, name="begin-plan"),
    path(f"{PLAN}whole/", plan.whole, name="plan-whole"),
    path(f"{PLAN}end/", plan.end, name="end-plan"),
    path(f"{PLAN}outcomes/<uuid:outcome_id>/", part.plan_part, name="plan-part"),
    path(f"{PLAN}check/", advice.plan_check, name="plan-check"),
    path(f"{PLAN}outcomes/<uuid:outcome_id>/advice/", advice.advice_while_writing, name="plan-advice"),
    path(
        f"{PLAN}outcomes/<uuid:outcome_id>/advice/<slug:section>/<slug:code>/",
        advice.dismiss,
        name="dismiss-plan-advice",
    ),
    path(f"{PLAN}outcomes/<uuid:outcome_id>/steps/new/", part.new_step, name="new-plan-step"),
    path(f"{PLAN}steps/<uuid:step_id>/", part.step_page, name="plan-step"),
    path(f"{PLAN}outcomes/<uuid:outcome_id>/barriers/new/", part.new_barrier, name="new-plan-barrier"),
    path(f"{PLAN}barriers/<uuid:barrier_id>/", part.barrier_page, name="plan-barrier"),
    path(f"{PLAN}give/", versions.give, name="give-plan"),
    path(f"{PLAN}versions/<uuid:version_id>/", versions.version_page, name="plan-version"),
    path(f"{PLAN}versions/<uuid:version_id>/answer/", versions.answer, name="answer-plan"),
    path(f"{PLAN}changes/", versions.changes, name="plan-changes"),
    path(f"{PLAN}print/", versions.print_plan, name="print-plan"),
    path(f"{PERSON}wellbeing/", wellbeing.wellbeing, name="wellbeing"),
]
