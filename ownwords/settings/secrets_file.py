"""Secrets that an installation makes for itself and keeps in a file that only it may read."""

import os
import secrets
from pathlib import Path


def secret_from_file(path: Path) -> str:
    """Return the secret in ``path``; make one of 64 random characters where there is none yet."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:  # another process was quicker; its secret stands
            return path.read_text().strip()
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()
