"""Why a domain cannot be renewed as asked."""

from backend.kit.refusals import Refusal


class TooFarAhead(Refusal):
    """No registration may run more than ten years ahead; fewer years are possible."""


class WholeYearsOnly(Refusal):
    """Registries count in whole years."""
