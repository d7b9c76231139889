"""Names from the data, in any alphabet, as text that can be drawn."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from matplotlib.font_manager import FontProperties, fontManager, get_font

#: The font that comes with matplotlib: Latin, Greek, Cyrillic, Hebrew, Arabic, Georgian, Armenian.
_BASE = "DejaVu Sans"

#: Fonts of the usual systems that have more, tried in turn where letters are missing.
_MORE = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans",
    "Noto Sans Devanagari",
    "Noto Sans Bengali",
    "Noto Sans Tamil",
    "Noto Sans Thai",
    "Noto Sans Ethiopic",
    "Droid Sans Fallback",
    "WenQuanYi Zen Hei",
    "Microsoft YaHei",
    "Yu Gothic",
    "Malgun Gothic",
    "Nirmala UI",
    "Leelawadee UI",
    "Ebrima",
    "PingFang SC",
    "Hiragino Sans",
    "Apple SD Gothic Neo",
    "Arial Unicode MS",
    "FreeSans",
    "Unifont",
)

#: Stands for a letter that no font has.
_BOX = "□"


@dataclass(frozen=True)
class Lettering:
    """Fonts that hold the letters of some names.

    Parameters
    ----------
    fonts : tuple of str
        Font families, to be given to matplotlib together.
    missing : frozenset of str
        Letters that none of them has.
    """

    fonts: tuple[str, ...]
    missing: frozenset[str]

    @classmethod
    def of(cls, names: Iterable[str]) -> Lettering:
        """Find fonts on this computer for all letters of the names."""
        wanted = set("".join(" ".join(name.split()) for name in names))
        fonts = [_BASE]
        missing = wanted - _letters(_BASE)
        for font in _MORE:
            if missing and missing & _letters(font):
                fonts.append(font)
                missing -= _letters(font)
        return cls(tuple(fonts), frozenset(missing))

    def fit(self, name: str, width: int = 40) -> str:
        """A name on one line of at most ``width`` letters, with □ for letters that are missing."""
        line = " ".join(name.split())
        line = "".join(_BOX if letter in self.missing else letter for letter in line)
        return line if len(line) <= width else line[: width - 1] + "…"

    @property
    def note(self) -> str:
        """A sentence on the letters that are missing; empty where none is."""
        if not self.missing:
            return ""
        some = ", ".join(f"U+{ord(letter):04X}" for letter in sorted(self.missing)[:5])
        return (
            f"No font of this computer has {len(self.missing):,} of the letters in the names "
            f"({some}{', …' if len(self.missing) > 5 else ''}); charts show □ in their place, "
            "tables have them."
        )


@cache
def _letters(family: str) -> frozenset[str]:
    """The letters that a font has; none where it is not installed."""
    if family not in {font.name for font in fontManager.ttflist}:
        return frozenset()
    file = Path(fontManager.findfont(FontProperties(family=family)))
    return frozenset(map(chr, get_font(str(file)).get_charmap()))
