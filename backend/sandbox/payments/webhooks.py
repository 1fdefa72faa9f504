"""Signed messages to the portal: something moved, ask again.

They may come twice, late, or never, as in the trade: a portal that relies on them alone
loses money. The header is `Sandbox-Signature: t=<seconds>,v1=<hex>`, the signature
HMAC-SHA256 over `<seconds>.<body>`; `t` is the real time, whatever the clock here says.
"""

import asyncio
import contextlib
import hashlib
import hmac
import time
import urllib.request
from sqlite3 import Row

import orjson

from backend.sandbox.store import Store, written

SCHEMA = """
CREATE TABLE IF NOT EXISTS event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    key TEXT NOT NULL,
    object TEXT NOT NULL,
    at TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0,
    next_try_at REAL NOT NULL DEFAULT 0,
    delivered INTEGER NOT NULL DEFAULT 0
);
"""
RETRY_AFTER = (0.2, 2, 10, 60)  # seconds after each failed try; then the message is lost
PATIENCE = 5  # seconds that a portal has for its answer


class Outbox:
    """The messages, delivered or not. `bell` rings when there is a new one."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.bell = asyncio.Event()

    def put(self, type: str, key: str, object: str) -> None:
        """Write down that something moved, in the transaction of the move."""
        self._store.run(
            "INSERT INTO event (type, key, object, at) VALUES (?, ?, ?, ?)",
            *(type, key, object, written(self._store.now())),
        )
        self.bell.set()

    def after(self, id: int, at_most: int, since: str = "") -> list[dict[str, str]]:
        """The messages that came after one, and not before a moment, oldest first: for those who missed some."""
        rows = self._store.all(
            "SELECT * FROM event WHERE id > ? AND at >= ? ORDER BY id LIMIT ?", id, since, at_most
        )
        return [_message(row) for row in rows]

    def next(self) -> Row | None:
        """The message to be tried next, now or later."""
        return self._store.one(
            "SELECT * FROM event WHERE delivered = 0 AND tries <= ?"
            " ORDER BY next_try_at, id LIMIT 1",
            len(RETRY_AFTER),
        )

    def tried(self, event: Row, *, delivered: bool) -> None:
        wait = RETRY_AFTER[min(event["tries"], len(RETRY_AFTER) - 1)]
        self._store.run(
            "UPDATE event SET tries = tries + 1, delivered = ?, next_try_at = ? WHERE id = ?",
            *(int(delivered), time.time() + wait, event["id"]),
        )


class Postman:
    """Delivers messages in the background; no answer of the processor waits for it."""

    def __init__(self, outbox: Outbox, url: str, secret: str) -> None:
        self._outbox = outbox
        self._url = url
        self._secret = secret
        # The machine's proxy has no business between two programs on loopback.
        self._opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))

    async def deliver_for_ever(self) -> None:
        while True:
            self._outbox.bell.clear()
            event = self._outbox.next()
            if event is None:
                await self._outbox.bell.wait()
                continue
            if (too_early := event["next_try_at"] - time.time()) > 0:
                with contextlib.suppress(TimeoutError):
                    await asyncio.wait_for(self._outbox.bell.wait(), too_early)
                continue
            delivered = await asyncio.to_thread(self._post, orjson.dumps(_message(event)))
            self._outbox.tried(event, delivered=delivered)

    def _post(self, body: bytes) -> bool:
        headers = {
            "Content-Type": "application/json",
            "Sandbox-Signature": signature(self._secret, int(time.time()), body),
        }
        request = urllib.request.Request(  # noqa: S310 - main() took http only
            self._url, data=body, headers=headers, method="POST"
        )
        try:
            with self._opener.open(request, timeout=PATIENCE) as answer:
                return bool(200 <= answer.status < 300)
        except (OSError, ValueError):  # HTTPError and URLError are OSErrors
            return False


def signature(secret: str, seconds: int, body: bytes) -> str:
    """The header that proves who wrote a body, and when."""
    signed = f"{seconds}.".encode() + body
    proof = hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
    return f"t={seconds},v1={proof}"


def _message(event: Row) -> dict[str, str]:
    return {
        "id": f"evt_{event['id']}",
        "type": event["type"],
        "key": event["key"],
        "object": event["object"],
        "at": event["at"],
    }
