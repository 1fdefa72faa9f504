"""The host of the demo and its legal entity."""

from backend.features.brands.models import LegalEntity

NAME = "Galets"
CUSTOMER_PREFIX = "C"
SENDER = "bonjour@galets.example"
HELP_URL = "https://aide.galets.example"
STREET = "14 quai des Dunes"


def legal_entity() -> LegalEntity:
    return LegalEntity(
        name="Galets Hébergement",
        legal_form="SAS",
        capital="50 000 €",
        siren="900000019",
        siret="90000001900019",
        vat_number="FR25900000019",
        register_city="Brest",
        address=STREET,
        postal_code="29200",
        city="Brest",
        country="FR",
        email="facturation@galets.example",
        phone="+33261910042",
    )
