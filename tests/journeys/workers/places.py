"""Where the money chain commits and where it asks the outside: read from the source, so that none is forgotten.

A place that a kill test can end a worker at is a name given to `transaction`, `outside_call` or `failpoint`.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOMS = Path(__file__).parents[3] / "backend" / "features"

CHAIN = (
    "renewals",
    "orders",
    "domains",
    "services",
    "billing/operations",
    "notices",
    "work",
)
"""From the button to the extended service and the letter about it; each is a room or a part of one."""

NOT_OF_THE_CHAIN = {
    "add_payment_method.py",
    "adopt.py",
    "remove_payment_method.py",
    "set_default_payment_method.py",
    "keep_card.py",
    "order_means.py",
    "set_balance_alert.py",
    "calendar_address.py",
    "hand_over_refund.py",
    "resolve.py",
    "resolve_line.py",
    "hear.py",
    "hand_over.py",
    "forget_quotes.py",
    "print_document.py",
    "strays.py",
}
"""What no renewal passes through: a customer's or a person's own act; they have tests of their own."""

PORTS = {"payments", "registrar", "mail"}
PAIRS = {
    "transaction": ("before-commit", "after-commit"),
    "outside_call": ("before-call", "after-call"),
}


@dataclass(frozen=True)
class Place:
    """One statement of the source."""

    file: str
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line} {self.what}"


def sources() -> Iterator[Path]:
    for part in CHAIN:
        for path in sorted((ROOMS / part).rglob("*.py")):
            if "migrations" not in path.parts and path.name not in NOT_OF_THE_CHAIN:
                yield path


def failpoints() -> list[str]:
    """Return the name of every failpoint of the chain."""
    names: set[str] = set()
    for path in sources():
        for called, name, _ in _calls(ast.parse(path.read_text())):
            if called in PAIRS and name:
                names |= {f"{name}:{moment}" for moment in PAIRS[called]}
            elif called == "failpoint" and name:
                names.add(name)
    return sorted(names)


BY_NIGHT = (
    "renewals.",
    "notices.payment_",
    "orders.dun",
    "billing.pay_invoice",
    "billing.give_back",
    "services.suspend",
    "services.lift_all",
    "work.plan_the_night",
    "work.tidy_up",
)


def by_night(name: str) -> bool:
    """Say whether a failpoint is passed by the nights only, and not by who orders by hand."""
    return name.startswith(BY_NIGHT) and not name.startswith("renewals.renew_services")


def without_name() -> list[Place]:
    """Return every transaction of the chain that has no name, and so no failpoints."""
    return [
        Place(path.name, line, called)
        for path in sources()
        for called, name, line in _calls(ast.parse(path.read_text()))
        if called in PAIRS and not name
    ]


def unguarded_asks() -> list[Place]:
    """Return every question to the outside that stands outside of `with outside_call(...)`."""
    found = []
    for path in sources():
        tree = ast.parse(path.read_text())
        guarded = {
            id(ask)
            for block in ast.walk(tree)
            if isinstance(block, ast.With)
            and any(_name_of(item.context_expr) == "outside_call" for item in block.items)
            for ask in ast.walk(block)
        }
        found += [
            Place(path.name, ask.lineno, ast.unparse(ask.value))
            for ask in ast.walk(tree)
            if isinstance(ask, ast.Await) and _asks_a_port(ask.value) and id(ask) not in guarded
        ]
    return found


def _calls(tree: ast.AST) -> Iterator[tuple[str, str, int]]:
    """Yield each call by its name, with its first argument where that is a text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            first = node.args[0] if node.args else None
            text = first.value if isinstance(first, ast.Constant) else ""
            yield _name_of(node), text if isinstance(text, str) else "", node.lineno


def _name_of(node: ast.AST) -> str:
    if isinstance(node, ast.Call):
        return _name_of(node.func)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _asks_a_port(node: ast.AST) -> bool:
    """Say whether this is `world.payments.charge(...)` or the like."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Attribute)
        and node.func.value.attr in PORTS
        and _name_of(node.func.value.value) == "world"
    )
