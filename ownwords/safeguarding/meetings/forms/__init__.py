"""The forms of meetings."""

from ownwords.safeguarding.meetings.forms.agenda import PlaceForm, QuestionForm, RewordForm
from ownwords.safeguarding.meetings.forms.followups import ActionForm, FollowUpForm
from ownwords.safeguarding.meetings.forms.holding import HoldForm, NotHeldForm
from ownwords.safeguarding.meetings.forms.inviting import AnswerForm, InviteForm, TakeBackForm
from ownwords.safeguarding.meetings.forms.minutes import ConfirmForm, ContributionForm, CorrectionForm, MinuteForm
from ownwords.safeguarding.meetings.forms.planning import MoveForm, PlanForm, PurposeForm
from ownwords.safeguarding.meetings.forms.preparing import PrepareForm, ReportForm

__all__ = [
    "ActionForm",
    "AnswerForm",
    "ConfirmForm",
    "ContributionForm",
    "CorrectionForm",
    "FollowUpForm",
    "HoldForm",
    "InviteForm",
    "MinuteForm",
    "MoveForm",
    "NotHeldForm",
    "PlaceForm",
    "PlanForm",
    "PrepareForm",
    "PurposeForm",
    "QuestionForm",
    "ReportForm",
    "RewordForm",
    "TakeBackForm",
]
