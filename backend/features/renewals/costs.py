"""What a renewal costs on a day, and never more than was announced. Pure; worker, quote and forecast share it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from heapq import nlargest
from uuid import UUID

from backend.features.billing.taxes import line_net, totals
from backend.features.catalog.models import ONCE
from backend.features.orders.models import LineKind
from backend.features.orders.operations.draft import Line
from backend.features.renewals import rules
from backend.features.renewals.queries.pricing import Offered
from backend.kit.money import half_up


def line_for(thing: Offered, months: int | None, now: datetime) -> Line:
    """Price the renewal of one service; without months, for its own period. Raises what `rules.offer` refuses."""
    return lines_for(thing, months, now)[-1]


def lines_for(thing: Offered, months: int | None, now: datetime) -> list[Line]:
    """Price a renewal, and before it the restore of a name in redemption (domain-rules R1.23)."""
    offer = rules.chosen_period(thing.renewable, months, now=now, zone=thing.terms.zone)
    tax = thing.terms.taxation.decide(thing.product["tax_class"])
    renewal = Line(
        kind=LineKind.RENEW,
        service_id=thing.service["id"],
        product_id=thing.service["product_id"],
        service_name=thing.service["name"],
        period_months=offer.months,
        period_from=offer.period_from,
        period_until=offer.until,
        unit_price=offer.unit_price,
        net=line_net(offer.unit_price, 1, thing.terms.currency),
        tax_rate=tax.rate,
        tax_category=tax.category,
    )
    if offer.restore_price is None:
        return [renewal]
    return [_restore(renewal, offer.restore_price, thing.terms.currency), renewal]


def _restore(renewal: Line, price: Decimal, currency: str) -> Line:
    """Return the line that goes before a renewal: it has the same dates, and extends nothing."""
    return replace(
        renewal,
        kind=LineKind.RESTORE,
        period_months=ONCE,
        unit_price=price,
        net=line_net(price, 1, currency),
    )


def total_of(line: Line) -> int:
    """Return what a line costs alone, VAT included."""
    return line.net.minor + half_up(line.net.minor * line.tax_rate)


def within_ceilings(lines: Sequence[Line], ceilings: Mapping[UUID, int]) -> list[Line]:
    """Return the lines so that each, and all together, cost no more than was announced.

    VAT is counted on the sum: where that is some cents above the sum of the lines, the dearest give way, a
    cent each.
    """
    fitting = [capped(line, ceilings[line.service_id]) for line in lines]
    most_minor = sum(ceilings.values())
    while (excess := totals(fitting).total_minor - most_minor) > 0:
        # A cent less net is at most two less in all: half of them never is too many.
        for dear in nlargest(
            max(1, excess // 2), range(len(fitting)), key=lambda at: fitting[at].net.minor
        ):
            fitting[dear] = lowered(fitting[dear], 1)
    return fitting


def capped(line: Line, ceiling_minor: int) -> Line:
    """Return the line so that it costs no more than its ceiling, VAT included; as it is where it fits.

    Never charge more than was announced (R6.13): the net amount is the largest whose total still fits.
    """
    if total_of(line) <= ceiling_minor:
        return line
    net_minor = int(ceiling_minor / (1 + line.tax_rate)) + 1
    while net_minor + half_up(net_minor * line.tax_rate) > ceiling_minor:
        net_minor -= 1
    return lowered(line, line.net.minor - net_minor)


def lowered(line: Line, by_minor: int) -> Line:
    """Return a line whose net amount is lower by so much."""
    net = replace(line.net, minor=line.net.minor - by_minor)
    return replace(line, net=net, unit_price=net.amount)
