"""What one GraphQL operation knows: the world, the moment, who asks, in which language. Made anew for each."""

import asyncio
from collections.abc import Callable, Coroutine, Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

import strawberry
from starlette.requests import Request

from backend.api.batching import Loaders
from backend.api.callers import caller_of
from backend.api.documents import Prepared
from backend.api.errors import Problem, unauthenticated
from backend.api.limits import Limits
from backend.api.throttle import Allowance, Throttle
from backend.features.accounts import policy
from backend.features.accounts.policy import Permission, Reach, Standings
from backend.features.brands import queries as brands
from backend.features.brands.policies import Policy
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor, Credential
from backend.kit.clock import Moment
from backend.kit.database import Row
from backend.kit.money import Money
from backend.kit.refusals import Refusal
from backend.kit.words import LOCALES, Words, words
from backend.ports.world import World

P = TypeVar("P", bound=Policy)
T = TypeVar("T")


@dataclass
class Context:
    """The third argument of every resolver, as `info.context`."""

    world: World
    moment: Moment
    actor: Actor
    brand: Row
    locale: str
    request: Request
    limits: Limits
    throttle: Throttle
    prepared: Prepared
    allowance: Allowance | None = None
    loaders: Loaders = field(default_factory=Loaders)
    _reaches: dict[tuple[Permission, UUID | None], "asyncio.Future[Reach]"] = field(
        default_factory=dict
    )
    _standings: "asyncio.Future[Standings] | None" = None
    _policies: dict[str, "asyncio.Future[Policy]"] = field(default_factory=dict)
    _asked: dict[Hashable, "asyncio.Future[Any]"] = field(default_factory=dict)
    _tasks: set["asyncio.Future[object]"] = field(default_factory=set)

    @property
    def now(self) -> datetime:
        """The time of the trade, the same all through the operation."""
        return self.moment.now

    @property
    def request_id(self) -> UUID:
        return self.actor.request_id

    @property
    def operation(self) -> str:
        """What the client calls it, for the log."""
        return self.prepared.name or self.prepared.operation.operation.value

    @property
    def bucket(self) -> str:
        """Whose bucket is drawn from: the token's, the person's, or the address's."""
        actor = self.actor
        if actor.credential is Credential.TOKEN:
            return f"token:{actor.credential_id}"
        return f"person:{actor.person_id}" if self.signed_in else f"address:{actor.address}"

    @property
    def signed_in(self) -> bool:
        return self.actor.credential is not Credential.NONE

    @property
    def by_token(self) -> bool:
        return self.actor.credential is Credential.TOKEN

    @property
    def words(self) -> Words:
        return words(self.locale)

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.brand["zone"])

    def demand_caller(self) -> None:
        """Refuse whoever is not signed in, before anything is looked at."""
        if not self.signed_in:
            raise unauthenticated()

    async def reach(self, permission: Permission, account_id: UUID | None = None) -> Reach:
        """Return what the caller may reach with a permission; asked once per operation.

        Raises `NotFound`, `Forbidden` and `StepUpRequired` as `policy.reach` does.
        """
        key = (permission, account_id)
        if key not in self._reaches:
            self._reaches[key] = asyncio.ensure_future(self._reach(permission, account_id))
        return await asyncio.shield(self._reaches[key])

    async def may(self, permission: Permission, account_id: UUID) -> bool:
        """Say whether the caller has a permission for a whole account, before they ask for anything."""
        try:
            return (await self.reach(permission)).covers(account_id)
        except Refusal:
            return False

    async def _reach(self, permission: Permission, account_id: UUID | None) -> Reach:
        standings = None
        if self.signed_in and not self.actor.staff:
            if self._standings is None:
                asked = policy.standings_of(self.actor, self.moment)
                self._standings = asyncio.ensure_future(asked)
            standings = await asyncio.shield(self._standings)
        return await policy.reach(
            self.actor,
            permission,
            moment=self.moment,
            account_id=account_id,
            standings=standings,
        )

    async def policy(self, kind: type[P]) -> P:
        """Return what the brand of the asked host decided; asked once per operation."""
        if kind.key not in self._policies:
            asked = brands.policy(self.brand["id"], kind, self.now)
            self._policies[kind.key] = asyncio.ensure_future(asked)
        found = await asyncio.shield(self._policies[kind.key])
        assert isinstance(found, kind)
        return found

    async def once(self, key: Hashable, ask: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Return what several fields of one operation want to know; the first one asks."""
        if key not in self._asked:
            self._asked[key] = asyncio.ensure_future(ask())
        found: T = await asyncio.shield(self._asked[key])
        return found

    def said(self, refusal: Refusal) -> str:
        """Return a refusal's sentence in the caller's language, its values written as people write them."""
        shown = {name: self._shown(value) for name, value in refusal.values.items()}
        return self.words.text(f"refusals.{refusal.code}", **shown)

    def _shown(self, value: object) -> object:
        if isinstance(value, Money):
            return self.words.money(value)
        if isinstance(value, datetime):
            return self.words.moment(value, self.zone)
        if isinstance(value, date):
            return self.words.day(value)
        return value

    async def write_refused(
        self, fact: str, refusal: Refusal, targets: Iterable[tuple[str, UUID]]
    ) -> None:
        """Leave one line in the journal about an attempt that was refused (law 7)."""
        named = list(dict.fromkeys(targets))
        account_id = next((key for word, key in named if word == "account"), None)
        await journal.write_refused(
            self.actor,
            fact,
            refusal.code,
            now=self.now,
            account_id=account_id,
            targets=named,
        )

    async def renew(self) -> bool:
        """Begin anew within a live connection; False when the caller is not the same any more."""
        self.moment = await self.world.clock.moment()
        try:
            actor = await caller_of(self.request, self.moment)
        except Problem:
            return False
        before = self.actor
        if (actor.credential, actor.credential_id) != (before.credential, before.credential_id):
            return False
        self.actor = actor
        self.forget()
        return True

    def forget(self) -> None:
        """Ask anew from here on: between the mutations of one operation, and at each live answer."""
        self.loaders = Loaders()
        self._reaches.clear()
        self._asked.clear()
        self._standings = None
        self._policies.clear()

    def keep(self, task: "asyncio.Future[object]") -> None:
        """Remember a task of this operation, so that it ends with it."""
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def close(self) -> None:
        """End whatever the operation left running, as when its time was up."""
        for task in self._tasks:
            task.cancel()
        for asked in (*self._reaches.values(), *self._asked.values()):
            asked.cancel()
        if self._standings is not None:
            self._standings.cancel()


Info = strawberry.Info[Context, None]


def locale_of(request: Request, brand: Row) -> str:
    """Return the language that somebody unknown is spoken to in: the browser's, else the brand's."""
    wanted: list[tuple[float, str]] = []
    for part in request.headers.get("accept-language", "")[:200].split(","):
        tag, _, weight = part.partition(";")
        try:
            rank = float(weight.strip().removeprefix("q=") or 1)
        except ValueError:
            continue
        wanted.append((-rank, tag.strip().lower().split("-")[0]))
    known = [
        tag for rank, tag in sorted(wanted, key=lambda pair: pair[0]) if tag in LOCALES and rank
    ]
    return known[0] if known else str(brand["locale"])
