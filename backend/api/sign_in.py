"""The ways in and out, over plain HTTP: every one of them stands in `routes` (reliability.md A6).

    POST /auth/sign-in         {login, password, keep}    -> signedIn | choosePerson with tickets
    POST /auth/choose          {ticket}                   -> signedIn
    POST /auth/step-up         {password}                 -> signedIn, under a new secret
    POST /auth/sign-out        {}                         -> signedOut
    POST /auth/staff/sign-in   {login, password}          -> signedIn, under a cookie of its own

Answers are JSON: `{"next": ...}`, or `{"code", "message", "requestId"}` for what is refused. The acts
themselves are in identity.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from backend.api.callers import Cookie, caller_of, cookie_of, door_of, nobody, secret_of
from backend.api.forms import ALL_METHODS, Form, Nothing, read, said_in, world_of
from backend.api.plain import answer
from backend.features.accounts import queries as accounts
from backend.features.identity import operations as identity
from backend.features.identity.models import PersonKind
from backend.features.identity.operations import Choice, SignedIn
from backend.features.identity.refusals import TooManyTries
from backend.features.journal.models import Credential
from backend.kit.refusals import Refusal

# Not "cookies": it would end the other door's session too. Ours is deleted by its own header.
CLEAR = '"cache", "storage"'


class Credentials(Form):
    login: str
    password: str
    keep: bool = False


class StaffCredentials(Form):
    login: str
    password: str


class Ticket(Form):
    ticket: str


class Again(Form):
    password: str


async def sign_in(request: Request) -> Response:
    """Sign a customer in, or let them say which of several persons they are."""
    form = await read(request, Credentials)
    return await _enter(request, form.login, form.password, PersonKind.CUSTOMER, keep=form.keep)


async def sign_in_staff(request: Request) -> Response:
    """Sign a member of staff in. Customers are unknown at this door."""
    form = await read(request, StaffCredentials)
    return await _enter(request, form.login, form.password, PersonKind.STAFF, keep=False)


async def choose(request: Request) -> Response:
    """Sign in as one of the persons whom the password opened."""
    form = await read(request, Ticket)
    world = world_of(request)
    # The ticket knows its person, hence its door; the page says by its header which cookie it means.
    signed_in = await identity.choose(
        world,
        nobody(request),
        brand_id=request.state.brand["id"],
        ticket=form.ticket,
        kind=door_of(request),
        moment=await world.clock.moment(),
        agent=request.headers.get("user-agent", ""),
        replaces=secret_of(request, door_of(request)),
    )
    return _let_in(request, signed_in, door_of(request))


async def step_up(request: Request) -> Response:
    """Take the password again before something grave; the session goes on under a new secret."""
    form = await read(request, Again)
    world = world_of(request)
    moment = await world.clock.moment()
    signed_in = await identity.step_up(
        world,
        await caller_of(request, moment),
        password=form.password,
        moment=moment,
        agent=request.headers.get("user-agent", ""),
    )
    return _let_in(request, signed_in, door_of(request))


async def sign_out(request: Request) -> Response:
    """End the session. Whoever is not signed in gets the same answer."""
    await read(request, Nothing)
    moment = await world_of(request).clock.moment()
    caller = await caller_of(request, moment)
    if caller.credential == Credential.SESSION:
        await identity.sign_out(caller, moment=moment)
    left = answer(request, {"next": "signedOut"}, headers={"clear-site-data": CLEAR})
    cookie = cookie_of(request, door_of(request))
    left.delete_cookie(cookie.name, path="/", secure=cookie.secure, httponly=True, samesite="lax")
    return left


async def _enter(
    request: Request, login: str, password: str, door: PersonKind, *, keep: bool
) -> Response:
    world = world_of(request)
    entered = await identity.sign_in(
        world,
        nobody(request),
        brand_id=request.state.brand["id"],
        login=login,
        password=password,
        keep=keep,
        kind=door,
        moment=await world.clock.moment(),
        agent=request.headers.get("user-agent", ""),
        replaces=secret_of(request, door),
    )
    if isinstance(entered, SignedIn):
        return _let_in(request, entered, door)
    return answer(request, {"next": "choosePerson", "choices": await _named(entered)})


async def _named(choices: list[Choice]) -> list[dict[str, str]]:
    """Say of each person by which account they are known; only whoever had the password reads it."""
    homes = await accounts.homes_of([choice.person_id for choice in choices])
    return [
        {
            "ticket": choice.ticket,
            "name": choice.name,
            "account": homes[choice.person_id]["number"] if choice.person_id in homes else "",
        }
        for choice in choices
    ]


def _let_in(request: Request, signed_in: SignedIn, door: PersonKind) -> Response:
    entered = answer(request, {"next": "signedIn"})
    cookie: Cookie = cookie_of(request, door)
    entered.set_cookie(
        cookie.name,
        signed_in.secret,
        # The server ends an idle session long before; without `keep` the browser forgets it as well.
        expires=signed_in.expires_at.astimezone(UTC) if signed_in.keep else None,
        path="/",
        secure=cookie.secure,
        httponly=True,
        samesite="lax",
    )
    return entered


def _answering(
    act: Callable[[Request], Awaitable[Response]],
) -> Callable[[Request], Awaitable[Response]]:
    """Turn what the rooms refuse into a status and a sentence."""

    async def answering(request: Request) -> Response:
        try:
            return await act(request)
        except Refusal as refusal:
            return _refused(request, refusal)

    return answering


def _refused(request: Request, refusal: Refusal) -> Response:
    text = said_in(request).text(f"refusals.{refusal.code}", **refusal.values)
    said: dict[str, object] = {
        "code": refusal.code,
        "message": text,
        "requestId": str(request.state.request_id),
    }
    if isinstance(refusal, TooManyTries):
        said["retryAfter"] = refusal.seconds
        return answer(request, said, status=429, headers={"retry-after": str(refusal.seconds)})
    return answer(request, said, status=401, headers={"www-authenticate": "Bearer"})


routes = [
    Route(path, _answering(act), methods=ALL_METHODS)
    for path, act in {
        "/auth/sign-in": sign_in,
        "/auth/choose": choose,
        "/auth/step-up": step_up,
        "/auth/sign-out": sign_out,
        "/auth/staff/sign-in": sign_in_staff,
    }.items()
]
