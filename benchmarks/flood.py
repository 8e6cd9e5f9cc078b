"""Push prepared HTTP requests through keep-alive connections as fast as they are answered.

Runs in a process of its own and costs a few microseconds a request, so that what is measured is
the server. Knows nothing of what the requests mean.
"""

import multiprocessing
import select
import socket
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

# Nothing of Heed's answers to webhooks is longer; each has an empty body or a few words.
_READ_BYTES = 4096
_END_OF_HEAD = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class Flooded:
    """What became of the requests: answers by status, each wait in ms, and all in seconds."""

    statuses: Mapping[int, int]
    waits_ms: list[float]
    seconds: float

    @property
    def per_second(self) -> float:
        """Return the answered requests per second."""
        return len(self.waits_ms) / self.seconds

    @property
    def is_good(self) -> bool:
        """Tell whether every answer was a 200."""
        return set(self.statuses) == {200}


def post(path: str, body: bytes, headers: Mapping[str, str]) -> bytes:
    """Write a POST with a JSON body as it goes over the wire."""
    told = {"Host": "127.0.0.1", "Content-Type": "application/json", **headers}
    lines = [f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in told.items())]
    head = "\r\n".join([*lines, f"Content-Length: {len(body)}"])
    return head.encode() + _END_OF_HEAD + body


def flooder() -> ProcessPoolExecutor:
    """Give the process to submit `flood` to; used as a context it ends with it."""
    return ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))


def flood(
    port: int, requests: Sequence[bytes], connections: int, per_second: float = 0
) -> Flooded:
    """Send the requests over so many connections, each waiting for its answer before the next.

    Args:
        per_second: at most so many; 0 is as fast as they are answered.
    """
    poll = select.epoll()
    socks: dict[int, socket.socket] = {}
    for _ in range(min(connections, len(requests))):
        sock = socket.create_connection(("127.0.0.1", port))
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        poll.register(sock.fileno(), select.EPOLLIN)
        socks[sock.fileno()] = sock
    try:
        return _flood(poll, socks, requests, per_second)
    finally:
        for sock in socks.values():
            sock.close()
        poll.close()


def _flood(
    poll: select.epoll,
    socks: Mapping[int, socket.socket],
    requests: Sequence[bytes],
    per_second: float,
) -> Flooded:
    clock, begun, statuses = time.perf_counter, time.perf_counter(), Counter[int]()
    sent_at, waits_ms, free, n = dict.fromkeys(socks, 0.0), list[float](), list(socks), 0
    while len(waits_ms) < len(requests):
        allowed = (clock() - begun) * per_second + 1 if per_second else len(requests)
        while free and n < min(allowed, len(requests)):
            number = free.pop()
            sent_at[number] = clock()
            socks[number].sendall(requests[n])
            n += 1
        for number, _ in poll.poll(0.001 if per_second else 5):
            answer = _answer(socks[number])
            waits_ms.append((clock() - sent_at[number]) * 1000)
            statuses[int(answer[9:12])] += 1
            free.append(number)
    return Flooded(dict(statuses), waits_ms, clock() - begun)


def _answer(sock: socket.socket) -> bytes:
    """Read one answer to its end."""
    read = b""
    while True:
        piece = sock.recv(_READ_BYTES)
        if not piece:
            raise ConnectionError("the server closed the connection")
        read += piece
        head, separator, body = read.partition(_END_OF_HEAD)
        if separator and len(body) >= _length(head):
            return read


def _length(head: bytes) -> int:
    _, _, after = head.lower().partition(b"content-length:")
    return int(after.partition(b"\r\n")[0] or 0)
