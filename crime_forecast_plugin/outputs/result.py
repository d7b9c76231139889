"""The folder of a finished job as the plugin reads it (see docs/protocol.md)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from ..translation import tr

_Kind = TypeVar("_Kind", bound="Result")

#: Kinds of incidents that a title names; of more it says how many there are.
_TITLED = 4


@dataclass(frozen=True)
class Result:
    """The products of a job, and what `result.json` says of them."""

    folder: Path
    content: dict[str, Any]

    @classmethod
    def read(cls: type[_Kind], folder: Path) -> _Kind:
        """Read the result in a folder."""
        text = (folder / "result.json").read_text(encoding="utf-8")
        return cls.of(json.loads(text), folder)

    @classmethod
    def of(cls: type[_Kind], content: dict[str, Any], folder: Path | None = None) -> _Kind:
        """Return the result that the engine reported; its folder is the job's, if not moved."""
        return cls(folder or Path(content["job"]["out"]), content)

    def path(self, key: str) -> str:
        """Return the path of a product, by its key in `files`."""
        return str(self.folder / self.files[key])

    def vector_source(self, layer: str) -> str:
        """Return the source of a layer of the GeoPackage."""
        return f"{self.path('vectors')}|layername={layer}"

    @property
    def job(self) -> dict[str, Any]:
        """The job with all defaults."""
        return self.content["job"]

    @property
    def versions(self) -> dict[str, str]:
        """Versions of the engine and its libraries, by name."""
        return self.content["versions"]

    @property
    def files(self) -> dict[str, str]:
        """Names of the products, by key."""
        return self.content["files"]

    @property
    def verdict(self) -> str:
        """The result in a few sentences."""
        return self.content["verdict"]

    @property
    def cautions(self) -> list[str]:
        """What to keep in mind."""
        return list(self.content.get("cautions", ()))

    @property
    def settings(self) -> dict[str, Any]:
        """What the job was told, by key."""
        return self.job

    @property
    def sources(self) -> set[str]:
        """Names of the files of data that all was made from."""
        return {str(source["name"]) for source in self.content.get("inputs", {}).values()}

    @property
    def seconds(self) -> float:
        """How long the job took."""
        return self.content["seconds"]["total"]

    @property
    def subject(self) -> str:
        """Which incidents were looked at, in words."""
        intake = self.content.get("intake", {})
        following = sum(intake.get("patrol_driven", {}).values())
        left_out = [
            one["count"]
            for one in intake.get("dropped", ())
            if one["reason"] in ("patrol_driven", "other_category")
        ]
        if following and sum(left_out) == following:
            return tr("incidents, without kinds that follow patrols")
        only = list(self.job.get("only") or [])
        if only:
            named, more = only[:_TITLED], len(only) - _TITLED
            return ", ".join([*named, *([tr("{} more kinds").format(more)] if more > 0 else [])])
        return tr("all incidents")

    @property
    def origin(self) -> str:
        """What the layers were made from, in a sentence."""
        text = tr("Made from {:,} incidents ({}).")
        return text.format(self.content["intake"]["kept"], self.subject)

    @property
    def keywords(self) -> list[str]:
        """Words by which the layers are found."""
        return ["crime", self.job["kind"]]
