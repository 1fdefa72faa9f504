"""What the machine room says no to."""

from backend.kit.refusals import Refusal


class IdempotencyKeyReused(Refusal):
    """The same key came with another request; the first one stands."""


class Maintenance(Refusal):
    """The database was restored from a backup, and nobody has confirmed yet what happened since."""


class NoLongerStuck(Refusal):
    """What waited for a person does not wait any more: somebody was faster, or it went on by itself."""


class IdempotencyKeyRequired(Refusal):
    """A key of 8 to 100 characters must come with anything that moves money."""
