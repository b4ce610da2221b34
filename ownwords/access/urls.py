from django.urls import path

from ownwords.access.views import sign_in

urlpatterns = [
    path("sign-in/", sign_in.sign_in, name="sign-in"),
    path("sign-in/try", sign_in.try_as, name="try-as"),
    path("sign-out/", sign_in.sign_out, name="sign-out"),
]
