"""Decisions about logins, passwords and waiting: values in, an answer or a refusal out."""

import ipaddress
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from math import ceil
from pathlib import Path
from uuid import UUID

from backend.features.identity.models import PersonKind
from backend.features.identity.refusals import (
    EmailRefused,
    LoginTaken,
    PasswordTooCommon,
    PasswordTooLong,
    PasswordTooShort,
)

SHORTEST_PASSWORD = 12
LONGEST_PASSWORD = 1000
FEWEST_DIFFERENT = 5
FIRST_WAIT = timedelta(seconds=15)

COMMON_PASSWORDS = frozenset(Path(__file__).with_name("common_passwords.txt").read_text().split())
"""What guessers try first and our twelve characters let through: of the public lists of the commonest
passwords the part that is long enough, in small letters. Shorter ones are refused anyway."""


def login_key(written: str) -> str:
    """Return how a login is looked up: « ab 1234 56 » is AB123456, « Marie@Example.fr » her e-mail.

    Empty for what can be no login, which is then looked up like any other and not found.
    """
    plain = unicodedata.normalize("NFC", written).strip().casefold()
    if "@" not in plain:
        plain = re.sub(r"\s", "", plain)
    return plain if len(plain) <= 254 and plain.isprintable() and _writable(plain) else ""


def is_email(key: str) -> bool:
    return "@" in key


def checked_email(written: str) -> str:
    """Return the e-mail as it is kept. Refuses `EmailRefused`."""
    email = unicodedata.normalize("NFC", written).strip()
    name, _, host = email.rpartition("@")
    good = name and "." in host.strip(".") and not re.search(r"[\s,;<>()\[\]\\\"]", email)
    if not good or "@" in name or len(email) > 254 or not login_key(email):
        raise EmailRefused("email")
    return email


def checked_login_name(written: str) -> str:
    """Return the login name as it is kept. No « @ »: it could be somebody's e-mail. Refuses `LoginTaken`."""
    name = login_key(written)
    if not re.fullmatch(r"[a-z0-9._-]{2,100}", name):
        raise LoginTaken("login", login=written)
    return name


def check_password(password: str, *, own_words: Iterable[str] = ()) -> None:
    """Accept a password, byte for byte as it is: no trimming, no rule about signs (reliability.md A1, A2).

    `own_words` are what a guesser who knows the person tries: name, e-mail, brand. Refuses
    `PasswordTooShort`, `PasswordTooLong`, `PasswordTooCommon`.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShort("password", least=SHORTEST_PASSWORD)
    if len(password) > LONGEST_PASSWORD:
        raise PasswordTooLong("password", most=LONGEST_PASSWORD)
    small = password.casefold()
    # A word of one's own with a year behind it is still that word: « o2switch2026 ».
    core = re.sub(r"[\W\d_]", "", small)
    own = {re.sub(r"[\W\d_]", "", word.casefold()) for word in own_words}
    own |= {word.casefold() for word in own_words}
    if (
        small in COMMON_PASSWORDS
        or len(set(small)) < FEWEST_DIFFERENT
        or {small, core} & own - {""}
    ):
        raise PasswordTooCommon("password")


@dataclass(frozen=True)
class Tries:
    """The wrong passwords for one login, or from one address."""

    count: int
    last_at: datetime


def wait(tries: Tries, *, limit: int, window: timedelta, real: datetime) -> int:
    """Return the seconds until the next try is heard; 0 when it may be made now.

    The first `limit` tries are free; then 15, 30, 60 ... seconds after the last one, never longer
    than the window, so that nobody is locked out (reliability.md A4).
    """
    if tries.count < limit:
        return 0
    growing = FIRST_WAIT * (1 << min(tries.count - limit, 16))
    return max(0, ceil((tries.last_at + min(growing, window) - real).total_seconds()))


def after_try(tries: Tries, *, window: timedelta, real: datetime) -> Tries:
    """Return the counter with one more wrong try; a window of silence begins it anew."""
    stale = real - tries.last_at >= window
    return Tries(1 if stale else tries.count + 1, real)


def login_counter(brand_id: UUID, kind: PersonKind, key: str) -> str:
    """Return the counter of a login as it was typed.

    Not the counter of a person: if the customer number and the e-mail shared one, blocking the one
    would tell that the other belongs to the same person.
    """
    return "login:" + _hashed(f"{brand_id} {kind} {key}")


def person_counter(person_id: UUID) -> str:
    """Return the counter of somebody signed in who types the password again."""
    return "person:" + _hashed(str(person_id))


def address_counter(address: str) -> str:
    """Return the counter of a network address; for IPv6 that of its /64, which one customer holds whole."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return "address:" + _hashed(address)
    network = ipaddress.ip_network((ip, 64 if ip.version == 6 else 32), strict=False)
    return "address:" + _hashed(str(network))


def _hashed(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _writable(text: str) -> bool:
    return not any(unicodedata.category(letter) == "Cs" for letter in text)
