"""Files by short-lived links: right once signed and in time, nothing otherwise (A52)."""

import base64
from datetime import timedelta
from urllib.parse import urlsplit

import httpx
import pytest

from backend.api.files import GOOD_FOR, link_for
from backend.features.work import operations as work
from backend.kit.clock import Moment
from backend.kit.ids import new_id
from backend.ports.world import World

pytestmark = pytest.mark.anyio

NAME = "Facture 2026-00001 « été ».pdf"
CONTENT = b"%PDF-1.7 a page"


@pytest.fixture
async def link(world: World) -> str:
    moment = await world.clock.moment()
    file_id = await work.store_file(
        name=NAME, media_type="application/pdf", content=CONTENT, now=moment.now
    )
    return urlsplit(link_for(file_id, NAME, moment, world.settings).url).path


async def test_hands_the_file_out_for_saving_and_for_nothing_else(
    http: httpx.AsyncClient, link: str
) -> None:
    answer = await http.get(link)
    assert answer.status_code == 200
    assert answer.content == CONTENT
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["cache-control"] == "no-store"
    assert "sandbox" in answer.headers["content-security-policy"]
    disposition = answer.headers["content-disposition"]
    assert disposition.startswith('attachment; filename="Facture_2026-00001____t___.pdf"; ')
    assert (
        "filename*=UTF-8''Facture%202026-00001%20%C2%AB%20%C3%A9t%C3%A9%20%C2%BB.pdf" in disposition
    )


async def test_is_not_sent_again_to_whoever_has_it(http: httpx.AsyncClient, link: str) -> None:
    etag = (await http.get(link)).headers["etag"]
    again = await http.get(link, headers={"if-none-match": etag})
    assert again.status_code == 304
    assert again.content == b""


async def test_ends_after_five_minutes(world: World, http: httpx.AsyncClient) -> None:
    moment = await world.clock.moment()
    file_id = await work.store_file(
        name=NAME, media_type="application/pdf", content=CONTENT, now=moment.now
    )
    for age, status in (
        (GOOD_FOR - timedelta(seconds=10), 200),
        (GOOD_FOR + timedelta(seconds=2), 404),
    ):
        then = Moment(now=moment.now, real=moment.real - age)
        link = link_for(file_id, NAME, then, world.settings)
        assert (await http.get(urlsplit(link.url).path)).status_code == status


async def test_is_signed_in_every_part(world: World, http: httpx.AsyncClient, link: str) -> None:
    _, _, token, name = link.split("/", 3)
    packed = bytearray(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
    for place in (0, 20, 30, len(packed) - 1):
        altered = packed.copy()
        altered[place] ^= 1
        forged = base64.urlsafe_b64encode(altered).decode().rstrip("=")
        assert (await http.get(f"/files/{forged}/{name}")).status_code == 404
    for nonsense in ("x", "%00", "é", "a" * 2000, token[:-3], f"{token}AAAA"):
        answer = await http.get(f"/files/{nonsense}/{name}")
        assert answer.status_code == 404
        assert answer.json()["code"] == "NOT_FOUND"


async def test_is_signed_with_the_installations_own_secret(
    world: World, http: httpx.AsyncClient
) -> None:
    moment = await world.clock.moment()
    other = world.settings.model_copy(
        update={"secret": type(world.settings.secret)("another secret")}
    )
    link = link_for(new_id(), NAME, moment, other)
    assert (await http.get(urlsplit(link.url).path)).status_code == 404


async def test_says_nothing_of_a_file_that_is_gone(world: World, http: httpx.AsyncClient) -> None:
    link = link_for(new_id(), NAME, await world.clock.moment(), world.settings)
    assert (await http.get(urlsplit(link.url).path)).status_code == 404
