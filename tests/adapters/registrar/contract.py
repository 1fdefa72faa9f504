"""What every registrar adapter must do, run against the real registrar or the sandbox.

A test class inherits `RegistrarContract` and gives the fixtures `registrar`,
`hasty_registrar` (a short time-out) and `registry` (the other side's hand).
"""

from datetime import UTC, datetime, timedelta
from typing import Protocol
from uuid import uuid4

import pytest

from backend.ports.answers import Refused, Unreachable
from backend.ports.registrar import (
    AskedFor,
    ExpiryDiffers,
    Message,
    Pending,
    RefusedForGood,
    Registrar,
)

LOST = ["drop", "500", "hang"]


class Registry(Protocol):
    """The other side: names put there, faults, the truth."""

    def now(self) -> datetime: ...

    def put(self, name: str, expires_at: datetime, *statuses: str) -> None: ...

    def lose(self, verb: str, kind: str, *, moment: str) -> None: ...

    def refuse(self, verb: str, reason: str) -> None: ...

    def renewals(self, name: str) -> list[tuple[int, datetime, datetime]]:
        """Years, old and new expiry of each renewal that was performed, from the statement."""

    def restores(self, name: str) -> int:
        """How often a name was restored, from the statement."""

    def take_away(self, name: str) -> None:
        """Let a name go to another registrar."""

    def slow(self, name: str, *, days: int, reason: str | None = None) -> None:
        """Let the next thing asked of a name take so many days; a reason is how it is refused then."""

    def pass_days(self, days: int) -> None:
        """Let the registry's time pass."""

    def taken(self, name: str) -> int:
        """How often something was taken to be done later, from the statement."""


def new_name() -> str:
    return f"exemple-{uuid4().hex[:12]}.fr"


def years_later(moment: datetime, years: int) -> datetime:
    """For days that exist in every year."""
    return moment.replace(year=moment.year + years)


@pytest.fixture
def soon(registry: Registry) -> datetime:
    """Some weeks ahead, on a day that exists in every year."""
    return (registry.now() + timedelta(days=40)).replace(day=15, hour=7, minute=31, second=5)


class RegistrarContract:
    """The contract. Every count is taken from the registrar's own statement."""

    async def test_knows_a_name(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        name = new_name()
        registry.put(name, soon, "ok", "clientTransferProhibited")
        known = await registrar.domain(name)
        assert known is not None
        assert (known.name, known.expires_at) == (name, soon)
        assert known.statuses == {"ok", "clientTransferProhibited"}

    async def test_knows_no_name_that_is_not_there(self, registrar: Registrar) -> None:
        assert await registrar.domain(new_name()) is None

    async def test_renews_from_the_current_expiry(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        """R1.13: the remaining time is never lost."""
        name = new_name()
        registry.put(name, soon)
        renewed = await registrar.renew(name, current_expiry=soon, years=2)
        assert renewed == years_later(soon, 2)
        assert renewed.tzinfo is UTC
        assert registry.renewals(name) == [(2, soon, years_later(soon, 2))]

    async def test_refuses_a_repeat_with_the_old_date(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        """F3, R1.14, RFC 5731, 3.2.3: the date makes a repeat harmless."""
        name = new_name()
        registry.put(name, soon)
        renewed = await registrar.renew(name, current_expiry=soon, years=1)
        with pytest.raises(ExpiryDiffers) as no:
            await registrar.renew(name, current_expiry=soon, years=1)
        assert no.value.actual == renewed
        assert len(registry.renewals(name)) == 1

    async def test_compares_the_date_to_the_second(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        name = new_name()
        registry.put(name, soon)
        with pytest.raises(ExpiryDiffers):
            await registrar.renew(name, current_expiry=soon + timedelta(seconds=1), years=1)
        assert registry.renewals(name) == []

    async def test_a_matching_date_always_extends(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        name = new_name()
        registry.put(name, soon)
        first = await registrar.renew(name, current_expiry=soon, years=1)
        await registrar.renew(name, current_expiry=first, years=1)
        assert [years for years, _, _ in registry.renewals(name)] == [1, 1]

    @pytest.mark.parametrize("kind", LOST)
    async def test_shows_the_new_date_after_a_lost_answer(
        self, hasty_registrar: Registrar, registry: Registry, soon: datetime, kind: str
    ) -> None:
        """F32: it happened, the answer is lost; ask, and repeat in vain."""
        name = new_name()
        registry.put(name, soon)
        registry.lose("renew", kind, moment="after")
        with pytest.raises(Unreachable):
            await hasty_registrar.renew(name, current_expiry=soon, years=1)
        known = await hasty_registrar.domain(name)
        assert known is not None
        assert known.expires_at == years_later(soon, 1)
        with pytest.raises(ExpiryDiffers):
            await hasty_registrar.renew(name, current_expiry=soon, years=1)
        assert len(registry.renewals(name)) == 1

    @pytest.mark.parametrize("kind", LOST)
    async def test_shows_the_old_date_after_a_lost_request(
        self, hasty_registrar: Registrar, registry: Registry, soon: datetime, kind: str
    ) -> None:
        name = new_name()
        registry.put(name, soon)
        registry.lose("renew", kind, moment="before")
        with pytest.raises(Unreachable):
            await hasty_registrar.renew(name, current_expiry=soon, years=1)
        known = await hasty_registrar.domain(name)
        assert known is not None
        assert known.expires_at == soon
        await hasty_registrar.renew(name, current_expiry=soon, years=1)
        assert len(registry.renewals(name)) == 1

    async def test_an_unanswered_question_is_no_answer(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        """A lost answer must never read as: there is no such name."""
        name = new_name()
        registry.put(name, soon)
        registry.lose("domain", "500", moment="before")
        with pytest.raises(Unreachable):
            await registrar.domain(name)

    @pytest.mark.parametrize(
        ("status", "reason"),
        [
            ("clientRenewProhibited", "renew_prohibited"),
            ("serverRenewProhibited", "renew_prohibited"),
            ("redemptionPeriod", "redemption"),
            ("pendingDelete", "pending_delete"),
        ],
    )
    async def test_refuses_for_good_what_the_registry_forbids(
        self, registrar: Registrar, registry: Registry, soon: datetime, status: str, reason: str
    ) -> None:
        """F35."""
        name = new_name()
        registry.put(name, soon, status)
        with pytest.raises(RefusedForGood) as no:
            await registrar.renew(name, current_expiry=soon, years=1)
        assert no.value.reason == reason
        assert registry.renewals(name) == []

    async def test_refuses_for_good_a_name_that_is_not_there(
        self, registrar: Registrar, soon: datetime
    ) -> None:
        with pytest.raises(RefusedForGood) as no:
            await registrar.renew(new_name(), current_expiry=soon, years=1)
        assert no.value.reason == "not_found"

    async def test_refuses_for_good_whatever_it_says(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        name = new_name()
        registry.put(name, soon)
        registry.refuse("renew", "billing_failure")
        with pytest.raises(RefusedForGood) as no:
            await registrar.renew(name, current_expiry=soon, years=1)
        assert no.value.reason == "billing_failure"
        registry.refuse("domain", "not_authorised")
        with pytest.raises(Refused):
            await registrar.domain(name)

    async def test_no_registration_runs_more_than_ten_years_ahead(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        """R1.15: `soon` and nine years are less than ten from now, and ten years are more."""
        name = new_name()
        registry.put(name, soon)
        with pytest.raises(RefusedForGood) as no:
            await registrar.renew(name, current_expiry=soon, years=10)
        assert no.value.reason == "too_far"
        assert await registrar.renew(name, current_expiry=soon, years=9) == years_later(soon, 9)

    async def test_a_leap_day_becomes_28_february(
        self, registrar: Registrar, registry: Registry
    ) -> None:
        """R1.40: by calendar, and chained it stays there; we show what the registry says."""
        name, leap_day = new_name(), datetime(2028, 2, 29, 23, 59, 59, tzinfo=UTC)
        registry.put(name, leap_day)
        first = await registrar.renew(name, current_expiry=leap_day, years=1)
        assert first == datetime(2029, 2, 28, 23, 59, 59, tzinfo=UTC)
        later = await registrar.renew(name, current_expiry=first, years=3)
        assert later == datetime(2032, 2, 28, 23, 59, 59, tzinfo=UTC)
        registry.put(name, leap_day)
        at_once = await registrar.renew(name, current_expiry=leap_day, years=4)
        assert at_once == datetime(2032, 2, 29, 23, 59, 59, tzinfo=UTC)

    async def test_knows_no_name_that_went_elsewhere(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        name = new_name()
        registry.put(name, soon)
        registry.take_away(name)
        assert await registrar.domain(name) is None
        with pytest.raises(RefusedForGood) as no:
            await registrar.renew(name, current_expiry=soon, years=1)
        assert no.value.reason == "not_found"

    async def test_restoring_brings_a_name_back_and_does_not_extend_it(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        """RFC 3915, 3: the same expiry, and a name that can be renewed again."""
        name = new_name()
        registry.put(name, soon, "pendingDelete", "redemptionPeriod")
        held = await registrar.domain(name)
        assert held is not None
        assert held.in_redemption
        restored = await registrar.restore(name)
        assert (restored.name, restored.expires_at) == (name, soon)
        assert not restored.in_redemption
        assert not restored.being_restored
        assert registry.restores(name) == 1
        assert await registrar.renew(name, current_expiry=soon, years=1) == years_later(soon, 1)

    async def test_restoring_again_answers_what_it_is_now(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        name = new_name()
        registry.put(name, soon, "redemptionPeriod")
        first = await registrar.restore(name)
        assert await registrar.restore(name) == first
        assert registry.restores(name) == 1

    @pytest.mark.parametrize("kind", LOST)
    async def test_restoring_again_after_a_lost_answer_is_harmless(
        self, hasty_registrar: Registrar, registry: Registry, soon: datetime, kind: str
    ) -> None:
        """F32: it happened, the answer is lost; asking again tells."""
        name = new_name()
        registry.put(name, soon, "redemptionPeriod")
        registry.lose("restore", kind, moment="after")
        with pytest.raises(Unreachable):
            await hasty_registrar.restore(name)
        assert not (await hasty_registrar.restore(name)).in_redemption
        assert registry.restores(name) == 1

    @pytest.mark.parametrize("kind", LOST)
    async def test_a_lost_request_restored_nothing(
        self, hasty_registrar: Registrar, registry: Registry, soon: datetime, kind: str
    ) -> None:
        name = new_name()
        registry.put(name, soon, "redemptionPeriod")
        registry.lose("restore", kind, moment="before")
        with pytest.raises(Unreachable):
            await hasty_registrar.restore(name)
        known = await hasty_registrar.domain(name)
        assert known is not None
        assert known.in_redemption

    async def test_says_that_a_restore_is_under_way(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        """R2.4: the registry waits for its report; nothing is done twice meanwhile."""
        name = new_name()
        registry.put(name, soon, "pendingDelete", "pendingRestore")
        assert (await registrar.restore(name)).being_restored
        assert registry.restores(name) == 0

    async def test_restores_nothing_that_is_about_to_be_deleted(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        name = new_name()
        registry.put(name, soon, "pendingDelete")
        with pytest.raises(RefusedForGood) as no:
            await registrar.restore(name)
        assert no.value.reason == "pending_delete"
        with pytest.raises(RefusedForGood) as no:
            await registrar.restore(new_name())
        assert no.value.reason == "not_found"
        assert registry.restores(name) == 0

    async def test_refuses_to_restore_for_good_whatever_it_says(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        name = new_name()
        registry.put(name, soon, "redemptionPeriod")
        registry.refuse("restore", "billing_failure")
        with pytest.raises(RefusedForGood) as no:
            await registrar.restore(name)
        assert no.value.reason == "billing_failure"

    async def test_takes_a_renewal_and_does_it_days_later(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        """F33, EPP 1001: nothing has happened, then it has, and a message says so."""
        name = await self.pending_renewal(registrar, registry, soon)
        known = await registrar.domain(name)
        assert known is not None
        assert known.being_renewed
        assert known.expires_at == soon
        assert registry.renewals(name) == []
        registry.pass_days(2)
        known = await registrar.domain(name)
        assert known is not None
        assert (known.being_renewed, known.expires_at) == (False, years_later(soon, 1))
        assert registry.renewals(name) == [(1, soon, years_later(soon, 1))]
        message = await self.message_about(registrar, name)
        assert (message.about, message.done, message.refused_code) == (AskedFor.RENEW, True, "")
        assert message.said_at.tzinfo is UTC

    async def test_a_repeat_while_it_is_under_way_is_under_way_as_well(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        name = await self.pending_renewal(registrar, registry, soon)
        with pytest.raises(Pending):
            await registrar.renew(name, current_expiry=soon, years=1)
        assert registry.taken(name) == 1
        registry.pass_days(2)
        with pytest.raises(ExpiryDiffers) as no:
            await registrar.renew(name, current_expiry=soon, years=1)
        assert no.value.actual == years_later(soon, 1)

    @pytest.mark.parametrize("kind", LOST)
    async def test_shows_that_it_is_under_way_after_a_lost_answer(
        self, hasty_registrar: Registrar, registry: Registry, soon: datetime, kind: str
    ) -> None:
        name = new_name()
        registry.put(name, soon)
        registry.slow(name, days=2)
        registry.lose("renew", kind, moment="after")
        with pytest.raises(Unreachable):
            await hasty_registrar.renew(name, current_expiry=soon, years=1)
        known = await hasty_registrar.domain(name)
        assert known is not None
        assert known.being_renewed
        assert registry.taken(name) == 1

    async def test_says_later_that_it_will_not_renew(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        name = await self.pending_renewal(registrar, registry, soon, reason="billing_failure")
        registry.pass_days(2)
        message = await self.message_about(registrar, name)
        assert (message.about, message.done) == (AskedFor.RENEW, False)
        assert message.refused_code == "billing_failure"
        known = await registrar.domain(name)
        assert known is not None
        assert (known.being_renewed, known.expires_at) == (False, soon)
        assert registry.renewals(name) == []

    async def test_says_a_message_until_it_is_acknowledged(
        self, registrar: Registrar, registry: Registry, soon: datetime
    ) -> None:
        """RFC 5730, 2.9.2.3: the oldest first, again and again; acknowledged twice is acknowledged."""
        first = await self.pending_renewal(registrar, registry, soon)
        second = await self.pending_renewal(registrar, registry, soon)
        registry.pass_days(2)
        message = await self.message_about(registrar, first)
        assert await registrar.poll() == message
        await registrar.acknowledge(message.id)
        await registrar.acknowledge(message.id)
        following = await registrar.poll()
        assert following is not None
        assert following.name == second

    async def test_has_no_message_where_everything_is_said(self, registrar: Registrar) -> None:
        while message := await registrar.poll():
            await registrar.acknowledge(message.id)
        assert await registrar.poll() is None

    @pytest.mark.parametrize("verb", ["poll", "acknowledge"])
    @pytest.mark.parametrize("kind", LOST)
    async def test_a_message_is_not_lost_with_an_answer(
        self,
        hasty_registrar: Registrar,
        registry: Registry,
        soon: datetime,
        kind: str,
        verb: str,
    ) -> None:
        name = await self.pending_renewal(hasty_registrar, registry, soon)
        registry.pass_days(2)
        message = await self.message_about(hasty_registrar, name)
        registry.lose(verb, kind, moment="before")
        with pytest.raises(Unreachable):
            await (
                hasty_registrar.poll()
                if verb == "poll"
                else hasty_registrar.acknowledge(message.id)
            )
        assert await hasty_registrar.poll() == message

    @pytest.mark.parametrize("verb", ["poll", "acknowledge"])
    async def test_a_no_about_messages_is_passed_on(
        self, registrar: Registrar, registry: Registry, verb: str
    ) -> None:
        registry.refuse(verb, "not_authorised")
        with pytest.raises(Refused) as no:
            await (registrar.poll() if verb == "poll" else registrar.acknowledge("1"))
        assert no.value.reason == "not_authorised"

    @pytest.mark.parametrize("reason", [None, "no_report"])
    async def test_takes_a_restore_and_says_later_what_came_of_it(
        self, registrar: Registrar, registry: Registry, soon: datetime, reason: str | None
    ) -> None:
        """RFC 3915, 3.1: pendingRestore meanwhile; a repeat restores nothing twice."""
        name = new_name()
        registry.put(name, soon, "pendingDelete", "redemptionPeriod")
        registry.slow(name, days=2, reason=reason)
        assert (await registrar.restore(name)).being_restored
        assert (await registrar.restore(name)).being_restored
        assert (registry.taken(name), registry.restores(name)) == (1, 0)
        registry.pass_days(2)
        message = await self.message_about(registrar, name)
        assert (message.about, message.done) == (AskedFor.RESTORE, reason is None)
        assert message.refused_code == (reason or "")
        known = await registrar.domain(name)
        assert known is not None
        assert (known.being_restored, known.in_redemption) == (False, reason is not None)
        assert registry.restores(name) == (1 if reason is None else 0)

    async def pending_renewal(
        self,
        registrar: Registrar,
        registry: Registry,
        expires_at: datetime,
        *,
        reason: str | None = None,
    ) -> str:
        """Return a name whose renewal the registry took and does in two days."""
        name = new_name()
        registry.put(name, expires_at)
        registry.slow(name, days=2, reason=reason)
        with pytest.raises(Pending):
            await registrar.renew(name, current_expiry=expires_at, years=1)
        return name

    async def message_about(self, registrar: Registrar, name: str) -> Message:
        """Return the next message about a name, those before it acknowledged."""
        while message := await registrar.poll():
            if message.name == name:
                return message
            await registrar.acknowledge(message.id)
        raise AssertionError(f"no message about {name}")
