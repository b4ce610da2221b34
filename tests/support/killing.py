"""Typing and saving through HTTP while the server is killed, and finding everything again that was acknowledged.

Each client writes down only what the server has acknowledged; what was on its way at the kill may stand or not.
"""

import contextlib
import html
import http.client
import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from tests.support.server import ProductServer, _free_port

DEEDS_BEFORE_A_KILL = (1, 12)
"""How many more deeds are begun before the kill: chance decides. A slow machine is killed in mid-sentence too."""
A_MOMENT = 0.25
"""Seconds after that, at the most."""
PATIENCE = 30.0


@dataclass
class Clicks:
    """A browser without a screen: cookies, forms, and the answers' status."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def send(self, method: str, path: str, body: dict[str, str] | None = None) -> tuple[int, str, str]:
        """Return status, where it leads to, and the page."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
            sent = None
            if body is not None:
                headers["Content-Type"] = "application/x-www-form-urlencoded"
                sent = urlencode(body | {"csrfmiddlewaretoken": self.cookies.get("csrftoken", "")})
            connection.request(method, path, sent, headers)
            answer = connection.getresponse()
            page = answer.read().decode()
        finally:
            connection.close()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer.status, urlsplit(answer.headers.get("Location") or "").path, page


def hidden(page: str, name: str) -> str:
    """The value of a hidden field."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, f"no field {name} in the page"
    return html.unescape(found.group(1))


@dataclass
class Writer:
    """One worker writing one conversation, who remembers what the server has acknowledged."""

    email: str
    seed: int
    conversation: str = ""
    saved: str = ""
    saving: str = ""
    kept: str = ""
    keeping: str = ""
    marked: list[str] = field(default_factory=list)
    marking: str = ""
    count: int = 0
    trouble: list[str] = field(default_factory=list)

    @property
    def deeds(self) -> int:
        """How much was typed, saved and marked so far."""
        return self.count + len(self.marked)

    def sign_in(self, port: int) -> Clicks:
        """Sign in as the demonstration user."""
        clicks = Clicks(port)
        clicks.send("GET", "/sign-in/")
        status, _, _ = clicks.send("POST", "/sign-in/try", {"email": self.email})
        assert status == 302, f"signing in answered {status}"
        return clicks

    def begin(self, clicks: Clicks) -> None:
        """Begin a conversation with the first of their people."""
        _, _, page = clicks.send("GET", "/my-people/")
        person = re.search(r'href="(/people/[0-9a-f-]{36}/)"', page)
        assert person, "nobody is allocated to this worker"
        new = f"{person.group(1)}conversations/new/"
        _, _, page = clicks.send("GET", new)
        fields = {name: hidden(page, name) for name in ("ticket", "once", "base_revision")}
        day = {"held_on-day": "2", "held_on-month": "3", "held_on-year": "2026"}
        status, led_to, _ = clicks.send("POST", new, fields | day)
        assert status == 302, f"beginning a conversation answered {status}"
        self.conversation = led_to.removesuffix("write/")

    def write_until_the_end(self, port: int, stop: threading.Event) -> None:
        """Type, save and mark until the server is gone."""
        chance = random.Random(self.seed * 1000 + self.count)
        try:
            clicks = self.sign_in(port)
            if not self.conversation:
                self.begin(clicks)
            while not stop.is_set():
                chance.choice([self.keep, self.keep, self.save, self.mark])(clicks)
        except (OSError, http.client.HTTPException):
            return  # the server was killed: what was on its way counts for nothing
        except AssertionError as wrong:
            self.trouble.append(str(wrong))

    def _form(self, clicks: Clicks, page: str) -> dict[str, str]:
        status, _, shown = clicks.send("GET", f"{self.conversation}{page}/")
        assert status == 200, f"{page} answered {status}"
        return {name: hidden(shown, name) for name in ("ticket", "once", "base_revision")}

    def keep(self, clicks: Clicks) -> None:
        """Type, as the page's script would send it."""
        fields = self._form(clicks, "write")
        self.count += 1
        self.keeping = f"{self.saved}\ntyping {self.count}"
        status, _, answer = clicks.send(
            "POST",
            "/drafts/keep",
            fields | self._day() | {"narrative": self.keeping, "sequence": str(time.time_ns() // 1_000_000)},
        )
        assert status == 200, f"keeping answered {status}"
        assert json.loads(answer)["kept"] is True
        self.kept = self.keeping

    def save(self, clicks: Clicks) -> None:
        """Save the narrative."""
        fields = self._form(clicks, "write")
        self.count += 1
        self.saving = f"{self.saved}\nword{self.count} was said."
        status, _, page = clicks.send(
            "POST", f"{self.conversation}write/", fields | self._day() | {"narrative": self.saving.strip()}
        )
        assert status == 302, f"saving answered {status}: {page[:3000]}"
        self.saved, self.kept, self.keeping = self.saving.strip(), "", ""

    def mark(self, clicks: Clicks) -> None:
        """Mark the newest saved words."""
        words = re.findall(r"word\d+", self.saved)
        if not words or words[-1] in self.marked:
            return
        fields = self._form(clicks, "mark")
        self.marking = words[-1]
        status, _, page = clicks.send(
            "POST",
            f"{self.conversation}mark/",
            fields | {"kind": "want", "whose": "person", "words": self.marking},
        )
        assert status == 302, f"marking answered {status}: {page[:3000]}"
        self.marked.append(self.marking)

    @staticmethod
    def _day() -> dict[str, str]:
        return {"held_on-day": "2", "held_on-month": "3", "held_on-year": "2026"}

    def what_is_missing(self, port: int) -> list[str]:
        """Ask the restarted server for everything it had acknowledged."""
        if not self.conversation:
            return []
        clicks = self.sign_in(port)
        _, _, writing = clicks.send("GET", f"{self.conversation}write/")
        found = re.search(r'<textarea[^>]*name="narrative"[^>]*>(.*?)</textarea>', writing, re.S)
        shown = html.unescape(found.group(1)).strip() if found else ""
        possible = {text.strip() for text in (self.saved, self.saving, self.kept, self.keeping) if text}
        needed = self.kept.strip() or self.saved.strip()
        missing = []
        later = {self.saving.strip(), self.keeping.strip()}
        if needed and shown != needed and shown not in later:
            missing.append(f"{self.email}: wanted {needed[-40:]!r}, found {shown[-40:]!r} among {len(possible)}")
        _, _, marking = clicks.send("GET", f"{self.conversation}mark/")
        missing += [f"{self.email}: the mark on {word} is gone" for word in self.marked if word not in marking]
        self.go_on_from(shown)
        return missing

    def go_on_from(self, shown: str) -> None:
        """Take as acknowledged what the server has: what was on its way may have arrived."""
        if shown == self.saving.strip():
            self.saved, self.kept = shown, ""
        elif shown in (self.keeping.strip(), self.kept.strip()):
            self.kept = shown
        self.saving = self.keeping = ""


@contextlib.contextmanager
def server_process(server: ProductServer, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """Start the product on ``port``, on the database of ``server``; it is killed at the end whatever happens."""
    log = (server.home / "killed.log").open("ab")
    process = subprocess.Popen(
        [sys.executable, "-m", "ownwords", "serve", "--port", str(port)],
        cwd=server.home,
        env=server.environment,
        stdin=subprocess.DEVNULL,
        stdout=log,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        wait_until_it_answers(port, process, server.home / "killed.log")
        yield process
    finally:
        kill(process)
        log.close()


def wait_until_it_answers(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    """Wait for the server's first answer."""
    until = time.monotonic() + 30
    while time.monotonic() < until:
        with contextlib.suppress(OSError, http.client.HTTPException):
            if Clicks(port).send("GET", "/healthz")[0] == 200:
                return
        assert process.poll() is None, f"the server did not start: {log.read_text()[-2000:]}"
        time.sleep(0.05)
    raise AssertionError("the server did not answer within 30 seconds")


def kill(process: subprocess.Popen[bytes]) -> None:
    """SIGKILL for the server and all its workers at once."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _wait_for_deeds(writers: list[Writer], more: int) -> None:
    wanted = sum(writer.deeds for writer in writers) + more
    until = time.monotonic() + PATIENCE
    while sum(writer.deeds for writer in writers) < wanted and time.monotonic() < until:
        time.sleep(0.005)


def rounds_of_killing(
    server: ProductServer,
    *,
    emails: list[str],
    rounds: int,
    seed: int,
    after_each: Callable[[int], None] = lambda _: None,
) -> tuple[list[str], int]:
    """Kill the server ``rounds`` times while ``emails`` write; return what was lost, and how much was acknowledged."""
    chance = random.Random(seed)
    writers = [Writer(email, seed=seed + number) for number, email in enumerate(emails)]
    lost: list[str] = []
    for number in range(rounds):
        port = _free_port()
        stop = threading.Event()
        with server_process(server, port) as process:
            if number:
                lost += [missing for writer in writers for missing in writer.what_is_missing(port)]
            threads = [threading.Thread(target=writer.write_until_the_end, args=(port, stop)) for writer in writers]
            for thread in threads:
                thread.start()
            _wait_for_deeds(writers, chance.randint(*DEEDS_BEFORE_A_KILL))
            time.sleep(chance.uniform(0, A_MOMENT))
            kill(process)
            stop.set()
            for thread in threads:
                thread.join()
        after_each(number + 1)
    with server_process(server, port := _free_port()):
        lost += [missing for writer in writers for missing in writer.what_is_missing(port)]
    lost += [trouble for writer in writers for trouble in writer.trouble]
    return lost, sum(writer.deeds for writer in writers)
