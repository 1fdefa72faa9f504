"""Numbers, names, what a payment needs, and what a token may be."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.features.accounts import rules
from backend.features.accounts.models import AccountKind
from backend.features.accounts.policy import OF_CUSTOMERS, TOKENS_MAY, Permission
from backend.features.accounts.refusals import (
    AddressIncomplete,
    ProfileRefused,
    TokenExpiryRefused,
    TokenLabelMissing,
    TokenPermissionRefused,
)
from backend.features.accounts.rules import Profile

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
IN_A_MONTH = NOON + timedelta(days=30)

PERSON = Profile(
    kind=AccountKind.INDIVIDUAL,
    email="marie@client.example",
    country="FR",
    first_name="Marie",
    last_name="Dupont",
    address="3 place des Exemples",
    postal_code="75011",
    city="Paris",
)
COMPANY = replace(
    PERSON, kind=AccountKind.COMPANY, organisation="Atelier Dupont", first_name="", last_name=""
)


def test_a_number_is_prefix_counter_and_check_digit() -> None:
    """ISO/IEC 7064, MOD 11,10, reckoned by hand for 000794: 10 9 7 3 9 5 7, and 7 + 4 ends in 1."""
    assert rules.account_number("AX", 794) == "AX0007944"
    assert rules.is_account_number("ax 000 7944")


@given(st.integers(min_value=1, max_value=99_999_999))
def test_a_single_wrong_digit_is_always_found(counter: int) -> None:
    number = rules.account_number("C", counter)
    assert rules.is_account_number(number)
    for place in range(1, len(number)):
        for digit in "0123456789":
            wrong = number[:place] + digit + number[place + 1 :]
            assert rules.is_account_number(wrong) == (wrong == number)


@pytest.mark.parametrize("written", ["", "C", "1000018", "C12", "CCCCCCC1000018", "C١٠٠٠٠١٨"])
def test_what_is_no_customer_number(written: str) -> None:
    assert not rules.is_account_number(written)


def test_an_organisation_goes_by_its_own_name() -> None:
    assert rules.shown_name(PERSON) == "Marie Dupont"
    assert rules.shown_name(COMPANY) == "Atelier Dupont"
    assert rules.shown_name(replace(PERSON, first_name="")) == "Dupont"


@pytest.mark.parametrize(
    "field", ["first_name", "last_name", "address", "postal_code", "city", "country"]
)
def test_a_missing_field_blocks_the_payment_and_is_named(field: str) -> None:
    """IN-10, IN-55."""
    rules.payable(PERSON)
    with pytest.raises(AddressIncomplete) as refused:
        rules.payable(replace(PERSON, **{field: "  "}))
    assert refused.value.path == ("account", field)
    assert refused.value.values == {"field": field}


def test_a_company_pays_under_its_own_name() -> None:
    rules.payable(COMPANY)
    with pytest.raises(AddressIncomplete) as refused:
        rules.payable(replace(COMPANY, organisation=""))
    assert refused.value.values == {"field": "organisation"}


def test_where_the_post_knows_no_codes_none_is_asked_for() -> None:
    rules.payable(replace(PERSON, country="CI", postal_code=""))


def test_a_profile_is_kept_trimmed_and_in_one_form() -> None:
    clean = rules.checked_profile(
        replace(PERSON, first_name=" Ele\u0301a ", country="fr", address="3 place\nBâtiment B")
    )
    assert (clean.first_name, clean.country) == ("Eléa", "FR")
    assert clean.address == "3 place\nBâtiment B"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("country", "FRA"),
        ("currency", "euro"),
        ("locale", "tlh"),
        ("siren", "123456789"),
        ("city", "Par\x00is"),
        ("first_name", "x" * 101),
        ("last_name", "\u202eDupont"),
    ],
)
def test_refuses_a_field_that_cannot_be_meant(field: str, value: str) -> None:
    with pytest.raises(ProfileRefused) as refused:
        rules.checked_profile(replace(PERSON, **{field: value}))
    assert refused.value.path == (field,)


def test_refuses_a_company_without_a_name() -> None:
    with pytest.raises(ProfileRefused):
        rules.checked_profile(replace(COMPANY, organisation=" "))


def test_a_token_keeps_its_permissions_in_order_and_once() -> None:
    name, holds = rules.checked_token(
        " Robot ",
        ["service.view", "billing.pay", "service.view"],
        IN_A_MONTH,
        creator_may=OF_CUSTOMERS,
        real=NOON,
    )
    assert (name, holds) == ("Robot", [Permission.BILLING_PAY, Permission.SERVICE_VIEW])


@pytest.mark.parametrize("label", ["", "  ", "x" * 101, "a\x00b"])
def test_refuses_a_token_without_a_name(label: str) -> None:
    with pytest.raises(TokenLabelMissing):
        rules.checked_token(
            label, ["service.view"], IN_A_MONTH, creator_may=OF_CUSTOMERS, real=NOON
        )


@pytest.mark.parametrize("days", [-1, 0, 367])
def test_refuses_a_token_that_never_begins_or_hardly_ends(days: int) -> None:
    """A40: compulsory expiry, one year at most."""
    with pytest.raises(TokenExpiryRefused):
        rules.checked_token(
            "Robot",
            ["service.view"],
            NOON + timedelta(days=days),
            creator_may=OF_CUSTOMERS,
            real=NOON,
        )


@pytest.mark.parametrize(
    "wanted", [[], ["service.fly"], *[[each] for each in sorted(set(Permission) - TOKENS_MAY)]]
)
def test_refuses_what_no_token_may_hold(wanted: list[str]) -> None:
    """A41."""
    with pytest.raises(TokenPermissionRefused):
        rules.checked_token(
            "Robot", wanted, IN_A_MONTH, creator_may=frozenset(Permission), real=NOON
        )


def test_refuses_what_its_creator_may_not() -> None:
    with pytest.raises(TokenPermissionRefused) as refused:
        rules.checked_token(
            "Robot",
            ["service.view", "service.renew"],
            IN_A_MONTH,
            creator_may=frozenset({Permission.SERVICE_VIEW}),
            real=NOON,
        )
    assert refused.value.values == {"permission": "service.renew"}
