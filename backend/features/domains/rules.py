"""Decisions about domain names: how far one may be renewed, and what the registry's date will then be."""

from datetime import UTC, datetime, timedelta

import idna

from backend.features.domains.refusals import TooFarAhead, WholeYearsOnly
from backend.kit.periods import Period, add_months, extended

LONGEST_YEARS = 10  # ICANN: no registration may run more than ten years ahead; ccTLDs say less in the catalogue.


SURE_AFTER = timedelta(minutes=15)
"""How long a name must show that nothing is under way before a message is held to be lost, as with payments (F14)."""


def renewed_until(expires_at: datetime, months: int) -> datetime:
    """Return the date that a registry will answer: the same UTC day years later, 29 February clamped.

    For showing a quote and for recognising our own renewal after a lost answer; what counts
    afterwards is the registry's answer (domain-rules R1.40).
    """
    return extended(expires_at, Period(months))


def check_term(expires_at: datetime, months: int, *, now: datetime, longest_months: int) -> None:
    """Refuse parts of years, and what would run too far ahead (domain-rules R1.15).

    Counted in whole days from today, UTC, since that is how registries count.
    """
    if months % 12:
        raise WholeYearsOnly(months=months)
    today = now.astimezone(UTC).date()
    limit = add_months(today, min(longest_months, 12 * LONGEST_YEARS))
    if renewed_until(expires_at, months).astimezone(UTC).date() > limit:
        raise TooFarAhead(years=months // 12, longest=min(longest_months // 12, LONGEST_YEARS))


def ascii_form(text: str) -> str | None:
    """Return the A-labels of what somebody typed with accents, to be looked for; None where there are none."""
    if text.isascii():
        return None
    try:
        return idna.encode(text.lower(), uts46=True).decode()
    except idna.IDNAError:
        return None


def readable(name: str) -> str:
    """Return a name as people write it, `été.fr` for `xn--t-9faf.fr`; unchanged where it cannot be decoded."""
    if "xn--" not in name:
        return name  # nearly all of them, and decoding fifty takes as long as reading them
    try:
        return idna.decode(name)
    except idna.IDNAError:
        return name
