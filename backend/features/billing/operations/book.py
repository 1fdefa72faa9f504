"""Writing into the ledger. Every movement of money ends here; why it moves is decided in the acts around.

top-up confirmed    CLEARING +x              BALANCE -x
part reserved       BALANCE +b               RESERVED -b
payment succeeded   CLEARING +c RESERVED +b  RECEIVABLE -(b + c)   (of an invoice on terms: under its document)
part released       RESERVED +b              BALANCE -b
refunded            RECEIVABLE +(b + c)      BALANCE -b  CLEARING -c   (each part when it is certain)
sent back           CLEARING +c              RECEIVABLE -c             (a refund that the bank returned)
disputed            RECEIVABLE +x            CLEARING -x               (and back, when the bank decides for us)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from backend.features.billing import rules
from backend.features.billing.models import Balance, BalanceAlert, LedgerAccount, LedgerEntry
from backend.features.journal import operations as journal
from backend.kit.ids import new_id


@dataclass(frozen=True)
class Side:
    """One side of a booking: debits positive, credits negative."""

    ledger: LedgerAccount
    amount_minor: int


async def book(
    reason: str,
    entries: Sequence[Side],
    *,
    account_id: UUID,
    currency: str,
    at: datetime,
    payment_id: UUID | None = None,
    document_id: UUID | None = None,
    refund_id: UUID | None = None,
) -> UUID:
    """Write one booking in the caller's transaction, keep the balance in step, and return its id.

    Sides of zero are left out. That the rest sums to zero and that nobody's balance becomes negative,
    the database checks as well (domain-rules R5.37).
    """
    booked = booking(
        reason,
        entries,
        account_id=account_id,
        currency=currency,
        at=at,
        payment_id=payment_id,
        document_id=document_id,
        refund_id=refund_id,
    )
    await LedgerEntry.bulk_create(booked)
    if moves_balance(booked):
        balance = await locked_balance(account_id, currency)
        move_balance(balance, booked)
        await balance.save(update_fields=["available_minor", "reserved_minor"])
        if any(entry.ledger is LedgerAccount.BALANCE for entry in booked):
            await _watch(balance, at)
    return booked[0].transaction_id


async def _watch(balance: Balance, at: datetime) -> None:
    """Tell of a locked balance that has just fallen below what its account wants to hear of (IN-23)."""
    alert = await BalanceAlert.get_or_none(account_id=balance.account_id)
    if alert is None:
        return
    tells = rules.tells_low(
        alert.threshold_minor,
        balance.available_minor,
        armed=alert.armed,
        alerted_at=alert.alerted_at,
        now=at,
    )
    alert.armed = balance.available_minor >= alert.threshold_minor
    alert.alerted_at = at if tells else alert.alerted_at
    await alert.save(update_fields=["armed", "alerted_at"])
    if tells:
        await journal.write(
            journal.worker(),
            "balance.low",
            now=at,
            subject=balance.account_id,
            account_id=balance.account_id,
            targets=[("account", balance.account_id)],
            after={"available_minor": balance.available_minor, "currency": balance.currency},
        )


def booking(
    reason: str,
    entries: Sequence[Side],
    *,
    account_id: UUID,
    currency: str,
    at: datetime,
    payment_id: UUID | None = None,
    document_id: UUID | None = None,
    refund_id: UUID | None = None,
) -> list[LedgerEntry]:
    """Return the rows of one booking, to be written by `book` or with many others by a bulk path."""
    sides = [side for side in entries if side.amount_minor]
    if not sides or sum(side.amount_minor for side in sides) != 0:
        raise ValueError(f"{reason}: {entries} is no booking")
    transaction_id = new_id()
    return [
        LedgerEntry(
            transaction_id=transaction_id,
            ledger=side.ledger,
            account_id=account_id,
            amount_minor=side.amount_minor,
            currency=currency,
            reason=reason,
            payment_id=payment_id,
            document_id=document_id,
            refund_id=refund_id,
            at=at,
        )
        for side in sides
    ]


def moves_balance(booked: Sequence[LedgerEntry]) -> bool:
    return any(entry.ledger in {LedgerAccount.BALANCE, LedgerAccount.RESERVED} for entry in booked)


def move_balance(balance: Balance, booked: Sequence[LedgerEntry]) -> None:
    """Keep a locked balance in step with what was booked."""
    balance.available_minor -= _sum(booked, LedgerAccount.BALANCE)
    balance.reserved_minor -= _sum(booked, LedgerAccount.RESERVED)


async def locked_balance(account_id: UUID, currency: str) -> Balance:
    """Return the account's balance, locked until the transaction ends; an empty one the first time."""
    await Balance.bulk_create(
        [Balance(account_id=account_id, currency=currency)], ignore_conflicts=True
    )
    balance = await Balance.select_for_update().get(account_id=account_id)
    if balance.currency != currency:
        raise ValueError(f"account {account_id} keeps {balance.currency}, not {currency}")
    return balance


def _sum(booked: Sequence[LedgerEntry], ledger: LedgerAccount) -> int:
    return sum(entry.amount_minor for entry in booked if entry.ledger is ledger)
