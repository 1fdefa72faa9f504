"""The outside world of a kill test: the sandboxes as programs of their own, which no kill of ours touches."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from backend.adapters.payments.sandbox import SandboxPayments
from backend.adapters.registrar.sandbox import SandboxRegistrar
from backend.kit.settings import Settings
from tests.adapters.processes import (
    ChargeLine,
    MessageLine,
    PaymentsSandbox,
    RefundLine,
    RegistrarSandbox,
    RenewalLine,
    RestoreLine,
    StripeOnLoopback,
    TakenLine,
    payments_sandbox,
    registrar_sandbox,
)


@dataclass
class Neighbours:
    """The same questions as to `tests.outside.Outside`; statements begin where this test began."""

    payments: PaymentsSandbox | StripeOnLoopback
    registrar: RegistrarSandbox
    _before: dict[str, int] = field(default_factory=dict)
    _open: list[SandboxPayments | SandboxRegistrar] = field(default_factory=list)

    def begin(self) -> None:
        """Leave out of the statements what earlier tests did."""
        self._before = {
            "charges": len(self.payments.admin.charges()),
            "refunds": len(self.payments.admin.refunds()),
            "renewals": len(self.registrar.admin.renewals()),
            "restores": len(self.registrar.admin.restores()),
            "taken": len(self.registrar.admin.taken()),
            "messages": len(self.registrar.admin.messages()),
        }

    def adapters(self, settings: Settings) -> tuple[SandboxPayments, SandboxRegistrar]:
        payments = SandboxPayments(
            base_url=self.payments.url,
            timeout_seconds=settings.outside_timeout_seconds,
            webhook_secret=settings.payments_webhook_secret.get_secret_value(),
        )
        registrar = SandboxRegistrar(
            base_url=self.registrar.url, timeout_seconds=settings.outside_timeout_seconds
        )
        self._open += [payments, registrar]
        return payments, registrar

    async def aclose(self) -> None:
        while self._open:
            await self._open.pop().aclose()

    def charges(self) -> list[ChargeLine]:
        """Return the successful charges in the processor's own statement."""
        lines = self.payments.admin.charges()[self._before["charges"] :]
        return [line for line in lines if line["state"] == "SUCCEEDED"]

    def refunds(self) -> list[RefundLine]:
        return self.payments.admin.refunds()[self._before["refunds"] :]

    def renewals(self, name: str | None = None) -> list[RenewalLine]:
        """Return the renewals in the registrar's own statement."""
        lines = self.registrar.admin.renewals()[self._before["renewals"] :]
        return [line for line in lines if name in (None, line["name"])]

    def restores(self, name: str | None = None) -> list[RestoreLine]:
        """Return the restores in the registrar's own statement."""
        lines = self.registrar.admin.restores()[self._before["restores"] :]
        return [line for line in lines if name in (None, line["name"])]

    def register_domain(
        self,
        name: str,
        expires_at: datetime,
        statuses: tuple[str, ...] = ("ok",),
        **days: int,
    ) -> None:
        self.registrar.admin.domains(
            [{"name": name, "expires_at": expires_at.isoformat(), "statuses": statuses, **days}]
        )

    def take_away(self, name: str) -> None:
        """Let a name go to another registrar."""
        self.registrar.admin.take_away(name)

    def slow(
        self, name: str, *, hours: int, reason: str | None = None, silent: bool = False
    ) -> None:
        self.registrar.admin.slow(name, hours=hours, reason=reason, silent=silent)

    def taken(self, name: str) -> list[TakenLine]:
        """Return what the registrar took of a name to do it later, by its own statement."""
        lines = self.registrar.admin.taken()[self._before["taken"] :]
        return [line for line in lines if line["name"] == name]

    def messages(self) -> list[MessageLine]:
        """Return what the registrar said by itself, acknowledged or not."""
        return self.registrar.admin.messages()[self._before["messages"] :]

    def unacknowledged(self) -> list[MessageLine]:
        """Return the messages that the registrar goes on saying."""
        return [line for line in self.messages() if not line["acknowledged_at"]]

    def card(self, customer: str, number: str, month: int, year: int) -> str:
        return self.payments.admin.cards(customer, number, exp_month=month, exp_year=year)

    def ahead(self) -> timedelta:
        """Return how far the clock of the neighbour who is furthest runs ahead of the real time."""
        clocks = [each.admin.get("/admin/clock") for each in (self.payments, self.registrar)]
        return max(_instant(clock["now"]) - _instant(clock["really"]) for clock in clocks)

    def advance(self, by: timedelta) -> None:
        seconds = int(by.total_seconds())
        self.payments.admin.clock(seconds=seconds)
        self.registrar.admin.clock(seconds=seconds)


def _instant(said: object) -> datetime:
    return datetime.fromisoformat(str(said))


@contextmanager
def neighbours(folder: Path) -> Iterator[Neighbours]:
    with (
        payments_sandbox(folder / "payments") as payments,
        registrar_sandbox(folder / "registrar") as registrar,
    ):
        yield Neighbours(payments, registrar)
