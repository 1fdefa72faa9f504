"""The brand of the asked host, as everybody may see it, before signing in too."""

import strawberry

from backend.api.context import Context, Info
from backend.api.scalars import URL


@strawberry.type(description="The host under whose name this portal runs. Public.")
class Brand:
    name: str = strawberry.field(description="Its name.")
    locale: str = strawberry.field(description="The language it speaks first, as in fr.")
    help_url: URL | None = strawberry.field(description="Where its help pages are.")
    demo: bool = strawberry.field(description="Whether this is a demo: nothing here is real.")


def shown(ctx: Context) -> Brand:
    return Brand(
        name=ctx.brand["name"],
        locale=ctx.brand["locale"],
        help_url=URL(ctx.brand["help_url"]) if ctx.brand["help_url"] else None,
        demo=ctx.world.settings.demo,
    )


@strawberry.type
class Query:
    @strawberry.field(description="The brand of this host, for sign-in page and shell. Public.")
    def brand(self, info: Info) -> Brand:
        return shown(info.context)
