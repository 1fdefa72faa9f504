"""Who the API says you are, and which accounts it lets you see."""

import pytest

from backend.kit.ids import new_id, public
from tests.api.conftest import Client, Clients
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

WHO = "{ viewer { person { name email signIns { succeeded } } account { number kind currency } permissions } }"


class TestViewer:
    async def test_is_nobody_without_a_credential(self, stranger: Client) -> None:
        assert (await stranger.ask(WHO))["data"] == {"viewer": None}

    async def test_is_the_signed_in_person_with_the_home_account(
        self, browser: Client, customer: Customer
    ) -> None:
        said = await browser.ask(WHO)
        assert "errors" not in said
        viewer = said["data"]["viewer"]
        assert viewer["person"]["email"] == customer.person.email
        assert viewer["account"]["number"] == customer.account.number
        assert "SERVICE_RENEW" in viewer["permissions"]

    async def test_is_no_person_for_a_token(self, program: Client, customer: Customer) -> None:
        said = await program.ask(WHO)
        assert "errors" not in said
        assert said["data"]["viewer"]["person"] is None
        assert said["data"]["viewer"]["account"]["number"] == customer.account.number
        assert "ACCOUNT_SECURITY" not in said["data"]["viewer"]["permissions"]


class TestAccount:
    async def test_is_null_for_somebody_elses_without_a_word(
        self, browser: Client, make: Make
    ) -> None:
        foreign = await make.account()
        for key in (public("acc", foreign.id), public("acc", new_id()), "acc_1", "", "svc_x"):
            said = await browser.ask(
                "query ($id: ID!) { viewer { account(id: $id) { number } } }", {"id": key}
            )
            assert said["data"] == {"viewer": {"account": None}}
            assert "errors" not in said

    async def test_is_found_again_by_node(self, browser: Client, customer: Customer) -> None:
        key = public("acc", customer.id)
        said = await browser.ask(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Account { number } } }",
            {"ids": [key, public("acc", new_id()), "nonsense"]},
        )
        assert said["data"]["nodes"] == [{"id": key, "number": customer.account.number}, None, None]

    async def test_says_what_a_token_lacks(self, clients: Clients, customer: Customer) -> None:
        program = await clients.program(customer, "service.view")
        said = await program.ask("{ viewer { account { number } } }")
        assert said["data"] == {"viewer": {"account": None}}
        assert said["errors"][0]["extensions"]["code"] == "FORBIDDEN"
