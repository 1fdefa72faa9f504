"""The command line: one command a door, and what an operator does by hand."""

import asyncio
import json
import os
import sys
from collections.abc import Coroutine
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
app.add_typer(staff, name="staff")
app.add_typer(token, name="token")

AsJson = Annotated[bool, typer.Option("--json", help="Answer in JSON, for programs.")]


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


def now_run(act: Coroutine[object, object, T]) -> T:
    return asyncio.run(act)


def _settings() -> Settings:
    found = setting.load()
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


@app.command()
def jobs(as_json: AsJson = False) -> None:
    """List what waits for a person: jobs in MANUAL, with the reason."""
    from backend.features.work import queries
    from backend.wiring import opened

    async def stuck() -> list[dict[str, object]]:
        async with opened(_settings()):
            return await queries.stuck()

    found = now_run(stuck())
    if as_json:
        say(json.dumps(found, default=str))
        return
    say(
        "\n".join(f"{job['kind']} {job['ref']}: {job['last_error']}" for job in found)
        or "nothing waits"
    )


def main() -> None:
    app()


if __name__ == "__main__":
    main()
