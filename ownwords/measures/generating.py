"""Invented extracts of any size, shaped on what England publishes of safeguarding. Nobody in them is real.

640,240 concerns led to 185,270 section 42 enquiries about 148,830 people in 153 councils (2024-25): of a hundred rows
71 are concerns that led to no enquiry or another one, and four people in five have one enquiry only. What England does
not publish together (how answers hang together, say) is made up to be believable.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb

Chance = Callable[[str], str]

CONCERNS, SECTION_42, PEOPLE, COUNCILS = 640_240, 185_270, 148_830, 153
"""England, 2024-25."""
OTHER_SHARE = 0.03
"""Enquiries that are not under section 42, of all rows: believable, not published here."""
DAYS = 3 * 365
"""The extract goes this many days back from its last day."""

_AGES = {"18-64": 0.38, "65-74": 0.12, "75-84": 0.22, "85-94": 0.235, "95+": 0.035, "not-known": 0.01}
_ETHNICITIES = {
    "white": 0.78, "not-known": 0.08, "asian": 0.05, "black": 0.045, "refused": 0.015, "mixed": 0.015, "other": 0.015
}  # fmt: skip
_REASONS_YOUNGER = {
    "learning-disability": 0.27, "mental-health": 0.24, "physical": 0.2, "none": 0.17, "social": 0.06,
    "not-known": 0.03, "memory-cognition": 0.02, "sensory": 0.01,
}  # fmt: skip
_REASONS_OLDER = {
    "physical": 0.47, "memory-cognition": 0.2, "none": 0.15, "mental-health": 0.06, "social": 0.04, "not-known": 0.04,
    "learning-disability": 0.03, "sensory": 0.01,
}  # fmt: skip
_RISKS = {
    "neglect": 0.31, "physical": 0.185, "psychological": 0.14, "financial": 0.135, "self-neglect": 0.09,
    "domestic": 0.06, "organisational": 0.035, "sexual": 0.033, "discriminatory": 0.006, "sexual-exploitation": 0.004,
    "modern-slavery": 0.002,
}  # fmt: skip
_PLACES = {
    "own-home": 0.48, "care-home-residential": 0.2, "care-home-nursing": 0.11, "community": 0.06,
    "community-service": 0.05, "hospital-acute": 0.045, "hospital-mental-health": 0.025, "other": 0.02,
    "hospital-community": 0.01,
}  # fmt: skip
_SOURCES = {"known": 0.5, "service-provider": 0.37, "unknown": 0.13}
_ASSESSMENTS = {
    "identified-action": 0.64, "none-no-action": 0.09, "inconclusive-action": 0.08, "none-action": 0.07,
    "identified-no-action": 0.05, "ceased": 0.04, "inconclusive-no-action": 0.03,
}  # fmt: skip
_OUTCOMES = {"reduced": 0.63, "removed": 0.27, "remained": 0.1}
_CAPACITY = {"no": 0.56, "yes": 0.31, "not-recorded": 0.08, "dont-know": 0.05}
_ASKED = {"expressed": 0.66, "none-expressed": 0.14, "not-asked": 0.12, "not-recorded": 0.05, "dont-know": 0.03}
_ACHIEVED = {"fully": 0.66, "partly": 0.27, "not": 0.07}


def generate(out: Path, *, rows: int, seed: int, last: date, council: str = "") -> None:
    """Write an invented extract of ``rows`` rows whose last day is ``last`` to ``out`` (.csv or .parquet).

    The same seed gives the same rows. ``council``: an ONS code for all of them; otherwise they are spread over
    153 councils of different sizes.
    """
    connection = duckdb.connect()
    connection.execute("SET memory_limit = '640MB'")
    form = "(FORMAT csv, HEADER)" if out.suffix.lower() == ".csv" else "(FORMAT parquet, COMPRESSION zstd)"
    path = str(out).replace("'", "''")
    connection.execute(f"COPY ({_rows(rows, seed, last, council)}) TO '{path}' {form}")
    connection.close()


def _chance(seed: int, salt: str, of: str = "i") -> str:
    """A number from 0 to 1 that depends on the row, the seed and what it is for."""
    return f"((hash({of}, {seed}, '{salt}') % 1000003) / 1000003.0)"


def _one_of(chance: str, weights: dict[str, float]) -> str:
    whens, so_far = [], 0.0
    for code, weight in weights.items():
        so_far += weight
        whens.append(f"WHEN {chance} < {so_far:.4f} THEN '{code}'")
    return f"CASE {' '.join(whens)} ELSE '{next(iter(weights))}' END"


def _councils(seed: int) -> str:
    """An ONS code of a council: a few are several times as large as the smallest."""
    number = f"1 + ({COUNCILS} * pow({_chance(seed, 'council', 'who')}, 1.5))::INTEGER % {COUNCILS}"
    return (
        f"CASE WHEN {number} <= 63 THEN 'E06' || lpad(({number})::VARCHAR, 6, '0') "
        f"WHEN {number} <= 99 THEN 'E08' || lpad(({number} - 63)::VARCHAR, 6, '0') "
        f"WHEN {number} <= 132 THEN 'E09' || lpad(({number} - 99)::VARCHAR, 6, '0') "
        f"ELSE 'E10' || lpad(({number} - 132)::VARCHAR, 6, '0') END"
    )


def _rows(rows: int, seed: int, last: date, council: str) -> str:
    def chance(salt: str, of: str = "i") -> str:
        return _chance(seed, salt, of)

    people = max(1, round(rows * PEOPLE / SECTION_42))
    led = SECTION_42 / CONCERNS
    which = f"'{council}'" if council else _councils(seed)
    return f"""
    WITH who AS (
        SELECT i, hash(i, {seed}, 'who') % {people} AS who FROM range({rows}) AS numbers(i)
    ), begun AS (
        SELECT i, who, {which} AS council,
            CASE WHEN {chance("kind")} < {led:.4f} THEN 'section-42'
                 WHEN {chance("kind")} < {led + OTHER_SHARE:.4f} THEN 'other' ELSE 'concern' END AS kind,
            DATE '{last.isoformat()}' - ({chance("day")} * {DAYS})::INTEGER AS concern_on,
            {_one_of(chance("age", "who"), _AGES)} AS age,
            {_one_of(chance("ethnicity", "who"), _ETHNICITIES)} AS ethnicity,
        FROM who
    ), timed AS (
        SELECT *,
            CASE WHEN kind <> 'concern' THEN concern_on + (14 * pow({chance("start")}, 2))::INTEGER END AS begins,
            CASE WHEN kind <> 'concern' THEN (10 - 75 * ln(1 - {chance("length")}))::INTEGER
                 ELSE ({chance("length")} * 10)::INTEGER END AS takes
        FROM begun
    ), ended AS (
        SELECT *, CASE WHEN begins <= DATE '{last.isoformat()}' THEN begins END AS started_on,
            CASE WHEN coalesce(begins, concern_on) + takes <= DATE '{last.isoformat()}'
                 THEN coalesce(begins, concern_on) + takes END AS concluded_on
        FROM timed
    ), found AS (
        SELECT *, kind <> 'concern' AND concluded_on IS NOT NULL AS over,
            {_one_of(chance("assessment"), _ASSESSMENTS)} AS assessment,
            {_one_of(chance("capacity"), _CAPACITY)} AS capacity,
            {_one_of(chance("asked"), _ASKED)} AS was_asked,
            {_one_of(chance("achieved"), _ACHIEVED)} AS was_achieved,
            (1 + 3 * pow({chance("outcomes")}, 2))::INTEGER AS wanted
        FROM ended
    ), answered AS (
        SELECT *, CASE WHEN over THEN was_asked ELSE 'not-recorded' END AS asked,
            CASE WHEN over AND was_asked = 'expressed' AND {chance("letgo")} < 0.97 THEN was_achieved END AS achieved
        FROM found
    )
    SELECT council, 'c' || i AS "case", 'p' || who AS person, kind, concern_on, started_on, concluded_on, age,
        CASE WHEN {chance("gender", "who")} < 0.58 THEN 'female' WHEN {chance("gender", "who")} < 0.985 THEN 'male'
             WHEN {chance("gender", "who")} < 0.99 THEN 'other' ELSE 'not-known' END AS gender,
        ethnicity,
        CASE WHEN age = '18-64' THEN {_one_of(chance("reason", "who"), _REASONS_YOUNGER)}
             ELSE {_one_of(chance("reason", "who"), _REASONS_OLDER)} END AS support_reason,
        {_some_of(chance, "risk", _RISKS, 0.22)} AS risk_types,
        {_some_of(chance, "place", _PLACES, 0.04)} AS locations,
        {_some_of(chance, "source", _SOURCES, 0.05)} AS sources,
        CASE WHEN over THEN assessment END AS risk_assessment,
        CASE WHEN over AND assessment LIKE 'identified%' THEN {_one_of(chance("left"), _OUTCOMES)} END AS risk_outcome,
        CASE WHEN over THEN capacity ELSE 'not-recorded' END AS lacked_capacity,
        CASE WHEN over AND capacity = 'yes' THEN CASE WHEN {chance("support")} < 0.88 THEN 'yes' ELSE 'no' END END
            AS supported,
        asked, achieved,
        CASE WHEN asked = 'expressed' THEN wanted ELSE 0 END::UTINYINT AS outcomes,
        CASE achieved WHEN 'fully' THEN wanted WHEN 'partly' THEN wanted // 2 ELSE 0 END::UTINYINT AS outcomes_fully,
        CASE achieved WHEN 'partly' THEN wanted - wanted // 2 ELSE 0 END::UTINYINT AS outcomes_partly,
        CASE achieved WHEN 'not' THEN wanted ELSE 0 END::UTINYINT AS outcomes_not,
        CASE WHEN asked = 'expressed' AND achieved IS NULL THEN wanted ELSE 0 END::UTINYINT AS outcomes_withdrawn,
        {_feeling(chance, "listened")} AS felt_listened, {_feeling(chance, "control")} AS felt_in_control,
        {_feeling(chance, "safer")} AS felt_safer,
        CASE WHEN over THEN round(1 + 9 * {chance("hours")}, 2)::DECIMAL(8, 2) END AS hours_with_person
    FROM answered ORDER BY i"""  # noqa: S608 - our own words


def _some_of(chance: Chance, salt: str, weights: dict[str, float], second: float) -> str:
    """One code, or for some two different ones, joined by a bar."""
    one, other = _one_of(chance(salt), weights), _one_of(chance(f"{salt} too"), weights)
    return (
        f"CASE WHEN {chance(f'{salt} two')} < {second} AND {one} <> {other} THEN {one} || '|' || {other} ELSE {one} END"
    )


def _feeling(chance: Chance, salt: str) -> str:
    weights = {"4": 0.31, "5": 0.29, "3": 0.22, "2": 0.11, "1": 0.07}
    answered = f"over AND {chance('answered')} < 0.35"
    return f"CASE WHEN {answered} THEN ({_one_of(chance(salt), weights)})::UTINYINT END"
