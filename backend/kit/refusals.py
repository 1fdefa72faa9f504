"""The expected "no". Each room lists its own in its refusals.py; what only we can cause just crashes."""

import re
from typing import ClassVar


class Refusal(Exception):
    """Something a client asked for and does not get, with the reason.

    The code is the class's name in capitals (`TooFarAhead` -> TOO_FAR_AHEAD) and never changes; the
    sentence stands in the catalogue under `refusals.CODE` and says what to do next. `values` fill its
    blanks and are public; `path` names the field of the input at fault.
    """

    code: ClassVar[str] = "REFUSED"

    def __init_subclass__(cls) -> None:
        cls.code = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", cls.__name__).upper()

    def __init__(self, *path: str, **values: object) -> None:
        super().__init__(self.code, values)
        self.path = path
        self.values = values


def every_refusal(base: type[Refusal] = Refusal) -> dict[str, type[Refusal]]:
    """Return all refusals that the loaded rooms know, by code."""
    known: dict[str, type[Refusal]] = {}
    for kind in base.__subclasses__():
        if kind.__module__ != __name__:
            known[kind.code] = kind
        known |= every_refusal(kind)
    return known
