"""The model file, and the digest of all that it is made from."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

from ownwords.plancheck.model import SectionModel
from ownwords.plancheck.training import corpus

PACKAGE = Path(__file__).resolve().parents[1]
SHIPPED = PACKAGE / "data" / "model.tsv"
_MAKERS = ("data/lexicon.txt", "features.py", "lexicon.py", "text.py", "training/corpus.py", "training/fitting.py")


def digest_of_inputs() -> str:
    """Return a digest of the corpus and of the code that the weights follow from."""
    digest = hashlib.sha256()
    for path in (*corpus.plan_files(), *corpus.bank_files(), *(PACKAGE / name for name in _MAKERS)):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def as_file(models: Mapping[str, SectionModel]) -> str:
    """Return the text of the model file (``model.read_models`` reads it)."""
    lines = [
        "# The plan check's weights. Made by python -m ownwords.plancheck.training; not edited by hand.",
        f"# Made from {digest_of_inputs()}",
    ]
    for section, model in models.items():
        lines.append("\t".join(("#section", section, *model.codes)))
        lines.append("\t".join(("#start", *map(str, model.start))))
        lines += ["\t".join((name, *map(str, weights))) for name, weights in sorted(model.weights.items())]
    return "\n".join(lines) + "\n"
