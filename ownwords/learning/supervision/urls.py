from django.urls import path

from ownwords.learning.supervision import views

BETWEEN = "supervision/<uuid:between>/"
SESSION = f"{BETWEEN}talks/<uuid:session_id>/"

urlpatterns = [
    path("supervision/", views.supervisions, name="supervisions"),
    path("supervision/begin/", views.begin, name="begin-supervision"),
    path(BETWEEN, views.supervision, name="supervision"),
    path(f"{BETWEEN}bring/", views.bring, name="bring-to-supervision"),
    path(f"{BETWEEN}agenda/<uuid:item_id>/off/", views.take_off, name="take-off-supervision"),
    path(f"{BETWEEN}next/", views.fix_next, name="next-supervision"),
    path(f"{BETWEEN}talks/new/", views.new_session, name="new-supervision-session"),
    path(SESSION, views.session_page, name="supervision-session"),
    path(f"{SESSION}print/", views.print_supervision, name="print-supervision"),
    path(f"{SESSION}write/", views.change_session, name="change-supervision-session"),
    path(f"{SESSION}agree/", views.agree, name="agree-supervision"),
    path(f"{SESSION}step/", views.new_step, name="new-supervision-step"),
    path(f"{SESSION}worry/", views.new_worry, name="new-supervision-worry"),
    path(f"{SESSION}record/", views.put_into_record, name="supervision-into-record"),
    path(f"{BETWEEN}steps/<uuid:step_id>/", views.follow, name="follow-supervision-step"),
    path(f"{BETWEEN}worries/<uuid:worry_id>/", views.came_of, name="came-of-worry"),
    path(f"{BETWEEN}readers/", views.name, name="name-for-supervision"),
    path(f"{BETWEEN}readers/<uuid:named_id>/agree/", views.agree_to_named, name="agree-to-named"),
    path(f"{BETWEEN}readers/<uuid:named_id>/end/", views.end_named, name="end-named"),
    path(f"{BETWEEN}end/", views.end, name="end-supervision"),
    path("people/<uuid:person_id>/supervision/<uuid:note_id>/", views.note, name="supervision-note"),
]
