"""What the tests of the roof share: a caller whose reaches are asked once each, and statements counted by name."""

from collections.abc import Awaitable, Callable
from uuid import UUID

import pytest

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission, Reach
from backend.features.journal.models import Actor
from backend.features.overview.actions import ReachFor
from backend.ports.world import World
from tests.features.renewals.conftest import finish, renew

__all__ = ["finish", "renew"]

Caller = Callable[[Actor], Awaitable[ReachFor]]


@pytest.fixture
def caller(world: World) -> Caller:
    """Return what a request knows of its caller, as `ctx.reach` does."""

    async def of(actor: Actor) -> ReachFor:
        moment = await world.clock.moment()
        known: dict[tuple[Permission, UUID | None], Reach] = {}

        async def reach_for(permission: Permission, account_id: UUID | None) -> Reach:
            if (permission, account_id) not in known:
                known[permission, account_id] = await policy.reach(
                    actor, permission, moment=moment, account_id=account_id
                )
            return known[permission, account_id]

        return reach_for

    return of


def asked(statements: list[str]) -> int:
    """Count the statements of ours, without what the pool says when a connection comes back."""
    ours = ("SELECT", "INSERT", "UPDATE", "WITH")
    return len(
        [
            each
            for each in statements
            if each.split(maxsplit=1)[0] in ours
            and "pg_advisory_unlock_all" not in each
            and "'jit'" not in each
            and "typinfo" not in each
            and "typeinfo_tree" not in each
        ]
    )
