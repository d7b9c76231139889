"""What a person wants of the layers of the context, as text or as JSON.

In text each layer has a line, or a part up to a semicolon:

    bars: distance, density@250
    rides | places=stations | key=station_id=id | date=day: sum(rides)@500

In JSON the same is ``{"bars": "distance, density@250", "rides": {"places": "stations", "key":
"station_id=id", "date": "day", "features": ["sum(rides)@500"]}}``.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ..translation import tr

#: Options of a layer that have a value; `ahead` has none.
_OPTIONS = ("places", "key", "date", "from", "to")
_AHEAD = "ahead"
#: Features that name no field.
_OWN_WORDS = {"distance", "count", "density", "length", "share", "mean", "min", "max"}


class WishError(ValueError):
    """The text is not understood; one sentence says where and what to write."""


@dataclass(frozen=True)
class Wish:
    """What is to be made of a layer; `places` is the layer that says where its rows are."""

    features: tuple[str, ...] = ()
    places: str = ""
    key: str = ""
    date: str = ""
    since: str = ""
    until: str = ""
    ahead: bool = False

    @property
    def options(self) -> list[str]:
        """The options as the engine's spec writes them, without the places."""
        given = {"key": self.key, "date": self.date, "from": self.since, "to": self.until}
        found = [f"{word}={value}" for word, value in given.items() if value]
        return [*found, _AHEAD] if self.ahead else found

    @property
    def fields(self) -> list[str]:
        """The layer's fields that say when and where its rows count."""
        own = self.key.partition("=")[0]
        return [field for field in (own, self.date, self.since, self.until) if field]

    @property
    def key_of_places(self) -> str:
        """The field of the layer of places by which rows are joined to it."""
        return self.key.partition("=")[2] or self.key

    @property
    def figures(self) -> list[str]:
        """The layer's fields whose numbers are looked at."""
        found = []
        for feature in self.features:
            word = re.sub(r"\s*@\s*[\d.]+\s*m?$", "", feature)
            inside = re.fullmatch(r"(?:sum|mean)\s*\((.+)\)", word)
            if inside:
                found.append(inside.group(1).strip())
            elif word not in _OWN_WORDS:
                found.append(word)
        return found


def read_wishes(text: str, layers: Sequence[str]) -> dict[str, Wish]:
    """Return what is wanted of each layer that a text names; raises WishError."""
    if not text.strip():
        return {}
    if text.lstrip().startswith("{"):
        return _read_json(text, layers)
    wishes = {}
    for line in filter(None, map(str.strip, re.split(r"[;\n]", text))):
        layer = _layer_of(line, layers)
        options, _, features = line[len(layer) :].partition(":")
        given: dict[str, Any] = {"features": features}
        for option in filter(None, map(str.strip, options.split("|"))):
            word, mark, value = option.partition("=")
            given[word.strip()] = value.strip() if mark else True
        wishes[layer] = _wish(layer, given, layers)
    return wishes


def _read_json(text: str, layers: Sequence[str]) -> dict[str, Wish]:
    try:
        content = json.loads(text)
    except ValueError as error:
        raise WishError(
            tr(
                "The context features are no JSON ({}): write for example bars: distance, "
                "density@250."
            ).format(error)
        ) from error
    wishes = {}
    for layer, given in content.items():
        if layer not in layers:
            raise _unknown(layer, layers)
        known = given if isinstance(given, dict) else {"features": given}
        wishes[layer] = _wish(layer, known, layers)
    return wishes


def _layer_of(line: str, layers: Sequence[str]) -> str:
    """Return the layer with whose name a line begins; a name may hold the marks that end it."""
    for layer in sorted(layers, key=len, reverse=True):
        rest = line[len(layer) :].lstrip()
        if line.startswith(layer) and rest[:1] in ("", ":", "|"):
            return layer
    raise _unknown(re.split(r"[:|]", line)[0].strip(), layers)


def _wish(layer: str, given: dict[str, Any], layers: Sequence[str]) -> Wish:
    unknown = next((word for word in given if word not in (*_OPTIONS, _AHEAD, "features")), None)
    if unknown is not None:
        raise WishError(
            tr(
                "The context features give '{}' an option '{}', which there is not: options "
                "are {} and {}."
            ).format(layer, unknown, ", ".join(_OPTIONS), _AHEAD)
        )
    texts = {word: _text(layer, word, given.get(word, "")) for word in _OPTIONS}
    if texts["places"] and texts["places"] not in layers:
        raise _unknown(texts["places"], layers)
    features = given.get("features", "")
    # A comma within brackets belongs to the name of a field.
    parts = re.split(r",(?![^(]*\))", features) if isinstance(features, str) else features
    return Wish(
        tuple(text for text in (str(part).strip() for part in parts) if text),
        texts["places"],
        texts["key"],
        texts["date"],
        texts["from"],
        texts["to"],
        bool(given.get(_AHEAD, False)),
    )


def _text(layer: str, word: str, value: Any) -> str:
    if isinstance(value, str):
        return value
    raise WishError(
        tr("The context features give '{}' the option {} without a name: write {}=NAME.").format(
            layer, word, word
        )
    )


def _unknown(name: str, layers: Sequence[str]) -> WishError:
    return WishError(
        tr(
            "The context features name '{}', which is no layer of the context: choose it, "
            "or name one of {}."
        ).format(name, ", ".join(layers) or tr("those to be chosen"))
    )
