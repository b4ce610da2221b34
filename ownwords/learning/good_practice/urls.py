from django.urls import path

from ownwords.learning.good_practice.views import coming_in, council, mending, provider, rounds, sharing

GOOD = "good/"
IN = f"{GOOD}<uuid:between>/"
NEAR = "what-good-looks-like/"
PROVIDERS = f"{NEAR}providers/"
ROUND = f"{NEAR}rounds/<uuid:good_round_id>/"

urlpatterns = [
    # A provider's own, without an account
    path(GOOD, coming_in.come_in, name="good-come-in"),
    path(f"{GOOD}with/<slug:good_link>/", coming_in.by_link, name="good-link"),
    path(IN, provider.home, name="good-home"),
    path(f"{IN}statements/<slug:good_statement>/", provider.statement, name="good-statement"),
    path(f"{IN}asked/", provider.asked, name="good-asked"),
    path(f"{IN}proud/", provider.proud, name="good-proud"),
    path(f"{IN}send/", provider.send, name="good-send"),
    path(f"{IN}print/", provider.print_round, name="good-print"),
    path(f"{IN}talks/<uuid:good_talk_id>/answer/", provider.reply, name="good-reply"),
    path(f"{IN}agreed/<uuid:agreed_id>/", provider.came_of, name="good-came-of"),
    path(f"{IN}near-us/", sharing.near_provider, name="good-near-us"),
    path(f"{IN}sharing/", sharing.examples, name="good-sharing"),
    path(f"{IN}sharing/<uuid:good_answer_id>/", sharing.consent, name="good-consent"),
    # Everybody who works here
    path(NEAR, sharing.near_us, name="near-us"),
    # Those who talk with providers
    path(PROVIDERS, council.providers, name="care-providers"),
    path(f"{PROVIDERS}invite/", council.invite, name="invite-care-provider"),
    path(f"{PROVIDERS}<uuid:care_provider_id>/", council.provider, name="care-provider"),
    path(f"{PROVIDERS}<uuid:care_provider_id>/invite/", council.invite_again, name="invite-again"),
    path(f"{PROVIDERS}<uuid:care_provider_id>/change/", mending.change_provider, name="change-care-provider"),
    path(ROUND, rounds.round_page, name="provider-round"),
    path(f"{ROUND}print/", rounds.print_round, name="print-provider-round"),
    path(f"{ROUND}change/", mending.change_round, name="change-provider-round"),
    path(f"{ROUND}drop/", mending.drop_round, name="drop-provider-round"),
    path(f"{ROUND}link/", council.new_link, name="new-provider-link"),
    path(f"{ROUND}link/<uuid:good_link_id>/", council.link_made, name="provider-link-made"),
    path(f"{ROUND}take-back/", council.take_back, name="take-back-provider-link"),
    path(f"{ROUND}talks/new/", rounds.talk, name="new-provider-talk"),
    path(f"{ROUND}talks/<uuid:good_talk_id>/agree/", rounds.agree, name="agree-with-provider"),
    path(f"{ROUND}agreed/<uuid:agreed_id>/", rounds.came_of, name="came-of-provider-talk"),
    path(f"{ROUND}examples/<uuid:good_answer_id>/pick/", sharing.pick, name="pick-example"),
    path(f"{ROUND}examples/<uuid:good_answer_id>/withdraw/", sharing.withdraw, name="withdraw-example"),
    path(f"{ROUND}picked/<uuid:picked_id>/take-off/", sharing.take_off, name="take-off-example"),
]
