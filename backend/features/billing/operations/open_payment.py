"""Opening a payment: what of it falls to the balance is held back at once, the card is charged later."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from backend.features.accounts import rules as accounts
from backend.features.accounts.models import Account
from backend.features.accounts.policy import Reach
from backend.features.accounts.refusals import NotFound
from backend.features.billing import rules
from backend.features.billing.models import LedgerAccount, Payment, PaymentMethod, PaymentPurpose
from backend.features.billing.operations.book import Side, book, locked_balance
from backend.features.billing.refusals import PaymentMethodUnknown
from backend.features.billing.rules import Means
from backend.features.work import incarnation
from backend.kit.money import Money


async def open_payment(
    reach: Reach,
    *,
    account_id: UUID,
    purpose: PaymentPurpose,
    order_id: UUID | None,
    operation_id: UUID | None,
    document_id: UUID | None = None,
    total: Money,
    means: Means,
    lines: Sequence[dict[str, object]] = (),
    now: datetime,
) -> Payment:
    """Open a payment in the caller's transaction and hold back its part of the balance.

    The balance is locked until the transaction ends, so that of many at once only as many win as it
    covers (reliability F46): InsufficientBalance. Refused as well: an address that is not complete
    (AddressIncomplete, IN-10), no means (PaymentMethodRequired), a card that is removed or somebody
    else's (PaymentMethodUnknown) or over (PaymentMethodExpired); and everything in a restored database
    (Maintenance). `lines` go with a charge, so that it can be told what it was for should these rows be lost.
    """
    await incarnation.check_open()
    if not reach.covers(account_id):
        raise NotFound("accountId")
    accounts.payable(await Account.get(id=account_id))
    card = None
    if means.payment_method_id is not None:
        card = await usable_card(means.payment_method_id, account_id, now)
    balance = await locked_balance(account_id, total.currency)
    shares = rules.payment_shares(
        total,
        Money(balance.available_minor, balance.currency),
        use_balance=means.use_balance,
        card=card is not None,
    )
    payment = await Payment.create(
        account_id=account_id,
        purpose=purpose,
        order_id=order_id,
        document_id=document_id,
        operation_id=operation_id,
        currency=total.currency,
        total_minor=total.minor,
        balance_minor=shares.balance_minor,
        card_minor=shares.card_minor,
        payment_method_id=card.id if card and shares.card_minor else None,
        lines=list(lines),
        created_at=now,
    )
    if shares.balance_minor:
        await book(
            "reservation",
            [
                Side(LedgerAccount.BALANCE, shares.balance_minor),
                Side(LedgerAccount.RESERVED, -shares.balance_minor),
            ],
            account_id=account_id,
            currency=total.currency,
            at=now,
            payment_id=payment.id,
        )
    return payment


async def usable_card(payment_method_id: UUID, account_id: UUID, now: datetime) -> PaymentMethod:
    """Return the card, locked: it is not removed while a payment with it opens (reliability F53)."""
    card = await PaymentMethod.select_for_update().get_or_none(
        id=payment_method_id, account_id=account_id, removed_at=None
    )
    if card is None:
        raise PaymentMethodUnknown("paymentMethodId")
    rules.check_card(card, now)
    return card
