"""The guard of tests/conftest.py refuses the outside, and says so even if code swallows it."""

import socket

pytest_plugins = ["pytester"]

STRAYING = """
import contextlib, socket

def test_strays():
    with contextlib.suppress(OSError), socket.socket() as out:
        out.connect(("192.0.2.1", 9))  # reserved for documentation, RFC 5737
"""


def test_loopback_is_allowed():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()


def test_a_swallowed_connection_to_the_outside_still_fails_the_test(pytester, request):
    conftest = (request.config.rootpath / "tests" / "conftest.py").read_text()
    pytester.makeconftest(conftest)
    pytester.makepyfile(STRAYING)
    outcome = pytester.runpytest_inprocess("-p", "no:cacheprovider")
    outcome.assert_outcomes(passed=1, errors=1)
