"""``ownwords accounts``: the first administrator of a new installation."""

import argparse
import getpass
import sys
from typing import Any


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    accounts = commands.add_parser("accounts", help="make the first account of a new installation")
    of_accounts = accounts.add_subparsers(title="commands", metavar="COMMAND", required=True)
    add = of_accounts.add_parser(
        "add-administrator",
        help="add an account that can add all others",
        description="Adds an administrator, and the organisation where it is not there yet. Asks for a password; "
        "without a terminal the first line of standard input is the password.",
    )
    add.add_argument("--organisation", required=True, help="the council's name")
    add.add_argument("--email", required=True, help="the administrator's work e-mail address")
    add.add_argument("--name", required=True, help="the administrator's name")
    add.set_defaults(run=add_administrator)


def add_administrator(options: argparse.Namespace) -> int:
    """Add the administrator; refuse a weak password or an address that has an account."""
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError
    from django.db import transaction

    from ownwords.access.actions import add_organisation, add_user, give_role
    from ownwords.access.models import Organisation, User
    from ownwords.command_line import Problem

    if User.objects.filter(email=options.email.lower()).exists():
        raise Problem(f"there is an account with the address {options.email} already")
    password = getpass.getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    try:
        validate_password(password, User(email=options.email, name=options.name))
    except ValidationError as weak:
        raise Problem(" ".join(weak.messages)) from weak
    with transaction.atomic():
        organisation = Organisation.objects.filter(name=options.organisation).first() or add_organisation(
            name=options.organisation, kind=Organisation.Kind.COUNCIL, who="system"
        )
        user = add_user(
            email=options.email, name=options.name, organisation=organisation, password=password, who="system"
        )
        give_role(user, role="administrator", team=None, who="system")
    print(f"{user.name} can now sign in and add teams and accounts.")
    return 0
