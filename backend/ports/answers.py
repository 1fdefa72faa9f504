"""The two ways in which somebody outside fails us; every port uses these and adds its own kinds.

    Refused       they answered, and the answer is no: nothing happened there
    Unreachable   no answer that can be relied upon: it may have happened or not

What a customer may not do is a `Refusal` of ours (kit); it never comes from here.
"""


class Refused(Exception):
    """The other side said no, and nothing happened there.

    `reason` is a short code in lower case, stable enough to be stored and compared.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Unreachable(Exception):
    """Nobody knows whether it happened: ask what happened before trying again.

    Time-outs, cut connections, errors on their side and answers that cannot be read
    are all the same to us.
    """
