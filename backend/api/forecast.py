"""« What happens if I do nothing »: the coming days of an account and of a service, and the calendar of them."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

import strawberry

from backend.api.batching import relation
from backend.api.context import Context, Info
from backend.api.enums import described
from backend.api.money import Money
from backend.api.nodes import key_of, public_id, register
from backend.api.parts import AccountPart, ServicePart
from backend.api.refusals import UserErrors, mutation, no_errors
from backend.api.scalars import URL
from backend.features.accounts.policy import Permission
from backend.features.brands.policies import AutomaticRenewalPolicy
from backend.features.domains.rules import readable
from backend.features.renewals.foretold import BAD, LAST, Event, Kind, only
from backend.features.renewals.operations import calendar_address
from backend.features.renewals.queries import calendar
from backend.features.renewals.queries.forecast import Outlook, outlook
from backend.kit.database import Row
from backend.kit.periods import add_months, local_day
from backend.kit.refusals import Refusal
from backend.kit.words import Words

LONGEST_MONTHS = 24
MOST_NAMED = 5

described(
    Kind,
    "What happens. May grow: have a default branch.",
    name="ForecastKind",
    TOLD="A letter says what expires.",
    ANNOUNCED="A letter announces a charge, with a way to say no.",
    CHARGED="Renewals are paid, by balance and card.",
    INVOICED="Renewals go onto the month's invoice.",
    NOT_CHARGED="No means will be good, or the credit limit is reached.",
    WITHDRAWN="A planned renewal is given up: its price rises too late, or it has none.",
    RENEWED="It has its new expiry.",
    EXPIRED="It expires.",
    SUSPENDED="Access is cut off.",
    REDEMPTION="The registry holds the name: it must be restored, which costs more.",
    ENDED="It ends at its term, as it was cancelled.",
    DELETED="Nothing is left of it.",
    LOST="The name is free for anybody.",
)

Months = Annotated[int, strawberry.argument(description="For how many months, 1 to 24.")]

Kinds = Annotated[
    list[Kind] | None, strawberry.argument(description="Only these; all of them if none is named.")
]


def said(event: Event, say: Words) -> str:
    """Return an event as a sentence; one service by its name, several by their number."""
    key = f"forecast.{event.kind}"
    if event.kind is Kind.TOLD and (event.days or 0) < 0:
        key += "_AFTER"
    elif event.confirmation:
        key += "_CONFIRM"
    elif event.kind is Kind.NOT_CHARGED and event.then_on is None:
        key += "_LAST"
    return say.text(
        key,
        count=len(event.shares),
        name=readable(event.shares[0].name),
        then=say.day(event.then_on) if event.then_on else "",
    )


@strawberry.type(description="A service in an event, and its part of it.")
class ForecastShare:
    row: strawberry.Private[UUID]
    name: str = strawberry.field(description="Its name.")
    amount: Money | None = strawberry.field(
        description="What it costs alone, tax included; null where nothing is paid, or the caller may not see it."
    )
    expires_at: datetime | None = strawberry.field(
        description="Its new expiry, where it is renewed."
    )

    @strawberry.field(description="Its id, to be asked for by `node`.")
    def service_id(self) -> strawberry.ID:
        return public_id("svc", self.row)


@strawberry.type(description="Something that will happen on a day if nobody does anything.")
class ForecastEvent:
    event: strawberry.Private[Event]
    currency: strawberry.Private[str]
    sees_amounts: strawberry.Private[bool]
    on: date = strawberry.field(description="When, by the host's calendar.")
    kind: Kind = strawberry.field(description="What.")
    critical: bool = strawberry.field(
        description="Whether something is lost by it, or soon will be."
    )
    message: str = strawberry.field(description="A sentence in the caller's language.")
    services_count: int = strawberry.field(description="How many services it is about.")
    attempt: int = strawberry.field(
        description="Which try of a charge it is, 1 for the first; 0 for anything else."
    )
    then_on: date | None = strawberry.field(
        description="The day of the charge that is announced, or of the next try."
    )

    @strawberry.field(
        description="All of it together, tax included; null where nothing is paid. Needs BILLING_INVOICE_VIEW."
    )
    def amount(self) -> Money | None:
        return self._money(self.event.amount_minor)

    @strawberry.field(description="What the balance pays of it. Needs BILLING_INVOICE_VIEW.")
    def from_balance(self) -> Money | None:
        return self._means(self.event.balance_minor)

    @strawberry.field(description="What a card pays of it. Needs BILLING_INVOICE_VIEW.")
    def from_card(self) -> Money | None:
        return self._means(self.event.card_minor)

    @strawberry.field(description="The services, the first ones of many.")
    def services(
        self,
        first: Annotated[int, strawberry.argument(description="How many, 1 to 500.")] = MOST_NAMED,
    ) -> list[ForecastShare]:
        return [
            ForecastShare(
                row=each.service_id,
                name=readable(each.name),
                amount=self._money(each.amount_minor),
                expires_at=each.until,
            )
            for each in self.event.shares[: min(max(first, 1), 500)]
        ]

    @strawberry.field(
        description="The payment's id, once it is planned; to be asked for by `node`."
    )
    def scheduled_payment_id(self) -> strawberry.ID | None:
        key = self.event.payment_id
        return public_id("spa", key) if key else None

    def _means(self, minor: int) -> Money | None:
        """Return a part of a charge; of one service among several it is not known."""
        known = self.event.balance_minor + self.event.card_minor == self.event.amount_minor
        return self._money(minor if known and self.event.kind is Kind.CHARGED else None)

    def _money(self, minor: int | None) -> Money | None:
        if minor is None or not self.sees_amounts:
            return None
        return Money.of(minor, self.currency)

    @classmethod
    def of(cls, event: Event, currency: str, say: Words, *, sees_amounts: bool) -> "ForecastEvent":
        return cls(
            event=event,
            currency=currency,
            sees_amounts=sees_amounts,
            on=event.day,
            kind=event.kind,
            critical=event.kind in BAD | LAST,
            message=said(event, say),
            services_count=len(event.shares),
            attempt=event.attempt,
            then_on=event.then_on,
        )


def days_of(months: int, ctx: Context) -> int:
    first = local_day(ctx.now, ctx.zone)
    return (add_months(first, min(max(months, 1), LONGEST_MONTHS)) - first).days


async def outlook_of(account_id: UUID, days: int, ctx: Context) -> Outlook:
    return await ctx.once(
        ("outlook", account_id, days), lambda: outlook(account_id, ctx.now, days=days)
    )


async def sees_amounts(account_id: UUID, ctx: Context) -> bool:
    try:
        await ctx.reach(Permission.BILLING_INVOICE_VIEW, account_id)
    except Refusal:
        return False
    return True


async def shown(found: Outlook, events: Iterable[Event], ctx: Context) -> list[ForecastEvent]:
    amounts = await sees_amounts(found.account_id, ctx)
    return [
        ForecastEvent.of(event, found.currency, ctx.words, sees_amounts=amounts) for event in events
    ]


async def service_forecast(
    parents: Sequence["ServiceForecast"], ctx: Context, months: Months = LONGEST_MONTHS
) -> list[list[ForecastEvent]]:
    """What happens to it if nobody does anything, the first first. Needs SERVICE_VIEW."""
    of_service: dict[UUID, list[ForecastEvent]] = {parent.key: [] for parent in parents}
    for account_id in sorted({parent.account_key for parent in parents}):
        found = await outlook_of(account_id, days_of(months, ctx), ctx)
        about = [
            (share.service_id, only(event, share.service_id))
            for event in found.events
            for share in event.shares
            if share.service_id in of_service
        ]
        events = await shown(found, [event for _, event in about], ctx)
        for (service_id, _), event in zip(about, events, strict=True):
            of_service[service_id].append(event)
    return [of_service[parent.key] for parent in parents]


@strawberry.type(description="What will happen to a service.")
class ServiceForecast(ServicePart):
    forecast = relation(service_forecast)


@strawberry.type(description="An address under which a calendar reads what is to come.")
class CalendarAddress:
    row: strawberry.Private[Row]
    id: strawberry.ID = strawberry.field(description="To revoke it by. The secret is not kept.")
    created_at: datetime = strawberry.field(description="When it was made.")
    mine: bool = strawberry.field(description="Whether the caller made it.")

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "CalendarAddress":
        return cls(
            row=row,
            id=public_id("cal", row["id"]),
            created_at=row["created_at"],
            mine=row["person_id"] == ctx.actor.person_id,
        )


register("cal", "calendar_address")


@strawberry.type(description="What will happen in an account.")
class AccountForecast(AccountPart):
    @strawberry.field(
        description="What happens to its services if nobody does anything, the first first: by the rules of the "
        "nights to come, prices and taxes as they are known today. Needs SERVICE_VIEW."
    )
    async def forecast(
        self, info: Info, months: Months = LONGEST_MONTHS, kinds: Kinds = None
    ) -> list[ForecastEvent] | None:
        ctx = info.context
        await ctx.reach(Permission.SERVICE_VIEW, self.key)
        found = await outlook_of(self.key, days_of(months, ctx), ctx)
        wanted = set(Kind) if kinds is None else set(kinds)
        return await shown(found, [each for each in found.events if each.kind in wanted], ctx)

    @strawberry.field(
        description="Calendar addresses that are in use, the newest first. Needs SERVICE_VIEW."
    )
    async def calendar_addresses(self, info: Info) -> list[CalendarAddress] | None:
        ctx = info.context
        reach = await ctx.reach(Permission.SERVICE_VIEW, self.key)
        return [CalendarAddress.of(row, ctx) for row in await calendar.addresses(reach, self.key)]


@strawberry.type(description="What renewals to come need.")
class DashboardForecast(AccountPart):
    @strawberry.field(
        description="What the balance lacks for the renewals planned in the coming days, 30 unless the host "
        "decided otherwise; zero when it covers them (R6.17). Needs BILLING_INVOICE_VIEW."
    )
    async def balance_needed(self, info: Info) -> Money | None:
        found, days = await self._soon(info.context)
        return Money.of(found.needed_minor(days), found.currency)

    @strawberry.field(
        description="What the renewals planned in those days cost, tax included. Needs BILLING_INVOICE_VIEW."
    )
    async def renewals_total(self, info: Info) -> Money | None:
        found, days = await self._soon(info.context)
        return Money.of(found.renewals_minor(days), found.currency)

    async def _soon(self, ctx: Context) -> tuple[Outlook, int]:
        await ctx.reach(Permission.BILLING_INVOICE_VIEW, self.key)
        days = (await ctx.policy(AutomaticRenewalPolicy)).forecast_days
        return await outlook_of(self.key, days, ctx), days


@strawberry.input(description="The account whose days a calendar shall show.")
class CreateCalendarAddressInput:
    account_id: strawberry.ID = strawberry.field(description="Which.")


@strawberry.type(description="The new address.")
class CreateCalendarAddressPayload:
    url: URL | None = strawberry.field(
        default=None, description="The whole address, with its secret: shown this once."
    )
    calendar_address: CalendarAddress | None = strawberry.field(
        default=None, description="What is known of it from now on."
    )
    user_errors: UserErrors = no_errors()


@strawberry.input(description="An address that shall show nothing any more.")
class RevokeCalendarAddressInput:
    calendar_address_id: strawberry.ID = strawberry.field(description="Which.")


@strawberry.type(description="The answer to revokeCalendarAddress.")
class RevokeCalendarAddressPayload:
    calendar_addresses: list[CalendarAddress] | None = strawberry.field(
        default=None, description="Those that are still in use."
    )
    user_errors: UserErrors = no_errors()


CreateArgument = Annotated[
    CreateCalendarAddressInput, strawberry.argument(description="For which account.")
]
RevokeArgument = Annotated[RevokeCalendarAddressInput, strawberry.argument(description="Which.")]


async def create_calendar_address(
    info: Info, input: CreateArgument
) -> CreateCalendarAddressPayload:
    ctx = info.context
    account_id = key_of("acc", input.account_id, "accountId")
    made = await calendar_address.create_calendar_address(ctx.actor, account_id, moment=ctx.moment)
    reach = await ctx.reach(Permission.SERVICE_VIEW, account_id)
    rows = await calendar.addresses(reach, account_id)
    base = ctx.world.settings.base_url.rstrip("/")
    return CreateCalendarAddressPayload(
        url=URL(f"{base}/calendar/{made.secret}.ics"),
        calendar_address=next(CalendarAddress.of(row, ctx) for row in rows if row["id"] == made.id),
    )


async def revoke_calendar_address(
    info: Info, input: RevokeArgument
) -> RevokeCalendarAddressPayload:
    ctx = info.context
    key = key_of("cal", input.calendar_address_id, "calendarAddressId")
    account_id = await calendar_address.revoke_calendar_address(ctx.actor, key, moment=ctx.moment)
    reach = await ctx.reach(Permission.SERVICE_VIEW, account_id)
    rows = await calendar.addresses(reach, account_id)
    return RevokeCalendarAddressPayload(
        calendar_addresses=[CalendarAddress.of(row, ctx) for row in rows]
    )


@strawberry.type
class Mutation:
    create_calendar_address = mutation(
        "calendar_address.created",
        description="Make a secret address under which a calendar program reads what is to come in an account; "
        "the caller's address before it ends. It shows what its maker may see when it is read. Needs "
        "ACCOUNT_SECURITY and a fresh password.",
    )(create_calendar_address)
    revoke_calendar_address = mutation(
        "calendar_address.revoked",
        description="End a calendar address at once. Needs ACCOUNT_SECURITY and a fresh password.",
    )(revoke_calendar_address)
