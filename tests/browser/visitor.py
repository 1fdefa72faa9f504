"""Somebody with a browser: finds things by role and visible name, and counts every click.

What no page may do (call another address, break the CSP, write an error to the console, throw) is watched
for every visitor of every test, and found when they leave.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import orjson
from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Download,
    Locator,
    Page,
    Request,
    expect,
)

from tests.browser.product import PATIENCE_SECONDS, Product, eventually
from tests.browser.town import Login

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
PATIENCE_MS = PATIENCE_SECONDS * 1000
OPERATION = re.compile(r"\b(query|mutation|subscription)\s+(\w+)")
OURS = "127.0.0.1"
HARD_SPACES = "\u00a0\u202f"

Scheme = Literal["light", "dark"]
Role = Literal[
    "alert", "button", "cell", "checkbox", "combobox", "dialog", "heading", "link", "list",
    "listitem", "main", "menuitem", "navigation", "radio", "region", "row", "rowheader",
    "searchbox", "spinbutton", "status", "table", "textbox",
]  # fmt: skip

expect.set_options(timeout=PATIENCE_MS)


@dataclass(frozen=True)
class Asked:
    """A GraphQL request of the page: `kind` is query, mutation or subscription."""

    kind: str
    name: str


@dataclass
class Visitor:
    """One person at one browser window."""

    page: Page
    url: str
    clicks: int = 0
    asked: list[Asked] = field(default_factory=list)
    wrongs: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=list)
    on_their_way: set[Request] = field(default_factory=set)

    async def go(self, path: str) -> None:
        await self.page.goto(f"{self.url}{path}")

    def find(
        self, role: Role, name: str | re.Pattern[str], *, inside: Locator | None = None
    ) -> Locator:
        """Return what has this role and this name; a text must be the whole name."""
        where = inside if inside is not None else self.page
        return where.get_by_role(role, name=name, exact=isinstance(name, str))

    async def click(
        self, role: Role, name: str | re.Pattern[str], *, inside: Locator | None = None
    ) -> None:
        self.clicks += 1
        await self.find(role, name, inside=inside).click()

    async def tap(
        self, role: Role, name: str | re.Pattern[str], *, inside: Locator | None = None
    ) -> None:
        self.clicks += 1
        await self.find(role, name, inside=inside).tap()

    async def press(self, key: str) -> None:
        self.clicks += 1
        await self.page.keyboard.press(key)

    async def choose(self, name: str, option: str) -> None:
        """Choose in a list of choices: a click on it, and one on the choice."""
        self.clicks += 2
        await self.find("combobox", name).select_option(label=option)

    async def write(self, name: str, text: str) -> None:
        """Write into a field; typing is no click."""
        await self.page.get_by_label(name, exact=True).fill(text)

    async def reads(self, text: str | re.Pattern[str], *, inside: Locator | None = None) -> None:
        """Wait until a text is there to be read."""
        where = inside if inside is not None else self.page
        await expect(where.get_by_text(text).first).to_be_visible()

    async def does_not_read(self, text: str | re.Pattern[str]) -> None:
        await expect(self.page.get_by_text(text)).to_have_count(0)

    async def is_at(self, title: str | re.Pattern[str]) -> None:
        """Wait until the page with this title is there."""
        await expect(self.page.get_by_role("heading", level=1)).to_have_text(title)

    async def is_calm(self) -> None:
        """Wait until everything that was asked is answered; what is followed live may go on."""

        async def answered() -> bool:
            return not self.on_their_way

        await eventually(answered, "requests are on their way")

    async def downloads(
        self, role: Role, name: str | re.Pattern[str], *, inside: Locator | None = None
    ) -> Path:
        """Click, and return the file that arrives."""
        async with self.page.expect_download(timeout=PATIENCE_MS) as arriving:
            await self.click(role, name, inside=inside)
        download: Download = await arriving.value
        return Path(await download.path())

    async def reads_letter(self, product: Product, subject: str, *parts: str) -> str:
        """Open the newest letter of this subject on the outbox page, find the parts in it, return its text."""
        await product.until(
            "SELECT count(*) > 0 FROM work_mail WHERE translate(subject, $2, '  ') = $1"
            " AND id NOT IN (SELECT id FROM town.work_mail)",
            *(subject, HARD_SPACES),
        )
        desk = await self.page.context.new_page()
        await desk.goto(f"{self.url}/demo/outbox")
        await desk.get_by_role("link", name=subject).first.click()
        text = plain(await desk.locator("pre").inner_text())
        await desk.close()
        for part in parts:
            assert part in text, f"{part!r} is not in {text!r}"
        return text

    async def breaks(
        self, operation: str, answer: Mapping[str, object], *, status: int = 200
    ) -> None:
        """Let the server's answer to one operation be this one, whatever it would have been."""

        async def broken(route: object, request: Request) -> None:
            asked = operation_of(request)
            if asked is not None and asked.name == operation:
                await route.fulfill(  # type: ignore[attr-defined]
                    status=status,
                    content_type="application/json",
                    headers={"x-request-id": "requete-cassee"},
                    body=orjson.dumps(answer).decode(),
                )
            else:
                await route.continue_()  # type: ignore[attr-defined]

        await self.page.route("**/graphql", broken)


def plain(text: str) -> str:
    """Write every space as the ordinary one."""
    return re.sub(f"[{HARD_SPACES}]", " ", text)


def operation_of(request: Request) -> Asked | None:
    """Return what a request asks of GraphQL, if it does."""
    if urlsplit(request.url).path != "/graphql" or not request.post_data:
        return None
    found = OPERATION.search(orjson.loads(request.post_data)["query"])
    return Asked(found[1], found[2]) if found else None


@dataclass
class Visitors:
    """Everybody of one test; each has cookies and preferences of their own."""

    product: Product
    browser: Browser
    _here: list[tuple[BrowserContext, Visitor]] = field(default_factory=list)

    async def come(
        self,
        login: Login | None = None,
        *,
        size: Mapping[str, int] = DESK,
        locale: str = "fr-FR",
        scheme: Scheme = "light",
        touch: bool = False,
    ) -> Visitor:
        """Open a window; with a login, signed in already."""
        context = await self.browser.new_context(
            viewport={"width": size["width"], "height": size["height"]},
            locale=locale,
            timezone_id="Europe/Paris",
            color_scheme=scheme,
            has_touch=touch,
            reduced_motion="reduce",
            accept_downloads=True,
        )
        context.set_default_timeout(PATIENCE_MS)
        page = await context.new_page()
        visitor = Visitor(page, self.product.url)
        _watch(context, visitor)
        self._here.append((context, visitor))
        if login is not None:
            await self._let_in(context, login)
        return visitor

    async def _let_in(self, context: BrowserContext, login: Login) -> None:
        answer = await context.request.post(
            f"{self.product.url}{login.door}",
            headers={"x-comptoir": "1", "content-type": "application/json"},
            data=orjson.dumps({"login": login.name, "password": login.password}).decode(),
        )
        assert answer.ok, await answer.text()
        said = await answer.json()
        assert said["next"] == "signedIn", said

    async def what_they_see(self) -> str:
        """Describe every window as a screen reader would, for whoever asks why a test failed."""
        seen = [
            f"{visitor.page.url}\n{await visitor.page.locator('body').aria_snapshot()}\n"
            for _, visitor in self._here
        ]
        return "\n".join(seen)

    async def leave(self) -> None:
        """Close all windows, and say what a page did that it may not do."""
        wrongs: list[str] = []
        for context, visitor in self._here:
            await context.close()
            wrongs += [
                wrong
                for wrong in visitor.wrongs
                if not any(word in wrong for word in visitor.forgiven)
            ]
        assert not wrongs, "\n".join(wrongs)


def _watch(context: BrowserContext, visitor: Visitor) -> None:
    """Write down every request of ours, and everything that no page may do."""

    def on_request(request: Request) -> None:
        asked = operation_of(request)
        if asked is not None:
            visitor.asked.append(asked)
        if asked is None or asked.kind != "subscription":
            visitor.on_their_way.add(request)
        host = urlsplit(request.url).hostname
        if host not in {OURS, None} or urlsplit(request.url).scheme not in {"http", "blob", "data"}:
            visitor.wrongs.append(f"asked {request.url}")

    def on_end(request: Request) -> None:
        visitor.on_their_way.discard(request)

    def on_console(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            visitor.wrongs.append(f"console {message.type}: {message.text} ({message.location})")

    context.on("request", on_request)
    context.on("requestfinished", on_end)
    context.on("requestfailed", on_end)
    context.on("console", on_console)
    context.on("weberror", lambda error: visitor.wrongs.append(f"threw {error.error}"))
