"""Odd requests and hostile documents, one a line: what is sent, what must come back, and what it may cost.

Statements counts SQL that the request itself may run: 0 for what is refused before anybody is asked
who they are. The brand of the host is looked up once per process and counted there.
"""

# ruff: noqa: E501 - one request a line

import json
from dataclasses import dataclass, field

from backend.api.limits import Limits

GRAPHQL = "application/graphql-response+json"
JSON = "application/json"
LIMITS = Limits()


@dataclass(frozen=True)
class Odd:
    """A request, the status it must get, and the code that says why."""

    name: str
    status: int
    code: str | None = None
    body: bytes | str | dict[str, object] | list[object] | None = None
    query: str | None = None
    variables: dict[str, object] | None = None
    method: str = "POST"
    path: str = "/graphql"
    headers: dict[str, str] = field(default_factory=dict)
    accept: str = GRAPHQL
    signed_in: bool = False
    statements: int = 0

    @property
    def content(self) -> bytes:
        if self.query is not None:
            given: dict[str, object] = {"query": self.query}
            if self.variables is not None:
                given["variables"] = self.variables
            return json.dumps(given).encode()
        if isinstance(self.body, bytes):
            return self.body
        if isinstance(self.body, str):
            return self.body.encode()
        return b"" if self.body is None else json.dumps(self.body).encode()


def bomb(levels: int) -> str:
    """A document whose fragments each spread the next one twice: 2^levels fields in a few hundred bytes."""
    chain = " ".join(f"fragment f{n} on Query {{ ...f{n + 1} ...f{n + 1} }}" for n in range(levels))
    return f"{{ ...f0 }} {chain} fragment f{levels} on Query {{ brand {{ name }} }}"


def nested(levels: int) -> str:
    """`levels` fields, each inside the one before."""
    return "{ viewer " * 1 + "{ account " * (levels - 1) + "{ id " + "}" * (levels + 1)


def spread(count: int) -> str:
    fields = " ".join(f"a{n}: name" for n in range(count))
    return f"{{ brand {{ {fields} }} }}"


ASK = "{ brand { name } }"
MUTATION = """mutation ($input: RevokeApiTokenInput!) {
  revokeApiToken(input: $input) { userErrors { code message path } apiToken { id } } }"""
ONE = 'revokeApiToken(input: {apiTokenId: "x"}) { userErrors { code } }'

# fmt: off
HTTP: list[Odd] = [
    Odd("an empty body", 400, "BAD_REQUEST", body=b""),
    Odd("a body that is not JSON", 400, "BAD_REQUEST", body=b"{query}"),
    Odd("half a body", 400, "BAD_REQUEST", body=b'{"query": "{ brand'),
    Odd("a JSON string", 400, "BAD_REQUEST", body=b'"{ brand { name } }"'),
    Odd("a JSON number", 400, "BAD_REQUEST", body=b"7"),
    Odd("null", 400, "BAD_REQUEST", body=b"null"),
    Odd("true", 400, "BAD_REQUEST", body=b"true"),
    Odd("NaN", 400, "BAD_REQUEST", body=b"NaN"),
    Odd("NaN in variables", 400, "BAD_REQUEST", body=b'{"query":"{brand{name}}","variables":{"a":NaN}}'),
    Odd("infinity", 400, "BAD_REQUEST", body=b'{"query":"{brand{name}}","variables":{"a":Infinity}}'),
    Odd("bytes that are no UTF-8", 400, "BAD_REQUEST", body=b'{"query": "{ brand \xff }"}'),
    Odd("UTF-16", 400, "BAD_REQUEST", body='{"query": "{ brand { name } }"}'.encode("utf-16")),
    Odd("a byte order mark", 400, "BAD_REQUEST", body=b'\xef\xbb\xbf{"query": "{ brand { name } }"}'),
    Odd("a number of five thousand digits", 400, "BAD_REQUEST", body=b'{"query":"{brand{name}}","variables":{"a":' + b"7" * 5000 + b"}}"),
    Odd("a lone surrogate", 400, "BAD_REQUEST", body=b'{"query":"{brand{name}}","variables":{"a":"\\ud800"}}'),
    Odd("very deep JSON", 400, "BAD_REQUEST", body=b"[" * 100_000),
    Odd("deep variables", 400, "BAD_USER_INPUT", body=b'{"query":"{brand{name}}","variables":{"a":' + b"[" * 200 + b"]" * 200 + b"}}"),
    Odd("a batch", 400, "BAD_REQUEST", body=[{"query": ASK}, {"query": ASK}]),
    Odd("an empty batch", 400, "BAD_REQUEST", body=[]),
    Odd("a batch of ten thousand", 400, "BAD_REQUEST", body=[{"query": "{a}"}] * 10_000),
    Odd("no query", 400, "BAD_REQUEST", body={}),
    Odd("a query of null", 400, "BAD_REQUEST", body={"query": None}),
    Odd("a query of number", 400, "BAD_REQUEST", body={"query": 7}),
    Odd("a query of list", 400, "BAD_REQUEST", body={"query": ["{a}"]}),
    Odd("a query of object", 400, "BAD_REQUEST", body={"query": {"a": 1}}),
    Odd("an empty query", 400, "BAD_REQUEST", body={"query": ""}),
    Odd("a query of spaces", 400, "BAD_REQUEST", body={"query": " \n\t"}),
    Odd("variables of string", 400, "BAD_REQUEST", body={"query": ASK, "variables": "{}"}),
    Odd("variables of list", 400, "BAD_REQUEST", body={"query": ASK, "variables": []}),
    Odd("variables of number", 400, "BAD_REQUEST", body={"query": ASK, "variables": 1}),
    Odd("an operation name of number", 400, "BAD_REQUEST", body={"query": ASK, "operationName": 1}),
    Odd("an operation name of object", 400, "BAD_REQUEST", body={"query": ASK, "operationName": {}}),
    Odd("extensions of string", 400, "BAD_REQUEST", body={"query": ASK, "extensions": "x"}),
    Odd("no content type", 415, "UNSUPPORTED_MEDIA_TYPE", query=ASK, headers={"content-type": ""}),
    Odd("a form", 415, "UNSUPPORTED_MEDIA_TYPE", body=b"query={brand{name}}", headers={"content-type": "application/x-www-form-urlencoded"}),
    Odd("plain text", 415, "UNSUPPORTED_MEDIA_TYPE", query=ASK, headers={"content-type": "text/plain"}),
    Odd("multipart", 415, "UNSUPPORTED_MEDIA_TYPE", body=b"--x--", headers={"content-type": "multipart/form-data; boundary=x"}),
    Odd("a media type that only begins like JSON", 415, "UNSUPPORTED_MEDIA_TYPE", query=ASK, headers={"content-type": "application/jsonp"}),
    Odd("a media type that hides JSON", 415, "UNSUPPORTED_MEDIA_TYPE", query=ASK, headers={"content-type": "text/plain; a=application/json"}),
    Odd("another charset", 415, "UNSUPPORTED_MEDIA_TYPE", query=ASK, headers={"content-type": "application/json; charset=utf-16"}),
    Odd("a compressed body", 415, "UNSUPPORTED_MEDIA_TYPE", query=ASK, headers={"content-encoding": "gzip"}),
    Odd("graphql as content type", 415, "UNSUPPORTED_MEDIA_TYPE", body=ASK, headers={"content-type": "application/graphql"}),
    Odd("PUT", 405, "METHOD_NOT_ALLOWED", query=ASK, method="PUT"),
    Odd("DELETE", 405, "METHOD_NOT_ALLOWED", method="DELETE"),
    Odd("PATCH", 405, "METHOD_NOT_ALLOWED", query=ASK, method="PATCH"),
    Odd("OPTIONS", 405, "METHOD_NOT_ALLOWED", method="OPTIONS"),
    Odd("a method override", 405, "METHOD_NOT_ALLOWED", method="DELETE", headers={"x-http-method-override": "POST"}),
    Odd("only HTML accepted", 406, "NOT_ACCEPTABLE", query=ASK, accept="text/html"),
    Odd("JSON refused", 406, "NOT_ACCEPTABLE", query=ASK, accept="application/json;q=0"),
    Odd("events for a query", 406, "NOT_ACCEPTABLE", query=ASK, accept="text/event-stream"),
    Odd("a body of a megabyte", 413, "TOO_LARGE", body=b" " * (1024 * 1024)),
    Odd("a body one byte too large", 413, "TOO_LARGE", body=b" " * (LIMITS.body_bytes + 1)),
    Odd("a trailing slash", 404, "NOT_FOUND", query=ASK, path="/graphql/"),
    Odd("GET without our header", 403, "CROSS_SITE", method="GET", path="/graphql?query={brand{name}}"),
    Odd("GET without a query", 400, "BAD_REQUEST", method="GET", headers={"x-comptoir": "1"}),
    Odd("GET with a query twice", 400, "BAD_REQUEST", method="GET", path="/graphql?query={a}&query={b}", headers={"x-comptoir": "1"}),
    Odd("GET with variables that are no JSON", 400, "BAD_REQUEST", method="GET", path="/graphql?query={brand{name}}&variables={a", headers={"x-comptoir": "1"}),
    Odd("GET with bytes that are no UTF-8", 400, "BAD_REQUEST", method="GET", path="/graphql?query=%ff%fe", headers={"x-comptoir": "1"}),
    Odd("GET with a very long address", 414, "TOO_LARGE", method="GET", path="/graphql?query=" + "a" * 9000, headers={"x-comptoir": "1"}),
    Odd("GET with many parameters", 400, "BAD_REQUEST", method="GET", path="/graphql?" + "&".join(f"a{n}=1" for n in range(50)), headers={"x-comptoir": "1"}),
    Odd("a mutation by GET", 405, "METHOD_NOT_ALLOWED", method="GET", path="/graphql?query=mutation{x}", headers={"x-comptoir": "1"}),
    Odd("a token that is none", 401, "UNAUTHENTICATED", query=ASK, headers={"authorization": "Bearer nonsense"}, statements=2),
    Odd("an empty token", 401, "UNAUTHENTICATED", query=ASK, headers={"authorization": "Bearer "}, statements=2),
    Odd("cookie and token", 400, "BAD_REQUEST", query=ASK, headers={"authorization": "Bearer x", "cookie": "comptoir=x", "x-comptoir": "1"}),
    Odd("a cookie without our header", 403, "CROSS_SITE", query=ASK, headers={"cookie": "comptoir=x"}),
    Odd("a cookie from another site", 403, "CROSS_SITE", query=ASK, headers={"cookie": "comptoir=x", "x-comptoir": "1", "sec-fetch-site": "cross-site"}),
    Odd("a cookie from a sister site", 403, "CROSS_SITE", query=ASK, headers={"cookie": "comptoir=x", "x-comptoir": "1", "sec-fetch-site": "same-site"}),
    Odd("a cookie from another origin", 403, "CROSS_SITE", query=ASK, headers={"cookie": "comptoir=x", "x-comptoir": "1", "origin": "https://evil.example"}),
    Odd("a cookie from the origin null", 403, "CROSS_SITE", query=ASK, headers={"cookie": "comptoir=x", "x-comptoir": "1", "origin": "null"}),
]

DOCUMENTS: list[Odd] = [
    Odd("no syntax", 400, "NOT_PARSED", query="{"),
    Odd("a NUL in the document", 400, "NOT_PARSED", query="{ brand\x00 { name } }"),
    Odd("an unfinished string", 400, "NOT_PARSED", query='{ node(id: "a) { id } }'),
    Odd("a comment only", 400, "NOT_PARSED", query="# nothing"),
    Odd("a fragment only", 400, "NOT_VALID", query="fragment f on Query { brand { name } }"),
    Odd("a definition of a type", 400, "NOT_VALID", query="type Query { a: Int }"),
    Odd("two operations without a name", 400, "NOT_VALID", query="query a { brand { name } } query b { brand { name } }"),
    Odd("an operation that is not there", 400, "NOT_VALID", body={"query": "query a { brand { name } }", "operationName": "b"}),
    Odd("an unknown field", 400, "NOT_VALID", query="{ brnd { name } }"),
    Odd("an unknown argument", 400, "NOT_VALID", query="{ brand(a: 1) { name } }"),
    Odd("an unknown directive", 400, "NOT_VALID", query="{ brand @defer { name } }"),
    Odd("an unknown fragment", 400, "NOT_VALID", query="{ ...nobody }"),
    Odd("no selection", 400, "NOT_VALID", query="{ brand }"),
    Odd("a fragment that spreads itself", 400, "NOT_VALID", query="{ ...a } fragment a on Query { ...a }"),
    Odd("fragments in a circle", 400, "NOT_VALID", query="{ ...a } fragment a on Query { brand { name } ...b } fragment b on Query { ...a }"),
    Odd("a fragment bomb", 400, "OVER_LIMIT", query=bomb(40)),
    Odd("a fragment bomb of 200 levels", 400, "OVER_LIMIT", query=bomb(200)),
    Odd("too many tokens", 400, "OVER_LIMIT", query="{ " + "brand { name } " * 700 + "}"),
    Odd("a thousand fields of one name", 400, "OVER_LIMIT", query="{ brand { " + "name " * 1000 + "} }"),
    Odd("too deep", 400, "OVER_LIMIT", query=nested(13)),
    Odd("two hundred levels", 400, "NOT_PARSED", query=nested(400)),
    Odd("too deep through fragments", 400, "OVER_LIMIT", query="{ ...f } fragment f on Query { viewer " + "{ account " * 12 + "{ id }" + "}" * 13),
    Odd("too many aliases", 400, "OVER_LIMIT", query=spread(31)),
    Odd("aliases through fragments", 400, "OVER_LIMIT", query="{ a: brand { ...f } b: brand { ...f } } fragment f on Brand { " + " ".join(f"n{n}: name" for n in range(20)) + " }"),
    Odd("aliases that are skipped", 400, "OVER_LIMIT", query="{ " + " ".join(f"a{n}: brand @skip(if: true) {{ name }}" for n in range(31)) + " }"),
    Odd("too many root fields", 400, "OVER_LIMIT", query="{ " + "brand { name } " * 16 + "}"),
    Odd("too many directives", 400, "OVER_LIMIT", query="{ brand " + "@include(if: true) " * 6 + "{ name } }"),
    Odd("five mutations", 400, "OVER_LIMIT", query="mutation { " + " ".join(f"a{n}: {ONE}" for n in range(5)) + " }", signed_in=True),
    Odd("a directive of another place", 400, "NOT_VALID", query="query @include(if: true) { brand { name } }"),
    Odd("introspections for a stranger", 401, "UNAUTHENTICATED", query="{ " + " ".join(f"a{n}: __schema {{ types {{ name }} }}" for n in range(6)) + " }", statements=2),
    Odd("too many ids", 400, "OVER_LIMIT", query="query ($i: [ID!]!) { nodes(ids: $i) { id } }", variables={"i": ["x"] * 6000}, statements=2),
    Odd("a hundred sign-ins and one", 400, "BAD_USER_INPUT", query="{ viewer { person { signIns(first: 101) { at } } } }"),
    Odd("no sign-ins", 400, "BAD_USER_INPUT", query="{ viewer { person { signIns(first: 0) { at } } } }"),
    Odd("minus one sign-in", 400, "BAD_USER_INPUT", query="{ viewer { person { signIns(first: -1) { at } } } }"),
    Odd("a huge number of sign-ins", 400, "BAD_USER_INPUT", query="{ viewer { person { signIns(first: 99999999999999999999) { at } } } }"),
    Odd("a huge number in a variable", 400, "BAD_USER_INPUT", query="query ($n: Int) { viewer { person { signIns(first: $n) { at } } } }", variables={"n": 1_000_000}),
    Odd("a huge number by default", 400, "BAD_USER_INPUT", query="query ($n: Int = 5000) { viewer { person { signIns(first: $n) { at } } } }"),
    Odd("a number that is text", 400, "BAD_USER_INPUT", query="query ($n: Int!) { viewer { person { signIns(first: $n) { at } } } }", variables={"n": "1; DROP TABLE"}, statements=2),
    Odd("a variable that is missing", 400, "BAD_USER_INPUT", query="query ($i: ID!) { node(id: $i) { id } }", variables={}, statements=2),
    Odd("a variable of another type", 400, "BAD_USER_INPUT", query="query ($i: ID!) { node(id: $i) { id } }", variables={"i": {"a": 1}}, statements=2),
    Odd("a NUL in a variable", 400, "BAD_USER_INPUT", query="query ($i: ID!) { node(id: $i) { id } }", variables={"i": "a\x00"}),
    Odd("a NUL in a literal", 400, "BAD_USER_INPUT", query='{ node(id: "a\\u0000") { id } }'),
    Odd("turned text in a variable", 400, "BAD_USER_INPUT", query="query ($i: ID!) { node(id: $i) { id } }", variables={"i": "a\u202eb"}),
    Odd("a control character in a name", 400, "BAD_USER_INPUT", query=ASK, variables={"a\x07": 1}),
    Odd("a very long text", 400, "BAD_USER_INPUT", query="query ($i: ID!) { node(id: $i) { id } }", variables={"i": "a" * 20_001}),
    Odd("a day without an offset", 400, "BAD_USER_INPUT", query="mutation ($d: DateTime!) { createApiToken(input: {label: \"a\", permissions: [], expiresAt: $d}) { userErrors { code } } }", variables={"d": "2026-11-21T14:30:00"}, signed_in=True, statements=3),
    Odd("a day that does not exist", 400, "BAD_USER_INPUT", query="mutation ($d: DateTime!) { createApiToken(input: {label: \"a\", permissions: [], expiresAt: $d}) { userErrors { code } } }", variables={"d": "2026-02-30T14:30:00Z"}, signed_in=True, statements=3),
    Odd("a permission that does not exist", 400, "NOT_VALID", query='mutation { createApiToken(input: {label: "a", permissions: [GOD], expiresAt: "2026-12-21T14:30:00Z"}) { userErrors { code } } }', signed_in=True),
    Odd("a field that no input has", 400, "NOT_VALID", query='mutation { revokeApiToken(input: {apiTokenId: "a", accountId: "b"}) { userErrors { code } } }', signed_in=True),
]

ANSWERED: list[Odd] = [
    Odd("a plain question", 200, query=ASK, statements=1),
    Odd("nulls beside the query", 200, body={"query": ASK, "variables": None, "operationName": None, "extensions": None}, statements=1),
    Odd("an unknown parameter", 200, body={"query": ASK, "more": 1}, statements=1),
    Odd("an empty operation name", 200, body={"query": ASK, "operationName": ""}, statements=1),
    Odd("a charset", 200, query=ASK, headers={"content-type": "application/json; charset=UTF-8"}, statements=1),
    Odd("another scheme of authorization", 200, query=ASK, headers={"authorization": "Basic eDp5"}, statements=1),
    Odd("a cookie that has ended", 200, query="{ viewer { person { name } } }", headers={"cookie": "comptoir=x", "x-comptoir": "1"}, statements=2),
    Odd("an id of nothing", 200, query='{ node(id: "svc_") { id } }', statements=1),
    Odd("an id of a number", 200, query="{ node(id: 7) { id } }", statements=1),
    Odd("an id of accents", 200, query='{ node(id: "é_ʼ") { id } }', statements=1),
    Odd("exactly thirty aliases", 200, query=spread(30), statements=1),
    Odd("a variable nobody asked for", 200, query=ASK, variables={"a": "'; DROP TABLE brands_brand; --"}, statements=1),
    Odd("the standard introspection", 200, query="{ __schema { types { name fields { name type { name ofType { name ofType { name ofType { name ofType { name ofType { name ofType { name } } } } } } } } } } }", statements=1),
    Odd("null where a number has a default", 200, "BAD_USER_INPUT", query="query ($n: Int) { viewer { person { signIns(first: $n) { at } } } }", variables={"n": None}, signed_in=True, statements=3),
    Odd("an id of an account, asked by a stranger", 200, "UNAUTHENTICATED", query='{ node(id: "acc_00000000000000000000000000") { id } }', statements=1),
    Odd("a mutation by a stranger", 200, "UNAUTHENTICATED", query="mutation { " + ONE + " }", statements=1),
    Odd("a mutation of a token that is none", 200, query="mutation { " + ONE + " }", signed_in=True, statements=12),
]

# fmt: on
CORPUS = [*HTTP, *DOCUMENTS, *ANSWERED]
