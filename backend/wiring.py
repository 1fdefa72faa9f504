"""From settings to a World, for every door. The one place that names adapters."""

import contextlib
import importlib
import importlib.util
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from backend.adapters.mail.maildir import MaildirMail
from backend.adapters.mail.smtp import SmtpMail
from backend.adapters.marks_file import MarksFile
from backend.adapters.payments.sandbox import SandboxPayments
from backend.adapters.queue.arq import RedisBell, SilentBell
from backend.adapters.registrar.sandbox import SandboxRegistrar
from backend.adapters.sandbox_clocks import SandboxClocks
from backend.features import ROOMS, WITH_TABLES
from backend.features.billing.operations import sealing
from backend.features.work import operations as work
from backend.features.work.clock import DatabaseClock
from backend.features.work.operations import JobFunction
from backend.features.work.passage import Passage
from backend.kit import database
from backend.kit.database import Row
from backend.kit.settings import Settings
from backend.ports.mail import Mail
from backend.ports.world import World

if TYPE_CHECKING:
    from backend.adapters.payments.stripe import StripePayments


def database_config(settings: Settings) -> Row:
    return database.tortoise_config(
        settings.database_url,
        WITH_TABLES,
        pool_size=settings.pool_size,
        server_settings={
            "application_name": "comptoir",
            "statement_timeout": str(settings.statement_timeout_ms),
            "lock_timeout": str(settings.lock_timeout_ms),
            "idle_in_transaction_session_timeout": "10000",
        },
    )


def _mail(settings: Settings) -> Mail:
    if settings.mail == "smtp":
        return SmtpMail(
            host=settings.smtp_host,
            port=settings.smtp_port,
            username=settings.smtp_username,
            password=settings.smtp_password.get_secret_value(),
            timeout_seconds=settings.outside_timeout_seconds,
        )
    return MaildirMail(settings.data_dir / "mail")


def _payments(settings: Settings) -> "SandboxPayments | StripePayments":
    if settings.payments == "sandbox":
        return SandboxPayments(
            base_url=settings.payments_url,
            timeout_seconds=settings.outside_timeout_seconds,
            webhook_secret=settings.payments_webhook_secret.get_secret_value(),
        )
    # Stripe's library is large: only who asks Stripe waits for it.
    from backend.adapters.payments.stripe import StripePayments

    secrets = settings.stripe_webhook_secret.get_secret_value().split(",")
    return StripePayments(
        secret_key=settings.stripe_secret_key.get_secret_value(),
        public_key=settings.stripe_publishable_key,
        webhook_secrets=[secret.strip() for secret in secrets],
        page_url=f"{settings.base_url.rstrip('/')}/pay/card",
        link_secret=settings.secret.get_secret_value(),
        timeout_seconds=settings.outside_timeout_seconds,
        api_base=settings.stripe_api_base,
        script_url=settings.stripe_script_url,
    )


@contextlib.asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[World]:
    """Open the world of one process and close it again: database pool, ports, bell."""
    payments = _payments(settings)
    registrar = SandboxRegistrar(
        base_url=settings.registrar_url, timeout_seconds=settings.outside_timeout_seconds
    )
    marks = MarksFile(settings.data_dir)
    bell = RedisBell(settings.redis_url) if settings.redis_url else SilentBell()
    await database.connect(database_config(settings))
    work.hang(bell)
    sealing.mark_in(marks)
    try:
        yield World(
            clock=DatabaseClock(demo=settings.demo),
            settings=settings,
            payments=payments,
            registrar=registrar,
            mail=_mail(settings),
            bell=bell,
            marks=marks,
        )
    finally:
        work.hang(None)
        sealing.mark_in(None)
        await payments.aclose()
        await registrar.aclose()
        if isinstance(bell, RedisBell):
            await bell.aclose()
        await database.disconnect()


def jobs() -> dict[str, JobFunction]:
    """Collect every room's jobs, bottom up; a room without a jobs.py has none."""
    found: dict[str, JobFunction] = {}
    for room in ROOMS:
        if importlib.util.find_spec(f"backend.features.{room}.jobs"):
            found |= importlib.import_module(f"backend.features.{room}.jobs").JOBS
    return found


def passage(world: World) -> Passage:
    """Return how the demo's days pass: all our jobs, and the clocks of the sandboxes that are in use."""
    settings = world.settings
    sandboxes = [
        url
        for name, url in (
            (settings.payments, settings.payments_url),
            (settings.registrar, settings.registrar_url),
        )
        if name == "sandbox"
    ]
    clocks = SandboxClocks(sandboxes, timeout_seconds=settings.outside_timeout_seconds)
    return Passage(world, jobs(), clocks.set_ahead)
