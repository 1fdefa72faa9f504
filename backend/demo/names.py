"""Ten thousand names that small French companies could have, put together from what they do, who, and where."""

from collections.abc import Collection, Iterator
from random import Random

TRADES = (
    "boulangerie", "patisserie", "fromagerie", "charcuterie", "poissonnerie", "epicerie", "cave", "brasserie",
    "creperie", "traiteur", "plomberie", "menuiserie", "charpente", "maconnerie", "peinture", "couverture",
    "carrelage", "serrurerie", "electricite", "chauffage", "garage", "carrosserie", "taxi", "autoecole",
    "coiffure", "institut", "optique", "pharmacie", "osteopathe", "cabinet", "notaire", "architecte",
    "geometre", "imprimerie", "librairie", "fleuriste", "jardinerie", "paysagiste", "elevage", "ferme",
    "gite", "camping", "voilerie", "chantier", "ceramique", "bijouterie", "horlogerie", "tapisserie",
)  # fmt: skip

SURNAMES = (
    "martin", "bernard", "thomas", "petit", "robert", "richard", "durand", "dubois", "moreau", "laurent",
    "simon", "michel", "lefevre", "leroy", "roux", "david", "bertrand", "morel", "fournier", "girard",
    "bonnet", "dupont", "lambert", "fontaine", "rousseau", "vincent", "muller", "faure", "mercier", "blanc",
    "guerin", "boyer", "garnier", "chevalier", "francois", "legrand", "gauthier", "garcia", "perrin", "robin",
    "clement", "morin", "nicolas", "henry", "roussel", "mathieu", "masson", "marchand", "duval", "denis",
    "legoff", "kerbrat", "lebihan", "quemener", "tanguy", "riou", "guillou", "cadiou", "postic", "salaun",
)  # fmt: skip

TOWNS = (
    "brest", "quimper", "lorient", "vannes", "rennes", "nantes", "angers", "tours", "poitiers", "larochelle",
    "bordeaux", "pau", "toulouse", "albi", "nimes", "arles", "toulon", "nice", "annecy", "grenoble",
    "lyon", "dijon", "metz", "colmar", "reims", "amiens", "lille", "rouen", "caen", "cherbourg",
)  # fmt: skip

TLD_SHARES = {
    "fr": 520, "com": 240, "eu": 50, "net": 40, "org": 35, "bzh": 30, "paris": 12, "info": 12, "be": 12,
    "re": 10, "ch": 10, "pro": 8, "shop": 6, "tech": 5, "me": 5, "io": 5,
}  # fmt: skip
"""How many of a thousand names stand under each TLD, more or less."""


def domain_names(random: Random, *, taken: Collection[str]) -> Iterator[str]:
    """Yield made-up domain names for ever, none twice."""
    given = set(taken)
    tlds, shares = list(TLD_SHARES), list(TLD_SHARES.values())
    while True:
        words = [random.choice(TRADES), random.choice(SURNAMES)]
        if random.random() < 0.6:
            words.append(random.choice(TOWNS))
        name = f"{'-'.join(words)}.{random.choices(tlds, shares)[0]}"
        if name not in given:
            given.add(name)
            yield name
