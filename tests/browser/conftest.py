"""What a browser test stands on: the running product of tests/browser/product.py and one Chromium, both once.

Everything asynchronous lives on one event loop for the whole package, since processes and browser do.
"""

import os
import shutil
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from tests.browser import town
from tests.browser.product import Product, running
from tests.browser.visitor import Visitors
from tests.conftest import REDIS

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

FAILED = pytest.StashKey[bool]()


@pytest.fixture(scope="package")
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="package")
def redis_url() -> str:
    """A Valkey database of this process's own: another run's worker would take our rings."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    return os.environ[REDIS].replace("db=0", f"db={1 + int(worker) % 15}")


@pytest.fixture(scope="package")
async def running_product(
    anyio_backend: str,
    database_url: str,
    redis_url: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> AsyncIterator[Product]:
    folder: Path = tmp_path_factory.mktemp("product")
    async with running(database_url, redis_url, folder, town.settle) as product:
        yield product


@pytest.fixture(scope="package")
async def chromium(anyio_backend: str) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        await browser.close()


@pytest.fixture
async def product(running_product: Product) -> Product:
    """The product with the town as it was on its first day."""
    await running_product.as_in_the_copy()
    return running_product


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    """Remember on the test whether it failed, for who cleans up after it."""
    report = yield
    if report.when == "call":
        item.stash[FAILED] = report.failed
    return report


@pytest.fixture
async def visitors(
    product: Product, chromium: Browser, request: pytest.FixtureRequest
) -> AsyncIterator[Visitors]:
    """Who comes with a browser: `await visitors.come()`, `await visitors.come(CAMILLE)`."""
    arriving = Visitors(product, chromium)
    yield arriving
    if request.node.stash.get(FAILED, False):
        sys.stdout.write(await arriving.what_they_see())
    await arriving.leave()
