"""Lists of services: what is found, in which order, for whom."""

from dataclasses import replace

import pytest

from backend.features.accounts.policy import Holding, Permission, Reach
from backend.features.catalog.models import ProductKind
from backend.features.domains.rules import ascii_form, readable
from backend.features.services import queries
from backend.features.services.queries import OrderBy, Sought
from backend.features.services.rules import ACTIVE_STATUSES, Status
from backend.kit.database import Row
from backend.kit.paging import Beyond, Page
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

CAFE = f"{ascii_form('café-lumière')}.fr"


def reach_of(customer: Customer) -> Reach:
    return Reach(customer.actor(), Permission.SERVICE_VIEW, (Holding(customer.id),))


async def names(customer: Customer, make: Make, sought: Sought) -> list[str]:
    page = await queries.page_of(
        reach_of(customer),
        customer.id,
        sought,
        Page(),
        order_by=OrderBy.NAME,
        descending=False,
        now=make.now,
        expiring_days=60,
    )
    return [row["name"] for row in page.rows]


async def test_finds_by_name_identifier_kind_and_status(make: Make) -> None:
    """O2-46 to O2-48, O2-50, O2-51; wildcards that somebody types are letters."""
    customer = await make.account()
    await make.domain(customer, name="boulangerie-martin.fr")
    await make.domain(customer, name=CAFE, expires_in=-3)
    await make.hosting(customer, identifier="martin42")
    assert await names(customer, make, Sought(text="BOULANG")) == ["boulangerie-martin.fr"]
    assert len(await names(customer, make, Sought(text="martin"))) == 2
    assert await names(customer, make, Sought(text="%")) == []
    assert await names(customer, make, Sought(text="_____________________")) == []
    accented = Sought(text="café", ascii_text=ascii_form("café-lumière"))
    assert await names(customer, make, accented) == [CAFE]
    assert len(await names(customer, make, Sought(kind=ProductKind.DOMAIN))) == 2
    assert await names(customer, make, Sought(statuses=[Status.EXPIRED])) == [CAFE]
    assert await names(customer, make, Sought(ids=[])) == []


async def test_shows_nobody_elses(make: Make) -> None:
    owner, stranger = await make.account(), await make.account()
    service = await make.hosting(owner)
    reach = reach_of(stranger)
    assert await queries.services(reach, [service.id], now=make.now, expiring_days=60) == {}
    page = await queries.page_of(
        reach, owner.id, Sought(), Page(), order_by=OrderBy.NAME, descending=False,
        now=make.now, expiring_days=60,
    )  # fmt: skip
    assert page.rows == []
    assert await queries.count(reach, owner.id, Sought(), now=make.now, expiring_days=60) == 0


async def test_a_holding_of_one_service_or_kind_shows_just_that(make: Make) -> None:
    customer = await make.account()
    one, other = await make.hosting(customer), await make.domain(customer)
    single = replace(reach_of(customer), holdings=(Holding(customer.id, service_id=one.id),))
    domains = replace(reach_of(customer), holdings=(Holding(customer.id, kind="DOMAIN"),))
    both = [one.id, other.id]
    assert list(await queries.services(single, both, now=make.now, expiring_days=60)) == [one.id]
    assert list(await queries.services(domains, both, now=make.now, expiring_days=60)) == [other.id]


@pytest.mark.parametrize("order_by", OrderBy)
@pytest.mark.parametrize("descending", [False, True])
async def test_pages_meet_without_a_gap(order_by: OrderBy, descending: bool, make: Make) -> None:
    """Keyset pages, forwards and back, also over equal keys and services that never expire."""
    customer = await make.account()
    for days in (10, 10, 30, 400):
        await make.hosting(customer, expires_in=days)
    await make.hosting(
        customer, state="PENDING", expires_at=None, grace_until=None, purge_at=None, started_at=None
    )

    async def page(wanted: Page) -> list[Row]:
        found = await queries.page_of(
            reach_of(customer), customer.id, Sought(), wanted, order_by=order_by,
            descending=descending, now=make.now, expiring_days=60,
        )  # fmt: skip
        return found.rows

    whole = [row["id"] for row in await page(Page(size=10))]
    assert len(set(whole)) == 5
    seen: list[Row] = await page(Page(size=2))
    while more := await page(Page(2, beyond=Beyond(seen[-1]["cursor_key"], str(seen[-1]["id"])))):
        seen += more
    assert [row["id"] for row in seen] == whole
    last = seen[-1]
    before = await page(Page(3, backwards=True, beyond=Beyond(last["cursor_key"], str(last["id"]))))
    assert [row["id"] for row in before] == whole[1:4]


async def test_counts_up_to_a_limit_and_by_kind(make: Make) -> None:
    customer = await make.account()
    for _ in range(3):
        await make.hosting(customer)
    await make.domain(customer, expires_in=500)
    reach = reach_of(customer)
    active = Sought(statuses=ACTIVE_STATUSES)
    assert await queries.count(reach, customer.id, active, now=make.now, expiring_days=60) == 4
    assert await queries.counts_by_kind(reach, customer.id) == {"HOSTING": 3, "DOMAIN": 1}


def test_names_are_read_with_their_accents() -> None:
    assert readable("xn--caf-dma.fr") == "café.fr"
    assert readable("exemple.fr") == "exemple.fr"
    assert readable("xn--zzzzzzzzzzz.fr") == "xn--zzzzzzzzzzz.fr"
    assert ascii_form("exemple") is None
    assert ascii_form("é!") is None
