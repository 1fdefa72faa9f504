"""How a "no" reaches a client: as a value in the payload, in their language, and as one line in the journal."""

from datetime import timedelta

import pytest

from backend.features.accounts.models import ApiToken
from backend.features.journal.models import Entry, Outcome
from backend.kit.ids import new_id, public
from backend.ports.world import World
from tests.api.conftest import Client, Clients
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

CREATE = """
mutation ($input: CreateApiTokenInput!) {
  createApiToken(input: $input) { secret apiToken { id label prefix permissions } userErrors { code message path } }
}"""
REVOKE = """
mutation ($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) { apiToken { id revokedAt } userErrors { code message path } }
}"""


async def wanted(world: World, **changes: object) -> dict[str, object]:
    now = (await world.clock.moment()).real
    return {
        "input": {
            "label": "Comptabilité",
            "permissions": ["SERVICE_VIEW", "SERVICE_RENEW", "ACCOUNT_VIEW"],
            "expiresAt": (now + timedelta(days=30)).isoformat(),
            **changes,
        }
    }


class TestRefusedMutation:
    async def test_is_a_user_error_and_nothing_else(self, browser: Client, world: World) -> None:
        said = await browser.ask(CREATE, await wanted(world))
        assert "errors" not in said
        payload = said["data"]["createApiToken"]
        assert payload["secret"] is None
        assert payload["apiToken"] is None
        [error] = payload["userErrors"]
        assert error["code"] == "STEP_UP_REQUIRED"
        assert await ApiToken.all().count() == 0

    async def test_speaks_the_persons_language(
        self, clients: Clients, make: Make, world: World
    ) -> None:
        sentences = set()
        for locale in ("fr", "en"):
            customer = await make.account()
            customer.person.locale = locale
            await customer.person.save(update_fields=["locale"])
            browser = await clients.browser(customer)
            said = await browser.ask(CREATE, await wanted(world))
            sentences.add(said["data"]["createApiToken"]["userErrors"][0]["message"])
        assert len(sentences) == 2

    async def test_leaves_one_line_in_the_journal_that_names_what_it_was_about(
        self, browser: Client, world: World, customer: Customer
    ) -> None:
        account = public("acc", customer.id)
        answer = await browser.post(
            {"query": CREATE, "variables": await wanted(world, accountId=account)}
        )
        [line] = await Entry.filter(outcome=Outcome.REFUSED)
        assert line.fact == "api_token.create"
        assert line.code == "STEP_UP_REQUIRED"
        assert line.account_id == customer.id
        assert line.person_id == customer.person.id
        assert str(line.request_id) == answer.headers["x-request-id"]
        assert line.targets == [{"kind": "account", "id": str(customer.id)}]

    async def test_does_not_tell_foreign_from_missing(
        self, clients: Clients, customer: Customer, make: Make, world: World
    ) -> None:
        browser = await clients.browser(customer, fresh_password=True)
        foreign = await make.account()
        answers = []
        for account in (public("acc", foreign.id), public("acc", new_id()), "acc_x", "nonsense"):
            said = await browser.ask(CREATE, await wanted(world, accountId=account))
            answers.append(said["data"]["createApiToken"]["userErrors"])
        assert [[error["code"] for error in errors] for errors in answers] == [["NOT_FOUND"]] * 4
        assert len({errors[0]["message"] for errors in answers}) == 1

    async def test_of_a_stranger_is_no_user_error(self, stranger: Client, world: World) -> None:
        said = await stranger.ask(CREATE, await wanted(world))
        assert said["errors"][0]["extensions"]["code"] == "UNAUTHENTICATED"
        assert await Entry.all().count() == 0

    async def test_leaves_its_neighbours_alone(
        self, clients: Clients, customer: Customer, world: World
    ) -> None:
        """Several mutations run one after the other; what one refuses, the next may do."""
        browser = await clients.browser(customer, fresh_password=True)
        said = await browser.ask(
            "mutation ($bad: RevokeApiTokenInput!, $input: CreateApiTokenInput!) {"
            " a: revokeApiToken(input: $bad) { userErrors { code } }"
            " b: createApiToken(input: $input) { secret userErrors { code } } }",
            {"bad": {"apiTokenId": public("tok", new_id())}, **await wanted(world)},
        )
        assert said["data"]["a"]["userErrors"] == [{"code": "NOT_FOUND"}]
        assert said["data"]["b"]["userErrors"] == []
        assert said["data"]["b"]["secret"]


class TestApiTokens:
    async def test_work_from_the_first_request_to_their_revocation(
        self, clients: Clients, customer: Customer, world: World
    ) -> None:
        browser = await clients.browser(customer, fresh_password=True)
        made = (await browser.ask(CREATE, await wanted(world)))["data"]["createApiToken"]
        assert made["userErrors"] == []
        assert made["secret"].startswith(made["apiToken"]["prefix"])
        program = Client(browser.http, {"authorization": f"Bearer {made['secret']}"})
        query = "{ viewer { account { number } } }"
        assert (await program.ask(query))["data"]["viewer"]["account"][
            "number"
        ] == customer.account.number

        token = {"input": {"apiTokenId": made["apiToken"]["id"]}}
        revoked = (await browser.ask(REVOKE, token))["data"]["revokeApiToken"]
        assert revoked["apiToken"]["revokedAt"]
        assert (await program.post({"query": query})).status_code == 401

    async def test_are_listed_for_whoever_typed_the_password_just_now(
        self, clients: Clients, customer: Customer, program: Client
    ) -> None:
        query = "{ viewer { account { number apiTokens { label } } } }"
        fresh = await (await clients.browser(customer, fresh_password=True)).ask(query)
        stale = await (await clients.browser(customer)).ask(query)
        token = await program.ask(query)
        assert fresh["data"]["viewer"]["account"]["apiTokens"] == [{"label": "tests"}]
        assert stale["errors"][0]["extensions"]["code"] == "STEP_UP_REQUIRED"
        assert token["errors"][0]["extensions"]["code"] == "FORBIDDEN"
        for said in (stale, token):
            assert said["data"]["viewer"]["account"] == {
                "number": customer.account.number,
                "apiTokens": None,
            }

    async def test_cannot_be_made_by_a_token(self, program: Client, world: World) -> None:
        """A41: whoever steals a token gets no further with it."""
        said = await program.ask(CREATE, await wanted(world))
        assert said["data"]["createApiToken"]["userErrors"][0]["code"] == "FORBIDDEN"
