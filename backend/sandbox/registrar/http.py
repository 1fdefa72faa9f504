"""The registrar over HTTP: what a portal asks, a front page for people, calls for an admin.

GET  /domains/{name}          POST /domains/{name}/renew     GET /  (for people)
                              POST /domains/{name}/restore
GET  /messages/next           POST /messages/{id}/acknowledge
POST /admin/domains  {"domains": [{"name", "expires_at", "statuses", "registrant",
                                   "grace_days", "redemption_days", "delete_days"}, ...]}
POST /admin/domains/take-away {"names": [...]}
POST /admin/domains/slow      {"names": [...], "seconds", "reason", "silent"}
GET  /admin/domains           and the admin's calls of wire.py
"""

import contextlib
from collections.abc import AsyncIterator
from html import escape

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from backend.sandbox import looks
from backend.sandbox.registrar.core import USUAL_DAYS, Registrar, Registration
from backend.sandbox.registrar.later import Slow
from backend.sandbox.store import written
from backend.sandbox.wire import Answer, Asked, admin_routes, application, json_route

SHOWN = 200

WORDS = {
    "fr": {
        "title": "Bac à sable\u00a0: registrar",
        "hint": "Ce que ce registrar fictif a reçu et fait. Heure ici\u00a0:",
        "known": "{count} noms de domaine enregistrés.",
        "renewals": "Domaines renouvelés",
        "renewal_headings": "Le|Domaine|Années|Ancienne échéance|Nouvelle échéance",
        "restores": "Domaines restaurés",
        "restore_headings": "Le|Domaine|Échéance",
        "taken": "Demandes traitées plus tard",
        "taken_headings": "Le|Domaine|Demande|À traiter le|Issue",
        "messages": "Messages",
        "message_headings": "Le|N°|Domaine|Demande|Motif du refus|Acquitté le",
        "calls": "Derniers appels",
        "call_headings": "Le|Appel|N°|Demande|Issue",
        "nothing": "Rien pour le moment.",
    },
    "en": {
        "title": "Sandbox: registrar",
        "hint": "What this pretended registrar received and did. Time here:",
        "known": "{count} domain names registered.",
        "renewals": "Domains renewed",
        "renewal_headings": "At|Domain|Years|Expired before|Expires now",
        "restores": "Domains restored",
        "restore_headings": "At|Domain|Expiry",
        "taken": "Asked, and done later",
        "taken_headings": "At|Domain|Asked|To be done at|Outcome",
        "messages": "Messages",
        "message_headings": "At|No.|Domain|Asked|Why refused|Acknowledged at",
        "calls": "Latest calls",
        "call_headings": "At|Call|No.|Asked|Outcome",
        "nothing": "Nothing yet.",
    },
}


def app(registrar: Registrar) -> Starlette:
    """The registrar as an ASGI application."""

    async def domain(request: Request) -> Answer:
        return registrar.domain(request.path_params["name"])

    async def renew(request: Request) -> Answer:
        asked = await Asked.of(request)
        return registrar.renew(
            request.path_params["name"],
            current_expiry=asked.instant("current_expiry"),
            years=asked.whole("years"),
            tx=asked.text("tx"),
        )

    async def restore(request: Request) -> Answer:
        asked = await Asked.of(request)
        return registrar.restore(request.path_params["name"], tx=asked.text("tx"))

    async def next_message(_: Request) -> Answer:
        return registrar.next_message()

    async def acknowledge(request: Request) -> Answer:
        return registrar.acknowledge(request.path_params["id"])

    async def put_domains(request: Request) -> Answer:
        asked = await Asked.of(request)
        registrations = [
            Registration(
                one.text("name"),
                one.instant("expires_at"),
                tuple(one.texts("statuses")) or ("ok",),
                one.maybe_text("registrant"),
                **{days: one.whole(days, usual) for days, usual in USUAL_DAYS.items()},
            )
            for one in asked.several("domains")
        ]
        return {"registered": registrar.put_domains(registrations)}

    async def take_away(request: Request) -> Answer:
        asked = await Asked.of(request)
        return {"taken_away": registrar.take_away(asked.texts("names"))}

    async def let_take(request: Request) -> Answer:
        asked = await Asked.of(request)
        slow = Slow(asked.whole("seconds"), asked.maybe_text("reason"), asked.yes("silent"))
        return {"slow": registrar.let_take(asked.texts("names"), slow)}

    async def all_domains(_: Request) -> Answer:
        return registrar.domains()

    async def front(request: Request) -> Response:
        return _front_page(registrar, looks.language(request))

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        registrar.close()

    return application(
        [
            json_route("/domains/{name}", "GET", domain),
            json_route("/domains/{name}/renew", "POST", renew),
            json_route("/domains/{name}/restore", "POST", restore),
            json_route("/messages/next", "GET", next_message),
            json_route("/messages/{id}/acknowledge", "POST", acknowledge),
            json_route("/admin/domains", "POST", put_domains, 201),
            json_route("/admin/domains/take-away", "POST", take_away),
            json_route("/admin/domains/slow", "POST", let_take, 201),
            json_route("/admin/domains", "GET", all_domains),
            *admin_routes(
                registrar.store,
                registrar.calls,
                statement=registrar.statement,
                settle=registrar.settle,
            ),
            Route("/", front),
            looks.style_route(),
        ],
        lifespan,
    )


def _front_page(registrar: Registrar, language: str) -> Response:
    """What this registrar received and did, newest first."""
    words = WORDS[language]
    registrar.settle()
    store = registrar.store
    count = store.number("SELECT count(*) FROM domain")
    renewals = store.all("SELECT * FROM renewal ORDER BY id DESC LIMIT ?", SHOWN)
    body = (
        f"<header><h1>{words['title']}</h1><p>{words['hint']} {written(store.now())}</p>"
        f"<p>{escape(words['known'].format(count=count))}</p></header>"
    )
    body += looks.table(
        words["renewals"],
        words["renewal_headings"].split("|"),
        ((row["at"], row["name"], row["years"], row["from_at"], row["to_at"]) for row in renewals),
        words["nothing"],
    )
    restores = store.all("SELECT * FROM restore ORDER BY id DESC LIMIT ?", SHOWN)
    body += looks.table(
        words["restores"],
        words["restore_headings"].split("|"),
        ((row["at"], row["name"], row["expires_at"]) for row in restores),
        words["nothing"],
    )
    taken = store.all("SELECT * FROM taken ORDER BY id DESC LIMIT ?", SHOWN)
    body += looks.table(
        words["taken"],
        words["taken_headings"].split("|"),
        ((row["at"], row["name"], row["about"], row["due_at"], row["ended"]) for row in taken),
        words["nothing"],
    )
    messages = store.all("SELECT * FROM message ORDER BY id DESC LIMIT ?", SHOWN)
    body += looks.table(
        words["messages"],
        words["message_headings"].split("|"),
        (
            (
                *(row["at"], row["id"], row["name"], row["about"]),
                row["reason"],
                row["acknowledged_at"],
            )
            for row in messages
        ),
        words["nothing"],
    )
    body += looks.table(
        words["calls"],
        words["call_headings"].split("|"),
        (
            (row["at"], row["verb"], row["number"], row["asked"], row["ended"])
            for row in registrar.calls.latest(SHOWN)
        ),
        words["nothing"],
    )
    return looks.page(words["title"], body, language=language)
