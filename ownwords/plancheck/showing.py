"""Findings as lines of JSON, as text for a terminal, and as one page for a browser."""

import json
import textwrap
from collections.abc import Sequence
from html import escape
from importlib.resources import files

from ownwords.plancheck.check import check_read_plan
from ownwords.plancheck.finding import Finding
from ownwords.plancheck.plan import Plan
from ownwords.plancheck.readability import Hint, hints_of_plan

HEADINGS = {
    "goal": "Goal",
    "timeframe": "Timeframe",
    "strengths": "Strengths",
    "progress": "Progress",
    "actions": "Actions",
}
_WIDTH = 96


def as_jsonl(plan: Plan, whole: dict[str, object], readability: bool = False) -> str:
    """Return the findings of a plan, one a line, as the contract has it; hints on readability after them if wanted."""
    lines = [finding.as_json(plan.id) for finding in check_read_plan(plan)]
    if readability:
        lines += [hint.as_json(plan.id) for hint in hints_of_plan(plan)]
    return "".join(_json(line) + "\n" for line in lines)


def _json(line: dict[str, object]) -> str:
    text = json.dumps(line, ensure_ascii=False)
    # Half a character, as JSON may hold it, cannot be written as UTF-8: it stays escaped.
    return text if text.isprintable() else json.dumps(line)


def as_text(plan: Plan, whole: dict[str, object], readability: bool = False) -> str:
    """Return a plan's findings for a terminal."""
    findings = check_read_plan(plan)
    lines = [_title(plan, whole)]
    if not findings:
        lines.append("  Nothing to ask about.")
    for finding in findings:
        lines.append(f"  Outcome {finding.outcome + 1}, {finding.section}: {finding.code}")
        lines += _wrapped(finding.message) + _wrapped(f"Ask: {finding.ask}")
    for hint in hints_of_plan(plan) if readability else ():
        lines += _wrapped(f"Plain words, outcome {hint.outcome + 1}, {hint.section}: {hint.message}")
    return "\n".join(lines) + "\n\n"


def _title(plan: Plan, whole: dict[str, object]) -> str:
    person = whole.get("person")
    name = person.get("name") if isinstance(person, dict) else None
    return " · ".join(str(part) for part in (plan.id, name) if part not in (None, "")) or "A plan without an id"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="    ", subsequent_indent="    ")


def page_start() -> str:
    """Return the beginning of the page, with its styling."""
    return (files("ownwords.plancheck") / "data" / "page.html").read_text(encoding="utf-8")


def page_end() -> str:
    """Return the end of the page."""
    return "</main>\n</body>\n</html>\n"


def as_html(plan: Plan, whole: dict[str, object], readability: bool = False) -> str:
    """Return a plan's part of the page: every section that something was found in, with the words meant marked."""
    findings = check_read_plan(plan)
    hints = hints_of_plan(plan) if readability else []
    parts = [f"<section>\n<h2>{escape(_title(plan, whole))}</h2>\n"]
    if not findings:
        parts.append("<p>Nothing to ask about.</p>\n")
    for number, outcome in enumerate(plan.outcomes):
        for section, text in outcome.items():
            here = [finding for finding in findings if (finding.outcome, finding.section) == (number, section)]
            hinted = [hint for hint in hints if (hint.outcome, hint.section) == (number, section)]
            if here or hinted:
                parts.append(_section_as_html(number, section, text, here, hinted))
    return "".join(parts) + "</section>\n"


def _section_as_html(number: int, section: str, text: str, findings: Sequence[Finding], hints: Sequence[Hint]) -> str:
    parts = [f"<h3>Outcome {number + 1}: {HEADINGS[section]}</h3>\n"]
    spans = sorted({finding.evidence for finding in findings if finding.evidence})
    parts.append(f"<blockquote>{_marked(text, spans) or '<em>empty</em>'}</blockquote>\n")
    for finding in findings:
        parts.append(
            f"<p><strong>{escape(finding.code)}</strong> {escape(finding.message)}</p>\n"
            f'<p class="ask">Ask: {escape(finding.ask)}</p>\n<p class="source">{escape(finding.source)}</p>\n'
        )
    parts += [f'<p class="hint">Plain words: {escape(hint.message)}</p>\n' for hint in hints]
    return "".join(parts)


def _marked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    parts, done = [], 0
    for start, end in spans:
        if start >= done:
            parts.append(f"{escape(text[done:start])}<mark>{escape(text[start:end])}</mark>")
            done = end
    return "".join(parts) + escape(text[done:])
