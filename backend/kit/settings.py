"""What a process needs to run: environment variables `COMPTOIR_…`, each also as a file `COMPTOIR_…_FILE`.

What a host would change about the trade (prices, delays, texts) is no setting: it is a policy of the brand,
or data of the catalogue.
"""

import json
import os
from pathlib import Path
from typing import Literal, Self

from pydantic import SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "COMPTOIR_"


class Settings(BaseSettings):
    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, extra="ignore")

    database_url: str = ""
    redis_url: str = ""
    data_dir: Path = Path("var")
    host: str = "127.0.0.1"
    """Where the web door listens: loopback, with a proxy of yours in front."""
    port: int = 8000
    base_url: str = "http://127.0.0.1:8000"
    secret: SecretStr = SecretStr("")
    """Signs file links and confirmation links; any long random text, the same for all processes."""

    demo: bool = False
    """Reads the demo clock, serves the outbox page; never set on a live installation."""
    introspection: bool = True
    playground: bool = True

    payments: Literal["sandbox", "stripe"] = "sandbox"
    payments_url: str = ""
    payments_webhook_secret: SecretStr = SecretStr("")
    stripe_secret_key: SecretStr = SecretStr("")
    stripe_publishable_key: str = ""
    stripe_webhook_secret: SecretStr = SecretStr("")
    """Several, separated by commas, are good at once while one replaces the other."""
    stripe_api_base: str = "https://api.stripe.com"
    stripe_script_url: str = "https://js.stripe.com/v3/"
    registrar: str = "sandbox"
    registrar_url: str = ""
    outside_timeout_seconds: float = 10.0
    """How long an outside call may take before its answer counts as unknown."""

    mail: str = "maildir"
    smtp_host: str = "127.0.0.1"
    smtp_port: int = 25
    smtp_username: str = ""
    smtp_password: SecretStr = SecretStr("")
    mail_sender: str = "noreply@localhost"

    pool_size: int = 10
    """Database connections per process; web plus workers must stay below the server's max_connections."""
    statement_timeout_ms: int = 5000
    lock_timeout_ms: int = 3000

    print_seconds: float = 45.0
    """How long one document may take to print before its process is killed."""

    lease_seconds: int = 60
    sweep_seconds: float = 20.0
    unpaid_retry_seconds: int = 20
    operation_timeout_seconds: float = 10.0
    password_memory_kib: int = 65536
    password_rounds: int = 3
    session_idle_minutes: int = 30
    session_days: int = 30
    trusted_proxies: int = 0
    """How many proxies of ours stand in front; their X-Forwarded-For hops are believed, no others."""

    @model_validator(mode="after")
    def _stripe_is_complete(self) -> Self:
        """Stop a process at its start rather than at its first charge."""
        needed: dict[str, SecretStr | str] = {
            "secret": self.secret,
            "stripe_secret_key": self.stripe_secret_key,
            "stripe_publishable_key": self.stripe_publishable_key,
            "stripe_webhook_secret": self.stripe_webhook_secret,
        }
        missing = [f"{PREFIX}{name.upper()}" for name, value in needed.items() if not len(value)]
        if self.payments == "stripe" and missing:
            raise ValueError(f"{PREFIX}PAYMENTS=stripe needs {', '.join(missing)}")
        return self


LEFT_FOR_COMMANDS = "running.json"
"""What `comptoir run` leaves in its folder while it runs, readable by its owner only."""


def of_the_running(found: Settings) -> Settings:
    """Return the settings of what `comptoir run` has started in this folder; as given where nothing runs.

    Whoever names a database of their own means that one.
    """
    path = found.data_dir / LEFT_FOR_COMMANDS
    if found.database_url or not path.exists():
        return found
    return Settings(**json.loads(path.read_text()))


def load() -> Settings:
    """Read the settings, taking `COMPTOIR_X_FILE` (a path) for any `COMPTOIR_X` that is not set."""
    from_files = {}
    for name in Settings.model_fields:
        variable = f"{PREFIX}{name.upper()}"
        path = os.environ.get(f"{variable}_FILE")
        if path and variable not in os.environ:
            from_files[name] = Path(path).read_text().strip()
    return Settings(**from_files)  # type: ignore[arg-type]  # texts; pydantic turns them into the types
