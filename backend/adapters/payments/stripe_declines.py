"""What a bank's no means: Stripe's codes, and whether the same card may be tried again.

Source: docs.stripe.com/declines/codes, the next step of each code, and docs.stripe.com/error-codes; domain-rules
R6.14. Hard is what asks for another card; what may pass another day, and a no without a reason, is soft.
"""

from dataclasses import dataclass

from backend.ports.payments import ChargeRefusal

NEEDS_CUSTOMER = "authentication_required"
"""The bank wants its customer: no refusal, but a question to them."""


@dataclass(frozen=True, slots=True)
class Decline:
    """A no in our words."""

    reason: ChargeRefusal
    hard: bool = False


_NO_REASON = Decline(ChargeRefusal.CARD_DECLINED)
_USELESS = Decline(ChargeRefusal.CARD_DECLINED, hard=True)
_STOLEN = Decline(ChargeRefusal.CARD_STOLEN, hard=True)
_OVER = Decline(ChargeRefusal.CARD_EXPIRED, hard=True)
_NO_FUNDS = Decline(ChargeRefusal.INSUFFICIENT_FUNDS)

DECLINES = {
    "lost_card": _STOLEN,
    "stolen_card": _STOLEN,
    "pickup_card": _STOLEN,
    "fraudulent": _STOLEN,  # shown to the customer as any other block
    "merchant_blacklist": _STOLEN,
    "restricted_card": _STOLEN,
    "security_violation": _STOLEN,
    "expired_card": _OVER,
    "invalid_expiry_month": _OVER,
    "invalid_expiry_year": _OVER,
    "card_not_supported": _USELESS,
    "currency_not_supported": _USELESS,
    "do_not_try_again": _USELESS,
    "incorrect_number": _USELESS,
    "invalid_account": _USELESS,
    "invalid_number": _USELESS,
    "new_account_information_available": _USELESS,
    "not_permitted": _USELESS,
    "revocation_of_all_authorizations": _USELESS,
    "revocation_of_authorization": _USELESS,
    "service_not_allowed": _USELESS,
    "stop_payment_order": _USELESS,
    "transaction_not_allowed": _USELESS,
    "insufficient_funds": _NO_FUNDS,
    "card_velocity_exceeded": _NO_FUNDS,  # over the limit of the card, which another day lifts
    "withdrawal_count_limit_exceeded": _NO_FUNDS,
    "payment_intent_authentication_failure": Decline(ChargeRefusal.AUTHENTICATION_REFUSED),
    "approve_with_id": _NO_REASON,
    "call_issuer": _NO_REASON,
    "do_not_honor": _NO_REASON,
    "duplicate_transaction": _NO_REASON,
    "generic_decline": _NO_REASON,
    "incorrect_cvc": _NO_REASON,
    "incorrect_zip": _NO_REASON,
    "invalid_amount": _NO_REASON,
    "invalid_cvc": _NO_REASON,
    "issuer_not_available": _NO_REASON,
    "no_action_taken": _NO_REASON,
    "processing_error": _NO_REASON,
    "reenter_transaction": _NO_REASON,
    "try_again_later": _NO_REASON,
}


def decline(code: str | None, decline_code: str | None, advice_code: str | None) -> Decline:
    """Return what a no means. A bank that advises never to try again is obeyed, whatever its code."""
    known = DECLINES.get(decline_code or "") or DECLINES.get(code or "") or _NO_REASON
    if advice_code == "do_not_try_again":
        return Decline(known.reason, hard=True)
    return known
