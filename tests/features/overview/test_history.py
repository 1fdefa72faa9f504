"""Who did what to a service, in words."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from backend.features.accounts.models import MemberRole, Membership
from backend.features.accounts.policy import Permission
from backend.features.billing.rules import Means
from backend.features.journal import operations as journal
from backend.features.journal.models import Actor, Credential
from backend.features.overview import queries, rules
from backend.features.services import operations as services
from backend.features.services.models import Service, SuspensionCode
from backend.features.support import operations as support
from backend.kit import database
from backend.kit.database import Row
from backend.kit.words import words
from tests.conftest import DemoTime
from tests.features.overview.conftest import Caller, asked
from tests.features.renewals.conftest import Renew
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

PARIS = ZoneInfo("Europe/Paris")
HistoryOf = Callable[[Customer, Service], Awaitable[list[Row]]]


@pytest.fixture
def history_of(caller: Caller) -> HistoryOf:
    async def of(customer: Customer, service: Service) -> list[Row]:
        reach = await (await caller(customer.actor()))(Permission.SERVICE_VIEW, customer.id)
        return await queries.history(reach, [service.id], 20)

    return of


async def test_tells_what_happened_the_newest_first_and_by_whom(
    make: Make,
    history_of: HistoryOf,
    renew: Renew,
    finish: Callable[[], Awaitable[int]],
    clock: DemoTime,
) -> None:
    marie, luc = await make.account(), await make.staff()
    await make.balance(marie, 20_000)
    site = await make.hosting(marie)
    await renew(marie, [site], Means(use_balance=True))
    await finish()
    await clock.advance(minutes=1)
    ticket_id = await make.ticket(marie, service=site)
    await clock.advance(minutes=1)
    await support.answer_ticket(
        luc, ticket_id, text="Voici.", reason="Demande du client", moment=await clock.moment()
    )
    lines = await history_of(marie, site)
    told = [
        (
            rules.fact_label(line, words("fr"), PARIS),
            rules.done_by(line, words("fr"), marie.person.id),
        )
        for line in lines
    ]
    renewed = await Service.get(id=site.id)
    assert renewed.expires_at is not None
    until = words("fr").day(renewed.expires_at.astimezone(PARIS).date())
    assert told[0][0] == "Réponse de l’assistance"
    assert told[0][1].startswith("Luc ")
    assert told[0][1].endswith("de notre équipe\u00a0: Demande du client")
    assert told[1:3] == [
        ("Demande d’assistance ouverte", "vous"),
        (f"Renouvelé jusqu’au {until}", "automatiquement"),
    ]
    assert ("Renouvellement commandé", "vous") in told


async def test_names_another_person_of_the_account(
    make: Make, history_of: HistoryOf, clock: DemoTime
) -> None:
    marie, paul = await make.account(), await make.account()
    await Membership.create(person=paul.person, account=marie.account, role=MemberRole.OWNER)
    site = await make.hosting(marie)
    await support.open_ticket(
        paul.actor(),
        marie.id,
        subject="A",
        text="B",
        service_id=site.id,
        moment=await clock.moment(),
    )
    [line] = await history_of(marie, site)
    name = f"{paul.person.first_name} {paul.person.last_name}"
    assert rules.done_by(line, words("fr"), marie.person.id) == name
    assert rules.done_by(line, words("fr"), paul.person.id) == "vous"


async def test_names_the_program_that_acted(make: Make, history_of: HistoryOf) -> None:
    marie = await make.account()
    site = await make.hosting(marie)
    await _write(Actor(Credential.TOKEN, person_id=marie.person.id), marie, site, make)
    [line] = await history_of(marie, site)
    said = rules.done_by(line, words("fr"), marie.person.id)
    assert said == "vous, par un jeton d’API"
    assert rules.done_by(line, words("en"), None).endswith(", by an API token")


async def test_names_the_team_for_a_command_and_nobody_for_the_night(
    make: Make, history_of: HistoryOf, clock: DemoTime
) -> None:
    marie = await make.account()
    site = await make.hosting(marie)
    await _write(Actor(Credential.COMMAND), marie, site, make)
    [line] = await history_of(marie, site)
    assert rules.done_by(line, words("fr"), marie.person.id) == "notre équipe"
    await services.suspend(
        journal.worker(), site.id, SuspensionCode.UNPAID, note="", now=await clock.now()
    )
    line = (await history_of(marie, site))[0]
    assert rules.done_by(line, words("fr"), marie.person.id) == "automatiquement"
    reason = words("fr").text("service.suspension.UNPAID")
    assert rules.fact_label(line, words("fr"), PARIS) == f"Suspendu. {reason}."


async def test_shows_an_unknown_fact_as_it_stands(make: Make, history_of: HistoryOf) -> None:
    """A line that an earlier release wrote stays readable."""
    marie = await make.account()
    site = await make.hosting(marie)
    await _write(journal.worker(), marie, site, make, fact="service.forgotten")
    [line] = await history_of(marie, site)
    assert rules.fact_label(line, words("fr"), PARIS) == "service.forgotten"


@pytest.mark.parametrize("many", [3, 30])
async def test_asks_as_many_statements_for_thirty_services_as_for_three(
    statements: list[str], make: Make, caller: Caller, many: int
) -> None:
    marie = await make.account()
    sites = [await make.hosting(marie) for _ in range(many)]
    for site in sites:
        await make.ticket(marie, service=site)
    reach = await (await caller(marie.actor()))(Permission.SERVICE_VIEW, marie.id)
    statements.clear()
    found = await queries.history(reach, [site.id for site in sites], 5)
    assert len(found) == many
    assert asked(statements) == 3


async def _write(
    actor: Actor, customer: Customer, service: Service, make: Make, fact: str = "service.opened"
) -> None:
    async with database.transaction():
        await journal.write(
            actor,
            fact,
            now=make.now - timedelta(minutes=1),
            subject=service.id,
            account_id=customer.id,
            targets=[("service", service.id)],
        )
