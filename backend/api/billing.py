"""What an account owes and pays: its invoices, its means, and the acts on both. Ordering stands in orders.py."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from backend.api.context import Context, Info
from backend.api.invoices import Document
from backend.api.means import (
    BalanceMovement,
    PaymentMeans,
    PaymentMethod,
    alert_of,
    balance_of,
    cards_of,
    means_of,
    payment_methods_of,
)
from backend.api.money import Money
from backend.api.nodes import key_of, public_id
from backend.api.paging import After, Before, Connection, First, Last, Wanted
from backend.api.parts import AccountPart
from backend.api.refusals import BadInput, UserErrors, mutation, no_errors
from backend.features.accounts.policy import Permission
from backend.features.accounts.refusals import Forbidden
from backend.features.billing import rules
from backend.features.billing.models import DocumentKind
from backend.features.billing.operations.add_payment_method import (
    add_payment_method as open_card_page,
)
from backend.features.billing.operations.add_payment_method import (
    finish_payment_method as finish_card,
)
from backend.features.billing.operations.order_means import order_means
from backend.features.billing.operations.pay_invoice import pay_invoice as pay
from backend.features.billing.operations.remove_payment_method import (
    remove_payment_method as remove_card,
)
from backend.features.billing.operations.set_balance_alert import (
    set_balance_alert as choose_alert,
)
from backend.features.billing.operations.set_default_payment_method import (
    set_default_payment_method as choose_card,
)
from backend.features.billing.operations.top_up_balance import top_up_balance as top_up
from backend.features.billing.queries import documents, money
from backend.features.billing.queries.documents import Sought
from backend.features.billing.rules import Means
from backend.kit.money import Money as KitMoney

if TYPE_CHECKING:
    from backend.api.work import Operation

OperationOf = Annotated["Operation", strawberry.lazy("backend.api.work")]

Search = Annotated[
    str | None,
    strawberry.argument(description="Part of a number, of a service's name or its identifier."),
]


@strawberry.type(description="Invoices, credit notes, balance and cards of an account.")
class AccountBilling(AccountPart):
    @strawberry.field(description="Invoices, newest first. Needs BILLING_INVOICE_VIEW.")
    async def invoices(
        self,
        info: Info,
        search: Search = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Document]:
        wanted = Wanted.read("invoices", first, after, last, before)
        return await self._listed(DocumentKind.INVOICE, search, wanted, info.context)

    @strawberry.field(description="Credit notes, newest first. Needs BILLING_INVOICE_VIEW.")
    async def credit_notes(
        self,
        info: Info,
        search: Search = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[Document]:
        wanted = Wanted.read("creditNotes", first, after, last, before)
        return await self._listed(DocumentKind.CREDIT_NOTE, search, wanted, info.context)

    async def _listed(
        self, kind: DocumentKind, search: str | None, wanted: Wanted, ctx: Context
    ) -> Connection[Document]:
        reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW, self.key)
        text = (search or "").strip()
        sought = Sought(kind, text, await named_services(self.key, text, ctx) if text else ())
        part = await documents.page_of(reach, self.key, sought, wanted.page)
        return wanted.connection(
            part,
            lambda row: Document.of(row, ctx),
            lambda: documents.count(reach, self.key, sought),
        )

    @strawberry.field(description="What is on the balance to spend. Needs BILLING_INVOICE_VIEW.")
    async def balance(self, info: Info) -> Money:
        return await balance_of(self.key, info.context)

    @strawberry.field(
        description="Below which amount a letter tells of the balance; null when none does. "
        "Needs BILLING_INVOICE_VIEW."
    )
    async def balance_alert(self, info: Info) -> Money | None:
        return await alert_of(self.key, info.context)

    @strawberry.field(
        description="How the balance moved, newest first. Needs BILLING_INVOICE_VIEW."
    )
    async def balance_movements(
        self,
        info: Info,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[BalanceMovement]:
        wanted = Wanted.read("balanceMovements", first, after, last, before)
        reach = await info.context.reach(Permission.BILLING_INVOICE_VIEW, self.key)
        part = await money.movements(reach, self.key, wanted.page)
        return wanted.connection(
            part, BalanceMovement.of, lambda: money.count_movements(reach, self.key)
        )

    @strawberry.field(description="Saved cards, the default first. Needs BILLING_PAY.")
    async def payment_methods(self, info: Info) -> list[PaymentMethod]:
        return await payment_methods_of(self.key, info.context)

    @strawberry.field(
        description="The balance and the usable cards, in the order in which automatic renewals try them. "
        "Needs BILLING_PAY."
    )
    async def payment_means_order(self, info: Info) -> list[PaymentMeans]:
        return await means_of(self.key, info.context)


async def named_services(account_id: UUID, text: str, ctx: Context) -> Sequence[UUID]:
    """Return the services whose name or identifier holds a text: invoices are found by those too (O2-71).

    An accountant, who may not see the services, still finds invoices by what stands in them.
    """
    from backend.features.services import queries as services

    try:
        reach = await ctx.reach(Permission.SERVICE_VIEW, account_id)
    except Forbidden:
        return ()
    return await services.ids_named(reach, account_id, text)


@strawberry.input(description="How an order is paid. Nothing for an account on terms.")
class PaymentMeansInput:
    use_balance: bool = strawberry.field(
        default=False, description="The balance first, as far as it goes."
    )
    payment_method_id: strawberry.ID | None = strawberry.field(
        default=None, description="A saved card, for all or for the rest."
    )

    def means(self) -> Means:
        card = self.payment_method_id
        return Means(
            use_balance=self.use_balance,
            payment_method_id=key_of("pam", card, "means", "paymentMethodId") if card else None,
        )


@strawberry.input(description="How much shall be put on the balance.")
class TopUpBalanceInput:
    account_id: strawberry.ID | None = strawberry.field(
        default=None, description="Of which account; the home account if none."
    )
    amount: Decimal = strawberry.field(description="In the account's currency.")
    payment_method_id: strawberry.ID | None = strawberry.field(
        default=None,
        description="A saved card; without one the operation's `actionUrl` leads to the card page.",
    )
    idempotency_key: str = strawberry.field(
        description="8 to 100 characters; the same one again gives the first answer."
    )


@strawberry.type(description="The answer to topUpBalance.")
class TopUpBalancePayload:
    operation: OperationOf | None = strawberry.field(
        default=None, description="What is to be followed."
    )
    user_errors: UserErrors = no_errors()


@strawberry.input(description="For which account a card shall be added.")
class AddPaymentMethodInput:
    account_id: strawberry.ID | None = strawberry.field(
        default=None, description="The home account if none is given."
    )


@strawberry.type(description="The answer to addPaymentMethod.")
class AddPaymentMethodPayload:
    setup_id: strawberry.ID | None = strawberry.field(
        default=None, description="For finishPaymentMethod, when the customer is back."
    )
    url: str | None = strawberry.field(
        default=None, description="The processor's page, on which the card is typed."
    )
    user_errors: UserErrors = no_errors()


@strawberry.input(description="A card that was typed on the processor's page.")
class FinishPaymentMethodInput:
    setup_id: strawberry.ID = strawberry.field(description="From addPaymentMethod.")


@strawberry.type(description="The answer to finishPaymentMethod.")
class FinishPaymentMethodPayload:
    payment_method: PaymentMethod | None = strawberry.field(
        default=None, description="The saved card."
    )
    pending: bool = strawberry.field(
        default=False, description="The processor has not said yet: ask again."
    )
    user_errors: UserErrors = no_errors()


@strawberry.input(description="A saved card.")
class PaymentMethodInput:
    payment_method_id: strawberry.ID = strawberry.field(description="Which.")


@strawberry.type(description="The answer to changes of saved cards.")
class PaymentMethodPayload:
    payment_methods: list[PaymentMethod] | None = strawberry.field(
        default=None, description="All cards of the account, as they are now."
    )
    user_errors: UserErrors = no_errors()


@strawberry.input(description="One means of payment: the balance, or a saved card.")
class OneOfPaymentMeansInput:
    balance: bool = strawberry.field(default=False, description="True for the balance.")
    payment_method_id: strawberry.ID | None = strawberry.field(
        default=None, description="The card, when it is not the balance."
    )

    def name(self) -> str:
        if self.balance == (self.payment_method_id is not None):
            raise BadInput("means")
        if self.payment_method_id is None:
            return rules.BALANCE
        return str(key_of("pam", self.payment_method_id, "means", "paymentMethodId"))


@strawberry.input(description="In which order the means of an account are tried.")
class OrderPaymentMeansInput:
    account_id: strawberry.ID | None = strawberry.field(
        default=None, description="Of which account; the home account if none."
    )
    means: list[OneOfPaymentMeansInput] = strawberry.field(
        description="The first to be tried first; what is left out comes after them."
    )


@strawberry.type(description="The answer to orderPaymentMeans.")
class OrderPaymentMeansPayload:
    payment_means_order: list[PaymentMeans] | None = strawberry.field(
        default=None, description="The order as it is now."
    )
    user_errors: UserErrors = no_errors()


@strawberry.input(description="An invoice on terms, and how it is paid.")
class PayInvoiceInput:
    document_id: strawberry.ID = strawberry.field(description="Which invoice.")
    means: PaymentMeansInput = strawberry.field(description="Balance, card, or both.")
    idempotency_key: str = strawberry.field(
        description="8 to 100 characters; the same one again gives the first answer."
    )


@strawberry.type(description="The answer to payInvoice.")
class PayInvoicePayload:
    operation: OperationOf | None = strawberry.field(
        default=None, description="What is to be followed."
    )
    user_errors: UserErrors = no_errors()


@strawberry.input(description="Below which amount a letter shall tell of the balance.")
class SetBalanceAlertInput:
    account_id: strawberry.ID | None = strawberry.field(
        default=None, description="Of which account; the home account if none."
    )
    threshold: Decimal | None = strawberry.field(
        default=None, description="In the account's currency; null for no letter."
    )


@strawberry.type(description="The answer to setBalanceAlert.")
class SetBalanceAlertPayload:
    balance_alert: Money | None = strawberry.field(
        default=None, description="The threshold as it is now."
    )
    user_errors: UserErrors = no_errors()


SetAlert = Annotated[SetBalanceAlertInput, strawberry.argument(description="Which amount.")]
PayInvoice = Annotated[PayInvoiceInput, strawberry.argument(description="Which, and how.")]
OrderMeans = Annotated[OrderPaymentMeansInput, strawberry.argument(description="Which order.")]
TopUp = Annotated[TopUpBalanceInput, strawberry.argument(description="How much.")]
Add = Annotated[AddPaymentMethodInput, strawberry.argument(description="For which account.")]
Finish = Annotated[FinishPaymentMethodInput, strawberry.argument(description="Which.")]
Card = Annotated[PaymentMethodInput, strawberry.argument(description="Which.")]


async def top_up_balance(info: Info, input: TopUp) -> TopUpBalancePayload:
    from backend.api.accounts import account_key
    from backend.api.work import operations_of

    ctx = info.context
    account_id = await account_key(input.account_id, ctx)
    reach = await ctx.reach(Permission.BILLING_TOPUP, account_id)
    balance = (await money.balances(reach, [account_id]))[account_id]
    card = input.payment_method_id
    amount = KitMoney.of(input.amount, balance["currency"])
    if amount.amount != input.amount:
        raise BadInput("amount")  # parts of a cent: what is charged is what was written, or nothing
    key = await top_up(
        reach,
        account_id=account_id,
        amount=amount,
        payment_method_id=key_of("pam", card, "paymentMethodId") if card else None,
        idempotency_key=input.idempotency_key,
        now=ctx.now,
    )
    return TopUpBalancePayload(operation=(await operations_of([key], ctx)).get(key))


async def add_payment_method(info: Info, input: Add) -> AddPaymentMethodPayload:
    from backend.api.accounts import account_key

    ctx = info.context
    account_id = await account_key(input.account_id, ctx)
    reach = await ctx.reach(Permission.BILLING_METHOD_MANAGE, account_id)
    page = await open_card_page(ctx.world, reach, account_id=account_id, now=ctx.now)
    return AddPaymentMethodPayload(setup_id=public_id("cas", page.setup_id), url=page.url)


async def finish_payment_method(info: Info, input: Finish) -> FinishPaymentMethodPayload:
    ctx = info.context
    reach = await ctx.reach(Permission.BILLING_PAY)
    card = await finish_card(
        ctx.world, reach, setup_id=key_of("cas", input.setup_id, "setupId"), now=ctx.now
    )
    if card is None:
        return FinishPaymentMethodPayload(pending=True)
    return FinishPaymentMethodPayload(payment_method=(await cards_of([card.id], ctx)).get(card.id))


async def set_default_payment_method(info: Info, input: Card) -> PaymentMethodPayload:
    ctx = info.context
    reach = await ctx.reach(Permission.BILLING_METHOD_MANAGE)
    key = key_of("pam", input.payment_method_id, "paymentMethodId")
    account_id = await choose_card(reach, payment_method_id=key, now=ctx.now)
    return PaymentMethodPayload(payment_methods=await payment_methods_of(account_id, ctx))


async def remove_payment_method(info: Info, input: Card) -> PaymentMethodPayload:
    ctx = info.context
    reach = await ctx.reach(Permission.BILLING_METHOD_MANAGE)
    key = key_of("pam", input.payment_method_id, "paymentMethodId")
    account_id = await remove_card(reach, payment_method_id=key, now=ctx.now)
    return PaymentMethodPayload(payment_methods=await payment_methods_of(account_id, ctx))


async def set_balance_alert(info: Info, input: SetAlert) -> SetBalanceAlertPayload:
    from backend.api.accounts import account_key

    ctx = info.context
    account_id = await account_key(input.account_id, ctx)
    reach = await ctx.reach(Permission.BILLING_TOPUP, account_id)
    threshold = None
    if input.threshold is not None:
        currency = (await money.balances(reach, [account_id]))[account_id]["currency"]
        threshold = KitMoney.of(input.threshold, currency)
    await choose_alert(reach, account_id, threshold, now=ctx.now)
    shown = Money.of(threshold.minor, threshold.currency) if threshold else None
    return SetBalanceAlertPayload(balance_alert=shown)


async def pay_invoice(info: Info, input: PayInvoice) -> PayInvoicePayload:
    from backend.api.work import operations_of

    ctx = info.context
    reach = await ctx.reach(Permission.BILLING_PAY)
    key = await pay(
        reach,
        document_id=key_of("doc", input.document_id, "documentId"),
        means=input.means.means(),
        idempotency_key=input.idempotency_key,
        now=ctx.now,
    )
    return PayInvoicePayload(operation=(await operations_of([key], ctx)).get(key))


async def order_payment_means(info: Info, input: OrderMeans) -> OrderPaymentMeansPayload:
    from backend.api.accounts import account_key

    ctx = info.context
    account_id = await account_key(input.account_id, ctx)
    reach = await ctx.reach(Permission.BILLING_METHOD_MANAGE, account_id)
    await order_means(reach, account_id, [each.name() for each in input.means], now=ctx.now)
    return OrderPaymentMeansPayload(payment_means_order=await means_of(account_id, ctx))


@strawberry.type
class Mutation:
    top_up_balance = mutation(
        "top_up.start",
        description="Put money on the balance; it grows once the payment is confirmed. Needs BILLING_TOPUP.",
    )(top_up_balance)
    add_payment_method = mutation(
        "card_setup.open",
        description="Open the processor's page for a new card. Needs BILLING_METHOD_MANAGE and a fresh "
        "password.",
    )(add_payment_method)
    finish_payment_method = mutation(
        "card_setup.finish",
        description="Learn what became of a card that was typed. Needs BILLING_PAY.",
    )(finish_payment_method)
    set_default_payment_method = mutation(
        "payment_method.make_default",
        description="Offer a card first. Needs BILLING_METHOD_MANAGE and a fresh password.",
    )(set_default_payment_method)
    set_balance_alert = mutation(
        "balance_alert.choose",
        description="Choose below which amount a letter tells of the balance. Needs BILLING_TOPUP.",
    )(set_balance_alert)
    pay_invoice = mutation(
        "invoice.pay",
        description="Pay what is open of an invoice on terms. Needs BILLING_PAY.",
    )(pay_invoice)
    order_payment_means = mutation(
        "means.order",
        description="Choose in which order automatic renewals try balance and cards. Needs "
        "BILLING_METHOD_MANAGE and a fresh password.",
    )(order_payment_means)
    remove_payment_method = mutation(
        "payment_method.remove",
        description="Remove a card. Needs BILLING_METHOD_MANAGE and a fresh password.",
    )(remove_payment_method)
