"""The stories are told in the browser only where they are asked for: OWNWORDS_JOURNEYS=1.

They are not finished. They take long, and Joyce's does not yet reach its end, so they do not decide over a change.
"""

import os

collect_ignore_glob = [] if os.environ.get("OWNWORDS_JOURNEYS") else ["test_*.py"]
