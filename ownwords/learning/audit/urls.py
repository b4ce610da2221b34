from django.urls import path

from ownwords.learning.audit.views import audits, files, planning, questions, reading, themes

AUDIT = "audits/<uuid:audit_id>/"
FILE = "audits/files/<uuid:between>/"
READING = "audits/readings/<uuid:between>/"
QUESTION = "audits/questions/<uuid:audit_question_id>/"

urlpatterns = [
    path("audits/", audits.audits, name="audits"),
    path("audits/begin/", audits.begin, name="begin-audit"),
    path("audits/themes/", themes.themes, name="audit-themes"),
    path("audits/themes/print/", themes.print_themes, name="print-audit-themes"),
    path("audits/training/", themes.training, name="audit-training"),
    path("audits/questions/", questions.questions, name="audit-questions"),
    path("audits/questions/take-up/", questions.take_up, name="take-up-audit-questions"),
    path("audits/questions/add/", questions.add, name="add-audit-question"),
    path(f"{QUESTION}reword/", questions.reword, name="reword-audit-question"),
    path(f"{QUESTION}retire/", questions.retire, name="retire-audit-question"),
    path(FILE, files.file, name="audit-file"),
    path(f"{FILE}together/", files.talk_over, name="talk-over-audit-file"),
    path(f"{FILE}reply/", files.reply, name="reply-to-audit"),
    path(f"{FILE}print/", files.print_file, name="print-audit-file"),
    path(READING, reading.reading, name="audit-reading"),
    path(f"{READING}questions/<uuid:audit_question_id>/", reading.answer, name="answer-audit-question"),
    path(f"{READING}sum-up/", reading.sum_up, name="sum-up-audit-reading"),
    path(f"{READING}finish/", reading.finish, name="finish-audit-reading"),
    path(AUDIT, audits.audit, name="audit"),
    path(f"{AUDIT}draw/", audits.draw, name="draw-audit"),
    path(f"{AUDIT}change/", planning.change, name="change-audit"),
    path(f"{AUDIT}drop/", planning.drop, name="drop-audit"),
    path(f"{AUDIT}take-over/", planning.take_over, name="take-over-audit"),
    path(f"{AUDIT}lot/", audits.lot, name="audit-lot"),
    path(f"{AUDIT}end/", audits.end, name="end-audit"),
    path(f"{AUDIT}files/<uuid:audit_file_id>/give/", audits.give, name="give-audit-file"),
    path(f"{AUDIT}readings/<uuid:audit_reading_id>/take-back/", audits.take_back, name="take-back-audit-reading"),
]
