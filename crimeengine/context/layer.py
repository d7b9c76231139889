"""A layer of context as people write it: ``name=file:feature,feature``."""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from crimeengine.context.feature import Feature
from crimeengine.context.label import Label
from crimeengine.errors import InputError

#: Words of the text, in the order in which they are written after the file.
_OPTIONS = ("places", "key", "date", "from", "to", "ahead")

#: Words of the same as JSON.
_WORDS = {"name", "file", "layername", "places_layername", "features", *_OPTIONS}

#: Files that belong to another of the same stem, or whose name goes on after the other's: what a
#: shapefile and a raster need, and what a GeoPackage that is open has not taken in yet.
_SIDES = (".dbf", ".shx", ".prj", ".cpg", ".qix", ".sbn", ".sbx", ".tfw", ".wld", ".rrd", ".hdr")
_ENDS = (".aux.xml", ".ovr", ".msk", "-wal")


class Layer(BaseModel):
    """What to read, and what to make of it.

    Parameters
    ----------
    name : str
        What to call it.
    file : str
        Any vector file that GDAL reads, GeoParquet, a raster, or a table.
    layername : str, optional
        The layer of a file that has several.
    places : str, optional
        Vector file of the areas or stations that the rows of a table stand for.
    places_layername : str, optional
        The layer of such a file that has several.
    key : tuple of str, optional
        The table's column that names the place, and that of the places.
    date : str, optional
        Column of the day, for a table with a value a day.
    since : str, optional
        Column of the day from which a feature stands; ``from`` in text and JSON.
    to : str, optional
        Column of the last day on which it stands.
    ahead : bool
        Whether a daily table tells of the day itself, as a weather forecast would.
    features : tuple of str
        What to make of it, see `crimeengine.context.feature`; by its geometry if none is given.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    name: str = Field(min_length=1)
    file: str = Field(min_length=1)
    layername: str | None = None
    places: str | None = None
    places_layername: str | None = None
    key: tuple[str, str] | None = None
    date: str | None = None
    since: str | None = Field(None, alias="from")
    to: str | None = None
    ahead: bool = False
    features: tuple[str, ...] = ()

    @field_validator("key", mode="before")
    @classmethod
    def _both(cls, key: Any) -> Any:
        """One name, or ``one=other``, as the two columns."""
        if not isinstance(key, str):
            return key
        first, _, second = key.partition("=")
        return first.strip(), second.strip() or first.strip()

    @field_validator("features", mode="before")
    @classmethod
    def _canonical(cls, features: Any) -> Any:
        """Features of text or of a list, each once and in the same writing."""
        if isinstance(features, str):
            # A comma within brackets belongs to the name of a column.
            features = re.split(r",(?![^(]*\))", features)
        if not isinstance(features, (list, tuple)):
            return features
        texts = (str(Feature.parse(str(text))) for text in features)
        return tuple(dict.fromkeys(text for text in texts if text))

    @model_validator(mode="after")
    def _fits(self) -> Layer:
        if (self.places is None) != (self.key is None):
            given, missing = ("places", "key") if self.key is None else ("key", "places")
            raise ValueError(
                f"it has '{given}' without '{missing}'; a table is joined to places by both, such "
                "as |places=areas.gpkg|key=code=area_code."
            )
        if self.places_layername is not None and self.places is None:
            raise ValueError("it names a layer of 'places', but no such file; add |places=FILE.")
        if self.date is not None and (self.since or self.to):
            raise ValueError(
                "it has both 'date' (a value a day) and 'from' or 'to' (from when to when a "
                "feature stands); leave out one of them."
            )
        if self.ahead and (self.places or self.since or self.to):
            raise ValueError("'ahead' is of daily tables without places; leave it out.")
        return self

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self.file)

    @property
    def label(self) -> Label:
        """What to call it in messages."""
        return Label(f"context layer '{self.name}'", self.path.name)

    @property
    def text(self) -> str:
        """The layer as people write it, always in the same way.

        It is JSON where a name holds a mark that plain text gives another meaning.
        """
        plain = self._plain()
        try:
            same = parse_layer(plain) == self
        except InputError:
            same = False
        return plain if same else json.dumps(self._words(), ensure_ascii=False)

    def _words(self) -> dict[str, Any]:
        """What was said, by its words in text and JSON."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True)

    def _plain(self) -> str:
        words = self._words()
        parts = [f"{self.name}={self.file}"]
        parts += [f"layername={self.layername}"] if self.layername else []
        for word in _OPTIONS:
            if word not in words:
                continue
            value = "=".join(self.key) if word == "key" and self.key else words[word]
            parts.append(word if value is True else f"{word}={value}")
            if word == "places" and self.places_layername:
                parts.append(f"layername={self.places_layername}")
        return "|".join(parts) + (f":{','.join(self.features)}" if self.features else "")

    @property
    def files(self) -> dict[str, Path]:
        """The files that it reads, by their part in it; see `companions` for those beside them."""
        places = {f"{self.name} places": Path(self.places)} if self.places else {}
        return {self.name: self.path, **places}

    def at(self, file: str | Path, places: str | Path | None = None) -> Layer:
        """The same layer in another file, with its places in another if that is given."""
        moved = {"file": str(file)} | ({"places": str(places)} if places else {})
        return self.model_copy(update=moved)

    def like(self, other: Layer) -> Layer:
        """The layer as another is, where that says anything: its file, its features, its joins.

        So a scenario says ``bars=edited.gpkg`` and keeps what was made of the bars.
        """
        said = {word: getattr(other, word) for word in other.model_fields_set}
        # The layer of a file is that of no other file.
        blank = {"layername": None} | ({"places_layername": None} if other.places else {})
        return self.model_copy(update=blank | said)


def parse_layer(given: str | Mapping[str, Any]) -> Layer:
    """Read a layer from text, from JSON as text, or from an object of the same words.

    Parameters
    ----------
    given : str or mapping
        ``name=file``, then ``|layername=…``, ``|places=…``, ``|key=…=…``, ``|date=…``,
        ``|from=…``, ``|to=…``, ``|ahead`` as wanted, then ``:feature,feature``.

    Raises
    ------
    InputError
        If it cannot be understood; the message says how to write it.
    """
    if isinstance(given, str):
        text = given.strip()
        words = _from_json(text) if text.startswith("{") else _from_text(text)
    else:
        text, words = json.dumps(dict(given), ensure_ascii=False, default=str), dict(given)
    try:
        return Layer.model_validate(words)
    except ValidationError as error:
        fault = error.errors()[0]
        said = fault.get("ctx", {}).get("error")
        word = ".".join(str(part) for part in fault["loc"])
        why = str(said) if said else f"'{word}': {fault['msg'].lower()}."
        unknown = set(words) - _WORDS
        if unknown:
            why = f"'{min(unknown)}' is no word of a layer; these are {', '.join(sorted(_WORDS))}."
        raise InputError(f"The context '{text}' is not understood: {why}") from error


def companions(file: Path) -> list[Path]:
    """Files beside a file that belong to it: those of a shapefile, the statistics of a raster."""
    beside = {ending: file.with_name(file.name + ending) for ending in _ENDS}
    if file.suffix.lower() in {".shp", ".tif", ".tiff", ".asc", ".img", ".jpg", ".png"}:
        beside |= {ending: file.with_suffix(ending) for ending in _SIDES}
        beside |= {ending.upper(): file.with_suffix(ending.upper()) for ending in _SIDES}
    found: list[Path] = []
    for path in beside.values():
        # Systems that know no capitals find the same file twice.
        if path.is_file() and path != file and not any(path.samefile(one) for one in found):
            found.append(path)
    return sorted(found)


def _from_json(text: str) -> dict[str, Any]:
    try:
        words: dict[str, Any] = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(
            f"The context '{text}' begins as JSON but is none ({error}); write it as name=file, "
            'or as {"name": "parks", "file": "parks.gpkg"}.'
        ) from error
    return words


def _from_text(text: str) -> dict[str, Any]:
    name, _, rest = text.partition("=")
    body, features = _split_features(rest.strip())
    file, *options = body.split("|")
    if not name.strip() or not file.strip():
        raise InputError(
            f"The context '{text}' is not understood; write it as name=file or "
            "name=file:feature,feature, such as bars=bars.gpkg:distance,density@250."
        )
    words: dict[str, Any] = {"name": name.strip(), "file": file.strip()}
    for option in options:
        word, mark, value = (part.strip() for part in option.partition("="))
        if word == "layername" and mark:
            # A layer is that of the file that it follows.
            word = "places_layername" if "places" in words else word
        elif word not in _OPTIONS or bool(mark) == (word == "ahead"):
            raise _unknown(text, option)
        words[word] = value if mark else True
    if features:
        words["features"] = features
    return words


def _split_features(text: str) -> tuple[str, str]:
    """The text before the last colon, unless that is of a drive, and the features after it."""
    body, mark, features = text.rpartition(":")
    drive = re.search(r"(^|\|places=)\w?$", body)
    if not mark or drive or re.search(r"[/\\|]", features):
        return text, ""
    return body, features


def _unknown(text: str, option: str) -> InputError:
    word = option.partition("=")[0].strip()
    near = difflib.get_close_matches(word, ("layername", *_OPTIONS), n=1)
    hint = f"did you mean '{near[0]}'? " if near else ""
    return InputError(
        f"The context '{text}' has an unknown word, '{option.strip()}'; {hint}Write layername=…, "
        "places=…, key=…=…, date=…, from=…, to=… or ahead, with a bar before each."
    )
