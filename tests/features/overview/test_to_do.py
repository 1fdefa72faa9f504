"""The to-do list: what is in it, in which order, and in whose words."""

from collections.abc import Awaitable, Callable

import pytest

from backend.features.accounts import queries as accounts
from backend.features.accounts.models import MemberRole, Membership, Settlement
from backend.features.accounts.policy import Permission
from backend.features.billing.models import PaymentMethod
from backend.features.billing.rules import Means
from backend.features.overview.actions import ReachFor
from backend.features.overview.to_do import Severity, ToDo, ToDoKind, to_do
from backend.features.support import operations as support
from backend.features.work import operations as work
from backend.kit.words import LOCALES, words
from tests.conftest import DemoTime
from tests.features.overview.conftest import Caller, asked
from tests.features.renewals.conftest import Renew
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

Finish = Callable[[], Awaitable[int]]
Look = Callable[[Customer], Awaitable[list[ToDo]]]


@pytest.fixture
def look(caller: Caller, clock: DemoTime) -> Look:
    """The list as the home person of an account sees it."""

    async def of(customer: Customer) -> list[ToDo]:
        reach_for = await caller(customer.actor())
        return await _list(reach_for, customer, clock)

    return of


async def _list(reach_for: ReachFor, customer: Customer, clock: DemoTime) -> list[ToDo]:
    reach = await reach_for(Permission.ACCOUNT_VIEW, customer.id)
    account = await accounts.account(reach, customer.id)
    assert account is not None
    return await to_do(reach_for, account, now=await clock.now())


def kinds(found: list[ToDo]) -> list[str]:
    return [item.kind.value for item in found]


async def test_is_empty_when_nothing_presses(make: Make, look: Look) -> None:
    marie = await make.account()
    await make.hosting(marie, expires_in=200)
    assert await look(marie) == []


async def test_lists_the_most_pressing_first(
    make: Make, look: Look, clock: DemoTime, renew: Renew, finish: Finish
) -> None:
    marie, luc = await make.account(), await make.staff()
    asking = await make.card(marie, "4000002500003155")
    held = await make.hosting(marie, expires_in=100)
    await renew(marie, [held], Means(payment_method_id=asking.id))
    await finish()
    await make.hosting(marie, expires_in=5)
    await make.hosting(marie, expires_in=-5)
    ticket_id = await make.ticket(marie)
    await support.answer_ticket(
        luc, ticket_id, text="Voici.", reason="Réponse", moment=await clock.moment()
    )
    await PaymentMethod.filter(id=asking.id).update(
        expires_month=make.now.month, expires_year=make.now.year
    )
    found = await look(marie)
    assert kinds(found) == [
        "EXPIRED",
        "ACTION_REQUIRED",
        "EXPIRING",
        "CARD_EXPIRING",
        "TICKET_ANSWERED",
    ]
    assert [item.severity for item in found] == sorted(
        (item.severity for item in found), key=list(Severity).index
    )
    assert found[1].operation_id is not None
    assert found[-1].ticket_id == ticket_id


async def test_names_the_one_service_and_counts_several(make: Make, look: Look) -> None:
    marie = await make.account()
    await make.card(marie)
    site = await make.hosting(marie, expires_in=5)
    [one] = await look(marie)
    assert one.service_id == site.id
    assert site.name in one.said(words("fr"))
    await make.hosting(marie, expires_in=6)
    [two] = await look(marie)
    assert (two.count, two.service_id) == (2, None)
    assert "2 services expirent" in two.said(words("fr"))


async def test_misses_means_of_payment_only_when_something_expires(make: Make, look: Look) -> None:
    marie = await make.account()
    await make.hosting(marie, expires_in=200)
    assert kinds(await look(marie)) == []
    await make.hosting(marie, expires_in=5)
    assert kinds(await look(marie)) == ["EXPIRING", "NO_PAYMENT_METHOD"]
    await make.balance(marie, 1)
    assert kinds(await look(marie)) == ["EXPIRING"]


async def test_an_expired_card_is_no_means_of_payment(make: Make, look: Look) -> None:
    marie = await make.account()
    card = await make.card(marie)
    await PaymentMethod.filter(id=card.id).update(expires_year=2020)
    await make.hosting(marie, expires_in=5)
    assert "NO_PAYMENT_METHOD" in kinds(await look(marie))


async def test_names_invoices_due_to_accounts_on_terms(
    make: Make, look: Look, renew: Renew, finish: Finish, clock: DemoTime
) -> None:
    reseller = await make.account(
        settlement=Settlement.ON_TERMS, terms_days=30, credit_limit_minor=100_000
    )
    await renew(reseller, [await make.hosting(reseller, expires_in=300)], Means())
    await finish()
    assert await look(reseller) == []
    await clock.advance(days=40)
    await work.enqueue("orders.invoice_account", reseller.id, run_at=await clock.now())
    await finish()
    [due] = await look(reseller)
    assert (due.kind, due.severity, due.count) == (ToDoKind.INVOICE_DUE, Severity.WARNING, 1)
    assert "100,79" in due.said(words("fr"))
    await clock.advance(days=31)
    [late] = await look(reseller)
    assert late.severity is Severity.CRITICAL


async def test_leaves_out_what_the_caller_may_not_see(
    make: Make, caller: Caller, clock: DemoTime
) -> None:
    """An accountant sees neither services nor tickets."""
    marie, luc, accountant = await make.account(), await make.staff(), await make.account()
    await make.hosting(marie, expires_in=5)
    ticket_id = await make.ticket(marie)
    await support.answer_ticket(
        luc, ticket_id, text="Voici.", reason="Réponse", moment=await clock.moment()
    )
    await Membership.create(
        person=accountant.person, account=marie.account, role=MemberRole.ACCOUNTANT
    )
    assert await _list(await caller(accountant.actor()), marie, clock) == []


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("kind", list(ToDoKind))
@pytest.mark.parametrize("count", [1, 3])
def test_every_kind_has_its_sentence(kind: ToDoKind, locale: str, count: int) -> None:
    blanks = {"name": "exemple.fr", "day": "demain", "number": "N", "total": "T", "last4": "4242"}
    blanks["why"] = "Voici pourquoi."
    said = ToDo(kind, Severity.INFO, count=count, values=blanks).said(words(locale))
    assert "{{" not in said
    assert said.endswith(".")


@pytest.mark.parametrize("many", [3, 30])
async def test_asks_as_many_statements_for_thirty_services_as_for_three(
    statements: list[str], make: Make, caller: Caller, clock: DemoTime, many: int
) -> None:
    marie = await make.account()
    for position in range(many):
        await make.hosting(marie, expires_in=position - many / 2)
    reach_for = await caller(marie.actor())
    reach = await reach_for(Permission.ACCOUNT_VIEW, marie.id)
    account = await accounts.account(reach, marie.id)
    assert account is not None
    now = await clock.now()
    statements.clear()
    assert len(await to_do(reach_for, account, now=now)) == 3
    # brand, policy; a reach each for services, planned payments, operations, tickets and means; one read
    # each, but two for services (what expires, what renews by itself) and for means
    assert asked(statements) == 14


async def test_says_what_could_keep_a_service_from_being_renewed(
    make: Make, caller: Caller, clock: DemoTime
) -> None:
    """L-2: automatic renewal without means; what is ready is nothing to do, and refused ones come first."""
    marie = await make.account()
    await make.hosting(marie, expires_in=40, renewal_mode="AUTOMATIC")
    reach_for = await caller(marie.actor())
    [at_risk] = await _list(reach_for, marie, clock)
    assert (at_risk.kind, at_risk.count) == (ToDoKind.RENEWAL_AT_RISK, 1)
    assert "carte" in at_risk.said(words("fr"))
    await make.card(marie)
    assert await _list(reach_for, marie, clock) == []
    service = await make.hosting(marie, expires_in=8, renewal_mode="AUTOMATIC")
    payment_id = await make.scheduled_payment(marie, service, state="RETRY_WAIT")
    [refused] = await _list(reach_for, marie, clock)
    assert (refused.kind, refused.severity) == (ToDoKind.PAYMENT_REFUSED, Severity.CRITICAL)
    assert refused.scheduled_payment_id == payment_id
