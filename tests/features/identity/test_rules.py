"""Decisions about logins, passwords and waiting."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.features.identity import rules
from backend.features.identity.models import PersonKind
from backend.features.identity.refusals import (
    EmailRefused,
    LoginTaken,
    PasswordTooCommon,
    PasswordTooLong,
    PasswordTooShort,
)
from backend.features.identity.rules import Tries
from backend.kit.ids import new_id

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
WINDOW = timedelta(minutes=15)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("C1000018", "c1000018"),
        ("  c 100 0018 ", "c1000018"),
        ("Marie@Client.Example", "marie@client.example"),
        ("e\u0301lodie@client.example", "élodie@client.example"),
        ("nul\x00", ""),
        ("\ud800", ""),
        ("a" * 255, ""),
        ("", ""),
    ],
)
def test_a_login_is_looked_up_as_people_mean_it(written: str, key: str) -> None:
    assert rules.login_key(written) == key


@given(st.text())
def test_any_text_has_a_key_the_database_can_read(written: str) -> None:
    key = rules.login_key(written)
    assert "\x00" not in key
    assert len(key.encode()) <= 4 * 254


@pytest.mark.parametrize(
    "email",
    [
        "",
        "marie",
        "marie@",
        "@client.example",
        "a@b",
        "a b@client.example",
        "a@b@c.example",
        "a@c.example\x00",
    ],
)
def test_refuses_what_is_no_email(email: str) -> None:
    with pytest.raises(EmailRefused):
        rules.checked_email(email)


@pytest.mark.parametrize("name", ["", "a", "a@b.example", "a/b", "x" * 101])
def test_refuses_a_login_name_that_could_be_something_else(name: str) -> None:
    with pytest.raises(LoginTaken):
        rules.checked_login_name(name)


@pytest.mark.parametrize(
    "password",
    [
        "douze lettre",
        " une espace devant",
        "une espace derrière ",
        "un mot de passe en été, très long " * 7,
        "пароль для хостинга",
        "🦊🐻🐼🦁🐯🐨🐸🐵🐔🐧🐦🐤",
    ],
)
def test_accepts_every_sign_and_length(password: str) -> None:
    """A1: 12, 64 and 256 characters, all of Unicode."""
    rules.check_password(password)


@pytest.mark.parametrize(
    ("password", "refusal"),
    [
        ("1234567", PasswordTooShort),
        ("onze lettre", PasswordTooShort),
        ("x1" * 501, PasswordTooLong),
        ("azerty123456", PasswordTooCommon),
        ("AZERTY123456", PasswordTooCommon),
        ("aaaaaaaaaaaa", PasswordTooCommon),
        ("Hébergeur2026!", PasswordTooCommon),
        ("marie.dupont@client.example", PasswordTooCommon),
        ("Marie-Dupont-1987", PasswordTooCommon),
    ],
)
def test_refuses_what_is_short_or_guessed(password: str, refusal: type[Exception]) -> None:
    """A1, A2."""
    own = ["Hébergeur", "Marie", "Dupont", "MarieDupont", "marie.dupont@client.example"]
    with pytest.raises(refusal):
        rules.check_password(password, own_words=own)


@pytest.mark.parametrize(
    ("count", "seconds"),
    [(0, 0), (9, 0), (10, 15), (11, 30), (12, 60), (15, 480), (16, 900), (90, 900)],
)
def test_the_wait_grows_and_is_never_a_lockout(count: int, seconds: int) -> None:
    """A4."""
    assert rules.wait(Tries(count, NOON), limit=10, window=WINDOW, real=NOON) == seconds


def test_the_wait_runs_out() -> None:
    tries = Tries(10, NOON)
    almost = NOON + timedelta(seconds=14, milliseconds=1)
    assert rules.wait(tries, limit=10, window=WINDOW, real=almost) == 1
    assert rules.wait(tries, limit=10, window=WINDOW, real=NOON + timedelta(seconds=15)) == 0


def test_a_window_of_silence_begins_anew() -> None:
    late = NOON + WINDOW
    assert rules.after_try(Tries(30, NOON), window=WINDOW, real=late) == Tries(1, late)
    soon = late - timedelta(seconds=1)
    assert rules.after_try(Tries(30, NOON), window=WINDOW, real=soon) == Tries(31, soon)


def test_one_customer_of_ipv6_has_one_counter() -> None:
    assert rules.address_counter("2001:db8::1") == rules.address_counter("2001:db8::ffff:2")
    assert rules.address_counter("2001:db8::1") != rules.address_counter("2001:db8:0:1::1")
    assert rules.address_counter("192.0.2.1") != rules.address_counter("192.0.2.2")


def test_no_counter_shows_what_was_typed() -> None:
    brand = new_id()
    counter = rules.login_counter(brand, PersonKind.CUSTOMER, "my password in the wrong field")
    assert "password" not in counter
    assert counter != rules.login_counter(brand, PersonKind.STAFF, "my password in the wrong field")
