"""Makes what a test needs to have there, in as few words as the test deserves."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from backend.features.accounts.models import Account, AccountKind, Membership
from backend.features.billing.models import Document, LedgerAccount, PaymentMethod
from backend.features.billing.operations.book import Side, book
from backend.features.billing.operations.issue_invoice import issue_invoice
from backend.features.billing.snapshots import LineDraft
from backend.features.brands.models import Brand, LegalEntity
from backend.features.catalog.models import (
    ONCE,
    Price,
    PriceOperation,
    Product,
    ProductKind,
    TaxRate,
)
from backend.features.domains.models import Domain
from backend.features.identity.models import Login, Person, PersonKind
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor, Credential
from backend.features.renewals.models import (
    ScheduledPayment,
    ScheduledRenewal,
    ScheduledState,
)
from backend.features.services.models import Service, ServicePeriod, ServiceState, SuspensionReason
from backend.features.services.rules import Status
from backend.features.support import operations as support
from backend.kit import database
from backend.kit.ids import new_id
from backend.kit.periods import Period, extended
from backend.ports.world import World
from tests.outside import Outside

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
ENDED = {Status.TERMINATED, Status.TRANSFERRED_OUT, Status.REFUNDED}


@dataclass
class Customer:
    """An account with its home person."""

    account: Account
    person: Person

    @property
    def id(self) -> UUID:
        return self.account.id

    def actor(self, **changes: object) -> Actor:
        """This person, signed in."""
        given: dict[str, object] = {
            "credential": Credential.SESSION,
            "brand_id": self.account.brand_id,  # type: ignore[attr-defined]  # Tortoise adds the column
            "person_id": self.person.id,
            "credential_id": new_id(),
            "address": "192.0.2.7",
        }
        return Actor(**(given | changes))  # type: ignore[arg-type]


@dataclass
class Make:
    world: World
    outside: Outside
    now: datetime
    _brand: Brand | None = None
    _products: dict[str, Product] = field(default_factory=dict)
    _count: int = 0

    def _next(self) -> int:
        self._count += 1
        return self._count

    async def brand(self) -> Brand:
        """The one brand of the test, which may be there already: a French host, VAT at 20 %."""
        self._brand = self._brand or await Brand.get_or_none(position=1)
        if self._brand is None:
            entity = await LegalEntity.create(
                name="Hébergeur d’Exemple",
                legal_form="SAS",
                capital="10 000 €",
                siren="732829320",
                siret="73282932000074",
                vat_number="FR44732829320",
                register_city="Lyon",
                address="12 rue des Tests",
                postal_code="69001",
                city="Lyon",
                country="FR",
                email="facturation@hebergeur.example",
            )
            self._brand = await Brand.create(
                position=1,
                name="Hébergeur",
                customer_prefix="C",
                sender="bonjour@hebergeur.example",
                legal_entity=entity,
                created_at=LONG_AGO,
            )
            await TaxRate.create(
                territory="FR",
                tax_class="ELECTRONIC_SERVICE",
                rate=Decimal("0.20"),
                valid_from=date(2014, 1, 1),
            )
        return self._brand

    async def person(self, *, kind: PersonKind = PersonKind.CUSTOMER, **given: object) -> Person:
        brand, number = await self.brand(), self._next()
        email = str(given.pop("email", f"personne{number}@client.example"))
        return await Person.create(
            **{
                "brand_id": brand.id,
                "kind": kind,
                "first_name": "Marie",
                "last_name": f"Dupont{number}",
                "email": email,
                "email_key": email.casefold(),
                "password_hash": "!",
                "created_at": LONG_AGO,
                **given,
            }
        )

    async def staff(self, **given: object) -> Actor:
        """A member of staff of the brand, signed in."""
        person = await self.person(kind=PersonKind.STAFF, first_name="Luc", **given)
        return Actor(
            credential=Credential.SESSION,
            brand_id=person.brand_id,
            person_id=person.id,
            staff=True,
            credential_id=new_id(),
            address="192.0.2.9",
        )

    async def account(self, **given: object) -> Customer:
        """An individual in Paris with a complete address and a home person who can sign in by number."""
        brand, number = await self.brand(), self._next()
        person = await self.person()
        account = await Account.create(
            **{
                "brand": brand,
                "number": f"C{number:07d}",
                "kind": AccountKind.INDIVIDUAL,
                "first_name": person.first_name,
                "last_name": person.last_name,
                "email": person.email,
                "address": "3 place des Exemples",
                "postal_code": "75011",
                "city": "Paris",
                "country": "FR",
                "created_at": LONG_AGO,
                **given,
            }
        )
        await Membership.create(person=person, account=account, home=True)
        await Login.create(brand_id=brand.id, name=account.number.casefold(), person=person)
        return Customer(account, person)

    async def product(self, code: str = "pack", **given: object) -> Product:
        """A product with its yearly renewal price; `pack` is a hosting, anything with a dot a TLD."""
        if code in self._products:
            return self._products[code]
        brand = await self.brand()
        is_tld = code.startswith(".")
        price = Decimal(str(given.pop("price", "8.49" if is_tld else "83.99")))
        product = await Product.create(
            **{
                "brand_id": brand.id,
                "code": code,
                "kind": ProductKind.DOMAIN if is_tld else ProductKind.HOSTING,
                "names": {"fr": f"Domaine {code}", "en": f"{code} domain"}
                if is_tld
                else {"fr": "Hébergement Pack", "en": "Pack hosting"},
                "tld": code.lstrip(".") if is_tld else "",
                "period_months": [12, 24, 36, 60, 108] if is_tld else [1, 12, 24],
                "longest_months": 120 if is_tld else 60,
                "grace_days": 30 if is_tld else 15,
                "redemption_days": 30 if is_tld else 0,
                "purge_days": 65 if is_tld else 45,
                **given,
            }
        )
        for months in product.period_months:
            await Price.create(
                product=product,
                operation=PriceOperation.RENEW,
                period_months=months,
                currency="EUR",
                unit_price=(price * months / 12).quantize(Decimal("0.000001")),
                valid_from=LONG_AGO,
            )
        if is_tld:
            await Price.create(
                product=product,
                operation=PriceOperation.RESTORE,
                period_months=ONCE,
                currency="EUR",
                unit_price=Decimal("60.01"),
                valid_from=LONG_AGO,
            )
        self._products[code] = product
        return product

    async def hosting(
        self, customer: Customer, *, expires_in: float = 40, **given: object
    ) -> Service:
        return await self._service(
            customer, "pack", f"site{self._next()}.example", expires_in, given
        )

    async def domain(
        self, customer: Customer, *, tld: str = ".fr", expires_in: float = 40, **given: object
    ) -> Service:
        """A registered domain, known to the registry's sandbox with the same date."""
        name = str(given.pop("name", f"exemple{self._next()}{tld}"))
        service = await self._service(customer, tld, name, expires_in, given)
        assert service.expires_at is not None
        await Domain.create(
            service=service,
            name=name,
            tld=tld.lstrip("."),
            registry_expires_at=service.expires_at,
            registry_statuses=["ok"],
            asked_at=self.now,
        )
        product = await self.product(tld)
        self.outside.register_domain(
            name,
            service.expires_at,
            grace_days=product.grace_days,
            redemption_days=product.redemption_days,
            delete_days=product.purge_days - product.grace_days - product.redemption_days,
        )
        return service

    async def _service(
        self, customer: Customer, code: str, name: str, expires_in: float, given: dict[str, object]
    ) -> Service:
        product = await self.product(code)
        expires_at = (self.now + timedelta(days=expires_in)).replace(microsecond=0)
        began = extended(expires_at, Period(-12))
        service = await Service.create(
            **{
                "account": customer.account,
                "product": product,
                "kind": product.kind,
                "name": name,
                "identifier": "" if product.tld else name.split(".", maxsplit=1)[0],
                "state": ServiceState.ACTIVE,
                "period_months": 12,
                "anchor_day": began.day,
                "started_at": began,
                "expires_at": expires_at,
                "grace_until": expires_at + timedelta(days=product.grace_days),
                "purge_at": expires_at + timedelta(days=product.purge_days),
                "created_at": began,
                **given,
            }
        )
        await ServicePeriod.create(
            service=service,
            begins_at=began,
            ends_at=expires_at,
            net_minor=8399,
            currency="EUR",
        )
        return service

    async def scheduled_payment(
        self,
        customer: Customer,
        service: Service,
        *others: Service,
        state: str = "NOTIFIED",
        most: int = 10_079,
    ) -> UUID:
        """A payment that was announced, for the present period of services, a week before the first expires.

        `most` is what each of them may cost.
        """
        assert service.expires_at is not None
        charge_on = service.expires_at.date() - timedelta(days=7)
        payment = await ScheduledPayment.create(
            account=customer.account,
            charge_on=charge_on,
            try_on=charge_on,
            state=ScheduledState(state),
            currency="EUR",
            ceiling_minor=most * (1 + len(others)),
            announced_at=self.now,
            created_at=self.now,
        )
        for each in (service, *others):
            await ScheduledRenewal.create(
                payment=payment,
                service=each,
                service_name=each.name,
                period_from=each.expires_at,
                months=12,
                ceiling_minor=most,
                currency="EUR",
                created_at=self.now,
            )
        return payment.id

    async def service_that_is(self, customer: Customer, status: Status) -> Service:
        """A service that reads so; of those that may be either, the one that has most to it."""
        match status:
            case Status.ACTIVE:
                return await self.domain(customer, expires_in=200)
            case Status.EXPIRING:
                return await self.domain(customer, expires_in=20)
            case Status.EXPIRED:
                return await self.hosting(customer, expires_in=-5)
            case Status.REDEMPTION:
                return await self.domain(customer, expires_in=-40)
            case Status.SUSPENDED:
                service = await self.hosting(customer, expires_in=200)
                await self.suspension(service, "UNPAID")
                return service
            case _:
                ended = self.now if status in ENDED else None
                return await self.hosting(
                    customer, state=ServiceState(status.value), ended_at=ended
                )

    async def ticket(
        self, customer: Customer, *, service: Service | None = None, subject: str = "Une question"
    ) -> UUID:
        return await support.open_ticket(
            customer.actor(),
            customer.id,
            subject=subject,
            text="Comment faire ?",
            service_id=service.id if service else None,
            moment=await self.world.clock.moment(),
        )

    async def suspension(self, service: Service, code: str, *, cause: str = "") -> SuspensionReason:
        return await SuspensionReason.create(
            service=service, code=code, cause=cause, since=self.now
        )

    async def card(
        self, customer: Customer, number: str = "4242424242424242", *, default: bool = True
    ) -> PaymentMethod:
        """A saved card of the processor's sandbox, by its test number."""
        token = self.outside.card(str(customer.id), number, 12, self.now.year + 2)
        return await PaymentMethod.create(
            account=customer.account,
            processor_ref=token,
            brand="mastercard" if number.startswith("5") else "visa",
            last4=number[-4:],
            expires_month=12,
            expires_year=self.now.year + 2,
            is_default=default,
            consented_at=self.now,
            created_at=self.now,
        )

    async def invoice_on_terms(
        self, customer: Customer, *nets: int, due_in: int = 30, order_line_id: UUID | None = None
    ) -> Document:
        """An invoice with these lines, 83.99 unless they are named, to be paid within so many days."""
        now = (await self.world.clock.moment()).now
        async with database.transaction():
            return await issue_invoice(
                journal.worker(),
                account_id=customer.id,
                lines=[
                    LineDraft(
                        service_id=None,
                        service_name=f"site{position}.example",
                        order_line_id=order_line_id,
                        description="Renouvellement de l’hébergement Pack, 12 mois",
                        period_from=None,
                        period_until=None,
                        quantity=1,
                        unit_price=Decimal(net) / 100,
                        net_minor=net,
                        tax_category="S",
                        tax_rate=Decimal("0.20"),
                    )
                    for position, net in enumerate(nets or (8399,))
                ],
                order_id=None,
                payment_id=None,
                due_on=now.date() + timedelta(days=due_in),
                now=now,
            )

    async def balance(self, customer: Customer, minor: int) -> None:
        """Money on an account's balance, as a top-up leaves it there."""
        async with database.transaction():
            await book(
                "top_up",
                [Side(LedgerAccount.CLEARING, minor), Side(LedgerAccount.BALANCE, -minor)],
                account_id=customer.id,
                currency="EUR",
                at=self.now,
            )
