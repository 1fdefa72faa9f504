"""Orders of the past with all that came of them: paid or refused, invoiced, delivered or given back.

The acts from `draft` to `fulfil` on rows in memory, in one go and at one instant, and the collective invoice of
a month. The caller goes through the past in the order in which it happened.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.features.accounts.models import Account, Settlement
from backend.features.billing.bulk import Books
from backend.features.billing.models import (
    Document,
    DocumentLine,
    Payment,
    PaymentMethod,
)
from backend.features.billing.snapshots import LineDraft, language_of
from backend.features.billing.taxes import totals
from backend.features.catalog.models import Product
from backend.features.journal import operations as journal
from backend.features.journal.bulk import note
from backend.features.journal.models import Actor
from backend.features.orders import rules
from backend.features.orders.models import LineState, Order, OrderLine, OrderState
from backend.features.orders.operations.draft import Line
from backend.features.orders.operations.fulfil import STEP_OF
from backend.features.orders.operations.invoice_lines import line_draft, why_given_back
from backend.features.orders.operations.place import remembered, steps
from backend.features.services import bulk as services
from backend.features.services.models import Service
from backend.features.work.bulk import Batch
from backend.features.work.models import Operation, OperationState
from backend.kit.money import Money
from backend.kit.periods import local_day
from backend.ports.payments import ChargeRefusal


@dataclass(frozen=True)
class Quoted:
    """What is renewed: a priced line with its service and product, which are still in the batch or in the tables."""

    line: Line
    service: Service
    product: Product


@dataclass(frozen=True)
class PastOrder:
    """One order as it went. `refused` is what the bank said, `undelivered` what the registry said, by service."""

    account: Account
    actor: Actor
    quoted: Sequence[Quoted]
    quote_expires_at: datetime
    at: datetime
    card: PaymentMethod | None = None
    use_balance: bool = False
    refused: ChargeRefusal | None = None
    undelivered: Mapping[UUID, str] = field(default_factory=dict)


@dataclass
class Placed:
    """An order on its way, with its rows."""

    past: PastOrder
    order: Order
    lines: list[OrderLine]
    operation: Operation
    payment: Payment | None = None
    invoice: Document | None = None


async def renew(books: Books, past: PastOrder) -> list[OrderLine]:
    """Write one order from quote to end and return its lines; those on terms wait for `invoice_month`."""
    placed = _place(books, past)
    order = placed.order
    if not order.on_terms:
        placed.payment = await books.pay(
            past.account,
            order_id=order.id,
            operation_id=order.operation_id,
            total=Money(order.total_minor, order.currency),
            card=past.card,
            use_balance=past.use_balance,
            lines=[remembered(line) for line in placed.lines],
            at=past.at,
            refusal=past.refused,
        )
        order.payment_id = placed.payment.id
        if past.refused:
            _stop(books, placed)
            return placed.lines
    invoiced = await _settle(books, placed)
    await _fulfil(books, placed, invoiced)
    return placed.lines


def _place(books: Books, past: PastOrder) -> Placed:
    """Write quote and order down."""
    at, sums = past.at, totals([quoted.line for quoted in past.quoted])
    order = books.batch.add(
        Order(
            account_id=past.account.id,
            person_id=past.actor.person_id,
            state=OrderState.PAID,
            on_terms=past.account.settlement is Settlement.ON_TERMS,
            currency=past.account.currency,
            net_minor=sums.net_minor,
            tax_minor=sums.tax_minor,
            total_minor=sums.total_minor,
            quote_expires_at=past.quote_expires_at,
            created_at=at,
            placed_at=at,
        )
    )
    lines = [
        books.batch.add(_line(order, position, quoted.line))
        for position, quoted in enumerate(past.quoted, start=1)
    ]
    operation = books.batch.add(
        Operation(
            account_id=past.account.id,
            kind="RENEWAL",
            state=OperationState.RUNNING,
            target_kind="order",
            target_id=order.id,
            steps=steps(order, lines),
            person_id=past.actor.person_id,
            created_at=at,
            updated_at=at,
            finished_at=at,
        )
    )
    order.operation_id = operation.id
    amount = {"total_minor": order.total_minor, "currency": order.currency}
    targets = [("order", order.id)]
    _note(books, past, past.actor, "order.quoted", targets, after=amount)
    targets += [("service", line.service_id) for line in lines]
    fact = "order.paid" if order.on_terms else "order.placed"
    _note(books, past, past.actor, fact, targets, after=amount)
    return Placed(past, order, lines, operation)


def _line(order: Order, position: int, line: Line) -> OrderLine:
    return OrderLine(
        order_id=order.id,
        position=position,
        kind=line.kind,
        state=LineState.PENDING,
        live=True,
        service_id=line.service_id,
        product_id=line.product_id,
        service_name=line.service_name,
        period_months=line.period_months,
        period_from=line.period_from,
        period_until=line.period_until,
        unit_price=line.unit_price,
        currency=line.net.currency,
        net_minor=line.net.minor,
        tax_rate=line.tax_rate,
        tax_category=line.tax_category,
    )


def _stop(books: Books, placed: Placed) -> None:
    """The bank refused: the order ends, nothing was taken."""
    order, past = placed.order, placed.past
    assert placed.payment is not None  # it is its refusal that stops the order
    order.state, order.finished_at = OrderState.CANCELLED, past.at
    for line in placed.lines:
        line.live = False
    _note(books, past, journal.worker(), "order.cancelled", [("order", order.id)])
    _step(placed.operation, "pay", OperationState.FAILED)
    placed.operation.state = OperationState.FAILED
    placed.operation.refused_code = placed.payment.refused_code


async def _settle(books: Books, placed: Placed) -> dict[UUID, DocumentLine]:
    """Call the order paid, and invoice it unless that is done once a month; by order line."""
    order, past = placed.order, placed.past
    order.paid_at = past.at
    if placed.payment is None:
        return {}
    drafts = _drafts(
        past.account, placed.lines, {each.product.id: each.product for each in past.quoted}
    )
    document, document_lines = await books.issue_invoice(
        journal.worker(),
        past.account,
        lines=drafts,
        order_id=order.id,
        payment_id=placed.payment.id,
        due_on=None,
        at=past.at,
    )
    placed.invoice, order.document_id = document, document.id
    for line in placed.lines:
        line.document_id = document.id
    _note(
        books,
        past,
        journal.worker(),
        "order.paid",
        [("order", order.id), ("document", document.id)],
        after={"number": document.full_number},
    )
    for step in ("pay", "invoice"):
        _step(placed.operation, step, OperationState.SUCCEEDED)
    return {
        line.id: document_line
        for line, document_line in zip(placed.lines, document_lines, strict=True)
    }


async def _fulfil(books: Books, placed: Placed, invoiced: Mapping[UUID, DocumentLine]) -> None:
    """Deliver line by line, give back what the other side refused, and end the order."""
    order, past = placed.order, placed.past
    for line, quoted in zip(placed.lines, past.quoted, strict=True):
        if line.service_id in past.undelivered:
            await _give_back(books, placed, line, invoiced.get(line.id))
        else:
            _deliver(books, past, line, quoted)
        _step(placed.operation, str(line.id), STEP_OF[line.state])
    state = rules.ending([line.state for line in placed.lines])
    assert state is not None  # every line came to its end above
    order.state, order.finished_at = state, past.at
    _note(books, past, journal.worker(), f"order.{state.lower()}", [("order", order.id)])
    refunded = state is OrderState.REFUNDED
    placed.operation.state = OperationState.FAILED if refunded else OperationState.SUCCEEDED
    if state is not OrderState.FULFILLED:
        placed.operation.refused_code = "SOME_LINES_REFUNDED"


def _deliver(books: Books, past: PastOrder, line: OrderLine, quoted: Quoted) -> None:
    services.extend(
        books.batch,
        journal.worker(),
        quoted.service,
        quoted.product,
        order_line_id=line.id,
        period_from=line.period_from,
        until=line.period_until,
        net=Money(line.net_minor, line.currency),
        at=past.at,
    )
    line.state, line.delivered_at = LineState.DONE, past.at


async def _give_back(
    books: Books, placed: Placed, line: OrderLine, invoiced: DocumentLine | None
) -> None:
    """Credit and refund a line that the other side refused for good."""
    past, actor = placed.past, journal.worker()
    if invoiced and placed.invoice and placed.payment:
        credited = await books.issue_credit_note(
            actor,
            past.account,
            placed.invoice,
            [invoiced],
            reason=why_given_back(past.account),
            at=past.at,
        )
        line.credit_note_id = credited.id
        await books.refund(actor, past.account, placed.payment, credited, at=past.at)
    line.state, line.live = LineState.REFUNDED, False
    line.refused_code = past.undelivered[line.service_id]
    targets = [("order", placed.order.id), ("service", line.service_id)]
    after = {"reason": line.refused_code}
    _note(books, past, actor, "order.line_refunded", targets, after=after)


async def invoice_month(
    books: Books,
    account: Account,
    lines: Sequence[OrderLine],
    products: Mapping[UUID, Product],
    *,
    at: datetime,
) -> tuple[Document, list[DocumentLine]]:
    """Issue the collective invoice of an account on terms, as `operations/invoice_month.py` does each month."""
    delivered = sorted(lines, key=lambda line: (line.delivered_at or at, line.position))
    zone = ZoneInfo(books.entity.zone)
    document, document_lines = await books.issue_invoice(
        journal.worker(),
        account,
        lines=_drafts(account, delivered, products),
        order_id=None,
        payment_id=None,
        due_on=local_day(at, zone) + timedelta(days=account.terms_days),
        at=at,
    )
    for line in delivered:
        line.document_id = document.id
    return document, document_lines


def _drafts(
    account: Account, lines: Sequence[OrderLine], products: Mapping[UUID, Product]
) -> list[LineDraft]:
    language = language_of(account)
    return [line_draft(line, products[line.product_id].names[language], language) for line in lines]


def _step(operation: Operation, name: str, state: OperationState) -> None:
    operation.steps = [
        {**step, "state": state.value} if step["name"] == name else step for step in operation.steps
    ]


def _note(
    books: Books,
    past: PastOrder,
    actor: Actor,
    fact: str,
    targets: Sequence[tuple[str, UUID]],
    *,
    after: Mapping[str, object] | None = None,
) -> None:
    note(
        books.batch,
        actor,
        fact,
        at=past.at,
        account_id=past.account.id,
        targets=targets,
        after=after,
    )


def last_asked(batch: Batch) -> dict[UUID, UUID]:
    """Return, by service, the line for which its registry was last asked to renew it."""
    return {
        line.service_id: line.id
        for line in batch.rows(OrderLine)
        if line.state in {LineState.DONE, LineState.REFUNDED}
    }
