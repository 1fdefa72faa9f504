"""What the demo's customers asked support, and what they were told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from backend.demo.stage import Patron, Stage
from backend.features.journal.models import Actor, Credential
from backend.features.support import bulk as support
from backend.features.support.bulk import Said

ASKED, ANSWERED, SETTLED = "asked", "answered", "settled"


@dataclass(frozen=True)
class Conversation:
    """`turns`: who speaks (ASKED, ANSWERED, or SETTLED for an answer that closes), and what they say."""

    customer: str
    days_ago: int
    subject: str
    turns: Sequence[tuple[str, str]]
    service: str = ""


CONVERSATIONS = (
    Conversation(
        "individual",
        212,
        "Où trouver ma facture de l’an dernier ?",
        (
            (
                ASKED,
                "Bonjour,\n\nmon comptable me demande la facture de l’an dernier. Où est-elle ?",
            ),
            (
                ANSWERED,
                "Bonjour Marie,\n\nelle est dans « Factures » ; choisissez l’année puis « Télécharger ».\n\nLuc",
            ),
            (ASKED, "Trouvée, merci !"),
            (SETTLED, "Avec plaisir. Bonne journée !"),
        ),
    ),
    Conversation(
        "individual",
        3,
        "Puis-je payer le renouvellement avec mon solde ?",
        (
            (
                ASKED,
                "Bonjour,\n\nil me reste 42,50 € sur mon solde. Puis-je payer une partie avec, et le reste par carte ?",
            ),
            (
                ANSWERED,
                "Bonjour Marie,\n\noui : au moment de payer, cochez « Utiliser mon solde » ; votre carte complète.",
            ),
        ),
        service="fournil-martin.fr",
    ),
    Conversation(
        "agency",
        340,
        "Changer l’adresse de facturation",
        (
            (ASKED, "Bonjour, nous déménageons au 8 impasse des Tilleuls. Que devons-nous faire ?"),
            (
                SETTLED,
                "Bonjour Camille, c’est noté : vos prochaines factures porteront la nouvelle adresse.",
            ),
        ),
    ),
    Conversation(
        "agency",
        96,
        "Renouvellement refusé par le registre",
        (
            (
                ASKED,
                "Bonjour,\n\nun domaine de notre commande a été refusé alors que les autres sont passés. Pourquoi ?",
            ),
            (
                ANSWERED,
                (
                    "Bonjour Camille,\n\nil était verrouillé au registre (clientRenewProhibited). Vous avez reçu un "
                    "avoir et le remboursement est parti sur votre carte. Le verrou est levé, vous pouvez recommencer."
                ),
            ),
            (ASKED, "Parfait, c’est renouvelé. Merci de votre réactivité !"),
            (SETTLED, "Merci à vous."),
        ),
    ),
    Conversation(
        "agency",
        6,
        "Site suspendu : que s’est-il passé ?",
        (
            (
                ASKED,
                "Bonjour,\n\npromos-garcia.com affiche une page de suspension. Que s’est-il passé ?",
            ),
            (
                ANSWERED,
                (
                    "Bonjour Camille,\n\nle formulaire de contact du site envoyait des milliers de courriels. Corrigez-"
                    "le (un anti-robot suffit), puis répondez ici : nous lèverons la suspension."
                ),
            ),
        ),
        service="promos-garcia.com",
    ),
    Conversation(
        "agency",
        1,
        "Brasserie Masson : délai de mise en service ?",
        (
            (
                ASKED,
                "Bonjour,\n\nnotre client ouvre samedi. Quand brasserie-masson.fr et son pack seront-ils prêts ?",
            ),
        ),
    ),
    Conversation(
        "reseller",
        61,
        "Facture collective : détail par client",
        (
            (
                ASKED,
                "Bonjour,\n\npeut-on retrouver sur la facture du mois les lignes d’un seul de nos clients ?",
            ),
            (
                SETTLED,
                (
                    "Bonjour Yann,\n\nla recherche des factures accepte un nom de domaine : elle montre la facture qui "
                    "le contient."
                ),
            ),
        ),
    ),
    Conversation(
        "reseller",
        2,
        "Clés d’API pour notre facturation",
        (
            (
                ASKED,
                "Bonjour,\n\nnous voulons lire nos échéances depuis notre outil. Quel droit donner au jeton ?",
            ),
        ),
    ),
)

BETWEEN_TURNS = timedelta(minutes=47)
REASON = "Réponse au client"


async def hold_all(stage: Stage) -> None:
    """Write every conversation down, the oldest first; each began at ten in the morning of its day."""
    for conversation in sorted(CONVERSATIONS, key=lambda each: -each.days_ago):
        patron = stage.patrons[conversation.customer]
        named = [each for _, each in patron.services if each.name == conversation.service]
        began = stage.calendar.at(-conversation.days_ago)
        await support.hold(
            stage.batch,
            patron.account,
            subject=conversation.subject,
            said=[
                _said(stage, patron, turn, text, began + number * BETWEEN_TURNS)
                for number, (turn, text) in enumerate(conversation.turns)
            ],
            service_id=named[0].id if named else None,
        )


def _said(stage: Stage, patron: Patron, turn: str, text: str, at: datetime) -> Said:
    if turn == ASKED:
        return Said(patron.actor, patron.owner, text, at)
    staff = Actor(
        Credential.SESSION,
        brand_id=stage.brand.id,
        person_id=stage.staff.id,
        staff=True,
        address="192.0.2.200",
    )
    return Said(staff, stage.staff, text, at, reason=REASON, close=turn == SETTLED)
