"""What a customer does on the way to a renewal, as far as several tests do the same."""

import re

from tests.browser.product import Product
from tests.browser.visitor import Visitor

PAY = re.compile(r"^Payer\s")
DONE = "Le renouvellement est terminé."

CARD = "Visa se terminant par 4242"
BANKS_CARD = "Visa se terminant par 3155"
REFUSED_CARD = "Visa se terminant par 9995"


async def opens_renewal(visitor: Visitor, name: str) -> None:
    """From the dashboard: one click."""
    await visitor.go("/")
    await visitor.click("link", f"Renouveler {name}")
    await visitor.is_at(f"Renouveler {name}")


async def opens_renewal_from_list(visitor: Visitor, search: str, name: str) -> None:
    """From the row menu of the list of services: two clicks."""
    await visitor.go(f"/services?{search}")
    await visitor.click("button", f"Actions pour {name}")
    await visitor.click("menuitem", "Renouveler")
    await visitor.is_at(f"Renouveler {name}")


async def chooses_card(visitor: Visitor, card: str) -> None:
    """The balance would do as well, and comes first."""
    await visitor.click("radio", re.compile(f"^{card} "))


async def expiry_years_ahead(product: Product, name: str) -> int:
    """Return how many whole years a service gained over its copy of the first day."""
    gained = await product.value(
        """
        SELECT extract(year FROM age(now_.expires_at, then_.expires_at))::int
        FROM services_service now_ JOIN town.services_service then_ USING (id)
        WHERE now_.name = $1
        """,
        name,
    )
    assert isinstance(gained, int)
    return gained


async def types_card(visitor: Visitor, number: str) -> None:
    """On the processor's page."""
    await visitor.write("Numéro de carte", number)
    await visitor.write("Date d’expiration (MM/AA)", "12/31")
    await visitor.write("Cryptogramme (CVC)", "123")
