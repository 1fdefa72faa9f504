"""What Stripe does and localstripe does not, between the adapter and localstripe.

Every request is held against the library's types, and stripped of what the emulator does not know. Keys make
repeats harmless. Cards are declined by their number, and off-session charges where the bank wants its customer.
Things are found by customer and metadata. Faults are scripted as for our sandboxes (`/admin/faults`).
"""

import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
from starlette.applications import Starlette
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from backend.sandbox import calls
from backend.sandbox.calls import AnswerLost, Calls, FaultKind, Refusal
from backend.sandbox.store import Store
from backend.sandbox.wire import Answer as AdminAnswer
from backend.sandbox.wire import Asked, admin_routes, application, json_route
from tests.adapters.payments.loopback import typed
from tests.adapters.payments.loopback.cards import OVER, Card, card_of
from tests.adapters.payments.loopback.wire import Answer, Keys, Postman, asked_of, error

VERBS = {
    ("GET", "payment_intents"): "charge_by_key",
    ("POST", "refunds"): "refund",
    ("GET", "refunds"): "refund_by_key",
    ("POST", "setup_intents"): "begin_card_setup",
    ("GET", "setup_intents"): "card_setup_by_key",
    ("POST", "payment_methods/ID/detach"): "forget_card",
}
SCRIPT = Path(__file__).with_name("script.js")
LATE_BY = timedelta(hours=1)
PUBLIC = re.compile(r"(payment|setup)_intents/ID/(confirm|cancel|_authenticate)")
MET = re.compile(r"metadata\['(\w+)'\]:'((?:[^'\\]|\\.)*)'")
DISPUTED = {"OPEN": "needs_response", "WON": "won", "LOST": "lost"}

Thing = dict[str, Any]


@dataclass
class Known:
    """An intent here: what we asked for it, and what of it differs from the emulator's."""

    id: str
    customer: str
    metadata: dict[str, str]
    return_url: str = ""
    over: Thing = field(default_factory=dict)
    due: datetime | None = None
    disputes: list[Thing] = field(default_factory=list)


class Shim:
    def __init__(self, emulator_url: str, db: Path, postman: Postman) -> None:
        self.store = Store(db, calls.SCHEMA)
        self.calls = Calls(
            self.store, frozenset([*VERBS.values(), "charge", "begin_payment", "other"])
        )
        self.keys = Keys(self.store.now)
        self.postman = postman
        self.wrongs: list[str] = []
        self._emulator = httpx.AsyncClient(
            base_url=emulator_url,
            trust_env=False,
            timeout=30,
            headers={"authorization": "Bearer sk_test_loopback"},
        )
        self._customers: dict[str, dict[str, str]] = {}
        self._payments: dict[str, Known] = {}
        self._setups: dict[str, Known] = {}
        self._numbers: dict[str, str] = {}
        self._refunds: dict[str, Thing] = {}

    # Answering

    async def answer(self, request: Request) -> Response:
        """Answer the adapter, with the secret key, or the script on our card page, with the public one."""
        asked = await asked_of(request)
        route = typed.route_of(request.url.path)
        key = request.headers.get("idempotency-key")
        if request.headers.get("authorization", "").startswith("Bearer sk_"):
            wrongs = typed.wrongs(request.method, request.url.path, asked, key=key)
            if wrongs:
                self.wrongs += wrongs
                return _said(error(400, "; ".join(wrongs), code="parameter_unknown"))
        elif not PUBLIC.fullmatch(route) or not str(asked.pop("key", "")).startswith("pk_"):
            return _said(error(401, "Invalid API Key provided"))
        verb = VERBS.get((request.method, route), "other")
        if (request.method, route) == ("POST", "payment_intents"):
            verb = "charge" if asked.get("confirm") == "true" else "begin_payment"
        with self.calls.receive(verb, {"path": request.url.path}):
            await self.settle()
            question = f"{request.url.path} {await request.body()!r}".encode()
            act = self._acts()[request.method, route]
            id = request.url.path.split("/")[3] if "ID" in route else ""
            given, again = await self.keys.once(key, question, lambda: act(id, asked))
            if (
                verb == "charge"
                and not again
                and self._card(asked.get("payment_method")).loses_answer
            ):
                raise AnswerLost(FaultKind.DROP)
        response = _said(given)
        if again:
            response.headers["idempotent-replayed"] = "true"
        return response

    def _acts(self) -> dict[tuple[str, str], Callable[[str, Thing], Awaitable[Answer]]]:
        return {
            ("POST", "customers"): lambda _, asked: self._make_customer(asked),
            ("GET", "customers/search"): lambda _, asked: self._search("customer", asked),
            ("POST", "payment_intents"): lambda _, asked: self._make_payment(asked),
            ("GET", "payment_intents"): lambda _, asked: self._list(self._payments, asked),
            ("GET", "payment_intents/search"): lambda _, asked: self._search(
                "payment_intent", asked
            ),
            ("GET", "payment_intents/ID"): lambda id, asked: self._show(self._payments, id, asked),
            ("POST", "payment_intents/ID"): self._note,
            ("POST", "payment_intents/ID/cancel"): lambda id, _: self._cancel_payment(id),
            ("POST", "payment_intents/ID/confirm"): self._confirm_payment,
            ("POST", "payment_intents/ID/_authenticate"): lambda id, asked: self._authenticate(
                id, success=asked["success"]
            ),
            ("POST", "setup_intents"): lambda _, asked: self._make_setup(asked),
            ("GET", "setup_intents"): lambda _, asked: self._list(self._setups, asked),
            ("GET", "setup_intents/ID"): lambda id, asked: self._show(self._setups, id, asked),
            ("POST", "setup_intents/ID/confirm"): self._confirm_setup,
            ("POST", "setup_intents/ID/cancel"): lambda id, asked: self._cancel_setup(
                id, by_customer="client_secret" in asked
            ),
            ("GET", "payment_methods/ID"): self._show_card,
            ("POST", "payment_methods/ID/detach"): lambda id, _: self._forget_card(id),
            ("POST", "refunds"): lambda _, asked: self._refund(asked),
            ("GET", "refunds"): lambda _, asked: self._list_refunds(asked),
            ("GET", "disputes"): lambda _, asked: self._list_disputes(asked),
            ("GET", "events"): lambda _, asked: self._list_events(asked),
        }

    # Customers and cards

    async def _make_customer(self, asked: Thing) -> Answer:
        made = await self._emulate("POST", "customers", asked)
        self._customers[made["id"]] = dict(asked["metadata"])
        return 200, made

    def _owner_of(self, ours: str) -> str | None:
        return next(
            (id for id, notes in self._customers.items() if notes["comptoir_customer"] == ours),
            None,
        )

    async def save_card(self, ours: str, number: str, month: int, year: int) -> str:
        """Give a customer a card, also one that no form would take."""
        notes = {"comptoir_customer": ours}
        owner = self._owner_of(ours) or (await self._make_customer({"metadata": notes}))[1]["id"]
        card = {"number": number, "exp_month": str(month), "exp_year": str(year), "cvc": "123"}
        made = await self._make_card(card)
        await self._emulate("POST", f"payment_methods/{made['id']}", {"customer": owner})
        return str(made["id"])

    async def _make_card(self, card: Thing) -> Thing:
        number = re.sub(r"\D", "", card["number"])
        wanted = {"type": "card", "card": {**card, "number": number}}
        made = await self._emulate("POST", "payment_methods", wanted)
        self._numbers[made["id"]] = number
        return made

    async def _show_card(self, id: str, asked: Thing) -> Answer:
        if id not in self._numbers:
            return error(404, f"No such PaymentMethod: '{id}'", code="resource_missing")
        found = await self._emulate("GET", f"payment_methods/{id}")
        if "customer" in asked.get("expand", []) and found["customer"]:
            found["customer"] = await self._emulate("GET", f"customers/{found['customer']}")
        return 200, found

    async def _forget_card(self, id: str) -> Answer:
        if id not in self._numbers:
            return error(404, f"No such PaymentMethod: '{id}'", code="resource_missing")
        if (await self._emulate("GET", f"payment_methods/{id}"))["customer"] is None:
            return error(400, "The payment method you provided is not attached to a customer")
        return 200, await self._emulate("POST", f"payment_methods/{id}/detach")

    def _card(self, token: object) -> Card:
        return card_of(self._numbers.get(str(token), ""))

    # Payments

    async def _make_payment(self, asked: Thing) -> Answer:
        token, customer = asked.get("payment_method"), asked["customer"]
        if token is not None:
            status, card = await self._show_card(token, {})
            if status != 200 or card["customer"] != customer:  # type: ignore[comparison-overlap]
                return error(400, "The customer does not have a payment method with this ID.")
        taken = ("amount", "currency", "customer", "payment_method", "metadata")
        made = await self._emulate(
            "POST", "payment_intents", {name: asked[name] for name in taken if name in asked}
        )
        known = Known(made["id"], customer, asked["metadata"], asked.get("return_url", ""))
        known.over = {
            "created": int(self.store.now().timestamp()),
            "description": asked.get("description"),
            "setup_future_usage": asked.get("setup_future_usage"),
        }
        self._payments[known.id] = known
        if asked.get("confirm") != "true":
            return await self._show(self._payments, known.id, asked)
        return await self._try(known, token, asked, off_session=asked.get("off_session") == "true")

    async def _confirm_payment(self, id: str, asked: Thing) -> Answer:
        """The script confirms, with a saved card or one just typed."""
        known = self._payments.get(id)
        if known is None:
            return error(404, "No such payment_intent", code="resource_missing")
        now = await self._seen(known)
        if asked["client_secret"] != now["client_secret"]:
            return error(400, "The client_secret provided does not match", code="parameter_invalid")
        if now["status"] not in ("requires_payment_method", "requires_confirmation"):
            return error(
                400,
                "This PaymentIntent cannot be confirmed now",
                code="payment_intent_unexpected_state",
            )
        token = asked.get("payment_method")
        if token is None:
            token = (await self._make_card(asked["payment_method_data"]["card"]))["id"]
        known.over["setup_future_usage"] = asked.get("setup_future_usage")
        known.return_url = asked.get("return_url", "")
        return await self._try(known, token, asked, off_session=False)

    async def _try(self, known: Known, token: str, asked: Thing, *, off_session: bool) -> Answer:
        """Ask the bank. A no leaves the intent waiting for another card, as Stripe does."""
        card = self._card(token)
        details = await self._emulate("GET", f"payment_methods/{token}")
        today = self.store.now()
        if (details["card"]["exp_year"], details["card"]["exp_month"]) < (today.year, today.month):
            card = OVER
        if card.decline:
            return await self._decline(known, details, card.code, card.decline)
        if card.asks and off_session:
            return await self._decline(
                known, details, "authentication_required", "authentication_required"
            )
        for name in ("status", "last_payment_error", "payment_method"):
            known.over.pop(name, None)
        await self._emulate("POST", f"payment_intents/{known.id}", {"payment_method": token})
        if card.late:
            known.over["status"], known.due = "processing", self.store.now() + LATE_BY
        else:
            await self._emulate("POST", f"payment_intents/{known.id}/confirm")
        if card.redirects:
            known.over["next_action"] = {
                "type": "redirect_to_url",
                "redirect_to_url": {
                    "url": f"{self.url}/bank/{known.id}",
                    "return_url": known.return_url,
                },
            }
            self.postman.send("payment_intent.requires_action", await self._seen(known))
        await self._keep_typed_card(known)
        return await self._show(self._payments, known.id, asked)

    async def _decline(self, known: Known, card: Thing, code: str, decline_code: str) -> Answer:
        said = {
            "type": "card_error",
            "code": code,
            "decline_code": decline_code,
            "message": "Your card was declined.",
            "payment_method": card,
        }
        known.over |= {"status": "requires_payment_method", "payment_method": None}
        known.over["last_payment_error"] = said
        intent = await self._seen(known)
        self.postman.send("payment_intent.payment_failed", intent)
        return 402, {"error": {**said, "payment_intent": intent}}

    async def _keep_typed_card(self, known: Known) -> None:
        """Stripe keeps a card for later once a payment that asks for it has succeeded."""
        intent = await self._seen(known)
        if intent["status"] == "succeeded" and intent["setup_future_usage"]:
            await self._emulate(
                "POST", f"payment_methods/{intent['payment_method']}", {"customer": known.customer}
            )

    async def _authenticate(self, id: str, *, success: object) -> Answer:
        known = self._payments[id]
        secret = (await self._seen(known))["client_secret"]
        await self._emulate(
            "POST",
            f"payment_intents/{id}/_authenticate?success={success}",
            {"client_secret": secret},
        )
        known.over.pop("next_action", None)
        if success != "true":
            self.postman.send("payment_intent.payment_failed", await self._seen(known))
        await self._keep_typed_card(known)
        return 200, await self._seen(known)

    async def _note(self, id: str, asked: Thing) -> Answer:
        known = self._payments[id]
        known.metadata |= asked["metadata"]
        known.over.pop("last_payment_error", None)  # "cleared if the payment is later updated"
        await self._emulate("POST", f"payment_intents/{id}", {"metadata": asked["metadata"]})
        return await self._show(self._payments, id, asked)

    async def _cancel_payment(self, id: str) -> Answer:
        known = self._payments[id]
        if (await self._seen(known))["status"] in ("succeeded", "canceled", "processing"):
            return error(
                400, "You cannot cancel this PaymentIntent", code="payment_intent_unexpected_state"
            )
        known.over.pop("status", None)
        await self._emulate("POST", f"payment_intents/{id}/cancel")
        intent = await self._seen(known)
        self.postman.send("payment_intent.canceled", intent)
        return 200, intent

    async def settle(self) -> None:
        """Let banks answer whose hour has come."""
        for known in self._payments.values():
            if known.due and known.due <= self.store.now():
                known.due = None
                del known.over["status"]
                await self._emulate("POST", f"payment_intents/{known.id}/confirm")

    # Cards being added

    async def _make_setup(self, asked: Thing) -> Answer:
        taken = ("customer", "usage", "metadata")
        made = await self._emulate("POST", "setup_intents", {name: asked[name] for name in taken})
        known = Known(made["id"], asked["customer"], asked["metadata"])
        known.over = {"created": int(self.store.now().timestamp())}
        self._setups[known.id] = known
        return await self._show(self._setups, known.id, asked)

    async def _confirm_setup(self, id: str, asked: Thing) -> Answer:
        known = self._setups[id]
        if "payment_method_data" in asked:
            typed_card = asked["payment_method_data"]["card"]
            card = card_of(re.sub(r"\D", "", typed_card["number"]))
            if not card.keepable:
                return error(
                    402, "Your card was declined.", code=card.code, decline_code=card.decline
                )
            made = await self._make_card(typed_card)
            asked = {"client_secret": asked["client_secret"], "payment_method": made["id"]}
        else:
            asked = {"client_secret": asked["client_secret"]}
        known.over.pop("status", None)
        await self._emulate("POST", f"setup_intents/{id}/confirm", asked)
        setup = await self._seen(known)
        if setup["status"] == "succeeded":
            await self._emulate(
                "POST", f"payment_methods/{setup['payment_method']}", {"customer": known.customer}
            )
            self.postman.send("setup_intent.succeeded", setup)
        return 200, setup

    async def _cancel_setup(self, id: str, *, by_customer: bool) -> Answer:
        """A customer's no leaves it waiting for another card; only we can end it."""
        known = self._setups[id]
        if by_customer:
            known.over["status"] = "requires_payment_method"
            setup = await self._seen(known)
            self.postman.send("setup_intent.setup_failed", setup)
            return 200, setup
        if (await self._seen(known))["status"] in ("succeeded", "canceled"):
            return error(
                400, "You cannot cancel this SetupIntent", code="setup_intent_unexpected_state"
            )
        known.over.pop("status", None)
        await self._emulate("POST", f"setup_intents/{id}/cancel")
        setup = await self._seen(known)
        self.postman.send("setup_intent.canceled", setup)
        return 200, setup

    # Refunds and disputes

    async def _refund(self, asked: Thing) -> Answer:
        known = self._payments[asked["payment_intent"]]
        intent = await self._seen(known)
        amount = int(asked["amount"])
        given = sum(
            one["amount"]
            for one in self._refunds.values()
            if one["payment_intent"] == known.id and one["status"] != "failed"
        )
        if given == intent["amount"]:
            return error(400, "Charge has already been refunded.", code="charge_already_refunded")
        if given + amount > intent["amount"]:
            return error(400, "Refund amount is greater than unrefunded amount", param="amount")
        made = await self._emulate("POST", "refunds", asked)
        self._refunds[made["id"]] = made
        self.postman.send("refund.created", made)
        self.postman.send(
            "charge.refunded", {**intent["latest_charge"], "metadata": known.metadata}
        )
        return 200, made

    async def _list_refunds(self, asked: Thing) -> Answer:
        wanted = asked.get("payment_intent")
        if wanted is not None and wanted not in self._payments:
            return error(404, "No such payment_intent", code="resource_missing")
        since = int(asked.get("created", {}).get("gte", 0))
        found = [
            one
            for one in self._refunds.values()
            if one["payment_intent"] == (wanted or one["payment_intent"])
            and one["created"] >= since
        ]
        return 200, _page("/v1/refunds", list(reversed(found)), asked)

    async def _list_disputes(self, asked: Thing) -> Answer:
        return 200, _list_of("/v1/disputes", self._payments[asked["payment_intent"]].disputes)

    def return_refund(self, key: str) -> None:
        """Let the customer's bank send a refund back."""
        [refund] = [one for one in self._refunds.values() if one["metadata"]["comptoir_key"] == key]
        refund |= {"status": "failed", "failure_reason": "lost_or_stolen_card"}
        self.postman.send("refund.failed", refund)

    async def dispute(self, key: str, state: str) -> None:
        """Let the customer take a charge back at their bank, or let it decide."""
        [known] = [one for one in self._payments.values() if one.metadata["comptoir_key"] == key]
        intent = await self._seen(known)
        if not known.disputes:
            known.disputes.append(
                {
                    "id": f"du_{uuid4().hex[:24]}",
                    "object": "dispute",
                    "amount": intent["amount"],
                    "currency": intent["currency"],
                    "charge": intent["latest_charge"]["id"],
                    "payment_intent": known.id,
                    "reason": "fraudulent",
                    "metadata": {},
                }
            )
        known.disputes[0]["status"] = DISPUTED[state]
        happened = "charge.dispute.created" if state == "OPEN" else "charge.dispute.closed"
        self.postman.send(happened, known.disputes[0])

    async def _list_events(self, asked: Thing) -> Answer:
        since = int(asked["created"]["gte"])
        told = [one for one in reversed(self.postman.sent) if one["created"] >= since]
        return 200, _page("/v1/events", told, asked)

    # Finding

    async def _search(self, kind: str, asked: Thing) -> Answer:
        name, value = MET.fullmatch(asked["query"]).groups()  # type: ignore[union-attr]
        value = re.sub(r"\\(.)", r"\1", value)
        notes = (
            self._customers
            if kind == "customer"
            else {id: known.metadata for id, known in self._payments.items()}
        )
        ids = [id for id, written_on in notes.items() if written_on.get(name) == value]
        found = [await self._emulate("GET", f"{kind}s/{id}") for id in ids]
        return 200, {**_list_of(f"/v1/{kind}s/search", found), "object": "search_result"}

    async def _list(self, book: Mapping[str, Known], asked: Thing) -> Answer:
        since = int(asked.get("created", {}).get("gte", 0))
        mine = [
            {"id": known.id}
            for known in reversed(book.values())
            if known.customer == asked.get("customer", known.customer)
            and (await self._seen(known))["created"] >= since
        ]
        kind = "payment_intents" if book is self._payments else "setup_intents"
        page = _page(f"/v1/{kind}", mine, asked)
        expand = [part.removeprefix("data.") for part in asked.get("expand", [])]
        page["data"] = [await self._seen(book[one["id"]], expand) for one in page["data"]]
        return 200, page

    async def _show(self, book: Mapping[str, Known], id: str, asked: Thing) -> Answer:
        known = book.get(id)
        if known is None:
            return error(404, f"No such intent: '{id}'", code="resource_missing")
        return 200, await self._seen(known, asked.get("expand", []))

    async def _seen(self, known: Known, expand: list[str] | None = None) -> Thing:
        """Return an intent as Stripe would show it: the emulator's, and what we know better."""
        kind = "payment_intents" if known.id.startswith("pi_") else "setup_intents"
        seen = await self._emulate("GET", f"{kind}/{known.id}") | known.over
        seen["metadata"] = dict(known.metadata)
        taken = seen.get("latest_charge")
        if taken:
            taken["disputed"] = bool(known.disputes)
        if expand is not None and taken and "latest_charge" not in expand:
            seen["latest_charge"] = taken["id"]
        if expand and "payment_method" in expand and seen["payment_method"]:
            seen["payment_method"] = await self._emulate(
                "GET", f"payment_methods/{seen['payment_method']}"
            )
        return seen

    async def _emulate(self, method: str, path: str, asked: Thing | None = None) -> Thing:
        response = await self._emulator.request(method, f"/v1/{path}", json=asked)
        assert response.is_success, (
            f"{method} {path} {asked}: {response.status_code} {response.text}"
        )
        thing: Thing = response.json()
        return thing

    # The truth, for tests

    async def statement(self) -> AdminAnswer:
        await self.settle()
        charges = []
        for known in self._payments.values():
            intent = await self._seen(known)
            state = {"succeeded": "SUCCEEDED", "canceled": "REFUSED"}.get(
                intent["status"], "WAITING"
            )
            charges.append(
                {
                    "key": known.metadata["comptoir_key"],
                    "id": known.id,
                    "amount_minor": intent["amount"],
                    "currency": intent["currency"].upper(),
                    "customer": known.metadata["comptoir_customer"],
                    "state": state,
                }
            )
        owners = {line["id"]: line["customer"] for line in charges}
        refunds = [
            {
                "key": one["metadata"]["comptoir_key"],
                "id": one["id"],
                "charge": one["payment_intent"],
                "amount_minor": one["amount"],
                "customer": owners[one["payment_intent"]],
                "state": "FAILED" if one["status"] == "failed" else "SUCCEEDED",
            }
            for one in self._refunds.values()
        ]
        return {"charges": charges, "refunds": refunds}

    # For browsers

    url = ""

    async def script(self, _: Request) -> Response:
        theirs = (await self._emulator.get("/js.stripe.com/v3/")).text
        return Response(theirs + SCRIPT.read_text(), media_type="text/javascript")

    async def bank(self, request: Request) -> Response:
        """The page of a bank that asks its customer away from the shop."""
        known = self._payments[request.path_params["id"]]
        if request.method == "GET":
            return HTMLResponse(
                '<!doctype html><html lang="en"><title>Bank</title><link rel="icon" href="data:,">'
                "<h1>Your bank</h1>"
                '<form method="post"><button name="success" value="true">Yes, it is me</button>'
                '<button name="success" value="false">No</button></form></html>'
            )
        asked = await asked_of(request)
        await self._authenticate(known.id, success=asked["success"])
        return RedirectResponse(known.return_url, status_code=303)


def app(shim: Shim) -> Starlette:
    """The shim as an ASGI application on loopback names only."""

    async def save_card(request: Request) -> AdminAnswer:
        asked = await Asked.of(request)
        return {
            "token": await shim.save_card(
                asked.text("customer"),
                asked.text("number"),
                asked.whole("exp_month"),
                asked.whole("exp_year"),
            )
        }

    async def dispute(request: Request) -> AdminAnswer:
        asked = await Asked.of(request)
        await shim.dispute(asked.text("key"), asked.text("state", "OPEN"))
        return {"remembered": True}

    async def return_refund(request: Request) -> AdminAnswer:
        shim.return_refund((await Asked.of(request)).text("key"))
        return {"remembered": True}

    async def statement(_: Request) -> AdminAnswer:
        return await shim.statement()

    async def wrongs(_: Request) -> AdminAnswer:
        return {"wrongs": shim.wrongs}

    async def forgive(_: Request) -> AdminAnswer:
        shim.wrongs.clear()
        return {"wrongs": []}

    async def refuse(_: Request, no: Exception) -> Response:
        assert isinstance(no, Refusal)
        return _said(error(400, "Scripted.", code=no.code))

    made = application(
        [
            Route("/js.stripe.com/v3/", shim.script),
            Route("/bank/{id}", shim.bank, methods=["GET", "POST"]),
            Route("/v1/{rest:path}", shim.answer, methods=["GET", "POST", "DELETE"]),
            json_route("/admin/cards", "POST", save_card),
            json_route("/admin/disputes", "POST", dispute),
            json_route("/admin/returned-refunds", "POST", return_refund),
            json_route("/admin/statement", "GET", statement),
            json_route("/admin/wrongs", "GET", wrongs),
            json_route("/admin/wrongs", "POST", forgive),
            *admin_routes(shim.store, shim.calls, statement=dict),
        ]
    )
    made.add_exception_handler(Refusal, refuse)
    made.add_middleware(_Dated, shim=shim)
    return made


class _Dated:
    """Stripe's own time is in every answer, and pages of another origin may read it."""

    def __init__(self, app: ASGIApp, shim: Shim) -> None:
        self._app, self._shim = app, shim

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["date"] = format_datetime(self._shim.store.now(), usegmt=True)
                headers["access-control-allow-origin"] = "*"
            await send(message)

        await self._app(scope, receive, dated)


def _said(answer: Answer) -> Response:
    return JSONResponse(answer[1], status_code=answer[0])


def _page(url: str, things: list[Thing], asked: Thing) -> Thing:
    """Return a part of a list, the newest first, as Stripe cuts it."""
    ids = [one["id"] for one in things]
    after = ids.index(asked["starting_after"]) + 1 if "starting_after" in asked else 0
    most = int(asked.get("limit", 10))
    return _list_of(url, things[after : after + most], more=len(things) > after + most)


def _list_of(url: str, things: list[Thing], *, more: bool = False) -> Thing:
    return {"object": "list", "url": url, "data": things, "has_more": more}
