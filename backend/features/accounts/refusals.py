"""What the room of accounts says no to: who may not, and what an account lacks."""

from backend.kit.refusals import Refusal


class NotFound(Refusal):
    """It does not exist, or it belongs to somebody else: the two are not told apart."""


class Forbidden(Refusal):
    """The caller sees it, but may not do this."""


class StepUpRequired(Refusal):
    """The password must be typed again before this; then the same request is accepted."""


class AccountSuspended(Refusal):
    """The account is suspended: everything can be seen and paid, nothing new can be ordered."""


class AccountClosed(Refusal):
    """The account is closed: it can only be looked at."""


class AddressIncomplete(Refusal):
    """A part of the name or postal address is missing that a payment needs; names the field (IN-10, IN-55)."""


class ProfileRefused(Refusal):
    """A field of the profile cannot be what was meant; names the field."""


class AlreadyMember(Refusal):
    """This person has this account already."""


class TokenLabelMissing(Refusal):
    """An API token needs a name of its own, so that its owner knows later what it was for."""


class TokenExpiryRefused(Refusal):
    """An API token ends at a date to come, at most one year from now (reliability.md A40)."""


class TokenPermissionRefused(Refusal):
    """An API token may hold only what its creator may do, and never what could take the account over."""
