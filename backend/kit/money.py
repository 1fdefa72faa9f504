"""Money: whole minor units and a currency. Never a float, and never two currencies in one sum."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

# ISO 4217: how many minor units stand behind the decimal point; two where nothing is said.
MINOR_DIGITS = {"JPY": 0, "KRW": 0, "TND": 3, "KWD": 3}


def minor_digits(currency: str) -> int:
    return MINOR_DIGITS.get(currency, 2)


def half_up(value: Decimal) -> int:
    """Round to a whole number, halves away from zero (domain-rules R5.23)."""
    return int(value.quantize(Decimal(1), rounding=ROUND_HALF_UP))


@dataclass(frozen=True, order=False)
class Money:
    minor: int
    currency: str

    @classmethod
    def zero(cls, currency: str) -> "Money":
        return cls(0, currency)

    @classmethod
    def of(cls, amount: Decimal, currency: str) -> "Money":
        """Return the money of a decimal amount, rounded half up to the minor unit."""
        return cls(half_up(amount.scaleb(minor_digits(currency))), currency)

    @property
    def amount(self) -> Decimal:
        """The amount in major units with all its minor digits: Decimal('12.50')."""
        return Decimal(self.minor).scaleb(-minor_digits(self.currency))

    def __add__(self, other: "Money") -> "Money":
        return Money(self.minor + self._same(other).minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        return Money(self.minor - self._same(other).minor, self.currency)

    def __neg__(self) -> "Money":
        return Money(-self.minor, self.currency)

    def __mul__(self, times: int) -> "Money":
        return Money(self.minor * times, self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.minor < self._same(other).minor

    def __le__(self, other: "Money") -> bool:
        return self.minor <= self._same(other).minor

    def __bool__(self) -> bool:
        return self.minor != 0

    def share(self, rate: Decimal) -> "Money":
        """Return this money times a rate such as Decimal('0.20'), half up."""
        return Money(half_up(Decimal(self.minor) * rate), self.currency)

    def _same(self, other: "Money") -> "Money":
        if other.currency != self.currency:
            raise ValueError(f"{self.currency} and {other.currency} do not add up")
        return other
