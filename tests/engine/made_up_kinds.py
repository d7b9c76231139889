"""Made-up incidents whose kind follows the place, the address and the hour."""

import numpy as np
import pandas as pd

from crimeengine.classifiers.samples import MISSING, Samples

LEFT, BOTTOM = 440_000.0, 4_630_000.0
CLASSES = ("burglary", "robbery", "theft")


def make_rows(number: int = 1500, seed: int = 1) -> pd.DataFrame:
    """Incidents with columns when, kind, address, district, description, arrest_date, x and y."""
    random = np.random.default_rng(seed)
    address = random.integers(0, 30, number)
    hour = random.integers(0, 24, number)
    theft, night = (address % 3 == 0), (hour < 6)
    chance = np.stack([0.2 + 1.5 * night, np.full(number, 0.15), 0.2 + 1.5 * theft], 1)
    chance /= chance.sum(axis=1, keepdims=True)
    kind = (random.random((number, 1)) > chance.cumsum(axis=1)).sum(axis=1)
    day = random.integers(0, 120, number)
    minute = random.integers(0, 60, number)
    blank = random.random(number) < 0.05
    names = np.array([f"{100 * (a + 1)} Block of STRASSE ÄÖ {a}" for a in range(30)])
    return pd.DataFrame(
        {
            "when": np.datetime64("2021-01-01", "s")
            + (day * 86_400 + hour * 3600 + minute * 60).astype("timedelta64[s]"),
            "kind": np.array(CLASSES)[kind],
            "address": np.where(blank, None, names[address]),
            "district": np.where(address < 15, "Север", "南区"),
            "description": np.array(["BREAKING IN", "HELD UP", "TAKEN"])[kind],
            "arrest_date": "",
            "x": LEFT + (address % 6) * 300 + 50,
            "y": BOTTOM + (address // 6) * 300 + 50,
        }
    )


def make_samples(number: int = 1500, seed: int = 1) -> Samples:
    """The same incidents as samples, with the address and the district."""
    rows = make_rows(number, seed)
    code = np.array([CLASSES.index(kind) for kind in rows["kind"]])
    return Samples(
        rows["x"].to_numpy(),
        rows["y"].to_numpy(),
        rows["when"].to_numpy().astype("datetime64[s]"),
        code,
        CLASSES,
        {
            name: rows[name].fillna(MISSING).to_numpy(dtype=object)
            for name in ("address", "district")
        },
    )
