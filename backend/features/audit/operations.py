"""The audit: twelve invariants, one function each, over our own books and over what the outside says of them.

Nothing is changed, and nothing is repaired: what is found is for a person. A live database moves while it is
read, so a statement looks at things in one snapshot, and what is under way just now is left to the next audit.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from backend.features.audit import money_queries, queries
from backend.features.audit.report import Report
from backend.features.billing.queries.chain import verify_chain
from backend.features.journal.sealing import broken_seals
from backend.kit.clock import Moment
from backend.kit.database import Row
from backend.ports.answers import Refused, Unreachable
from backend.ports.payments import ChargeState, RefundState
from backend.ports.world import World

AT_ONCE = 8
"""How many questions the outside is asked at the same time."""

ASKED_AT_MOST = 200
"""How many charges and domains an audit asks about, the newest first; all of 10,000 would take minutes."""

FINAL = {"SUCCEEDED", "FAILED"}

Thing = TypeVar("Thing")
Said = TypeVar("Said")


async def audit(world: World, *, asked_at_most: int = ASKED_AT_MOST) -> Report:
    """Check I1 to I12 and return what does not hold, with how much was looked at."""
    report = Report()
    moment = await world.clock.moment()
    await one_charge_a_period(world, report, asked_at_most)
    await charged_is_delivered_or_given_back(report, moment)
    await expiries_are_the_registrys(world, report, asked_at_most, moment)
    await the_ledger_is_in_balance(report)
    await numbers_have_no_hole(report)
    await documents_never_change(report)
    await paid_lines_come_to_an_end(report)
    await letters_go_out(report)
    await letters_tell_the_truth(report)
    await no_job_is_lost(report, moment)
    await every_transition_is_journalled(report)
    await nothing_is_spent_renewed_or_invoiced_twice(report)
    return report


async def one_charge_a_period(world: World, report: Report, most: int) -> None:
    """I1: at most one successful charge per renewal period. I4: the ledger holds what the processor took."""
    seen, wrong = await money_queries.periods_paid_twice()
    report.note(
        "I1", "This order line was paid although its period was paid before", seen=seen, wrong=wrong
    )
    attempts = await money_queries.attempts(most)
    taken: Counter[UUID] = Counter()
    charges: Counter[UUID] = Counter()
    silent: set[UUID] = set()

    async def taken_for(attempt: Row) -> None:
        charge = await world.payments.charge_by_key(
            attempt["id"], customer=str(attempt["account_id"])
        )
        if charge is None:
            return
        if charge.state is ChargeState.SUCCEEDED:
            charges[attempt["payment_id"]] += 1
            taken[attempt["payment_id"]] += charge.amount.minor
        if charge.dispute is not None:
            taken[attempt["payment_id"]] -= charge.dispute.withdrawn.minor
        for refund_id in attempt["refund_ids"]:
            refund = await world.payments.refund_by_key(refund_id, charge=charge.reference)
            if refund is not None and refund.state is RefundState.SUCCEEDED:
                taken[attempt["payment_id"]] -= refund.amount.minor

    for attempt in await _unanswered(attempts, taken_for):
        silent.add(attempt["payment_id"])
    report.note(
        "I1",
        "The processor charged more than once for this payment",
        seen=len(attempts),
        wrong=[payment_id for payment_id, many in charges.items() if many > 1],
    )
    settled = [
        attempt
        for attempt in attempts
        if attempt["payment_state"] in FINAL and attempt["payment_id"] not in silent
        if not attempt["refund_open"]
    ]
    report.note(
        "I4",
        "The ledger holds another sum with the processor than it took for this payment",
        seen=len(settled),
        wrong={
            attempt["payment_id"]
            for attempt in settled
            if taken[attempt["payment_id"]] != attempt["clearing_minor"]
        },
    )
    report.note("I4", "The processor does not answer about this payment", seen=0, wrong=silent)


async def charged_is_delivered_or_given_back(report: Report, moment: Moment) -> None:
    """I2: whoever was charged gets the renewal or the money, or it is under way within a bound."""
    seen, wrong = await queries.charged_for_nothing(moment.now)
    report.note("I2", "This payment succeeded and nothing came of it", seen=seen, wrong=wrong)
    seen, wrong = await queries.not_given_back()
    report.note(
        "I2", "This order line was refused and its money not sent back", seen=seen, wrong=wrong
    )
    seen, wrong = await queries.delivered_without_a_period()
    report.note(
        "I2", "This order line is called done and no period was written", seen=seen, wrong=wrong
    )
    seen, wrong = await queries.paid_without_invoice()
    report.note("I2", "This order was paid and not invoiced", seen=seen, wrong=wrong)


async def expiries_are_the_registrys(
    world: World, report: Report, most: int, moment: Moment
) -> None:
    """I3: the expiry in the portal is the registry's."""
    seen, wrong = await queries.domains_with_two_dates()
    report.note("I3", "This domain has two expiry dates in our own tables", seen=seen, wrong=wrong)
    domains = await queries.domains_to_ask_about(most)
    differs: list[UUID] = []

    async def compare(domain: Row) -> None:
        registered = await world.registrar.domain(domain["name"])
        if registered is None:
            # After its grace a registry may let go of a name at any hour, and the night writes it down.
            other = domain["grace_until"] > moment.now
        else:
            other = _seconds(registered.expires_at) != _seconds(domain["expires_at"])
        if other:
            differs.append(domain["id"])

    silent = await _unanswered(domains, compare)
    report.note(
        "I3",
        "The registry says another expiry date of this domain",
        seen=len(domains),
        wrong=differs,
    )
    report.note(
        "I3", "The registry does not answer about this domain", seen=0, wrong=queries.ids(silent)
    )


async def the_ledger_is_in_balance(report: Report) -> None:
    """I4: every booking sums to zero; balances, payments and documents are what is booked of them."""
    for check, sentence in (
        (money_queries.bookings_out_of_balance, "The sides of this booking do not sum to zero"),
        (
            money_queries.balances_that_differ,
            "This account's balance is not the sum of its bookings",
        ),
        (money_queries.payments_booked_wrong, "This payment is not booked as it was paid"),
        (
            money_queries.clearing_of_no_payment,
            "This booking with the processor belongs to no payment",
        ),
        (money_queries.documents_booked_wrong, "This document is not booked as it was issued"),
        (
            money_queries.invoices_paid_wrong,
            "This invoice was paid beyond what it asks for, or is not booked so",
        ),
    ):
        seen, wrong = await check()
        report.note("I4", sentence, seen=seen, wrong=wrong)


async def numbers_have_no_hole(report: Report) -> None:
    """I5: numbers run from 1 to n in each series, dates never go back, each document is chained to the last."""
    seen, wrong = await money_queries.documents_out_of_order()
    report.note("I5", "This document does not follow the one before it", seen=seen, wrong=wrong)
    seen, wrong = await money_queries.series_that_end_elsewhere()
    report.note("I5", "This series does not end with its last document", seen=seen, wrong=wrong)


async def documents_never_change(report: Report) -> None:
    """I6: an issued document and its file are what they were on the day of issue."""
    changed: set[UUID] = set()
    seen = 0
    for series_id in await money_queries.series():
        seen += await money_queries.documents(series_id)
        faults = await verify_chain(series_id)
        changed |= {fault.document_id for fault in faults if fault.changed and fault.document_id}
    report.note("I6", "This document is not what was issued", seen=seen, wrong=changed)
    seen, wrong = await money_queries.prints_that_changed()
    report.note("I6", "The file of this document is not what was printed", seen=seen, wrong=wrong)


async def paid_lines_come_to_an_end(report: Report) -> None:
    """I7: every line of a paid order is delivered, refunded, with a person, or some job's business."""
    seen, wrong = await queries.lines_left_lying()
    report.note("I7", "Nobody works on this line of a paid order", seen=seen, wrong=wrong)
    seen, wrong = await queries.orders_ended_otherwise()
    report.note(
        "I7", "This order ended otherwise than its lines or its operation", seen=seen, wrong=wrong
    )
    seen, wrong = await queries.staff_matters_that_look_easy()
    report.note(
        "I7", "This order waits for a person and its customer is not told", seen=seen, wrong=wrong
    )


async def letters_go_out(report: Report) -> None:
    """I8: every letter is sent, or waits for its job, or is seen to be stuck."""
    seen, wrong = await queries.letters_nobody_sends()
    report.note("I8", "This letter waits and nobody sends it", seen=seen, wrong=wrong)


async def letters_tell_the_truth(report: Report) -> None:
    """I9: no letter says what did not happen, and nobody is told of one event twice."""
    seen, wrong = await queries.letters_that_lie()
    report.note("I9", "This letter says what did not happen", seen=seen, wrong=wrong)
    seen, wrong = await queries.letters_twice()
    report.note("I9", "This letter says again what was said before", seen=seen, wrong=wrong)


async def no_job_is_lost(report: Report, moment: Moment) -> None:
    """I10: what is due is started; whatever waits for something has the job that looks for it."""
    seen, wrong = await queries.overdue_jobs(moment.now, moment.real)
    report.note("I10", "This job is long due and not started", seen=seen, wrong=wrong)
    seen, wrong = await queries.orders_nobody_works_on()
    report.note("I10", "This order waits for its payment and has no job", seen=seen, wrong=wrong)
    seen, wrong = await queries.money_nobody_works_on()
    report.note("I10", "This top-up or refund is open and has no job", seen=seen, wrong=wrong)


async def every_transition_is_journalled(report: Report) -> None:
    """I11: each transition left its line in the journal, and the sealed lines are as they were sealed."""
    seen, wrong = await queries.unjournalled()
    report.note("I11", "The journal does not say how this came about", seen=seen, wrong=wrong)
    broken: list[UUID] = []
    for account_id in await queries.sealed_accounts():
        broken += await broken_seals(account_id)
    report.note("I11", "This line of the journal is not what was sealed", seen=0, wrong=broken)


async def nothing_is_spent_renewed_or_invoiced_twice(report: Report) -> None:
    """I12: no balance below zero, no period that two orders renew or two payments cover, no line invoiced twice."""
    for check, sentence in (
        (queries.negative_balances, "This account's balance is below zero"),
        (
            queries.periods_renewed_twice,
            "This order line renews a period that another one renews too",
        ),
        (queries.lines_invoiced_twice, "This order line stands on two invoices"),
        (queries.overlapping_periods, "This paid period begins before the last one ended"),
    ):
        seen, wrong = await check()
        report.note("I12", sentence, seen=seen, wrong=wrong)


async def _unanswered(things: Sequence[Row], ask: Callable[[Row], Awaitable[None]]) -> list[Row]:
    """Ask the outside about each of these, some at a time; return those about which there was no answer."""
    gate = asyncio.Semaphore(AT_ONCE)
    silent: list[Row] = []

    async def one(thing: Row) -> None:
        async with gate:
            try:
                await ask(thing)
            except (Refused, Unreachable):
                silent.append(thing)

    await asyncio.gather(*(one(thing) for thing in things))
    return silent


def _seconds(at: datetime) -> datetime:
    return at.replace(microsecond=0)  # a registry counts whole seconds
