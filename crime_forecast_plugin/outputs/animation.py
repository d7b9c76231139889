"""The steps of a result as the frames of a film: pictures, and one animated GIF of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsFeedback, QgsLayerTreeLayer

from .map_files import PNG, write_page
from .map_sheet import MapSheet
from .sheet_text import SheetText

# A GIF of this width (pixels) can be sent by mail.
_WIDTH = 1200
_SECONDS = 1.0


def write_frames(
    sheet: MapSheet,
    steps: Sequence[QgsLayerTreeLayer],
    draw: Callable[[QgsLayerTreeLayer], None],
    text: SheetText,
    folder: Path,
    dots_per_inch: float,
    feedback: QgsFeedback,
) -> list[Path]:
    """Write a picture a step, each with the step in place of the period.

    `draw` draws and explains a step on the sheet.
    """
    frames: list[Path] = []
    for number, node in enumerate(steps, start=1):
        draw(node)
        sheet.write(replace(text, period=node.name(), lead=""))
        frames.append(folder / f"{number:03d}.png")
        write_page(sheet.layout, frames[-1], PNG, dots_per_inch)
        feedback.setProgress(100 * number / len(steps))
        if feedback.isCanceled():
            break
    return frames


def write_gif(frames: Sequence[Path], path: Path) -> bool:
    """Write pictures as one animated GIF; say whether PIL is there to do so."""
    try:
        from PIL import Image
    except ImportError:
        return False
    pictures = []
    for frame in frames:
        with Image.open(frame) as picture:
            small = picture.convert("RGB")
            small.thumbnail((_WIDTH, _WIDTH))
            pictures.append(small.quantize(256, method=Image.Quantize.FASTOCTREE))
    first, *others = pictures
    milliseconds = round(1000 * _SECONDS)
    first.save(path, save_all=True, append_images=others, duration=milliseconds, loop=0)
    return True
