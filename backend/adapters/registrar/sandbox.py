"""Domains with the registrar of `backend.sandbox.registrar`, spoken to over HTTP."""

from datetime import UTC, datetime
from urllib.parse import quote
from uuid import uuid4

import httpx

from backend.adapters.json_over_http import Answer, JsonOverHttp
from backend.ports.answers import Refused
from backend.ports.registrar import (
    AskedFor,
    ExpiryDiffers,
    Message,
    Pending,
    RefusedForGood,
    RegisteredDomain,
)

ABOUT = {"renew": AskedFor.RENEW, "restore": AskedFor.RESTORE}


class SandboxRegistrar:
    """The port registrar; one HTTP client for each instance."""

    def __init__(
        self,
        *,
        base_url: str,
        timeout_seconds: float,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._registrar = JsonOverHttp(base_url, timeout_seconds, transport)

    async def aclose(self) -> None:
        await self._registrar.aclose()

    async def renew(self, name: str, *, current_expiry: datetime, years: int) -> datetime:
        answer = await self._registrar.ask(
            "POST",
            f"/domains/{quote(name, safe='')}/renew",
            {
                "current_expiry": current_expiry.astimezone(UTC).isoformat(timespec="seconds"),
                "years": years,
                "tx": f"comptoir-{uuid4()}",  # for the other side's log; it guards nothing
            },
        )
        if answer.refusal == "expiry_differs":
            raise ExpiryDiffers(answer.instant("expires_at"))
        if answer.refusal == "pending_renew":  # a repeat: the first one is under way
            raise Pending(name)
        if answer.refusal is not None:
            raise RefusedForGood(answer.refusal)
        renewed = _registered(answer)
        if renewed.being_renewed:
            raise Pending(name)
        return renewed.expires_at

    async def restore(self, name: str) -> RegisteredDomain:
        asked = {"tx": f"comptoir-{uuid4()}"}
        answer = await self._registrar.ask(
            "POST", f"/domains/{quote(name, safe='')}/restore", asked
        )
        if answer.refusal == "not_in_redemption":
            known = await self.domain(name)
            if known is None:
                raise RefusedForGood("not_found")
            return known
        if answer.refusal is not None:
            raise RefusedForGood(answer.refusal)
        return _registered(answer)

    async def domain(self, name: str) -> RegisteredDomain | None:
        answer = await self._registrar.ask("GET", f"/domains/{quote(name, safe='')}")
        if answer.refusal == "not_found":
            return None
        if answer.refusal is not None:
            raise Refused(answer.refusal)
        return _registered(answer)

    async def poll(self) -> Message | None:
        answer = await self._registrar.ask("GET", "/messages/next")
        if answer.refusal is not None:
            raise Refused(answer.refusal)
        said = answer.part("message")
        return None if said is None else _message(said)

    async def acknowledge(self, message_id: str) -> None:
        answer = await self._registrar.ask(
            "POST", f"/messages/{quote(message_id, safe='')}/acknowledge", {}
        )
        if answer.refusal is not None and answer.refusal != "not_found":
            raise Refused(answer.refusal)  # not found: it was acknowledged before


def _message(said: Answer) -> Message:
    return Message(
        id=said.text("id"),
        name=said.text("name"),
        about=ABOUT.get(said.text("about"), AskedFor.OTHER),
        done=said.yes("done"),
        refused_code=said.maybe_text("reason") or "",
        said_at=said.instant("at"),
    )


def _registered(answer: Answer) -> RegisteredDomain:
    return RegisteredDomain(
        name=answer.text("name"),
        expires_at=answer.instant("expires_at"),
        statuses=frozenset(answer.texts("statuses")),
    )
