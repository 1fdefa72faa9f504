"""A quote: an order that nobody is held to yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.features.orders.models import LineKind, Order, OrderLine
from backend.kit import database
from backend.kit.money import Money


@dataclass(frozen=True)
class Line:
    """One line of a quote, priced."""

    kind: LineKind
    service_id: UUID
    product_id: UUID
    service_name: str
    period_months: int
    period_from: datetime
    period_until: datetime
    unit_price: Decimal
    net: Money
    tax_rate: Decimal
    tax_category: str

    @property
    def net_minor(self) -> int:
        return self.net.minor


async def draft(
    actor: Actor,
    *,
    account_id: UUID,
    lines: Sequence[Line],
    net: Money,
    tax: Money,
    quote_expires_at: datetime,
    now: datetime,
) -> UUID:
    """Write a quote down: prices are frozen, nobody is held to anything, nothing is blocked."""
    async with database.transaction("orders.draft"):
        order = await write_draft(
            actor,
            account_id=account_id,
            lines=lines,
            net=net,
            tax=tax,
            quote_expires_at=quote_expires_at,
            now=now,
        )
        await journal.write(
            actor,
            "order.quoted",
            now=now,
            subject=order.id,
            account_id=account_id,
            targets=[("order", order.id)],
            after={"total_minor": order.total_minor, "currency": order.currency},
        )
    return order.id


async def write_draft(
    actor: Actor,
    *,
    account_id: UUID,
    lines: Sequence[Line],
    net: Money,
    tax: Money,
    quote_expires_at: datetime,
    now: datetime,
) -> Order:
    """Write the rows of a quote, for an act that places it in the same transaction and writes its own line."""
    async with database.transaction("orders.write_draft"):
        order = await Order.create(
            account_id=account_id,
            person_id=actor.person_id,
            currency=net.currency,
            net_minor=net.minor,
            tax_minor=tax.minor,
            total_minor=(net + tax).minor,
            quote_expires_at=quote_expires_at,
            created_at=now,
        )
        await OrderLine.bulk_create(
            OrderLine(
                order=order,
                position=position,
                kind=line.kind,
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
            for position, line in enumerate(lines, start=1)
        )
    return order
