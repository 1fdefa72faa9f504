"""The outside world of adapter tests: one process of each sandbox, a customer for each test.

Processes are shared, so a test counts what happened to its own customer or name only.
"""

from collections.abc import AsyncIterator, Iterator
from uuid import uuid4

import pytest

from backend.adapters.payments.sandbox import SandboxPayments
from backend.adapters.registrar.sandbox import SandboxRegistrar
from tests.adapters.processes import (
    PaymentsSandbox,
    RegistrarSandbox,
    payments_sandbox,
    registrar_sandbox,
)

WEBHOOK_SECRET = "a webhook secret of the tests"
PATIENT_SECONDS = 30.0
IMPATIENT_SECONDS = 1.0  # for answers that never come


@pytest.fixture(scope="session")
def payments_program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PaymentsSandbox]:
    with payments_sandbox(tmp_path_factory.mktemp("payments")) as program:
        yield program


@pytest.fixture(scope="session")
def registrar_program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RegistrarSandbox]:
    with registrar_sandbox(tmp_path_factory.mktemp("registrar")) as program:
        yield program


@pytest.fixture
def customer() -> str:
    return f"customer-{uuid4().hex[:12]}"


@pytest.fixture
async def payments(payments_program: PaymentsSandbox) -> AsyncIterator[SandboxPayments]:
    adapter = payments_adapter(payments_program.url, PATIENT_SECONDS)
    yield adapter
    await adapter.aclose()


@pytest.fixture
async def hasty_payments(payments_program: PaymentsSandbox) -> AsyncIterator[SandboxPayments]:
    """The same processor, asked by somebody who does not wait for long."""
    adapter = payments_adapter(payments_program.url, IMPATIENT_SECONDS)
    yield adapter
    await adapter.aclose()


@pytest.fixture
async def registrar(registrar_program: RegistrarSandbox) -> AsyncIterator[SandboxRegistrar]:
    adapter = SandboxRegistrar(base_url=registrar_program.url, timeout_seconds=PATIENT_SECONDS)
    yield adapter
    await adapter.aclose()


@pytest.fixture
async def hasty_registrar(registrar_program: RegistrarSandbox) -> AsyncIterator[SandboxRegistrar]:
    """The same registrar, asked by somebody who does not wait for long."""
    adapter = SandboxRegistrar(base_url=registrar_program.url, timeout_seconds=IMPATIENT_SECONDS)
    yield adapter
    await adapter.aclose()


def payments_adapter(url: str, timeout_seconds: float) -> SandboxPayments:
    return SandboxPayments(
        base_url=url, timeout_seconds=timeout_seconds, webhook_secret=WEBHOOK_SECRET
    )
