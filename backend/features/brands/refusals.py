"""What the room of brands says no to. Its clients are the host's own commands."""

from backend.kit.refusals import Refusal


class BrandUnknown(Refusal):
    """No brand of this house has this name."""


class HostNameTaken(Refusal):
    """Another brand answers under this host name, or it is not one."""


class CustomerPrefixTaken(Refusal):
    """The letters before customer numbers are one to six capitals, and another brand's are not free."""


class PolicyUnknown(Refusal):
    """There is no policy of this key, or it has no such field."""


class PolicyValueRefused(Refusal):
    """The value is outside of what the policy allows."""
