"""The forecasters by name. A new one is one file and one line in ``registry.json``."""

from __future__ import annotations

import difflib
import importlib
import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from pydantic import ValidationError

from crimeengine.errors import InputError
from crimeengine.forecasters.base import Forecaster


@dataclass(frozen=True)
class Entry:
    """A line of the registry.

    Parameters
    ----------
    name, title, source, summary : str
        What to call the model in jobs and before people, where it comes from, what it does.
    family : str
        ``"counting"``, ``"points"``, ``"regression"`` or ``"network"``.
    path : str
        ``module:Class``; imported when the model is used.
    auto : bool
        Whether ``--model auto`` tries it: ``"auto"`` of the line, or else all but networks, which
        take their time.
    """

    name: str
    title: str
    source: str
    summary: str
    family: str
    path: str
    auto: bool

    def load(self) -> type[Forecaster]:
        """Import the class."""
        module, _, attribute = self.path.partition(":")
        found: type[Forecaster] = getattr(importlib.import_module(module), attribute)
        return found


@cache
def forecasters() -> dict[str, Entry]:
    """Every forecaster by name."""
    text = resources.files(__name__).joinpath("registry.json").read_text(encoding="utf-8")
    return {
        line["name"]: Entry(
            line["name"],
            line["title"],
            line["source"],
            line["summary"],
            line["family"],
            line["class"],
            line.get("auto", line["family"] != "network"),
        )
        for line in json.loads(text)
    }


@dataclass(frozen=True)
class Choice:
    """A model and the settings to give it, as people write them: ``st_resnet:filters=32``.

    Parameters
    ----------
    text : str
        What was written; it names the model in results.
    name : str
    settings : dict
    """

    text: str
    name: str
    settings: dict[str, Any]

    @classmethod
    def parse(cls, text: str) -> Choice:
        """Read ``name`` or ``name:setting=value:setting=value``.

        Raises
        ------
        InputError
            If a setting has no value.
        """
        name, *settings = text.strip().split(":")
        return cls(text.strip(), name, dict(parse_setting(setting) for setting in settings))

    @property
    def title(self) -> str:
        """What to call it before people."""
        title = forecasters()[self.name].title
        given = ", ".join(f"{name} {value}" for name, value in self.settings.items())
        return f"{title} ({given})" if given else title

    def make(self, device: str = "cpu", seed: int = 0) -> Forecaster:
        """The unfitted forecaster; raises as `forecaster`."""
        return forecaster(self.name, self.settings, device, seed)


def split_choices(text: str) -> list[str]:
    """The texts of several choices with commas between; commas within brackets stay."""
    found = re.split(r",(?![^\[{]*[\]}])", text)
    return [choice.strip() for choice in found if choice.strip()]


def parse_setting(text: str) -> tuple[str, Any]:
    """Read ``name=value``; the value is JSON, or else text.

    Raises
    ------
    InputError
        If there is no value.
    """
    name, equals, value = text.partition("=")
    if not equals:
        raise InputError(f"The setting '{text}' has no value; write it as name=value.")
    try:
        return name, json.loads(value)
    except json.JSONDecodeError:
        return name, value


def forecaster(
    name: str, settings: dict[str, Any] | None = None, device: str = "cpu", seed: int = 0
) -> Forecaster:
    """Make an unfitted forecaster.

    Parameters
    ----------
    name : str
        A key of `forecasters`.
    settings : dict, optional
        Settings by name; the others keep their defaults.
    device : {"cpu", "cuda"}
    seed : int

    Raises
    ------
    InputError
        If there is no such model, or it has no such setting.
    """
    known = forecasters()
    if name not in known:
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"choose among {', '.join(known)}."
        raise InputError(f"There is no model called '{name}'; {hint}")
    kind = known[name].load()
    try:
        chosen = kind.Settings(**(settings or {}))
    except ValidationError as error:
        fault = error.errors()[0]
        field = ".".join(str(part) for part in fault["loc"])
        allowed = ", ".join(kind.Settings.model_fields) or "none"
        raise InputError(
            f"The setting '{field}' of {name} cannot be {fault['input']!r}: {fault['msg']}; "
            f"its settings are: {allowed}."
        ) from error
    return kind(chosen, device, seed)
