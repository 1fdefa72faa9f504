"""The page of the demo's clock: two buttons that only its own page may press."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import timedelta

import httpx
import pytest

from backend.api.demo_clock import DemoClock
from backend.app import create_app
from backend.features.work.passage import Passage
from backend.ports.world import World
from tests.api.conftest import BASE
from tests.conftest import DemoTime
from tests.journeys.steps import JOBS
from tests.make import Make
from tests.outside import Outside

pytestmark = pytest.mark.anyio

OWN_PAGE = {"origin": BASE, "sec-fetch-site": "same-origin"}
ENGLISH = {"accept-language": "en"}


@dataclass
class Page:
    http: httpx.AsyncClient
    demo: DemoClock

    async def press(self, days: object, headers: dict[str, str]) -> httpx.Response:
        return await self.http.post(f"/demo/clock?days={days}", headers=headers)


@pytest.fixture
async def page(world: World, make: Make, outside: Outside) -> AsyncIterator[Page]:
    await make.brand()
    app = create_app(world)
    app.state.demo_clock = DemoClock(Passage(world, JOBS, outside.set_ahead).days)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE) as client:
        yield Page(client, app.state.demo_clock)
    await app.state.demo_clock.aclose()
    await app.state.graphql.aclose()


async def test_lets_days_pass_and_says_what_they_were_like(page: Page, clock: DemoTime) -> None:
    began = await clock.now()
    shown = await page.http.get("/demo/clock", headers=ENGLISH)
    assert "+1 day<" in shown.text
    assert "+7 days<" in shown.text
    assert "form-action 'self'" in shown.headers["content-security-policy"]
    pressed = await page.press(1, OWN_PAGE)
    assert (pressed.status_code, pressed.headers["location"]) == (303, "/demo/clock")
    waiting = await page.http.get("/demo/clock", headers=ENGLISH)
    assert 'http-equiv="refresh"' in waiting.text
    assert "<button" not in waiting.text
    await page.demo.settled()
    assert await clock.now() - began >= timedelta(days=1)
    over = await page.http.get("/demo/clock")
    assert "Renouvellements" in over.text
    assert "refresh" not in over.text


async def test_a_second_press_adds_nothing_to_the_days_that_pass(
    page: Page, clock: DemoTime
) -> None:
    began = await clock.now()
    await page.press(1, OWN_PAGE)
    await page.press(7, OWN_PAGE)
    await page.demo.settled()
    assert await clock.now() - began < timedelta(days=2)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"origin": "https://elsewhere.example"},
        {"origin": "null"},
        {"origin": BASE, "sec-fetch-site": "cross-site"},
    ],
)
async def test_takes_no_press_from_another_page(page: Page, headers: dict[str, str]) -> None:
    refused = await page.press(1, headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "CROSS_SITE")
    assert not page.demo.passing


@pytest.mark.parametrize("days", ["0", "-1", "2", "3660", "1.0", "١", ""])
async def test_lets_only_one_day_or_a_week_pass(page: Page, days: str) -> None:
    assert (await page.press(days, OWN_PAGE)).status_code == 400
    assert not page.demo.passing


async def test_answers_no_other_method(page: Page) -> None:
    refused = await page.http.put("/demo/clock")
    assert (refused.status_code, refused.headers["allow"]) == (405, "GET, HEAD, POST")


async def test_says_when_the_days_could_not_pass(page: Page, world: World) -> None:
    async def nobody(ahead: timedelta) -> None:
        raise OSError("no such neighbour")

    page.demo._days = Passage(world, JOBS, nobody).days
    await page.press(1, OWN_PAGE)
    await page.demo.settled()
    shown = await page.http.get("/demo/clock", headers=ENGLISH)
    assert "could not pass to their end" in shown.text
    assert "+1 day<" in shown.text


async def test_is_not_there_on_a_live_installation(world: World, make: Make) -> None:
    await make.brand()
    settings = world.settings.model_copy(update={"demo": False})
    app = create_app(replace(world, settings=settings))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=BASE) as client:
        assert (await client.get("/demo/clock")).status_code == 404
        assert (await client.post("/demo/clock?days=1", headers=OWN_PAGE)).status_code == 404
    await app.state.graphql.aclose()
