"""What a process is told at its start, and what stops it there."""

import pytest
from pydantic import SecretStr, ValidationError

from backend.kit.settings import Settings

STRIPE = {
    "payments": "stripe",
    "secret": SecretStr("a long random text"),
    "stripe_secret_key": SecretStr("sk_test_x"),
    "stripe_publishable_key": "pk_test_x",
    "stripe_webhook_secret": SecretStr("whsec_x,whsec_y"),
}


def test_stripe_is_chosen_with_everything_it_needs() -> None:
    assert Settings(**STRIPE).payments == "stripe"  # type: ignore[arg-type]


@pytest.mark.parametrize("missing", sorted(STRIPE.keys() - {"payments"}))
def test_stripe_without_one_of_its_keys_stops_at_the_start(missing: str) -> None:
    given = {name: value for name, value in STRIPE.items() if name != missing}
    with pytest.raises(ValidationError, match=f"needs COMPTOIR_{missing.upper()}"):
        Settings(**given)  # type: ignore[arg-type]


def test_an_unknown_processor_stops_at_the_start() -> None:
    with pytest.raises(ValidationError):
        Settings(payments="another")  # type: ignore[arg-type]
