"""The frame of a sandbox program: arguments, loopback socket, one ready line, no orphan."""

import ctypes
import os
import signal
import socket
import sys
from argparse import ArgumentParser
from pathlib import Path

import orjson
import uvicorn
from starlette.applications import Starlette

LOOPBACK = "127.0.0.1"
_PR_SET_PDEATHSIG = 1  # linux/prctl.h


def arguments(what: str) -> ArgumentParser:
    """The arguments that every sandbox program has."""
    parser = ArgumentParser(description=what)
    parser.add_argument("--db", type=Path, required=True, help="SQLite file that holds its state")
    parser.add_argument("--port", type=int, default=0, help="0 chooses a free one")
    return parser


def end_with_parent() -> None:
    """Ask Linux to end this program when the one that started it ends, however it ends."""
    if not sys.platform.startswith("linux"):
        return
    parent = os.getppid()
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:  # it died before we asked
        sys.exit(1)


def listen(port: int) -> socket.socket:
    """A loopback socket that already queues callers; a restart may take the same port at once."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((LOOPBACK, port))
    listener.listen(128)
    return listener


def serve(app: Starlette, port: int) -> None:
    """Run until a signal ends it; say on the first line of stdout where it listens."""
    listener = listen(port)
    url = f"http://{LOOPBACK}:{listener.getsockname()[1]}"
    sys.stdout.write(orjson.dumps({"url": url}).decode() + "\n")
    sys.stdout.flush()
    config = uvicorn.Config(
        app,
        access_log=False,
        log_level="critical",  # a dropped answer is wanted here, and no error
        timeout_graceful_shutdown=1,  # a hung call must not keep us alive
    )
    uvicorn.Server(config).run(sockets=[listener])
