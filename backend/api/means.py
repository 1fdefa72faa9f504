"""What an account pays with: its balance and what moved it, saved cards, and the order in which they are tried."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import strawberry

from backend.api.batching import relation
from backend.api.context import Context
from backend.api.enums import described
from backend.api.invoices import Document, documents_of
from backend.api.money import Money
from backend.api.nodes import Node, public_id, register
from backend.features.accounts.policy import Permission
from backend.features.billing.queries import money
from backend.kit.database import Row


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
