"""What a scheduled payment says can be done with it: by whoever asks, not by anybody."""

import pytest

from backend.features.accounts.models import MemberRole, Membership
from backend.kit.ids import public
from tests.api.conftest import Clients
from tests.make import Make

pytestmark = pytest.mark.anyio

OFFERED = """query ($id: ID!) { node(id: $id) { ... on ScheduledPayment {
    state canBeCancelled canChangeMeans canBePaid
} } }"""

CANCEL = """mutation ($id: ID!) { cancelScheduledPayment(input: {scheduledPaymentId: $id}) {
    userErrors { code }
} }"""


@pytest.mark.parametrize(
    ("role", "cancelled", "means", "paid"),
    [
        (MemberRole.OWNER, True, True, True),
        (MemberRole.ACCOUNTANT, False, True, False),
        (MemberRole.READER, False, False, False),
    ],
)
async def test_offers_what_its_reader_may_do(
    make: Make, clients: Clients, role: MemberRole, cancelled: bool, means: bool, paid: bool
) -> None:
    """A button that is there works: nobody is sent through a dialog to be told that it is not for them."""
    customer = await make.account()
    service = await make.hosting(customer, expires_in=14, renewal_mode="AUTOMATIC")
    payment_id = await make.scheduled_payment(customer, service)
    await Membership.filter(account_id=customer.id).update(role=role)
    browser = await clients.browser(customer)
    answer = await browser.ask(OFFERED, {"id": public("spa", payment_id)})
    assert answer["data"]["node"] == {
        "state": "NOTIFIED",
        "canBeCancelled": cancelled,
        "canChangeMeans": means,
        "canBePaid": paid,
    }


async def test_offers_nothing_of_what_is_over(make: Make, clients: Clients) -> None:
    customer = await make.account()
    service = await make.hosting(customer, expires_in=14, renewal_mode="AUTOMATIC")
    payment_id = public("spa", await make.scheduled_payment(customer, service))
    browser = await clients.browser(customer)
    await browser.ask(CANCEL, {"id": payment_id})
    answer = await browser.ask(OFFERED, {"id": payment_id})
    assert answer["data"]["node"] == {
        "state": "CANCELLED_BY_USER",
        "canBeCancelled": False,
        "canChangeMeans": False,
        "canBePaid": False,
    }
