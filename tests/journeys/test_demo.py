"""The demo's first start on an empty machine: what is there afterwards, and that everybody agrees on it.

Once for all tests of this file, on a database of its own with the sandboxes as programs. No test relies on
another: whatever one of them changes, the others do not look at.
"""

import asyncio
from collections import Counter
from collections.abc import Coroutine, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import httpx
import pytest

from backend.demo import people, portfolios, seed
from backend.features.accounts import queries as accounts
from backend.features.accounts.models import Account
from backend.features.audit import operations as audit
from backend.features.billing.models import Balance, Document
from backend.features.billing.queries.chain import verify_chain
from backend.features.brands.models import Brand
from backend.features.identity import operations as identity
from backend.features.identity.models import PersonKind
from backend.features.identity.operations import SignedIn
from backend.features.identity.secret import hashed
from backend.features.journal.models import Actor, Credential
from backend.features.journal.sealing import broken_seals, seal_day
from backend.features.orders.operations.invoice_month import invoice_account, month_began
from backend.features.services.queries import STATUS
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.settings import Settings
from backend.ports.world import World
from backend.wiring import opened
from tests.adapters.processes import (
    PaymentsSandbox,
    RegistrarSandbox,
    payments_sandbox,
    registrar_sandbox,
)
from tests.conftest import fresh_database

T = TypeVar("T")


@dataclass
class Demo:
    settings: Settings
    seeded: seed.Seeded
    payments: PaymentsSandbox
    registrar: RegistrarSandbox


def settings_of(folder: Path, payments: PaymentsSandbox, registrar: RegistrarSandbox) -> Settings:
    return Settings(
        database_url=fresh_database(),
        data_dir=folder,
        demo=True,
        secret="a secret of the tests, long enough to sign with",
        payments_url=payments.url,
        registrar_url=registrar.url,
        password_memory_kib=8,
        password_rounds=1,
    )


async def start(settings: Settings) -> seed.Seeded | None:
    async with opened(settings) as world:
        return await seed.seed(world)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    folder = tmp_path_factory.mktemp("demo")
    with ExitStack() as running:
        payments = running.enter_context(payments_sandbox(folder))
        registrar = running.enter_context(registrar_sandbox(folder))
        settings = settings_of(folder, payments, registrar)
        seeded = asyncio.run(start(settings))
        assert seeded is not None
        yield Demo(settings, seeded, payments, registrar)


def with_world(demo: Demo, look: "Coroutine[object, object, T]") -> T:
    async def inside() -> T:
        async with opened(demo.settings):
            return await look

    return asyncio.run(inside())
