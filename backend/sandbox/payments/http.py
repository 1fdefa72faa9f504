"""The payment processor over HTTP: what a portal asks, pages for customers, calls for an admin.

POST /charges            GET /charges/{key}         POST /payments
POST /refunds            GET /refunds/{key}
POST /card-setups        GET /card-setups/{key}     DELETE /cards/{token}
GET  /charges?since=2026-11-21T08:00:00Z            GET /refunds?since=…
GET  /events?after=evt_7                            GET /  (for people)
POST /admin/cards        POST /admin/charges        POST /admin/refunds
POST /admin/disputes     POST /admin/returned-refunds
                         and the admin's calls of wire.py
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import datetime
from urllib.parse import parse_qs

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from backend.sandbox import looks
from backend.sandbox.calls import Refusal
from backend.sandbox.payments import pages
from backend.sandbox.payments.books import PastCharge, PastRefund
from backend.sandbox.payments.core import Payments
from backend.sandbox.payments.visits import Stage
from backend.sandbox.payments.webhooks import Postman
from backend.sandbox.store import read
from backend.sandbox.wire import Answer, Asked, admin_routes, application, json_route

EVENTS_AT_ONCE = 1000
LARGEST_FORM = 4096  # bytes: a card number, a date and a code


def app(payments: Payments, postman: Postman | None = None) -> Starlette:
    """The processor as an ASGI application; without a postman nobody is told anything."""
    routes = [
        *_portal_routes(payments),
        *_customer_routes(payments),
        *_admin_routes(payments),
        *admin_routes(
            payments.store,
            payments.calls,
            statement=payments.statement,
            settle=payments.settle,
        ),
        looks.style_route(),
    ]

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        round_trip = None if postman is None else asyncio.create_task(postman.deliver_for_ever())
        yield
        if round_trip is not None:
            round_trip.cancel()
            await asyncio.wait([round_trip])
        payments.close()

    return application(list(routes), lifespan)


def _portal_routes(payments: Payments) -> list[Route]:
    async def charge(request: Request) -> Answer:
        asked = await Asked.of(request)
        answer = payments.charge(
            key=asked.text("key"),
            amount_minor=asked.whole("amount_minor"),
            currency=asked.text("currency"),
            card=asked.text("card"),
            customer=asked.text("customer"),
            description=asked.text("description", ""),
            return_url=asked.text("return_url"),
            memo=asked.text("memo", ""),
        )
        return _with_url(request, answer, "action_url")

    async def charge_by_key(request: Request) -> Answer:
        answer = payments.charge_by_key(request.path_params["key"])
        return _with_url(request, answer, "action_url")

    async def begin_payment(request: Request) -> Answer:
        asked = await Asked.of(request)
        answer = payments.begin_payment(
            key=asked.text("key"),
            amount_minor=asked.whole("amount_minor"),
            currency=asked.text("currency"),
            customer=asked.text("customer"),
            description=asked.text("description", ""),
            return_url=asked.text("return_url"),
            memo=asked.text("memo", ""),
        )
        return _with_url(request, answer, "url")

    async def refund(request: Request) -> Answer:
        asked = await Asked.of(request)
        return payments.refund(
            key=asked.text("key"),
            charge=asked.text("charge"),
            amount_minor=asked.whole("amount_minor"),
        )

    async def refund_by_key(request: Request) -> Answer:
        return payments.refund_by_key(request.path_params["key"])

    async def charges_since(request: Request) -> Answer:
        return payments.charges_since(_since(request))

    async def refunds_since(request: Request) -> Answer:
        return payments.refunds_since(_since(request))

    async def begin_card_setup(request: Request) -> Answer:
        asked = await Asked.of(request)
        answer = payments.begin_card_setup(
            key=asked.text("key"),
            customer=asked.text("customer"),
            return_url=asked.text("return_url"),
        )
        return _with_url(request, answer, "url")

    async def card_setup_by_key(request: Request) -> Answer:
        return payments.card_setup_by_key(request.path_params["key"])

    async def forget_card(request: Request) -> Answer:
        return payments.forget_card(request.path_params["token"])

    async def events(request: Request) -> Answer:
        after = request.query_params.get("after", "evt_0").removeprefix("evt_")
        if not (after.isascii() and after.isdigit() and len(after) < 16):
            raise Refusal("malformed", 400, field="after")
        since = request.query_params.get("since", "")
        return {"events": payments.outbox.after(int(after), EVENTS_AT_ONCE, since)}

    return [
        json_route("/charges", "POST", charge),
        json_route("/charges", "GET", charges_since),
        json_route("/charges/{key}", "GET", charge_by_key),
        json_route("/payments", "POST", begin_payment),
        json_route("/refunds", "POST", refund),
        json_route("/refunds", "GET", refunds_since),
        json_route("/refunds/{key}", "GET", refund_by_key),
        json_route("/card-setups", "POST", begin_card_setup),
        json_route("/card-setups/{key}", "GET", card_setup_by_key),
        json_route("/cards/{token}", "DELETE", forget_card),
        json_route("/events", "GET", events),
    ]


def _since(request: Request) -> datetime:
    try:
        return read(request.query_params.get("since", ""))
    except ValueError as error:
        raise Refusal("malformed", 400, field="since") from error


def _customer_routes(payments: Payments) -> list[Route]:
    async def front(request: Request) -> Response:
        return pages.front_page(payments, looks.language(request))

    async def show(request: Request) -> Response:
        payments.settle()
        visit = payments.visits.at(request.path_params["visit"])
        return pages.visit_page(payments, visit, looks.language(request), {})

    async def enter_card(request: Request) -> Response:
        form = await _form(request)
        id = request.path_params["visit"]
        mistakes = payments.enter_card(
            id,
            number=form.get("number", ""),
            expiry=form.get("expiry", ""),
            cvc=form.get("cvc", ""),
            keep=form.get("keep") == "yes",
        )
        if mistakes:
            visit = payments.visits.at(id)
            return pages.visit_page(payments, visit, looks.language(request), mistakes)
        return _onwards(id, looks.language(request))

    async def answer(request: Request) -> Response:
        form = await _form(request)
        id = request.path_params["visit"]
        payments.answer_bank(id, agreed=form.get("agreed") == "yes")
        return _onwards(id, looks.language(request))

    async def leave(request: Request) -> Response:
        id = request.path_params["visit"]
        payments.leave(id)
        return _onwards(id, looks.language(request))

    def _onwards(id: str, language: str) -> Response:
        """Back to the portal, or to the next question of this page."""
        visit = payments.visits.at(id)
        done = visit["stage"] == Stage.DONE
        onwards = visit["return_url"] if done else f"/pages/{id}?lang={language}"
        return RedirectResponse(onwards, status_code=303)

    return [
        Route("/", front),
        Route("/pages/{visit}", _for_people(payments, show)),
        Route("/pages/{visit}/card", _for_people(payments, enter_card), methods=["POST"]),
        Route("/pages/{visit}/answer", _for_people(payments, answer), methods=["POST"]),
        Route("/pages/{visit}/leave", _for_people(payments, leave), methods=["POST"]),
    ]


def _for_people(
    payments: Payments, act: Callable[[Request], Awaitable[Response]]
) -> Callable[[Request], Awaitable[Response]]:
    """A page for people: a button pressed too late shows how far things are, never JSON."""

    async def endpoint(request: Request) -> Response:
        try:
            return await act(request)
        except Refusal as refusal:
            if refusal.code == "not_found":
                return pages.gone_page(looks.language(request))
            if refusal.code == "not_waiting_for_this":
                visit = payments.visits.at(request.path_params["visit"])
                return pages.visit_page(payments, visit, looks.language(request), {})
            raise

    return endpoint


def _admin_routes(payments: Payments) -> list[Route]:
    async def add_card(request: Request) -> Answer:
        asked = await Asked.of(request)
        return payments.add_card(
            asked.text("customer"),
            asked.text("number"),
            asked.whole("exp_month"),
            asked.whole("exp_year"),
            asked.maybe_text("token"),
        )

    async def put_charges(request: Request) -> Answer:
        asked = await Asked.of(request)
        charges = [
            PastCharge(
                key=one.text("key"),
                id=one.text("reference"),
                amount_minor=one.whole("amount_minor"),
                currency=one.text("currency"),
                customer=one.text("customer"),
                card=one.text("card"),
                description=one.text("description", ""),
                state=one.text("state", "SUCCEEDED"),
                reason=one.maybe_text("reason"),
                at=one.instant("at"),
            )
            for one in asked.several("charges")
        ]
        return {"remembered": payments.put_charges(charges)}

    async def put_refunds(request: Request) -> Answer:
        asked = await Asked.of(request)
        refunds = [
            PastRefund(
                key=one.text("key"),
                id=one.text("reference"),
                charge=one.text("charge"),
                amount_minor=one.whole("amount_minor"),
                at=one.instant("at"),
            )
            for one in asked.several("refunds")
        ]
        return {"remembered": payments.put_refunds(refunds)}

    async def put_dispute(request: Request) -> Answer:
        asked = await Asked.of(request)
        payments.put_dispute(asked.text("key"), asked.text("state", "OPEN"))
        return {"remembered": True}

    async def return_refund(request: Request) -> Answer:
        payments.return_refund((await Asked.of(request)).text("key"))
        return {"remembered": True}

    return [
        json_route("/admin/disputes", "POST", put_dispute, 201),
        json_route("/admin/returned-refunds", "POST", return_refund, 201),
        json_route("/admin/cards", "POST", add_card, 201),
        json_route("/admin/charges", "POST", put_charges, 201),
        json_route("/admin/refunds", "POST", put_refunds, 201),
    ]


async def _form(request: Request) -> dict[str, str]:
    """The fields of a posted form; the standard library reads it, so nothing is installed."""
    body = await request.body()
    if len(body) > LARGEST_FORM:
        raise Refusal("too_large", 413)
    try:
        fields = parse_qs(body.decode("utf-8", "replace"), max_num_fields=10)
    except ValueError as error:
        raise Refusal("malformed", 400, field="form") from error
    return {name: values[0] for name, values in fields.items()}


def _with_url(request: Request, answer: Answer, name: str) -> Answer:
    """The answer with the address of its page instead of the page's id."""
    page = answer["page"]
    url = None if page is None else f"{str(request.base_url).rstrip('/')}/pages/{page}"
    return {**{key: value for key, value in answer.items() if key != "page"}, name: url}
