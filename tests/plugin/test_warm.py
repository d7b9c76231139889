"""The engine that stays alive between jobs, with a stand-in for the worker."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from leftovers import gone

from crime_forecast_plugin.engine.process import EngineError, Patience
from crime_forecast_plugin.engine.warm import WarmEngine

FAKE_WORKER = str(Path(__file__).with_name("fake_worker.py"))
SHORT = Patience(start=10.0, silence=5.0, cancel=1.0, terminate=0.3, shutdown=2.0)

Make = Callable[..., WarmEngine]


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Make warm engines that run the stand-in, and stop them in the end."""
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", sys.executable)
    made: list[WarmEngine] = []

    def warm(behaviour: str = "normal", idle: float = 60.0) -> WarmEngine:
        made.append(WarmEngine([FAKE_WORKER, behaviour], idle, SHORT))
        return made[-1]

    yield warm
    for engine in made:
        engine.stop()


def job(out: Path) -> dict[str, Any]:
    return {"schema": 1, "kind": "what-if", "out": str(out)}


def open_files() -> int:
    """How many files this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


def until(condition: Callable[[], bool], seconds: float = 10) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.02)


def in_thread(warm: WarmEngine, out: Path, **calls: Any) -> tuple[threading.Thread, list[Any]]:
    """Run a job in another thread; what came of it ends up in the list."""
    outcome: list[Any] = []

    def work() -> None:
        try:
            outcome.append(warm.run(job(out), **calls))
        except EngineError as error:
            outcome.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    return thread, outcome


def test_one_worker_does_one_job_after_the_other(make: Make, tmp_path: Path) -> None:
    warm = make()
    assert warm.pid is None
    told: list[float] = []
    result = warm.run(job(tmp_path / "1"), lambda fraction, text: told.append(fraction))
    pid = warm.pid
    assert result["job"]["out"] == str(tmp_path / "1")
    assert told[-1] == 1.0
    warm.run(job(tmp_path / "2"))
    assert warm.pid == pid


def test_stop_leaves_no_process_thread_or_file(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "temporary"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    before = set(threading.enumerate())
    files = open_files()
    warm = make()
    warm.run(job(tmp_path / "out"))
    pid = warm.pid
    warm.stop()
    assert warm.pid is None
    assert gone(pid)
    until(lambda: set(threading.enumerate()) == before)
    assert list(scratch.iterdir()) == []
    assert open_files() == files


def test_the_worker_ends_when_it_is_idle_and_starts_again(make: Make, tmp_path: Path) -> None:
    warm = make(idle=0.3)
    warm.run(job(tmp_path / "1"))
    pid = warm.pid
    until(lambda: gone(pid))
    assert warm.pid is None
    warm.run(job(tmp_path / "2"))
    assert warm.pid not in (None, pid)


def test_a_job_puts_off_the_end(make: Make, tmp_path: Path) -> None:
    warm = make(idle=0.8)
    warm.run(job(tmp_path / "1"))
    pid = warm.pid
    time.sleep(0.5)
    warm.run(job(tmp_path / "2"))
    time.sleep(0.5)
    assert warm.pid == pid


def test_a_worker_that_died_is_replaced(make: Make, tmp_path: Path) -> None:
    warm = make()
    warm.run(job(tmp_path / "1"))
    pid = warm.pid
    os.kill(pid, signal.SIGKILL)
    until(lambda: not warm._engine._child.alive())
    warm.run(job(tmp_path / "2"))
    assert warm.pid != pid


def test_another_interpreter_gets_a_worker_of_its_own(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warm = make()
    warm.run(job(tmp_path / "1"))
    pid = warm.pid
    other = tmp_path / "python"
    other.symlink_to(sys.executable)
    monkeypatch.setenv("CRIME_FORECAST_PYTHON", str(other))
    warm.run(job(tmp_path / "2"))
    assert warm.pid != pid
    assert gone(pid)


def test_an_error_in_a_job_keeps_the_worker(make: Make, tmp_path: Path) -> None:
    warm = make("error")
    pids = set()
    for number in range(2):
        with pytest.raises(EngineError, match="did you mean 'ARSON'"):
            warm.run(job(tmp_path / str(number)))
        pids.add(warm.pid)
    assert len(pids) == 1


def test_a_second_job_waits_for_its_turn(make: Make, tmp_path: Path) -> None:
    warm = make("slow")
    cancel = threading.Event()
    first, outcome = in_thread(warm, tmp_path / "1", is_cancelled=cancel.is_set)
    until(lambda: (tmp_path / "1" / ".partial").exists())
    said: list[str] = []
    impatient = threading.Event()
    second, refused = in_thread(
        warm,
        tmp_path / "2",
        on_progress=lambda fraction, text: said.append(text),
        is_cancelled=impatient.is_set,
    )
    until(lambda: bool(said))
    impatient.set()
    second.join(5)
    assert said[0] == "Waits for: what-if"
    assert refused[0].kind == "cancelled"
    assert not (tmp_path / "2").exists()
    cancel.set()
    first.join(5)
    assert outcome[0].kind == "cancelled"


def test_stop_cancels_the_job_that_runs(make: Make, tmp_path: Path) -> None:
    warm = make("slow")
    thread, outcome = in_thread(warm, tmp_path / "out")
    until(lambda: (tmp_path / "out" / ".partial").exists())
    pid = warm.pid
    warm.stop()
    thread.join(5)
    assert outcome[0].kind == "cancelled"
    assert warm.pid is None
    assert gone(pid)


def test_without_an_engine_the_settings_are_named(
    make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("CRIME_FORECAST_PYTHON")
    with pytest.raises(EngineError, match="Crime Forecast ▸ Settings"):
        make().run(job(tmp_path / "out"))
