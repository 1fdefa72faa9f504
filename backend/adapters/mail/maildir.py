"""Mail into a Maildir folder: what the demo does with letters, for any mail program to read."""

import asyncio
import mailbox
from email.policy import SMTP
from pathlib import Path

from backend.adapters.mail.message import compose
from backend.ports.mail import Letter

LINES = SMTP.clone(linesep="\n")


class MaildirMail:
    """The port mail. A letter appears whole or not at all: written in tmp/, moved to new/.

    A letter sent twice lies there twice, as it would with a real reader.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._one_at_a_time = asyncio.Lock()  # mailbox.Maildir counts its files without a lock

    async def send(self, message: Letter) -> None:
        composed = compose(message).as_bytes(policy=LINES)
        async with self._one_at_a_time:
            await asyncio.to_thread(self._deliver, composed)

    def _deliver(self, message: bytes) -> None:
        self._folder.parent.mkdir(parents=True, exist_ok=True)
        mailbox.Maildir(self._folder, create=True).add(message)
