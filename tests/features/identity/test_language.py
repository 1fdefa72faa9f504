"""Choosing the language of page and letters."""

import pytest

from backend.features.identity.models import Person
from backend.features.identity.operations import set_language
from backend.features.identity.refusals import LanguageUnknown, NotSignedIn
from backend.features.journal.models import Actor, Credential, Entry
from backend.ports.world import World
from tests.make import Make

pytestmark = pytest.mark.anyio


async def test_a_person_chooses_a_language(make: Make, world: World) -> None:
    customer = await make.account()
    moment = await world.clock.moment()
    await set_language(customer.actor(), locale="en", moment=moment)
    assert (await Person.get(id=customer.person.id)).locale == "en"
    assert await Entry.filter(fact="person.language_chosen").count() == 1


async def test_refuses_what_we_do_not_speak_and_who_is_no_person(make: Make, world: World) -> None:
    customer = await make.account()
    moment = await world.clock.moment()
    with pytest.raises(LanguageUnknown):
        await set_language(customer.actor(), locale="tlh", moment=moment)
    with pytest.raises(NotSignedIn):
        await set_language(Actor(Credential.NONE), locale="en", moment=moment)
    with pytest.raises(NotSignedIn):
        await set_language(customer.actor(credential=Credential.TOKEN), locale="en", moment=moment)
