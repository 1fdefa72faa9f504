"""Whether a request is one that the official library's types allow, and carries what Stripe asks for.

The types are the library's TypedDicts, made from Stripe's own description of its API. What they cannot say stands
in `demanded`, with the parameter's own words in stripe/params/.
"""

import re
import sys
import types
import typing
from collections.abc import Mapping
from functools import cache

import stripe.params
import typing_extensions  # the library's types are made with it
from stripe import RequestOptions

Value = str | list["Value"] | dict[str, "Value"]

ROUTES = {
    ("POST", "customers"): "CustomerCreateParams",
    ("GET", "customers/search"): "CustomerSearchParams",
    ("POST", "payment_intents"): "PaymentIntentCreateParams",
    ("GET", "payment_intents"): "PaymentIntentListParams",
    ("GET", "payment_intents/search"): "PaymentIntentSearchParams",
    ("GET", "payment_intents/ID"): "PaymentIntentRetrieveParams",
    ("POST", "payment_intents/ID"): "PaymentIntentUpdateParams",
    ("POST", "payment_intents/ID/cancel"): "PaymentIntentCancelParams",
    ("POST", "setup_intents"): "SetupIntentCreateParams",
    ("GET", "setup_intents"): "SetupIntentListParams",
    ("GET", "setup_intents/ID"): "SetupIntentRetrieveParams",
    ("POST", "setup_intents/ID/cancel"): "SetupIntentCancelParams",
    ("GET", "payment_methods/ID"): "PaymentMethodRetrieveParams",
    ("POST", "payment_methods/ID/detach"): "PaymentMethodDetachParams",
    ("POST", "refunds"): "RefundCreateParams",
    ("GET", "refunds"): "RefundListParams",
    ("GET", "disputes"): "DisputeListParams",
    ("GET", "events"): "EventListParams",
}
CREATES = {"customers", "payment_intents", "setup_intents", "refunds"}


def route_of(path: str) -> str:
    """Return `payment_intents/ID/cancel` for an address."""
    things, *rest = path.removeprefix("/v1/").split("/")
    if rest and rest[0] != "search":
        rest[0] = "ID"
    return "/".join([things, *rest])


def wrongs(method: str, path: str, asked: Mapping[str, Value], *, key: str | None) -> list[str]:
    """Return everything that is wrong with a request, each in a few words."""
    route = route_of(path)
    name = ROUTES.get((method, route))
    if name is None:
        return [f"{method} {route} is nothing we are known to ask"]
    typed = getattr(stripe.params, name)
    found = [f"{name}: {wrong}" for wrong in _misfits(typed, asked)]
    return found + [f"{name}: {wrong}" for wrong in demanded(method, route, asked, key)]


def demanded(
    method: str, route: str, asked: Mapping[str, Value], key: str | None
) -> typing.Iterator[str]:
    """Yield what Stripe demands beyond its types, and what we demand of ourselves (law 3)."""
    confirms = asked.get("confirm") == "true"
    if method == "POST" and route in CREATES:
        if not re.fullmatch(r"(charge|customer|refund|setup)-.{1,200}", key or ""):
            yield "no idempotency key of ours"  # the library makes one up where none is given
        notes = asked.get("metadata")
        if not isinstance(notes, dict) or not {"comptoir_key", "comptoir_customer"} & set(notes):
            yield "metadata without our key"
        elif len(notes) > 50 or any(
            len(name) > 40 or len(str(value)) > 500 for name, value in notes.items()
        ):
            yield "metadata is longer than Stripe keeps"
    if method == "POST" and any(value == "" for value in asked.values()):
        yield "an empty text, which Stripe takes for a wish to unset"
    if route == "payment_intents" and method == "POST":
        if asked.get("currency") != str(asked.get("currency")).lower():
            yield "currency is not in lower case"
        if not confirms and {"off_session", "return_url", "mandate"} & set(asked):
            yield "a parameter that can only be used with confirm=true"
        if confirms and "payment_method" not in asked:
            yield "confirm=true without a payment method"
        if "payment_method" in asked and "customer" not in asked:
            yield "a customer's payment method without the customer"
        if not {"allowed_payment_method_types", "automatic_payment_methods"} & set(asked):
            yield "says not which payment methods it takes"
    if method == "POST" and route == "refunds" and not {"charge", "payment_intent"} & set(asked):
        yield "says not what is refunded"


@cache
def _fields(typed: type) -> dict[str, object]:
    own = {
        name: hint
        for name, hint in typed.__annotations__.items()
        if name not in RequestOptions.__annotations__
    }
    written = type(typed.__name__, (), {"__annotations__": own})
    names = vars(sys.modules[typed.__module__])
    return typing.get_type_hints(written, globalns=names, include_extras=True)


def _misfits(typed: type, given: Mapping[str, Value]) -> list[str]:
    fields = _fields(typed)
    required = typed.__required_keys__ & fields.keys()
    return [
        *(f"{name} is missing" for name in sorted(required - given.keys())),
        *(f"{name} is unknown" for name in sorted(given.keys() - fields.keys())),
        *(
            f"{name} may not be {value!r}"
            for name, value in given.items()
            if name in fields and not _fits(fields[name], value)
        ),
    ]


def _fits(hint: object, value: Value) -> bool:  # noqa: PLR0911 - one for each kind of type
    """Say whether a value, as a form writes it, is of a type."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing_extensions.NotRequired, typing_extensions.Required):
        return _fits(inner[0], value)
    if origin in (typing.Union, types.UnionType):
        return any(_fits(one, value) for one in inner)
    if origin is typing.Literal:
        return value in [str(one).lower() if isinstance(one, bool) else one for one in inner]
    if origin is list:
        return isinstance(value, list) and all(_fits(inner[0], one) for one in value)
    if origin is dict or "UntypedStripeObject" in str(hint):
        each = inner[-1]
        return isinstance(value, dict) and all(_fits(each, one) for one in value.values())
    if typing_extensions.is_typeddict(hint):
        return isinstance(value, dict) and not _misfits(hint, value)  # type: ignore[arg-type]
    if hint is bool:
        return value in ("true", "false")
    if hint is int:
        return isinstance(value, str) and bool(re.fullmatch(r"-?\d+", value))
    return hint is str and isinstance(value, str)
