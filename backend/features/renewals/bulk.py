"""Quotes of the past, for services that are still in a batch: same rules, same prices of the day."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from backend.features.catalog.models import Product
from backend.features.orders.bulk import Quoted
from backend.features.renewals.operations.by_hand import Wish, holds_until, line_of
from backend.features.renewals.queries import pricing
from backend.features.renewals.queries.pricing import Offered
from backend.features.renewals.rules import Renewable
from backend.features.services.models import Service
from backend.features.services.rules import Standing
from backend.kit.clock import Moment


async def quote(
    account_id: UUID, wanted: Sequence[tuple[Service, Product]], *, at: datetime
) -> tuple[list[Quoted], datetime]:
    """Return priced lines for each service's own period, and until when the quote held.

    Account and catalogue are in the tables, the services need not be. What the rules refuse today they
    refused then.
    """
    moment = Moment(at, at)
    terms = (await pricing.terms([account_id], at))[account_id]
    prices = await pricing.prices_now(sorted({product.id for _, product in wanted}), terms, at)
    quoted = []
    for position, (service, product) in enumerate(wanted):
        offered = Offered(
            service={
                "id": service.id,
                "product_id": product.id,
                "name": service.name,
            },
            product={"tax_class": product.tax_class},
            renewable=_renewable(
                service,
                product,
                {months: price for (key, months), price in prices.items() if key == product.id},
            ),
            terms=terms,
        )
        line = line_of(offered, Wish(service.id), position, moment)
        quoted.append(Quoted(line, service, product))
    return quoted, await holds_until(terms, moment)


def _renewable(service: Service, product: Product, prices: dict[int, Decimal]) -> Renewable:
    return Renewable(
        standing=Standing(
            kind=service.kind,
            state=service.state,
            expires_at=service.expires_at,
            grace_until=service.grace_until,
            purge_at=service.purge_at,
        ),
        anchor_day=service.anchor_day,
        period_months=service.period_months,
        offered_months=tuple(product.period_months),
        longest_months=product.longest_months,
        prices=prices,
    )
