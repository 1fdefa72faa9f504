"""`python -m tests.adapters.payments.loopback --db FILE --port N`: the emulator and the shim before it."""

import subprocess
import sys
import time

import httpx
import orjson
import uvicorn

from backend.sandbox.process import LOOPBACK, arguments, end_with_parent, listen
from tests.adapters.payments.loopback.shim import Shim, app
from tests.adapters.payments.loopback.wire import Postman

PATIENCE_SECONDS = 30


def main() -> None:
    parser = arguments("Stripe on loopback, for tests.")
    parser.add_argument("--webhook-url", help="where the portal wants to hear what moved")
    parser.add_argument("--webhook-secret", default="", help="what the messages are signed with")
    asked = parser.parse_args()
    end_with_parent()
    emulator_url = start_emulator()
    if asked.webhook_url:
        told = {"url": asked.webhook_url, "secret": asked.webhook_secret}
        httpx.post(f"{emulator_url}/_config/webhooks/portal", json=told, trust_env=False)
    shim = Shim(emulator_url, asked.db, Postman(asked.webhook_url, asked.webhook_secret))
    listener = listen(asked.port)
    shim.url = f"http://{LOOPBACK}:{listener.getsockname()[1]}"
    sys.stdout.write(orjson.dumps({"url": shim.url}).decode() + "\n")
    sys.stdout.flush()
    config = uvicorn.Config(
        app(shim),
        access_log=False,
        log_level="critical",  # a dropped answer is wanted here, and no error
        date_header=False,  # the shim says its own time
        timeout_graceful_shutdown=1,  # a hung call must not keep us alive
    )
    uvicorn.Server(config).run(sockets=[listener])


def start_emulator() -> str:
    """Start localstripe on a free port; it ends with us."""
    with listen(0) as free:
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tests.adapters.payments.loopback.emulator", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    deadline = time.monotonic() + PATIENCE_SECONDS
    url = f"http://{LOOPBACK}:{port}"
    while time.monotonic() < deadline:
        assert process.poll() is None, f"localstripe ended with {process.returncode}"
        try:
            httpx.get(f"{url}/js.stripe.com/v3/", trust_env=False)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return url
    raise AssertionError("localstripe does not answer")


if __name__ == "__main__":
    main()
