"""What was there before the portal's first order: brand, catalogue, customers, and what they brought along."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from backend.demo import brand as host
from backend.demo import catalogue, people, portfolios
from backend.demo.calendar import Calendar
from backend.demo.people import Customer, Human
from backend.demo.portfolios import Holding, Ordered, Portfolio
from backend.features.accounts import operations as accounts
from backend.features.accounts import policy
from backend.features.accounts.models import Account
from backend.features.accounts.policy import Permission
from backend.features.billing.models import PaymentMethod
from backend.features.billing.operations.keep_card import keep_card
from backend.features.brands import operations as brands
from backend.features.brands.models import Brand
from backend.features.catalog import bulk as catalog
from backend.features.catalog.models import Price, PriceOperation, Product, ProductKind
from backend.features.domains import bulk as domains
from backend.features.identity import operations as identity
from backend.features.identity.models import Person
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor, Credential
from backend.features.services import bulk as services
from backend.features.services.models import Service, ServiceState, SuspensionCode
from backend.features.work.bulk import Batch
from backend.kit.clock import Moment
from backend.kit.money import Money
from backend.kit.periods import Period, add_months, extended
from backend.ports.payments import SavedCard
from backend.ports.world import World

SEED = 20261121


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
    price_book: catalog.PriceBook
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


COMMAND = Actor(Credential.COMMAND)


async def open_house(world: World, batch: Batch, calendar: Calendar) -> Stage:
    """Open brand, catalogue, accounts and services; in the caller's transaction, with the ordinary acts for persons."""
    since = Moment(calendar.beginning, calendar.beginning)
    brand = await brands.create_brand(
        COMMAND,
        name=host.NAME,
        customer_prefix=host.CUSTOMER_PREFIX,
        sender=host.SENDER,
        legal_entity=host.legal_entity(),
        help_url=host.HELP_URL,
        now=since.now,
    )
    staff = await identity.create_staff(
        world,
        COMMAND,
        brand_id=brand.id,
        first_name=people.STAFF.first_name,
        last_name=people.STAFF.last_name,
        email=people.STAFF.email,
        password=people.STAFF.password,
        moment=since,
    )
    products = _catalogue(batch, brand, calendar)
    price_book = catalog.PriceBook(batch.rows(Price))
    await batch.write()  # the quotes of the past read prices and rates from the tables
    stage = Stage(
        calendar=calendar,
        zone=ZoneInfo(brand.zone),
        brand=brand,
        staff=staff,
        batch=batch,
        products=products,
        price_book=price_book,
        patrons={
            customer.key: await _patron(world, brand, customer, calendar)
            for customer in people.CUSTOMERS
        },
    )
    random = Random(SEED)  # noqa: S311 - names and dates, no secrets
    belongings = {
        "individual": portfolios.INDIVIDUAL,
        "agency": portfolios.AGENCY,
        "reseller": Portfolio(tuple(portfolios.reseller(random))),
    }
    for key, portfolio in belongings.items():
        _move_in(stage, stage.patrons[key], portfolio)
    return stage


def _catalogue(batch: Batch, brand: Brand, calendar: Calendar) -> dict[str, Product]:
    products = {}
    for pack in catalogue.PACKS:
        products[pack.code] = catalog.add_product(
            batch,
            COMMAND,
            brand_id=brand.id,
            code=pack.code,
            kind=ProductKind.HOSTING,
            names={"fr": f"Hébergement {pack.fr}", "en": f"{pack.en} hosting"},
            timetable=pack.timetable,
            prices=catalogue.price_lists(pack.prices, calendar),
            currency="EUR",
            at=calendar.beginning,
        )
    for tld in catalogue.TLDS:
        products[tld.code] = catalog.add_product(
            batch,
            COMMAND,
            brand_id=brand.id,
            code=tld.code,
            kind=ProductKind.DOMAIN,
            names={"fr": f"Domaine {tld.code}", "en": f"{tld.code} domain"},
            timetable=tld.timetable,
            prices=catalogue.price_lists(tld.prices, calendar),
            currency="EUR",
            at=calendar.beginning,
            tld=tld.name,
        )
    catalog.add_tax_rates(batch, catalogue.tax_rates())
    return products


async def _patron(world: World, brand: Brand, customer: Customer, calendar: Calendar) -> Patron:
    at = calendar.at(-customer.member_for_days, 9)
    moment = Moment(at, at)
    owner = await _person(world, brand, customer.owner, moment)
    account = await accounts.create_account(
        COMMAND,
        customer.profile,
        brand_id=brand.id,
        owner_id=owner.id,
        now=at,
        settlement=customer.settlement,
        terms_days=customer.terms_days,
        credit_limit_minor=customer.credit_limit_minor,
        price_group=customer.price_group,
    )
    for human, role in customer.others:
        other = await _person(world, brand, human, moment)
        await accounts.add_member(
            policy.for_worker(Permission.ACCOUNT_MEMBERS, account.id, COMMAND),
            account_id=account.id,
            person_id=other.id,
            role=role,
            now=at,
        )
    patron = Patron(customer, account, owner)
    for position, card in enumerate(customer.cards):
        ends = add_months(calendar.today, card.good_for_months)
        saved = SavedCard(
            token=card_token(account, card.key),
            brand=card.brand,
            last4=card.number[-4:],
            exp_month=ends.month,
            exp_year=ends.year,
        )
        patron.cards[card.key] = await keep_card(
            patron.actor,
            account.id,
            saved,
            consented_from=patron.actor.address,
            now=calendar.at(-customer.member_for_days, 9, position),
        )
    return patron


def card_token(account: Account, key: str) -> str:
    """Return the processor's word for a card of the demo: the same whenever the sandbox is filled."""
    return f"card_demo_{account.id.hex}_{key}"


async def _person(world: World, brand: Brand, human: Human, moment: Moment) -> Person:
    return await identity.create_person(
        world,
        COMMAND,
        brand_id=brand.id,
        first_name=human.first_name,
        last_name=human.last_name,
        email=human.email,
        password=human.password,
        moment=moment,
    )


def _move_in(stage: Stage, patron: Patron, portfolio: Portfolio) -> None:
    actor = journal.worker()
    for position, holding in enumerate(portfolio.holdings):
        service = _begin(stage, patron, holding, actor, hour=7 + position % 12)
        patron.services.append((holding, service))
    for ordered in portfolio.ordered:
        _await(stage, patron, ordered)


def _begin(stage: Stage, patron: Patron, holding: Holding, actor: Actor, *, hour: int) -> Service:
    """Begin a service so long ago that with its renewals it expires on the day its holding says."""
    product = stage.products[holding.product]
    expires_at = stage.calendar.at(holding.expires_in, hour)
    started_at = extended(expires_at, Period(-holding.months * (1 + holding.renewed)))
    operation = PriceOperation.CREATE
    price = stage.prices(patron.account, product, operation, started_at)[holding.months]
    return services.open_service(
        stage.batch,
        actor,
        account=patron.account,
        product=product,
        name=holding.ascii_name,
        identifier="" if product.tld else holding.ascii_name.partition(".")[0][:16],
        period_months=holding.months,
        started_at=started_at,
        net=Money.of(price, patron.account.currency),
        zone=stage.zone,
    )


def _await(stage: Stage, patron: Patron, ordered: Ordered) -> None:
    product = stage.products[ordered.product]
    services.await_service(
        stage.batch,
        patron.actor,
        account=patron.account,
        product=product,
        name=ordered.name,
        period_months=12,
        state=ordered.state,
        at=stage.calendar.at(-ordered.days_ago, 11),
    )


def settle_down(stage: Stage) -> None:
    """After all renewals: suspend and end what is so today, and write down what the registry says."""
    for patron in stage.patrons.values():
        for holding, service in patron.services:
            if holding.suspended:
                services.suspend(
                    stage.batch,
                    journal.worker(),
                    service,
                    holding.suspended,
                    text=WHY[holding.suspended],
                    at=stage.calendar.at(-6, 15),
                )
            if holding.ended:
                _end(stage, service, holding.ended)
            product = stage.products[holding.product]
            if product.tld and not holding.ended:
                domains.register(
                    stage.batch,
                    service,
                    product,
                    statuses=_statuses(stage, service),
                    asked_at=stage.calendar.midnight,
                )


WHY = {
    SuspensionCode.UNPAID: "Prélèvement rejeté, deux relances sans réponse",
    SuspensionCode.ABUSE: "Envoi massif de courriels depuis un formulaire",
    SuspensionCode.REGISTRANT_UNVERIFIED: "E-mail du titulaire non confirmé sous 15 jours",
}


def _end(stage: Stage, service: Service, state: ServiceState) -> None:
    assert service.purge_at is not None
    at = min(service.purge_at, stage.calendar.at(-30, 4))
    services.end(stage.batch, journal.worker(), service, state, at=at)


def _statuses(stage: Stage, service: Service) -> Sequence[str]:
    """Say what the registry says of a name today (RFC 3915: redemption begins where grace ends)."""
    assert service.grace_until is not None
    return ("redemptionPeriod",) if service.grace_until <= stage.calendar.midnight else ("ok",)


def logins(stage_accounts: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield who can sign in, for demo.json; `stage_accounts` is the customer number of each customer."""
    for customer in people.CUSTOMERS:
        number = stage_accounts[customer.key]
        yield _login(number, number, customer.owner)
        for human, _ in customer.others:
            yield _login(number, human.email, human)
    yield _login("", people.STAFF.email, people.STAFF)


def _login(account: str, login: str, human: Human) -> dict[str, str]:
    return {"account": account, "login": login, "password": human.password, "who": human.who}
