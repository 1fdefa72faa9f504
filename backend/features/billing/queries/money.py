"""Reads of balances, cards, payments and refunds. Only accounts that are held whole are within reach."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.features.accounts.policy import Reach
from backend.features.billing import rules
from backend.features.billing.rules import MeansRow
from backend.kit import database
from backend.kit.database import Row
from backend.kit.paging import COUNTED_UP_TO, Keyset, Page, Slice, cut

CARD = """card.id, card.account_id, card.brand, card.last4, card.expires_month, card.expires_year,
    card.is_default, card.asks_confirmation, card.created_at"""

PAYMENT = """payment.id, payment.account_id, payment.purpose, payment.order_id, payment.operation_id,
    payment.state, payment.currency, payment.total_minor, payment.balance_minor, payment.card_minor,
    payment.payment_method_id, payment.action_url, payment.refused_code, payment.created_at,
    payment.finished_at"""

REFUND = """refund.id, refund.payment_id, refund.document_id, refund.state, refund.currency,
    refund.card_minor, refund.balance_minor, refund.to_balance, refund.created_at, refund.finished_at"""

REASON = """CASE entry.reason
    WHEN 'top_up' THEN 'TOP_UP' WHEN 'reservation' THEN 'PAYMENT'
    WHEN 'release' THEN 'RELEASED' WHEN 'refund' THEN 'REFUND'
END"""
"""Why a balance moved, in the customer's words: what a payment holds back has left it for them."""

NEWEST_MOVEMENT = Keyset("entry.at", "timestamptz", descending=True, id="entry.id")
NEWEST_PAYMENT = Keyset("payment.created_at", "timestamptz", descending=True, id="payment.id")


def within(reach: Reach, account: str, first_value: int) -> tuple[str, list[object]]:
    """Return the condition under which the account named by a column lies within somebody's reach."""
    if reach.everything:
        return "true", []
    return f"{account} = ANY(${first_value})", [reach.account_ids]


async def balances(reach: Reach, account_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return what each account has to spend and what open payments hold back; nothing moved means zero."""
    condition, values = within(reach, "account.id", 2)
    found = await database.rows(
        f"""
        SELECT account.id, account.currency, coalesce(balance.available_minor, 0) AS available_minor,
            coalesce(balance.reserved_minor, 0) AS reserved_minor
        FROM accounts_account account LEFT JOIN billing_balance balance ON balance.account_id = account.id
        WHERE account.id = ANY($1) AND {condition}
        """,
        list(account_ids),
        *values,
    )
    return {row["id"]: row for row in found}


async def balance_alert(reach: Reach, account_id: UUID) -> Row | None:
    """Return below which amount an account wants to hear of its balance, None when it does not."""
    condition, values = within(reach, "alert.account_id", 2)
    return await database.row(
        f"""
        SELECT alert.threshold_minor, alert.currency FROM billing_balance_alert alert
        WHERE alert.account_id = $1 AND {condition}
        """,
        account_id,
        *values,
    )


async def owed_minor(account_id: UUID) -> int:
    """Return what an account owes for its invoices: less what it paid, and what was credited."""
    found: int = await database.value(
        """
        SELECT coalesce(sum(amount_minor), 0)::bigint FROM billing_ledger_entry
        WHERE account_id = $1 AND ledger = 'RECEIVABLE'
        """,
        account_id,
    )
    return found


async def movements(reach: Reach, account_id: UUID, page: Page) -> Slice:
    """Return one page of how a balance moved, newest first; `amount_minor` is positive when it grew.

    `document_id` is the invoice that the payment was for, or the credit note that was refunded.
    """
    condition, values = within(reach, "entry.account_id", 2)
    beyond, more = NEWEST_MOVEMENT.where(page, len(values) + 2)
    found = await database.rows(
        f"""
        SELECT entry.id, entry.account_id, entry.at, -entry.amount_minor AS amount_minor, entry.currency,
            {REASON} AS reason, entry.payment_id, entry.refund_id, coalesce(entry.document_id, (
                SELECT document.id FROM billing_payment payment JOIN billing_document document
                    ON document.id = payment.document_id
                    OR document.order_id = payment.order_id AND document.payment_id = payment.id
                WHERE payment.id = entry.payment_id AND document.kind = 'INVOICE' LIMIT 1
            )) AS document_id, entry.at::text AS cursor_key
        FROM billing_ledger_entry entry
        WHERE entry.account_id = $1 AND entry.ledger = 'BALANCE' AND {condition} AND {beyond}
        {NEWEST_MOVEMENT.order(page)}
        """,
        account_id,
        *values,
        *more,
    )
    return cut(found, page)


async def count_movements(reach: Reach, account_id: UUID) -> int:
    """Count how often a balance moved, up to one more than COUNTED_UP_TO."""
    condition, values = within(reach, "entry.account_id", 2)
    found: int = await database.value(
        f"""
        SELECT count(*) FROM (
            SELECT FROM billing_ledger_entry entry
            WHERE entry.account_id = $1 AND entry.ledger = 'BALANCE' AND {condition}
            LIMIT {COUNTED_UP_TO + 1}
        ) AS counted
        """,
        account_id,
        *values,
    )
    return found


async def payment_methods(
    reach: Reach, account_ids: Sequence[UUID], now: datetime
) -> dict[UUID, list[Row]]:
    """Return the cards of each account that were not removed, the default first, then the newest (O2-72)."""
    condition, values = within(reach, "card.account_id", 2)
    found = await database.rows(
        f"""
        SELECT {CARD} FROM billing_payment_method card
        WHERE card.account_id = ANY($1) AND card.removed_at IS NULL AND {condition}
        ORDER BY card.is_default DESC, card.created_at DESC, card.id DESC
        """,
        list(account_ids),
        *values,
    )
    of_account: dict[UUID, list[Row]] = defaultdict(list)
    for card in found:
        of_account[card["account_id"]].append(_with_expiry(card, now))
    return of_account


async def renewal_means(account_ids: Sequence[UUID], now: datetime) -> dict[UUID, list[MeansRow]]:
    """Return the means of each account in the order in which they pay when nobody is there to choose.

    The balance, whatever is on it, and the cards that are neither removed nor over. No Reach: the night
    asks it about accounts it looks after, and a door only for an account within reach.
    """
    found = await database.rows(
        f"""
        SELECT account.id AS asked_id, chosen.means, {CARD}
        FROM unnest($1::uuid[]) AS account (id)
        LEFT JOIN billing_means_order chosen ON chosen.account_id = account.id
        LEFT JOIN billing_payment_method card ON card.account_id = account.id AND card.removed_at IS NULL
        """,
        list(account_ids),
    )
    cards: dict[UUID, list[MeansRow]] = {account_id: [] for account_id in account_ids}
    chosen: dict[UUID, list[str] | None] = {}
    for row in found:
        chosen[row["asked_id"]] = database.unpack(row["means"])
        if row["id"] and not rules.expired(row["expires_month"], row["expires_year"], now):
            cards[row["asked_id"]].append(_means_row(row))
    return {key: rules.means_in_order(chosen.get(key), usable) for key, usable in cards.items()}


def _means_row(card: Row) -> MeansRow:
    return MeansRow(
        payment_method_id=card["id"],
        brand=card["brand"],
        last4=card["last4"],
        expires_month=card["expires_month"],
        expires_year=card["expires_year"],
        is_default=card["is_default"],
        asks_confirmation=card["asks_confirmation"],
        created_at=card["created_at"],
    )


async def cards(reach: Reach, ids: Sequence[UUID], now: datetime) -> dict[UUID, Row]:
    """Return those of the named cards that are within reach, removed ones too, by id."""
    condition, values = within(reach, "card.account_id", 2)
    found = await database.rows(
        f"SELECT {CARD} FROM billing_payment_method card WHERE card.id = ANY($1) AND {condition}",
        list(ids),
        *values,
    )
    return {card["id"]: _with_expiry(card, now) for card in found}


async def payments(reach: Reach, ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return those of the named payments that are within reach, by id."""
    condition, values = within(reach, "payment.account_id", 2)
    found = await database.rows(
        f"SELECT {PAYMENT} FROM billing_payment payment WHERE payment.id = ANY($1) AND {condition}",
        list(ids),
        *values,
    )
    return {payment["id"]: payment for payment in found}


async def payment_page(reach: Reach, account_id: UUID, page: Page) -> Slice:
    """Return one page of an account's payments, newest first, failed ones too."""
    condition, values = within(reach, "payment.account_id", 2)
    beyond, more = NEWEST_PAYMENT.where(page, len(values) + 2)
    found = await database.rows(
        f"""
        SELECT {PAYMENT}, payment.created_at::text AS cursor_key FROM billing_payment payment
        WHERE payment.account_id = $1 AND {condition} AND {beyond} {NEWEST_PAYMENT.order(page)}
        """,
        account_id,
        *values,
        *more,
    )
    return cut(found, page)


async def refunds_of_documents(reach: Reach, document_ids: Sequence[UUID]) -> dict[UUID, Row]:
    """Return how the money of each credit note went back, by the credit note's id."""
    condition, values = within(reach, "payment.account_id", 2)
    found = await database.rows(
        f"""
        SELECT {REFUND} FROM billing_refund refund
        JOIN billing_payment payment ON payment.id = refund.payment_id
        WHERE refund.document_id = ANY($1) AND {condition}
        """,
        list(document_ids),
        *values,
    )
    return {refund["document_id"]: refund for refund in found}


def _with_expiry(card: Row, now: datetime) -> Row:
    return {**card, "expired": rules.expired(card["expires_month"], card["expires_year"], now)}
