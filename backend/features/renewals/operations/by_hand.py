"""Renewing by hand: the quote, and the order that the customer makes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission, Reach
from backend.features.accounts.refusals import NotFound
from backend.features.billing.rules import Means
from backend.features.billing.taxes import totals
from backend.features.brands import queries as brands
from backend.features.brands.policies import RenewalPolicy
from backend.features.journal.models import Actor
from backend.features.orders.models import LineKind, Order, OrderLine, OrderState
from backend.features.orders.operations.draft import Line, draft
from backend.features.orders.operations.place import place
from backend.features.orders.refusals import (
    AlreadyRenewed,
    PriceChanged,
    QuoteExpired,
    RenewalUnderway,
)
from backend.features.renewals import rules
from backend.features.renewals.costs import lines_for
from backend.features.renewals.queries import pricing
from backend.features.renewals.queries.pricing import Offered, Terms
from backend.features.renewals.refusals import (
    NothingToRenew,
    RenewedTwiceInOneOrder,
    TooManyLines,
)
from backend.features.services import queries as services
from backend.features.services.models import Service
from backend.features.services.refusals import InRedemption
from backend.features.services.rules import check_renewable, in_redemption, standing
from backend.features.work import operations as work
from backend.kit import database
from backend.kit.clock import Moment
from backend.kit.database import Row
from backend.kit.money import Money
from backend.kit.periods import start_of
from backend.kit.refusals import Refusal
from backend.ports.world import World


@dataclass(frozen=True)
class Wish:
    """One line of what somebody wants renewed; without months, for the service's own period."""

    service_id: UUID
    months: int | None = None


async def quote_renewal(
    actor: Actor, account_id: UUID | None, wishes: Sequence[Wish], *, moment: Moment
) -> UUID:
    """Return a quote that holds for a while: one line a service, total and tax, nothing bound yet.

    A name in redemption has two: restoring it, then renewing it (domain-rules R1.23).

    Refused line by line, naming it: NotFound, and what `rules.offer` refuses.
    """
    reach = await policy.reach(
        actor, Permission.SERVICE_RENEW, moment=moment, account_id=account_id
    )
    _check_wishes(wishes)
    found = await services.services(
        reach, [wish.service_id for wish in wishes], now=moment.now, expiring_days=0
    )
    for position, wish in enumerate(wishes):
        if wish.service_id not in found:
            raise NotFound("lines", str(position), "serviceId")
    _check_one_payer(found, account_id)
    offered = await pricing.offered(list(found.values()), moment.now)
    buyer = offered[wishes[0].service_id].terms
    lines = [
        line
        for position, wish in enumerate(wishes)
        for line in lines_of(offered[wish.service_id], wish, position, moment)
    ]
    sums = totals(lines)
    return await draft(
        actor,
        account_id=buyer.account_id,
        lines=lines,
        net=Money(sums.net_minor, buyer.currency),
        tax=Money(sums.tax_minor, buyer.currency),
        quote_expires_at=await holds_until(buyer, moment),
        now=moment.now,
    )


def _check_wishes(wishes: Sequence[Wish]) -> None:
    if not wishes:
        raise NothingToRenew("lines")
    if len(wishes) > rules.MOST_LINES:
        raise TooManyLines("lines", most=rules.MOST_LINES)
    if len({wish.service_id for wish in wishes}) < len(wishes):
        raise RenewedTwiceInOneOrder("lines")


def _check_one_payer(found: Mapping[UUID, Row], account_id: UUID | None) -> None:
    """One order has one payer, and it is the account that was named."""
    owners = {row["account_id"] for row in found.values()}
    if len(owners) != 1 or account_id not in (None, *owners):
        raise NotFound("accountId")


def line_of(thing: Offered, wish: Wish, position: int, moment: Moment) -> Line:
    """Price one renewal by its rules; a refusal names its position."""
    return lines_of(thing, wish, position, moment)[-1]


def lines_of(thing: Offered, wish: Wish, position: int, moment: Moment) -> list[Line]:
    """Price one wish: its renewal, and before that the restore of a name in redemption."""
    try:
        return lines_for(thing, wish.months, moment.now)
    except Refusal as refusal:
        raise type(refusal)("lines", str(position), **refusal.values) from None


async def holds_until(buyer: Terms, moment: Moment) -> datetime:
    """Return until when the price is guaranteed: the brand's minutes, or the next change of a VAT rate."""
    renewal = await brands.policy(buyer.brand_id, RenewalPolicy, moment.now)
    changes = {start_of(rate.valid_from, buyer.zone) for rate in buyer.taxation.rates}
    promised = moment.now + timedelta(minutes=renewal.quote_minutes)
    return rules.price_holds_until(moment.now, promised, changes)


@dataclass(frozen=True)
class Placed:
    order_id: UUID
    operation_id: UUID


async def renew_services(
    world: World,
    actor: Actor,
    quote_id: UUID,
    *,
    seen_expiries: Mapping[UUID, datetime],
    means: Means,
    idempotency_key: str,
    moment: Moment,
) -> Placed:
    """Order what was quoted. The price and the expiries are those that the customer saw, or nothing happens.

    The same key again gives the first answer; another key for the same quote is RenewalUnderway.
    Raises QuoteExpired, PriceChanged, AlreadyRenewed, what makes a service unrenewable by now, Forbidden
    for who may not pay, and what billing says of the means.
    """
    asked = work.input_hash(
        [quote_id, seen_expiries_text(seen_expiries), means.use_balance, means.payment_method_id]
    )
    async with database.transaction("renewals.renew_services"):
        order = await Order.select_for_update().get_or_none(id=quote_id)
        if order is None:
            raise NotFound("quoteId")
        account_id: UUID = order.account_id
        reach = await _reach_of_quote(actor, account_id, moment)
        first = await work.first_answer(
            str(account_id), "renewServices", idempotency_key, asked, now=moment.now
        )
        if first is not None:
            return Placed(UUID(str(first["order_id"])), UUID(str(first["operation_id"])))
        lines = await OrderLine.filter(order_id=order.id).order_by("position")
        await _check_still_as_seen(reach, order, lines, seen_expiries, moment)
        operation_id = await place(reach, order, means, moment=moment)
        await work.remember_answer(
            str(account_id),
            "renewServices",
            idempotency_key,
            {"order_id": str(order.id), "operation_id": str(operation_id)},
        )
    return Placed(order.id, operation_id)


def seen_expiries_text(seen: Mapping[UUID, datetime]) -> list[str]:
    return sorted(
        f"{service_id}:{at.astimezone(UTC).isoformat()}" for service_id, at in seen.items()
    )


async def _reach_of_quote(actor: Actor, account_id: UUID, moment: Moment) -> Reach:
    """Somebody else's quote does not exist, as far as the caller is told."""
    try:
        return await policy.reach(
            actor, Permission.SERVICE_RENEW, moment=moment, account_id=account_id
        )
    except NotFound:
        raise NotFound("quoteId") from None


async def _check_still_as_seen(
    reach: Reach,
    order: Order,
    lines: Sequence[OrderLine],
    seen_expiries: Mapping[UUID, datetime],
    moment: Moment,
) -> None:
    """Refuse unless price and dates are those that the customer saw; the services are locked meanwhile."""
    if order.state is not OrderState.DRAFT:
        raise RenewalUnderway("quoteId")
    renewals = [line for line in lines if line.kind is LineKind.RENEW]
    ids = [line.service_id for line in renewals]
    locked = {
        service.id: service
        for service in await Service.select_for_update().filter(id__in=ids).order_by("id")
    }
    visible = await services.services(reach, ids, now=moment.now, expiring_days=0)
    restoring = {line.service_id for line in lines if line.kind is LineKind.RESTORE}
    for position, line in enumerate(renewals):
        service_id: UUID = line.service_id
        if service_id not in visible:
            raise NotFound("quoteId")
        expires_at = locked[service_id].expires_at
        if not line.period_from == expires_at == seen_expiries.get(service_id):
            raise AlreadyRenewed("seenExpiries", str(position), name=line.service_name)
        _check_still_renewable(visible[service_id], moment, restoring=service_id in restoring)
    if order.quote_expires_at <= moment.now:
        raise await _over(order, lines, moment)


def _check_still_renewable(service: Row, moment: Moment, *, restoring: bool) -> None:
    """Refuse what was suspended or ended, or fell into redemption, since the quote was made."""
    try:
        check_renewable(standing(service), moment.now)
        if in_redemption(standing(service), moment.now) and not restoring:
            raise InRedemption
    except Refusal as refusal:
        raise type(refusal)("quoteId", **refusal.values) from None


async def _over(order: Order, lines: Sequence[OrderLine], moment: Moment) -> Refusal:
    """Say whether a quote that is over would cost the same today."""
    buyer = (await pricing.terms([order.account_id], moment.now))[order.account_id]
    product_ids = [line.product_id for line in lines]
    prices = await pricing.prices_now(product_ids, buyer, moment.now)
    restoring = await pricing.restore_prices_now(product_ids, buyer, moment.now)
    same = all(
        line.unit_price
        == (
            restoring.get(line.product_id)
            if line.kind is LineKind.RESTORE
            else prices.get((line.product_id, line.period_months))
        )
        for line in lines
    )
    return QuoteExpired("quoteId") if same else PriceChanged("quoteId")
