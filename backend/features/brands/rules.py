"""Decisions about host names and policies: values in, an answer or a refusal out."""

import re
from collections.abc import Mapping

from pydantic import ValidationError

from backend.features.brands.policies import POLICIES, Policy
from backend.features.brands.refusals import PolicyUnknown, PolicyValueRefused

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})

_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([a-z0-9_.-]+))(?::[0-9]{1,5})?", re.ASCII)


def host_of(header: str) -> str | None:
    """Return the host name of a Host header: lower case, no port, no brackets, no final dot.

    None for what is no host name. It only ever chooses a brand: no link is built from it
    (reliability.md A14).
    """
    match = _HOST.fullmatch(header.strip().lower())
    if not match or len(header) > 260:
        return None
    return match[1] or match[2].removesuffix(".") or None


def is_loopback(host: str) -> bool:
    return host in LOOPBACK


def changed_policy(
    key: str, current: Mapping[str, object], changes: Mapping[str, object]
) -> dict[str, object]:
    """Return the row to write: what the brand decided before, and now.

    Values may be texts, as typed in a shell: « 45 » is 45, « 60,30,15 » a list. Refuses `PolicyUnknown` for a key or
    field that does not exist, `PolicyValueRefused` for a value out of bounds.
    """
    kind = policy_kind(key)
    for name in changes:
        if name not in kind.model_fields:
            raise PolicyUnknown(name, key=f"{key}.{name}")
    decided = {**current, **changes}
    try:
        whole = kind.model_validate(decided)
    except ValidationError as refused:
        field = str(refused.errors()[0]["loc"][0])
        raise PolicyValueRefused(field, key=f"{key}.{field}") from None
    return {name: getattr(whole, name) for name in kind.model_fields if name in decided}


def policy_kind(key: str) -> type[Policy]:
    if key not in POLICIES:
        raise PolicyUnknown(key, key=key)
    return POLICIES[key]


def as_typed(value: object) -> str:
    """Return a value as it is typed in a shell."""
    return ",".join(str(each) for each in value) if isinstance(value, list | tuple) else str(value)
