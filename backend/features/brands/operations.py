"""Acts on brands: a host opens one, and changes its policies. Both by command; no client reaches them."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import cast
from uuid import UUID

from backend.features.brands import queries, rules
from backend.features.brands.models import Brand, HostName, LegalEntity, PolicyVersion
from backend.features.brands.policies import POLICIES
from backend.features.brands.refusals import BrandUnknown, CustomerPrefixTaken, HostNameTaken
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor
from backend.kit import database
from backend.kit.database import Row


async def create_brand(
    actor: Actor,
    *,
    name: str,
    customer_prefix: str,
    sender: str,
    legal_entity: LegalEntity,
    now: datetime,
    hosts: Sequence[str] = (),
    locale: str = "fr",
    zone: str = "Europe/Paris",
    help_url: str = "",
) -> Brand:
    """Open a brand under its host names; it comes after those that are there.

    `legal_entity` is written as well when it is new. Refuses `HostNameTaken` and `CustomerPrefixTaken`
    (customer numbers are unique over all brands).
    """
    names = [_host(host) for host in hosts]
    async with database.transaction():
        plain = re.fullmatch(r"[A-Z]{1,6}", customer_prefix)
        if not plain or await Brand.exists(customer_prefix=customer_prefix):
            raise CustomerPrefixTaken("customerPrefix", prefix=customer_prefix)
        taken = await HostName.filter(host__in=names).first()
        if taken:
            raise HostNameTaken("hosts", host=taken.host)
        if not await LegalEntity.exists(id=legal_entity.id):
            await legal_entity.save(force_create=True)
        last = await Brand.all().select_for_update().order_by("-position").first()
        brand = await Brand.create(
            position=last.position + 1 if last else 1,
            name=name,
            locale=locale,
            zone=zone,
            customer_prefix=customer_prefix,
            sender=sender,
            help_url=help_url,
            legal_entity=legal_entity,
            created_at=now,
        )
        for host in names:
            await HostName.create(brand=brand, host=host)
        await journal.write(
            actor,
            "brand.created",
            now=now,
            subject=brand.id,
            targets=[("brand", brand.id)],
            after={"name": name, "hosts": names, "customer_prefix": customer_prefix},
        )
    return brand


async def set_policy(
    actor: Actor,
    *,
    brand_id: UUID,
    key: str,
    changes: Mapping[str, object],
    now: datetime,
    reason: str = "",
) -> None:
    """Change what a brand decided about one key, from now on; what held before stays as history.

    Refuses `PolicyUnknown` and `PolicyValueRefused`.
    """
    async with database.transaction():
        await Brand.select_for_update().get(id=brand_id)  # two changes at once follow each other
        before = await queries.decided(brand_id, key, now)
        after = rules.changed_policy(key, before, changes)
        await PolicyVersion.update_or_create(
            defaults={"value": after}, brand_id=brand_id, key=key, valid_from=now
        )
        await journal.write(
            actor,
            "policy.changed",
            now=now,
            subject=brand_id,
            targets=[("brand", brand_id)],
            before={"key": key, **before},
            after={"key": key, **after},
            reason=reason,
        )


async def policy_brand(name: str = "") -> UUID:
    """Return the brand that somebody named on the command line, the first one when they named none.

    Refuses `BrandUnknown`.
    """
    found = [row for row in await queries.brands() if name in ("", row["name"])]
    if not found:
        raise BrandUnknown("brand", name=name)
    return cast(UUID, found[0]["id"])


async def policies_of(brand_id: UUID, key: str = "", *, now: datetime) -> list[Row]:
    """Return every field of one key, or of all: what holds now, and `decided` where the brand said so itself.

    Lists are written as they are typed. Refuses `PolicyUnknown`.
    """
    shown = []
    for kind in [rules.policy_kind(key)] if key else POLICIES.values():
        decided = await queries.decided(brand_id, kind.key, now)
        whole = await queries.policy(brand_id, kind, now)
        shown += [
            {
                "key": kind.key,
                "field": name,
                "value": rules.as_typed(getattr(whole, name)),
                "decided": rules.as_typed(decided[name]) if name in decided else None,
                "about": field.description or "",
            }
            for name, field in kind.model_fields.items()
        ]
    return shown


def _host(written: str) -> str:
    host = rules.host_of(written)
    if host is None or rules.is_loopback(host):
        raise HostNameTaken("hosts", host=written)
    return host
