"""The mail contract against a real SMTP server on loopback, and what it may answer."""

import socket
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from backend.adapters.mail.smtp import SmtpMail
from backend.ports.answers import Refused, Unreachable
from backend.ports.mail import Address
from tests.adapters.mail.contract import Letters, MailContract, letter

pytestmark = pytest.mark.anyio

OK = "250 OK"
NO_LOOPBACK_NAME = "0.0.0.0"  # noqa: S104 - connected to, never bound


class Postbox:
    """A mail server's handler that keeps letters, or says what it was told to say."""

    def __init__(self) -> None:
        self.envelopes: list[Envelope] = []
        self.to_recipient = OK
        self.to_message = OK
        self.password = b"secret"
        self.asked_for_password = 0

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, given: object
    ) -> AuthResult:
        self.asked_for_password += 1
        right = isinstance(given, LoginPassword) and given.password == self.password
        return AuthResult(success=right, handled=right)

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.to_recipient == OK:
            envelope.rcpt_tos.append(address)
        return self.to_recipient

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        if self.to_message == OK:
            self.envelopes.append(envelope)
        return self.to_message


@pytest.fixture
def postbox() -> Postbox:
    return Postbox()


@pytest.fixture
def port(postbox: Postbox) -> Iterator[int]:
    """A server on a port that is free at this moment; the controller cannot choose one itself."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free: int = probe.getsockname()[1]
    controller = Controller(
        postbox,
        hostname="127.0.0.1",
        port=free,
        authenticator=postbox.authenticate,
        auth_require_tls=False,
    )
    controller.start()
    yield free
    controller.stop()


@pytest.fixture
def mail(port: int) -> SmtpMail:
    return smtp(port)


@pytest.fixture
def letters(postbox: Postbox) -> Letters:
    def read() -> list[EmailMessage]:
        contents = [bytes(envelope.original_content or b"") for envelope in postbox.envelopes]
        found = [message_from_bytes(raw, EmailMessage, policy=default) for raw in contents]
        return [message for message in found if isinstance(message, EmailMessage)]

    return read


def smtp(port: int, host: str = "127.0.0.1", username: str = "") -> SmtpMail:
    return SmtpMail(host=host, port=port, username=username, password="secret", timeout_seconds=30)


class TestSmtp(MailContract):
    """A mail server keeps the contract."""


async def test_the_envelope_names_one_recipient(mail: SmtpMail, postbox: Postbox) -> None:
    await mail.send(letter(recipient=Address("anne@client.example", "bob@evil.example")))
    (envelope,) = postbox.envelopes
    assert envelope.mail_from == "noreply@host.example"
    assert envelope.rcpt_tos == ["anne@client.example"]


@pytest.mark.parametrize(("recipient", "message"), [("550 No such user", OK), (OK, "554 Spam")])
async def test_a_no_for_good_is_refused(
    mail: SmtpMail, postbox: Postbox, recipient: str, message: str
) -> None:
    """F49: such a letter is never tried again."""
    postbox.to_recipient, postbox.to_message = recipient, message
    with pytest.raises(Refused) as no:
        await mail.send(letter())
    assert no.value.reason in ("smtp_550", "smtp_554")
    assert postbox.envelopes == []


@pytest.mark.parametrize(
    ("recipient", "message"), [("450 Greylisted", OK), (OK, "451 Come back later")]
)
async def test_a_no_for_now_may_be_tried_again(
    mail: SmtpMail, postbox: Postbox, recipient: str, message: str
) -> None:
    """F49: a greylist wants the letter again."""
    postbox.to_recipient, postbox.to_message = recipient, message
    with pytest.raises(Unreachable):
        await mail.send(letter())
    postbox.to_recipient = postbox.to_message = OK
    await mail.send(letter())
    assert len(postbox.envelopes) == 1


async def test_a_server_that_is_away_is_unreachable() -> None:
    with pytest.raises(Unreachable):
        await smtp(1).send(letter())


async def test_a_wrong_password_leaves_the_letter_waiting(port: int, postbox: Postbox) -> None:
    """The host puts that right, and then the letter goes."""
    postbox.password = b"another"
    with pytest.raises(Unreachable):
        await smtp(port, username="comptoir").send(letter())
    assert postbox.envelopes == []
    postbox.password = b"secret"
    await smtp(port, username="comptoir").send(letter())
    assert len(postbox.envelopes) == 1


async def test_no_password_without_encryption_off_loopback(port: int, postbox: Postbox) -> None:
    """The same server, under an address that does not say so."""
    with pytest.raises(Unreachable):
        await smtp(port, host=NO_LOOPBACK_NAME, username="comptoir").send(letter())
    assert (postbox.asked_for_password, postbox.envelopes) == (0, [])
    await smtp(port, host=NO_LOOPBACK_NAME).send(letter())
    assert len(postbox.envelopes) == 1
