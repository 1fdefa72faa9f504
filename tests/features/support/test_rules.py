"""What may be written into a ticket."""

import pytest

from backend.features.support import refusals, rules
from backend.features.support.models import TicketState
from backend.kit.refusals import Refusal


def test_keeps_a_subject_on_one_line() -> None:
    assert rules.checked_subject("  Mon site\n est lent ") == "Mon site est lent"


def test_keeps_the_lines_of_a_text() -> None:
    assert rules.checked_text("\nBonjour,\n\nmerci.\n") == "Bonjour,\n\nmerci."


@pytest.mark.parametrize("written", ["", "   ", "\n\t "])
def test_refuses_what_says_nothing(written: str) -> None:
    with pytest.raises(refusals.TicketSubjectMissing):
        rules.checked_subject(written)
    with pytest.raises(refusals.TicketTextMissing):
        rules.checked_text(written)
    with pytest.raises(refusals.ReasonMissing):
        rules.checked_reason(written)


@pytest.mark.parametrize(
    ("check", "most", "refusal"),
    [
        (rules.checked_subject, 200, refusals.TicketSubjectTooLong),
        (rules.checked_text, 20_000, refusals.TicketTextTooLong),
        (rules.checked_reason, 500, refusals.ReasonTooLong),
    ],
)
def test_refuses_one_character_too_many(check, most: int, refusal: type[Refusal]) -> None:  # type: ignore[no-untyped-def]
    assert check("é" * most) == "é" * most
    with pytest.raises(refusal) as refused:
        check("é" * (most + 1))
    assert refused.value.values == {"most": most}


def test_says_whose_turn_it_is_after_an_answer() -> None:
    assert rules.after_answer(close=False) is TicketState.WAITING_CUSTOMER
    assert rules.after_answer(close=True) is TicketState.CLOSED
