from django.urls import path

from ownwords.drafts import views

urlpatterns = [path("drafts/keep", views.keep, name="keep-draft")]
