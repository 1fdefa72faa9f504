"""Money in answers: a decimal string and a currency; a price with its tax."""

from collections.abc import Iterable
from decimal import Decimal

import strawberry

from backend.api.scalars import CurrencyCode
from backend.kit.database import Row
from backend.kit.money import Money as KitMoney


@strawberry.type(description="An exact amount; never a float.")
class Money:
    amount: Decimal = strawberry.field(description="In major units, with all minor digits.")
    currency: CurrencyCode = strawberry.field(description="The currency.")

    @classmethod
    def of(cls, minor: int, currency: str) -> "Money":
        return cls(amount=KitMoney(minor, currency).amount, currency=CurrencyCode(currency))


@strawberry.type(description="What something costs.")
class Price:
    net: Money = strawberry.field(description="Excluding tax.")
    tax: Money = strawberry.field(description="The tax on it.")
    total: Money = strawberry.field(description="Including tax: what is paid.")

    @classmethod
    def of(cls, net_minor: int, tax_minor: int, currency: str) -> "Price":
        return cls(
            net=Money.of(net_minor, currency),
            tax=Money.of(tax_minor, currency),
            total=Money.of(net_minor + tax_minor, currency),
        )


@strawberry.type(description="The tax of one rate: counted once, on the sum, half up.")
class TaxLine:
    rate: Decimal = strawberry.field(description="As a fraction: 0.2000 is 20 %.")
    base: Money = strawberry.field(description="What is taxed.")
    tax: Money = strawberry.field(description="The tax.")

    @classmethod
    def of(cls, rows: Iterable[Row], currency: str) -> list["TaxLine"]:
        return [
            cls(
                rate=row["rate"],
                base=Money.of(row["net_minor"], currency),
                tax=Money.of(row["tax_minor"], currency),
            )
            for row in rows
        ]
