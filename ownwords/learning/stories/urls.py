from django.urls import path

from ownwords.learning.stories.views import gathering, reading

STORY = "stories/<uuid:story_id>/"
OF_PERSON = "people/<uuid:person_id>/stories/"
KEPT = f"{OF_PERSON}<uuid:own_story_id>/"

urlpatterns = [
    path("stories/", reading.stories, name="stories"),
    path(STORY, reading.story, name="story"),
    path(f"{STORY}picture/", reading.picture, name="story-picture"),
    path(f"{STORY}voice/", reading.sound, name="story-voice"),
    path(f"{STORY}print/", reading.print_story, name="print-story"),
    path(OF_PERSON, gathering.of_person, name="stories-of-person"),
    path(f"{OF_PERSON}gather/", gathering.gather, name="gather-story"),
    path(KEPT, gathering.kept_story, name="story-of-person"),
    path(f"{KEPT}as-shared/", gathering.as_shared, name="story-as-shared"),
    path(f"{KEPT}change/", gathering.change, name="change-story"),
    path(f"{KEPT}picture/", gathering.picture, name="picture-of-story"),
    path(f"{KEPT}picture/change/", gathering.change_picture, name="change-picture-of-story"),
    path(f"{KEPT}voice/", gathering.sound, name="voice-of-story"),
    path(f"{KEPT}voice/change/", gathering.change_sound, name="change-voice-of-story"),
    path(f"{KEPT}share/", gathering.share, name="share-story"),
    path(f"{KEPT}stop-sharing/", gathering.stop_sharing, name="stop-sharing-story"),
    path(f"{KEPT}take-back/", gathering.take_back, name="take-back-story"),
]
