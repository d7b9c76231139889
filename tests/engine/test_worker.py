"""The worker's side of the protocol, spoken to as QGIS does."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crimeengine import __version__


class Conversation:
    """A running worker."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "crimeengine", "worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            start_new_session=True,
        )

    def say(self, message: dict[str, Any] | str) -> None:
        assert self.process.stdin
        text = message if isinstance(message, str) else json.dumps(message)
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def hear(self, *types: str) -> dict[str, Any]:
        """The next reply of one of these types."""
        assert self.process.stdout
        for line in self.process.stdout:
            reply: dict[str, Any] = json.loads(line)
            if reply["type"] in types:
                return reply
        raise AssertionError(f"the worker ended without {types}")


@pytest.fixture
def worker() -> Iterator[Conversation]:
    conversation = Conversation()
    yield conversation
    if conversation.process.poll() is None:
        os.killpg(conversation.process.pid, signal.SIGKILL)
    conversation.process.wait()
    for pipe in (conversation.process.stdin, conversation.process.stdout):
        assert pipe
        pipe.close()


@pytest.fixture
def job(points_file: Path, area_file: Path, tmp_path: Path) -> dict[str, Any]:
    return {
        "schema": 1,
        "kind": "forecast",
        "incidents": str(points_file),
        "time": "when",
        "area": str(area_file),
        "cell": 250,
        "horizon": 2,
        "model": "st_resnet",
        "settings": {"filters": 4, "units": 1, "trend": 1, "epochs": 1},
        "out": str(tmp_path / "o"),
    }


def test_hello_run_and_shutdown(worker: Conversation, job: dict[str, Any]) -> None:
    hello = worker.hear("hello")
    assert (hello["protocol"], hello["engine"]) == (1, __version__)
    assert hello["devices"][0]["name"] == "cpu"
    worker.say({"type": "run", "id": "7", "job": job})
    progress = worker.hear("progress")
    assert progress["id"] == "7" and 0 <= progress["fraction"] <= 1 and progress["text"]
    done = worker.hear("result", "error")
    assert done["type"] == "result" and done["folder"] == job["out"]
    written = json.loads(Path(job["out"], "result.json").read_text(encoding="utf-8"))
    assert done["result"] == written
    worker.say({"type": "shutdown"})
    assert worker.process.wait(10) == 0


def test_an_error_keeps_the_worker_alive(worker: Conversation, job: dict[str, Any]) -> None:
    worker.say({"type": "run", "id": "1", "job": {**job, "model": "magic"}})
    error = worker.hear("error")
    assert error["kind"] == "input" and "no model called 'magic'" in error["message"]
    worker.say("this is no JSON")
    worker.say({"type": "dance"})
    assert worker.hear("error")["message"].startswith("This line is no request")
    assert worker.hear("error")["id"] == ""
    worker.say({"type": "run", "id": "2", "job": {**job, "model": "ewma", "settings": {}}})
    assert worker.hear("result", "error")["type"] == "result"


def test_a_cancelled_job_leaves_nothing(worker: Conversation, job: dict[str, Any]) -> None:
    long = {"filters": 64, "units": 6, "trend": 1, "epochs": 500, "patience": 500}
    worker.say({"type": "run", "id": "1", "job": {**job, "settings": long}})
    while worker.hear("progress")["stage"] != "train":
        pass
    asked = time.monotonic()
    worker.say({"type": "cancel", "id": "1"})
    assert worker.hear("error", "result")["kind"] == "cancelled"
    assert time.monotonic() - asked < 4
    assert not Path(job["out"]).exists()


def test_a_closed_input_ends_the_worker_and_its_job(
    worker: Conversation, job: dict[str, Any]
) -> None:
    long = {"filters": 64, "units": 6, "trend": 1, "epochs": 500, "patience": 500}
    worker.say({"type": "run", "id": "1", "job": {**job, "settings": long}})
    while worker.hear("progress")["stage"] != "train":
        pass
    assert worker.process.stdin
    worker.process.stdin.close()
    assert worker.process.wait(6) == 0
    assert not Path(job["out"]).exists()


def test_prints_of_libraries_do_not_reach_the_protocol(tmp_path: Path) -> None:
    script = tmp_path / "noisy.py"
    script.write_text(
        "import os, sys\nfrom crimeengine.worker import Channel\nchannel = Channel()\n"
        "print('noise')\nos.write(1, b'more noise\\n')\nchannel.say(type='alive')\n"
    )
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60)
    assert done.stdout == '{"type": "alive"}\n'
    assert "noise" in done.stderr and "more noise" in done.stderr
