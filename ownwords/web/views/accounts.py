"""Teams and accounts, looked after by an administrator, who sees no person's record."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from ownwords.access.actions import (
    add_organisation,
    add_team,
    add_user,
    change_account,
    end_role,
    give_role,
    set_password,
)
from ownwords.access.decision import WorkerRequest, needs
from ownwords.access.models import Membership, Organisation, Role, Team, User
from ownwords.access.rules import Permission
from ownwords.drafts.actions import Refused
from ownwords.drafts.fields import Line, OneOf, YesNo
from ownwords.drafts.pages import form_page

GIVEN_ROLES = [Role.PRACTITIONER, Role.SUPERVISOR, Role.SAFEGUARDING_LEAD, Role.BOARD_MEMBER, Role.ADMINISTRATOR]
PARTNERS_ROLES = [Role.PARTNER, Role.ADVOCATE]
"""What somebody of another organisation can be: they see what they are invited to, and nothing else."""
IN_A_TEAM = {Role.PRACTITIONER, Role.SUPERVISOR}


class AccountForm(forms.Form):
    """Name, e-mail and job title."""

    name = Line(what="their name", label="Name")
    email = forms.EmailField(
        label="Work e-mail address",
        max_length=254,
        error_messages={
            "required": "Enter their work e-mail address",
            "invalid": "Enter an e-mail address in the right form, like name@council.example",
        },
    )
    job_title = Line(what="their job title", label="Job title", required=False)

    def __init__(self, *args: Any, organisations: list[Organisation], **options: Any) -> None:
        super().__init__(*args, **options)
        self.organisations = {str(one.pk): one for one in organisations}
        self.fields["organisation"] = OneOf(
            what="where they work",
            label="Where do they work?",
            choices=[(key, one.name) for key, one in self.organisations.items()],
            initial=next(iter(self.organisations), ""),
            drop_down=True,
        )

    def clean(self) -> dict[str, Any]:
        """Put the organisation itself in place of its id."""
        cleaned = super().clean() or {}
        cleaned["organisation"] = self.organisations.get(cleaned.get("organisation") or "")
        return cleaned


class PartnerOrganisationForm(forms.Form):
    """Another organisation, whose people can be invited into an enquiry."""

    name = Line(what="its name", label="Name of the organisation")
    kind = OneOf(
        what="what it is",
        label="What is it?",
        choices=[choice for choice in Organisation.Kind.choices if choice[0] != Organisation.Kind.COUNCIL],
    )


class RoleForm(forms.Form):
    """A role, and the team it is held in."""

    def __init__(self, *args: Any, teams: list[tuple[str, str]], roles: list[Role], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["role"] = OneOf(what="a role", label="Role", choices=[(role.value, role.label) for role in roles])
        if not IN_A_TEAM & set(roles):
            return
        self.fields["team"] = OneOf(
            what="a team",
            label="Team",
            choices=[("", "No one team"), *teams],
            drop_down=True,
            required=False,
            help_text="Practitioners and supervisors work in a team.",
        )

    def clean(self) -> dict[str, Any]:
        """Ask for a team where the role is held in one."""
        cleaned = super().clean() or {}
        if cleaned.get("role") in IN_A_TEAM and not cleaned.get("team"):
            self.add_error("team", "Choose the team they work in")
        return cleaned


class TeamForm(forms.Form):
    """A team's name."""

    name = Line(what="the team’s name", label="Name of the team")


class PasswordForm(forms.Form):
    """A first or new password."""

    password = forms.CharField(
        label="New password",
        strip=False,
        max_length=1000,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text="At least 12 characters. Three words that do not belong together make a good one.",
        error_messages={"required": "Enter a password"},
    )


class MayForm(forms.Form):
    """Whether an account can sign in."""

    may_sign_in = YesNo(label="They can sign in")


def _accounts_of(request: WorkerRequest) -> QuerySet[User]:
    """The accounts this administrator looks after: their own organisation's, and those of partners."""
    # Whoever comes in to a person's own pages is in no administrator's list: it would tell whom the council helps.
    own_pages = Q(organisation__kind=Organisation.Kind.COUNCIL, memberships__role__in=[Role.PERSON, Role.ADVOCATE])
    return User.objects.filter(_looked_after(request, "organisation")).exclude(own_pages).exclude(email=None)


def _looked_after(request: WorkerRequest, organisation: str) -> Q:
    own = Q(**{organisation: request.viewer.user.organisation_id})
    return own | ~Q(**{f"{organisation}__kind": Organisation.Kind.COUNCIL})


def _ours(request: WorkerRequest, user_id: UUID) -> User:
    return get_object_or_404(_accounts_of(request).select_related("organisation"), pk=user_id)


@needs(Permission.MANAGE_ACCOUNTS)
def accounts(request: WorkerRequest) -> HttpResponse:
    """List the organisation's accounts and teams, and the accounts of partners."""
    wanted = request.GET.get("name", "").strip()[:100]
    users = _accounts_of(request).select_related("organisation").order_by("name")
    if wanted:
        found = Q(name__icontains=wanted) | Q(email__icontains=wanted) | Q(organisation__name__icontains=wanted)
        users = users.filter(found)
    held = Membership.objects.filter(ended_at=None).select_related("team")
    page = Paginator(users.prefetch_related(Prefetch("memberships", held, to_attr="roles")), 50).get_page(
        request.GET.get("page")
    )
    teams = Team.objects.filter(organisation=request.viewer.user.organisation_id)
    return render(request, "web/accounts.html", {"page": page, "teams": teams, "wanted": wanted})


@needs(Permission.MANAGE_ACCOUNTS)
def new_account(request: WorkerRequest) -> HttpResponse:
    """Add an account."""

    def save(form: Any, base_revision: int) -> str:
        given = form.cleaned_data
        if User.objects.filter(email=given["email"].lower()).exists():
            raise Refused("There is an account with this e-mail address already", "email")
        made = add_user(**given, who=request.viewer.who)
        messages.success(request, "The account is added. Now give it a role and a first password.")
        return reverse("account", args=[made.pk])

    own = request.viewer.user.organisation
    partners = Organisation.objects.exclude(kind=Organisation.Kind.COUNCIL).exclude(pk=own.pk).order_by("name")
    options = {"organisations": [own, *partners]}
    return form_page(request, AccountForm, template="web/account_form.html", save=save, form_options=options)


@needs(Permission.MANAGE_ACCOUNTS)
def new_organisation(request: WorkerRequest) -> HttpResponse:
    """Add another organisation, whose people can be invited into an enquiry."""

    def save(form: Any, base_revision: int) -> str:
        if Organisation.objects.filter(name__iexact=form.cleaned_data["name"]).exists():
            raise Refused("There is an organisation of this name already", "name")
        add_organisation(**form.cleaned_data, who=request.viewer.who)
        messages.success(request, "The organisation is added. Now add accounts for its people.")
        return reverse("accounts")

    return form_page(request, PartnerOrganisationForm, template="web/organisation_form.html", save=save)


@needs(Permission.MANAGE_ACCOUNTS)
def account(request: WorkerRequest, user_id: UUID) -> HttpResponse:
    """Show one account, its roles now and before."""
    user = _ours(request, user_id)
    roles = list(user.memberships.select_related("team").order_by("-ended_at"))
    return render(request, "web/account.html", {"account": user, "roles": roles})


@needs(Permission.MANAGE_ACCOUNTS)
def new_role(request: WorkerRequest, user_id: UUID) -> HttpResponse:
    """Give an account a role."""
    user = _ours(request, user_id)
    teams = {str(team.pk): team for team in Team.objects.filter(organisation=user.organisation_id)}

    def save(form: Any, base_revision: int) -> str:
        role = form.cleaned_data["role"]
        team = teams.get(form.cleaned_data.get("team", "")) if role in IN_A_TEAM else None
        give_role(user, role=role, team=team, who=request.viewer.who)
        messages.success(request, f"{user.name} now has this role.")
        return reverse("account", args=[user.pk])

    own = user.organisation_id == request.viewer.user.organisation_id
    roles = GIVEN_ROLES if own else PARTNERS_ROLES
    options = {"teams": [(key, team.name) for key, team in teams.items()], "roles": roles}
    return form_page(
        request, RoleForm, template="web/role_form.html", save=save, form_options=options, context={"account": user}
    )


@needs(Permission.MANAGE_ACCOUNTS)
def end_one_role(request: WorkerRequest, user_id: UUID, membership_id: UUID) -> HttpResponse:
    """End a role."""
    user = _ours(request, user_id)
    held = get_object_or_404(Membership, pk=membership_id, user=user, ended_at=None)

    def save(form: Any, base_revision: int) -> str:
        if held.role == Role.ADMINISTRATOR and user.pk == request.viewer.id:
            raise Refused("You cannot end your own role as administrator. Ask another administrator to do it")
        end_role(held, who=request.viewer.who)
        messages.success(request, "The role has ended.")
        return reverse("account", args=[user.pk])

    return form_page(
        request, forms.Form, template="web/end_role.html", save=save, context={"account": user, "held": held}
    )


@needs(Permission.MANAGE_ACCOUNTS)
def account_may(request: WorkerRequest, user_id: UUID) -> HttpResponse:
    """Stop an account from signing in, or let it again."""
    user = _ours(request, user_id)

    def save(form: Any, base_revision: int) -> str:
        if user.pk == request.viewer.id and not form.cleaned_data["may_sign_in"]:
            raise Refused("You cannot stop your own account", "may_sign_in")
        change_account(user, who=request.viewer.who, is_active=form.cleaned_data["may_sign_in"])
        messages.success(request, "Saved.")
        return reverse("account", args=[user.pk])

    return form_page(
        request,
        MayForm,
        template="web/account_may.html",
        save=save,
        initial={"may_sign_in": user.is_active},
        context={"account": user},
    )


@needs(Permission.MANAGE_ACCOUNTS)
def account_password(request: WorkerRequest, user_id: UUID) -> HttpResponse:
    """Set a password. It is never kept as a draft: the page has no ticket."""
    user = _ours(request, user_id)
    form = PasswordForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                password_validation.validate_password(form.cleaned_data["password"], user)
            except ValidationError as wrong:
                form.add_error("password", wrong)
            else:
                set_password(user, password=form.cleaned_data["password"], who=request.viewer.who)
                messages.success(request, f"The password is set. Tell {user.name} in person, not by e-mail.")
                return HttpResponseRedirect(reverse("account", args=[user.pk]))
    return render(request, "web/account_password.html", {"account": user, "form": form}, status=status)


@needs(Permission.MANAGE_ACCOUNTS)
def new_team(request: WorkerRequest) -> HttpResponse:
    """Add a team."""

    def save(form: Any, base_revision: int) -> str:
        name = form.cleaned_data["name"]
        if Team.objects.filter(organisation=request.viewer.user.organisation_id, name__iexact=name).exists():
            raise Refused("There is a team of this name already", "name")
        add_team(organisation=request.viewer.user.organisation, name=name, who=request.viewer.who)
        messages.success(request, "The team is added.")
        return reverse("accounts")

    return form_page(request, TeamForm, template="web/team_form.html", save=save)
