"""The words exchanged with the engine (see docs/protocol.md), and the ways a run can end badly."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

PROTOCOL = 1
SETTINGS_PLACE = "Open Crime Forecast ▸ Settings"


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
    protocol = message.get("protocol")
    if protocol != PROTOCOL:
        older = isinstance(protocol, int) and protocol < PROTOCOL
        remedy = (
            f"update the engine under {SETTINGS_PLACE}."
            if older
            else "update the plugin in the plugin manager."
        )
        raise EngineError(
            "broken",
            f"The engine speaks version {protocol} of the protocol and this plugin version "
            f"{PROTOCOL}: {remedy}",
        )
    return Hello(
        protocol,
        str(message.get("engine", "")),
        str(message.get("python", "")),
        str(message.get("torch", "")),
        tuple(Device(d["name"], d["label"]) for d in message.get("devices", [])),
    )
