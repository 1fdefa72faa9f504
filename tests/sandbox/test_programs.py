"""The sandbox programs as programs: how they start, end, and what survives."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol
from uuid import uuid4

import httpx
import pytest

from tests.adapters.processes import (
    PaymentsSandbox,
    RegistrarSandbox,
    payments_sandbox,
    registrar_sandbox,
)


class Starts(Protocol):
    def __call__(
        self, folder: Path
    ) -> AbstractContextManager[PaymentsSandbox | RegistrarSandbox]: ...


BOTH = [payments_sandbox, registrar_sandbox]


@pytest.fixture
def browser() -> Iterator[httpx.Client]:
    with httpx.Client(trust_env=False, timeout=30) as client:
        yield client


def pay(browser: httpx.Client, url: str, token: str, key: str) -> httpx.Response:
    return browser.post(
        f"{url}/charges",
        json={
            "key": key,
            "amount_minor": 1201,
            "currency": "EUR",
            "card": token,
            "customer": "anne",
            "return_url": "http://127.0.0.1:8000/",
        },
    )


def test_a_charge_survives_a_kill(tmp_path: Path, browser: httpx.Client) -> None:
    """The answer was never given, the effect was committed: it is still there afterwards."""
    with payments_sandbox(tmp_path) as sandbox:
        token, key = sandbox.admin.cards("anne"), str(uuid4())
        sandbox.admin.faults("charge", "drop", moment="after")
        with pytest.raises(httpx.RemoteProtocolError):
            pay(browser, sandbox.url, token, key)
        address = sandbox.url
        sandbox.kill()
        sandbox.start()
        assert sandbox.url == address
        assert [charge["key"] for charge in sandbox.admin.charges()] == [key]
        assert pay(browser, sandbox.url, token, key).json()["state"] == "SUCCEEDED"
        assert len(sandbox.admin.charges()) == 1


def test_a_renewal_and_the_clock_survive_a_kill(tmp_path: Path, browser: httpx.Client) -> None:
    with registrar_sandbox(tmp_path) as sandbox:
        sandbox.admin.domains([{"name": "exemple.fr", "expires_at": "2027-03-01T00:00:00Z"}])
        asked = {"current_expiry": "2027-03-01T00:00:00Z", "years": 1, "tx": "t"}
        assert browser.post(f"{sandbox.url}/domains/exemple.fr/renew", json=asked).is_success
        ahead = sandbox.admin.clock(days=400)
        sandbox.kill()
        sandbox.start()
        assert sandbox.admin.clock() >= ahead
        (renewal,) = sandbox.admin.renewals()
        assert (renewal["from"], renewal["to"]) == ("2027-03-01T00:00:00Z", "2028-03-01T00:00:00Z")


def test_scripted_faults_survive_a_kill(tmp_path: Path, browser: httpx.Client) -> None:
    with registrar_sandbox(tmp_path) as sandbox:
        sandbox.admin.domains([{"name": "exemple.fr", "expires_at": "2027-03-01T00:00:00Z"}])
        sandbox.admin.faults("domain", "500", call=2)
        known = f"{sandbox.url}/domains/exemple.fr"
        assert browser.get(known).status_code == 200
        sandbox.kill()
        sandbox.start()
        assert [browser.get(known).status_code for _ in range(2)] == [500, 200]


@pytest.mark.parametrize("start", BOTH)
def test_listens_on_loopback_only(start: Starts, tmp_path: Path, browser: httpx.Client) -> None:
    with start(tmp_path) as sandbox:
        assert sandbox.url.startswith("http://127.0.0.1:")
        port = int(sandbox.url.rpartition(":")[2])
        listening = [
            line.split()[1]
            for table in ("/proc/net/tcp", "/proc/net/tcp6")
            for line in Path(table).read_text().splitlines()[1:]
            if line.split()[1].endswith(f":{port:04X}") and line.split()[3] == "0A"
        ]
        assert listening == [f"0100007F:{port:04X}"]


@pytest.mark.parametrize("start", BOTH)
def test_answers_to_no_foreign_name(start: Starts, tmp_path: Path, browser: httpx.Client) -> None:
    """A page on the internet may point a name of its own at 127.0.0.1."""
    with start(tmp_path) as sandbox:
        foreign = browser.get(f"{sandbox.url}/", headers={"Host": "evil.example"})
        assert foreign.status_code == 400
        assert browser.get(f"{sandbox.url}/").status_code == 200


@pytest.mark.parametrize("start", BOTH)
def test_takes_no_form_for_json(start: Starts, tmp_path: Path, browser: httpx.Client) -> None:
    """A page elsewhere could make a browser post a form or plain text here, but no JSON."""
    with start(tmp_path) as sandbox:
        body = b'{"advance_days": 1}'
        plain = browser.post(
            f"{sandbox.url}/admin/clock", content=body, headers={"Content-Type": "text/plain"}
        )
        assert (plain.status_code, plain.json()) == (415, {"error": {"code": "not_json"}})


@pytest.mark.parametrize("module", ["payments", "registrar"])
def test_ends_with_the_one_who_started_it(module: str, tmp_path: Path) -> None:
    """However that one ends; nothing is left behind on the laptop."""
    middle = (
        "import subprocess, sys; child = subprocess.Popen([sys.executable, '-m',"
        f" 'backend.sandbox.{module}', '--db', {str(tmp_path / 'db')!r}],"
        " stdout=subprocess.PIPE); child.stdout.readline(); print(child.pid, flush=True);"
        " sys.stdin.read()"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", middle],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert parent.stdin is not None
    assert parent.stdout is not None
    with parent.stdin, parent.stdout as out:
        child = int(out.readline())
        watched = os.pidfd_open(child)
        parent.send_signal(signal.SIGKILL)
        parent.wait()
        assert _ended(watched, within_seconds=30)


def test_stops_at_once_with_a_call_hanging(tmp_path: Path) -> None:
    """Ctrl-C must not wait for a customer of ours who waits for an answer that never comes."""
    with payments_sandbox(tmp_path) as sandbox:
        sandbox.admin.faults("charge_by_key", "hang")
        with httpx.Client(trust_env=False, timeout=1) as impatient:
            request = impatient.build_request("GET", f"{sandbox.url}/charges/{uuid4()}")
            with pytest.raises(httpx.ReadTimeout):
                impatient.send(request)
        assert sandbox.process is not None
        sandbox.process.send_signal(signal.SIGTERM)
        sandbox.process.wait(timeout=30)


def _ended(watched: int, *, within_seconds: int) -> bool:
    """Wait for the end of a process that is not our child."""
    import select  # the one test that needs it

    try:
        return bool(select.select([watched], [], [], within_seconds)[0])
    finally:
        os.close(watched)
