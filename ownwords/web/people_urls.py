"""The addresses of the pages that join rooms."""

from django.urls import path

from ownwords.web import find
from ownwords.web.views import accounts, emergency, learning, my_people, person, team, team_plans, who

PERSON = "people/<uuid:person_id>/"

urlpatterns = [
    path("find/", find.find, name="find"),
    path("my-people/", my_people.my_people, name="my-people"),
    path(PERSON, person.person_page, name="person"),
    path("learning/", learning.learning, name="learning"),
    path("emergency/", emergency.emergency, name="emergency"),
    path("team/", team.team, name="team"),
    path("team/people/", my_people.team_people, name="team-people"),
    path("team/plans/", team_plans.team_plans, name="team-plans"),
    path("team/emergency/<uuid:grant_id>/", team.look_at, name="look-at-emergency"),
    path(f"{PERSON}who-works/", who.who_works, name="who-works"),
    path(f"{PERSON}who-works/add/", who.allocate_worker, name="allocate"),
    path(f"{PERSON}who-works/<uuid:grant_id>/end/", who.end_allocation, name="end-allocation"),
    path(f"{PERSON}restrict/", who.restrict_record, name="restrict"),
    path(f"{PERSON}restrict/lift/", who.lift, name="lift-restriction"),
    path(f"{PERSON}who-looked/", who.who_looked, name="who-looked"),
    path(f"{PERSON}earlier/", who.earlier, name="earlier"),
    path("accounts/", accounts.accounts, name="accounts"),
    path("accounts/new/", accounts.new_account, name="new-account"),
    path("accounts/organisations/new/", accounts.new_organisation, name="new-organisation"),
    path("accounts/teams/new/", accounts.new_team, name="new-team"),
    path("accounts/<uuid:user_id>/", accounts.account, name="account"),
    path("accounts/<uuid:user_id>/roles/new/", accounts.new_role, name="new-role"),
    path("accounts/<uuid:user_id>/roles/<uuid:membership_id>/end/", accounts.end_one_role, name="end-role"),
    path("accounts/<uuid:user_id>/sign-in/", accounts.account_may, name="account-may"),
    path("accounts/<uuid:user_id>/password/", accounts.account_password, name="account-password"),
]
