from django.urls import path

from ownwords.conversations.views import beside, marking, writing

PERSON = "people/<uuid:person_id>/"
CONVERSATION = f"{PERSON}conversations/<uuid:conversation_id>/"

urlpatterns = [
    path(f"{PERSON}conversations/new/", writing.new_conversation, name="new-conversation"),
    path(CONVERSATION, writing.conversation_page, name="conversation"),
    path(f"{CONVERSATION}write/", writing.write_conversation, name="write-conversation"),
    path(f"{CONVERSATION}mark/", marking.mark_conversation, name="mark-conversation"),
    path(f"{CONVERSATION}marks/<uuid:mark_id>/take-away/", marking.take_mark_away, name="take-mark-away"),
    path(f"{CONVERSATION}finish/", marking.finish_conversation, name="finish-conversation"),
    path(f"{CONVERSATION}correct/", beside.correct_conversation, name="correct-conversation"),
    path(f"{PERSON}information/new/", beside.give_information, name="give-information"),
    path(f"{PERSON}views/new/", beside.screen_views, name="screen-views"),
]
