"""The proof that a message is the processor's: `t=<seconds>,v1=<hex>`, HMAC-SHA256 of `<seconds>.<body>`.

Stripe's scheme, which our sandbox speaks as well. The library's own check asks the machine's clock, so ours
is written out, with `now` as an argument.
"""

import hashlib
import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from backend.ports.payments import UntrustedWebhook

LONGEST_ON_THE_WAY = timedelta(minutes=5)  # as Stripe: an older message may be a replayed one


def check(
    headers: Mapping[str, str], body: bytes, *, header: str, secrets: Sequence[str], now: datetime
) -> None:
    """Raise UntrustedWebhook unless one of the secrets signed the body at most five minutes from `now`.

    Two secrets are good while one replaces the other, and two proofs stand in the header meanwhile.
    """
    seconds, proofs = _signature(headers, header)
    signed = seconds.encode() + b"." + body
    expected = [
        hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest().encode()
        for secret in secrets
        if secret
    ]
    if not any(hmac.compare_digest(one, proof.encode()) for one in expected for proof in proofs):
        raise UntrustedWebhook("the signature does not fit")
    if abs(now.timestamp() - int(seconds)) > LONGEST_ON_THE_WAY.total_seconds():
        raise UntrustedWebhook("too old, or from the future")


def _signature(headers: Mapping[str, str], header: str) -> tuple[str, list[str]]:
    """The seconds and the proofs of a signature."""
    written = next((value for name, value in headers.items() if name.lower() == header), "")
    parts = [part.strip().partition("=") for part in written.split(",")]
    seconds = [value for name, _, value in parts if name == "t"]
    proofs = [value for name, _, value in parts if name == "v1"]
    # Twelve digits are thirty thousand years; int() of more is slow or refused.
    if len(seconds) != 1 or not seconds[0].isascii() or not seconds[0].isdigit():
        raise UntrustedWebhook("no signature")
    if len(seconds[0]) > 12 or not proofs:
        raise UntrustedWebhook("no signature")
    return seconds[0], proofs
