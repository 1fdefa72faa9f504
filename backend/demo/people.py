"""Who is in the demo: customers with their persons and cards, and a member of staff.

The passwords are meant to be known: they stand in the README and open nothing but a demo.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from backend.demo.catalogue import RESELLERS
from backend.features.accounts.models import AccountKind, MemberRole, Settlement
from backend.features.accounts.rules import Profile


@dataclass(frozen=True)
class Human:
    """Somebody who signs in. `who` is how the printed list of logins calls them."""

    first_name: str
    last_name: str
    email: str
    password: str
    who: str


@dataclass(frozen=True)
class Card:
    """A card of the processor's sandbox, by its number there; months from now until it is over."""

    key: str
    number: str
    brand: str
    good_for_months: int


@dataclass(frozen=True)
class Customer:
    key: str
    owner: Human
    profile: Profile
    member_for_days: int
    cards: Sequence[Card] = ()
    others: Sequence[tuple[Human, MemberRole]] = ()
    settlement: Settlement = Settlement.AT_ONCE
    terms_days: int = 0
    credit_limit_minor: int = 0
    price_group: str = ""


WORKS = "4242424242424242"
DECLINED_SOFTLY = "4000000000000341"
ASKS_THE_BANK = "4000002500003155"
MASTERCARD = "5555555555554444"

MARIE = Human(
    "Marie",
    "Martin",
    "marie.martin@fournil.example",
    "croissant-au-beurre",
    "Particulier, un pack",
)
CAMILLE = Human(
    "Camille",
    "Lefèvre",
    "bonjour@pixel-bleu.example",
    "trois-maquettes-bleues",
    "Agence, 60 services",
)
HUGO = Human(
    "Hugo",
    "Bernard",
    "bonjour@pixel-bleu.example",
    "colonne-debit-credit",
    "Agence, comptable (même e-mail que la gérante)",
)
YANN = Human(
    "Yann",
    "Le Goff",
    "yann@grand-ouest-domaines.example",
    "dix-mille-et-un-noms",
    "Revendeur, 10 000 domaines, facturé au mois",
)
STAFF = Human("Luc", "Moreau", "luc.moreau@galets.example", "phare-de-la-pointe", "staff")

INDIVIDUAL = Customer(
    key="individual",
    owner=MARIE,
    profile=Profile(
        kind=AccountKind.INDIVIDUAL,
        email=MARIE.email,
        country="FR",
        first_name=MARIE.first_name,
        last_name=MARIE.last_name,
        phone="+33639980017",
        address="3 rue du Four",
        postal_code="29000",
        city="Quimper",
    ),
    member_for_days=1240,
    cards=(Card("visa", WORKS, "visa", 26),),
)

AGENCY = Customer(
    key="agency",
    owner=CAMILLE,
    profile=Profile(
        kind=AccountKind.COMPANY,
        email=CAMILLE.email,
        country="FR",
        first_name=CAMILLE.first_name,
        last_name=CAMILLE.last_name,
        organisation="Atelier Pixel Bleu",
        siren="842100018",
        vat_number="FR56842100018",
        phone="+33199000150",
        address="8 impasse des Tilleuls\nBâtiment B",
        postal_code="35000",
        city="Rennes",
    ),
    member_for_days=1190,
    cards=(
        Card("visa", WORKS, "visa", 31),
        Card("declined", DECLINED_SOFTLY, "visa", 19),
        Card("bank", ASKS_THE_BANK, "visa", 14),
        Card("ending", MASTERCARD, "mastercard", 1),
    ),
    others=((HUGO, MemberRole.ACCOUNTANT),),
)

RESELLER = Customer(
    key="reseller",
    owner=YANN,
    profile=Profile(
        kind=AccountKind.COMPANY,
        email=YANN.email,
        country="FR",
        first_name=YANN.first_name,
        last_name=YANN.last_name,
        organisation="Grand Ouest Domaines",
        siren="912345675",
        vat_number="FR65912345675",
        phone="+33261910077",
        address="27 boulevard de l’Océan",
        postal_code="44000",
        city="Nantes",
    ),
    member_for_days=1210,
    settlement=Settlement.ON_TERMS,
    terms_days=60,
    credit_limit_minor=2_000_000,
    price_group=RESELLERS,
    cards=(Card("visa", WORKS, "visa", 26),),
)

CUSTOMERS = (INDIVIDUAL, AGENCY, RESELLER)

TOKEN_LABEL = "Jeton de la démo"  # noqa: S105 - what it is called


def logins(numbers: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Yield who can sign in, for demo.json; `numbers` are the customer numbers, by key."""
    for customer in CUSTOMERS:
        number = numbers[customer.key]
        yield _login(number, number, customer.owner)
        for human, _ in customer.others:
            yield _login(number, human.email, human)
    yield _login("", STAFF.email, STAFF)


def _login(account: str, login: str, human: Human) -> dict[str, str]:
    return {"account": account, "login": login, "password": human.password, "who": human.who}
