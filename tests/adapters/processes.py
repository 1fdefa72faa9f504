"""The sandbox programs as loopback processes, for every test that wants an outside world.

with payments_sandbox(folder) as payments:
    payments.url                      where the adapter asks
    payments.admin.faults("charge", "drop", moment="after")
    payments.admin.charges()          what really happened there
    payments.kill(); payments.start() the state survives, the address stays
"""

import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TypedDict

import httpx
import orjson

_ROOT = Path(__file__).parents[2]
_ADMIN_PATIENCE = 30  # seconds; ample for 20,000 names on a busy machine


class ChargeLine(TypedDict):
    """A charge as the processor's statement lists it."""

    key: str
    id: str
    amount_minor: int
    currency: str
    customer: str
    card: str | None
    description: str
    state: str
    reason: str | None
    at: str
    withdrawn_minor: int


class RefundLine(TypedDict):
    """A refund as the processor's statement lists it."""

    key: str
    id: str
    charge: str
    amount_minor: int
    currency: str
    customer: str
    state: str
    at: str


# A renewal as the registrar's statement lists it ("from" is a word of Python).
RenewalLine = TypedDict(
    "RenewalLine",
    {"name": str, "years": int, "from": str, "to": str, "at": str, "tx": str},
)


class RestoreLine(TypedDict):
    """A restore as the registrar's statement lists it."""

    name: str
    expires_at: str
    at: str
    tx: str


class TakenLine(TypedDict):
    """What was taken to be done later, as the registrar's statement lists it."""

    name: str
    about: str
    years: int
    tx: str
    at: str
    due_at: str
    ended: str | None


class MessageLine(TypedDict):
    """A message of the registrar's queue, acknowledged or not."""

    id: str
    at: str
    name: str
    about: str
    done: bool
    reason: str | None
    acknowledged_at: str | None


class DomainLine(TypedDict):
    """A name as the registrar knows it."""

    name: str
    expires_at: str
    statuses: list[str]
    registrant: str | None


class Admin:
    """What the admin of a sandbox can do, without waiting loops or async."""

    def __init__(self, url: str) -> None:
        self._http = httpx.Client(base_url=url, trust_env=False, timeout=_ADMIN_PATIENCE)

    def close(self) -> None:
        self._http.close()

    def faults(
        self,
        verb: str,
        kind: str,
        *,
        moment: str = "before",
        call: int | None = None,
        times: int = 1,
        reason: str | None = None,
    ) -> None:
        """Let calls to come fail; `call` counts from now, None is the next one."""
        self.post(
            "/admin/faults",
            verb=verb,
            kind=kind,
            moment=moment,
            call=call,
            times=times,
            reason=reason,
        )

    def clock(self, *, days: int = 0, seconds: int = 0) -> str:
        """Move the sandbox's clock forward and return its time."""
        return str(self.post("/admin/clock", advance_days=days, advance_seconds=seconds)["now"])

    def statement(self) -> dict[str, object]:
        """What really happened there, as the sandbox writes it."""
        return self.get("/admin/statement")

    def get(self, path: str) -> dict[str, object]:
        return _answer(self._http.get(path))

    def post(self, path: str, **asked: object) -> dict[str, object]:
        return _answer(self._http.post(path, json=asked))


class PaymentsAdmin(Admin):
    """The admin of the payment processor."""

    def cards(
        self,
        customer: str,
        number: str = "4242424242424242",
        *,
        exp_month: int = 12,
        exp_year: int = 2035,
        token: str | None = None,
    ) -> str:
        """Give a customer a saved card and return its token."""
        asked = {"exp_month": exp_month, "exp_year": exp_year, "token": token}
        return str(self.post("/admin/cards", customer=customer, number=number, **asked)["token"])

    def disputes(self, key: str, state: str) -> None:
        """Let a customer take a charge back at their bank (OPEN), or the bank decide (WON, LOST)."""
        self.post("/admin/disputes", key=key, state=state)

    def returned_refunds(self, key: str) -> None:
        """Let a bank send a refund back."""
        self.post("/admin/returned-refunds", key=key)

    def charges(self) -> list[ChargeLine]:
        """Every charge there ever was, whatever became of it, oldest first."""
        lines: list[ChargeLine] = self.statement()["charges"]  # type: ignore[assignment]  # JSON
        return lines

    def refunds(self) -> list[RefundLine]:
        """Every refund, oldest first."""
        lines: list[RefundLine] = self.statement()["refunds"]  # type: ignore[assignment]  # JSON
        return lines

    def events(self, after: str = "evt_0") -> list[dict[str, str]]:
        """Every message to the portal after one, delivered or not, oldest first."""
        found: list[dict[str, str]] = self.get(f"/events?after={after}")["events"]  # type: ignore[assignment]
        return found


class RegistrarAdmin(Admin):
    """The admin of the registrar."""

    def domains(self, registrations: Iterable[Mapping[str, object]]) -> None:
        """Register names (`name`, `expires_at`, `statuses`), or overwrite what is known of them."""
        self.post("/admin/domains", domains=list(registrations))

    def take_away(self, *names: str) -> None:
        """Let names go to another registrar."""
        self.post("/admin/domains/take-away", names=list(names))

    def restores(self) -> list[RestoreLine]:
        """Every restore that was performed, oldest first."""
        lines: list[RestoreLine] = self.statement()["restores"]  # type: ignore[assignment]  # JSON
        return lines

    def slow(
        self, name: str, *, hours: int, reason: str | None = None, silent: bool = False
    ) -> None:
        """Let the next thing asked of a name be done in so many hours, or refused then; `silent` says no message."""
        self.post(
            "/admin/domains/slow",
            names=[name],
            seconds=hours * 3600,
            reason=reason,
            silent=silent,
        )

    def taken(self) -> list[TakenLine]:
        """Everything that was taken to be done later, oldest first."""
        lines: list[TakenLine] = self.statement()["taken"]  # type: ignore[assignment]  # JSON
        return lines

    def messages(self) -> list[MessageLine]:
        """Every message there ever was, oldest first."""
        lines: list[MessageLine] = self.statement()["messages"]  # type: ignore[assignment]  # JSON
        return lines

    def known(self) -> list[DomainLine]:
        """Every name there."""
        lines: list[DomainLine] = self.get("/admin/domains")["domains"]  # type: ignore[assignment]
        return lines

    def renewals(self) -> list[RenewalLine]:
        """Every renewal that was performed, oldest first."""
        lines: list[RenewalLine] = self.statement()["renewals"]  # type: ignore[assignment]  # JSON
        return lines


class _Program:
    """A sandbox program that runs, can be killed, and comes back at the same address."""

    module = ""

    def __init__(self, folder: Path, *arguments: str) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.db = folder / f"{self.module.rpartition('.')[2]}.sqlite3"
        self._arguments = arguments
        self._port = 0
        self.url = ""
        self.process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        """Start it, and return when it listens."""
        command = [sys.executable, "-m", self.module, "--db", str(self.db)]
        command += ["--port", str(self._port), *self._arguments]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=_ROOT)
        assert self.process.stdout is not None
        with self.process.stdout as out:
            first_line = out.readline()
        assert first_line, f"{self.module} ended at once with {self.process.wait()}"
        self.url = orjson.loads(first_line)["url"]
        self._port = int(self.url.rpartition(":")[2])

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        assert self.process is not None
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


class PaymentsSandbox(_Program):
    """The payment processor."""

    module = "backend.sandbox.payments"

    def __init__(self, folder: Path, *arguments: str) -> None:
        super().__init__(folder, *arguments)
        self.admin = PaymentsAdmin(self.url)


class StripeAdmin(PaymentsAdmin):
    """The admin of Stripe on loopback."""

    def wrongs(self) -> list[str]:
        """What was wrong with requests so far, by the library's own types."""
        found: list[str] = self.get("/admin/wrongs")["wrongs"]  # type: ignore[assignment]  # JSON
        return found

    def forgive(self) -> None:
        """Forget what was wrong: a test did it on purpose."""
        self.post("/admin/wrongs")


class StripeOnLoopback(_Program):
    """localstripe behind the shim of tests/adapters/payments/loopback. What it knows dies with it."""

    module = "tests.adapters.payments.loopback"

    def __init__(self, folder: Path, *arguments: str) -> None:
        super().__init__(folder, *arguments)
        self.admin = StripeAdmin(self.url)


class RegistrarSandbox(_Program):
    """The registrar."""

    module = "backend.sandbox.registrar"

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.admin = RegistrarAdmin(self.url)


@contextmanager
def payments_sandbox(
    folder: Path, *, webhook_url: str | None = None, webhook_secret: str | None = None
) -> Iterator[PaymentsSandbox]:
    """A payment processor whose state lies in this folder."""
    arguments: list[str] = []
    if webhook_url is not None and webhook_secret is not None:
        arguments = ["--webhook-url", webhook_url, "--webhook-secret", webhook_secret]
    program = PaymentsSandbox(folder, *arguments)
    try:
        yield program
    finally:
        program.admin.close()
        program.kill()


@contextmanager
def stripe_on_loopback(
    folder: Path, *, webhook_url: str | None = None, webhook_secret: str | None = None
) -> Iterator[StripeOnLoopback]:
    """Stripe as far as it can be had here; at the end every request must have been a proper one."""
    arguments: list[str] = []
    if webhook_url is not None and webhook_secret is not None:
        arguments = ["--webhook-url", webhook_url, "--webhook-secret", webhook_secret]
    program = StripeOnLoopback(folder, *arguments)
    try:
        yield program
        assert program.admin.wrongs() == []
    finally:
        program.admin.close()
        program.kill()


@contextmanager
def registrar_sandbox(folder: Path) -> Iterator[RegistrarSandbox]:
    """A registrar whose state lies in this folder."""
    program = RegistrarSandbox(folder)
    try:
        yield program
    finally:
        program.admin.close()
        program.kill()


def _answer(response: httpx.Response) -> dict[str, object]:
    assert response.is_success, f"{response.request.url}: {response.status_code} {response.text}"
    fields: dict[str, object] = response.json()
    return fields
