"""Counting wrong passwords and writing the login history. Signing in itself stands in operations.py.

A try is counted before its password is looked at, and taken back when it was right: so twenty tries at the
same time are twenty tries, and no lock is held while argon2 works.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta
from uuid import UUID

from backend.features.brands import queries as brands
from backend.features.brands.policies import SignInPolicy
from backend.features.identity import rules
from backend.features.identity.models import SignIn, SignInMethod, SignInResult, TryCounter
from backend.features.identity.refusals import TooManyTries
from backend.features.journal.models import Actor
from backend.kit import database
from backend.kit.clock import Moment

AGENT_LETTERS = 300


async def count_try(
    actor: Actor,
    *,
    brand_id: UUID,
    login_counter: str,
    person_id: UUID | None,
    method: SignInMethod,
    agent: str,
    moment: Moment,
) -> SignInPolicy:
    """Take one try from the login's and the address's allowance.

    Refuses `TooManyTries` while one of them has to wait; such a try is noted, not counted, so that
    nobody can make another wait for ever. Returns the policy it went by.
    """
    policy = await sign_in_policy(brand_id, moment)
    window = timedelta(minutes=policy.window_minutes)
    limits = {
        login_counter: policy.tries_per_login,
        rules.address_counter(actor.address): policy.tries_per_address,
    }
    async with database.transaction():
        counters = await _under_lock(limits, moment)
        seconds = max(
            rules.wait(
                rules.Tries(counter.count, counter.last_at),
                limit=limits[counter.key],
                window=window,
                real=moment.real,
            )
            for counter in counters
        )
        if seconds:
            await note(
                actor,
                brand_id,
                [person_id],
                method=method,
                result=SignInResult.TOO_MANY_TRIES,
                agent=agent,
                moment=moment,
            )
        else:
            for counter in counters:
                after = rules.after_try(
                    rules.Tries(counter.count, counter.last_at), window=window, real=moment.real
                )
                counter.count, counter.last_at = after.count, after.last_at
                await counter.save(update_fields=["count", "last_at"])
    if seconds:
        raise TooManyTries(seconds)
    return policy


async def sign_in_policy(brand_id: UUID, moment: Moment) -> SignInPolicy:
    return await brands.policy(brand_id, SignInPolicy, moment.now)


async def take_back(actor: Actor, *, login_counter: str, moment: Moment) -> None:
    """The password was right: forget the login's wrong tries, and this try of the address."""
    for counter in await _under_lock([login_counter, rules.address_counter(actor.address)], moment):
        counter.count = 0 if counter.key == login_counter else max(0, counter.count - 1)
        await counter.save(update_fields=["count"])


async def note(
    actor: Actor,
    brand_id: UUID,
    meant: Sequence[UUID | None],
    *,
    method: SignInMethod,
    result: SignInResult,
    agent: str,
    moment: Moment,
) -> None:
    """Write a line of the login history for each person meant, or one for nobody: one statement either way."""
    await SignIn.bulk_create(
        SignIn(
            brand_id=brand_id,
            person_id=person_id,
            at=moment.real,
            address=actor.address,
            agent=agent[:AGENT_LETTERS],
            method=method,
            result=result,
        )
        for person_id in meant or [None]
    )


async def _under_lock(counters: Iterable[str], moment: Moment) -> list[TryCounter]:
    keys = sorted(counters)  # always in one order, so that no two tries block each other for ever
    await TryCounter.bulk_create(
        (TryCounter(key=key, last_at=moment.real) for key in keys), ignore_conflicts=True
    )
    return await TryCounter.filter(key__in=keys).select_for_update().order_by("key")
