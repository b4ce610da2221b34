"""The forms of the person's own pages, in their language, and those with which a worker makes a way in."""

from collections.abc import Callable, Sequence
from typing import Any

from django import forms

from ownwords.access.models import User
from ownwords.access.rules import OwnPart
from ownwords.door.models import Code, Door
from ownwords.door.papers.blocks import signed
from ownwords.door.rules import FACES
from ownwords.drafts.fields import LONG_TEXT, SHORT_TEXT, Day, OneOf, SomeOf, Words, YesNo
from ownwords.people.models import Representative
from ownwords.plans.models import Answer
from ownwords.safeguarding.capacity.models import BestInterests
from ownwords.safeguarding.feedback.questions import QUESTIONS, Sheet
from ownwords.safeguarding.meetings import pictures, sounds
from ownwords.safeguarding.meetings.fields import SentFile
from ownwords.wording.languages import Wording, codes, language


class _SaidIn:
    """What a form of the own pages says, in the language of whoever reads it."""

    says: Wording
    about = ""
    """What the person likes to be called, where somebody else fills it in for them."""

    def for_words(
        self, message: str, *, rows: int = 4, required: bool = False, longest: int = LONG_TEXT
    ) -> forms.CharField:
        """A field for words. ``message`` names its label; ``…-hint`` and ``…-needed`` what stands beside it."""
        field = _OwnWords(
            label=self.label_of(message),
            help_text=self.hint_of(message),
            required=required,
            widget=forms.Textarea(attrs={"rows": rows}),
            error_messages={"required": self.says(f"{message}-needed")} if required else {},
        )
        field.longest, field.too_long = longest, self.says("form-too-long", most=longest)
        return field

    def for_choice(
        self, message: str, choices: Sequence[tuple[str, str]], *, required: bool = True
    ) -> forms.ChoiceField:
        """One of a few."""
        needed = self.says(f"{message}-needed") if required else ""
        field = forms.ChoiceField(
            label=self.label_of(message),
            choices=choices,
            required=required,
            widget=forms.RadioSelect(),
            error_messages={"required": needed, "invalid_choice": needed or self.says("form-choose")},
        )
        field.help_text = self.hint_of(message)
        return field

    def for_said(self, message: str, prefix: str, codes: Sequence[str]) -> forms.ChoiceField:
        """One of a few that are said, each with its sign; said of the person where somebody speaks for them."""
        named = {code: self.says.of_another(f"{prefix}-{code}") if self.about else f"{prefix}-{code}" for code in codes}
        said = {code: self.says(name, name=self.about) for code, name in named.items()}
        field = self.for_choice(message, list(said.items()))
        lines = {code: self.says.lines(name, name=self.about)[0] for code, name in named.items()}
        field.signs = {code: signed(line)[0] for code, line in lines.items() if signed(line)[0]}  # type: ignore[attr-defined]
        return field

    def for_file(self, message: str, *, accept: str, most: int) -> forms.FileField:
        """A file to be sent."""
        field = SentFile(label=self.label_of(message), help_text=self.hint_of(message), required=False)
        field.widget = forms.FileInput(attrs={"accept": accept})
        field.most, field.too_large = most, self.says(f"{message}-large")
        field.error_messages |= {"empty": self.says("form-file-empty"), "invalid": self.says("form-file-empty")}
        return field

    def label_of(self, message: str) -> str:
        """The label: where somebody speaks for the person, said of the person (``…-for``) if it can be."""
        return self.says(self.says.of_another(message) if self.about else message, name=self.about)

    def hint_of(self, message: str) -> str:
        """The hint that goes with a label; "" where there is none."""
        return self.says(f"{message}-hint") if self.says.has(f"{message}-hint") else ""


class _OwnWords(forms.CharField):
    longest = LONG_TEXT
    too_long = ""

    def validate(self, value: Any) -> None:
        super().validate(value)
        if len(value) > self.longest:
            raise forms.ValidationError(self.too_long)


REFUSED = {
    pictures.TOO_LARGE: "report-picture-large",
    pictures.TOO_MANY: "report-picture-large",
    pictures.OTHER_KIND: "report-picture-kind",
    pictures.BROKEN: "report-picture-broken",
    sounds.TOO_LARGE: "voice-large",
    sounds.TOO_LONG: "voice-long",
    sounds.OTHER_KIND: "voice-kind",
    sounds.SILENT: "voice-silent",
}
"""What an action says when it refuses a file, to the message in the person's language."""


class OwnForm(_SaidIn, forms.Form):
    """A form of the own pages."""

    def __init__(self, *args: Any, says: Wording, about: str = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.says, self.about = says, about
        self.ask()

    def ask(self) -> None:
        """Add the fields."""

    def for_voice(self) -> forms.FileField:
        """A field for a voice."""
        return self.for_file("voice", accept="audio/*", most=sounds.MOST_BYTES)


class CodeForm(OwnForm):
    """A code and a word."""

    def ask(self) -> None:
        """Both are needed. Neither is ever shown again once it was sent."""
        for name, kind in (("code", forms.TextInput), ("word", forms.PasswordInput)):
            self.fields[name] = forms.CharField(
                label=self.says(f"come-in-{name}"),
                help_text=self.says(f"come-in-{name}-hint"),
                max_length=100,
                error_messages={
                    "required": self.says(f"come-in-{name}-needed"),
                    "max_length": self.says(f"come-in-{name}-needed"),
                },
                widget=kind(attrs={"autocomplete": "off", "spellcheck": "false"}),
            )


class OwnAccountForm(OwnForm):
    """An e-mail address and a password, to come in with or to make an account with."""

    def __init__(self, *args: Any, new: bool = False, **options: Any) -> None:
        self.new = new
        super().__init__(*args, **options)

    def ask(self) -> None:
        """Browsers are asked to remember neither."""
        self.fields["email"] = forms.EmailField(
            label=self.says("come-in-email"),
            max_length=254,
            error_messages={
                "required": self.says("come-in-email-needed"),
                "invalid": self.says("come-in-email-wrong"),
                "max_length": self.says("come-in-email-wrong"),
            },
            widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        )
        self.fields["password"] = forms.CharField(
            label=self.says("come-in-password"),
            help_text=self.says("door-account-hint") if self.new else "",
            strip=False,
            max_length=1000,
            error_messages={"required": self.says("come-in-password-needed")},
            widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        )


class WaysForm(OwnForm):
    """How somebody wants to read."""

    def ask(self) -> None:
        """Language, easy or plain, size, colours."""
        self.fields["language"] = self.for_choice("ways-language", [(code, language(code).name) for code in codes()])
        self.fields["easy"] = self.for_choice(
            "ways-easy", [("no", self.says("ways-plain")), ("yes", self.says("ways-easy-read"))]
        )
        self.fields["size"] = self.for_choice(
            "ways-size", [(one, self.says(f"ways-size-{one}")) for one in Door.Size.values]
        )
        self.fields["colours"] = self.for_choice(
            "ways-colours", [(one, self.says(f"ways-colours-{one}")) for one in Door.Colours.values]
        )


class NotMeantForm(OwnForm):
    """What is not what they meant, and what they meant."""

    def ask(self) -> None:
        """In words or in their voice."""
        self.fields["words"] = self.for_words("not-meant-words")
        self.fields["sound"] = self.for_voice()

    def clean(self) -> dict[str, Any]:
        """Something is said."""
        return _something_said(self)


class TellForm(OwnForm):
    """How it is going: a face, words, a voice; any of them will do."""

    def ask(self) -> None:
        """Faces from glad to sad."""
        faces = [(str(face), self.says(f"face-{face}")) for face in FACES]
        self.fields["face"] = self.for_choice("tell-face", faces, required=False)
        self.fields["words"] = self.for_words("tell-words")
        self.fields["sound"] = self.for_voice()

    def clean(self) -> dict[str, Any]:
        """Something is said; a face is a number."""
        cleaned = _something_said(self)
        cleaned["face"] = int(cleaned["face"]) if cleaned.get("face") else None
        return cleaned


def _something_said(form: OwnForm) -> dict[str, Any]:
    cleaned = dict(form.cleaned_data)
    if not form.errors and not any(cleaned.get(name) for name in ("words", "face", "sound")):
        form.add_error("words", form.says("door-say-something"))
    return cleaned


class ComingForm(OwnForm):
    """Whether they want to come to a meeting."""

    WANTS = ("yes", "part", "otherwise", "no", "unsure")

    def ask(self) -> None:
        """The answer, and what they say to it."""
        self.fields["wants"] = self.for_said("coming-wants", "coming", self.WANTS)
        self.fields["which_part"] = self.for_words("coming-which-part", rows=2, longest=SHORT_TEXT)
        self.fields["words"] = self.for_words("coming-words", rows=3)
        self.fields["needs"] = self.for_words("coming-needs", rows=3)

    def clean(self) -> dict[str, Any]:
        """Whoever comes for a part says for which; without words it says that they chose, and what."""
        cleaned = dict(self.cleaned_data)
        if cleaned.get("wants") == "part" and not cleaned.get("which_part"):
            self.add_error("which_part", self.label_of("coming-which-part-needed"))
        if cleaned.get("wants") and not cleaned.get("words"):
            cleaned["words"] = self.says("coming-chosen-only", choice=self.label_of(f"coming-{cleaned['wants']}"))
        return cleaned


class OwnReportForm(OwnForm):
    """Their own report to a meeting: words, a picture or their voice."""

    def ask(self) -> None:
        """Any of the three will do."""
        self.fields["text"] = self.for_words("report-words", rows=6)
        self.fields["picture"] = self.for_file(
            "report-picture", accept="image/png,image/jpeg,image/webp", most=pictures.MOST_BYTES
        )
        self.fields["alt"] = self.for_words("report-alt", rows=2)
        self.fields["sound"] = self.for_voice()

    def clean(self) -> dict[str, Any]:
        """Something is sent; a picture is told in words."""
        cleaned = dict(self.cleaned_data)
        if not self.errors and not any(cleaned.get(name) for name in ("text", "picture", "sound")):
            self.add_error("text", self.says("door-say-something"))
        if cleaned.get("picture") and not cleaned.get("alt") and "alt" not in self.errors:
            self.add_error("alt", self.says("report-alt-needed"))
        return cleaned


class PlanAnswerForm(OwnForm):
    """What they say to their plan."""

    KINDS = (Answer.Kind.YES, Answer.Kind.PARTLY, Answer.Kind.NO)

    def ask(self) -> None:
        """Yes, some of it, or no; in their own words too if they like."""
        self.fields["kind"] = self.for_said("plan-answer", "plan-answer", self.KINDS)
        self.fields["words"] = self.for_words("plan-answer-words")


class OwnWordForm(OwnForm):
    """What only the person themself may do, and nobody who finds their pages open: their word is asked for again."""

    def __init__(self, *args: Any, is_word: Callable[[str], bool], **options: Any) -> None:
        self.is_word = is_word
        super().__init__(*args, **options)

    def ask(self) -> None:
        """The word."""
        self.fields["word"] = forms.CharField(
            label=self.says("come-in-word"),
            help_text=self.says("again-word-hint"),
            max_length=100,
            error_messages={
                "required": self.says("come-in-word-needed"),
                "max_length": self.says("come-in-word-needed"),
            },
            widget=forms.PasswordInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
        )

    def clean_word(self) -> str:
        """The word is the one that they chose."""
        if not self.is_word(self.cleaned_data["word"]):
            raise forms.ValidationError(self.says("again-word-wrong"))
        return ""


class StopOtherForm(OwnWordForm):
    """What they say when they stop somebody else."""

    def ask(self) -> None:
        """Nothing has to be said."""
        self.fields["words"] = self.for_words("others-words", rows=3)
        super().ask()


class OwnQuestionsForm(OwnForm):
    """The questionnaire, on a screen, by themself."""

    def __init__(self, *args: Any, sheet: Sheet, **options: Any) -> None:
        self.sheet = sheet
        super().__init__(*args, **options)

    def ask(self) -> None:
        """The questions in the order of the paper. Each may be left empty."""
        steps = list(self.sheet.steps.items())
        for each in QUESTIONS:
            self.fields[each.name] = forms.ChoiceField(
                label=self.sheet.questions[each.name],
                choices=steps,
                required=False,
                widget=forms.RadioSelect(),
                error_messages={"invalid_choice": self.says("form-choose")},
            )
        for name, label in (("better", self.sheet.better), ("anything_else", self.sheet.anything_else)):
            field = self.for_words("asked-words", rows=3)
            field.label = label
            self.fields[name] = field
        self.fields["may_use_words"] = forms.BooleanField(label=self.sheet.use, required=False)

    def clean(self) -> dict[str, Any]:
        """Empty is no answer."""
        cleaned = dict(self.cleaned_data)
        answered = [name for name, value in cleaned.items() if value and name != "may_use_words"]
        if not self.errors and not answered:
            self.add_error("understood", self.says("asked-nothing-yet"))
        return cleaned

    def answers(self) -> dict[str, Any]:
        """What ``feedback.actions.record_answers`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        return told | {"steps": {each.name: told.pop(each.name) for each in QUESTIONS}}


# The worker's


class OpenDoorForm(forms.Form):
    """A way in, for the person or for somebody who speaks for them."""

    PARTS = (
        (OwnPart.SAID, "What they said they want"),
        (OwnPart.HAPPENING, "What is happening, and who is doing it"),
        (OwnPart.PLAN, "Their plan"),
        (OwnPart.NEXT, "What happens next: meetings, and when we look again"),
        (OwnPart.STORY, "Their story in time"),
        (OwnPart.TELL, "Say things for them: answers, reports, that something is not right"),
    )

    def __init__(
        self,
        *args: Any,
        representatives: Sequence[Representative],
        accounts: Sequence[User],
        decisions: Sequence[BestInterests],
        called: str,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        self.representatives = {str(one.pk): one for one in representatives}
        self.accounts = {str(one.pk): one for one in accounts}
        self.decisions = {str(one.pk): one for one in decisions}
        self.fields["whom"] = OneOf(
            what="whom it is for",
            label="Who is it for?",
            choices=[
                ("person", called),
                *((key, str(one)) for key, one in self.representatives.items()),
            ],
        )
        self.fields["parts"] = SomeOf(
            what="what they may see or do",
            label="If it is for somebody who speaks for them: what may they see and do?",
            choices=[(part.value, label) for part, label in self.PARTS],
            required=False,
            help_text="Just what was allowed. The person themself always sees all of it.",
        )
        self.fields["allowed_by"] = OneOf(what="who allowed it", label="Who allowed it?", choices=Door.Allowed.choices)
        self.fields["allowed_words"] = Words(
            what="what they said to it", label=f"If {called} did: what did they say to it?", rows=2, required=False
        )
        if self.decisions:
            self.fields["best_interests"] = OneOf(
                what="the decision",
                label="If it was decided in their best interests: by which decision?",
                choices=[
                    ("", "None"),
                    *((key, f"{one.decided_on}: {one.decision[:80]}") for key, one in self.decisions.items()),
                ],
                drop_down=True,
                required=False,
            )
        if self.accounts:
            self.fields["account"] = OneOf(
                what="an account",
                label="If an advocate has an account of their own already: which?",
                choices=[
                    ("", "None: they come in by codes"),
                    *((key, f"{one.name}, {one.organisation.name}") for key, one in self.accounts.items()),
                ],
                drop_down=True,
                required=False,
            )
        self.fields["word"] = forms.CharField(
            label="A word that only they know",
            help_text="They choose it, and can type it in themself: it is not shown. Four letters or more. No name, no "
            "birthday: whoever lives with them knows those.",
            required=False,
            max_length=100,
            widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        )
        self.fields["language"] = OneOf(
            what="a language",
            label="In which language?",
            choices=[(code, language(code).name) for code in codes()],
            initial="en",
        )
        self.fields["last_day"] = Day(
            what="the last day",
            label="Until when?",
            future=True,
            required=False,
            help_text="Leave it empty for as long as it is needed",
        )
        self.fields["safety_read"] = YesNo(label="I have read how it is safe to reach them, and this is safe for them")

    def values(self) -> dict[str, Any]:
        """What ``actions.open_door`` takes, of a valid form."""
        told = dict(self.cleaned_data)
        return told | {
            "representative": self.representatives.get(told.pop("whom")),
            "account": self.accounts.get(told.pop("account", "") or ""),
            "best_interests": self.decisions.get(told.pop("best_interests", "") or ""),
        }


class CodesForm(forms.Form):
    """New codes."""

    kind = OneOf(
        what="how they get the codes",
        label="How do they get the codes?",
        choices=[
            (Code.Kind.PAPER, "On paper: ten codes, each for one time"),
            (Code.Kind.TOLD, "I tell them: one code, for the next seven days"),
        ],
    )
    safety_read = YesNo(label="I have read how it is safe to reach them, and this is safe for them")


class WordForm(forms.Form):
    """Another word."""

    word = forms.CharField(
        label="The new word that only they know",
        help_text="They can type it in themself: it is not shown. Four letters or more. No name, no birthday.",
        max_length=100,
        widget=forms.PasswordInput(attrs={"autocomplete": "off"}),
        error_messages={"required": "Enter the new word"},
    )


class EndForm(forms.Form):
    """Why a way in ends."""

    because = Words(what="why it ends", label="Why does it end?", rows=2)


class ReplyForm(forms.Form):
    """An answer."""

    words = Words(
        what="your answer",
        label="Your answer",
        help_text="They read it on their pages. Use short sentences and everyday words. Say what you will do.",
        rows=4,
    )


class FaceForm(forms.Form):
    """A worker's picture."""

    picture = forms.FileField(
        label="A picture of you",
        help_text="A photograph of your face (PNG, JPEG or WebP, up to 8 MB). Hidden data, such as the place, goes.",
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
        error_messages={"required": "Choose a picture", "empty": "This file is empty. Choose another one"},
    )
