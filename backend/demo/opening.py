"""What was there before anybody ordered: brand, catalogue, staff, customers with their persons and cards."""

from zoneinfo import ZoneInfo

from backend.demo import brand as host
from backend.demo import catalogue, people
from backend.demo.calendar import Calendar
from backend.demo.people import Customer, Human
from backend.demo.stage import Patron, Stage
from backend.features.accounts import operations as accounts
from backend.features.accounts import policy
from backend.features.accounts.models import Account
from backend.features.accounts.policy import Permission
from backend.features.billing.operations.keep_card import keep_card
from backend.features.brands import operations as brands
from backend.features.brands.models import Brand
from backend.features.catalog import bulk as catalog
from backend.features.catalog.models import Price, Product, ProductKind
from backend.features.identity import operations as identity
from backend.features.identity.models import Person
from backend.features.journal.models import Actor, Credential
from backend.features.work.bulk import Batch
from backend.kit.clock import Moment
from backend.kit.periods import add_months
from backend.ports.payments import SavedCard
from backend.ports.world import World

COMMAND = Actor(Credential.COMMAND)


async def open_house(world: World, batch: Batch, calendar: Calendar) -> Stage:
    """Open brand, catalogue and accounts in the caller's transaction; the few persons by the ordinary acts."""
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
    return Stage(
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
            prices=catalogue.price_lists(tld.prices, calendar, restore=tld.restore),
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
