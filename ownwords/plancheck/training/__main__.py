"""``python -m ownwords.plancheck.training``: make the shipped model, or only measure.

The same corpus, code and libraries make the same file, byte for byte.
"""

import argparse
import sys
from pathlib import Path

from ownwords.plancheck.training import corpus, evaluation, fitting, writing


def main(arguments: list[str]) -> int:
    """Make the model; print the scores unless asked not to."""
    parser = argparse.ArgumentParser(prog="python -m ownwords.plancheck.training", description=__doc__)
    parser.add_argument("--output", type=Path, default=writing.SHIPPED, help="where to put it (default: the package)")
    parser.add_argument("--only-make", action="store_true", help="make the model without measuring it first")
    parser.add_argument("--only-measure", action="store_true", help="print the scores and leave the model as it is")
    parser.add_argument("--test", type=Path, metavar="PLANS", help="labelled plans never trained on, to score beside")
    options = parser.parse_args(arguments)
    rows = corpus.everything()
    if not options.only_make:
        evaluation.print_scores(rows, options.test)
    if not options.only_measure:
        options.output.write_text(writing.as_file(fitting.fit(rows)), encoding="utf-8")
        print(f"{options.output} was made from {len(rows):,} sections.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
