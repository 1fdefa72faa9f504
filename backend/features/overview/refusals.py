"""What the roof of the house says no to."""

from backend.kit.refusals import Refusal


class WayNotPossible(Refusal):
    """This kind of work cannot be resolved in this way."""
