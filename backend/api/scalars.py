"""The API's own scalars, and the cleaning that every text of a client goes through (reliability C11).

Strawberry's own Decimal takes `NaN` and its DateTime naive values (reliability, finding 7): here a value is
either exactly what its description says or refused. What a room finds wrong with a value that
is well written (a currency nobody sells in) is that room's refusal, not this file's.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import NewType, cast
from urllib.parse import urlsplit

import idna
import strawberry
from babel import Locale
from email_validator import EmailNotValidError, validate_email
from strawberry.types.scalar import ScalarDefinition

CurrencyCode = NewType("CurrencyCode", str)
CountryCode = NewType("CountryCode", str)
DomainName = NewType("DomainName", str)
EmailAddress = NewType("EmailAddress", str)
PhoneNumber = NewType("PhoneNumber", str)
URL = NewType("URL", str)

LONGEST_TEXT = 20_000
"""Characters of any one text; tickets are the longest ones. Rooms set tighter limits for what they store."""

DEEPEST_VALUE = 16

DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
DATE_TIME = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
DECIMAL = re.compile(r"-?[0-9]{1,12}(\.[0-9]{1,4})?")
CURRENCY = re.compile(r"[A-Z]{3}")
PHONE = re.compile(r"\+[1-9][0-9]{6,14}")  # E.164: at most fifteen digits
SPACING = re.compile(r"[ .()\-\u00a0]")
EARLIEST, LATEST = datetime(1900, 1, 1, tzinfo=UTC), datetime(9000, 1, 1, tzinfo=UTC)
COUNTRIES = frozenset(
    code for code in map(str, Locale("en").territories) if re.fullmatch(r"[A-Z]{2}", code)
)

# Characters that no text of ours holds: C0 and C1 controls but tab and line feed, lone surrogates
# (PostgreSQL takes neither NUL nor them), and those that turn the direction of what is read.
UNREADABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]"
)


class BadValue(ValueError):
    """A value that is not what its scalar says; the message is public."""


def clean_text(text: str) -> str:
    """Return the text in NFC with bare line feeds, or raise `BadValue`."""
    if len(text) > LONGEST_TEXT:
        raise BadValue(f"A text is longer than {LONGEST_TEXT} characters.")
    text = text.replace("\r\n", "\n")
    if UNREADABLE.search(text):
        raise BadValue("A text holds a character that cannot be read.")
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def clean(value: object, depth: int = 0) -> object:
    """Return a JSON value with every text in it cleaned, names of fields included."""
    if isinstance(value, str):
        return clean_text(value)
    if depth > DEEPEST_VALUE:
        raise BadValue("A value is nested too deeply.")
    if isinstance(value, list):
        return [clean(each, depth + 1) for each in value]
    if isinstance(value, dict):
        return {clean_text(name): clean(each, depth + 1) for name, each in value.items()}
    return value


def _text(value: object, longest: int = 100) -> str:
    if not isinstance(value, str):
        raise BadValue("Expected a string.")
    if len(value) > longest:
        raise BadValue(f"Longer than {longest} characters.")
    return value


def parse_date_time(value: object) -> datetime:
    text = _text(value)
    if not DATE_TIME.fullmatch(text):
        raise BadValue("Expected a date, a time and an offset, as in 2026-11-21T14:30:00Z.")
    try:
        instant = datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        raise BadValue("There is no such day or time.") from None
    if not EARLIEST <= instant <= LATEST:
        raise BadValue("Outside of the years 1900 to 9000.")
    return instant


def print_date_time(value: datetime) -> str:
    if value.tzinfo is None:
        raise TypeError("an instant without an offset")
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


def parse_date(value: object) -> date:
    text = _text(value)
    if not DATE.fullmatch(text):
        raise BadValue("Expected a day, as in 2026-11-21.")
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadValue("There is no such day.") from None


def parse_decimal(value: object) -> Decimal:
    text = _text(value)
    if not DECIMAL.fullmatch(text):
        raise BadValue('Expected a decimal number as a string, as in "12.50".')
    return Decimal(text)


def print_decimal(value: Decimal) -> str:
    if not value.is_finite():
        raise TypeError("not a number")
    return format(value, "f")


def parse_currency(value: object) -> CurrencyCode:
    text = _text(value)
    if not CURRENCY.fullmatch(text):
        raise BadValue("Expected three capital letters, as in EUR.")
    return CurrencyCode(text)


def parse_country(value: object) -> CountryCode:
    text = _text(value)
    if text not in COUNTRIES:
        raise BadValue("Expected the two capital letters of a country, as in FR.")
    return CountryCode(text)


def parse_domain_name(value: object) -> DomainName:
    """Return the A-label form, in lower case: `Été.FR` is `xn--t-9fab.fr` (UTS 46, IDNA 2008)."""
    text = _text(value, 253).removesuffix(".")
    try:
        name = idna.encode(text, uts46=True, std3_rules=True).decode().lower()
    except (idna.IDNAError, UnicodeError):
        raise BadValue("Not a domain name.") from None
    if len(name) > 253 or "." not in name:
        raise BadValue("Not a domain name.")
    return DomainName(name)


def parse_email(value: object) -> EmailAddress:
    try:
        return EmailAddress(
            validate_email(_text(value, 254), check_deliverability=False).normalized
        )
    except EmailNotValidError:
        raise BadValue("Not an e-mail address.") from None


def parse_phone(value: object) -> PhoneNumber:
    number = SPACING.sub("", _text(value))
    if not PHONE.fullmatch(number):
        raise BadValue("Expected an international number, as in +33 1 23 45 67 89.")
    return PhoneNumber(number)


def parse_url(value: object) -> URL:
    """Return an address of the web that may be stored: https, and nothing that hides where it leads."""
    text = _text(value, 2000)
    try:
        parts = urlsplit(text)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        raise BadValue("Not a web address.") from None
    hidden = "@" in parts.netloc or "\\" in text or re.search(r"\s", text)
    if parts.scheme != "https" or not host or hidden:
        raise BadValue("Expected a web address that begins with https://.")
    return URL(text)


def _scalar(
    name: str,
    description: str,
    parse: Callable[[object], object],
    serialize: Callable[[object], object] = str,
    specified_by: str | None = None,
) -> ScalarDefinition:
    return strawberry.scalar(
        name=name,
        description=description,
        specified_by_url=specified_by,
        parse_value=parse,
        serialize=serialize,
    )


SCALARS: dict[object, ScalarDefinition] = {
    datetime: _scalar(
        "DateTime",
        "An instant, as in 2026-11-21T14:30:00Z. The offset is compulsory in what you send; "
        "answers are in UTC.",
        parse_date_time,
        cast(Callable[[object], object], print_date_time),
        "https://scalars.graphql.org/andimarek/date-time",
    ),
    date: _scalar(
        "Date",
        "A calendar day, as in 2026-11-21.",
        parse_date,
        lambda value: cast(date, value).isoformat(),
    ),
    Decimal: _scalar(
        "Decimal",
        'A decimal number as a string, as in "12.50": up to twelve digits and four decimals in what '
        "you send. Never a float.",
        parse_decimal,
        cast(Callable[[object], object], print_decimal),
    ),
    CurrencyCode: _scalar(
        "CurrencyCode", "A currency by its three letters of ISO 4217, as in EUR.", parse_currency
    ),
    CountryCode: _scalar(
        "CountryCode", "A country by its two letters of ISO 3166-1, as in FR.", parse_country
    ),
    DomainName: _scalar(
        "DomainName",
        "A domain name. Answered in its ASCII form (A-labels, lower case); what you send may be "
        "written with accents.",
        parse_domain_name,
    ),
    EmailAddress: _scalar("EmailAddress", "An e-mail address.", parse_email),
    PhoneNumber: _scalar(
        "PhoneNumber", "A telephone number in international form (E.164).", parse_phone
    ),
    URL: _scalar("URL", "An address of the web.", parse_url),
}
"""What `StrawberryConfig(scalar_map=…)` takes: the Python type stands for the scalar in annotations."""
