"""The outside world of a test: the sandboxes' cores in this process, behind the real adapters, without a socket."""

import inspect
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

import httpx

from backend.adapters.payments.sandbox import SandboxPayments
from backend.adapters.registrar.sandbox import SandboxRegistrar
from backend.kit import database
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.sandbox.payments.core import Payments as PaymentsSandbox
from backend.sandbox.payments.http import app as payments_app
from backend.sandbox.registrar.core import Registrar as RegistrarSandbox
from backend.sandbox.registrar.core import Registration
from backend.sandbox.registrar.http import app as registrar_app
from backend.sandbox.registrar.later import Slow


class RunsAhead(Protocol):
    """Whoever has a clock of its own that a test moves."""

    def ahead(self) -> timedelta: ...

    def advance(self, by: timedelta) -> None: ...


@dataclass
class Outside:
    """What the outside really holds and did; tests count here, never in our own tables alone."""

    payments: PaymentsSandbox
    registrar: RegistrarSandbox
    _open: list[SandboxPayments | SandboxRegistrar]

    @classmethod
    @contextmanager
    def in_process(cls, folder: Path) -> Iterator["Outside"]:
        payments = PaymentsSandbox(folder / "payments.sqlite")
        registrar = RegistrarSandbox(folder / "registrar.sqlite")
        yield cls(payments, registrar, [])
        payments.close()
        registrar.close()

    def adapters(self, settings: Settings) -> tuple[SandboxPayments, SandboxRegistrar]:
        payments = SandboxPayments(
            base_url=settings.payments_url,
            timeout_seconds=settings.outside_timeout_seconds,
            webhook_secret=settings.payments_webhook_secret.get_secret_value(),
            transport=httpx.ASGITransport(payments_app(self.payments)),
        )
        registrar = SandboxRegistrar(
            base_url=settings.registrar_url,
            timeout_seconds=settings.outside_timeout_seconds,
            transport=httpx.ASGITransport(registrar_app(self.registrar)),
        )
        self._open += [payments, registrar]
        return payments, registrar

    async def aclose(self) -> None:
        for adapter in self._open:
            await adapter.aclose()

    def ahead(self) -> timedelta:
        """Return how far the clock of the sandbox that is furthest runs ahead of the real time."""
        stores = (self.payments.store, self.registrar.store)
        return max(store.now() for store in stores) - datetime.now(UTC).replace(microsecond=0)

    def advance(self, by: timedelta) -> None:
        """Let the sandboxes' time run ahead by so much."""
        self.payments.store.advance(by)
        self.registrar.store.advance(by)

    async def set_ahead(self, ahead: timedelta) -> None:
        """Let the sandboxes' time run so far ahead of the real one, unless it is further already."""
        for store in (self.payments.store, self.registrar.store):
            shown = store.now() - datetime.now(UTC).replace(microsecond=0)
            store.advance(max(ahead - shown, timedelta(0)))

    def register_domain(
        self,
        name: str,
        expires_at: datetime,
        statuses: tuple[str, ...] = ("ok",),
        **days: int,
    ) -> None:
        """Register a name; `days` are those after its expiry: grace_days, redemption_days, delete_days."""
        self.registrar.put_domains([Registration(name, expires_at, statuses, **days)])

    def take_away(self, name: str) -> None:
        """Let a name go to another registrar."""
        self.registrar.take_away([name])

    def slow(
        self, name: str, *, hours: int, reason: str | None = None, silent: bool = False
    ) -> None:
        """Let the next thing asked of a name be done in so many hours, or refused then; `silent` says no message."""
        self.registrar.let_take([name], Slow(hours * 3600, reason, silent))

    def taken(self, name: str) -> list[dict[str, object]]:
        """Return what the registrar took of a name to do it later, by its own statement."""
        return [row for row in self.registrar.statement()["taken"] if row["name"] == name]

    def unacknowledged(self) -> list[dict[str, object]]:
        """Return the messages that the registrar goes on saying."""
        messages = self.registrar.statement()["messages"]
        return [row for row in messages if row["acknowledged_at"] is None]

    def card(self, customer: str, number: str, month: int, year: int) -> str:
        """Return the token of a saved card that the processor now keeps for a customer."""
        return str(self.payments.add_card(customer, number, month, year)["token"])

    def charges(self) -> list[dict[str, object]]:
        """Return the successful charges in the processor's own statement."""
        return [row for row in self.payments.statement()["charges"] if row["state"] == "SUCCEEDED"]

    def refunds(self) -> list[dict[str, object]]:
        return list(self.payments.statement()["refunds"])

    def renewals(self, name: str | None = None) -> list[dict[str, object]]:
        """Return the renewals in the registrar's own statement."""
        return [
            row for row in self.registrar.statement()["renewals"] if name in (None, row["name"])
        ]

    def restores(self, name: str | None = None) -> list[dict[str, object]]:
        """Return the restores in the registrar's own statement."""
        return [
            row for row in self.registrar.statement()["restores"] if name in (None, row["name"])
        ]


class NeverInsideTransaction:
    """A port that fails the test when it is awaited while a transaction is open (law 1)."""

    def __init__(self, port: object) -> None:
        self._port = port

    def __getattr__(self, name: str) -> object:
        found = getattr(self._port, name)
        if not inspect.iscoroutinefunction(found):
            return found

        async def outside_of_transactions(*given: object, **named: object) -> object:
            assert not database.inside_transaction(), f"{name} was called inside a transaction"
            return await found(*given, **named)

        return outside_of_transactions


def guarded_ports(world: World) -> World:
    return replace(
        world,
        payments=NeverInsideTransaction(world.payments),  # type: ignore[arg-type]  # a proxy of one
        registrar=NeverInsideTransaction(world.registrar),  # type: ignore[arg-type]
        mail=NeverInsideTransaction(world.mail),  # type: ignore[arg-type]
    )
