"""Files travel over HTTP by short-lived links: `/files/<token>/<name>`. Who may have a link is decided before.

The token holds which file, until when and for which account, signed with the installation's secret. It is
no cookie and no session: whoever holds the link within its five minutes gets the file (A52).
"""

import base64
import hashlib
import hmac
from datetime import datetime, timedelta
from typing import NamedTuple
from urllib.parse import quote
from uuid import UUID

from starlette.requests import Request
from starlette.responses import Response

from backend.api.errors import Code
from backend.api.plain import refused
from backend.api.scalars import URL
from backend.features.work import queries as work
from backend.kit.clock import Moment
from backend.kit.settings import Settings

GOOD_FOR = timedelta(minutes=5)
PROOF_BYTES = 16
NOBODY = UUID(int=0)
CSP = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


class Link(NamedTuple):
    url: URL
    expires_at: datetime


def link_for(
    file_id: UUID, name: str, moment: Moment, settings: Settings, *, account_id: UUID = NOBODY
) -> Link:
    """Return an address under which a file can be fetched for five minutes, and when that ends."""
    expires_at = (moment.real + GOOD_FOR).replace(microsecond=0)
    token = _sign(file_id, expires_at, account_id, settings)
    url = f"{settings.base_url.rstrip('/')}/files/{token}/{quote(name, safe='')}"
    return Link(URL(url), expires_at)


async def fetch(request: Request) -> Response:
    """Hand out the file of a link. A wrong, old or altered link is answered like one that never was."""
    world = request.app.state.world
    moment: Moment = await world.clock.moment()
    file_id = _read(request.path_params["token"], moment.real, world.settings)
    file = await work.file(file_id) if file_id else None
    if file is None:
        return refused(request, 404, Code.NOT_FOUND, "api.no_file")
    headers = {
        "cache-control": "no-store",
        "content-disposition": _disposition(request.path_params["name"]),
        "content-security-policy": CSP,
        "etag": f'"{file["sha256"]}"',
    }
    if request.headers.get("if-none-match") == headers["etag"]:
        return Response(status_code=304, headers=headers)
    return Response(file["content"], media_type=file["media_type"], headers=headers)


def _sign(file_id: UUID, expires_at: datetime, account_id: UUID, settings: Settings) -> str:
    said = file_id.bytes + int(expires_at.timestamp()).to_bytes(8, "big") + account_id.bytes
    return base64.urlsafe_b64encode(said + _proof(said, settings)).decode().rstrip("=")


def _read(token: str, real: datetime, settings: Settings) -> UUID | None:
    try:
        packed = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except ValueError:
        return None
    said, proof = packed[:40], packed[40:]
    if not hmac.compare_digest(_proof(said, settings), proof):
        return None
    if int.from_bytes(said[16:24], "big") < real.timestamp():
        return None
    return UUID(bytes=said[:16])


def _proof(said: bytes, settings: Settings) -> bytes:
    key = b"file link:" + settings.secret.get_secret_value().encode()
    return hmac.new(key, said, hashlib.sha256).digest()[:PROOF_BYTES]


def _disposition(name: str) -> str:
    """Return the header that saves the file under its name, in ASCII and in full (RFC 6266)."""
    plain = "".join(
        each if (each.isalnum() and each.isascii()) or each in "-_." else "_" for each in name
    )
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"
