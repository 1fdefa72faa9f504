"""The command line: one command a door, and what an operator does by hand."""

import asyncio
import json
import os
import sys
from collections.abc import Coroutine
from dataclasses import asdict
from datetime import timedelta
from typing import Annotated, TypeVar

import typer

from backend.kit import settings as setting
from backend.kit.settings import Settings

T = TypeVar("T")

app = typer.Typer(
    help="Comptoir, the customer portal of web hosts and registrars.",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)
staff = typer.Typer(help="Persons of the host.", no_args_is_help=True)
token = typer.Typer(help="API tokens.", no_args_is_help=True)
demo = typer.Typer(help="The demo's own time.", no_args_is_help=True)
app.add_typer(staff, name="staff")
jobs = typer.Typer(help="What waits for a person, and how it is resolved.")
policy = typer.Typer(help="What a brand decided for itself.", no_args_is_help=True)
app.add_typer(token, name="token")
app.add_typer(jobs, name="jobs")
app.add_typer(policy, name="policy")
app.add_typer(demo, name="demo")

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for programs.")]


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def now_run(act: Coroutine[object, object, T]) -> T:
    return asyncio.run(act)


def _settings() -> Settings:
    """Return the settings given, or those of what `comptoir run` has started in this folder."""
    found = setting.of_the_running(setting.load())
    if not found.database_url:
        say("COMPTOIR_DATABASE_URL is not set: name a PostgreSQL, or use `comptoir run`.")
        raise typer.Exit(2)
    return found


@app.command()
def run() -> None:
    """Start everything on this machine, with demo data, and say who can sign in."""
    from backend.laptop import run as run_here

    raise typer.Exit(run_here(setting.load()))


@app.command()
def web() -> None:
    """Serve the page and the API."""
    import uvicorn

    from backend.app import web as door

    settings = _settings()
    uvicorn.run(
        door(settings),
        host=settings.host,
        port=settings.port,
        loop="uvloop",
        http="httptools",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=5,
    )


@app.command()
def worker() -> None:
    """Renew, charge, deliver and print, until stopped. Start as many as you like."""
    from backend.worker import serve

    now_run(serve(_settings()))


@app.command()
def migrate() -> None:
    """Bring the tables up to date. Two at once wait for each other."""
    from backend.kit import database
    from backend.wiring import database_config

    applied = now_run(database.migrate(database_config(_settings())))
    say("\n".join(applied) if applied else "up to date")


@app.command()
def schema() -> None:
    """Print the GraphQL schema as it is committed in schema.graphql."""
    from backend.api.schema import print_schema

    say(print_schema().rstrip("\n"))


@app.command()
def doctor(as_json: AsJson = False) -> None:
    """Check the books of a live database: the invariants I1 to I12. Exit code 1 when one is violated."""
    from backend.wiring import opened

    async def audited() -> list[dict[str, object]]:
        from backend.features.audit import operations as audit

        async with opened(_settings()) as world:
            return [finding.plain() for finding in (await audit.audit(world)).findings]

    findings = now_run(audited())
    if as_json:
        say(json.dumps(findings, default=str))
    else:
        say(
            "\n".join(f"{each['invariant']}: {each['sentence']}" for each in findings) or "all well"
        )
    raise typer.Exit(1 if findings else 0)


@app.command()
def reconcile(
    confirm: Annotated[
        bool, typer.Option("--confirm", help="Put the books in order and go on.")
    ] = False,
    last_number: Annotated[
        list[str] | None,
        typer.Option(help="The last number issued, such as FA2026-000123; once for each series."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """After a restore: list what the processor, registries and marked numbers show and the books do not.

    Nothing is issued, charged or renewed until it is confirmed, naming the last number of each series.
    Exit code 1 while a restored database waits for that.
    """
    from backend.features.journal.models import Actor, Credential
    from backend.features.overview import reconcile as overview
    from backend.ports.answers import Refused, Unreachable
    from backend.wiring import opened

    async def looked() -> overview.Reconciliation:
        async with opened(_settings()) as world:
            return await overview.look(world)

    async def confirmed() -> overview.Confirmed:
        async with opened(_settings()) as world:
            return await overview.confirm(world, Actor(Credential.COMMAND), last_number or [])

    try:
        if confirm:
            done = _refusing(confirmed(), as_json)
            say(json.dumps(asdict(done)) if as_json else "\n".join(done.sentences()))
            return
        found = now_run(looked())
    except (Unreachable, Refused) as error:
        say(f"Not everything answers, nothing was changed: {error}")
        raise typer.Exit(1) from None
    say(json.dumps(found.plain()) if as_json else "\n".join(found.sentences()))
    raise typer.Exit(1 if found.restored else 0)


@staff.command("create")
def create_staff(
    email: Annotated[str, typer.Option()],
    first_name: Annotated[str, typer.Option()],
    last_name: Annotated[str, typer.Option()],
) -> None:
    """Create a person of the host, who signs in at /staff. The password is asked for, not passed."""
    from backend.wiring import opened

    password = os.environ.get("COMPTOIR_STAFF_PASSWORD") or typer.prompt(
        "Password (12 characters or more)", hide_input=True, confirmation_prompt=True
    )

    async def created() -> None:
        from backend.features.brands import queries as brands
        from backend.features.identity import operations as identity
        from backend.features.journal.models import Actor, Credential

        async with opened(_settings()) as world:
            moment = await world.clock.moment()
            first = (await brands.brands())[0]
            await identity.create_staff(
                world,
                Actor(Credential.COMMAND, brand_id=first["id"]),
                brand_id=first["id"],
                first_name=first_name,
                last_name=last_name,
                email=email,
                password=password,
                moment=moment,
            )

    now_run(created())
    say(f"{email} can sign in at /staff")


@token.command("create")
def create_token(
    account: Annotated[str, typer.Option(help="The customer number.")],
    permission: Annotated[
        list[str], typer.Option(help="Such as service.renew; repeat the option.")
    ],
    label: Annotated[str, typer.Option()] = "comptoir token create",
    days: Annotated[int, typer.Option(help="Valid for so many days, at most 365.")] = 90,
    as_json: AsJson = False,
) -> None:
    """Make an API token of an account; its secret is shown once. It acts as the account's home person."""
    from backend.wiring import opened

    async def created() -> str:
        from backend.features.accounts import operations as accounts
        from backend.features.accounts.policy import Permission
        from backend.features.journal.models import Actor, Credential

        async with opened(_settings()) as world:
            moment = await world.clock.moment()
            made = await accounts.create_token_by_command(
                Actor(Credential.COMMAND),
                account_number=account,
                label=label,
                permissions=[Permission(each) for each in permission],
                expires_at=moment.real + timedelta(days=days),
                moment=moment,
            )
            return made.secret

    secret = now_run(created())
    say(json.dumps({"token": secret}) if as_json else secret)


@demo.command("advance")
def advance_demo(
    days: Annotated[int, typer.Option(min=1, max=3660, help="Let so many days pass.")],
    as_json: AsJson = False,
) -> None:
    """Let the demo's days pass, ours and every sandbox's, and do what falls due on the way; a line for each day."""
    from backend.features.overview import queries as overview
    from backend.ports.answers import Unreachable
    from backend.wiring import opened, passage

    settings = _settings()
    if not settings.demo:
        say("Only the demo has a clock of its own: COMPTOIR_DEMO is not set.")
        raise typer.Exit(2)

    async def advanced() -> None:
        async with opened(settings) as world:
            async for day in passage(world).days(days):
                happened = await overview.happened(day.begun_at, day.over_at)
                say(json.dumps(happened.plain()) if as_json else happened.line())

    try:
        now_run(advanced())
    except (Unreachable, OSError) as error:
        say(f"Not everything answers ({error}): is the demo running, with its sandboxes?")
        raise typer.Exit(1) from None


@jobs.callback(invoke_without_command=True)
def list_jobs(context: typer.Context, as_json: AsJson = False) -> None:
    """List what waits for a person, the longest first: what, whose, since when and why."""
    if context.invoked_subcommand is not None:
        return
    from backend.wiring import opened

    async def waiting() -> list[dict[str, object]]:
        from backend.features.overview.stuck_list import listed

        async with opened(_settings()) as world:
            return await listed(world)

    found = now_run(waiting())
    if as_json:
        say(json.dumps(found, default=str))
        return
    for work in found:
        say(f"{work['id']}  {work['kind']}  since {work['since']}")
        say(f"    {' · '.join(str(each) for each in _about(work)) or work['job']}")
        say(f"    {work['why']} {work['detail']}".rstrip())
        say(f"    ways: {', '.join(_ways(work))}")
    if not found:
        say("nothing waits")


def _about(work: dict[str, object]) -> list[object]:
    whose = f"{work['account']} {work['customer']}" if work["account"] else None
    named = work["services"]
    services = ", ".join(named) if isinstance(named, list) else None
    return [each for each in (whose, services, work["recipient"], work["amount"]) if each]


def _ways(work: dict[str, object]) -> list[str]:
    ways = work["ways"]
    return [f"--{way.lower().replace('_', '-')}" for way in ways] if isinstance(ways, list) else []


@jobs.command("resolve")
def resolve_job(
    work_id: Annotated[str, typer.Argument(help="As `comptoir jobs` prints it.")],
    reason: Annotated[str, typer.Option(help="Why; the customer can read it.")],
    retry: Annotated[bool, typer.Option("--retry", help="Try again.")] = False,
    delivered_outside: Annotated[
        bool,
        typer.Option("--delivered-outside", help="It was; the other side is asked to show it."),
    ] = False,
    refund: Annotated[
        bool, typer.Option("--refund", help="Credit it and give the money back.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Resolve what waits for a person, in exactly one way, with a reason."""
    from backend.wiring import opened

    if [retry, delivered_outside, refund].count(True) != 1:
        say("Choose one of --retry, --delivered-outside and --refund.")
        raise typer.Exit(2)

    async def resolved() -> None:
        from backend.features.journal.models import Actor, Credential
        from backend.features.overview.resolve import resolve_by_command
        from backend.features.overview.stuck import Way

        way = Way.RETRY if retry else Way.REFUND if refund else Way.DELIVERED_OUTSIDE
        async with opened(_settings()) as world:
            moment = await world.clock.moment()
            await resolve_by_command(
                world, Actor(Credential.COMMAND), work_id, way, reason=reason, moment=moment
            )

    _refusing(resolved(), as_json)
    say(json.dumps({"resolved": work_id}) if as_json else f"{work_id} is resolved")


@policy.command("show")
def show_policy(
    key: Annotated[str, typer.Argument(help="Such as renewal; all of them without one.")] = "",
    brand: Annotated[str, typer.Option(help="A brand's name; the first one without it.")] = "",
    as_json: AsJson = False,
) -> None:
    """Show what holds for a brand now, and what it decided itself; the rest follows the defaults."""
    from backend.wiring import opened

    async def shown() -> list[dict[str, object]]:
        from backend.features.brands.operations import policies_of, policy_brand

        async with opened(_settings()) as world:
            now = (await world.clock.moment()).now
            return await policies_of(await policy_brand(brand), key, now=now)

    found = _refusing(shown(), as_json)
    if as_json:
        say(json.dumps(found, default=str))
        return
    for field in found:
        decided = "" if field["decided"] is None else "  (decided by the brand)"
        say(f"{field['key']} {field['field']}={field['value']}{decided}")
        if field["about"]:
            say(f"    {field['about']}")


@policy.command("set")
def set_policy(
    key: Annotated[str, typer.Argument(help="Such as renewal.")],
    changes: Annotated[
        list[str], typer.Argument(help="FIELD=VALUE, several are one decision; lists as 60,30,15.")
    ],
    brand: Annotated[str, typer.Option(help="A brand's name; the first one without it.")] = "",
    reason: Annotated[str, typer.Option(help="Why; it stands in the journal.")] = "",
    as_json: AsJson = False,
) -> None:
    """Change what a brand decided, from now on; what held before stays as history."""
    from backend.wiring import opened

    wished = dict(each.partition("=")[::2] for each in changes)
    if any("=" not in each for each in changes):
        say("Write each change as FIELD=VALUE.")
        raise typer.Exit(2)

    async def changed() -> list[dict[str, object]]:
        from backend.features.brands import operations as brands
        from backend.features.journal.models import Actor, Credential

        async with opened(_settings()) as world:
            now = (await world.clock.moment()).now
            brand_id = await brands.policy_brand(brand)
            await brands.set_policy(
                Actor(Credential.COMMAND, brand_id=brand_id),
                brand_id=brand_id,
                key=key,
                changes=wished,
                now=now,
                reason=reason,
            )
            return [
                field
                for field in await brands.policies_of(brand_id, key, now=now)
                if field["field"] in wished
            ]

    found = _refusing(changed(), as_json)
    if as_json:
        say(json.dumps(found, default=str))
        return
    for field in found:
        say(f"{field['key']} {field['field']}={field['value']}")


def _refusing(act: Coroutine[object, object, T], as_json: bool) -> T:
    """Run an act; what it refuses is said in a sentence, and the command ends with 1."""
    from backend.kit.refusals import Refusal
    from backend.kit.words import words

    try:
        return now_run(act)
    except Refusal as refusal:
        sentence = words("en").text(f"refusals.{refusal.code}", **refusal.values)
        refused = {"code": refusal.code, "message": sentence}
        say(json.dumps(refused) if as_json else sentence)
        raise typer.Exit(1) from None


def main() -> None:
    app()


if __name__ == "__main__":
    main()
