"""Every refusal can be the reason of a planned payment, and is said without blanks."""

import pytest

from backend.api.refusals import ErrorCode
from backend.features.renewals.models import PlanReason
from backend.features.renewals.reasons import because
from backend.kit.words import LOCALES, words


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("reason", sorted({*PlanReason, *(code.name for code in ErrorCode)}))
def test_every_reason_is_a_sentence_without_blanks(reason: str, locale: str) -> None:
    said = because(reason, words(locale))
    assert said.endswith((".", "?"))
    assert "{{" not in said


def test_no_reason_says_nothing() -> None:
    assert because("", words("fr")) == ""
