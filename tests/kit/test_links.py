"""Links that act for whoever holds them."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from backend.kit.links import read, sign

SECRET = SecretStr("long enough to sign with")
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
THING = uuid4()
TOKEN = sign(SECRET, "cancel", THING, NOW + timedelta(days=1))


def test_a_link_says_what_it_is_about() -> None:
    assert read(SECRET, "cancel", TOKEN, NOW) == THING


def test_it_is_good_for_one_purpose_until_its_end_and_with_our_secret() -> None:
    assert read(SECRET, "confirm", TOKEN, NOW) is None
    assert read(SECRET, "cancel", TOKEN, NOW + timedelta(days=1)) is None
    assert read(SecretStr("another"), "cancel", TOKEN, NOW) is None


@given(st.integers(0, len(TOKEN) - 1), st.sampled_from("AZaz09-_"))
def test_no_other_token_is_believed(position: int, letter: str) -> None:
    altered = TOKEN[:position] + letter + TOKEN[position + 1 :]
    found = read(SECRET, "cancel", altered, NOW)
    assert found is None or (altered[:-1] == TOKEN[:-1] and found == THING)


@pytest.mark.parametrize("odd", ["", "x", "é" * 50, "=" * 64, "A" * 49, "A" * 50, "A" * 10_000])
def test_odd_texts_are_no_tokens(odd: str) -> None:
    assert read(SECRET, "cancel", odd, NOW) is None


def test_without_a_secret_nothing_is_signed() -> None:
    with pytest.raises(ValueError, match="COMPTOIR_SECRET"):
        sign(SecretStr(""), "cancel", THING, NOW)
