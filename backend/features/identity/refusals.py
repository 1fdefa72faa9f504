"""What the room of persons says no to."""

from backend.kit.refusals import Refusal


class WrongCredentials(Refusal):
    """No active person of this brand has this login and this password. Which of the two is never said."""


class TooManyTries(Refusal):
    """Too many wrong passwords lately for this login or from this address; says how long to wait."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds


class ChoiceExpired(Refusal):
    """The ticket after the password was used, is too old, or never existed."""


class NotSignedIn(Refusal):
    """Nobody is signed in, or the session has ended."""


class PasswordTooShort(Refusal):
    """A password has at least twelve characters (reliability.md A1)."""


class PasswordTooLong(Refusal):
    """A password has at most a thousand characters."""


class PasswordTooCommon(Refusal):
    """The password stands on every guesser's list, or is made of the person's own name or address."""


class EmailRefused(Refusal):
    """This is not an e-mail address."""


class LoginTaken(Refusal):
    """Another person of the brand signs in with this name, or it cannot be one."""


class LanguageUnknown(Refusal):
    """We do not speak this language; the ones we do are named."""
