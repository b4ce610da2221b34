"""The addresses of looking back and closing."""

from django.urls import URLPattern, path

from ownwords.reviews.views import closing, put_off, review

PERSON = "people/<uuid:person_id>/"

urlpatterns: list[URLPattern] = [
    path(f"{PERSON}reviews/new/", review.new_review, name="new-review"),
    path(f"{PERSON}reviews/after-closing/", review.review_after_closing, name="review-after-closing"),
    path(f"{PERSON}reviews/day/", put_off.put_off_review, name="put-off-review"),
    path(f"{PERSON}reviews/<uuid:review_id>/", review.review_page, name="review"),
    path(f"{PERSON}close/", closing.close, name="close"),
    path(f"{PERSON}closings/<uuid:closing_id>/", closing.closing_page, name="closing"),
]
