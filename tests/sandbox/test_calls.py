"""Scripted faults, on the core of a sandbox in this process."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from backend.sandbox.calls import AnswerLost, FaultKind, Moment, Refusal
from backend.sandbox.registrar.core import Registrar, Registration
from backend.sandbox.store import read, written

EXPIRY = datetime(2027, 3, 1, tzinfo=UTC)


@pytest.fixture
def registrar() -> Iterator[Registrar]:
    core = Registrar(":memory:")
    core.put_domains([Registration("exemple.fr", EXPIRY)])
    yield core
    core.close()


def asked_five_times(registrar: Registrar) -> str:
    """How each of five calls ended: a dot is an answer."""
    ends = ""
    for _ in range(5):
        try:
            registrar.domain("exemple.fr")
            ends += "."
        except AnswerLost as lost:
            ends += {FaultKind.HANG: "h", FaultKind.DROP: "d", FaultKind.ERROR: "5"}[lost.kind]
        except Refusal:
            ends += "r"
    return ends


@pytest.mark.parametrize(
    ("kind", "call", "times", "ends"),
    [
        (FaultKind.DROP, 1, 1, "d...."),
        (FaultKind.HANG, 3, 1, "..h.."),
        (FaultKind.ERROR, 2, 3, ".555."),
        (FaultKind.REFUSE, 4, 9, "...rr"),
    ],
)
def test_a_fault_hits_the_calls_it_names(
    registrar: Registrar, kind: FaultKind, call: int, times: int, ends: str
) -> None:
    registrar.calls.script("domain", kind, call=call, times=times)
    assert asked_five_times(registrar) == ends


def test_calls_are_counted_from_when_the_fault_was_scripted(registrar: Registrar) -> None:
    assert asked_five_times(registrar) == "....."
    registrar.calls.script("domain", FaultKind.DROP, call=2)
    assert asked_five_times(registrar) == ".d..."


def test_a_fault_hits_its_own_verb_only(registrar: Registrar) -> None:
    registrar.calls.script("renew", FaultKind.DROP)
    assert asked_five_times(registrar) == "....."


@pytest.mark.parametrize(("moment", "years"), [(Moment.BEFORE, 0), (Moment.AFTER, 1)])
def test_the_moment_decides_whether_it_happened(
    registrar: Registrar, moment: Moment, years: int
) -> None:
    registrar.calls.script("renew", FaultKind.DROP, moment=moment)
    with pytest.raises(AnswerLost):
        registrar.renew("exemple.fr", current_expiry=EXPIRY, years=1, tx="t")
    assert len(registrar.statement()["renewals"]) == years


def test_even_a_refusal_may_get_lost(registrar: Registrar) -> None:
    registrar.calls.script("renew", FaultKind.DROP, moment=Moment.AFTER)
    with pytest.raises(AnswerLost):
        registrar.renew("exemple.fr", current_expiry=EXPIRY + timedelta(1), years=1, tx="t")


def test_the_book_of_calls_tells_how_each_ended(registrar: Registrar) -> None:
    registrar.calls.script("domain", FaultKind.DROP, moment=Moment.AFTER)
    registrar.calls.script("domain", FaultKind.HANG, call=2)
    asked_five_times(registrar)
    with pytest.raises(Refusal):
        registrar.domain("nobody.fr")
    ends = [call["ended"] for call in reversed(registrar.calls.latest(10))]
    assert ends[:3] == ["done, answer lost (drop)", "lost (hang)", "answered"]
    assert ends[-1] == "refused (not_found)"


@pytest.mark.parametrize(
    ("verb", "kind", "moment", "call", "times"),
    [
        ("transfer", FaultKind.DROP, Moment.BEFORE, 1, 1),
        ("renew", FaultKind.REFUSE, Moment.AFTER, 1, 1),
        ("renew", FaultKind.DROP, Moment.BEFORE, 0, 1),
        ("renew", FaultKind.DROP, Moment.BEFORE, 1, 0),
    ],
)
def test_a_script_that_makes_no_sense_is_refused(
    registrar: Registrar, verb: str, kind: FaultKind, *, moment: Moment, call: int, times: int
) -> None:
    with pytest.raises(Refusal):
        registrar.calls.script(verb, kind, moment=moment, call=call, times=times)


def test_the_clock_only_goes_forward(registrar: Registrar) -> None:
    before = registrar.store.now()
    moved = registrar.store.advance(timedelta(days=365, seconds=5))
    assert moved - before >= timedelta(days=365, seconds=5)
    for impossible in (timedelta(seconds=-1), timedelta(days=40_000)):
        with pytest.raises(ValueError):
            registrar.store.advance(impossible)


def test_instants_are_utc_to_the_second() -> None:
    paris = datetime.fromisoformat("2027-01-01T00:30:00.9+01:00")
    assert written(paris) == "2026-12-31T23:30:00Z"
    assert read("2027-01-01T00:30:00.9+01:00") == datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    with pytest.raises(ValueError):
        read("2027-01-01T00:30:00")


def test_twenty_thousand_names_in_one_go(registrar: Registrar) -> None:
    registrar.put_domains(Registration(f"nom-{n}.fr", EXPIRY) for n in range(20_000))
    assert len(registrar.domains()["domains"]) == 20_001
    with pytest.raises(Refusal):
        registrar.put_domains(Registration(f"nom-{n}.fr", EXPIRY) for n in range(20_001))


def test_putting_a_name_again_overwrites_what_is_known(registrar: Registrar) -> None:
    registrar.put_domains([Registration("Exemple.FR", EXPIRY, ("redemptionPeriod",), "R-1")])
    known = registrar.domain("exemple.fr")
    assert (known["statuses"], known["registrant"]) == (["redemptionPeriod"], "R-1")
