"""Automatic renewal as clients see it: the switch, what is planned, what was tried, and saying no."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from backend.api.batching import relation, shared_out
from backend.api.billing import PaymentMeansInput
from backend.api.context import Context, Info
from backend.api.enums import described
from backend.api.means import PaymentMethod, cards_of
from backend.api.money import Money
from backend.api.nodes import Node, key_of, public_id, register
from backend.api.paging import After, Before, Connection, First, Last, Wanted
from backend.api.parts import AccountPart, ServicePart
from backend.api.refusals import UserErrors, mutation, no_errors
from backend.features.accounts.policy import Permission
from backend.features.domains.rules import readable
from backend.features.renewals.guard import HARMLESS, Risk
from backend.features.renewals.models import ScheduledState
from backend.features.renewals.operations import change_payment
from backend.features.renewals.operations.set_automatic_renewal import (
    set_automatic_renewal as switch,
)
from backend.features.renewals.operations.withdraw import NOT_CHARGED_YET
from backend.features.renewals.queries import readiness, scheduled
from backend.features.renewals.reasons import because as said_because
from backend.kit.database import Row

if TYPE_CHECKING:
    from backend.api.services import Service
    from backend.api.work import Operation

ServiceOf = Annotated["Service", strawberry.lazy("backend.api.services")]
OperationOf = Annotated["Operation", strawberry.lazy("backend.api.work")]

described(
    ScheduledState,
    "How far a scheduled payment is.",
    name="ScheduledPaymentState",
    PLANNED="Planned; its letter is on the way.",
    NOTIFIED="Announced by letter; charged on its day.",
    PROCESSING="Being charged.",
    REQUIRES_ACTION="The bank wants the customer to confirm: see the operation.",
    RETRY_WAIT="Refused; tried again on `tryOn`.",
    SUCCEEDED="Paid.",
    FAILED="Refused for the last time; it can still be paid by hand.",
    CANCELLED_BY_USER="The customer said no; nothing was taken.",
    SKIPPED="There was nothing left to renew; nothing was taken.",
    ABANDONED="It could not be charged as announced; nothing was taken, the renewal is the customer's.",
)
described(
    Risk,
    "What could keep a service from being renewed by itself. May grow: have a default branch.",
    name="RenewalRisk",
    DATES_DIFFER="The registry shows another expiry date than we do; we look into it.",
    NOT_RENEWABLE="It cannot be renewed as things stand, or has no price.",
    PAYMENT_REFUSED="The last charge was refused.",
    NO_MEANS="There is no card, and nothing on the balance.",
    CARD_ENDS_BEFORE="No card is good until the day of the charge.",
    BALANCE_SHORT="The balance does not cover what is planned, and there is no card.",
    UNPAID_INVOICE="An invoice on terms is overdue.",
    CONFIRMATION_LIKELY="The bank asked for a confirmation last time.",
    PRICE_CHANGED="It costs another price than the last time.",
    TACIT_NOTICE_MISSING="The legal notice was not sent in time: a consumer may end it free of charge.",
)


@strawberry.type(description="One thing that could go wrong with a renewal.")
class RenewalWarning:
    risk: Risk = strawberry.field(description="What.")
    harmless: bool = strawberry.field(description="Whether it is only good to know.")
    message: str = strawberry.field(
        description="A sentence in the caller's language, with what to do."
    )


@strawberry.type(description="What happens by itself to a service, and what could keep it from it.")
class AutomaticRenewal:
    charge_on: date | None = strawberry.field(
        description="When it is charged next; null when nothing happens by itself."
    )
    most: Money | None = strawberry.field(
        description="What it costs then, tax included: the announced price once there is one."
    )
    warnings: list[RenewalWarning] = strawberry.field(description="The worst first.")


def _warning(risk: Risk, ctx: Context) -> RenewalWarning:
    return RenewalWarning(
        risk=risk, harmless=risk in HARMLESS, message=ctx.words.text(f"risk.{risk}")
    )


async def automatic_renewal(
    parents: Sequence["ServiceSchedule"], ctx: Context
) -> list[AutomaticRenewal]:
    """What happens at the end of the paid period, and what could keep it from happening. Needs SERVICE_VIEW."""
    found = await readiness.readiness([parent.row for parent in parents], ctx.now)
    answers = []
    for parent in parents:
        ready = found[parent.key]
        answers.append(
            AutomaticRenewal(
                charge_on=ready.charge_on,
                most=Money.of(ready.total_minor, ready.currency)
                if ready.total_minor is not None
                else None,
                warnings=[_warning(risk, ctx) for risk in ready.risks],
            )
        )
    return answers


@strawberry.type(description="What is planned for a service.")
class ServiceSchedule(ServicePart):
    automatic_renewal = relation(automatic_renewal)


async def planned_service(
    parents: Sequence["ScheduledRenewal"], ctx: Context
) -> list[ServiceOf | None]:
    """The service; null once the caller may not see it. Needs SERVICE_VIEW."""
    from backend.api.services import services_of

    found = await services_of([parent.row["service_id"] for parent in parents], ctx)
    return [found.get(parent.row["service_id"]) for parent in parents]


@strawberry.type(description="One service of a scheduled payment.")
class ScheduledRenewal:
    row: strawberry.Private[Row]
    name: str = strawberry.field(description="The service's name when it was planned.")
    expires_at: datetime = strawberry.field(description="The expiry from which it is renewed.")
    months: int = strawberry.field(description="For how long.")
    most: Money = strawberry.field(description="The most that it may cost, tax included.")
    planned: bool = strawberry.field(description="Whether it is still part of the payment.")
    reason: str | None = strawberry.field(
        description="Why it left the payment, in the caller's language."
    )
    service = relation(planned_service)

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "ScheduledRenewal":
        return cls(
            row=row,
            name=readable(row["service_name"]),
            expires_at=row["period_from"],
            months=row["months"],
            most=Money.of(row["ceiling_minor"], row["currency"]),
            planned=row["live"],
            reason=because(row["reason"], ctx),
        )


def because(reason: str, ctx: Context) -> str | None:
    """Return a reason of ours, or a bank's refusal, as a sentence."""
    return said_because(reason, ctx.words) or None


async def tried_card(parents: Sequence["ScheduledTry"], ctx: Context) -> list[PaymentMethod | None]:
    """The card that was charged, if one was. Needs BILLING_PAY."""
    keys = [parent.row["payment_method_id"] for parent in parents]
    found = await cards_of([key for key in keys if key], ctx)
    return [found.get(key) for key in keys]


@strawberry.type(description="One try to charge a scheduled payment.")
class ScheduledTry:
    row: strawberry.Private[Row]
    at: datetime = strawberry.field(description="When.")
    used_balance: bool = strawberry.field(description="Whether the balance was used.")
    refusal: str | None = strawberry.field(
        description="Why it was refused, in the caller's language."
    )
    payment_method = relation(tried_card)

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "ScheduledTry":
        return cls(
            row=row,
            at=row["begun_at"],
            used_balance=row["use_balance"],
            refusal=because(row["refused_code"], ctx),
        )


async def planned_renewals(
    parents: Sequence["ScheduledPayment"], ctx: Context
) -> list[list[ScheduledRenewal]]:
    """What it renews, or was to renew. Needs BILLING_INVOICE_VIEW."""
    found = shared_out(await scheduled.renewals([parent.key for parent in parents]), "payment_id")
    return [[ScheduledRenewal.of(row, ctx) for row in found[parent.key]] for parent in parents]


async def planned_tries(
    parents: Sequence["ScheduledPayment"], ctx: Context
) -> list[list[ScheduledTry]]:
    """What was tried, the first one first. Needs BILLING_INVOICE_VIEW."""
    found = shared_out(await scheduled.tries([parent.key for parent in parents]), "payment_id")
    return [[ScheduledTry.of(row, ctx) for row in found[parent.key]] for parent in parents]


async def planned_operation(
    parents: Sequence["ScheduledPayment"], ctx: Context
) -> list[OperationOf | None]:
    """What follows its last order. Needs ORDER_VIEW."""
    from backend.api.work import operations_of

    keys = [parent.row["operation_id"] for parent in parents]
    found = await operations_of([key for key in keys if key], ctx)
    return [found.get(key) for key in keys]


async def chosen_card(
    parents: Sequence["ScheduledPayment"], ctx: Context
) -> list[PaymentMethod | None]:
    """The card that the customer chose for this payment; null for the account's own order. Needs BILLING_PAY."""
    keys = [parent.row["payment_method_id"] for parent in parents]
    found = await cards_of([key for key in keys if key], ctx)
    return [found.get(key) for key in keys]


@strawberry.type(
    description="What an account renews by itself on one day: one charge, one invoice. Needs BILLING_INVOICE_VIEW."
)
class ScheduledPayment(Node):
    row: strawberry.Private[Row]
    state: ScheduledState = strawberry.field(description="How far it is.")
    reason: str | None = strawberry.field(
        description="Why it waits or ended, in the caller's language."
    )
    charge_on: date = strawberry.field(description="The day that was announced.")
    try_on: date | None = strawberry.field(
        description="The next day on which it is charged; null once it is over."
    )
    most: Money = strawberry.field(
        description="The most that is taken, tax included, as the letter said."
    )
    charged: Money | None = strawberry.field(
        description="What was taken; null unless it succeeded."
    )
    renewals_count: int = strawberry.field(description="How many services it holds.")
    renewals = relation(planned_renewals)
    tries = relation(planned_tries)
    operation = relation(planned_operation)
    payment_method = relation(chosen_card)

    @strawberry.field(
        description="Whether cancelScheduledPayment would do something for the caller."
    )
    async def can_be_cancelled(self, info: Info) -> bool:
        return self.state in NOT_CHARGED_YET and await self._may(
            info.context, Permission.SERVICE_AUTORENEW
        )

    @strawberry.field(description="Whether chooseScheduledMeans would do something for the caller.")
    async def can_change_means(self, info: Info) -> bool:
        return self.state in NOT_CHARGED_YET and await self._may(
            info.context, Permission.BILLING_PAY
        )

    @strawberry.field(description="Whether payScheduledPayment would do something for the caller.")
    async def can_be_paid(self, info: Info) -> bool:
        return self.state in change_payment.PAYABLE and await self._may(
            info.context, Permission.SERVICE_RENEW
        )

    async def _may(self, ctx: Context, permission: Permission) -> bool:
        return await ctx.may(permission, self.row["account_id"])

    @property
    def key(self) -> UUID:
        key: UUID = self.row["id"]
        return key

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "ScheduledPayment":
        state = ScheduledState(row["state"])
        paid = state is ScheduledState.SUCCEEDED
        return cls(
            id=public_id("spa", row["id"]),
            row=row,
            state=state,
            reason=because(row["reason"], ctx),
            charge_on=row["charge_on"],
            try_on=row["try_on"],
            most=Money.of(row["ceiling_minor"], row["currency"]),
            charged=Money.of(row["ordered_minor"], row["currency"]) if paid else None,
            renewals_count=row["renewals"],
        )


async def scheduled_of(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, ScheduledPayment]:
    """Return those of the named payments that the caller may see."""
    reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW)
    found = await scheduled.payments(reach, keys)
    return {key: ScheduledPayment.of(row, ctx) for key, row in found.items()}


register("spa", "scheduled_payment", scheduled_of)

Upcoming = Annotated[
    bool, strawberry.argument(description="Those still to come, or those that ended.")
]


@strawberry.type(description="What is planned in an account.")
class AccountSchedule(AccountPart):
    @strawberry.field(
        description="Scheduled payments (O2-73): upcoming ones, the next first, or past ones, the last first. "
        "Needs BILLING_INVOICE_VIEW."
    )
    async def scheduled_payments(
        self,
        info: Info,
        upcoming: Upcoming = True,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[ScheduledPayment]:
        ctx = info.context
        of = "scheduledPayments:upcoming" if upcoming else "scheduledPayments:past"
        wanted = Wanted.read(of, first, after, last, before)
        reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW, self.key)
        part = await scheduled.page_of(reach, self.key, wanted.page, upcoming=upcoming)
        return wanted.connection(
            part,
            lambda row: ScheduledPayment.of(row, ctx),
            lambda: scheduled.count(reach, self.key, upcoming=upcoming),
        )


@strawberry.input(description="Services to be renewed by themselves, or not any more.")
class SetAutomaticRenewalInput:
    service_ids: list[strawberry.ID] = strawberry.field(description="1 to 500 services.")
    enabled: bool = strawberry.field(description="On or off.")


@strawberry.type(description="The answer to setAutomaticRenewal.")
class SetAutomaticRenewalPayload:
    services: list[ServiceOf] | None = strawberry.field(
        default=None, description="The services that were named."
    )
    user_errors: UserErrors = no_errors()


@strawberry.input(description="A payment that shall not be made.")
class CancelScheduledPaymentInput:
    scheduled_payment_id: strawberry.ID = strawberry.field(description="Which.")
    service_ids: list[strawberry.ID] = strawberry.field(
        default_factory=list,
        description="Only these of its services; all of them if none is named.",
    )


@strawberry.input(description="A payment that shall be made now.")
class PayScheduledPaymentInput:
    scheduled_payment_id: strawberry.ID = strawberry.field(description="Which.")
    means: PaymentMeansInput = strawberry.field(description="How it is paid.")
    idempotency_key: str = strawberry.field(
        description="8 to 100 characters, new for each payment; the same one again gives the first answer."
    )


@strawberry.input(description="The card that is charged first for one payment.")
class ChooseScheduledMeansInput:
    scheduled_payment_id: strawberry.ID = strawberry.field(description="Which.")
    payment_method_id: strawberry.ID = strawberry.field(description="A saved card.")


@strawberry.type(description="A scheduled payment as it is now.")
class ScheduledPaymentPayload:
    scheduled_payment: ScheduledPayment | None = strawberry.field(
        default=None, description="The payment."
    )
    operation: OperationOf | None = strawberry.field(
        default=None, description="What is to be followed, when something was started."
    )
    user_errors: UserErrors = no_errors()


SwitchArgument = Annotated[
    SetAutomaticRenewalInput, strawberry.argument(description="Which, and how.")
]
CancelArgument = Annotated[CancelScheduledPaymentInput, strawberry.argument(description="Which.")]
PayArgument = Annotated[
    PayScheduledPaymentInput, strawberry.argument(description="Which, and with what.")
]
ChooseArgument = Annotated[
    ChooseScheduledMeansInput, strawberry.argument(description="Which, and with what.")
]


async def set_automatic_renewal(info: Info, input: SwitchArgument) -> SetAutomaticRenewalPayload:
    from backend.api.services import services_of

    ctx = info.context
    keys = [
        key_of("svc", given, "serviceIds", str(position))
        for position, given in enumerate(input.service_ids)
    ]
    await switch(ctx.actor, keys, enabled=input.enabled, moment=ctx.moment)
    found = await services_of(keys, ctx)
    return SetAutomaticRenewalPayload(services=[found[key] for key in keys if key in found])


async def cancel_scheduled_payment(info: Info, input: CancelArgument) -> ScheduledPaymentPayload:
    ctx = info.context
    key = key_of("spa", input.scheduled_payment_id, "scheduledPaymentId")
    await change_payment.cancel_scheduled_payment(
        ctx.actor,
        key,
        service_ids=[
            key_of("svc", given, "serviceIds", str(position))
            for position, given in enumerate(input.service_ids)
        ],
        moment=ctx.moment,
    )
    return ScheduledPaymentPayload(scheduled_payment=(await scheduled_of([key], ctx)).get(key))


async def pay_scheduled_payment(info: Info, input: PayArgument) -> ScheduledPaymentPayload:
    from backend.api.work import operations_of

    ctx = info.context
    key = key_of("spa", input.scheduled_payment_id, "scheduledPaymentId")
    operation_id = await change_payment.pay_scheduled_payment(
        ctx.actor,
        key,
        means=input.means.means(),
        idempotency_key=input.idempotency_key,
        moment=ctx.moment,
    )
    operations = await operations_of([operation_id], ctx) if operation_id else {}
    return ScheduledPaymentPayload(
        scheduled_payment=(await scheduled_of([key], ctx)).get(key),
        operation=operations.get(operation_id) if operation_id else None,
    )


async def choose_scheduled_means(info: Info, input: ChooseArgument) -> ScheduledPaymentPayload:
    ctx = info.context
    key = key_of("spa", input.scheduled_payment_id, "scheduledPaymentId")
    await change_payment.choose_scheduled_means(
        ctx.actor,
        key,
        key_of("pam", input.payment_method_id, "paymentMethodId"),
        moment=ctx.moment,
    )
    return ScheduledPaymentPayload(scheduled_payment=(await scheduled_of([key], ctx)).get(key))


@strawberry.type
class Mutation:
    set_automatic_renewal = mutation(
        "service.renewal_mode_changed",
        description="Have services renewed by themselves, or not any more; all of them or none. Needs "
        "SERVICE_AUTORENEW.",
    )(set_automatic_renewal)
    cancel_scheduled_payment = mutation(
        "renewal.cancelled",
        description="Say no to a planned payment before it is charged. Needs SERVICE_AUTORENEW.",
    )(cancel_scheduled_payment)
    pay_scheduled_payment = mutation(
        "order.placed",
        description="Pay a planned or refused payment now. Needs SERVICE_RENEW and BILLING_PAY.",
    )(pay_scheduled_payment)
    choose_scheduled_means = mutation(
        "scheduled_payment.means_chosen",
        description="Have a card charged first for one planned payment. Needs BILLING_PAY.",
    )(choose_scheduled_means)
