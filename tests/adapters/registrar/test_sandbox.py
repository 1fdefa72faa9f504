"""The registrar contract against the sandbox, over HTTP, with the sandbox as a process."""

from datetime import datetime

import pytest

from backend.adapters.registrar.sandbox import SandboxRegistrar
from backend.ports.answers import Unreachable
from tests.adapters.conftest import IMPATIENT_SECONDS
from tests.adapters.processes import RegistrarSandbox
from tests.adapters.registrar.contract import RegistrarContract, soon

__all__ = ["soon"]  # a fixture of the contract

pytestmark = pytest.mark.anyio


class SandboxRegistry:
    """The sandbox's side: its admin."""

    def __init__(self, program: RegistrarSandbox) -> None:
        self._admin = program.admin

    def now(self) -> datetime:
        return datetime.fromisoformat(self._admin.clock())

    def put(self, name: str, expires_at: datetime, *statuses: str) -> None:
        registration = {"expires_at": expires_at.isoformat(), "statuses": list(statuses)}
        self._admin.domains([{"name": name, **registration}])

    def lose(self, verb: str, kind: str, *, moment: str) -> None:
        self._admin.faults(verb, kind, moment=moment)

    def refuse(self, verb: str, reason: str) -> None:
        self._admin.faults(verb, "refuse", reason=reason)

    def renewals(self, name: str) -> list[tuple[int, datetime, datetime]]:
        return [
            (
                line["years"],
                datetime.fromisoformat(line["from"]),
                datetime.fromisoformat(line["to"]),
            )
            for line in self._admin.renewals()
            if line["name"] == name
        ]

    def restores(self, name: str) -> int:
        return [line["name"] for line in self._admin.restores()].count(name)

    def take_away(self, name: str) -> None:
        self._admin.take_away(name)

    def slow(self, name: str, *, days: int, reason: str | None = None) -> None:
        self._admin.slow(name, hours=24 * days, reason=reason)

    def pass_days(self, days: int) -> None:
        self._admin.clock(days=days)

    def taken(self, name: str) -> int:
        return [line["name"] for line in self._admin.taken()].count(name)


@pytest.fixture
def registry(registrar_program: RegistrarSandbox) -> SandboxRegistry:
    return SandboxRegistry(registrar_program)


class TestSandboxRegistrar(RegistrarContract):
    """The sandbox keeps the contract."""


async def test_nobody_there_is_unreachable() -> None:
    nobody = SandboxRegistrar(base_url="http://127.0.0.1:1", timeout_seconds=IMPATIENT_SECONDS)
    with pytest.raises(Unreachable):
        await nobody.domain("exemple.fr")
    await nobody.aclose()
