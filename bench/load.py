"""Many users at once: an asyncio client that costs little, so that the server is what is measured."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import urlencode


@dataclass
class Connection:
    """One user's kept-alive connection, with their cookies."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    reader: asyncio.StreamReader | None = None
    writer: asyncio.StreamWriter | None = None

    async def send(self, method: str, path: str, body: dict[str, str] | None = None) -> tuple[int, str, bytes]:
        """Return status, location and body."""
        for attempt in (1, 2):
            try:
                return await self._send(method, path, body)
            except (ConnectionError, asyncio.IncompleteReadError):
                self.writer = None  # the server had closed the kept connection
                if attempt == 2:
                    raise
        raise AssertionError

    async def _send(self, method: str, path: str, body: dict[str, str] | None) -> tuple[int, str, bytes]:
        if self.writer is None:
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        assert self.reader is not None
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        sent = b""
        head = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nCookie: {cookies}\r\n"
        if body is not None:
            sent = urlencode(body | {"csrfmiddlewaretoken": self.cookies.get("csrftoken", "")}).encode()
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(sent)}\r\n"
        self.writer.write(f"{head}\r\n".encode() + sent)
        await self.writer.drain()
        return await self._answer(self.reader)

    async def _answer(self, reader: asyncio.StreamReader) -> tuple[int, str, bytes]:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        status = int(head.split(" ", 2)[1])
        for name, value in re.findall(r"(?im)^set-cookie: ([^=]+)=([^;\r]*)", head):
            self.cookies[name] = value
        location = re.search(r"(?im)^location: (\S+)", head)
        length = re.search(r"(?im)^content-length: (\d+)", head)
        if length:
            content = await reader.readexactly(int(length.group(1)))
        else:
            content = await _chunks(reader)
        if re.search(r"(?im)^connection: close", head):
            assert self.writer is not None
            self.writer.close()
            self.writer = None
        return status, location.group(1) if location else "", content


async def _chunks(reader: asyncio.StreamReader) -> bytes:
    content = b""
    while size := int(await reader.readline(), 16):
        content += (await reader.readexactly(size + 2))[:-2]
    await reader.readline()
    return content


Deed = Callable[[Connection, int], Awaitable[int]]


async def measure(name: str, connections: list[Connection], deed: Deed, *, times: int) -> list[float]:
    """Let every user do ``deed`` ``times`` times, all at once; return each one's seconds. Only 2xx and 3xx count."""
    seconds: list[float] = []

    async def one_user(connection: Connection) -> None:
        for number in range(times):
            begun = time.perf_counter()
            status = await deed(connection, number)
            seconds.append(time.perf_counter() - begun)
            if not 200 <= status < 400:
                raise AssertionError(f"{name} answered {status} under load")

    await asyncio.gather(*(one_user(connection) for connection in connections))
    return seconds
