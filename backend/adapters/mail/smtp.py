"""Mail over SMTP, to the host's own mail server."""

import ipaddress

import aiosmtplib

from backend.adapters.mail.message import compose
from backend.ports.answers import Refused, Unreachable
from backend.ports.mail import Letter

IMPLICIT_TLS_PORT = 465  # RFC 8314, 3.3


class SmtpMail:
    """The port mail; one connection for each letter.

    TLS is used wherever the server offers it, and a password is never sent without it, except
    on loopback.
    """

    def __init__(
        self, *, host: str, port: int, username: str, password: str, timeout_seconds: float
    ) -> None:
        self._host = host
        self._port = port
        self._username = username or None
        self._password = password or None
        self._timeout_seconds = timeout_seconds

    async def send(self, message: Letter) -> None:
        composed = compose(message)
        try:
            await aiosmtplib.send(
                composed,
                sender=message.sender.email,
                recipients=[message.recipient.email],
                hostname=self._host,
                port=self._port,
                username=self._username,
                password=self._password,
                use_tls=self._port == IMPLICIT_TLS_PORT,
                start_tls=self._start_tls(),
                timeout=self._timeout_seconds,
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            raise _no(error.recipients[0].code, error.recipients[0].message) from error
        except aiosmtplib.SMTPDataError as error:
            raise _no(error.code, error.message) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            # A wrong password or a refused sender is the host's to put right: the letter waits.
            raise Unreachable(f"{self._host}:{self._port}: {error!r}") from error

    def _start_tls(self) -> bool | None:
        """True: no TLS, no letter; None: as the server offers."""
        if self._port == IMPLICIT_TLS_PORT:
            return False
        return True if self._username and not _is_loopback(self._host) else None


def _no(code: int, said: str) -> Refused | Unreachable:
    """5yz is a no for good, 4yz one for now (RFC 5321, 4.2.1): greylists say it on purpose."""
    return Refused(f"smtp_{code}") if code >= 500 else Unreachable(f"{code} {said}")


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
