"""A model with settings, as the engine writes it in results: `gbm:context=false`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ..translation import tr
from .catalogue import title_of


@dataclass(frozen=True)
class Choice:
    """A model of the engine's registry, and the settings that are not the usual ones."""

    name: str
    settings: dict[str, Any]

    @classmethod
    def read(cls, text: str) -> Choice:
        """Read `name` or `name:setting=value:setting=value`; a value is JSON, or else text."""
        name, *given = text.split(":")
        parts = (setting.partition("=") for setting in given)
        return cls(name, {setting: _value(value) for setting, _, value in parts})

    @property
    def title(self) -> str:
        """What to call it before people, such as "Gradient boosting (without context)"."""
        title = title_of(self.name)
        given = ", ".join(_words(name, value) for name, value in self.settings.items())
        return f"{title} ({given})" if given else title

    @property
    def settings_text(self) -> str:
        """The settings as a forecast takes them; empty for the usual ones."""
        return json.dumps(self.settings) if self.settings else ""


def _value(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _words(name: str, value: Any) -> str:
    if value is True:
        return tr("with {}").format(name)
    if value is False:
        return tr("without {}").format(name)
    return f"{name} {value}"
