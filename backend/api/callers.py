"""Who sends a request: the session behind a cookie, the API token behind a header, and from which address.

What they may do is decided in accounts/policy.py; how they get a session is sign_in.py.
"""

import ipaddress
import re
from dataclasses import dataclass

from starlette.requests import Request

from backend.api.errors import Code, Problem
from backend.features.accounts import operations as accounts
from backend.features.accounts import queries as tokens
from backend.features.brands import rules as brands
from backend.features.identity import queries as identity
from backend.features.identity.models import PersonKind
from backend.features.identity.secret import hashed
from backend.features.journal.models import Actor, Credential
from backend.kit.clock import Moment
from backend.kit.database import Row
from backend.ports.world import World

DOOR_HEADER = "x-comptoir-door"
"""The staff area sends `staff`, so that a browser may be signed in as staff and as a customer at once."""

COOKIES = {PersonKind.CUSTOMER: "comptoir", PersonKind.STAFF: "comptoir-staff"}
SECURE = "__Host-"
SESSION_COOKIES = frozenset([*COOKIES.values(), *(SECURE + name for name in COOKIES.values())])

TOKEN_IN_TEXT = re.compile(r"cpt_[A-Za-z0-9_-]{43}", re.ASCII)


@dataclass(frozen=True)
class Cookie:
    """The cookie of a door: `__Host-comptoir` with Secure, or `comptoir` on loopback over plain HTTP."""

    name: str
    secure: bool


def door_of(request: Request) -> PersonKind:
    """Return through which door a request comes; whoever says nothing is a customer."""
    staff = request.headers.get(DOOR_HEADER) == "staff"
    return PersonKind.STAFF if staff else PersonKind.CUSTOMER


def cookie_of(request: Request, door: PersonKind) -> Cookie:
    """Return the only cookie that counts for this request.

    A browser keeps `__Host-` cookies from being set by a neighbouring host or without TLS. On loopback
    there is no TLS to demand, and no network to listen on.
    """
    host = brands.host_of(request.headers.get("host", ""))
    plain = request.url.scheme == "http" and host is not None and brands.is_loopback(host)
    return Cookie(COOKIES[door] if plain else SECURE + COOKIES[door], secure=not plain)


def secret_of(request: Request, door: PersonKind) -> str:
    """Return the session secret that a request carries for a door, or nothing."""
    return request.cookies.get(cookie_of(request, door).name, "")


def address_of(request: Request) -> str:
    """Return the client's address: the connection's, or what as many proxies as are ours have seen.

    `trusted_proxies` hops of X-Forwarded-For are believed, counted from our end; what a client wrote
    itself stands further left and changes nothing (reliability.md A28).
    """
    world: World = request.app.state.world
    connected = request.client.host if request.client else ""
    hops = [hop.strip() for hop in ",".join(request.headers.getlist("x-forwarded-for")).split(",")]
    chain = [*filter(None, hops), connected]
    trusted = min(world.settings.trusted_proxies, len(chain) - 1)
    return _plain_address(chain[-1 - trusted]) or _plain_address(connected)


async def caller_of(request: Request, moment: Moment) -> Actor:
    """Return who sends a request; credential NONE for nobody, as after a session has ended.

    Refuses with a `Problem` two credentials at once (400), an API token that does not live (401), and
    a token in the address, which is revoked at once (400; ASVS 14.2.1).
    """
    brand: Row = request.state.brand
    address = address_of(request)
    await _revoke_what_the_address_shows(request, moment)
    token = _bearer_of(request)
    if token is None:
        return await _by_session(request, brand, address, moment)
    if any(name in request.cookies for name in SESSION_COOKIES):
        raise Problem(400, Code.BAD_REQUEST, "Send a session cookie or an API token, not both.")
    found = await tokens.token_of(
        hashed(token), brand_id=brand["id"], address=address, moment=moment
    )
    if found is None:
        raise Problem(
            401,
            Code.UNAUTHENTICATED,
            "This API token is unknown, revoked or expired: make another.",
            headers={"www-authenticate": 'Bearer error="invalid_token"'},
        )
    return Actor(
        Credential.TOKEN,
        brand_id=brand["id"],
        person_id=found["person_id"],
        credential_id=found["id"],
        address=address,
        locale=found["locale"],
        request_id=request.state.request_id,
    )


async def _by_session(request: Request, brand: Row, address: str, moment: Moment) -> Actor:
    door = door_of(request)
    secret = secret_of(request, door)
    if not secret:
        return nobody(request)
    found = await identity.session_of(
        hashed(secret), brand_id=brand["id"], kind=door, real=moment.real
    )
    if found is None:
        return nobody(request)
    return Actor(
        Credential.SESSION,
        brand_id=brand["id"],
        person_id=found["person_id"],
        staff=found["kind"] == PersonKind.STAFF,
        credential_id=found["id"],
        address=address,
        locale=found["locale"],
        request_id=request.state.request_id,
    )


def nobody(request: Request) -> Actor:
    """Return the actor of a request without a credential."""
    brand: Row = request.state.brand
    return Actor(
        Credential.NONE,
        brand_id=brand["id"],
        address=address_of(request),
        locale=brand["locale"],
        request_id=request.state.request_id,
    )


def _bearer_of(request: Request) -> str | None:
    sent = request.headers.getlist("authorization")
    if len(sent) > 1:
        raise Problem(400, Code.BAD_REQUEST, "Send the Authorization header once.")
    scheme, _, token = (sent or [""])[0].strip().partition(" ")
    # Another scheme is somebody else's: a proxy in front may ask for a password of its own.
    return token.strip() if scheme.lower() == "bearer" else None


async def _revoke_what_the_address_shows(request: Request, moment: Moment) -> None:
    shown = TOKEN_IN_TEXT.findall(str(request.url))
    for secret in shown[:3]:
        await accounts.revoke_exposed_token(nobody(request), secret, moment=moment)
    if shown:
        raise Problem(
            400,
            Code.BAD_REQUEST,
            "An API token stood in the address, where logs keep it, and was revoked: make another"
            " and send it in the Authorization header.",
        )


def _plain_address(written: str) -> str:
    """Return an address without port and brackets; IPv4 as such, also when written as IPv6."""
    bare = re.sub(r"^\[(.*)\](:\d+)?$|^(\d+\.\d+\.\d+\.\d+):\d+$", r"\1\3", written)
    try:
        found = ipaddress.ip_address(bare.partition("%")[0])
    except ValueError:
        return ""
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return str(mapped or found)
