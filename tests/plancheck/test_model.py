"""The shipped model: made by the training command from the corpus that is here."""

import re

from ownwords.plancheck.model import read_models
from ownwords.plancheck.training import corpus, fitting, writing


def test_the_shipped_model_is_the_one_that_training_makes() -> None:
    shipped = writing.SHIPPED.read_text(encoding="utf-8")
    recorded = re.search(r"^# Made from (\w+)$", shipped, re.MULTILINE)
    assert recorded
    assert recorded[1] == writing.digest_of_inputs(), "run: python -m ownwords.plancheck.training"
    there, made = read_models(shipped), fitting.fit(corpus.everything())
    # Another processor may round the last place of a weight the other way.
    for section, model in made.items():
        assert model.codes == there[section].codes
        for name in model.weights.keys() | there[section].weights.keys():
            none = (0,) * len(model.codes)
            pairs = zip(model.weights.get(name, none), there[section].weights.get(name, none), strict=True)
            assert all(abs(one - other) <= fitting.SMALLEST for one, other in pairs), name


def test_the_file_is_read_as_it_was_written() -> None:
    shipped = writing.SHIPPED.read_text(encoding="utf-8")
    assert writing.as_file(read_models(shipped)) == shipped
