"""The figures of the products and the reports: their look, and what becomes of them."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

#: Colours of the chosen model, of the best counting rule, and of others.
CHOSEN, RULE = "#e8384f", "#31688e"
OTHERS = ("#35b779", "#b35900", "#7e57c2", "#8a949e")

INK, GREY, PALE = "#1b1f24", "#8a949e", "#e4e8eb"

#: Dots an inch: of pictures in a page, and of those in files.
_SCREEN, _FILE = 110, 150


def picture(figure: Figure) -> str:
    """A figure as the address of an image, to embed in a page."""
    buffer = io.BytesIO()
    figure.savefig(buffer, format="png", dpi=_SCREEN)
    return "data:image/png;base64," + base64.b64encode(buffer.getvalue()).decode("ascii")


def write(figure: Figure, path: Path) -> None:
    """Write a figure as a PNG file."""
    figure.savefig(path, format="png", dpi=_FILE)


def chart(height: float) -> tuple[Figure, Axes]:
    """A figure of the usual width with bare axes; its height in inches."""
    figure = Figure(figsize=(9, height), layout="constrained")
    axes = figure.add_subplot()
    bare(axes)
    return figure, axes


def bare(axes: Axes) -> None:
    """Take the frame off but for the two axes."""
    axes.spines[["top", "right"]].set_visible(False)
