"""A letter as a message of RFC 5322: two versions of one text, and headers nobody can add to."""

import re
import unicodedata
from email.headerregistry import Address as HeaderAddress
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import localtime

from backend.ports.answers import Refused
from backend.ports.mail import Address, Letter

# Dot-atoms of RFC 5322, 3.2.3: no quoting, no comments, nothing that ends an address. An
# internationalised domain comes as its A-label.
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}")
_MESSAGE_ID = re.compile(r"<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+>")


def compose(letter: Letter) -> EmailMessage:
    """The message of a letter. Raises `Refused` for an address or id that is none."""
    if not _MESSAGE_ID.fullmatch(letter.message_id):
        raise Refused("bad_message_id")
    message = EmailMessage(policy=SMTP)
    message["Message-ID"] = letter.message_id
    message["Date"] = localtime()
    message["From"] = _header(letter.sender)
    message["To"] = _header(letter.recipient)
    message["Subject"] = one_line(letter.subject)
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: no holiday reply, please
    message.set_content(letter.text)
    message.add_alternative(letter.html, subtype="html")
    return message


def one_line(text: str) -> str:
    """The text without line breaks and other control characters, which a name may hold."""
    plain = "".join(" " if unicodedata.category(c) in ("Cc", "Zl", "Zp") else c for c in text)
    return re.sub(" {2,}", " ", plain).strip(" ")


def _header(address: Address) -> HeaderAddress:
    if not _EMAIL.fullmatch(address.email):
        raise Refused("bad_address")
    user, _, domain = address.email.rpartition("@")
    return HeaderAddress(display_name=one_line(address.name), username=user, domain=domain)
