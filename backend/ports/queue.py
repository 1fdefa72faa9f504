"""The bell: wakes workers and tells watchers.

Losing every ring loses nothing, because the database is the queue (law 2).
"""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from typing import Protocol


class Bell(Protocol):
    async def ring(self) -> None:
        """Wake a worker now rather than at its next sweep. Never raises: a lost ring is only a delay."""
        ...

    async def publish(self, topic: str) -> None:
        """Tell whoever watches this topic that it changed. Never raises."""
        ...

    def subscribe(self, topic: str) -> AbstractAsyncContextManager[AsyncIterator[None]]:
        """Yield once for each change of a topic; ends never, and raises nothing when the bell is broken."""
        ...
