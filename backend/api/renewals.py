"""Renewing: what is offered, the quote, and the order made of it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from backend.api.batching import relation, shared_out
from backend.api.billing import PaymentMeansInput
from backend.api.context import Context, Info
from backend.api.means import PaymentMethod, payment_methods_of
from backend.api.money import Money, Price, TaxLine
from backend.api.nodes import Node, key_of, public_id, register
from backend.api.parts import ServicePart
from backend.api.refusals import UserErrors, mutation, no_errors
from backend.features.accounts.policy import Permission
from backend.features.billing.queries import money as billing
from backend.features.billing.taxes import line_net, totals
from backend.features.domains.rules import readable
from backend.features.orders import queries as orders
from backend.features.orders.models import LineKind, OrderState
from backend.features.renewals import rules
from backend.features.renewals.operations import by_hand
from backend.features.renewals.operations.by_hand import Wish
from backend.features.renewals.queries import pricing
from backend.features.renewals.queries.pricing import Offered
from backend.features.services.rules import in_redemption, standing
from backend.kit.database import Row
from backend.kit.money import half_up

if TYPE_CHECKING:
    from backend.api.orders import Order
    from backend.api.services import Service
    from backend.api.work import Operation

ServiceOf = Annotated["Service", strawberry.lazy("backend.api.services")]
OrderOf = Annotated["Order", strawberry.lazy("backend.api.orders")]
OperationOf = Annotated["Operation", strawberry.lazy("backend.api.work")]


@strawberry.type(description="A period for which a service can be renewed right now.")
class RenewalOffer:
    months: int = strawberry.field(description="How long, in months.")
    price: Price = strawberry.field(description="What it costs today, restoring the name included.")
    new_expires_at: datetime = strawberry.field(
        description="When the service would then expire; for a domain the registry's answer counts."
    )


def _price(thing: Offered, *unit_prices: Decimal) -> Price:
    tax = thing.terms.taxation.decide(thing.product["tax_class"])
    net_minor = sum(line_net(each, 1, thing.terms.currency).minor for each in unit_prices)
    return Price.of(net_minor, half_up(net_minor * tax.rate), thing.terms.currency)


def _whole_price(thing: Offered, offer: rules.Offer) -> Price:
    """Return what is paid for one period: with restoring the name first, where that is needed."""
    if offer.restore_price is None:
        return _price(thing, offer.unit_price)
    return _price(thing, offer.unit_price, offer.restore_price)


async def renewal_offers(
    parents: Sequence["ServiceRenewal"], ctx: Context
) -> list[list[RenewalOffer]]:
    """Every period that can be had right now, shortest first; empty when it cannot be renewed. Needs SERVICE_VIEW."""
    offered = await pricing.offered([parent.row for parent in parents], ctx.now)
    return [
        [
            RenewalOffer(
                months=offer.months,
                price=_whole_price(thing, offer),
                new_expires_at=offer.until,
            )
            for offer in rules.offers(thing.renewable, now=ctx.now, zone=thing.terms.zone)
        ]
        for thing in (offered[parent.key] for parent in parents)
    ]


async def renewal_price(parents: Sequence["ServiceRenewal"], ctx: Context) -> list[Price | None]:
    """What a renewal for the service's own period costs today, restoring included; null when none can be had.

    Needs SERVICE_VIEW.
    """
    offered = await pricing.offered([parent.row for parent in parents], ctx.now)
    prices: list[Price | None] = []
    for parent in parents:
        thing = offered[parent.key]
        at_hand = rules.offers(thing.renewable, now=ctx.now, zone=thing.terms.zone)
        own = next((each for each in at_hand if each.months >= thing.renewable.period_months), None)
        prices.append(_whole_price(thing, own) if own else None)
    return prices


async def restore_price(parents: Sequence["ServiceRenewal"], ctx: Context) -> list[Price | None]:
    """What of a renewal's price is for restoring a name in redemption first; null for anything else.

    Needs SERVICE_VIEW.
    """
    redeemed = [parent.row for parent in parents if in_redemption(standing(parent.row), ctx.now)]
    offered = await pricing.offered(redeemed, ctx.now) if redeemed else {}
    prices = {
        key: _price(thing, thing.renewable.restore_price)
        for key, thing in offered.items()
        if thing.renewable.restore_price is not None
    }
    return [prices.get(parent.key) for parent in parents]


@strawberry.type(description="Renewing a service.")
class ServiceRenewal(ServicePart):
    renewal_offers = relation(renewal_offers)
    renewal_price = relation(renewal_price)
    restore_price = relation(restore_price)


async def service(parents: Sequence["QuoteLine"], ctx: Context) -> list[ServiceOf]:
    """The service. Needs SERVICE_VIEW."""
    from backend.api.services import services_of

    found = await services_of([parent.row["service_id"] for parent in parents], ctx)
    return [found[parent.row["service_id"]] for parent in parents]


@strawberry.type(
    description="One service of a quote; a name in redemption has two lines, restoring it and renewing it."
)
class QuoteLine:
    row: strawberry.Private[Row]
    service = relation(service)
    kind: LineKind = strawberry.field(description="Renewing it, or restoring it before that.")
    months: int = strawberry.field(description="For how long; restoring extends nothing.")
    price: Price = strawberry.field(description="This line alone; tax is counted on the total.")
    current_expires_at: datetime = strawberry.field(
        description="The expiry that the customer sees: to be sent back with renewServices."
    )
    new_expires_at: datetime = strawberry.field(description="When it would then expire.")
    description: str = strawberry.field(description="In the caller's language.")

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "QuoteLine":
        return cls(
            row=row,
            kind=LineKind(row["kind"]),
            months=row["period_months"],
            price=Price.of(
                row["net_minor"], half_up(row["net_minor"] * row["tax_rate"]), row["currency"]
            ),
            current_expires_at=row["period_from"],
            new_expires_at=row["period_until"],
            description=_description(row, ctx),
        )


def _description(row: Row, ctx: Context) -> str:
    """Return « exemple.fr, 1 an », « exemple.fr, restauration »."""
    name = readable(row["service_name"])
    if row["kind"] == LineKind.RESTORE:
        return ctx.words.text("order.restore", name=name)
    return f"{name}, {term(row['period_months'], ctx)}"


def term(months: int, ctx: Context) -> str:
    """Return « 1 an », « 3 mois »."""
    years, rest = divmod(months, 12)
    unit, count = ("months", months) if rest else ("years", years)
    return ctx.words.text(f"order.{unit}", count=count)


async def lines(parents: Sequence["Quote"], ctx: Context) -> list[list[QuoteLine]]:
    """What would be renewed, line by line. Needs ORDER_VIEW."""
    found = await orders.lines([parent.row["id"] for parent in parents])
    of_quote = shared_out(found, "order_id")
    return [[QuoteLine.of(row, ctx) for row in of_quote[parent.row["id"]]] for parent in parents]


async def taxes(parents: Sequence["Quote"], ctx: Context) -> list[list[TaxLine]]:
    """The tax, once per rate. Needs ORDER_VIEW."""
    found = await orders.taxed_lines([parent.row["id"] for parent in parents])
    answers = []
    for parent in parents:
        counted = totals(found.get(parent.row["id"], []))
        answers.append(TaxLine.of([vars(tax) for tax in counted.taxes], parent.row["currency"]))
    return answers


@strawberry.type(
    description="A price that holds until `expiresAt`. Binds nobody. Needs ORDER_VIEW."
)
class Quote(Node):
    row: strawberry.Private[Row]
    price: Price = strawberry.field(description="All of it: what would be paid.")
    expires_at: datetime = strawberry.field(description="Until when the price is guaranteed.")
    lines = relation(lines)
    taxes = relation(taxes)

    @strawberry.field(description="What the account has on its balance. Needs BILLING_PAY.")
    async def balance(self, info: Info) -> Money:
        account_id: UUID = self.row["account_id"]
        reach = await info.context.reach(Permission.BILLING_PAY, account_id)
        found = (await billing.balances(reach, [account_id]))[account_id]
        return Money.of(found["available_minor"], found["currency"])

    @strawberry.field(description="The cards that can be charged. Needs BILLING_PAY.")
    async def payment_methods(self, info: Info) -> list[PaymentMethod]:
        return await payment_methods_of(self.row["account_id"], info.context)

    @classmethod
    def of(cls, row: Row) -> "Quote":
        return cls(
            id=public_id("quo", row["id"]),
            row=row,
            price=Price.of(row["net_minor"], row["tax_minor"], row["currency"]),
            expires_at=row["quote_expires_at"],
        )


async def _quotes(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, Quote]:
    reach = await ctx.reach(Permission.ORDER_VIEW)
    found = await orders.orders(reach, keys)
    return {key: Quote.of(row) for key, row in found.items() if row["state"] == OrderState.DRAFT}


register("quo", "order", _quotes)


@strawberry.input(description="One service to be renewed.")
class RenewalLineInput:
    service_id: strawberry.ID = strawberry.field(description="Which.")
    months: int | None = strawberry.field(
        default=None, description="For how long; the service's own period if none is given."
    )


@strawberry.input(description="What shall be renewed.")
class QuoteRenewalInput:
    account_id: strawberry.ID | None = strawberry.field(
        default=None, description="Whose services; found by the services if none is given."
    )
    lines: list[RenewalLineInput] = strawberry.field(
        description="1 to 500 services of one account."
    )


@strawberry.type(description="The answer to quoteRenewal.")
class QuoteRenewalPayload:
    quote: Quote | None = strawberry.field(default=None, description="Price and dates.")
    user_errors: UserErrors = no_errors()


@strawberry.input(description="The expiry of a service as the customer saw it.")
class SeenExpiryInput:
    service_id: strawberry.ID = strawberry.field(description="Which service.")
    expires_at: datetime = strawberry.field(description="Its `currentExpiresAt` in the quote.")


@strawberry.input(description="An order for exactly what was quoted.")
class RenewServicesInput:
    quote_id: strawberry.ID = strawberry.field(description="The quote that the customer saw.")
    seen_expiries: list[SeenExpiryInput] = strawberry.field(
        description="The expiry of each service; a date that has moved is refused and nothing is charged."
    )
    idempotency_key: str = strawberry.field(
        description="8 to 100 characters, new for each order; the same one again gives the first answer."
    )
    means: PaymentMeansInput = strawberry.field(description="How it is paid.")


@strawberry.type(description="The answer to renewServices.")
class RenewServicesPayload:
    order: OrderOf | None = strawberry.field(default=None, description="The order.")
    operation: OperationOf | None = strawberry.field(
        default=None, description="What is to be followed: paying, invoice, one step a service."
    )
    user_errors: UserErrors = no_errors()


QuoteArgument = Annotated[QuoteRenewalInput, strawberry.argument(description="What.")]
RenewArgument = Annotated[RenewServicesInput, strawberry.argument(description="Exactly what.")]


async def quote_renewal(info: Info, input: QuoteArgument) -> QuoteRenewalPayload:
    ctx = info.context
    order_id = await by_hand.quote_renewal(
        ctx.actor,
        key_of("acc", input.account_id, "accountId") if input.account_id else None,
        [
            Wish(key_of("svc", line.service_id, "lines", str(position), "serviceId"), line.months)
            for position, line in enumerate(input.lines)
        ],
        moment=ctx.moment,
    )
    found = await _quotes([order_id], ctx)
    return QuoteRenewalPayload(quote=found[order_id])


async def renew_services(info: Info, input: RenewArgument) -> RenewServicesPayload:
    from backend.api.orders import orders_of
    from backend.api.work import operations_of

    ctx = info.context
    placed = await by_hand.renew_services(
        ctx.world,
        ctx.actor,
        key_of("quo", input.quote_id, "quoteId"),
        seen_expiries={
            key_of("svc", seen.service_id, "seenExpiries"): seen.expires_at
            for seen in input.seen_expiries
        },
        means=input.means.means(),
        idempotency_key=input.idempotency_key,
        moment=ctx.moment,
    )
    return RenewServicesPayload(
        order=(await orders_of([placed.order_id], ctx)).get(placed.order_id),
        operation=(await operations_of([placed.operation_id], ctx)).get(placed.operation_id),
    )


@strawberry.type
class Mutation:
    quote_renewal = mutation(
        "order.quote",
        description="Ask what renewing services costs. Binds nobody. Needs SERVICE_RENEW.",
    )(quote_renewal)
    renew_services = mutation(
        "order.place",
        description="Renew what was quoted: pay, invoice, extend. Needs SERVICE_RENEW and, to pay at once, "
        "BILLING_PAY.",
    )(renew_services)
