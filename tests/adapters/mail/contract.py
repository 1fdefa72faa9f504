"""What every mail adapter must do. A test class gives the fixtures `mail` and `letters`."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest

from backend.ports.answers import Refused
from backend.ports.mail import Address, Letter, Mail

Letters = Callable[[], list[EmailMessage]]


def letter(
    *,
    message_id: str = "<0190-1@host.example>",
    sender: Address | None = None,
    recipient: Address | None = None,
    subject: str = "Votre facture n° 2026-7\u00a0: 12,01\u00a0€",
) -> Letter:
    return Letter(
        message_id=message_id,
        sender=sender or Address("noreply@host.example", "L’hébergeur"),
        recipient=recipient or Address("anne@client.example", "Anne Müller"),
        subject=subject,
        text="Bonjour Anne,\nvotre facture est prête.\n",
        html="<p>Bonjour Anne,<br>votre facture est prête.</p>",
    )


class MailContract:
    """The contract. Letters are read where they arrived."""

    async def test_delivers_both_versions(self, mail: Mail, letters: Letters) -> None:
        await mail.send(letter())
        (arrived,) = letters()
        assert arrived["Message-ID"] == "<0190-1@host.example>"
        assert arrived["Subject"] == "Votre facture n° 2026-7\u00a0: 12,01\u00a0€"
        assert arrived["From"].addresses[0].display_name == "L’hébergeur"
        assert arrived["To"].addresses[0].display_name == "Anne Müller"
        assert [address.addr_spec for address in arrived["To"].addresses] == ["anne@client.example"]
        assert arrived["Auto-Submitted"] == "auto-generated"
        assert arrived["Date"].datetime.tzinfo is not None
        assert arrived.get_content_type() == "multipart/alternative"
        bodies = {part.get_content_type(): part.get_content() for part in arrived.iter_parts()}
        assert "votre facture est prête." in bodies["text/plain"]
        assert "<p>Bonjour Anne,<br>" in bodies["text/html"]

    async def test_a_repeat_carries_the_same_message_id(self, mail: Mail, letters: Letters) -> None:
        """F49: a reader's program shows the two as one."""
        await mail.send(letter())
        await mail.send(letter())
        assert [arrived["Message-ID"] for arrived in letters()] == ["<0190-1@host.example>"] * 2

    @pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\x0b", "\x85", "\u2028"])
    async def test_nobody_adds_a_header(self, mail: Mail, letters: Letters, end: str) -> None:
        injected = f"Bonjour{end}Bcc: everybody@client.example{end}{end}Other body"
        await mail.send(
            letter(
                subject=injected,
                recipient=Address("anne@client.example", injected),
                sender=Address("noreply@host.example", injected),
            )
        )
        (arrived,) = letters()
        assert arrived["Bcc"] is None
        assert arrived["Subject"] == "Bonjour Bcc: everybody@client.example Other body"
        assert [address.addr_spec for address in arrived["To"].addresses] == ["anne@client.example"]
        assert len(arrived["From"].addresses) == 1

    async def test_nobody_adds_a_recipient_by_a_name(self, mail: Mail, letters: Letters) -> None:
        name = 'x@evil.example, "Bob" <bob@evil.example>,'
        await mail.send(letter(recipient=Address("anne@client.example", name)))
        (arrived,) = letters()
        assert [address.addr_spec for address in arrived["To"].addresses] == ["anne@client.example"]

    @pytest.mark.parametrize(
        "email",
        [
            "",
            "anne",
            "@client.example",
            "anne@",
            "a@b@client.example",
            "anne@client.example, bob@client.example",
            "anne@client.example\r\nBcc: bob@client.example",
            "Anne <anne@client.example>",
            "anne@exämple.fr",
        ],
    )
    async def test_refuses_an_address_that_is_none(
        self, mail: Mail, letters: Letters, email: str
    ) -> None:
        with pytest.raises(Refused) as no:
            await mail.send(letter(recipient=Address(email)))
        assert no.value.reason == "bad_address"
        assert letters() == []

    @pytest.mark.parametrize("message_id", ["", "a@b", "<a@b>\r\nBcc: c@d", "<a b@c>"])
    async def test_refuses_a_message_id_that_is_none(
        self, mail: Mail, letters: Letters, message_id: str
    ) -> None:
        with pytest.raises(Refused) as no:
            await mail.send(letter(message_id=message_id))
        assert no.value.reason == "bad_message_id"
        assert letters() == []
