"""``ownwords serve``: answer browsers."""

import argparse
import os
import sys
from pathlib import Path
from typing import Any


def add_to(commands: Any) -> None:
    """Add these commands to the parser."""
    serve = commands.add_parser("serve", help="answer browsers", description="Serves Own Words until stopped.")
    serve.add_argument("--port", type=port, default=8000, help="the port to listen on (default: 8000)")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: 127.0.0.1)")
    serve.add_argument("--workers", type=int, default=2, help="server processes (default: 2)")
    serve.add_argument("--threads", type=int, default=8, help="threads in each process (default: 8)")
    serve.set_defaults(run=serve_now)


def port(text: str) -> int:
    """Read a port number."""
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: give a whole number from 1 to 65535")
    return int(text)


def serve_now(options: argparse.Namespace) -> int:
    """Collect the assets where they are not yet, and serve."""
    collect_assets()
    run_server(options.host, options.port, options.workers, options.threads)
    return 0


def collect_assets() -> None:
    """Copy the installed packages' assets to where they are served from, when this version has not done so yet."""
    from django.conf import settings
    from django.core.management import call_command

    stamp = Path(settings.STATIC_ROOT) / ".made"
    sources = [Path(settings.SOURCE_FOLDER) / "ownwords/web/static", Path(settings.NODE_MODULES)]
    newest = max((file.stat().st_mtime for source in sources for file in source.glob("*/*")), default=0.0)
    if not stamp.exists() or float(stamp.read_text()) < newest:
        call_command("collectstatic", interactive=False, clear=False, verbosity=0)
        stamp.write_text(str(newest))


def run_server(host: str, port: int, workers: int, threads: int) -> None:
    """Become a gunicorn server. Does not return."""
    os.execvp(  # noqa: S606 - every argument is ours
        sys.executable,
        [
            sys.executable,
            "-m", "gunicorn", "ownwords.web.wsgi:application",
            "--bind", f"{host}:{port}",
            "--workers", str(workers),
            "--threads", str(threads),
            "--worker-class", "gthread",
            "--preload",
            "--no-control-socket",
            "--log-level", "warning",
            "--timeout", "120",
            "--graceful-timeout", "10",
            "--worker-tmp-dir", "/dev/shm" if Path("/dev/shm").is_dir() else ".",  # noqa: S108
        ],
    )  # fmt: skip
