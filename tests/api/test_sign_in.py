"""Signing in and out over HTTP, as a browser does it, and who is taken for whom."""

import json
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from starlette.requests import Request

from backend.api import callers
from backend.api.errors import Problem
from backend.api.forms import LONGEST_BODY
from backend.api.sign_in import routes
from backend.app import create_app
from backend.features.accounts import operations as accounts
from backend.features.accounts import policy
from backend.features.accounts.models import ApiToken
from backend.features.accounts.policy import Permission
from backend.features.brands.models import HostName
from backend.features.identity import operations as identity
from backend.features.identity.models import Person, Session, SignIn, TryCounter
from backend.features.identity.passwords import passwords
from backend.features.journal.models import Actor, Credential, Entry
from backend.kit.ids import new_id
from backend.ports.world import World
from tests.api.conftest import Client, Clients
from tests.conftest import DemoTime
from tests.make import Customer, Make

pytestmark = pytest.mark.anyio

PASSWORD = " Le chat dort sur le toit "
OURS = {"x-comptoir": "1"}
PATHS = [route.path for route in routes]


@pytest.fixture
async def marie(world: World, make: Make) -> Customer:
    """A customer who signs in with PASSWORD."""
    customer = await make.account()
    hashed = await passwords(world.settings).hash(PASSWORD)
    await Person.filter(id=customer.person.id).update(password_hash=hashed)
    return customer


@pytest.fixture
async def outside_host(http: httpx.AsyncClient, make: Make) -> str:
    """A host name of the brand that is no loopback name."""
    await HostName.create(brand=await make.brand(), host="client.hebergeur.example")
    return "client.hebergeur.example"


@pytest.fixture
async def behind_a_proxy(world: World, make: Make) -> AsyncIterator[httpx.AsyncClient]:
    """The web door with one proxy of ours before it."""
    await make.brand()
    settings = world.settings.model_copy(update={"trusted_proxies": 1})
    app = create_app(replace(world, settings=settings))
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://127.0.0.1:8000"
    ) as client:
        yield client
    await app.state.graphql.aclose()


async def _enter(http: httpx.AsyncClient, customer: Customer, **more: Any) -> httpx.Response:
    body = {"login": customer.account.number, "password": PASSWORD, **more}
    return await http.post("/auth/sign-in", json=body, headers=OURS)


def _jar(answer: httpx.Response) -> str:
    return answer.headers["set-cookie"].lower()


async def test_signs_in_and_is_known_from_then_on(
    http: httpx.AsyncClient, marie: Customer, clients: Clients
) -> None:
    answer = await _enter(http, marie)
    assert (answer.status_code, answer.json()) == (200, {"next": "signedIn"})
    assert answer.headers["cache-control"] == "no-store"
    said = await Client(http, OURS).ask("{ viewer { account { number } } }")
    assert said["data"]["viewer"]["account"]["number"] == marie.account.number


async def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(
    http: httpx.AsyncClient, marie: Customer
) -> None:
    """A23; on loopback there is no TLS, hence no Secure and no prefix."""
    given = _jar(await _enter(http, marie))
    assert given.startswith("comptoir=")
    for attribute in ("httponly", "samesite=lax", "path=/"):
        assert attribute in given
    for attribute in ("secure", "domain", "expires", "max-age"):
        assert attribute not in given


async def test_a_kept_session_outlives_the_browser(
    http: httpx.AsyncClient, marie: Customer
) -> None:
    assert "expires=" in _jar(await _enter(http, marie, keep=True))


async def test_away_from_loopback_the_cookie_wants_tls(
    http: httpx.AsyncClient, marie: Customer, outside_host: str
) -> None:
    body = {"login": marie.account.number, "password": PASSWORD}
    for base in (f"https://{outside_host}", f"http://{outside_host}"):
        given = _jar(await http.post(f"{base}/auth/sign-in", json=body, headers=OURS))
        assert given.startswith("__host-comptoir=")
        assert "secure" in given
        assert "domain" not in given


async def test_an_unprefixed_cookie_counts_for_nothing_away_from_loopback(
    http: httpx.AsyncClient, marie: Customer, outside_host: str
) -> None:
    """A neighbouring host could have set it."""
    await _enter(http, marie)
    secret = http.cookies["comptoir"]
    http.cookies.clear()
    for name, known in (("comptoir", False), ("__Host-comptoir", True)):
        answer = await http.post(
            f"https://{outside_host}/graphql",
            json={"query": "{ viewer { account { number } } }"},
            headers={**OURS, "cookie": f"{name}={secret}"},
        )
        assert bool(answer.json()["data"]["viewer"]) is known


async def test_known_and_unknown_logins_get_the_same_answer(
    http: httpx.AsyncClient, marie: Customer
) -> None:
    """A5: status, words and headers."""
    answers = []
    for login in (marie.account.number, "C9999999", "marie@nulle.example"):
        body = {"login": login, "password": "un autre mot de passe"}
        answer = await http.post("/auth/sign-in", json=body, headers=OURS)
        said = answer.json()
        said.pop("requestId")
        answers.append((answer.status_code, said, sorted(answer.headers)))
    assert all(answer == answers[0] for answer in answers)
    assert answers[0][0] == 401
    assert answers[0][1]["code"] == "WRONG_CREDENTIALS"
    assert "mot de passe" in answers[0][1]["message"]


async def test_says_no_in_the_browsers_language(http: httpx.AsyncClient, marie: Customer) -> None:
    answer = await http.post(
        "/auth/sign-in",
        json={"login": "x", "password": "y"},
        headers={**OURS, "accept-language": "en-GB,en;q=0.9"},
    )
    assert answer.json()["message"].startswith("The login or the password")


async def test_after_too_many_tries_says_when_to_come_back(
    http: httpx.AsyncClient, marie: Customer
) -> None:
    """A4."""
    for _ in range(10):
        assert (await _enter(http, marie, password="faux")).status_code == 401
    for password in ("faux", PASSWORD):
        answer = await _enter(http, marie, password=password)
        assert answer.status_code == 429
        assert answer.json()["code"] == "TOO_MANY_TRIES"
        assert 0 < answer.json()["retryAfter"] == int(answer.headers["retry-after"]) <= 15
        assert "set-cookie" not in answer.headers


async def test_several_persons_choose_after_the_password(
    http: httpx.AsyncClient, make: Make, marie: Customer
) -> None:
    other = await make.account()
    hashed = (await Person.get(id=marie.person.id)).password_hash
    await Person.all().update(
        password_hash=hashed, email="a@client.example", email_key="a@client.example"
    )
    answer = await http.post(
        "/auth/sign-in",
        json={"login": "A@client.example", "password": PASSWORD, "keep": True},
        headers=OURS,
    )
    assert answer.json()["next"] == "choosePerson"
    assert "set-cookie" not in answer.headers
    choices = answer.json()["choices"]
    assert [set(choice) for choice in choices] == [{"ticket", "name", "account"}] * 2
    wanted = next(each for each in choices if each["account"] == other.account.number)
    chosen = await http.post("/auth/choose", json={"ticket": wanted["ticket"]}, headers=OURS)
    assert chosen.json() == {"next": "signedIn"}
    assert "expires=" in _jar(chosen)
    assert (await Session.get()).person_id == other.person.id
    again = await http.post("/auth/choose", json={"ticket": wanted["ticket"]}, headers=OURS)
    assert (again.status_code, again.json()["code"]) == (401, "CHOICE_EXPIRED")


async def test_signing_in_again_ends_the_session_of_the_same_browser(
    http: httpx.AsyncClient, marie: Customer
) -> None:
    """A23."""
    await _enter(http, marie)
    await _enter(http, marie)
    assert await Session.filter(revoked_at=None).count() == 1
    assert await Session.all().count() == 2


async def test_signing_out_clears_browser_and_session(
    http: httpx.AsyncClient, marie: Customer
) -> None:
    """A25: the old cookie opens nothing any more."""
    await _enter(http, marie)
    secret = http.cookies["comptoir"]
    answer = await http.post("/auth/sign-out", json={}, headers=OURS)
    assert answer.json() == {"next": "signedOut"}
    assert answer.headers["clear-site-data"] == '"cache", "storage"'
    assert "max-age=0" in _jar(answer)
    said = await Client(http, {**OURS, "cookie": f"comptoir={secret}"}).ask(
        "{ viewer { account { number } } }"
    )
    assert said["data"]["viewer"] is None
    again = await http.post("/auth/sign-out", json={}, headers=OURS)
    assert again.status_code == 200
    assert await Entry.filter(fact="person.signed_out").count() == 1


async def test_stepping_up_gives_a_new_cookie_and_kills_the_old(
    http: httpx.AsyncClient, marie: Customer
) -> None:
    """A23, A27."""
    await _enter(http, marie)
    before = http.cookies["comptoir"]
    await Session.all().update(stepped_up_at=None)
    wrong = await http.post("/auth/step-up", json={"password": "faux"}, headers=OURS)
    assert (wrong.status_code, wrong.json()["code"]) == (401, "WRONG_CREDENTIALS")
    right = await http.post("/auth/step-up", json={"password": PASSWORD}, headers=OURS)
    assert right.json() == {"next": "signedIn"}
    assert http.cookies["comptoir"] != before
    assert (await Session.get()).stepped_up_at is not None
    http.cookies.clear()
    late = await http.post(
        "/auth/step-up",
        json={"password": PASSWORD},
        headers={**OURS, "cookie": f"comptoir={before}"},
    )
    assert (late.status_code, late.json()["code"]) == (401, "NOT_SIGNED_IN")


async def test_a_token_never_steps_up(
    http: httpx.AsyncClient, marie: Customer, clients: Clients
) -> None:
    """A41."""
    program = await clients.program(marie)
    answer = await http.post(
        "/auth/step-up", json={"password": PASSWORD}, headers={**OURS, **program.headers}
    )
    assert (answer.status_code, answer.json()["code"]) == (401, "NOT_SIGNED_IN")


# Staff


async def _staff(world: World, make: Make, clock: DemoTime) -> None:
    await identity.create_staff(
        world,
        Actor(Credential.COMMAND),
        brand_id=(await make.brand()).id,
        first_name="Sam",
        last_name="Support",
        email="sam@hebergeur.example",
        password=PASSWORD,
        moment=await clock.moment(),
    )


async def test_staff_have_a_door_and_a_cookie_of_their_own(
    world: World, http: httpx.AsyncClient, marie: Customer, make: Make, clock: DemoTime
) -> None:
    """Both can be open in one browser; leaving one leaves the other."""
    await _staff(world, make, clock)
    await _enter(http, marie)
    answer = await http.post(
        "/auth/staff/sign-in",
        json={"login": "sam@hebergeur.example", "password": PASSWORD},
        headers=OURS,
    )
    assert answer.json() == {"next": "signedIn"}
    assert set(http.cookies) == {"comptoir", "comptoir-staff"}
    assert await Session.filter(revoked_at=None).count() == 2
    staff = {**OURS, "x-comptoir-door": "staff"}
    assert (
        await http.post("/auth/step-up", json={"password": PASSWORD}, headers=staff)
    ).status_code == 200
    await http.post("/auth/sign-out", json={}, headers=staff)
    assert set(http.cookies) == {"comptoir"}
    [left] = await Session.filter(revoked_at=None)
    assert left.person_id == marie.person.id


async def test_no_door_lets_the_other_kind_in(
    world: World, http: httpx.AsyncClient, marie: Customer, make: Make, clock: DemoTime
) -> None:
    await _staff(world, make, clock)
    for path, login in (
        ("/auth/sign-in", "sam@hebergeur.example"),
        ("/auth/staff/sign-in", marie.account.number),
    ):
        body = {"login": login, "password": PASSWORD}
        answer = await http.post(path, json=body, headers=OURS)
        assert (answer.status_code, answer.json()["code"]) == (401, "WRONG_CREDENTIALS")


async def test_a_customers_secret_in_the_staff_cookie_opens_nothing(
    http: httpx.AsyncClient, marie: Customer
) -> None:
    await _enter(http, marie)
    secret = http.cookies["comptoir"]
    http.cookies.clear()
    answer = await http.post(
        "/auth/step-up",
        json={"password": PASSWORD},
        headers={**OURS, "x-comptoir-door": "staff", "cookie": f"comptoir-staff={secret}"},
    )
    assert (answer.status_code, answer.json()["code"]) == (401, "NOT_SIGNED_IN")


# Bad input


def test_every_way_in_is_known() -> None:
    """A6: tokens come by header; these are all the others."""
    assert PATHS == [
        "/auth/sign-in",
        "/auth/choose",
        "/auth/step-up",
        "/auth/sign-out",
        "/auth/staff/sign-in",
    ]


@pytest.mark.parametrize("path", PATHS)
async def test_refuses_what_our_page_did_not_send(http: httpx.AsyncClient, path: str) -> None:
    """A44: another site can send neither the header nor our Origin."""
    for headers in (
        {},
        {"x-comptoir": "0"},
        {**OURS, "origin": "https://ailleurs.example"},
        {**OURS, "origin": "null"},
    ):
        answer = await http.post(path, json={}, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (403, "CROSS_SITE")


@pytest.mark.parametrize("path", PATHS)
async def test_answers_other_methods_in_json(http: httpx.AsyncClient, path: str) -> None:
    for method in ("GET", "PUT", "DELETE", "OPTIONS"):
        answer = await http.request(method, path, headers=OURS)
        assert answer.status_code == 405
        assert answer.headers["allow"] == "POST"
        assert answer.json()["code"] == "METHOD_NOT_ALLOWED"


BODIES: dict[str, bytes] = {
    "nothing": b"",
    "no JSON": b"login=marie&password=x",
    "cut off": b'{"login": "a", "pass',
    "a list": b"[]",
    "null": b"null",
    "a number": b"7",
    "NaN": b'{"login": "a", "password": "b", "keep": NaN}',
    "half a surrogate": b'{"login": "\\ud800", "password": "b"}',
    "no UTF-8": b'{"login": "\xff", "password": "b"}',
    "deep": b"[" * 4000 + b"]" * 4000,
    "a field too few": b'{"login": "a"}',
    "a field too many": b'{"login": "a", "password": "b", "admin": true}',
    "another type": b'{"login": ["a"], "password": {"$ne": 1}}',
    "a flag as text": b'{"login": "a", "password": "b", "keep": "yes"}',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
async def test_refuses_a_body_that_cannot_be_read(
    statements: list[str], http: httpx.AsyncClient, marie: Customer, body: bytes
) -> None:
    """Malformed requests are 4xx in JSON, cost no statement of ours, and the next one is healthy."""
    await http.post("/auth/sign-out", json={}, headers=OURS)
    statements.clear()
    answer = await http.post(
        "/auth/sign-in", content=body, headers={**OURS, "content-type": "application/json"}
    )
    assert (answer.status_code, answer.json()["code"]) == (400, "BAD_REQUEST")
    assert not [each for each in statements if "RESET ALL" not in each]
    assert (await _enter(http, marie)).status_code == 200


@pytest.mark.parametrize(
    "media",
    ["", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16"],
)
async def test_refuses_another_kind_of_body(http: httpx.AsyncClient, media: str) -> None:
    answer = await http.post(
        "/auth/sign-in",
        content=b'{"login": "a", "password": "b"}',
        headers={**OURS, "content-type": media},
    )
    assert (answer.status_code, answer.json()["code"]) == (415, "UNSUPPORTED_MEDIA_TYPE")


async def test_stops_reading_a_body_that_is_too_large(
    http: httpx.AsyncClient, marie: Customer
) -> None:
    """Just under is read, just over is not."""
    rest = LONGEST_BODY - len(json.dumps({"login": "", "password": "x"}))
    for letters, status in ((rest, 401), (rest + 1, 413)):
        body = json.dumps({"login": "a" * letters, "password": "x"})
        answer = await http.post(
            "/auth/sign-in", content=body, headers={**OURS, "content-type": "application/json"}
        )
        assert answer.status_code == status
        assert answer.json()["message"]


async def test_odd_texts_are_a_wrong_password(http: httpx.AsyncClient, marie: Customer) -> None:
    for login, password in (("\x00", "\x00"), ("' OR 1=1 --", "x"), ("🦊" * 500, "🐻" * 500)):
        body = {"login": login, "password": password}
        answer = await http.post("/auth/sign-in", json=body, headers=OURS)
        assert (answer.status_code, answer.json()["code"]) == (401, "WRONG_CREDENTIALS")


async def test_an_unknown_host_has_no_door(http: httpx.AsyncClient, marie: Customer) -> None:
    answer = await http.post(
        "http://autre.example/auth/sign-in",
        json={"login": marie.account.number, "password": PASSWORD},
        headers=OURS,
    )
    assert answer.status_code == 404
    assert not await SignIn.exists()


# Who is taken for whom


async def test_without_proxies_of_ours_nobody_says_where_they_come_from(
    http: httpx.AsyncClient, marie: Customer
) -> None:
    """A28: a spoofed X-Forwarded-For changes nothing."""
    await http.post(
        "/auth/sign-in",
        json={"login": "x", "password": "y"},
        headers={**OURS, "x-forwarded-for": "203.0.113.9", "forwarded": "for=203.0.113.9"},
    )
    assert (await SignIn.get()).address == "127.0.0.1"


@pytest.mark.parametrize(
    ("header", "address"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("198.51.100.1, 203.0.113.9", "203.0.113.9"),
        ("203.0.113.9:4711", "203.0.113.9"),
        ("[2001:db8::1]:4711", "2001:db8::1"),
        ("::ffff:203.0.113.9", "203.0.113.9"),
        ("unknown", "127.0.0.1"),
        ("", "127.0.0.1"),
    ],
)
async def test_a_proxy_of_ours_is_believed_about_its_own_hop_only(
    behind_a_proxy: httpx.AsyncClient, header: str, address: str
) -> None:
    """A28: what stands further left was written by the client."""
    await behind_a_proxy.post(
        "/auth/sign-in",
        json={"login": "x", "password": "y"},
        headers={**OURS, "x-forwarded-for": header},
    )
    assert (await SignIn.get()).address == address


async def test_addresses_behind_our_proxy_wait_apart(
    behind_a_proxy: httpx.AsyncClient,
) -> None:
    for address in ("203.0.113.9", "203.0.113.10", "203.0.113.9"):
        await behind_a_proxy.post(
            "/auth/sign-in",
            json={"login": address, "password": "y"},
            headers={**OURS, "x-forwarded-for": address},
        )
    counts = [each.count for each in await TryCounter.filter(key__startswith="address:")]
    assert sorted(counts) == [1, 2]


Asking = Callable[..., Request]


@pytest.fixture
async def asking(world: World, make: Make) -> Asking:
    """Makes requests as the web door hands them on, with any headers and query."""
    brand = await make.brand()
    door = SimpleNamespace(state=SimpleNamespace(world=world))

    def asked(headers: dict[str, str], query: str = "") -> Request:
        sent = {"host": "127.0.0.1:8000", **headers}
        return Request(
            {
                "type": "http",
                "method": "POST",
                "scheme": "http",
                "path": "/graphql",
                "query_string": query.encode(),
                "headers": [(name.encode(), text.encode()) for name, text in sent.items()],
                "client": ("192.0.2.7", 1),
                "server": ("127.0.0.1", 8000),
                "app": door,
                "state": {"brand": {"id": brand.id, "locale": "fr"}, "request_id": new_id()},
            }
        )

    return asked


async def test_a_caller_is_a_session_a_token_or_nobody(
    asking: Asking, marie: Customer, clients: Clients, clock: DemoTime
) -> None:
    moment = await clock.moment()
    browser, program = await clients.browser(marie), await clients.program(marie)
    shouted = {"authorization": program.headers["authorization"].replace("Bearer", "BEARER")}
    for headers, credential, person in (
        ({}, Credential.NONE, None),
        ({"cookie": "comptoir=invented"}, Credential.NONE, None),
        ({"authorization": "Basic cHJveHk6cHJveHk="}, Credential.NONE, None),
        (browser.headers, Credential.SESSION, marie.person.id),
        (program.headers, Credential.TOKEN, marie.person.id),
        (shouted, Credential.TOKEN, marie.person.id),
    ):
        actor = await callers.caller_of(asking(headers), moment)
        assert (actor.credential, actor.person_id, actor.staff) == (credential, person, False)
        assert actor.address == "192.0.2.7"


async def test_cookie_and_token_never_come_together(
    asking: Asking, marie: Customer, clients: Clients, clock: DemoTime
) -> None:
    """A41."""
    program = await clients.program(marie)
    for cookie in ("comptoir=x", "__Host-comptoir=x", "comptoir-staff=x"):
        request = asking({**program.headers, "cookie": cookie})
        with pytest.raises(Problem) as refused:
            await callers.caller_of(request, await clock.moment())
        assert refused.value.status == 400


async def test_a_token_that_does_not_live_is_401_and_not_nobody(
    asking: Asking, marie: Customer, clients: Clients, clock: DemoTime
) -> None:
    program = await clients.program(marie)
    moment = await clock.moment()
    await ApiToken.all().update(revoked_at=moment.real)
    for header in (program.headers["authorization"], "Bearer ", "Bearer cpt_x", "Bearer \xe9"):
        with pytest.raises(Problem) as refused:
            await callers.caller_of(asking({"authorization": header}), moment)
        assert refused.value.status == 401


async def test_a_token_in_the_address_is_revoked(
    asking: Asking, marie: Customer, clock: DemoTime
) -> None:
    """ASVS 14.2.1: logs and histories keep addresses."""
    moment = await clock.moment()
    new = await accounts.create_token(
        policy.for_worker(Permission.ACCOUNT_SECURITY, marie.id),
        account_id=marie.id,
        label="Robot",
        permissions=["service.view"],
        expires_at=moment.real + timedelta(days=1),
        moment=moment,
    )
    with pytest.raises(Problem) as refused:
        await callers.caller_of(asking({}, f"access_token={new.secret}"), moment)
    assert refused.value.status == 400
    assert (await ApiToken.get(id=new.id)).revoked_at is not None
    assert await Entry.filter(fact="api_token.revoked").count() == 1
