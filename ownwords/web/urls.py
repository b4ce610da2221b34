"""Every address of the product, room by room."""

from django.urls import include, path

from ownwords.web import views

urlpatterns = [
    path("", views.home, name="home"),
    path("healthz", views.healthz, name="healthz"),
    path("about/", views.about, name="about"),
    path("", include("ownwords.access.urls")),
    path("", include("ownwords.profiles.urls")),
    path("", include("ownwords.drafts.urls")),
    path("", include("ownwords.conversations.urls")),
    path("", include("ownwords.outcomes.urls")),
    path("", include("ownwords.plans.urls")),
    path("", include("ownwords.reviews.urls")),
    path("", include("ownwords.evidence.urls")),
    path("", include("ownwords.web.people_urls")),
]

handler400 = "ownwords.web.views.bad_request"
handler403 = "ownwords.web.views.not_allowed"
handler404 = "ownwords.web.views.not_found"
handler500 = "ownwords.web.views.broken"
