"""The life of automatic renewals as a partner's program lives it: with a token, and nothing but the API."""

from typing import Any

import pytest

from backend.features.work.passage import Passage
from backend.kit.ids import public
from backend.ports.world import World
from tests.api.conftest import Client, Clients
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

IS_REFUSED = "4000000000009995"

SWITCH_ON = """mutation ($ids: [ID!]!) { setAutomaticRenewal(input: {serviceIds: $ids, enabled: true}) {
    services { id renewalMode automaticRenewal { chargeOn warnings { risk } } } userErrors { code message path }
} }"""
PLANNED = """{ viewer { account { scheduledPayments(first: 10) { totalCount nodes {
    id state reason chargeOn most { amount currency } renewals { name }
    tries { refusal } operation { id state }
} } } } }"""
CANCEL = """mutation ($id: ID!) { cancelScheduledPayment(input: {scheduledPaymentId: $id}) {
    scheduledPayment { state } userErrors { code }
} }"""
PAY = """mutation ($id: ID!, $card: ID!) { payScheduledPayment(input: {
    scheduledPaymentId: $id, idempotencyKey: "a key of the partner", means: {paymentMethodId: $card}
}) { operation { id } userErrors { code message } } }"""
FOLLOWED = "query ($id: ID!) { node(id: $id) { ... on Operation { state steps { label state } } } }"
INVOICES = """{ viewer { account { invoices(first: 5) { nodes {
    kind paid price { total { amount currency } } lines { service { name } }
} } } } }"""


async def _asked(program: Client, query: str, **variables: object) -> dict[str, Any]:
    answer = await program.ask(query, variables)
    assert "errors" not in answer, answer
    data: dict[str, Any] = answer["data"]
    return data


async def _planned(program: Client) -> list[dict[str, Any]]:
    data = await _asked(program, PLANNED)
    found: list[dict[str, Any]] = data["viewer"]["account"]["scheduledPayments"]["nodes"]
    return found


async def test_switches_on_cancels_repairs_and_reads_the_invoice(
    world: World, make: Make, clients: Clients, outside: Outside
) -> None:
    """O2-73..O2-79 by API: ten services, one payment cancelled, one refused and paid with another card."""
    customer = await make.account()
    await make.card(customer, IS_REFUSED)
    together = [await make.hosting(customer, expires_in=16) for _ in range(9)]
    unwanted = await make.domain(customer, expires_in=17)
    program = await clients.program(customer)
    passage = Passage(world, JOBS, outside.set_ahead)

    ids = [public("svc", service.id) for service in (*together, unwanted)]
    switched = (await _asked(program, SWITCH_ON, ids=ids))["setAutomaticRenewal"]
    assert switched["userErrors"] == []
    assert {each["renewalMode"] for each in switched["services"]} == {"AUTOMATIC"}

    _ = [day async for day in passage.days(3)]
    first, second = await _planned(program)
    assert (first["state"], second["state"]) == ("NOTIFIED", "NOTIFIED")
    assert len(first["renewals"]) == len(together)
    assert [each["name"] for each in second["renewals"]] == [unwanted.name]
    cancelled = (await _asked(program, CANCEL, id=second["id"]))["cancelScheduledPayment"]
    assert cancelled == {"scheduledPayment": {"state": "CANCELLED_BY_USER"}, "userErrors": []}

    _ = [day async for day in passage.days(7)]
    [refused] = await _planned(program)
    assert (refused["id"], refused["state"]) == (first["id"], "RETRY_WAIT")
    assert refused["reason"]
    assert outside.charges() == []

    card = public("pam", (await make.card(customer, default=False)).id)
    for _ in range(2):  # the answer may be lost on its way: the same key gives it again
        paid = (await _asked(program, PAY, id=first["id"], card=card))["payScheduledPayment"]
        assert paid["userErrors"] == []
    _ = [day async for day in passage.days(1)]
    operation = (await _asked(program, FOLLOWED, id=paid["operation"]["id"]))["node"]
    assert operation["state"] == "SUCCEEDED"
    assert {step["state"] for step in operation["steps"]} == {"SUCCEEDED"}
    [charge] = outside.charges()
    assert charge["amount_minor"] == 90_709

    [invoice] = (await _asked(program, INVOICES))["viewer"]["account"]["invoices"]["nodes"]
    assert invoice["paid"] is True
    assert invoice["price"]["total"] == {"amount": "907.09", "currency": "EUR"}
    assert {line["service"]["name"] for line in invoice["lines"]} == {
        service.name for service in together
    }
    assert await _planned(program) == []
