"""Letters are about renewals, so these tests renew as those of renewals do."""

from tests.features.renewals.conftest import finish, renew

__all__ = ["finish", "renew"]
