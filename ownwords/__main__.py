"""``python -m ownwords``: the product's own command line."""

import os
import sys

from ownwords.command_line import main

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ownwords.settings.demonstration")
    sys.exit(main(sys.argv[1:]))
