"""Models by name, as a package's ``registry.json`` lists them, and how people write a choice."""

from __future__ import annotations

import difflib
import importlib
import json
import re
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from typing import Any, ClassVar, Generic, Self, TypeVar

from pydantic import ValidationError

from crimeengine.errors import InputError

Model = TypeVar("Model")


@dataclass(frozen=True)
class Entry(Generic[Model]):
    """A line of a registry.

    Parameters
    ----------
    name, title, source, summary : str
        What to call the model in jobs and before people, where it comes from, what it does.
    family : str
        Which other models it is like; empty where there are no families.
    path : str
        ``module:Class``; imported when the model is used.
    auto : bool
        Whether it is tried where nobody names a model: ``"auto"`` of the line, or else all but
        networks, which take their time.
    """

    name: str
    title: str
    source: str
    summary: str
    family: str
    path: str
    auto: bool

    @classmethod
    def of(cls, line: dict[str, Any]) -> Self:
        """Read a line."""
        family = line.get("family", "")
        return cls(
            line["name"],
            line["title"],
            line["source"],
            line["summary"],
            family,
            line["class"],
            line.get("auto", family != "network"),
        )

    def load(self) -> type[Model]:
        """Import the class."""
        module, _, attribute = self.path.partition(":")
        found: type[Model] = getattr(importlib.import_module(module), attribute)
        return found


class Registry(Generic[Model]):
    """The models of a package.

    Parameters
    ----------
    package : str
        Where ``registry.json`` lies.
    noun : str
        What one of them is called.
    """

    def __init__(self, package: str, noun: str) -> None:
        self._package, self._noun = package, noun

    @cached_property
    def entries(self) -> dict[str, Entry[Model]]:
        """Every model by name."""
        file = resources.files(self._package).joinpath("registry.json")
        lines = json.loads(file.read_text(encoding="utf-8"))
        return {line["name"]: Entry.of(line) for line in lines}

    def make(
        self,
        name: str,
        settings: dict[str, Any] | None = None,
        device: str = "cpu",
        seed: int = 0,
    ) -> Model:
        """Make an unfitted model.

        Parameters
        ----------
        name : str
            A key of `entries`.
        settings : dict, optional
            Settings by name; the others keep their defaults.
        device : {"cpu", "cuda"}
        seed : int

        Raises
        ------
        InputError
            If there is no such model, or it has no such setting.
        """
        if name not in self.entries:
            near = difflib.get_close_matches(name, self.entries, n=1)
            known = ", ".join(self.entries)
            hint = f"did you mean {near[0]}?" if near else f"choose among {known}."
            raise InputError(f"There is no {self._noun} called '{name}'; {hint}")
        kind: Any = self.entries[name].load()
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
        made: Model = kind(chosen, device, seed)
        return made


@dataclass(frozen=True)
class Selection(Generic[Model]):
    """A model and the settings to give it, as people write them: ``st_resnet:filters=32``.

    Parameters
    ----------
    text : str
        What was written; it names the model in results.
    name : str
    settings : dict
    """

    registry: ClassVar[Registry[Any]]

    text: str
    name: str
    settings: dict[str, Any]

    @classmethod
    def parse(cls, text: str) -> Self:
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
        title = self.registry.entries[self.name].title
        given = ", ".join(_words(name, value) for name, value in self.settings.items())
        return f"{title} ({given})" if given else title

    def make(self, device: str = "cpu", seed: int = 0) -> Model:
        """The unfitted model; raises as `Registry.make`."""
        made: Model = self.registry.make(self.name, self.settings, device, seed)
        return made


def _words(name: str, value: Any) -> str:
    """A setting before people; of one that is on or off, whether the model has it."""
    if isinstance(value, bool):
        return f"{'with' if value else 'without'} {name}"
    return f"{name} {value}"


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
