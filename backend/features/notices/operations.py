"""The letters. Each reads again what it is about and says only what is so (I9); a repeated job posts it once.

A letter's event key is its name, the thing it tells about, and a digest of the recipient.
"""

from datetime import datetime, timedelta
from uuid import UUID, uuid5

from backend.features.accounts.models import AccountKind
from backend.features.billing import dunning
from backend.features.billing.dunning import Step
from backend.features.billing.models import PaymentPurpose, PaymentState
from backend.features.billing.penalties import penalties
from backend.features.brands import queries as brands
from backend.features.brands.policies import DunningPolicy
from backend.features.domains.rules import readable
from backend.features.notices import queries
from backend.features.notices.posting import Addressee, addressees, follow_url, money, post
from backend.features.notices.writing import write
from backend.features.orders.models import LineKind, LineState
from backend.features.support import queries as support
from backend.features.work.rules import Later
from backend.kit import ids
from backend.kit.database import Row
from backend.kit.money import Money
from backend.kit.periods import local_day
from backend.ports.world import World

PATIENCE = timedelta(minutes=5)
"""Whoever is still on the page confirms within this time and needs no letter about it."""


async def tell_order_paid(world: World, order_id: UUID) -> None:
    """Say that an order is paid, and where its invoice is. An order on terms is invoiced later: no letter."""
    order = await queries.paid_order(order_id)
    if order is None:
        return
    number, page = order["full_number"], f"{world.settings.base_url}/invoices"
    for to in await addressees(order["account_id"]):
        letter = write(
            "order_paid",
            to.words,
            subject=to.words.text("letters.order_paid.subject", number=number),
            to=to,
            total=money(to, order["total_minor"], order["currency"]),
            rows=_means(to, order),
            url=f"{page}?q={number}",
        )
        await post(world, to, "order_paid", order_id, letter)


def _means(to: Addressee, order: Row) -> list[tuple[str, str]]:
    def row(key: str, value: str, **blanks: object) -> tuple[str, str]:
        return to.words.text(f"letters.order_paid.{key}", **blanks), value

    rows = [row("invoice", order["full_number"]), row("day", to.words.day(order["issued_on"]))]
    if order["balance_minor"]:
        rows.append(row("by_balance", money(to, order["balance_minor"], order["currency"])))
    if order["card_minor"]:
        amount = money(to, order["card_minor"], order["currency"])
        rows.append(row("by_card", amount, last4=order["last4"]))
    return rows


async def tell_order_finished(world: World, order_id: UUID) -> None:
    """Say what became of every line of an order, in one letter: new expiries, and what is given back."""
    order = await queries.finished_order(order_id)
    if order is None:
        return
    lines = await queries.outcomes(order_id)
    done = [line for line in lines if line["state"] == LineState.DONE]
    delivered = [
        line for line in done if line["kind"] == LineKind.RENEW
    ]  # it was restored for that
    refused = [line for line in lines if line["state"] == LineState.REFUNDED]
    for to in await addressees(order["account_id"]):
        letter = write(
            "order_finished",
            to.words,
            subject=to.words.text(f"letters.order_finished.subject_{order['state']}"),
            to=to,
            delivered=[(readable(line["service_name"]), _until(to, line)) for line in delivered],
            refused=[(_named(to, line), _given_back(to, line)) for line in refused],
            refunded=any(line["full_number"] for line in refused),
            url=follow_url(world, order["operation_id"], "services"),
        )
        await post(world, to, "order_finished", order_id, letter)


def _until(to: Addressee, line: Row) -> str:
    """Say until when, by the calendar of the brand's zone and not by the quote: the registry's word counts."""
    day = to.words.day(local_day(line["ends_at"], to.zone))
    return to.words.text("letters.order_finished.until", day=day)


def _named(to: Addressee, line: Row) -> str:
    name = readable(line["service_name"])
    restore = line["kind"] == LineKind.RESTORE
    return to.words.text("order.restore", name=name) if restore else name


def _given_back(to: Addressee, line: Row) -> str:
    if line["full_number"] is None:
        return to.words.text("letters.order_finished.not_invoiced")
    return to.words.text(
        "letters.order_finished.credit_note",
        number=line["full_number"],
        total=money(to, line["total_minor"], line["currency"]),
    )


async def tell_invoice_due(world: World, document_id: UUID) -> None:
    """Send word of an invoice on terms, and until when it is to be paid."""
    invoice = await queries.invoice_on_terms(document_id)
    if invoice is None:
        return
    number = invoice["full_number"]
    for to in await addressees(invoice["account_id"]):
        say = to.words.text
        letter = write(
            "invoice_due",
            to.words,
            subject=say("letters.invoice_due.subject", number=number),
            to=to,
            number=number,
            rows=[
                (
                    say("letters.invoice_due.total"),
                    money(to, invoice["total_minor"], invoice["currency"]),
                ),
                (say("letters.invoice_due.due_on"), to.words.day(invoice["due_on"])),
            ],
            url=f"{world.settings.base_url}/invoices?q={number}",
        )
        await post(world, to, "invoice_due", document_id, letter)


async def tell_invoice_paid(world: World, payment_id: UUID) -> None:
    """Send the receipt for an invoice on terms that was paid in the product."""
    paid = await queries.paid_invoice(payment_id)
    if paid is None:
        return
    number = paid["full_number"]
    for to in await addressees(paid["account_id"]):
        letter = write(
            "invoice_paid",
            to.words,
            subject=to.words.text("letters.invoice_paid.subject", number=number),
            to=to,
            number=number,
            total=money(to, paid["total_minor"], paid["currency"]),
            rows=_means(to, paid),
            url=f"{world.settings.base_url}/invoices?q={number}",
        )
        await post(world, to, "invoice_paid", payment_id, letter)


async def tell_invoice_late(world: World, reminder_id: UUID) -> None:
    """Remind of an invoice that is late; formally, and with what the law adds for companies, at the last step.

    What was paid before the letter is written gets none. Consumers owe no penalties (R5.13).
    """
    late = await queries.reminder(reminder_id)
    if late is None:
        return
    policy = await brands.policy(late["brand_id"], DunningPolicy, late["taken_at"])
    step = dunning.step_of(policy, late["days_late"])
    formal = step is Step.FORMAL and late["kind"] == AccountKind.COMPANY
    for to in await addressees(late["account_id"]):
        letter = write(
            "invoice_late",
            to.words,
            subject=to.words.text(
                f"letters.invoice_late.subject_{step}", number=late["full_number"]
            ),
            to=to,
            number=late["full_number"],
            step=step.value,
            rows=_owed(to, late) + (_penalties(to, late) if formal else []),
            formal=formal,
            url=f"{world.settings.base_url}/invoices?q={late['full_number']}",
        )
        await post(world, to, "invoice_late", reminder_id, letter)


def _owed(to: Addressee, late: Row) -> list[tuple[str, str]]:
    say = to.words.text
    return [
        (
            say("letters.invoice_late.open"),
            money(to, late["open_minor"], late["currency"]),
        ),
        (say("letters.invoice_late.due_on"), to.words.day(late["due_on"])),
    ]


def _penalties(to: Addressee, late: Row) -> list[tuple[str, str]]:
    """Return what a company owes besides, computed and not charged (Code de commerce, L441-10, D441-5)."""
    say = to.words.text
    added = penalties(
        Money(late["open_minor"], late["currency"]),
        due_on=late["due_on"],
        days_late=late["days_since"],
    )
    return [
        (
            say("letters.invoice_late.penalties", rate=to.words.percent(added.rate)),
            to.words.money(added.interest),
        ),
        (say("letters.invoice_late.indemnity"), to.words.money(added.indemnity)),
    ]


async def tell_top_up_credited(world: World, payment_id: UUID) -> None:
    """Send the receipt of a top-up: the amount, the balance, and that it is no invoice (domain-rules R5.35)."""
    payment = await queries.payment(payment_id)
    if payment is None or not _is(payment, PaymentPurpose.TOP_UP, PaymentState.SUCCEEDED):
        return
    balance = await queries.available_minor(payment["account_id"])
    for to in await addressees(payment["account_id"]):
        say = to.words.text
        amount = money(to, payment["total_minor"], payment["currency"])
        letter = write(
            "top_up_credited",
            to.words,
            subject=say("letters.top_up_credited.subject", total=amount),
            to=to,
            total=amount,
            rows=[
                (say("letters.top_up_credited.amount"), amount),
                (
                    say("letters.top_up_credited.received_at"),
                    to.words.moment(payment["finished_at"], to.zone),
                ),
                (
                    say("letters.top_up_credited.balance"),
                    money(to, balance, payment["currency"]),
                ),
            ],
            url=f"{world.settings.base_url}/payments",
        )
        await post(world, to, "top_up_credited", payment_id, letter)


async def tell_balance_low(world: World, account_id: UUID) -> None:
    """Tell of a balance below its threshold, unless it was topped up before the letter is written."""
    low = await queries.low_balance(account_id)
    if low is None:
        return
    occasion = uuid5(account_id, low["alerted_at"].isoformat())  # one letter for each time it fell
    for to in await addressees(account_id):
        letter = write(
            "balance_low",
            to.words,
            subject=to.words.text("letters.balance_low.subject"),
            to=to,
            total=money(to, low["available_minor"], low["currency"]),
            threshold=money(to, low["threshold_minor"], low["currency"]),
            url=f"{world.settings.base_url}/payments?topUp=true",
        )
        await post(world, to, "balance_low", occasion, letter)


async def tell_payment_failed(world: World, payment_id: UUID) -> None:
    """Say that an order's payment failed, why, and that nothing was taken."""
    payment = await queries.payment(payment_id)
    if payment is None or not _is(payment, PaymentPurpose.ORDER, PaymentState.FAILED):
        return
    if payment["scheduled"]:  # its own letter says when it is tried again
        return
    for to in await addressees(payment["account_id"]):
        letter = write(
            "payment_failed",
            to.words,
            subject=to.words.text("letters.payment_failed.subject"),
            to=to,
            total=money(to, payment["total_minor"], payment["currency"]),
            reason=to.words.text(f"refusals.{payment['refused_code']}"),
            url=follow_url(world, payment["operation_id"], "services"),
        )
        await post(world, to, "payment_failed", payment_id, letter)


async def tell_action_required(world: World, payment_id: UUID) -> None:
    """Ask to confirm a payment by a saved card, when nobody did so on the page within a few minutes.

    Whoever left the page on which a card is typed in has changed their mind, and gets no letter.
    """
    payment = await queries.payment(payment_id)
    if (
        payment is None
        or payment["state"] != PaymentState.ACTION_REQUIRED
        or payment["payment_method_id"] is None
        or payment["scheduled"]
    ):
        return
    patient_until: datetime = payment["created_at"] + PATIENCE
    if (await world.clock.moment()).now < patient_until:
        raise Later(patient_until)
    for to in await addressees(payment["account_id"]):
        letter = write(
            "action_required",
            to.words,
            subject=to.words.text("letters.action_required.subject"),
            to=to,
            total=money(to, payment["total_minor"], payment["currency"]),
            url=follow_url(world, payment["operation_id"], "payments"),
        )
        await post(world, to, "action_required", payment_id, letter)


async def tell_ticket_answered(world: World, message_id: UUID) -> None:
    """Say that support has answered. The answer itself stays in the portal: mail is read by too many."""
    answer = await support.answer(message_id)
    if answer is None or not answer["from_staff"]:
        return
    for to in await addressees(answer["account_id"]):
        letter = write(
            "ticket_answered",
            to.words,
            subject=to.words.text("letters.ticket_answered.subject", number=answer["number"]),
            to=to,
            author=answer["author"],
            number=answer["number"],
            url=f"{world.settings.base_url}/support/{ids.public('tic', answer['ticket_id'])}",
        )
        await post(world, to, "ticket_answered", message_id, letter)


async def tell_refund_credited(world: World, refund_id: UUID) -> None:
    """Say that money which the card would not take back is on the balance instead (reliability F45)."""
    refund = await queries.credited_refund(refund_id)
    if refund is None:
        return
    balance = await queries.available_minor(refund["account_id"])
    for to in await addressees(refund["account_id"]):
        say = to.words.text
        amount = money(to, refund["card_minor"], refund["currency"])
        letter = write(
            "refund_credited",
            to.words,
            subject=say("letters.refund_credited.subject", total=amount),
            to=to,
            total=amount,
            rows=[
                (say("letters.refund_credited.credit_note"), refund["full_number"]),
                (
                    say("letters.refund_credited.balance"),
                    money(to, balance, refund["currency"]),
                ),
            ],
            url=f"{world.settings.base_url}/payments",
        )
        await post(world, to, "refund_credited", refund_id, letter)


def _is(payment: Row, purpose: PaymentPurpose, state: PaymentState) -> bool:
    return (payment["purpose"], payment["state"]) == (purpose, state)
