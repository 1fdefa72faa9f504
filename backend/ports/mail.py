"""What we ask of a mail server: take one letter. Who gets which letter is decided above."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Address:
    """Somebody who writes or reads a letter.

    Two fields and never one string: a customer who calls himself `x@evil.example, Bob` must
    not gain a second recipient.
    """

    email: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter to one person, as text and as HTML.

    `message_id` (`<...@...>`) is made when the letter is written and stays the same however
    often it is sent, so that a reader's program shows a repeated letter once (RFC 5322, 3.6.4).
    """

    message_id: str
    sender: Address
    recipient: Address
    subject: str
    text: str
    html: str


class Mail(Protocol):
    """A mail server."""

    async def send(self, message: Letter) -> None:
        """Hand over a letter.

        Raises `Refused` when this letter will never be taken (no such recipient, an address
        that is none), `Unreachable` when it may be tried again later, under the same
        `message_id`. No line break in a name or subject can add a header.
        """
