"""What can be done with a service: who may, whether it is possible, and what helps when it is not (O2-34)."""

from collections.abc import Awaitable, Callable

import pytest

from backend.features.accounts.models import Account, AccountState, MemberRole, Membership
from backend.features.accounts.policy import Holding, Permission, Reach
from backend.features.billing.rules import Means
from backend.features.catalog.models import Price
from backend.features.overview import rules
from backend.features.overview.actions import Action, ReachFor, actions
from backend.features.overview.rules import Remedy
from backend.features.services import queries as services
from backend.features.services.models import RenewalMode, Service, ServiceState
from backend.features.services.rules import ActionName
from backend.kit.refusals import every_refusal
from tests.conftest import DemoTime
from tests.features.overview.conftest import Caller, asked
from tests.features.renewals.conftest import Renew
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

Menu = dict[ActionName, Action]
MenuOf = Callable[..., Awaitable[Menu]]


@pytest.fixture
def menu_of(caller: Caller, clock: DemoTime) -> MenuOf:
    """The menu of one service, as somebody sees it."""

    async def of(customer: Customer, service: Service, *, seen_by: Customer | None = None) -> Menu:
        reach_for = await caller((seen_by or customer).actor())
        reach = await reach_for(Permission.SERVICE_VIEW, customer.id)
        now = await clock.now()
        rows = await services.services(reach, [service.id], now=now, expiring_days=60)
        found = await actions(reach_for, list(rows.values()), now=now)
        return {action.name: action for action in found[service.id]}

    return of


def code(action: Action) -> str | None:
    return action.refusal.code if action.refusal else None


async def test_offers_what_is_possible(make: Make, menu_of: MenuOf) -> None:
    marie = await make.account()
    menu = await menu_of(marie, await make.hosting(marie))
    assert set(menu) == set(ActionName) - {ActionName.KEEP}
    assert menu[ActionName.RENEW] == Action(ActionName.RENEW)
    assert menu[ActionName.RENEW].allowed
    assert menu[ActionName.OPEN_TICKET].allowed


async def test_offers_the_invoice_once_there_is_one(
    make: Make, menu_of: MenuOf, renew: Renew, finish: Callable[[], Awaitable[int]]
) -> None:
    marie = await make.account()
    await make.balance(marie, 20_000)
    site = await make.hosting(marie)
    menu = await menu_of(marie, site)
    assert code(menu[ActionName.DOWNLOAD_LAST_INVOICE]) == "NO_INVOICE_YET"
    await renew(marie, [site], Means(use_balance=True))
    await finish()
    menu = await menu_of(marie, site)
    assert menu[ActionName.DOWNLOAD_LAST_INVOICE].allowed


async def test_an_invoice_of_an_earlier_owner_is_not_offered(
    make: Make, menu_of: MenuOf, renew: Renew, finish: Callable[[], Awaitable[int]]
) -> None:
    marie, paul = await make.account(), await make.account()
    await make.balance(marie, 20_000)
    site = await make.hosting(marie)
    await renew(marie, [site], Means(use_balance=True))
    await finish()
    await Service.filter(id=site.id).update(account_id=paul.id)
    menu = await menu_of(paul, site)
    assert code(menu[ActionName.DOWNLOAD_LAST_INVOICE]) == "NO_INVOICE_YET"


async def test_says_that_a_renewal_is_under_way(make: Make, menu_of: MenuOf, renew: Renew) -> None:
    marie = await make.account()
    await make.balance(marie, 20_000)
    site = await make.hosting(marie)
    await renew(marie, [site], Means(use_balance=True))
    menu = await menu_of(marie, site)
    assert code(menu[ActionName.RENEW]) == "RENEWAL_UNDERWAY"
    assert menu[ActionName.RENEW].remedy is None


async def test_refuses_by_state_and_offers_a_ticket(make: Make, menu_of: MenuOf) -> None:
    marie = await make.account()
    pending = await make.hosting(marie, state=ServiceState.PENDING)
    abused = await make.hosting(marie)
    await make.suspension(abused, "ABUSE")
    redeemed = await make.domain(marie, tld=".example", expires_in=-40)
    await Price.filter(operation="RESTORE").delete()
    lost = await make.domain(marie, expires_in=-61)
    purged = await make.hosting(marie, expires_in=-50)
    for service, expected in (
        (pending, "SERVICE_NOT_ACTIVE"),
        (abused, "SERVICE_SUSPENDED"),
        (redeemed, "NO_PRICE_YET"),
        (lost, "GONE_FOR_GOOD"),
        (purged, "GONE_FOR_GOOD"),
    ):
        action = (await menu_of(marie, service))[ActionName.RENEW]
        assert (code(action), action.remedy) == (expected, Remedy.OPEN_TICKET)


async def test_offers_to_cancel_or_to_keep(make: Make, menu_of: MenuOf) -> None:
    """R1.10: one of both, until a day before the term; neither after it."""
    marie = await make.account()
    cancelled = await make.hosting(marie, renewal_mode=RenewalMode.OFF_AT_TERM)
    menu = await menu_of(marie, cancelled)
    assert menu[ActionName.KEEP].allowed
    assert ActionName.CANCEL not in menu
    soon = await menu_of(marie, await make.hosting(marie, expires_in=0.9))
    assert code(soon[ActionName.CANCEL]) == "TERM_TOO_CLOSE"
    assert {ActionName.CANCEL, ActionName.KEEP}.isdisjoint(
        await menu_of(marie, await make.hosting(marie, expires_in=-1))
    )


async def test_a_name_in_redemption_can_be_brought_back(make: Make, menu_of: MenuOf) -> None:
    """O2-41: until the registry deletes it."""
    marie = await make.account()
    redeemed = await make.domain(marie, expires_in=-40)
    assert (await menu_of(marie, redeemed))[ActionName.RENEW].allowed


async def test_refuses_by_date_and_offers_nothing(make: Make, menu_of: MenuOf) -> None:
    marie = await make.account()
    far = await make.domain(marie, expires_in=365 * 9.5)
    action = (await menu_of(marie, far))[ActionName.RENEW]
    assert (code(action), action.remedy) == ("TOO_FAR_AHEAD", None)


async def test_refuses_what_has_no_price(make: Make, menu_of: MenuOf) -> None:
    marie = await make.account()
    site = await make.hosting(marie)
    await Price.all().delete()
    action = (await menu_of(marie, site))[ActionName.RENEW]
    assert (code(action), action.remedy) == ("NO_PRICE_YET", Remedy.OPEN_TICKET)


async def test_refuses_readers_everything_but_the_invoice(make: Make, menu_of: MenuOf) -> None:
    """WHO goes before WHETHER; no ticket is offered to whoever may open none."""
    marie, reader = await make.account(), await make.account()
    await Membership.create(person=reader.person, account=marie.account, role=MemberRole.READER)
    abused = await make.hosting(marie)
    await make.suspension(abused, "ABUSE")
    menu = await menu_of(marie, abused, seen_by=reader)
    assert code(menu[ActionName.RENEW]) == "FORBIDDEN"
    assert code(menu[ActionName.OPEN_TICKET]) == "FORBIDDEN"
    assert code(menu[ActionName.DOWNLOAD_LAST_INVOICE]) == "NO_INVOICE_YET"
    assert {action.remedy for action in menu.values()} == {None}


async def test_refuses_suspended_accounts_and_offers_a_ticket(make: Make, menu_of: MenuOf) -> None:
    marie = await make.account()
    site = await make.hosting(marie)
    await Account.filter(id=marie.id).update(state=AccountState.SUSPENDED)
    action = (await menu_of(marie, site))[ActionName.RENEW]
    assert (code(action), action.remedy) == ("ACCOUNT_SUSPENDED", Remedy.OPEN_TICKET)


async def test_answers_for_one_service_that_is_held(make: Make, clock: DemoTime) -> None:
    """A grant on one service, or one kind, gives its menu and no other."""
    marie = await make.account()
    site, other = await make.hosting(marie), await make.domain(marie)

    def holding(*held: Holding) -> ReachFor:
        async def reach_for(permission: Permission, account_id: object) -> Reach:
            return Reach(marie.actor(), permission, held)

        return reach_for

    now = await clock.now()
    whole = Reach(marie.actor(), Permission.SERVICE_VIEW, (Holding(marie.id),))
    rows = await services.services(whole, [site.id, other.id], now=now, expiring_days=60)
    for held in (Holding(marie.id, site.id), Holding(marie.id, kind="HOSTING")):
        found = await actions(holding(held), list(rows.values()), now=now)
        allowed = {
            key: {action.name for action in menu if action.allowed} for key, menu in found.items()
        }
        assert allowed == {
            site.id: {ActionName.RENEW, ActionName.CANCEL, ActionName.OPEN_TICKET},
            other.id: set(),
        }


@pytest.mark.parametrize("many", [3, 30])
async def test_asks_as_many_statements_for_thirty_services_as_for_three(
    statements: list[str], make: Make, caller: Caller, clock: DemoTime, many: int
) -> None:
    marie = await make.account()
    ids = [(await make.hosting(marie)).id for _ in range(many)]
    reach_for = await caller(marie.actor())
    reach = await reach_for(Permission.SERVICE_VIEW, marie.id)
    now = await clock.now()
    rows = await services.services(reach, ids, now=now, expiring_days=60)
    statements.clear()
    found = await actions(reach_for, list(rows.values()), now=now)
    assert len(found) == many
    # terms and rates, products, prices, orders, invoices; and one reach for each of three permissions
    assert asked(statements) == 9


def test_every_remedy_answers_a_refusal_that_exists() -> None:
    assert set(rules.REMEDIES) <= set(every_refusal().values())
