"""Invoices and credit notes, balance, cards. Paying itself happens where something is ordered."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated
from uuid import UUID

import strawberry

from backend.api.batching import relation, shared_out
from backend.api.context import Context, Info
from backend.api.enums import described
from backend.api.files import link_for
from backend.api.money import Money, Price, TaxLine
from backend.api.nodes import Node, key_of, public_id, register
from backend.api.paging import After, Before, Connection, First, Last, Wanted
from backend.api.parts import AccountPart, ServicePart
from backend.api.refusals import BadInput, UserErrors, mutation, no_errors
from backend.api.scalars import URL
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
from backend.features.billing.operations.print_document import order_print
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
from backend.kit.database import Row
from backend.kit.money import Money as KitMoney

if TYPE_CHECKING:
    from backend.api.services import Service
    from backend.api.work import Operation

ServiceOf = Annotated["Service", strawberry.lazy("backend.api.services")]
OperationOf = Annotated["Operation", strawberry.lazy("backend.api.work")]

described(
    DocumentKind,
    "What kind of document it is.",
    INVOICE="An invoice.",
    CREDIT_NOTE="A credit note: it takes back lines of an invoice.",
)


class BalanceReason(StrEnum):
    TOP_UP = "TOP_UP"
    PAYMENT = "PAYMENT"
    RELEASED = "RELEASED"
    REFUND = "REFUND"


described(
    BalanceReason,
    "Why a balance moved.",
    TOP_UP="Money was put on it.",
    PAYMENT="Something is paid with it.",
    RELEASED="A payment came to nothing; its part is back.",
    REFUND="Money was given back.",
)


@strawberry.type(description="A short-lived link to an archived original, with its digest.")
class FileLink:
    url: URL = strawberry.field(description="Where to fetch it, for five minutes.")
    name: str = strawberry.field(description="What to call the file.")
    sha256: str = strawberry.field(description="The digest of its bytes, in hexadecimal.")
    bytes: int = strawberry.field(description="How long it is.")
    expires_at: datetime = strawberry.field(description="When the link ends.")


async def service(parents: Sequence["DocumentLine"], ctx: Context) -> list[ServiceOf | None]:
    """The service, where it is still there to be seen. Needs SERVICE_VIEW."""
    from backend.api.services import services_of

    keys = [parent.row["service_id"] for parent in parents]
    found = await services_of([key for key in keys if key], ctx)
    return [found.get(key) if key else None for key in keys]


@strawberry.type(description="One line of a document.")
class DocumentLine:
    row: strawberry.Private[Row]
    description: str = strawberry.field(description="What it is, in the document's language.")
    service_name: str | None = strawberry.field(description="The service's name as it was then.")
    period_from: date | None = strawberry.field(description="From this day.")
    period_until: date | None = strawberry.field(description="Until this day.")
    quantity: int = strawberry.field(description="How many.")
    unit_price: Decimal = strawberry.field(description="The price of one, excluding tax.")
    net: Money = strawberry.field(description="What the line costs, excluding tax.")
    tax_rate: Decimal = strawberry.field(description="As a fraction: 0.2000 is 20 %.")

    service = relation(service)


async def lines(parents: Sequence["Document"], ctx: Context) -> list[list[DocumentLine]]:
    """Its lines, in their order. Needs BILLING_INVOICE_VIEW."""
    found = await documents.lines([parent.row["id"] for parent in parents])
    of_document = shared_out(found, "document_id")
    return [
        [
            DocumentLine(
                row=row,
                description=row["description"],
                service_name=row["service_name"] or None,
                period_from=row["period_from"],
                period_until=row["period_until"],
                quantity=row["quantity"],
                unit_price=row["unit_price"],
                net=Money.of(row["net_minor"], parent.row["currency"]),
                tax_rate=row["tax_rate"],
            )
            for row in of_document[parent.row["id"]]
        ]
        for parent in parents
    ]


async def taxes(parents: Sequence["Document"], ctx: Context) -> list[list[TaxLine]]:
    """The tax, once per rate. Needs BILLING_INVOICE_VIEW."""
    found = await documents.taxes([parent.row["id"] for parent in parents])
    return [
        TaxLine.of(
            [row for row in found if row["document_id"] == parent.row["id"]], parent.row["currency"]
        )
        for parent in parents
    ]


async def original(
    parents: Sequence["Document"], ctx: Context
) -> list[Annotated["Document", strawberry.lazy("backend.api.billing")] | None]:
    """The invoice that a credit note takes back. Needs BILLING_INVOICE_VIEW."""
    keys = [parent.row["original_id"] for parent in parents]
    found = await documents_of([key for key in keys if key], ctx)
    return [found.get(key) for key in keys]


async def credit_notes(
    parents: Sequence["Document"], ctx: Context
) -> list[list[Annotated["Document", strawberry.lazy("backend.api.billing")]]]:
    """What was taken back of an invoice. Needs BILLING_INVOICE_VIEW."""
    reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW)
    found = await documents.credit_notes(reach, [parent.row["id"] for parent in parents])
    return [
        [Document.of(row, ctx) for row in found if row["original_id"] == parent.row["id"]]
        for parent in parents
    ]


async def file(parents: Sequence["Document"], ctx: Context) -> list[FileLink | None]:
    """A link to the PDF; null while it is being printed. Asking has an old one printed. Needs BILLING_INVOICE_VIEW."""
    printed = await documents.files([parent.row["id"] for parent in parents])
    links: list[FileLink | None] = []
    for parent in parents:
        found = printed.get(parent.row["id"])
        if found is None:
            await order_print(parent.row["id"], now=ctx.now)
            links.append(None)
            continue
        link = link_for(
            found["file_id"],
            found["name"],
            ctx.moment,
            ctx.world.settings,
            account_id=parent.row["account_id"],
        )
        links.append(
            FileLink(
                url=link.url,
                name=found["name"],
                sha256=found["sha256"],
                bytes=found["bytes"],
                expires_at=link.expires_at,
            )
        )
    return links


@strawberry.type(
    description="An issued invoice or credit note; it never changes. Needs BILLING_INVOICE_VIEW."
)
class Document(Node):
    row: strawberry.Private[Row]
    kind: DocumentKind = strawberry.field(description="Invoice or credit note.")
    number: str = strawberry.field(description="Its number, as in FA2026-000123.")
    issued_on: date = strawberry.field(description="The day of issue.")
    due_on: date = strawberry.field(description="When it is to be paid.")
    price: Price = strawberry.field(description="All of it.")
    paid: bool = strawberry.field(description="Whether nothing is open any more.")
    open: Money = strawberry.field(
        description="What payInvoice would take: nothing of what was issued on its payment."
    )
    being_paid: bool = strawberry.field(description="Whether a payment of it is on its way.")
    summary: str = strawberry.field(description="What it is about, in a few words.")
    lines = relation(lines)
    taxes = relation(taxes)
    original = relation(original)
    credit_notes = relation(credit_notes)
    file = relation(file)

    @classmethod
    def of(cls, row: Row, ctx: Context) -> "Document":
        return cls(
            id=public_id("doc", row["id"]),
            row=row,
            kind=DocumentKind(row["kind"]),
            number=row["full_number"],
            issued_on=row["issued_on"],
            due_on=row["due_on"],
            price=Price.of(row["net_minor"], row["tax_minor"], row["currency"]),
            paid=row["paid"],
            open=Money.of(row["open_minor"], row["currency"]),
            being_paid=row["being_paid"],
            summary=_summary(row["first_description"], row["line_count"] - 1, ctx),
        )


def _summary(first: str, more: int, ctx: Context) -> str:
    """Return « Pack exemple, renouvellement pour 1 an, et 19 autres lignes » (O2-68)."""
    return ctx.words.text("invoice.andMore", first=first, count=more) if more else first


async def documents_of(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, Document]:
    """Return those of the named documents that the caller may see, by id."""
    if not keys:
        return {}
    reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW)
    found = await documents.documents(reach, keys)
    return {key: Document.of(row, ctx) for key, row in found.items()}


@strawberry.type(description="A saved card. Needs BILLING_PAY.")
class PaymentMethod(Node):
    brand: str = strawberry.field(description="As in visa.")
    last4: str = strawberry.field(description="The last four digits.")
    expires_month: int = strawberry.field(description="1 to 12.")
    expires_year: int = strawberry.field(description="Four digits.")
    is_default: bool = strawberry.field(description="Whether it is offered first.")
    expired: bool = strawberry.field(description="Whether it is over.")
    asks_confirmation: bool = strawberry.field(
        description="Whether its bank wanted the customer to confirm the last charge."
    )

    @classmethod
    def of(cls, row: Row) -> "PaymentMethod":
        return cls(
            id=public_id("pam", row["id"]),
            brand=row["brand"],
            last4=row["last4"],
            expires_month=row["expires_month"],
            expires_year=row["expires_year"],
            is_default=row["is_default"],
            expired=row["expired"],
            asks_confirmation=row["asks_confirmation"],
        )


async def payment_methods_of(account_id: UUID, ctx: Context) -> list[PaymentMethod]:
    """Return an account's cards, the default first."""
    reach = await ctx.reach(Permission.BILLING_PAY, account_id)
    found = await money.payment_methods(reach, [account_id], ctx.now)
    return [PaymentMethod.of(row) for row in found.get(account_id, [])]


@strawberry.type(description="One means of payment of an account: its balance, or a saved card.")
class PaymentMeans:
    balance: bool = strawberry.field(description="Whether it is the balance.")
    payment_method: PaymentMethod | None = strawberry.field(
        description="The card; null for the balance."
    )


async def means_of(account_id: UUID, ctx: Context) -> list[PaymentMeans]:
    """Return an account's usable means in the order in which automatic renewals try them."""
    await ctx.reach(Permission.BILLING_PAY, account_id)
    means = (await money.renewal_means([account_id], ctx.now))[account_id]
    return [
        PaymentMeans(
            balance=each.payment_method_id is None,
            payment_method=PaymentMethod.of(
                {**asdict(each), "id": each.payment_method_id, "expired": False}
            )
            if each.payment_method_id
            else None,
        )
        for each in means
    ]


async def balance_of(account_id: UUID, ctx: Context) -> Money:
    """Return what an account has on its balance to spend."""
    reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW, account_id)
    found = (await money.balances(reach, [account_id]))[account_id]
    return Money.of(found["available_minor"], found["currency"])


async def alert_of(account_id: UUID, ctx: Context) -> Money | None:
    """Return below which amount an account wants to hear of its balance."""
    reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW, account_id)
    found = await money.balance_alert(reach, account_id)
    return Money.of(found["threshold_minor"], found["currency"]) if found else None


async def cards_of(keys: Sequence[UUID], ctx: Context) -> Mapping[UUID, PaymentMethod]:
    reach = await ctx.reach(Permission.BILLING_PAY)
    found = await money.cards(reach, keys, ctx.now)
    return {key: PaymentMethod.of(row) for key, row in found.items()}


register("doc", "document", documents_of)
register("pam", "payment_method", cards_of)
register("cas", "card_setup")


async def document(parents: Sequence["BalanceMovement"], ctx: Context) -> list[Document | None]:
    """The invoice or credit note behind it. Needs BILLING_INVOICE_VIEW."""
    keys = [parent.row["document_id"] for parent in parents]
    found = await documents_of([key for key in keys if key], ctx)
    return [found.get(key) for key in keys]


@strawberry.type(description="One movement of a balance.")
class BalanceMovement:
    row: strawberry.Private[Row]
    id: strawberry.ID = strawberry.field(description="Stable.")
    at: datetime = strawberry.field(description="When.")
    amount: Money = strawberry.field(description="Positive when the balance grew.")
    reason: BalanceReason = strawberry.field(description="Why.")
    document = relation(document)

    @classmethod
    def of(cls, row: Row) -> "BalanceMovement":
        return cls(
            id=public_id("mov", row["id"]),
            row=row,
            at=row["at"],
            amount=Money.of(row["amount_minor"], row["currency"]),
            reason=BalanceReason(row["reason"]),
        )


Newest = Annotated[int, strawberry.argument(description="How many, 1 to 100, the newest first.")]


async def invoices(
    parents: Sequence["ServiceDocuments"], ctx: Context, first: Newest = 5
) -> list[list[Document]]:
    """The newest invoices that name it. Needs BILLING_INVOICE_VIEW."""
    reach = await ctx.reach(Permission.BILLING_INVOICE_VIEW)
    found = await documents.newest_of_services(
        reach, [parent.key for parent in parents], first=min(max(first, 1), 100)
    )
    return [
        [Document.of(row, ctx) for row in found if row["service_id"] == parent.key]
        for parent in parents
    ]


async def latest_invoice(
    parents: Sequence["ServiceDocuments"], ctx: Context
) -> list[Document | None]:
    """The newest invoice that names it. Needs BILLING_INVOICE_VIEW."""
    return [next(iter(found), None) for found in await invoices(parents, ctx, first=1)]


@strawberry.type(description="The invoices of a service.")
class ServiceDocuments(ServicePart):
    invoices = relation(invoices)
    latest_invoice = relation(latest_invoice)


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
