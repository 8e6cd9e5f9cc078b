"""Writes tests/contract/sms/clients.json: what the vendors' own Python clients send for an SMS.

.venv/bin/python -m tests.contract.capture_clients [NAME ...]

Makes an environment for each client (some exclude each other), lets it send to a server on
loopback, and throws the environment away; takes a minute or two and needs a package index. Of
each request only names are kept: method, path, headers, fields.
"""

import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from tests.contract.vendor_clients import CLIENTS, PRELUDE, Client

FOUND = Path(__file__).parent / "sms" / "clients.json"
# What says nothing of the vendor: HTTP's own, and what our script marks a request with.
NO_NEWS = {"host", "connection", "content-length", "accept-encoding", "x-case", "x-vendor"}
ACCOUNTS = {"AC" + "0" * 32: "{account}"}
LONGEST_S = 60


class Server(ThreadingHTTPServer):
    """Remembers by case what was sent, and answers all of it the same."""

    def __init__(self, answer: str) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answer, self.taken = answer.encode(), dict[str, dict[str, Any]]()


class Handler(BaseHTTPRequestHandler):
    """One request."""

    server: Server

    def do_POST(self) -> None:
        """Remember it, without any value."""
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.taken[self.headers["X-Case"]] = shape(
            self.command, self.path, dict(self.headers.items()), body
        )
        self.send_response(201)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(self.server.answer)

    do_GET = do_POST

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


def shape(method: str, path: str, headers: dict[str, str], body: bytes) -> dict[str, Any]:
    """Name all that a request is made of; nothing that stands in it."""
    address = urlsplit(path)
    for account, name in ACCOUNTS.items():
        address = address._replace(path=address.path.replace(account, name))
    kind = headers.get("Content-Type", "").partition(";")[0]
    return {
        "method": method,
        "host": headers["X-Vendor"],
        "path": address.path,
        "query": sorted({name for name, _ in parse_qsl(address.query, keep_blank_values=True)}),
        "headers": sorted({name for name in headers if name.lower() not in NO_NEWS}),
        "content_type": kind,
        "fields": fields_of(kind, body),
    }


def fields_of(kind: str, body: bytes) -> list[str]:
    """The names of a body's fields, those of JSON with their way: "messages[].text"."""
    if "json" in kind:
        return sorted(set(ways(json.loads(body))))
    return sorted({name for name, _ in parse_qsl(body.decode(), keep_blank_values=True)})


def ways(value: Any, way: str = "") -> Iterator[str]:
    match value:
        case dict():
            for name, each in value.items():
                yield from ways(each, f"{way}.{name}".lstrip("."))
        case [*found]:
            for each in found:
                yield from ways(each, f"{way}[]")
        case None:
            return  # nothing is said by it
        case _:
            yield way


@contextmanager
def listening(answer: str) -> Iterator[Server]:
    """A server on loopback."""
    server = Server(answer)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def captured(client: Client) -> dict[str, Any]:
    """Install a client, let it send, and give what it sent by case, and all fields it knows."""
    with tempfile.TemporaryDirectory() as folder, listening(client.answer) as server:
        venv.create(folder, with_pip=True)
        python = str(Path(folder, "bin", "python"))
        pip = [python, "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        subprocess.run([*pip, f"{client.package}=={client.version}", *client.more], check=True)
        told = subprocess.run(
            [python, "-c", PRELUDE + client.script, f"http://127.0.0.1:{server.server_port}"],
            check=True,
            stdout=subprocess.PIPE,
            timeout=LONGEST_S,
        )
    sent = dict(sorted(server.taken.items()))
    known = {field for each in sent.values() for field in each["fields"]}
    known |= set(json.loads(told.stdout or "[]"))
    return {"client": f"{client.package} {client.version}", "known": sorted(known), "sent": sent}


def main(names: list[str]) -> None:
    """Capture these clients, all without a name, and write them beside the others."""
    found = json.loads(FOUND.read_text()) if FOUND.exists() else {}
    for name in names or CLIENTS:
        found[name] = captured(CLIENTS[name])
    FOUND.write_text(json.dumps(dict(sorted(found.items())), indent=1) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
