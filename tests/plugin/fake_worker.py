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

HELLO = {
    "type": "hello",
    "protocol": 1,
    "engine": "0.1.0",
    "python": "3.11.2",
    "torch": "2.13.0",
    "devices": [{"name": "cpu", "label": "CPU (2 threads)"}],
}


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
    if behaviour in ("slow", "deaf", "hang"):
        while not (cancelled.wait(0.05) and behaviour == "slow"):
            pass
        say_error(number, partial, "cancelled", "Cancelled")
        return
    result = {"schema": 1, "kind": "forecast", "job": job}
    if behaviour == "products":
        sys.path.insert(0, str(Path(__file__).parent))
        from fake_products import write_products

        result = write_products(job, partial)
    for product in partial.iterdir():
        product.replace(Path(job["out"], product.name))
    partial.rmdir()
    say({"type": "progress", "id": number, "stage": "write", "fraction": 1.0, "text": "Done"})
    say({"type": "result", "id": number, "folder": job["out"], "result": result})


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
    if behaviour == "mute":
        time.sleep(60)
    hello = {**HELLO, "protocol": 2} if behaviour == "newer" else HELLO
    if behaviour == "older":
        hello = {**HELLO, "protocol": 0}
    say(hello)
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
