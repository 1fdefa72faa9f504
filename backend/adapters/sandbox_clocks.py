"""The clocks of the sandboxes, moved along with the demo's by the call that their admin has for it."""

from collections.abc import Sequence
from datetime import timedelta

from backend.adapters.json_over_http import JsonOverHttp


class SandboxClocks:
    """The clocks of those sandboxes that stand in for somebody outside, by their addresses."""

    def __init__(self, urls: Sequence[str], *, timeout_seconds: float) -> None:
        self._urls = urls
        self._timeout_seconds = timeout_seconds

    async def set_ahead(self, ahead: timedelta) -> None:
        """Let each clock run so far ahead of the real time; one that is further already stays there.

        Raises `Unreachable` when a sandbox does not answer.
        """
        for url in self._urls:
            sandbox = JsonOverHttp(url, self._timeout_seconds)
            try:
                shown = await sandbox.ask("GET", "/admin/clock")
                missing = ahead - (shown.instant("now") - shown.instant("really"))
                if missing > timedelta(0):
                    seconds = {"advance_seconds": int(missing.total_seconds())}
                    await sandbox.ask("POST", "/admin/clock", seconds)
            finally:
                await sandbox.aclose()
