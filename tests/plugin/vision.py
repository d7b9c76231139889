"""Colours as people with and without colour blindness see them."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
from qgis.PyQt.QtGui import QColor

# Machado, Oliveira and Fernandes (2009), severity 1, for linear RGB.
SIGHTS = {
    "all colours": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
         [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
         [-0.011820, 0.042940, 0.968881]]
    ),
}  # fmt: skip
_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
     [0.0193339, 0.1191920, 0.9503041]]
)  # fmt: skip
_WHITE = _XYZ.sum(axis=1)


def lab(colours: list[QColor], sight: str) -> np.ndarray:
    """CIE L*a*b* of colours as they are seen."""
    rgb = np.array([[one.redF(), one.greenF(), one.blueF()] for one in colours])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    seen = np.clip(linear @ SIGHTS[sight].T, 0, 1)
    xyz = seen @ _XYZ.T / _WHITE
    root = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    x, y, z = root.T
    return np.column_stack([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def closest(colours: list[QColor], sight: str) -> float:
    """How far apart the two most alike of some colours are (CIE 1976)."""
    seen = lab(colours, sight)
    return min(float(np.linalg.norm(a - b)) for a, b in combinations(seen, 2))


def lightness(colours: list[QColor], sight: str) -> list[float]:
    """L* of each colour."""
    return [float(value) for value in lab(colours, sight)[:, 0]]


def falls(values: list[float], by: float) -> bool:
    """Whether each value is lower than the one before, by so much at least."""
    return all(before - after >= by for before, after in pairwise(values))
