"""``ownwords check`` at a terminal and away from one; nothing to read; and the command as a newcomer starts it."""

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

SOURCE_FOLDER = Path(__file__).resolve().parents[2]
MANY = 600  # more than are over before a bar could be read


@pytest.fixture
def many_plans(tmp_path: Path) -> Path:
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"id": number, "outcomes": []}) + "\n" for number in range(MANY)))
    return path


def check(*arguments: str, stderr: int = subprocess.PIPE) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "ownwords", "check", *arguments]
    environment = os.environ | {"TERM": "xterm", "PYTHONPATH": str(SOURCE_FOLDER)}
    return subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=stderr, env=environment)


def test_a_bar_is_drawn_on_a_terminal(many_plans: Path) -> None:
    ours, theirs = pty.openpty()
    ran = check(str(many_plans), "--jobs", "1", stderr=theirs)
    os.close(theirs)
    drawn = os.read(ours, 65536)
    os.close(ours)
    assert b"Checking plans" in drawn
    assert (ran.returncode, ran.stdout) == (0, b"")


def test_away_from_a_terminal_nothing_is_drawn(many_plans: Path) -> None:
    ran = check(str(many_plans), "--jobs", "1")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


@pytest.mark.parametrize("format_", ["jsonl", "text"])
def test_nothing_to_read_is_no_error(format_: str) -> None:
    ran = check("-", "--format", format_)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, b"", b"")


def test_nothing_to_read_is_still_a_page() -> None:
    ran = check("-", "--format", "html")
    assert ran.returncode == 0
    assert ran.stdout.startswith(b"<!DOCTYPE html>")
    assert ran.stdout.rstrip().endswith(b"</html>")


def test_other_formats_and_numbers_of_jobs_are_refused() -> None:
    assert check("-", "--format", "pdf").returncode == 2
    assert check("-", "--jobs", "0").returncode == 2


def test_the_script_at_the_top_starts_it() -> None:
    ran = subprocess.run(
        [SOURCE_FOLDER / "run", "ownwords", "check", "-"], input=b'{"outcomes": [{}]}', capture_output=True
    )
    assert ran.returncode == 0
    assert [json.loads(line)["code"] for line in ran.stdout.splitlines()] == ["blank"] * 5
