from django.urls import path

from ownwords.learning.library import views

urlpatterns = [
    path("library/", views.library, name="library"),
    path("library/<slug:shelf>/", views.shelf, name="library-shelf"),
    path("library/<slug:shelf>/add/", views.add, name="add-to-library"),
    path("library/own/<uuid:piece_id>/take-off/", views.take_off, name="take-off-library"),
]
