"""A restored database: what it lists, what it refuses until confirmed, and what becomes of what it has forgotten."""

from decimal import Decimal

import pytest

from backend.features.accounts import policy
from backend.features.accounts.models import Account, Membership, Settlement
from backend.features.accounts.policy import Permission
from backend.features.audit import operations as audit
from backend.features.billing.models import (
    Balance,
    Document,
    LostNumbers,
    Payment,
    PaymentState,
    Refund,
    Stray,
    StrayState,
)
from backend.features.billing.operations.pay_invoice import pay_invoice
from backend.features.billing.queries.chain import verify_chain
from backend.features.billing.refusals import NumberMissing, NumberTaken, NumberUnknown
from backend.features.billing.rules import Means
from backend.features.catalog.models import Price
from backend.features.journal.models import Actor, Credential
from backend.features.orders.models import Order, OrderLine, OrderState
from backend.features.overview import reconcile_queries
from backend.features.overview.reconcile import confirm, look, open_door
from backend.features.renewals.models import ScheduledPayment, ScheduledState
from backend.features.services.models import RenewalMode, Service
from backend.features.work.incarnation import at_home
from backend.features.work.models import Job, JobState
from backend.features.work.refusals import Maintenance
from backend.features.work.running import work_off
from backend.kit import database, failpoints
from backend.kit.database import Row
from backend.kit.money import Money
from backend.ports.world import World
from tests.backups import back_up, restore
from tests.features.renewals.conftest import Nights, Renew, nights
from tests.journeys.errands import TopUp
from tests.journeys.steps import JOBS
from tests.make import Customer, Make
from tests.outside import Outside

__all__ = ["nights"]

pytestmark = pytest.mark.anyio

OPERATOR = Actor(Credential.COMMAND)


async def is_well(world: World) -> None:
    assert [finding.plain() for finding in (await audit.audit(world)).findings] == []


async def last_numbers() -> list[str]:
    """Return the last number of each series, as an operator reads it off the last documents sent."""
    found = await database.rows(
        "SELECT DISTINCT ON (series_id) full_number FROM billing_document ORDER BY series_id, number DESC"
    )
    return [row["full_number"] for row in found]


class TestRestored:
    async def test_is_not_what_a_house_is_where_a_number_is_issued_while_it_looks(
        self, world: World, make: Make, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A worker starts beside others that work: what they issue meanwhile is no sign of an old backup."""
        customer = await make.account()
        await make.invoice_on_terms(customer)
        read = reconcile_queries.series

        async def and_somebody_issues() -> list[Row]:
            rows = await read()
            await make.invoice_on_terms(customer)
            return rows

        monkeypatch.setattr(reconcile_queries, "series", and_somebody_issues)
        await open_door(world)
        assert await at_home()

    async def test_issues_charges_and_renews_nothing_until_confirmed(
        self, world: World, make: Make, outside: Outside, renew: Renew
    ) -> None:
        customer = await make.account()
        card = await make.card(customer)
        domain = await make.domain(customer)
        await make.invoice_on_terms(customer)
        await renew(customer, [domain], Means(payment_method_id=card.id))
        await back_up(world)
        await restore(outside)
        assert (await look(world)).restored
        assert await work_off(world, JOBS) == 0
        assert await Job.filter(state=JobState.READY).exists()
        with pytest.raises(Maintenance):
            await make.invoice_on_terms(customer)
        with pytest.raises(Maintenance):
            await renew(customer, [await make.hosting(customer)], Means(payment_method_id=card.id))
        with pytest.raises(Maintenance):
            await TopUp(customer.actor(), customer.id, card.id, 5_003).run(world)
        assert outside.charges() == outside.renewals() == []
        await confirm(world, OPERATOR, await last_numbers())
        assert not (await look(world)).restored
        await work_off(world, JOBS)
        assert len(outside.charges()) == len(outside.renewals()) == 1
        await is_well(world)

    async def test_a_database_that_stayed_where_it_was_is_open(
        self, world: World, make: Make
    ) -> None:
        await open_door(world)
        await open_door(world)
        await make.invoice_on_terms(await make.account())
        assert not (await look(world)).restored


class TestNumbers:
    async def test_a_database_older_than_its_numbers_is_found_out_at_the_door(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        """A snapshot of the whole disk moves nothing: only what is marked elsewhere tells."""
        customer = await make.account()
        await make.invoice_on_terms(customer)
        await back_up(world)
        lost = await make.invoice_on_terms(customer, 1_201, 333)
        await restore(outside)
        await database.execute("DELETE FROM work_incarnation")
        await open_door(world)
        found = await look(world)
        assert found.restored
        [numbers] = found.numbers
        assert [mark.full_number for mark in numbers.beyond] == [lost.full_number]
        assert numbers.full_number == lost.full_number

    @pytest.mark.parametrize(
        ("named", "refused"),
        [
            ([], NumberMissing),
            (["FA{year}-000001"], NumberTaken),
            (["FA{year}-2"], NumberUnknown),
            (["FA{year}-000002@Nobody"], NumberUnknown),
        ],
    )
    async def test_asks_for_the_last_number_of_each_series(
        self,
        world: World,
        make: Make,
        outside: Outside,
        named: list[str],
        refused: type[Exception],
    ) -> None:
        customer = await make.account()
        await make.invoice_on_terms(customer)
        await back_up(world)
        await make.invoice_on_terms(customer)
        await restore(outside)
        year = make.now.year
        with pytest.raises(refused):
            await confirm(world, OPERATOR, [each.format(year=year) for each in named])
        assert (await look(world)).restored

    @pytest.mark.parametrize("times", [1, 2])
    async def test_goes_on_after_the_last_number_and_says_which_are_lost(
        self, world: World, make: Make, outside: Outside, times: int
    ) -> None:
        """I5: no number twice, and the hole is written down; also when the next backup is as old."""
        customer = await make.account()
        first = await make.invoice_on_terms(customer)
        for _ in range(times):
            await back_up(world)
            lost = [await make.invoice_on_terms(customer) for _ in range(2)]
            await restore(outside)
            done = await confirm(world, OPERATOR, [lost[-1].full_number])
            assert done.lost_numbers == 2
        document = await make.invoice_on_terms(customer)
        assert document.number == first.number + 2 * times + 1
        assert await LostNumbers.all().count() == times
        assert await verify_chain(document.series_id) == []
        await is_well(world)

    async def test_of_the_first_series_there_ever_was(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        await back_up(world)
        lost = await make.invoice_on_terms(customer)
        await restore(outside)
        await confirm(world, OPERATOR, [lost.full_number])
        assert (await make.invoice_on_terms(customer)).number == 2
        await is_well(world)


class TestCharges:
    """One charge in the processor's statement, before and after: it is adopted, or else given back."""

    async def test_a_renewal_by_hand_is_ordered_again(
        self, world: World, make: Make, outside: Outside, renew: Renew
    ) -> None:
        """Two services, one of them a domain that its registry has renewed, and a part paid by balance."""
        customer = await make.account()
        card = await make.card(customer)
        await make.balance(customer, 1_001)
        services = [await make.domain(customer), await make.hosting(customer)]
        await back_up(world)
        means = Means(use_balance=True, payment_method_id=card.id)
        await renew(customer, services, means, months=12)
        await work_off(world, JOBS)
        sums = [line["amount_minor"] for line in outside.charges()]
        numbers = await last_numbers()
        await restore(outside)
        found = await look(world)
        assert [each.amount.minor for each in found.charges] == sums
        assert [moved.name for moved in found.renewals] == [services[0].name]
        done = await confirm(world, OPERATOR, numbers)
        assert (done.adopted, done.giving_back, done.lost_numbers) == (1, 0, 1)
        await work_off(world, JOBS)
        assert [line["amount_minor"] for line in outside.charges()] == sums
        assert len(outside.renewals()) == 1
        assert outside.refunds() == []
        assert (await Order.get()).state is OrderState.FULFILLED
        assert (await Balance.get(account_id=customer.id)).available_minor == 0
        assert (await look(world)).charges == (await look(world)).renewals == []
        await is_well_but_for_what_make_booked(world)

    async def test_a_planned_renewal_is_the_plans_again(
        self, world: World, make: Make, outside: Outside, nights: Nights
    ) -> None:
        customer = await make.account()
        await make.card(customer, "4000000000009995")
        await make.card(customer, default=False)
        automatic = RenewalMode.AUTOMATIC
        domain = await make.domain(customer, expires_in=12, renewal_mode=automatic)
        hosting = await make.hosting(customer, expires_in=12, renewal_mode=automatic)
        await nights.live(1)
        await nights.live_until(domain, 8)
        await back_up(world)
        await nights.live(1)
        assert len(outside.charges()) == 1
        numbers = await last_numbers()
        await restore(outside)
        done = await confirm(world, OPERATOR, numbers)
        assert (done.adopted, done.giving_back) == (1, 0)
        await nights.tonight()
        await nights.live(8)
        assert len(outside.charges()) == 1
        assert len(outside.renewals()) == 1
        assert (await ScheduledPayment.get()).state is ScheduledState.SUCCEEDED
        for service in (domain, hosting):
            renewed = await Service.get(id=service.id)
            assert renewed.expires_at is not None
            assert service.expires_at is not None
            assert renewed.expires_at > service.expires_at
        await is_well(world)

    async def test_a_payment_that_is_still_there_gets_its_attempt_back(
        self, world: World, make: Make, outside: Outside, renew: Renew
    ) -> None:
        """F10: the second that was lost began after the order was placed."""
        customer = await make.account()
        card = await make.card(customer)
        await renew(customer, [await make.domain(customer)], Means(payment_method_id=card.id))
        await back_up(world)
        await work_off(world, JOBS)
        numbers = await last_numbers()
        await restore(outside)
        assert (await confirm(world, OPERATOR, numbers)).adopted == 1
        await work_off(world, JOBS)
        assert len(outside.charges()) == len(outside.renewals()) == 1
        assert await Payment.all().count() == 1
        await is_well(world)

    async def test_a_top_up_is_credited_again(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer = await make.account()
        card = await make.card(customer)
        await back_up(world)
        await TopUp(customer.actor(), customer.id, card.id, 5_003).run(world)
        await work_off(world, JOBS)
        await restore(outside)
        assert (await confirm(world, OPERATOR, [])).adopted == 1
        await work_off(world, JOBS)
        assert [line["amount_minor"] for line in outside.charges()] == [5_003]
        assert (await Balance.get(account_id=customer.id)).available_minor == 5_003
        await is_well(world)

    async def test_an_invoice_on_terms_is_paid_again(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        customer = await make.account(settlement=Settlement.ON_TERMS, terms_days=30)
        card = await make.card(customer)
        invoice = await make.invoice_on_terms(customer)
        await back_up(world)
        await pay_with(world, customer, invoice, card.id)
        await work_off(world, JOBS)
        await restore(outside)
        assert (await confirm(world, OPERATOR, [invoice.full_number])).adopted == 1
        await work_off(world, JOBS)
        assert len(outside.charges()) == 1
        assert (await Payment.get()).state is PaymentState.SUCCEEDED
        await is_well(world)

    async def test_a_charge_whose_price_holds_no_more_is_given_back(
        self, world: World, make: Make, outside: Outside, renew: Renew, all_jobs: object
    ) -> None:
        customer = await make.account()
        card = await make.card(customer)
        hosting = await make.hosting(customer)
        await back_up(world)
        await renew(customer, [hosting], Means(payment_method_id=card.id))
        await work_off(world, JOBS)
        numbers = await last_numbers()
        await restore(outside)
        await Price.all().update(unit_price=Decimal("99.990000"))
        done = await confirm(world, OPERATOR, numbers)
        assert (done.adopted, done.giving_back) == (0, 1)
        await work_off(world, JOBS)
        [charge], [refund] = outside.charges(), outside.refunds()
        assert (refund["charge"], refund["amount_minor"]) == (charge["id"], charge["amount_minor"])
        stray = await Stray.get()
        assert (stray.state, stray.because) == (StrayState.GIVEN_BACK, "CHARGE_FITS_NOTHING")
        assert (await look(world)).charges == (await look(world)).refunds == []
        assert not await OrderLine.filter(live=True).exists()
        await is_well(world)

    async def test_nothing_is_done_about_what_somebody_else_charged(
        self, world: World, make: Make, outside: Outside
    ) -> None:
        """Another shop at the same processor, and a customer whose account was lost as well."""
        customer = await make.account()
        card = await make.card(customer)
        await world.payments.charge(
            key=customer.id,
            amount=Money(1_201, "EUR"),
            method=card.processor_ref,
            customer=str(customer.id),
            description="Boulangerie",
            return_url="http://127.0.0.1:8000/",
        )
        await back_up(world)
        stranger = await make.account()
        paid_with = await make.card(stranger)
        await TopUp(stranger.actor(), stranger.id, paid_with.id, 5_003).run(world)
        await work_off(world, JOBS)
        await restore(outside)
        assert not await Account.exists(id=stranger.id)
        assert not await Membership.exists(account_id=stranger.id)
        done = await confirm(world, OPERATOR, [])
        assert (done.adopted, done.giving_back, done.left) == (0, 0, 1)
        await work_off(world, JOBS)
        assert len(outside.charges()) == 2
        assert outside.refunds() == []
        assert [each.amount.minor for each in (await look(world)).charges] == [5_003]


class Ended(BaseException):
    """What nobody catches, as when the operator's machine goes down as well."""


@pytest.mark.parametrize(
    "place",
    [
        "overview.reconcile.refunds:after-call",
        "overview.note_strays:after-commit",
        "renewals.adopt:before-commit",
        "renewals.adopt:after-commit",
        "billing.charge.answer:after-commit",
        "overview.give_back:after-commit",
        "overview.confirm:before-commit",
    ],
)
async def test_a_confirmation_that_is_broken_off_goes_on_where_it_was(
    world: World, make: Make, outside: Outside, renew: Renew, place: str
) -> None:
    """Two charges, one to adopt and one to give back; what was decided stays decided."""
    customer = await make.account()
    card = await make.card(customer)
    kept, dearer = await make.domain(customer), await make.hosting(customer)
    await back_up(world)
    for service in (kept, dearer):
        await renew(customer, [service], Means(payment_method_id=card.id))
        await work_off(world, JOBS)
    numbers = await last_numbers()
    await restore(outside)
    await Price.filter(product_id=dearer.product_id).update(unit_price=Decimal("99.990000"))

    def end(passed: str) -> None:
        if passed == place:
            raise Ended

    failpoints.arm("", witness=end)
    with pytest.raises(Ended):
        await confirm(world, OPERATOR, numbers)
    failpoints.arm("")
    assert (await look(world)).restored
    await confirm(world, OPERATOR, numbers)
    await work_off(world, JOBS)
    assert len(outside.charges()) == 2
    assert len(outside.renewals()) == len(outside.refunds()) == 1
    states = {stray.state for stray in await Stray.all()}
    assert states == {StrayState.ADOPTED, StrayState.GIVEN_BACK}
    await is_well(world)


async def test_an_ordinary_role_may_ask_where_it_is(world: World) -> None:
    """In production the role of the product is no superuser."""
    async with database.transaction():
        await database.execute("CREATE ROLE plain; GRANT SELECT ON work_incarnation TO plain")
        await database.execute("SET LOCAL ROLE plain")
        assert await at_home()
        await database.execute("RESET ROLE; DROP OWNED BY plain; DROP ROLE plain")


class TestRefunds:
    async def test_what_was_sent_back_is_not_sent_again(
        self, world: World, make: Make, outside: Outside, renew: Renew
    ) -> None:
        """One line of two is refused by its registry after the backup: credited again, and sent once."""
        customer = await make.account()
        card = await make.card(customer)
        refused = await make.domain(customer)
        await renew(
            customer, [refused, await make.hosting(customer)], Means(payment_method_id=card.id)
        )
        assert refused.expires_at is not None
        outside.register_domain(refused.name, refused.expires_at, ("clientRenewProhibited",))
        await back_up(world)
        await work_off(world, JOBS)
        assert len(outside.refunds()) == 1
        numbers = await last_numbers()
        await restore(outside)
        assert len((await look(world)).refunds) == 1
        await confirm(world, OPERATOR, numbers)
        await work_off(world, JOBS)
        [sent] = outside.refunds()
        assert str((await Refund.get()).id) == sent["key"]
        assert len(outside.charges()) == 1
        assert (await look(world)).refunds == []
        await is_well(world)


async def pay_with(world: World, customer: Customer, invoice: Document, card_id: object) -> None:
    moment = await world.clock.moment()
    reach = await policy.reach(
        customer.actor(), Permission.BILLING_PAY, moment=moment, account_id=customer.id
    )
    await pay_invoice(
        reach,
        document_id=invoice.id,
        means=Means(payment_method_id=card_id),  # type: ignore[arg-type]
        idempotency_key="one payment of one invoice",
        now=moment.now,
    )


async def is_well_but_for_what_make_booked(world: World) -> None:
    """A balance that `make` has put there has no payment behind it, and the auditor says so."""
    findings = (await audit.audit(world)).findings
    assert [finding.invariant for finding in findings] == ["I4"]
    assert "belongs to no payment" in findings[0].sentence
