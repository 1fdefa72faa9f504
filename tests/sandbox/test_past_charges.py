"""What an admin tells the payments sandbox of the time before it was opened, as demo data need it."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from backend.sandbox.payments.core import Payments
from backend.sandbox.payments.http import app

pytestmark = pytest.mark.anyio

CHARGE = {
    "key": "k1", "reference": "ch_k1", "amount_minor": 1201, "currency": "EUR", "customer": "anne",
    "card": "card_anne", "description": "C100", "at": "2025-03-04T09:00:00Z",
}  # fmt: skip
REFUND = {
    "key": "r1", "reference": "re_r1", "charge": "ch_k1", "amount_minor": 500,
    "at": "2025-03-05T09:00:00Z",
}  # fmt: skip


@pytest.fixture
def payments(tmp_path: Path) -> Iterator[Payments]:
    processor = Payments(tmp_path / "payments.sqlite")
    processor.add_card("anne", "4242424242424242", 12, 2030, "card_anne")
    yield processor
    processor.close()


@pytest.fixture
async def admin(payments: Payments) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(app(payments))
    async with httpx.AsyncClient(transport=transport, base_url="http://payments.test") as client:
        yield client


async def remember(admin: httpx.AsyncClient, **changes: object) -> httpx.Response:
    return await admin.post("/admin/charges", json={"charges": [CHARGE | changes]})


async def test_a_past_charge_is_found_by_its_key_and_in_the_statement(
    admin: httpx.AsyncClient, payments: Payments
) -> None:
    assert (await remember(admin)).json() == {"remembered": 1}
    answer = (await admin.get("/charges/k1")).json()
    assert (answer["id"], answer["state"], answer["amount_minor"]) == ("ch_k1", "SUCCEEDED", 1201)
    [stated] = payments.statement()["charges"]
    assert stated["at"] == "2025-03-04T09:00:00Z"


async def test_telling_it_again_changes_nothing(
    admin: httpx.AsyncClient, payments: Payments
) -> None:
    await remember(admin)
    await remember(admin, amount_minor=9999)
    [stated] = payments.statement()["charges"]
    assert stated["amount_minor"] == 1201


async def test_nobody_is_told_of_it(admin: httpx.AsyncClient) -> None:
    await remember(admin)
    assert (await admin.get("/events")).json() == {"events": []}


async def test_a_refusal_keeps_its_reason(admin: httpx.AsyncClient) -> None:
    await remember(admin, state="REFUSED", reason="card_declined")
    assert (await admin.get("/charges/k1")).json()["reason"] == "card_declined"


async def test_a_past_refund_counts(admin: httpx.AsyncClient) -> None:
    await remember(admin)
    assert (await admin.post("/admin/refunds", json={"refunds": [REFUND]})).json() == {
        "remembered": 1
    }
    assert (await admin.get("/charges/k1")).json()["refunded_minor"] == 500
    assert (await admin.get("/refunds/r1")).json()["amount_minor"] == 500


async def test_refuses_more_back_than_was_paid(
    admin: httpx.AsyncClient, payments: Payments
) -> None:
    await remember(admin)
    answer = await admin.post("/admin/refunds", json={"refunds": [REFUND | {"amount_minor": 1202}]})
    assert answer.json() == {"error": {"code": "refund_too_large"}}
    assert payments.statement()["refunds"] == []


@pytest.mark.parametrize(
    "changes", [{"state": "PENDING"}, {"card": "card_nobody"}, {"amount_minor": 0}, {"at": "hier"}]
)
async def test_refuses_what_cannot_have_been(
    admin: httpx.AsyncClient, changes: dict[str, object]
) -> None:
    assert (await remember(admin, **changes)).status_code == 400
