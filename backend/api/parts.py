"""What rooms add to each other's types: the graph is circular, the rooms are not.

A room module declares `class AccountServices(AccountPart)` with its fields on an account, and
accounts.py puts the parts together; services.py does the same with `ServicePart`. The owner of
the type holds the row, a part sees only what stands here.
"""

from uuid import UUID

import strawberry

from backend.kit.database import Row


@strawberry.type(description="Fields of an account.")
class AccountPart:
    row: strawberry.Private[Row]

    @property
    def key(self) -> UUID:
        key: UUID = self.row["id"]
        return key


@strawberry.type(description="Fields of a service.")
class ServicePart:
    row: strawberry.Private[Row]

    @property
    def key(self) -> UUID:
        key: UUID = self.row["id"]
        return key

    @property
    def account_key(self) -> UUID:
        key: UUID = self.row["account_id"]
        return key
