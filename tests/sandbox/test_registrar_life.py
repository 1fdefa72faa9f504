"""What becomes of a name that nobody renews, on the registrar's core and by its own clock."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from backend.sandbox.calls import Refusal
from backend.sandbox.registrar.core import Registrar, Registration

NAME = "exemple.fr"


@pytest.fixture
def registrar() -> Iterator[Registrar]:
    """One name that expires in ten days, with thirty days of grace, twenty of redemption, and five."""
    core = Registrar(":memory:")
    core.put_domains(
        [Registration(NAME, expiry(core), grace_days=30, redemption_days=20, delete_days=5)]
    )
    yield core
    core.close()


def expiry(registrar: Registrar) -> datetime:
    return registrar.store.now() + timedelta(days=10)


def refused(registrar: Registrar, act: str) -> str:
    """Return why a year more, or a restore, is refused; nothing where it is done."""
    current = datetime.fromisoformat(str(registrar.domain(NAME)["expires_at"]))
    try:
        if act == "restore":
            registrar.restore(NAME, tx="t")
        else:
            registrar.renew(NAME, current_expiry=current, years=1, tx="t")
    except Refusal as refusal:
        return refusal.code
    return ""


@pytest.mark.parametrize(
    ("days", "statuses", "renew", "restore"),
    [
        (9, ["ok"], "", "not_in_redemption"),
        (11, ["ok"], "", "not_in_redemption"),
        (39, ["ok"], "", "not_in_redemption"),
        (41, ["pendingDelete", "redemptionPeriod"], "redemption", ""),
        (59, ["pendingDelete", "redemptionPeriod"], "redemption", ""),
        (61, ["pendingDelete"], "pending_delete", "pending_delete"),
        (64, ["pendingDelete"], "pending_delete", "pending_delete"),
    ],
)
def test_goes_from_grace_to_redemption_to_the_end(
    registrar: Registrar, days: int, statuses: list[str], renew: str, restore: str
) -> None:
    """RFC 3915, 3.1 and 3.2."""
    registrar.store.advance(timedelta(days=days))
    assert registrar.domain(NAME)["statuses"] == statuses
    assert refused(registrar, "restore") == restore
    assert refused(registrar, "renew") == (renew if restore else "")


def test_is_not_there_any_more_in_the_end(registrar: Registrar) -> None:
    registrar.store.advance(timedelta(days=66))
    with pytest.raises(Refusal) as no:
        registrar.domain(NAME)
    assert no.value.code == "not_found"
    assert registrar.domains() == {"domains": []}


def test_a_name_that_is_restored_and_not_renewed_is_lost_again(registrar: Registrar) -> None:
    registrar.store.advance(timedelta(days=50))
    before = registrar.domain(NAME)["expires_at"]
    assert registrar.restore(NAME, tx="t")["expires_at"] == before
    registrar.store.advance(timedelta(days=29))
    assert registrar.domain(NAME)["statuses"] == ["ok"]
    registrar.store.advance(timedelta(days=2))
    assert refused(registrar, "renew") == "redemption"
    [restore] = registrar.statement()["restores"]
    assert (restore["name"], restore["expires_at"]) == (NAME, before)


def test_a_name_taken_away_is_not_there_and_can_come_back(registrar: Registrar) -> None:
    assert registrar.take_away([NAME]) == 1
    with pytest.raises(Refusal):
        registrar.domain(NAME)
    with pytest.raises(Refusal):
        registrar.take_away([NAME])
    registrar.put_domains([Registration(NAME, expiry(registrar))])
    assert registrar.domain(NAME)["statuses"] == ["ok"]
