"""The command line as an operator types it: a process of its own, its words, its JSON and its exit codes."""

import asyncio
import json
import os
import sys
from dataclasses import dataclass

import pytest

from backend.features.brands.models import PolicyVersion
from backend.features.journal.models import Credential, Entry
from backend.features.orders.models import Order, OrderState
from backend.kit.settings import Settings
from backend.ports.world import World
from tests.browser.product import said
from tests.features.overview.stuck.cases import moved_elsewhere, taken_back
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it wrote."""

    code: int
    text: str

    @property
    def answer(self) -> object:
        return json.loads(self.text)


async def comptoir(settings: Settings, *words: str) -> Done:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "backend",
        *words,
        env={**os.environ, **said(settings)},
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
    )
    text, _ = await process.communicate()
    assert process.returncode is not None
    return Done(process.returncode, text.decode())


class TestJobs:
    async def test_lists_what_waits_and_resolves_it_with_a_reason(
        self, world: World, make: Make, outside: Outside, settings: Settings
    ) -> None:
        assert (await comptoir(settings, "jobs")).text == "nothing waits\n"
        domain, placed = await moved_elsewhere(world, make)
        taken_back(outside, domain)
        listed = await comptoir(settings, "jobs")
        for part in (domain.name, "--retry, --delivered-outside, --refund", "renewed elsewhere"):
            assert part in listed.text
        [work] = (await comptoir(settings, "jobs", "--json")).answer  # type: ignore[misc]  # a list
        assert work["services"] == [domain.name]  # type: ignore[index]  # of dicts
        given = ("jobs", "resolve", work["id"])  # type: ignore[index]
        no_way = await comptoir(settings, *given, "--reason", "Vu")
        assert no_way.code == 2
        no_reason = await comptoir(settings, *given, "--retry", "--reason", " ", "--json")
        assert (no_reason.code, no_reason.answer["code"]) == (1, "REASON_MISSING")  # type: ignore[index]
        done = await comptoir(settings, *given, "--retry", "--reason", "Vu au registre")
        assert (done.code, done.text) == (0, f"{work['id']} is resolved\n")  # type: ignore[index]
        twice = await comptoir(settings, *given, "--retry", "--reason", "Vu au registre")
        assert twice.code == 1
        assert "somebody resolved it" in twice.text
        line = await Entry.get(fact="order.line_retried")
        assert (line.credential, line.reason) == (Credential.COMMAND, "Vu au registre")
        assert (await Order.get(id=placed.order_id)).state is OrderState.PAID


class TestPolicy:
    async def test_is_set_and_shown(self, make: Make, settings: Settings) -> None:
        brand = await make.brand()
        done = await comptoir(
            settings,
            *("policy", "set", "automatic_renewal", "notice_days=45,10", "charge_days=9"),
            *("--reason", "Essai"),
        )
        assert (done.code, done.text) == (
            0,
            "automatic_renewal notice_days=45,10\nautomatic_renewal charge_days=9\n",
        )
        decided = await PolicyVersion.get(brand_id=brand.id)
        assert decided.value == {"notice_days": [45, 10], "charge_days": 9}
        assert (await Entry.get(fact="policy.changed")).reason == "Essai"
        shown = await comptoir(settings, "policy", "show", "automatic_renewal")
        assert "automatic_renewal charge_days=9  (decided by the brand)" in shown.text
        assert "automatic_renewal retry_after_days=2,4,6\n" in shown.text
        every = (await comptoir(settings, "policy", "show", "--json")).answer
        assert len(every) > 20  # type: ignore[arg-type]  # a list

    @pytest.mark.parametrize(
        ("words", "code", "told"),
        [
            (("set", "automatic_renewal", "notice_days=x"), 1, "not allowed"),
            (("set", "automatic_renewal", "notice"), 2, "FIELD=VALUE"),
            (("set", "nothing", "a=1"), 1, "There is no policy"),
            (("show", "nothing"), 1, "There is no policy"),
            (("show", "--brand", "Nulle part"), 1, "Nulle part"),
        ],
    )
    async def test_says_what_is_wrong(
        self, make: Make, settings: Settings, words: tuple[str, ...], code: int, told: str
    ) -> None:
        await make.brand()
        done = await comptoir(settings, "policy", *words)
        assert done.code == code
        assert told in done.text
