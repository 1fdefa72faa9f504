"""Tickets as customers and staff live them (O2-4, O2-81 to O2-83)."""

from uuid import UUID

import pytest
from tortoise.exceptions import OperationalError

from backend.features.accounts import policy
from backend.features.accounts.policy import Permission, Reach
from backend.features.accounts.refusals import Forbidden, NotFound
from backend.features.identity.models import StaffRole
from backend.features.journal.models import Actor
from backend.features.support import operations as support
from backend.features.support import queries
from backend.features.support.models import Ticket, TicketMessage, TicketState
from backend.features.support.refusals import ReasonMissing, TicketSubjectMissing, TicketTextMissing
from backend.features.work.models import Job
from backend.kit import database
from backend.kit.database import Row
from backend.kit.ids import new_id
from backend.kit.paging import Beyond, Page
from tests.conftest import DemoTime
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio


async def reach(actor: Actor, clock: DemoTime, permission: Permission) -> Reach:
    return await policy.reach(actor, permission, moment=await clock.moment())


async def lines(ticket_id: UUID) -> list[Row]:
    return await database.rows(
        "SELECT fact, staff, reason, targets::text FROM journal_entry"
        " WHERE targets @> jsonb_build_array(jsonb_build_object('id', $1::text)) ORDER BY at, id",
        str(ticket_id),
    )


class TestOpenTicket:
    async def test_asks_about_a_service(self, make: Make, clock: DemoTime) -> None:
        """O2-82: the question, its number, and support's turn."""
        marie = await make.account()
        site = await make.hosting(marie)
        ticket_id = await make.ticket(marie, service=site, subject="Mon site\nest lent")

        mine = await reach(marie.actor(), clock, Permission.TICKET_VIEW)
        ticket = (await queries.tickets(mine, [ticket_id]))[ticket_id]
        assert ticket["subject"] == "Mon site est lent"
        assert ticket["number"].startswith("T-")
        assert ticket["state"] == TicketState.WAITING_STAFF
        assert ticket["service_id"] == site.id
        (message,) = await queries.messages([ticket_id])
        assert (message["author"], message["from_staff"]) == (
            f"Marie {marie.person.last_name}",
            False,
        )
        (line,) = await lines(ticket_id)
        assert line["fact"] == "ticket.opened"
        assert str(site.id) in line["targets"]

    async def test_gives_every_ticket_its_own_number(self, make: Make) -> None:
        marie = await make.account()
        for _ in range(3):
            await make.ticket(marie)
        assert len(set(await Ticket.all().values_list("number", flat=True))) == 3

    async def test_refuses_somebody_elses_account(self, make: Make, clock: DemoTime) -> None:
        marie, eve = await make.account(), await make.account()
        with pytest.raises(NotFound):
            await support.open_ticket(
                eve.actor(), marie.id, subject="A", text="B", moment=await clock.moment()
            )
        assert not await Ticket.exists()

    async def test_refuses_somebody_elses_service(self, make: Make) -> None:
        marie, eve = await make.account(), await make.account()
        site = await make.hosting(marie)
        with pytest.raises(NotFound) as refused:
            await make.ticket(eve, service=site)
        assert refused.value.path == ("serviceId",)
        assert not await Ticket.exists()

    @pytest.mark.parametrize(
        ("subject", "text", "refusal"),
        [(" ", "B", TicketSubjectMissing), ("A", "\n", TicketTextMissing)],
    )
    async def test_refuses_what_says_nothing(
        self, make: Make, clock: DemoTime, subject: str, text: str, refusal: type[Exception]
    ) -> None:
        marie = await make.account()
        with pytest.raises(refusal):
            await support.open_ticket(
                marie.actor(), marie.id, subject=subject, text=text, moment=await clock.moment()
            )
        assert not await Ticket.exists()


class TestReplyToTicket:
    async def test_gives_support_its_turn_and_opens_again(
        self, make: Make, clock: DemoTime
    ) -> None:
        marie = await make.account()
        ticket_id = await make.ticket(marie)
        await support.close_ticket(marie.actor(), ticket_id, moment=await clock.moment())
        await clock.advance(hours=1)
        moment = await clock.moment()
        await support.reply_to_ticket(marie.actor(), ticket_id, text="Encore moi.", moment=moment)

        ticket = await Ticket.get(id=ticket_id)
        assert ticket.state is TicketState.WAITING_STAFF
        assert ticket.touched_at == moment.now
        written = [message["text"] for message in await queries.messages([ticket_id])]
        assert written == ["Comment faire ?", "Encore moi."]
        facts = [line["fact"] for line in await lines(ticket_id)]
        assert facts == ["ticket.opened", "ticket.closed", "ticket.replied"]

    async def test_refuses_somebody_elses_ticket_as_if_there_were_none(
        self, make: Make, clock: DemoTime
    ) -> None:
        marie, eve = await make.account(), await make.account()
        moment = await clock.moment()
        for ticket_id in (await make.ticket(marie), new_id()):
            with pytest.raises(NotFound) as refused:
                await support.reply_to_ticket(eve.actor(), ticket_id, text="Hé", moment=moment)
            assert refused.value.path == ("ticketId",)
        assert await TicketMessage.all().count() == 1

    async def test_refuses_an_empty_reply(self, make: Make, clock: DemoTime) -> None:
        marie = await make.account()
        ticket_id = await make.ticket(marie)
        with pytest.raises(TicketTextMissing):
            await support.reply_to_ticket(
                marie.actor(), ticket_id, text=" ", moment=await clock.moment()
            )


class TestCloseTicket:
    async def test_closes_once(self, make: Make, clock: DemoTime) -> None:
        marie = await make.account()
        ticket_id = await make.ticket(marie)
        for _ in range(2):
            await support.close_ticket(marie.actor(), ticket_id, moment=await clock.moment())
        assert (await Ticket.get(id=ticket_id)).state is TicketState.CLOSED
        facts = [line["fact"] for line in await lines(ticket_id)]
        assert facts == ["ticket.opened", "ticket.closed"]

    async def test_refuses_somebody_elses_ticket(self, make: Make, clock: DemoTime) -> None:
        marie, eve = await make.account(), await make.account()
        ticket_id = await make.ticket(marie)
        with pytest.raises(NotFound):
            await support.close_ticket(eve.actor(), ticket_id, moment=await clock.moment())
        assert (await Ticket.get(id=ticket_id)).state is TicketState.WAITING_STAFF


class TestAnswerTicket:
    async def _answer(
        self, actor: Actor, ticket_id: UUID, clock: DemoTime, **given: object
    ) -> None:
        await support.answer_ticket(
            actor,
            ticket_id,
            **{"text": "Voici.", "reason": "Réponse au client", **given},  # type: ignore[arg-type]
            moment=await clock.moment(),
        )

    async def test_gives_the_customer_the_turn_and_writes_the_reason_down(
        self, make: Make, clock: DemoTime
    ) -> None:
        marie, luc = await make.account(), await make.staff()
        ticket_id = await make.ticket(marie)
        await self._answer(luc, ticket_id, clock)

        assert (await Ticket.get(id=ticket_id)).state is TicketState.WAITING_CUSTOMER
        answer = (await queries.messages([ticket_id]))[-1]
        assert answer["from_staff"]
        assert answer["author"].startswith("Luc ")
        line = (await lines(ticket_id))[-1]
        assert (line["fact"], line["staff"], line["reason"]) == (
            "ticket.answered",
            True,
            "Réponse au client",
        )
        letter = await Job.get(kind="notices.ticket_answered")
        assert letter.ref == answer["id"]

    async def test_may_close_with_the_answer(self, make: Make, clock: DemoTime) -> None:
        marie, luc = await make.account(), await make.staff()
        ticket_id = await make.ticket(marie)
        await self._answer(luc, ticket_id, clock, close=True)
        assert (await Ticket.get(id=ticket_id)).state is TicketState.CLOSED

    async def test_refuses_customers(self, make: Make, clock: DemoTime) -> None:
        marie = await make.account()
        ticket_id = await make.ticket(marie)
        with pytest.raises(Forbidden):
            await self._answer(marie.actor(), ticket_id, clock)

    async def test_refuses_staff_who_only_read(self, make: Make, clock: DemoTime) -> None:
        marie, reader = await make.account(), await make.staff(staff_role=StaffRole.READER)
        ticket_id = await make.ticket(marie)
        with pytest.raises(Forbidden):
            await self._answer(reader, ticket_id, clock)

    async def test_refuses_an_answer_without_a_reason(self, make: Make, clock: DemoTime) -> None:
        marie, luc = await make.account(), await make.staff()
        ticket_id = await make.ticket(marie)
        with pytest.raises(ReasonMissing):
            await self._answer(luc, ticket_id, clock, reason=" ")
        assert await TicketMessage.all().count() == 1


class TestLists:
    async def test_pages_through_open_tickets_the_last_touched_first(
        self, make: Make, clock: DemoTime
    ) -> None:
        """O2-81: none twice, none left out."""
        marie = await make.account()
        opened = []
        for _ in range(5):
            await clock.advance(minutes=1)
            opened.append(await make.ticket(marie))
        mine = await reach(marie.actor(), clock, Permission.TICKET_VIEW)

        seen, beyond = [], None
        while True:
            part = await queries.page_of(mine, marie.id, Page(size=2, beyond=beyond), closed=False)
            seen += [row["id"] for row in part.rows]
            if not part.has_next:
                break
            last = part.rows[-1]
            beyond = Beyond(last["cursor_key"], str(last["id"]))
        assert seen == opened[::-1]
        assert await queries.count(mine, marie.id, closed=False) == 5

    async def test_keeps_old_tickets_apart(self, make: Make, clock: DemoTime) -> None:
        """O2-83."""
        marie = await make.account()
        old, new = await make.ticket(marie), await make.ticket(marie)
        await support.close_ticket(marie.actor(), old, moment=await clock.moment())
        mine = await reach(marie.actor(), clock, Permission.TICKET_VIEW)
        for closed, expected in ((True, old), (False, new)):
            part = await queries.page_of(mine, marie.id, Page(), closed=closed)
            assert [row["id"] for row in part.rows] == [expected]
            assert await queries.count(mine, marie.id, closed=closed) == 1

    async def test_shows_a_stranger_nothing(self, make: Make, clock: DemoTime) -> None:
        marie, eve = await make.account(), await make.account()
        site = await make.hosting(marie)
        ticket_id = await make.ticket(marie, service=site)
        hers = await reach(eve.actor(), clock, Permission.TICKET_VIEW)
        assert await queries.tickets(hers, [ticket_id]) == {}
        assert (await queries.page_of(hers, marie.id, Page(), closed=False)).rows == []
        assert await queries.count(hers, marie.id, closed=False) == 0
        assert await queries.latest(hers, marie.id, 5) == []
        assert await queries.about(hers, [site.id], 5) == []
        assert await queries.answered(hers, marie.id, 5) == []

    async def test_shows_staff_all_accounts(self, make: Make, clock: DemoTime) -> None:
        marie, paul, luc = await make.account(), await make.account(), await make.staff()
        asked = {await make.ticket(marie), await make.ticket(paul)}
        theirs = await reach(luc, clock, Permission.STAFF_TICKET_VIEW)
        part = await queries.page_of(theirs, None, Page(), closed=False)
        assert {row["id"] for row in part.rows} == asked

    async def test_shows_staff_of_another_brand_nothing(self, make: Make, clock: DemoTime) -> None:
        marie, stranger = await make.account(), await make.staff(brand_id=new_id())
        ticket_id = await make.ticket(marie)
        theirs = await reach(stranger, clock, Permission.STAFF_TICKET_VIEW)
        assert (await queries.page_of(theirs, None, Page(), closed=False)).rows == []
        with pytest.raises(NotFound):
            await support.answer_ticket(
                stranger, ticket_id, text="A", reason="B", moment=await clock.moment()
            )

    async def test_shows_whoever_holds_one_service_the_tickets_about_it(
        self, make: Make, clock: DemoTime
    ) -> None:
        """O2-59."""
        marie = await make.account()
        site = await make.hosting(marie)
        about_it, private = await make.ticket(marie, service=site), await make.ticket(marie)
        whole = await reach(marie.actor(), clock, Permission.TICKET_VIEW)
        one = Reach(whole.actor, whole.permission, (policy.Holding(marie.id, site.id),))
        assert set(await queries.tickets(one, [about_it, private])) == {about_it}

    async def test_reads_the_messages_of_many_tickets_in_one_statement(
        self, statements: list[str], make: Make
    ) -> None:
        marie = await make.account()
        asked = [await make.ticket(marie) for _ in range(4)]
        statements.clear()
        found = await queries.messages(asked)
        assert len([each for each in statements if "support_ticket_message" in each]) == 1
        assert {row["ticket_id"] for row in found} == set(asked)


class TestTables:
    async def _ticket(self, make: Make) -> tuple[Customer, UUID]:
        marie = await make.account()
        return marie, await make.ticket(marie)

    async def test_refuse_to_change_a_message(self, make: Make) -> None:
        _, ticket_id = await self._ticket(make)
        with pytest.raises(OperationalError, match="never changed"):
            await TicketMessage.filter(ticket_id=ticket_id).update(text="Autre chose")
        with pytest.raises(OperationalError, match="never changed"):
            await TicketMessage.filter(ticket_id=ticket_id).delete()

    @pytest.mark.parametrize(
        "statement",
        [
            "UPDATE support_ticket SET state = 'LOST'",
            "UPDATE support_ticket SET subject = ''",
            """
            INSERT INTO support_ticket_message (id, ticket_id, person_id, author, from_staff, text, sent_at)
            SELECT gen_random_uuid(), id, person_id, 'Marie', false, repeat('x', 20001), touched_at
            FROM support_ticket
            """,
        ],
    )
    async def test_refuse_nonsense(self, make: Make, statement: str) -> None:
        await self._ticket(make)
        with pytest.raises(Exception, match="check constraint"):
            await database.execute(statement)
