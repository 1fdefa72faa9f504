"""What a customer reads while a restored database waits for its operator: everything that is there, and a kind no."""

import pytest

from backend.features.work.incarnation import doubt
from backend.kit.ids import new_id, public
from backend.ports.world import World
from tests.api.conftest import Clients
from tests.make import Make

pytestmark = pytest.mark.anyio

READ = "{ viewer { account { services(first: 5) { nodes { name } } } } }"
QUOTE = """mutation ($id: ID!) { quoteRenewal(input: {lines: [{serviceId: $id, months: 12}]}) {
    quote { id lines { currentExpiresAt } } userErrors { code message } } }"""
RENEW = """mutation ($input: RenewServicesInput!) { renewServices(input: $input) {
    operation { id } userErrors { code message } } }"""


@pytest.mark.parametrize(
    ("locale", "sentence"),
    [("fr", "Nous vérifions nos comptes"), ("en", "We are checking our books")],
)
async def test_orders_are_refused_in_the_customers_language_and_reads_go_on(
    world: World, make: Make, clients: Clients, locale: str, sentence: str
) -> None:
    customer = await make.account()
    customer.person.locale = locale
    await customer.person.save(update_fields=["locale"])
    card = await make.card(customer)
    service = await make.hosting(customer)
    browser = await clients.browser(customer)
    await doubt(now=make.now)
    read = await browser.ask(READ)
    assert read["data"]["viewer"]["account"]["services"]["nodes"] == [{"name": service.name}]
    quoted = await browser.ask(QUOTE, {"id": public("svc", service.id)})
    quote = quoted["data"]["quoteRenewal"]["quote"]
    means = {"paymentMethodId": public("pam", card.id), "useBalance": False}
    given = {
        "quoteId": quote["id"],
        "seenExpiries": [
            {
                "serviceId": public("svc", service.id),
                "expiresAt": quote["lines"][0]["currentExpiresAt"],
            }
        ],
        "idempotencyKey": f"key-{new_id()}",
        "means": means,
    }
    refused = (await browser.ask(RENEW, {"input": given}))["data"]["renewServices"]
    assert refused["operation"] is None
    [error] = refused["userErrors"]
    assert error["code"] == "MAINTENANCE"
    assert error["message"].startswith(sentence)
