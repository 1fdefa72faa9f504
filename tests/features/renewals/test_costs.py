"""What a renewal costs, and never more than was announced: cents that VAT on the sum would add."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from backend.features.billing.taxes import totals
from backend.features.orders.models import LineKind
from backend.features.orders.operations.draft import Line
from backend.features.renewals.costs import total_of, within_ceilings
from backend.kit.ids import new_id
from backend.kit.money import Money

NOW = datetime(2026, 12, 1, tzinfo=UTC)


def line(net_minor: int) -> Line:
    return Line(
        kind=LineKind.RENEW,
        service_id=new_id(),
        product_id=UUID(int=1),
        service_name="exemple.fr",
        period_months=12,
        period_from=NOW,
        period_until=NOW,
        unit_price=Money(net_minor, "EUR").amount,
        net=Money(net_minor, "EUR"),
        tax_rate=Decimal("0.20"),
        tax_category="S",
    )


@pytest.mark.parametrize(
    ("net_minor", "many"), [(847, 1), (847, 3), (847, 500), (849, 500), (1, 7)]
)
def test_no_cent_above_what_was_announced_and_none_given_away(net_minor: int, many: int) -> None:
    lines = [line(net_minor) for _ in range(many)]
    ceilings = {each.service_id: total_of(each) for each in lines}
    fitting = within_ceilings(lines, ceilings)
    most = sum(ceilings.values())
    assert most - 1 <= totals(fitting).total_minor <= most or totals(lines).total_minor < most
    assert all(total_of(each) <= ceilings[each.service_id] for each in fitting)
    assert all(net_minor - each.net.minor in {0, 1} for each in fitting)
