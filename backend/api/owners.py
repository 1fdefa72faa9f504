"""From a thing to its account: the account's type lies above, so it is fetched late."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from backend.api.context import Context
from backend.features.accounts import queries
from backend.features.accounts.policy import Permission

if TYPE_CHECKING:
    from backend.api.accounts import Account


async def accounts_of(
    keys: Sequence[UUID], permission: Permission, ctx: Context
) -> "list[Account]":
    """Return the account of each key; whoever sees the thing by this permission may see whose it is."""
    from backend.api.accounts import Account

    reach = await ctx.reach(permission)
    rows = await queries.of_ids(reach, set(keys))
    found = {row["id"]: Account.of(row) for row in rows}
    return [found[key] for key in keys]
