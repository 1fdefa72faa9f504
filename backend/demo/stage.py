"""What the demo's past is played on: its brand, catalogue and customers as they are in the tables or the batch."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.demo import people
from backend.demo.calendar import Calendar
from backend.demo.people import Customer
from backend.demo.portfolios import Holding
from backend.features.accounts.models import Account
from backend.features.billing.models import PaymentMethod
from backend.features.brands.models import Brand
from backend.features.catalog.bulk import PriceBook
from backend.features.catalog.models import PriceOperation, Product
from backend.features.identity.models import Person
from backend.features.journal.models import Actor, Credential
from backend.features.services.models import Service
from backend.features.work.bulk import Batch


@dataclass
class Patron:
    """A customer of the demo as they are in the tables."""

    customer: Customer
    account: Account
    owner: Person
    cards: dict[str, PaymentMethod] = field(default_factory=dict)
    services: list[tuple[Holding, Service]] = field(default_factory=list)

    @property
    def actor(self) -> Actor:
        """The owner in a browser, long ago: the session is no more."""
        return Actor(
            Credential.SESSION,
            brand_id=self.owner.brand_id,
            person_id=self.owner.id,
            address=f"192.0.2.{10 + people.CUSTOMERS.index(self.customer)}",
        )


@dataclass
class Stage:
    """Everything the past is played on."""

    calendar: Calendar
    zone: ZoneInfo
    brand: Brand
    staff: Person
    batch: Batch
    products: Mapping[str, Product]
    price_book: PriceBook
    patrons: Mapping[str, Patron]

    @property
    def products_by_id(self) -> dict[UUID, Product]:
        return {product.id: product for product in self.products.values()}

    def product_of(self, service: Service) -> Product:
        return self.products_by_id[service.product_id]

    def prices(
        self, account: Account, product: Product, operation: PriceOperation, at: datetime
    ) -> dict[int, Decimal]:
        return self.price_book.prices(
            product.id,
            operation,
            currency=account.currency,
            price_group=account.price_group,
            at=at,
        )
