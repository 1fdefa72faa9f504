"""Decisions about accounts: numbers, names, what a payment needs. Who may is decided in policy.py."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import datetime, timedelta
from typing import Any

from stdnum.fr import siren
from stdnum.iso7064 import mod_11_10

from backend.features.accounts.models import Account, AccountKind
from backend.features.accounts.policy import TOKENS_MAY, Permission, Permissions
from backend.features.accounts.refusals import (
    AddressIncomplete,
    ProfileRefused,
    TokenExpiryRefused,
    TokenLabelMissing,
    TokenPermissionRefused,
)
from backend.features.identity.rules import checked_email
from backend.kit.words import LOCALES

LONGEST_TOKEN = timedelta(days=366)  # one year, a leap one too (reliability.md A40)

WITHOUT_POSTAL_CODE = frozenset({"AE", "AO", "BJ", "BF", "CI", "CM", "GA", "HK", "ML", "QA", "TG"})
"""Countries whose post uses no codes (Universal Postal Union), as far as our customers live there."""

LENGTHS = {
    "first_name": 100,
    "last_name": 100,
    "organisation": 200,
    "vat_number": 20,
    "phone": 20,
    "address": 500,
    "postal_code": 12,
    "city": 100,
}


@dataclass(frozen=True)
class Profile:
    """What a customer says about themselves when an account is opened."""

    kind: AccountKind
    email: str
    country: str
    first_name: str = ""
    last_name: str = ""
    organisation: str = ""
    siren: str = ""
    vat_number: str = ""
    phone: str = ""
    address: str = ""
    postal_code: str = ""
    city: str = ""
    locale: str = "fr"
    currency: str = "EUR"


def account_number(prefix: str, counter: int) -> str:
    """Return a customer number: the brand's letters, the counter, and a check digit.

    The digit is that of ISO/IEC 7064, MOD 11,10: it finds every single wrong digit and nearly every
    swap of two neighbours, in a number that people read out on the telephone.
    """
    digits = f"{counter:06d}"
    return f"{prefix}{digits}{mod_11_10.calc_check_digit(digits)}"


def is_account_number(written: str) -> bool:
    """Say whether a number can be a customer number, or was mistyped."""
    match = re.fullmatch(r"[A-Z]{1,6}([0-9]{7,})", "".join(written.split()).upper(), re.ASCII)
    return bool(match and mod_11_10.is_valid(match[1]))


def shown_name(account: Account | Profile) -> str:
    """Return the name that people read: the organisation, else the person."""
    return account.organisation or f"{account.first_name} {account.last_name}".strip()


def checked_profile(profile: Profile) -> Profile:
    """Return the profile as it is kept: trimmed and in NFC. Refuses `ProfileRefused` naming the field."""
    trimmed: dict[str, Any] = {
        each.name: unicodedata.normalize("NFC", getattr(profile, each.name)).strip()
        for each in fields(profile)
        if each.name not in {"kind", "email", "country"}
    }
    clean = replace(
        profile,
        email=checked_email(profile.email),
        country=profile.country.strip().upper(),
        **trimmed,
    )
    for name, longest in LENGTHS.items():
        written: str = getattr(clean, name)
        lines = written.replace("\n", " ") if name == "address" else written
        if len(written) > longest or not lines.isprintable():
            raise ProfileRefused(name, field=name)
    good = {
        "country": re.fullmatch(r"[A-Z]{2}", clean.country),
        "currency": re.fullmatch(r"[A-Z]{3}", clean.currency),
        "locale": clean.locale in LOCALES,
        "siren": not clean.siren or siren.is_valid(clean.siren),
        "organisation": clean.kind == AccountKind.INDIVIDUAL or clean.organisation,
    }
    for name, fine in good.items():
        if not fine:
            raise ProfileRefused(name, field=name)
    return clean


def payable(account: Account | Profile) -> None:
    """Accept an account whose name and postal address are complete enough to pay and to be invoiced.

    Refuses `AddressIncomplete` with the first field that is missing (IN-10, IN-55; the buyer's name and
    address on an invoice: art. 242 nonies A, 1° CGI annexe II).
    """
    company = account.kind == AccountKind.COMPANY
    names = ("organisation",) if company else ("first_name", "last_name")
    for field in (*names, "address", "postal_code", "city", "country"):
        needed = field != "postal_code" or account.country not in WITHOUT_POSTAL_CODE
        if needed and not getattr(account, field).strip():
            raise AddressIncomplete("account", field, field=field)


def checked_token(
    label: str,
    permissions: Iterable[str],
    expires_at: datetime,
    *,
    creator_may: Permissions,
    real: datetime,
) -> tuple[str, list[Permission]]:
    """Return label and permissions of a token as they are kept.

    Refuses `TokenLabelMissing`, `TokenExpiryRefused`, and `TokenPermissionRefused` for what the
    creator may not do, what no token may do, and for a token that could do nothing.
    """
    name = unicodedata.normalize("NFC", label).strip()
    if not name or len(name) > 100 or not name.isprintable():
        raise TokenLabelMissing("label")
    if not real < expires_at <= real + LONGEST_TOKEN:
        raise TokenExpiryRefused("expiresAt", days=LONGEST_TOKEN.days)
    may = {each.value: each for each in creator_may & TOKENS_MAY}
    wanted = sorted(set(permissions))
    for each in wanted or [""]:
        if each not in may:
            raise TokenPermissionRefused("permissions", permission=each)
    return name, [may[each] for each in wanted]
