"""A learner's own case: buy, lease or keep, with figures drawn from the name alone."""

from gmsi.identity import seeded_random

RATES = (0.03, 0.04, 0.05, 0.06, 0.07, 0.08)
VAT_PERCENT = 20
BUY_YEARS, LEASE_YEARS, KEEP_YEARS, DEPRECIATION_YEARS = 4, 3, 2, 3


def personal_case(learner: str, purpose: str = "bloc3-tco") -> dict:
    """Plain data, with the French keys that the statement shows; amounts in cents, a laptop.

    Prices are multiples of 1 200 cents, so that neither VAT nor depreciation needs rounding.
    """
    draw = seeded_random(purpose, learner)
    price, rent = 1200 * draw.randint(62, 98), 1200 * draw.randint(19, 29)
    return {
        "taux": draw.choice(RATES),
        "acheter": {
            "prix_ht": price,
            "prix_ttc": with_vat(price),
            "entretien_ht": 100 * draw.randint(25, 60),
            "revente_ht": 100 * draw.randint(60, 150),
            "amortissement": price // DEPRECIATION_YEARS,
            "duree": BUY_YEARS,
        },
        "louer": {"loyer_ht": rent, "loyer_ttc": with_vat(rent), "duree": LEASE_YEARS},
        "garder": {
            "remise_en_etat_ht": 100 * draw.randint(110, 190),
            "entretien_ht": 100 * draw.randint(110, 170),
            "revente_aujourdhui_ht": 100 * draw.randint(70, 140),
            "duree": KEEP_YEARS,
        },
    }


def with_vat(amount: int) -> int:
    """The amount with VAT at the usual rate, exact for multiples of 5 cents."""
    return amount * (100 + VAT_PERCENT) // 100
