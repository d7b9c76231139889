"""The words exchanged with the engine (see docs/protocol.md), and the ways a run can end badly."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from ..translation import tr
from .catalogue import engine_version

PROTOCOL = 1


def settings_place() -> str:
    """Return where the engine is looked after, in words."""
    return tr("Crime Forecast ▸ Settings")


class EngineError(Exception):
    """A run that gave no result.

    `kind` is `input` (the person can mend it), `cancelled`, `failed` (a fault in the engine, which
    is still alive) or `broken` (the process could not be started, hung or died). `message` is one
    sentence for people, `detail` the traceback or the tail of the log.
    """

    def __init__(self, kind: str, message: str, detail: str = "") -> None:
        super().__init__(message)
        self.kind = kind
        self.message = message
        self.detail = detail


@dataclass(frozen=True)
class Device:
    """A place where the engine can compute."""

    name: str
    label: str


@dataclass(frozen=True)
class Hello:
    """What a worker says of itself when it is ready."""

    protocol: int
    engine: str
    python: str
    torch: str
    devices: tuple[Device, ...]


def encode(message: dict[str, Any]) -> bytes:
    """Return a message as one line."""
    return json.dumps(message).encode("ascii") + b"\n"


def decode(line: bytes) -> dict[str, Any] | None:
    """Return the message in a line, or None if the line is none."""
    try:
        message = json.loads(line.decode("utf-8"))
    except ValueError:
        return None
    if not isinstance(message, dict) or not isinstance(message.get("type"), str):
        return None
    return message


def hello_from(message: dict[str, Any]) -> Hello:
    """Check the worker's greeting and return it."""
    protocol, engine = message.get("protocol"), str(message.get("engine", ""))
    if protocol != PROTOCOL:
        older = isinstance(protocol, int) and protocol < PROTOCOL
        remedy = (
            tr("update the engine under {}.").format(settings_place())
            if older
            else tr("update the plugin in the plugin manager.")
        )
        raise EngineError(
            "broken",
            tr(
                "The engine speaks version {} of the protocol and this plugin version {}: {}"
            ).format(protocol, PROTOCOL, remedy),
        )
    if engine != engine_version():
        raise EngineError(
            "broken",
            tr(
                "The engine has version {}, but this plugin works with {}: update it under {}."
            ).format(engine or "?", engine_version(), settings_place()),
        )
    return Hello(
        protocol,
        engine,
        str(message.get("python", "")),
        str(message.get("torch", "")),
        tuple(Device(d["name"], d["label"]) for d in message.get("devices", [])),
    )
