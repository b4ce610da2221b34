"""Rules decide from what they are given: they know nothing of the database, directly or through others."""

import subprocess
import sys
from pathlib import Path

import pytest

SOURCE_FOLDER = Path(__file__).resolve().parent.parent.parent
RULES = sorted(
    ".".join(path.relative_to(SOURCE_FOLDER).with_suffix("").parts)
    for path in (SOURCE_FOLDER / "ownwords").rglob("*.py")
    if "rules" in (path.stem, path.parent.name)
)


@pytest.mark.parametrize("module", RULES)
def test_rules_do_without_the_database(module: str) -> None:
    program = f"import sys, {module}; sys.exit('django.db' in sys.modules)"
    result = subprocess.run([sys.executable, "-c", program], cwd=SOURCE_FOLDER, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr or f"importing {module} loads django.db"
