"""The one catalogue of texts, for page, mails and PDFs alike. The sentences stand in backend/words/*.json."""

import functools
import re
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

import orjson
from babel import Locale
from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_percent

from backend.kit.money import Money

FOLDER = Path(__file__).parent.parent / "words"
LOCALES = ("fr", "en")
BLANK = re.compile(r"\{\{(\w+)\}\}")


class Words:
    """Texts of one language, in i18next's format: nested keys, {{blanks}}, plural suffixes (`_one`, `_other`)."""

    def __init__(self, locale: str, catalogue: dict[str, object]) -> None:
        self.locale = locale
        self._rules = Locale.parse(locale)
        self._texts = dict(_flat(catalogue))

    def text(self, key: str, /, **values: object) -> str:
        """Return a text with its blanks filled; KeyError for a key that nobody wrote."""
        chosen = self._plural(key, values["count"]) if "count" in values else key
        return BLANK.sub(lambda blank: str(values[blank[1]]), self._texts[chosen])

    def blanks(self, key: str) -> set[str]:
        """Return the names of a text's blanks."""
        return set(BLANK.findall(self._texts[key]))

    def has(self, key: str) -> bool:
        return key in self._texts

    def keys(self) -> set[str]:
        return set(self._texts)

    def money(self, money: Money) -> str:
        return str(format_currency(money.amount, money.currency, locale=self.locale))

    def percent(self, rate: Decimal) -> str:
        """Return « 12,15 % » for a fraction of 0.1215."""
        return str(format_percent(rate, locale=self.locale, decimal_quantization=False))

    def day(self, day: date) -> str:
        """Return « 21 novembre 2026 »."""
        return str(format_date(day, format="long", locale=self.locale))

    def moment(self, instant: datetime, zone: ZoneInfo) -> str:
        """Return « 21 novembre 2026 à 14:30 » in a zone."""
        return str(format_datetime(instant, format="long", tzinfo=zone, locale=self.locale))

    def _plural(self, key: str, count: object) -> str:
        # CLDR's `many` (1 000 000 in French) falls back to `other`, as i18next does.
        form = self._rules.plural_form(int(str(count)))
        named = (f"{key}_{form}", f"{key}_other")
        return next((name for name in named if name in self._texts), key)


def _flat(tree: dict[str, object], path: str = "") -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, branch in tree.items():
        if isinstance(branch, dict):
            found += _flat(branch, f"{path}{name}.")
        else:
            found.append((f"{path}{name}", str(branch)))
    return found


@functools.cache
def words(locale: str) -> Words:
    """Return the texts of a language we have; French where we have not."""
    known = locale if locale in LOCALES else LOCALES[0]
    return Words(known, orjson.loads((FOLDER / f"{known}.json").read_bytes()))
