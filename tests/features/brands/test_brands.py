"""Whose host name it is, and what a brand decided."""

from datetime import timedelta

import pytest
from tortoise.exceptions import IntegrityError

from backend.features.brands import operations, queries, rules
from backend.features.brands.models import Brand, HostName, LegalEntity
from backend.features.brands.policies import (
    POLICIES,
    AutomaticRenewalPolicy,
    InvoicePolicy,
    RenewalPolicy,
    SignInPolicy,
    StepUpPolicy,
)
from backend.features.brands.refusals import (
    BrandUnknown,
    CustomerPrefixTaken,
    HostNameTaken,
    PolicyUnknown,
    PolicyValueRefused,
)
from backend.features.journal.models import Actor, Credential, Entry
from backend.kit import database
from backend.ports.world import World
from tests.conftest import DemoTime
from tests.make import Make

pytestmark = pytest.mark.anyio

COMMAND = Actor(Credential.COMMAND)


@pytest.mark.parametrize(
    ("header", "host"),
    [
        ("client.hebergeur.example", "client.hebergeur.example"),
        ("Client.Hebergeur.EXAMPLE.:443", "client.hebergeur.example"),
        ("127.0.0.1:8000", "127.0.0.1"),
        ("[::1]:8000", "::1"),
        ("[::1]", "::1"),
        ("", None),
        ("a b", None),
        ("host/path", None),
        ("user@host", None),
        ("host:port", None),
        ("host:123456", None),
        ("::1", None),
        ("é.example", None),
        ("a" * 300, None),
    ],
)
def test_reads_a_host_header(header: str, host: str | None) -> None:
    assert rules.host_of(header) == host


async def _second(make: Make, clock: DemoTime, **given: object) -> Brand:
    brand = await make.brand()
    return await operations.create_brand(
        COMMAND,
        **{  # type: ignore[arg-type]  # a test gives what it likes
            "name": "Seconde",
            "customer_prefix": "SE",
            "sender": "bonjour@seconde.example",
            "legal_entity": await brand.legal_entity,
            "hosts": ["client.seconde.example"],
            "now": await clock.now(),
            **given,
        },
    )


@pytest.mark.parametrize("header", ["127.0.0.1:8000", "localhost", "LOCALHOST:3000", "[::1]:9"])
async def test_loopback_names_belong_to_the_first_brand(
    make: Make, clock: DemoTime, header: str
) -> None:
    second = await _second(make, clock)
    await Brand.filter(id=second.id).update(position=9)
    found = await queries.brand_of_host(header)
    assert found is not None
    assert found["id"] == (await make.brand()).id


async def test_a_host_name_leads_to_its_brand(make: Make, clock: DemoTime) -> None:
    second = await _second(make, clock)
    found = await queries.brand_of_host("CLIENT.seconde.example:8443")
    assert found is not None
    assert found["id"] == second.id
    assert found["zone"] == "Europe/Paris"


async def test_an_unknown_host_is_nobodys(make: Make) -> None:
    await make.brand()
    assert await queries.brand_of_host("autre.example") is None
    assert await queries.brand_of_host("\x00") is None


async def test_a_new_brand_comes_last_and_leaves_one_line(make: Make, clock: DemoTime) -> None:
    first, second = await make.brand(), await _second(make, clock)
    assert [row["id"] for row in await queries.brands()] == [first.id, second.id]
    assert second.position == 2
    assert await Entry.filter(fact="brand.created").count() == 1
    row = await queries.brand(second.id)
    assert row is not None
    assert row["customer_prefix"] == "SE"


async def test_the_first_brand_brings_its_legal_entity(world: World, clock: DemoTime) -> None:
    entity = LegalEntity(
        name="Exemple",
        legal_form="SAS",
        siren="732829320",
        siret="73282932000074",
        vat_number="FR44732829320",
        address="12 rue des Tests",
        postal_code="69001",
        city="Lyon",
        country="FR",
        email="facturation@exemple.example",
    )
    brand = await operations.create_brand(
        COMMAND,
        name="Exemple",
        customer_prefix="EX",
        sender="bonjour@exemple.example",
        legal_entity=entity,
        now=await clock.now(),
    )
    assert brand.position == 1
    assert (await LegalEntity.get()).id == entity.id


async def test_refuses_a_host_name_or_prefix_that_is_taken(make: Make, clock: DemoTime) -> None:
    await _second(make, clock)
    with pytest.raises(HostNameTaken):
        await _second(make, clock, customer_prefix="TR")
    with pytest.raises(HostNameTaken):
        await _second(make, clock, customer_prefix="TR", hosts=["localhost"])
    with pytest.raises(HostNameTaken):
        await _second(make, clock, customer_prefix="TR", hosts=["pas un nom"])
    for prefix in ("SE", "", "lower", "TOOLONG"):
        with pytest.raises(CustomerPrefixTaken):
            await _second(make, clock, customer_prefix=prefix, hosts=[])
    assert await Brand.all().count() == 2


async def test_without_a_decision_the_defaults_hold(make: Make, clock: DemoTime) -> None:
    """acceptance 1.6, O2-23, reliability.md A4 and A27."""
    brand, now = await make.brand(), await clock.now()
    assert await queries.policy(brand.id, RenewalPolicy, now) == RenewalPolicy(
        quote_minutes=30,
        expiring_days=60,
        expired_days=30,
        alert_expiring_days=30,
        alert_expired_days=30,
        late_base="expiry",
    )
    assert await queries.policy(brand.id, SignInPolicy, now) == SignInPolicy(
        tries_per_login=10, tries_per_address=50, window_minutes=15, keep_hours=12
    )
    assert await queries.policy(brand.id, StepUpPolicy, now) == StepUpPolicy(minutes=10)
    assert await queries.policy(brand.id, InvoicePolicy, now) == InvoicePolicy(due_days=30)


async def test_what_a_brand_decided_holds_from_then_on_for_it_alone(
    make: Make, clock: DemoTime
) -> None:
    brand, other = await make.brand(), await _second(make, clock)
    before = await clock.now()
    await clock.advance(days=1)
    now = await clock.now()
    await operations.set_policy(
        COMMAND, brand_id=brand.id, key="renewal", changes={"quote_minutes": "45"}, now=now
    )
    assert (await queries.policy(brand.id, RenewalPolicy, before)).quote_minutes == 30
    assert (await queries.policy(brand.id, RenewalPolicy, now)).quote_minutes == 45
    assert (await queries.policy(other.id, RenewalPolicy, now)).quote_minutes == 30


async def test_decisions_add_up_and_stay_as_history(make: Make, clock: DemoTime) -> None:
    brand = await make.brand()
    for change in ({"quote_minutes": 45}, {"late_base": "payment"}, {"quote_minutes": 20}):
        await clock.advance(days=1)
        await operations.set_policy(
            COMMAND,
            brand_id=brand.id,
            key="renewal",
            changes=change,
            now=await clock.now(),
            reason="Essai",
        )
    found = await queries.policy(brand.id, RenewalPolicy, await clock.now())
    assert (found.quote_minutes, found.late_base) == (20, "payment")
    assert [row["value"] for row in await queries.policy_history(brand.id, "renewal")] == [
        {"quote_minutes": 20, "late_base": "payment"},
        {"quote_minutes": 45, "late_base": "payment"},
        {"quote_minutes": 45},
    ]
    lines = await Entry.filter(fact="policy.changed").order_by("id")
    assert [line.before for line in lines][2] == {
        "key": "renewal",
        "quote_minutes": 45,
        "late_base": "payment",
    }
    assert {line.reason for line in lines} == {"Essai"}


async def test_a_field_nobody_touched_follows_the_default(make: Make, clock: DemoTime) -> None:
    """Only what the brand decided is kept, so that a later release may move a default."""
    brand, now = await make.brand(), await clock.now()
    await operations.set_policy(
        COMMAND, brand_id=brand.id, key="step_up", changes={"minutes": 5}, now=now
    )
    assert await queries.decided(brand.id, "step_up", now) == {"minutes": 5}
    assert await queries.decided(brand.id, "renewal", now) == {}


async def test_one_statement_reads_a_policy(
    statements: list[str], make: Make, clock: DemoTime
) -> None:
    brand, now = await make.brand(), await clock.now()
    statements.clear()
    await queries.policy(brand.id, RenewalPolicy, now)
    assert len([each for each in statements if "RESET ALL" not in each]) == 1


@pytest.mark.parametrize(
    ("key", "changes", "refusal"),
    [
        ("nothing", {"minutes": 5}, PolicyUnknown),
        ("step_up", {"hours": 5}, PolicyUnknown),
        ("step_up", {"minutes": 0}, PolicyValueRefused),
        ("step_up", {"minutes": "soon"}, PolicyValueRefused),
        ("invoice", {"due_days": 61}, PolicyValueRefused),
        ("renewal", {"late_base": "never"}, PolicyValueRefused),
        ("automatic_renewal", {"notice_days": "60,soon"}, PolicyValueRefused),
        ("automatic_renewal", {"notice_days": "60,-1"}, PolicyValueRefused),
        ("dunning", {"reminder_days": "1;8"}, PolicyValueRefused),
        ("automatic_renewal", {"night_at": "25:00"}, PolicyValueRefused),
    ],
)
async def test_refuses_a_policy_that_is_none_or_out_of_bounds(
    make: Make,
    clock: DemoTime,
    key: str,
    changes: dict[str, object],
    refusal: type[Exception],
) -> None:
    brand, now = await make.brand(), await clock.now()
    with pytest.raises(refusal):
        await operations.set_policy(COMMAND, brand_id=brand.id, key=key, changes=changes, now=now)
    assert not await Entry.exists(fact="policy.changed")


@pytest.mark.parametrize(
    ("typed", "days"),
    [("60,30,15,7,1", (60, 30, 15, 7, 1)), ("45", (45,)), (" 60 , 7 ", (60, 7)), ("", ())],
)
async def test_reads_a_list_as_it_is_typed_in_a_shell(
    make: Make, clock: DemoTime, typed: str, days: tuple[int, ...]
) -> None:
    brand, now = await make.brand(), await clock.now()
    changes = {"retry_after_days": typed, "charge_days": "9"}
    await operations.set_policy(
        COMMAND, brand_id=brand.id, key="automatic_renewal", changes=changes, now=now
    )
    found = await queries.policy(brand.id, AutomaticRenewalPolicy, now)
    assert (found.retry_after_days, found.charge_days) == (days, 9)
    assert found.notice_days == AutomaticRenewalPolicy().notice_days


class TestShown:
    """What `comptoir policy show` prints."""

    async def test_is_what_holds_and_what_the_brand_decided_itself(
        self, make: Make, clock: DemoTime
    ) -> None:
        brand, now = await make.brand(), await clock.now()
        await operations.set_policy(
            COMMAND,
            brand_id=brand.id,
            key="automatic_renewal",
            changes={"notice_days": "45,10"},
            now=now,
        )
        shown = {
            field["field"]: field
            for field in await operations.policies_of(brand.id, "automatic_renewal", now=now)
        }
        assert set(shown) == set(AutomaticRenewalPolicy.model_fields)
        assert (shown["notice_days"]["value"], shown["notice_days"]["decided"]) == ("45,10",) * 2
        assert (shown["charge_days"]["value"], shown["charge_days"]["decided"]) == ("7", None)
        assert "before an expiry" in shown["charge_days"]["about"]

    async def test_is_every_policy_without_a_key(self, make: Make, clock: DemoTime) -> None:
        brand, now = await make.brand(), await clock.now()
        shown = await operations.policies_of(brand.id, now=now)
        assert {field["key"] for field in shown} == set(POLICIES)
        with pytest.raises(PolicyUnknown):
            await operations.policies_of(brand.id, "nothing", now=now)

    async def test_is_of_the_first_brand_or_of_the_one_that_is_named(
        self, make: Make, clock: DemoTime
    ) -> None:
        first, second = await make.brand(), await _second(make, clock)
        assert await operations.policy_brand() == first.id
        assert await operations.policy_brand("Seconde") == second.id
        with pytest.raises(BrandUnknown):
            await operations.policy_brand("Troisième")


def test_every_policy_has_defaults_for_all_its_fields() -> None:
    for key, kind in POLICIES.items():
        assert kind.key == key
        assert kind()


async def test_every_check_holds(make: Make, clock: DemoTime) -> None:
    """Each statement breaks one CHECK, on a row that was fine before."""
    brand = await _second(make, clock)
    await operations.set_policy(
        COMMAND, brand_id=brand.id, key="step_up", changes={"minutes": 5}, now=await clock.now()
    )
    broken = {
        "brands_brand_position_positive": "brands_brand SET position = -position",
        "brands_brand_prefix_plain": "brands_brand SET customer_prefix = lower(customer_prefix)",
        "brands_brand_prefix_own": "brands_brand SET customer_prefix = 'SE'",
        "brands_host_name_plain": "brands_host_name SET host = 'localhost'",
        "brands_policy_version_object": "brands_policy_version SET value = '[]'",
        "brands_legal_entity_numbers": "brands_legal_entity SET siret = '12345678900000'",
    }
    for name, change in broken.items():
        with pytest.raises(Exception, match=name):
            await database.execute(f"UPDATE {change}")
    with pytest.raises(IntegrityError):
        await HostName.create(brand=await make.brand(), host="client.seconde.example")


async def test_decisions_at_the_same_moment_leave_the_last(make: Make, clock: DemoTime) -> None:
    brand, now = await make.brand(), await clock.now() + timedelta(0)
    for minutes in (5, 6):
        await operations.set_policy(
            COMMAND, brand_id=brand.id, key="step_up", changes={"minutes": minutes}, now=now
        )
    assert (await queries.policy(brand.id, StepUpPolicy, now)).minutes == 6
