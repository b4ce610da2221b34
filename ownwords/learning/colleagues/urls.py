from django.urls import path

from ownwords.learning.colleagues.views import barriers, champions, confidence

urlpatterns = [
    path("champions/", champions.champions, name="champions"),
    path("champions/offer/", champions.offer, name="offer-as-champion"),
    path("champions/end/", champions.end, name="end-offer"),
    path("confidence/", confidence.confidence, name="confidence"),
    path("confidence/not-now/", confidence.not_now, name="confidence-not-now"),
    path("barriers/", barriers.barriers, name="barriers"),
    path("barriers/write/", barriers.write, name="write-barrier"),
    path("barriers/<uuid:own_barrier_id>/change/", barriers.change, name="change-barrier"),
    path("barriers/<uuid:own_barrier_id>/withdraw/", barriers.withdraw, name="withdraw-barrier"),
    path("barriers/gathered/", barriers.gathered, name="gathered-barriers"),
    path("barriers/<uuid:met_id>/answer/", barriers.answer, name="answer-barrier"),
]
