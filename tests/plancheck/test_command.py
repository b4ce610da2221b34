"""``ownwords check`` and ``ownwords check-score``, as somebody at a terminal meets them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PLAN = {"id": "p1", "person": {"name": "Ann <b>", "involvement": "led"}, "outcomes": [{"goal": "To be safe & well."}]}


def ownwords(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run the product's command without settings and without a database."""
    return subprocess.run(
        [sys.executable, "-m", "ownwords", *arguments],
        input=given,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.fixture
def plans(tmp_path: Path) -> Path:
    """A file of two plans with two lines between them that are none."""
    path = tmp_path / "plans.jsonl"
    lines = [json.dumps(PLAN), "{", '{"id": 1, "outcomes": [{"goal": 7}]}', "", json.dumps(PLAN | {"id": "p2"})]
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_findings_come_one_a_line_and_bad_lines_are_told_by_number(plans: Path) -> None:
    ran = ownwords("check", str(plans))
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert {one["id"] for one in found} == {"p1", "p2"}
    assert set(found[0]) == {"id", "outcome", "section", "code", "message", "evidence", "ask", "source"}
    assert "line 2: not JSON" in ran.stderr
    assert "line 3: not a plan" in ran.stderr
    assert "2 lines were skipped" in ran.stderr
    assert ran.returncode == 3


def test_strict_stops_at_the_first_bad_line(plans: Path) -> None:
    ran = ownwords("check", "--strict", str(plans))
    assert ran.returncode == 2
    assert "line 2" in ran.stderr
    assert "line 3" not in ran.stderr


def test_standard_input_and_any_number_of_jobs_say_the_same(plans: Path) -> None:
    text = plans.read_text(encoding="utf-8") * 60
    one, two = (ownwords("check", "-", "--jobs", jobs, given=text) for jobs in ("1", "2"))
    assert one.stdout == two.stdout
    assert one.stderr == two.stderr


def test_half_a_character_goes_through() -> None:
    ran = ownwords("check", "-", given=json.dumps({"id": "\ud83d", "outcomes": [{"goal": "\ud83d"}]}))
    assert ran.returncode == 0
    assert json.loads(ran.stdout.splitlines()[0])["id"] == "\ud83d"


def test_the_text_reads_in_a_terminal() -> None:
    ran = ownwords("check", "-", "--format", "text", given=json.dumps(PLAN))
    assert "p1 · Ann" in ran.stdout
    assert "Ask: " in ran.stdout
    assert max(map(len, ran.stdout.splitlines())) <= 100


def test_the_page_stands_by_itself_and_shows_text_as_text() -> None:
    ran = ownwords("check", "-", "--format", "html", given=json.dumps(PLAN))
    assert ran.stdout.startswith("<!DOCTYPE html>")
    assert 'lang="en-GB"' in ran.stdout
    assert "Ann &lt;b&gt;" in ran.stdout
    assert "src=" not in ran.stdout
    assert ran.stdout.rstrip().endswith("</html>")


def test_hints_on_readability_are_asked_for() -> None:
    plan = json.dumps({"id": 1, "outcomes": [{"goal": "Mobilises with a frame."}]})
    assert '"hint": "jargon"' not in ownwords("check", "-", given=plan).stdout
    assert '"hint": "jargon"' in ownwords("check", "-", "--readability", given=plan).stdout


def test_a_file_that_is_not_there_is_said_plainly() -> None:
    ran = ownwords("check", "nowhere.jsonl")
    assert ran.returncode == 2
    assert "could not be read" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_the_score_is_the_contracts() -> None:
    wanted = [{"outcome": 0, "section": "goal", "code": "generic"}]
    labelled = PLAN | {"expected": wanted}
    ran = ownwords("check-score", "-", given=json.dumps(labelled))
    assert ran.returncode == 0
    line = next(line for line in ran.stdout.splitlines() if line.startswith("generic"))
    assert line.split() == ["generic", "1.000", "1.000", "1.000", "1"]
    assert ownwords("check-score", "-", given="{").returncode == 2


def test_django_is_not_needed() -> None:
    code = "import sys, ownwords.command_line as c; c.main(['check', '/dev/null']); print('django' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
