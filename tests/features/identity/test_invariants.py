"""What the database itself keeps out of the tables of persons."""

import pytest
from tortoise.exceptions import IntegrityError

from backend.features.identity.models import Login, Person
from backend.kit import database
from tests.make import Make

pytestmark = pytest.mark.anyio


async def test_every_check_holds(make: Make) -> None:
    """Each statement breaks one CHECK, on a row that was fine before."""
    customer = await make.account()
    person = customer.person.id
    await database.execute(
        "INSERT INTO identity_session (id, person_id, secret_hash, keep, idle_minutes, created_at,"
        " seen_at, expires_at, address, agent) VALUES (gen_random_uuid(), $1, repeat('0', 64), false,"
        " 30, now(), now(), now() + interval '1 day', '', '')",
        person,
    )
    await database.execute(
        "INSERT INTO identity_person_choice (id, try_id, person_id, secret_hash, keep, expires_at)"
        " VALUES (gen_random_uuid(), gen_random_uuid(), $1, repeat('0', 64), false, now())",
        person,
    )
    await database.execute(
        "INSERT INTO identity_sign_in (id, brand_id, at, method, result, address, agent)"
        " VALUES (gen_random_uuid(), gen_random_uuid(), now(), 'PASSWORD', 'SUCCEEDED', '', '')"
    )
    await database.execute(
        "INSERT INTO identity_try_counter (id, key, count, last_at)"
        " VALUES (gen_random_uuid(), 'login:' || repeat('0', 64), 1, now())"
    )
    broken = {
        "identity_person_kind_known": "identity_person SET kind = 'ROBOT'",
        "identity_person_staff_role_known": "identity_person SET staff_role = 'KING'",
        "identity_person_email_findable": "identity_person SET email_key = 'marie'",
        "identity_person_password_hashed": "identity_person SET password_hash = 'secret'",
        "identity_login_name_plain": "identity_login SET name = 'Marie@client.example'",
        "identity_session_ends": "identity_session SET expires_at = created_at",
        "identity_session_secret_hashed": "identity_session SET secret_hash = 'plain'",
        "identity_person_choice_secret_hashed": "identity_person_choice SET secret_hash = 'plain'",
        "identity_sign_in_method_known": "identity_sign_in SET method = 'MAGIC'",
        "identity_sign_in_result_known": "identity_sign_in SET result = 'PERHAPS'",
        "identity_try_counter_positive": "identity_try_counter SET count = -1",
        "identity_try_counter_key_hashed": "identity_try_counter SET key = 'login:C0000001'",
    }
    for name, change in broken.items():
        with pytest.raises(Exception, match=name):
            await database.execute(f"UPDATE {change}")
    kept = await database.rows(
        "SELECT conname FROM pg_constraint WHERE contype = 'c' AND conrelid::regclass::text"
        " LIKE 'identity_%'"
    )
    assert {row["conname"] for row in kept} == set(broken)


async def test_a_login_belongs_to_one_person_of_a_brand(make: Make) -> None:
    customer = await make.account()
    other = await make.person()
    with pytest.raises(IntegrityError):
        await Login.create(
            brand_id=customer.person.brand_id, name=customer.account.number.casefold(), person=other
        )
    assert await Person.all().count() == 2
