"""What each customer of the demo has: the agency's sixty services by name, the reseller's by the thousand.

Days are counted from the day of the demo: a service of -12 expired twelve days ago.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from backend.demo.names import domain_names
from backend.features.services.models import ServiceState, SuspensionCode


@dataclass(frozen=True)
class Holding:
    """One service. `renewed`: how often it was renewed through the portal since it began."""

    name: str
    product: str
    expires_in: int
    renewed: int = 0
    months: int = 12
    suspended: SuspensionCode | None = None
    ended: ServiceState | None = None
    automatic: bool = False

    @property
    def ascii_name(self) -> str:
        """The name as registries write it: « café-lumière.fr » is xn--caf-lumire-66ag.fr."""
        return self.name.encode("idna").decode()


@dataclass(frozen=True)
class Ordered:
    """A service that was ordered days ago and is not there yet."""

    name: str
    product: str
    state: ServiceState
    days_ago: int


@dataclass(frozen=True)
class Portfolio:
    holdings: Sequence[Holding]
    ordered: Sequence[Ordered] = ()


PACK, SMALL, LARGE = "pack-unique", "pack-essentiel", "pack-atelier"

INDIVIDUAL = Portfolio((Holding("fournil-martin.fr", PACK, 24, renewed=2),))

AGENCY = Portfolio(
    (
        Holding("pixel-bleu.example", LARGE, 352, renewed=2),
        Holding("fournil-des-halles.fr", PACK, 19, renewed=2),
        Holding("creperie-riou.bzh", PACK, 47, renewed=1),
        Holding("menuiserie-kerbrat.fr", PACK, 96, renewed=2),
        Holding("gite-lambert.com", SMALL, 133, renewed=1),
        Holding("cabinet-faure.fr", SMALL, 150, renewed=2),
        Holding("voilerie-tanguy.com", PACK, 171, automatic=True),
        Holding("librairie-du-canal.fr", PACK, 189, renewed=1),
        Holding("fromagerie-guillou.fr", SMALL, 201, renewed=2),
        Holding("garage-roussel.fr", SMALL, 228),
        Holding("ceramique-postic.com", PACK, 244, renewed=1),
        Holding("osteopathe-salaun.fr", SMALL, 262, renewed=1),
        Holding("camping-des-genets.fr", LARGE, 287, renewed=2),
        Holding("traiteur-bonnet.fr", PACK, 301),
        Holding("architecte-duval.fr", PACK, 338, renewed=1),
        Holding("epicerie-morin.fr", SMALL, -6, renewed=1),
        Holding("chantier-quemener.fr", PACK, -11, renewed=2),
        Holding("boutique-perrin.fr", PACK, 88, suspended=SuspensionCode.UNPAID),
        Holding("promos-garcia.com", SMALL, 140, suspended=SuspensionCode.ABUSE),
        Holding("salon-clement.fr", SMALL, -75, ended=ServiceState.TERMINATED),
        Holding("pixel-bleu.com", ".com", 5, renewed=2),
        Holding("fournil-des-halles.fr", ".fr", 8, renewed=2),
        Holding("creperie-riou.bzh", ".bzh", 9, renewed=1),
        Holding("menuiserie-kerbrat.fr", ".fr", 12, renewed=2, automatic=True),
        Holding("gite-lambert.com", ".com", 14, renewed=1, automatic=True),
        Holding("gite-lambert.fr", ".fr", 14, renewed=1, automatic=True),
        Holding("cabinet-faure.fr", ".fr", 17, renewed=2, automatic=True),
        Holding("voilerie-tanguy.com", ".com", 18),
        Holding("voilerie-tanguy.fr", ".fr", 18),
        Holding("librairie-du-canal.fr", ".fr", 21, renewed=1),
        Holding("fromagerie-guillou.fr", ".fr", 23, renewed=2, automatic=True),
        Holding("garage-roussel.fr", ".fr", 26),
        Holding("garage-roussel.com", ".com", 26),
        Holding("ceramique-postic.com", ".com", 27, renewed=1),
        Holding("osteopathe-salaun.fr", ".fr", 29, renewed=1),
        Holding("camping-des-genets.fr", ".fr", 33, renewed=2, automatic=True),
        Holding("camping-des-genets.eu", ".eu", 38, renewed=1, automatic=True),
        Holding("traiteur-bonnet.fr", ".fr", 44),
        Holding("architecte-duval.fr", ".fr", 52, renewed=1),
        Holding("café-lumière.fr", ".fr", 57, renewed=1),
        Holding("epicerie-morin.fr", ".fr", 78, renewed=1),
        Holding("chantier-quemener.fr", ".fr", 104, renewed=2),
        Holding("chantier-quemener.com", ".com", 104, renewed=2),
        Holding("boutique-perrin.fr", ".fr", 118),
        Holding("promos-garcia.com", ".com", 141, suspended=SuspensionCode.REGISTRANT_UNVERIFIED),
        Holding("crème-fouettée.com", ".com", 163),
        Holding("fête-de-la-mer.bzh", ".bzh", 177, renewed=1),
        Holding("pixel-bleu.paris", ".paris", 195),
        Holding("atelier-pixel-bleu.fr", ".fr", 207, renewed=2),
        Holding("atelier-pixel-bleu.org", ".org", 233),
        Holding("pixel-bleu.net", ".net", 251, renewed=1),
        Holding("pixel-bleu.tech", ".tech", 276),
        Holding("cabinet-faure.pro", ".pro", 298),
        Holding("festival-des-algues.org", ".org", 412, months=24),
        Holding("festival-des-algues.fr", ".fr", 733, months=36),
        Holding("coiffure-henry.com", ".com", -17, renewed=1),
        Holding("taxi-cadiou.fr", ".fr", -9, renewed=1),
        Holding("salon-clement.fr", ".fr", 61, ended=ServiceState.TRANSFERRED_OUT),
    ),
    (
        Ordered("brasserie-masson.fr", PACK, ServiceState.PENDING, 2),
        Ordered("brasserie-masson.fr", ".fr", ServiceState.PROVISIONING, 1),
    ),
)

RESELLER_DOMAINS = 10_000
RESELLER_HOSTINGS = 500
RENEWED_A_MONTH = 120
MONTHS_OF_RENEWALS = 3
"""For so many months the reseller has renewed through the portal; what began before was taken over."""

_NAMES_OF_OTHERS = {
    *(holding.ascii_name for holding in (*INDIVIDUAL.holdings, *AGENCY.holdings)),
    *(ordered.name for ordered in AGENCY.ordered),
}

_YEARS_OF = {"eu": (1,), "be": (1,)}
_YEARS = (1, 1, 1, 1, 1, 1, 2, 2, 3)
_DAYS_A_YEAR = 365


def reseller(random: Random) -> Iterator[Holding]:
    """Yield what the reseller has; expiries fall on any day of the year, a few are some days past."""
    names = domain_names(random, taken=_NAMES_OF_OTHERS)
    renewed_in: Counter[int] = Counter()
    for _ in range(RESELLER_DOMAINS):
        name = next(names)
        tld = name.rpartition(".")[2]
        years = random.choice(_YEARS_OF.get(tld, _YEARS))
        expires_in = random.randrange(-12, _DAYS_A_YEAR * years - 1)
        month = (_DAYS_A_YEAR - expires_in) // 30
        renewed = years == 1 and month < MONTHS_OF_RENEWALS and renewed_in[month] < RENEWED_A_MONTH
        renewed_in[month] += renewed
        yield Holding(name, f".{tld}", expires_in, renewed=int(renewed), months=12 * years)
    for _ in range(RESELLER_HOSTINGS):
        product = random.choice((PACK, SMALL, SMALL))
        yield Holding(next(names), product, random.randrange(-4, 360))
