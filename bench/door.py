"""Serves one ASGI application on a free loopback port and says where: `python -m bench.door ours|by_hand`.

Ours is the product's web door as `comptoir web` serves it, without the rate limit: one token asks for all.
"""

import json
import socket
import sys

import uvicorn
from starlette.types import ASGIApp

from backend.kit.settings import load

BOUNDLESS = 1_000_000_000


def application(name: str) -> ASGIApp:
    settings = load()
    if name == "ours":
        from backend.api.limits import Limits
        from backend.app import web

        return web(settings, limits=Limits(points=BOUNDLESS, points_per_second=BOUNDLESS))
    from bench.by_hand import application as by_hand

    return by_hand(settings)


def main() -> None:
    listening = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(json.dumps({"url": f"http://127.0.0.1:{listening.getsockname()[1]}"}) + "\n")
    sys.stdout.flush()
    config = uvicorn.Config(
        application(sys.argv[1]),
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_level="warning",
        server_header=False,
    )
    uvicorn.Server(config).run(sockets=[listening])


if __name__ == "__main__":
    main()
