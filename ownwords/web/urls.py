"""Every address of the product, room by room."""

from django.urls import include, path

from ownwords.web.views import start

urlpatterns = [
    path("", start.home, name="home"),
    path("healthz", start.healthz, name="healthz"),
    path("about/", start.about, name="about"),
    # First what is opened most: each address is looked for from the top.
    path("", include("ownwords.web.people_urls")),
    path("", include("ownwords.drafts.urls")),
    path("", include("ownwords.conversations.urls")),
    path("", include("ownwords.access.urls")),
    path("", include("ownwords.profiles.urls")),
    path("", include("ownwords.outcomes.urls")),
    path("", include("ownwords.plans.urls")),
    path("", include("ownwords.reviews.urls")),
    path("", include("ownwords.safeguarding.urls")),
    path("", include("ownwords.door.urls")),
    path("", include("ownwords.learning.urls")),
    path("", include("ownwords.evidence.urls")),
]

handler400 = "ownwords.web.views.errors.bad_request"
handler403 = "ownwords.web.views.errors.not_allowed"
handler404 = "ownwords.web.views.errors.not_found"
handler500 = "ownwords.web.views.errors.broken"
