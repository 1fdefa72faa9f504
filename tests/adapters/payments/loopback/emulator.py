"""`python -m tests.adapters.payments.loopback.emulator PORT`: localstripe, on loopback only and without a file.

As its own command starts it, it listens on every address and writes what it knows into /tmp with each request.
"""

import sys

from aiohttp import web
from localstripe import resources, server

from backend.sandbox.process import end_with_parent


def main() -> None:
    end_with_parent()
    resources.Store.dump_to_disk = lambda _: None
    web.run_app(server.app, host="127.0.0.1", port=int(sys.argv[1]), print=None, access_log=None)


if __name__ == "__main__":
    main()
