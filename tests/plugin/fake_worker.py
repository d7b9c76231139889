"""A stand-in for the engine's worker that speaks the protocol and misbehaves on request.

`python fake_worker.py BEHAVIOUR` needs nothing but Python; products are written by
`fake_products.py` when a job asks for them.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
import traceback
from pathlib import Path


def engine_version() -> str:
    """Return the version that the plugin expects."""
    source = Path(__file__).resolve().parents[2] / "crimeengine" / "__init__.py"
    return source.read_text(encoding="utf-8").partition('__version__ = "')[2].partition('"')[0]


HELLO = {
    "type": "hello",
    "protocol": 1,
    "engine": engine_version(),
    "python": "3.11.2",
    "torch": "2.13.0",
    "devices": [{"name": "cpu", "label": "CPU (2 threads)"}],
}


STAGED = ("steps", "gated")
STAGES = (
    ("read", "Reading incidents.gpkg", {}),
    ("train", "Epoch 1 of 12", {"epoch": 1, "loss": 0.125}),
    ("predict", "Forecasting 3 steps", {}),
    ("write", "Writing the products", {}),
)


def say(message: dict) -> None:
    """Write one message."""
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


def say_rubbish(lines: int) -> None:
    """Write lines that are no messages."""
    for number in range(lines):
        sys.stdout.write(f"a library talks {number}\n")
    sys.stdout.flush()


def beat() -> None:
    """Write heartbeats for ever."""
    while True:
        say({"type": "alive"})
        time.sleep(0.2)


def answer(request: dict, behaviour: str, cancelled: threading.Event) -> None:
    """Do a job; a fault of this stand-in is told, so that a test does not wait for ever."""
    try:
        work(request, behaviour, cancelled)
    except Exception:
        detail = traceback.format_exc()
        say_failure(request["id"], "failed", "The stand-in failed", detail)


def work(request: dict, behaviour: str, cancelled: threading.Event) -> None:
    """Do a job in the way that the behaviour says."""
    number, job = request["id"], request["job"]
    partial = Path(job["out"], ".partial")
    partial.mkdir(parents=True)
    (partial / "forecast.tif").write_bytes(b"half")
    say({"type": "progress", "id": number, "stage": "count", "fraction": 0.1, "text": "Counting"})
    if behaviour == "error":
        say_error(number, partial, "input", "There is no category 'ARSONN'; did you mean 'ARSON'?")
        return
    if behaviour == "fault":
        say_error(number, partial, "failed", "Division by zero", "Traceback: line 1")
        return
    if behaviour == "rubbish":
        say_rubbish(60)
    if behaviour == "flood":
        say_rubbish(101)
        time.sleep(60)
    if behaviour == "die":
        sys.stderr.write("last words\n")
        sys.stderr.flush()
        os.kill(os.getpid(), signal.SIGKILL)
    if behaviour in STAGED or behaviour.startswith("die-"):
        go_through_stages(number, behaviour, cancelled)
        if cancelled.is_set():
            say_error(number, partial, "cancelled", "Cancelled")
            return
    if behaviour in ("slow", "deaf", "hang"):
        while not (cancelled.wait(0.05) and behaviour == "slow"):
            pass
        say_error(number, partial, "cancelled", "Cancelled")
        return
    result = {"schema": 1, "kind": "forecast", "job": job}
    if behaviour == "products" or behaviour in STAGED:
        sys.path.insert(0, str(Path(__file__).parent))
        from fake_products import write_products

        result = write_products(job, partial)
    for product in partial.iterdir():
        product.replace(Path(job["out"], product.name))
    partial.rmdir()
    say({"type": "progress", "id": number, "stage": "write", "fraction": 1.0, "text": "Done"})
    say({"type": "result", "id": number, "folder": job["out"], "result": result})


def go_through_stages(number: str, behaviour: str, cancelled: threading.Event) -> None:
    """Report on every stage, die in one if told so, or wait in the middle for the gate to open."""
    for step, (stage, text, facts) in enumerate(STAGES):
        fraction = 0.2 + 0.15 * step
        say(
            {
                "type": "progress",
                "id": number,
                "stage": stage,
                "fraction": fraction,
                "text": text,
                "facts": facts,
            }
        )
        if behaviour == f"die-{stage}":
            os.kill(os.getpid(), signal.SIGKILL)
        if behaviour == "gated" and stage == "train":
            while not Path(os.environ["FAKE_GATE"]).exists() and not cancelled.wait(0.02):
                pass


def say_error(number: str, partial: Path, kind: str, message: str, detail: str = "") -> None:
    """Tidy up and report an error."""
    for product in partial.iterdir():
        product.unlink()
    partial.rmdir()
    say_failure(number, kind, message, detail)


def say_failure(number: str, kind: str, message: str, detail: str) -> None:
    """Report an error."""
    say({"type": "error", "id": number, "kind": kind, "message": message, "detail": detail})


def main(behaviour: str) -> None:
    """Serve requests until the input ends."""
    if behaviour == "absent":
        sys.exit("/usr/bin/python: No module named crimeengine")
    if behaviour == "deaf":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if behaviour == "die-start":
        os.kill(os.getpid(), signal.SIGKILL)
    if behaviour == "mute":
        time.sleep(60)
    hello = {**HELLO, "protocol": 2} if behaviour == "newer" else HELLO
    if behaviour == "older":
        hello = {**HELLO, "protocol": 0}
    if behaviour == "outdated":
        hello = {**HELLO, "engine": "0.0.1"}
    say(hello)
    if behaviour == "die-hello":
        os.kill(os.getpid(), signal.SIGKILL)
    if behaviour != "hang":
        threading.Thread(target=beat, daemon=True).start()
    cancelled = threading.Event()
    for line in sys.stdin:
        request = json.loads(line)
        if request["type"] == "shutdown":
            break
        if request["type"] == "cancel":
            cancelled.set()
        if request["type"] == "run":
            cancelled.clear()
            job = threading.Thread(target=answer, args=(request, behaviour, cancelled))
            job.daemon = True
            job.start()


if __name__ == "__main__":
    main(sys.argv[1])
