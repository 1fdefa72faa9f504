"""What an act may ask of the outside: time, settings and ports. First argument of every act that needs any of it."""

from dataclasses import dataclass

from backend.kit.clock import Clock
from backend.kit.settings import Settings
from backend.ports.mail import Mail
from backend.ports.marks import Marks
from backend.ports.payments import Payments
from backend.ports.queue import Bell
from backend.ports.registrar import Registrar


@dataclass(frozen=True)
class World:
    clock: Clock
    settings: Settings
    payments: Payments
    registrar: Registrar
    mail: Mail
    bell: Bell
    marks: Marks
