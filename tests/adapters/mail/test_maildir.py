"""The mail contract against a Maildir folder."""

from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from backend.adapters.mail.maildir import MaildirMail
from tests.adapters.mail.contract import Letters, MailContract, letter

pytestmark = pytest.mark.anyio


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "not yet there" / "mail"


@pytest.fixture
def mail(folder: Path) -> MaildirMail:
    return MaildirMail(folder)


@pytest.fixture
def letters(folder: Path) -> Letters:
    def read() -> list[EmailMessage]:
        found = [
            message_from_bytes(file.read_bytes(), EmailMessage, policy=default)
            for file in sorted((folder / "new").glob("*"))
        ]
        return [message for message in found if isinstance(message, EmailMessage)]

    return read


class TestMaildir(MailContract):
    """A folder keeps the contract."""


async def test_a_letter_is_never_seen_half_written(mail: MaildirMail, folder: Path) -> None:
    await mail.send(letter())
    assert list((folder / "tmp").iterdir()) == []
    assert len(list((folder / "new").iterdir())) == 1
