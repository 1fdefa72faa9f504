"""A key for a program: shown once, works, is revoked, and works no more."""

import httpx
import pytest
from playwright.async_api import expect

from tests.browser.product import Product
from tests.browser.town import AGENCYS_NUMBER, CAMILLE
from tests.browser.visitor import Visitors

pytestmark = pytest.mark.anyio

QUERY = {"query": "{ viewer { account { number services(first: 1) { nodes { name } } } } }"}


async def _asks(product: Product, secret: str) -> httpx.Response:
    async with httpx.AsyncClient(trust_env=False, base_url=product.url) as client:
        return await client.post(
            "/graphql", json=QUERY, headers={"authorization": f"Bearer {secret}"}
        )


async def test_makes_a_token_uses_it_and_revokes_it(visitors: Visitors, product: Product) -> None:
    """What no token may ever hold is not offered (A41)."""
    camille = await visitors.come(CAMILLE)
    await camille.go("/account")
    await camille.click("button", "Créer un jeton")
    dialog = camille.find("dialog", "Créer un jeton")
    await expect(camille.find("checkbox", "Voir les services")).to_be_visible()
    await expect(camille.find("checkbox", "Gérer la sécurité du compte")).to_have_count(0)
    await camille.click("button", "Créer le jeton", inside=dialog)
    await camille.reads("Donnez un nom au jeton.")
    await camille.reads("Choisissez au moins une autorisation.")
    await camille.write("Nom du jeton", "script de renouvellement")
    for permission in ("Voir le compte", "Voir les services"):
        await camille.click("checkbox", permission)
    await camille.click("button", "Créer le jeton", inside=dialog)
    await camille.reads("Copiez ce jeton maintenant : il ne sera plus jamais affiché.")
    secret = await camille.find("dialog", "Votre nouveau jeton").locator("code").inner_text()

    answer = (await _asks(product, secret)).json()
    assert answer["data"]["viewer"]["account"]["number"] == AGENCYS_NUMBER
    assert len(answer["data"]["viewer"]["account"]["services"]["nodes"]) == 1

    await camille.click("button", "Le jeton est en lieu sûr")
    await camille.go("/account")
    await camille.reads("script de renouvellement")
    assert secret not in await camille.page.content()
    await camille.click("button", "Révoquer script de renouvellement")
    await camille.click(
        "button", "Révoquer", inside=camille.find("dialog", "Révoquer script de renouvellement ?")
    )
    await camille.reads("script de renouvellement est révoqué.")
    assert (await _asks(product, secret)).status_code == 401
