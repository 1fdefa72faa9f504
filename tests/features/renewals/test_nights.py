"""Renewal by night: told, announced, charged, renewed, counted in letters and in the outside's own statements."""

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from backend.features.accounts.models import AccountKind, Settlement
from backend.features.billing.models import Document
from backend.features.catalog.models import Price, PriceOperation
from backend.features.renewals.models import (
    Announcement,
    Incident,
    ScheduledPayment,
    ScheduledRenewal,
    ScheduledState,
    Try,
)
from backend.features.services.models import RenewalMode, Service
from backend.features.work import operations as work
from backend.features.work.models import Job, JobState
from backend.kit import database
from tests.features.renewals.conftest import Nights, day_before, days_before, letters
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

AUTOMATIC = RenewalMode.AUTOMATIC
TOLD = "renewal_announced"
PLANNED = "payment_announced"


def posted(service: Service, found: list) -> list[int]:  # type: ignore[type-arg]
    """On which days before a service's expiry these letters went out."""
    return [days_before(service.expires_at, letter.created_at) for letter in found]


async def test_a_service_is_told_of_announced_charged_and_renewed(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """O2-75, O2-77, WL-69: D-60, -30, -15, -7, -1 are told, D-15 is announced, D-7 is charged."""
    customer = await make.account()
    await make.card(customer)
    service = await make.hosting(customer, expires_in=70, renewal_mode=AUTOMATIC)
    await nights.live(63)
    assert posted(service, await letters(TOLD)) == [60, 30, 15, 7]
    assert posted(service, await letters(PLANNED)) == [15]
    [payment] = await ScheduledPayment.all()
    assert (payment.state, payment.charge_on) == (
        ScheduledState.SUCCEEDED,
        day_before(service.expires_at, 7),
    )
    assert payment.ceiling_minor == 10_079
    [charge] = outside.charges()
    assert charge["amount_minor"] == 10_079
    assert days_before(service.expires_at, datetime.fromisoformat(str(charge["at"]))) == 7
    renewed = await Service.get(id=service.id)
    assert renewed.expires_at is not None
    assert service.expires_at is not None
    assert renewed.expires_at.year == service.expires_at.year + 1
    invoice = await Document.get()
    assert invoice.total_minor == 10_079


async def test_without_the_switch_it_is_told_of_and_nothing_is_charged(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """O2-74: off by default. The last notice comes after the expiry, with the way back."""
    customer = await make.account()
    await make.card(customer)
    service = await make.hosting(customer, expires_in=61)
    await nights.live(66)
    assert posted(service, await letters(TOLD)) == [60, 30, 15, 7, 1, -3]
    assert outside.charges() == []
    assert not await ScheduledPayment.exists()
    assert not await Announcement.exists(automatic=True)


async def test_a_cut_off_moves_charge_and_announcement(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """D8: with a lead of seven days the money is had at D-10, and the letter goes out eight days before."""
    customer = await make.account()
    await make.card(customer)
    await make.product(".com", cutoff_days=7)
    domain = await make.domain(customer, tld=".com", expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live(11)
    assert posted(domain, await letters(PLANNED)) == [18]
    [renewal] = outside.renewals(domain.name)
    assert days_before(domain.expires_at, datetime.fromisoformat(str(renewal["at"]))) == 10


async def test_several_services_of_a_day_are_one_charge_and_one_invoice(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """R6.16; VAT is counted on the sum, and no cent above what was announced is taken."""
    customer = await make.account()
    await make.card(customer)
    for _ in range(3):
        await make.domain(customer, expires_in=18, renewal_mode=AUTOMATIC)
    await make.hosting(customer, expires_in=18, renewal_mode=AUTOMATIC)
    await nights.live(12)
    [payment] = await ScheduledPayment.all()
    assert payment.ceiling_minor == 3 * 1_019 + 10_079
    [charge] = outside.charges()
    assert charge["amount_minor"] == 13_135  # (3 x 8.49 + 83.99) and 20 % of it
    assert await Document.all().count() == 1
    assert len(outside.renewals()) == 3
    assert len(await letters(PLANNED)) == 1


async def test_vat_on_the_sum_never_exceeds_what_was_announced(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """Three times 10.02 incl. VAT were announced; VAT on the sum would make 30.07 of it."""
    customer = await make.account()
    await make.card(customer)
    await make.product(".fr", price="8.352")
    for _ in range(3):
        await make.domain(customer, expires_in=18, renewal_mode=AUTOMATIC)
    await nights.live(12)
    [payment] = await ScheduledPayment.all()
    [charge] = outside.charges()
    assert charge["amount_minor"] <= payment.ceiling_minor == 3 * 1_002


async def test_a_soft_refusal_is_tried_again_and_then_given_up(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """O2-77, R6.14: D-7, D-5, D-3, D-1; each refusal has its letter with the next day in it."""
    customer = await make.account()
    await make.card(customer, "4000000000009995")
    service = await make.hosting(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live(20)
    assert posted(service, await letters("payment_refused")) == [7, 5, 3, 1]
    assert [
        days_before(service.expires_at, one.begun_at)
        for one in await Try.all().order_by("begun_at")
    ] == [
        7,
        5,
        3,
        1,
    ]
    [payment] = await ScheduledPayment.all()
    assert (payment.state, payment.reason) == (ScheduledState.FAILED, "CARD_WITHOUT_FUNDS")
    assert outside.charges() == []
    assert await letters("payment_failed") == []


async def test_a_hard_refusal_is_not_asked_again(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """R6.14: a stolen card is asked once; a card that is added meanwhile is charged on the next day."""
    customer = await make.account()
    await make.card(customer, "4000000000000341")
    stolen = await make.card(customer, "4000000000009979", default=False)
    service = await make.hosting(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 4)
    asked = await Try.filter(payment_method_id=stolen.id)
    assert len(asked) == 1
    assert asked[0].hard
    await make.card(customer, default=False)
    await nights.live_until(service, 3)
    [payment] = await ScheduledPayment.all()
    assert payment.state is ScheduledState.SUCCEEDED
    assert len(outside.charges()) == 1


async def test_means_are_tried_in_the_customers_order(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """WL-42, R6.8: the balance first, what is missing by the default card, then by the other one."""
    customer = await make.account()
    await make.balance(customer, 1_000)
    poor = await make.card(customer, "4000000000009995")
    good = await make.card(customer, default=False)
    service = await make.hosting(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 7)
    used = await Try.all().order_by("position")
    assert [(one.use_balance, one.payment_method_id) for one in used] == [
        (True, poor.id),
        (True, good.id),
    ]
    assert [charge["amount_minor"] for charge in outside.charges()] == [9_079]


async def test_a_balance_alone_pays(make: Make, nights: Nights, outside: Outside) -> None:
    customer = await make.account()
    await make.balance(customer, 20_000)
    service = await make.hosting(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 7)
    [payment] = await ScheduledPayment.all()
    assert payment.state is ScheduledState.SUCCEEDED
    assert outside.charges() == []


async def test_no_means_is_told_and_waits_for_some(make: Make, nights: Nights) -> None:
    customer = await make.account()
    service = await make.hosting(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 6)
    [payment] = await ScheduledPayment.all()
    assert (payment.state, payment.reason) == (
        ScheduledState.RETRY_WAIT,
        "PAYMENT_METHOD_REQUIRED",
    )
    assert "NO_MEANS" in (await Announcement.filter(days=15).get()).risks
    await nights.live_until(service, 4)
    assert posted(service, await letters("payment_refused")) == [7, 5]
    await make.balance(customer, 20_000)
    await nights.live_until(service, 3)
    await payment.refresh_from_db()
    assert payment.state is ScheduledState.SUCCEEDED


async def test_a_bank_that_asks_leads_to_a_letter(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """O2-79: the letter's link confirms; the renewal goes on by itself."""
    customer = await make.account()
    await make.card(customer, "4000002500003155")
    service = await make.hosting(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 7)
    [payment] = await ScheduledPayment.all()
    assert payment.state is ScheduledState.REQUIRES_ACTION
    [letter] = await letters("payment_to_confirm")
    assert "/confirm-payment/" in letter.text
    assert await letters("action_required") == []
    assert outside.charges() == []


async def test_on_terms_it_is_renewed_and_invoiced_by_the_month(
    make: Make, nights: Nights, outside: Outside
) -> None:
    customer = await make.account(
        kind=AccountKind.COMPANY,
        organisation="Agence",
        settlement=Settlement.ON_TERMS,
        credit_limit_minor=50_000,
    )
    service = await make.domain(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 7)
    [payment] = await ScheduledPayment.all()
    assert payment.state is ScheduledState.SUCCEEDED
    assert len(outside.renewals(service.name)) == 1
    assert outside.charges() == []


async def test_a_missed_fortnight_is_caught_up_with_the_nearest_notice_only(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """R1.44, F31: nobody was awake from D-62 to D-9."""
    customer = await make.account()
    await make.card(customer)
    service = await make.hosting(customer, expires_in=63, renewal_mode=AUTOMATIC)
    await nights.tonight()
    await nights.sleep(54)
    await nights.tonight()
    assert posted(service, await letters(TOLD)) == [9]
    assert [told.days for told in await Announcement.all()] == [15]
    assert posted(service, await letters(PLANNED)) == [9]
    await nights.live_until(service, 7)
    assert len(outside.charges()) == 1


async def test_an_outage_beyond_the_charge_charges_the_day_after_its_letter(
    make: Make, nights: Nights, outside: Outside
) -> None:
    customer = await make.account()
    await make.card(customer)
    service = await make.hosting(customer, expires_in=63, renewal_mode=AUTOMATIC)
    await nights.sleep(59)
    await nights.tonight()
    assert outside.charges() == []
    await nights.live(1)
    [charge] = outside.charges()
    assert days_before(service.expires_at, datetime.fromisoformat(str(charge["at"]))) == 3


async def test_two_workers_in_one_night_do_nothing_twice(
    make: Make, nights: Nights, outside: Outside
) -> None:
    customer = await make.account()
    await make.card(customer)
    service = await make.hosting(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 7)
    for _ in range(3):
        await nights.tonight()
    assert len(outside.charges()) == 1
    assert len(await letters(PLANNED)) == 1


async def raise_price(make: Make, to: str, *, at: datetime) -> None:
    """A new price list begins; the old one ends with it."""
    product = await make.product("pack")
    old = Price.filter(product=product, operation=PriceOperation.RENEW, period_months=12)
    await old.update(valid_until=at)
    await Price.create(
        product=product,
        operation=PriceOperation.RENEW,
        period_months=12,
        currency="EUR",
        unit_price=Decimal(to),
        valid_from=at,
    )


async def test_a_consumer_pays_what_the_legal_notice_said(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """R6.19, F43: the price of the D-60 letter is the ceiling of that period."""
    customer = await make.account()
    await make.card(customer)
    service = await make.hosting(customer, expires_in=61, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 60)
    notice = await Announcement.get()
    assert (notice.tacit_notice, notice.total_minor) == (True, 10_079)
    assert notice.deadline_on == day_before(service.expires_at, 8)
    [letter] = await letters(TOLD)
    assert "L215-1" in letter.text
    await raise_price(make, "99.99", at=await nights.clock.now())
    await nights.live_until(service, 7)
    assert [charge["amount_minor"] for charge in outside.charges()] == [10_079]


async def test_a_price_known_in_advance_is_announced_with_its_day(
    make: Make, nights: Nights, outside: Outside
) -> None:
    customer = await make.account()
    await make.card(customer)
    service = await make.hosting(customer, expires_in=61, renewal_mode=AUTOMATIC)
    assert service.expires_at is not None
    await raise_price(make, "99.99", at=service.expires_at - timedelta(days=20))
    await nights.live_until(service, 60)
    assert (await Announcement.get()).total_minor == 11_999
    await nights.live_until(service, 7)
    assert [charge["amount_minor"] for charge in outside.charges()] == [11_999]


async def test_a_company_is_told_again_a_week_before_a_higher_charge(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """R6.13: risen at D-12, told again, charged at D-7 as planned only if that is a week away: here at D-5."""
    customer = await make.account(kind=AccountKind.COMPANY, organisation="Agence")
    await make.card(customer)
    service = await make.hosting(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 13)
    await raise_price(make, "99.99", at=await nights.clock.now())
    await nights.live_until(service, 12)
    assert posted(service, await letters(PLANNED)) == [15, 12]
    await nights.live_until(service, 6)
    assert outside.charges() == []
    await nights.live_until(service, 5)
    assert [charge["amount_minor"] for charge in outside.charges()] == [11_999]


async def test_a_price_that_rises_too_late_makes_the_renewal_the_customers_own(
    make: Make, nights: Nights, outside: Outside
) -> None:
    customer = await make.account(kind=AccountKind.COMPANY, organisation="Agence")
    await make.card(customer)
    service = await make.hosting(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 8)
    # At D-8 a charge at D-1 would be the last one; one day later no week is left.
    await raise_price(make, "99.99", at=await nights.clock.now())
    await nights.clock.advance(days=1)
    await nights.tonight()
    [payment] = await ScheduledPayment.all()
    assert (payment.state, payment.reason) == (ScheduledState.ABANDONED, "PRICE_CHANGED")
    assert len(await letters("payment_withdrawn")) == 1
    await nights.live_until(service, 0)
    assert outside.charges() == []


async def test_what_is_renewed_by_hand_leaves_its_plan(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """F25: the plan is withdrawn when the service is renewed by somebody else's order."""
    customer = await make.account()
    await make.card(customer)
    service = await make.domain(customer, expires_in=20, renewal_mode=AUTOMATIC)
    await nights.live_until(service, 10)
    from backend.features.billing.rules import Means
    from tests.journeys.errands import renew

    card = await make.card(customer, default=False)
    await renew(nights.world, customer, [service], Means(payment_method_id=card.id))
    await nights.live(1)
    [payment] = await ScheduledPayment.all()
    assert (payment.state, payment.reason) == (ScheduledState.SKIPPED, "RENEWED_BY_HAND")
    await nights.live_until(service, 0)
    assert len(outside.charges()) == 1
    assert await letters("payment_withdrawn") == []


async def test_a_registry_with_another_date_opens_an_incident_and_agreement_closes_it(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """L-2: the notice says so, and the dashboard until the dates agree."""
    customer = await make.account()
    await make.card(customer)
    service = await make.domain(customer, expires_in=31, renewal_mode=AUTOMATIC)
    assert service.expires_at is not None
    outside.register_domain(service.name, service.expires_at + timedelta(days=365))
    await nights.live_until(service, 30)
    incident = await Incident.get()
    assert incident.theirs_at == service.expires_at + timedelta(days=365)
    assert "DATES_DIFFER" in (await Announcement.get()).risks
    outside.register_domain(service.name, service.expires_at)
    await nights.live_until(service, 15)
    await incident.refresh_from_db()
    assert incident.closed_at is not None


async def test_a_date_that_did_not_move_opens_an_incident(
    make: Make, nights: Nights, outside: Outside
) -> None:
    """L-2: after each renewal the registry is asked whether the date really moved."""
    customer = await make.account()
    await make.card(customer)
    service = await make.domain(customer, expires_in=16, renewal_mode=AUTOMATIC)
    assert service.expires_at is not None
    await nights.live_until(service, 8)
    await nights.clock.advance(days=1)
    from backend.features.work.running import plan_the_night, run_due

    await plan_the_night(nights.world)
    while not outside.renewals(service.name):
        await run_due(nights.world, nights.jobs, most=1)
    outside.register_domain(service.name, service.expires_at)
    await nights.tonight()
    [incident] = await Incident.all()
    assert incident.kind == "DATE_DID_NOT_MOVE"
    assert await ScheduledRenewal.filter(live=True).count() == 1


@pytest.mark.parametrize("kind", ["renewals.tell", "renewals.plan_payments"])
async def test_a_job_that_stopped_for_a_person_does_not_keep_the_next_night_from_its_work(
    make: Make, nights: Nights, outside: Outside, kind: str
) -> None:
    """Law 2: whatever made it fail twelve times may be over by tomorrow; nobody's domain waits for staff."""
    customer = await make.account()
    await make.card(customer)
    service = await make.hosting(customer, expires_in=16, renewal_mode=AUTOMATIC)
    async with database.transaction():
        await work.enqueue(kind, customer.id, run_at=make.now)
    await Job.filter(kind=kind, ref=customer.id).update(
        state=JobState.MANUAL, attempt=12, stopped_at=make.now, last_error="no paper left"
    )
    await nights.live_until(service, 7)
    assert await Job.filter(kind=kind, ref=customer.id).exclude(state=JobState.DONE).count() == 0
    assert len(await letters(TOLD)) == 2
    assert len(outside.charges()) == 1
