"""Finding the weights: a multinomial logistic model a section, rounded to whole numbers."""

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from ownwords.plancheck.features import features_of
from ownwords.plancheck.finding import SECTIONS, TABLE
from ownwords.plancheck.model import SectionModel
from ownwords.plancheck.training.corpus import SOUND, Labelled, of_section

STRENGTH = 0.5  # scikit-learn's C: larger trusts the corpus more
LEAST_TIMES = 2  # a feature that was seen once teaches nothing
SCALE = 100  # whole numbers for one unit of the logistic model
SMALLEST = 2  # weights smaller than this are left out
# A finding must be this much likelier than soundness, in units of the model: false alarms cost as much as misses.
CAUTION = 0.85

Choose = Callable[[str], bool]


def names_in(row: Labelled, wanted: Choose | None = None) -> list[str]:
    """Return the names of a section's features, each once."""
    names = dict.fromkeys(name for name, _ in features_of(row.section, row.text, row.involvement)[1])
    return [name for name in names if wanted is None or wanted(name)]


def fit(rows: Sequence[Labelled], wanted: Choose | None = None) -> dict[str, SectionModel]:
    """Fit the model of every section. ``wanted`` may leave features out, to see what they add."""
    return {section: _fit_section(section, of_section(rows, section), wanted) for section in SECTIONS}


def _fit_section(section: str, rows: list[Labelled], wanted: Choose | None) -> SectionModel:
    seen = [names_in(row, wanted) for row in rows]
    times = Counter(name for names in seen for name in names)
    known = sorted(name for name, count in times.items() if count >= LEAST_TIMES)
    column = {name: number for number, name in enumerate(known)}
    places = [[column[name] for name in names if name in column] for names in seen]
    matrix = csr_matrix(
        (
            np.ones(sum(map(len, places))),
            [place for row in places for place in sorted(row)],
            np.cumsum([0, *map(len, places)]),
        ),
        shape=(len(rows), len(known)),
    )
    learner = LogisticRegression(C=STRENGTH, max_iter=2000, tol=1e-4)
    learner.fit(matrix, [row.label for row in rows])
    classes = list(learner.classes_)
    codes = tuple(code for code in TABLE[section] if code in classes)
    weights, start = _against_sound(learner, classes, codes)
    rounded = np.rint(weights * SCALE).astype(int)
    kept = {
        name: tuple(int(weight) for weight in row)
        for name, row in zip(known, rounded.T, strict=True)
        if max(abs(row)) >= SMALLEST
    }
    begin = np.rint((start - CAUTION) * SCALE).astype(int)
    return SectionModel(codes, tuple(int(number) for number in begin), kept)


def _against_sound(
    learner: LogisticRegression, classes: list[str], codes: tuple[str, ...]
) -> tuple["np.ndarray[tuple[int, int], np.dtype[np.float64]]", "np.ndarray[tuple[int], np.dtype[np.float64]]"]:
    """Return each code's weights and start, less those of a sound section."""
    if len(classes) == 2:  # scikit-learn keeps one row: the second class against the first
        sign = 1 if classes[1] != SOUND else -1
        return sign * learner.coef_, sign * learner.intercept_
    sound = classes.index(SOUND)
    rows = [classes.index(code) for code in codes]
    return learner.coef_[rows] - learner.coef_[sound], learner.intercept_[rows] - learner.intercept_[sound]
