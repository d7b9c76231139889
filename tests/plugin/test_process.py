"""The engine's process: good and bad workers."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from leftovers import gone

from crime_forecast_plugin.engine.catalogue import engine_version
from crime_forecast_plugin.engine.process import (
    EngineError,
    EngineProcess,
    Patience,
    clean_environment,
    handshake,
)

FAKE_WORKER = Path(__file__).with_name("fake_worker.py")
SHORT = Patience(start=10.0, silence=1.0, cancel=1.0, terminate=0.3, shutdown=2.0)


def engine(behaviour: str, patience: Patience = SHORT) -> EngineProcess:
    return EngineProcess(sys.executable, [str(FAKE_WORKER), behaviour], patience)


def job(out: Path) -> dict:
    return {"schema": 1, "kind": "forecast", "out": str(out)}


def test_hello_says_what_the_engine_is() -> None:
    hello = handshake(sys.executable, [str(FAKE_WORKER), "normal"])
    assert (hello.protocol, hello.engine) == (1, engine_version())
    assert [device.label for device in hello.devices] == ["CPU (2 threads)"]


def test_a_job_gives_progress_and_a_result_and_leaves_no_process(tmp_path: Path) -> None:
    heard = []
    with engine("normal") as process:
        pid = process.pid
        result = process.run(job(tmp_path / "out"), lambda *step: heard.append(step))
    assert result["job"]["out"] == str(tmp_path / "out")
    assert heard == [(0.1, "Counting"), (1.0, "Done")]
    assert gone(pid)


def test_the_loss_is_told_where_the_engine_learns(tmp_path: Path) -> None:
    heard = []
    with engine("die-train") as process, pytest.raises(EngineError, match="signal 9"):
        process.run(job(tmp_path / "out"), lambda _fraction, text: heard.append(text))
    assert heard == ["Counting", "Reading incidents.gpkg", "Epoch 1 of 12, loss 0.125"]


def test_one_worker_does_several_jobs(tmp_path: Path) -> None:
    with engine("normal") as process:
        pid = process.pid
        for number in range(3):
            process.run(job(tmp_path / str(number)))
        assert process.pid == pid


@pytest.mark.parametrize(("behaviour", "kind"), [("error", "input"), ("fault", "failed")])
def test_an_error_leaves_the_worker_ready(tmp_path: Path, behaviour: str, kind: str) -> None:
    with engine(behaviour) as process:
        pid = process.pid
        for number in range(2):
            with pytest.raises(EngineError) as caught:
                process.run(job(tmp_path / str(number)))
            assert caught.value.kind == kind
        assert process.pid == pid


def test_a_little_rubbish_is_ignored(tmp_path: Path) -> None:
    with engine("rubbish") as process:
        assert process.run(job(tmp_path / "out"))["schema"] == 1


def test_much_rubbish_is_a_broken_worker(tmp_path: Path) -> None:
    with engine("flood") as process, pytest.raises(EngineError, match="cannot be read") as caught:
        pid = process.pid
        process.run(job(tmp_path / "out"))
    assert caught.value.kind == "broken"
    assert gone(pid)
    assert not (tmp_path / "out").exists()


def test_silence_is_a_hang(tmp_path: Path) -> None:
    with engine("hang") as process, pytest.raises(EngineError, match="1 seconds") as caught:
        pid = process.pid
        process.run(job(tmp_path / "out"))
    assert caught.value.kind == "broken"
    assert gone(pid)


def test_a_worker_that_never_greets_is_stopped() -> None:
    process = engine("mute")
    with pytest.raises(EngineError, match="has not answered"):
        process.start()
    assert process.pid is None


def test_a_killed_worker_gives_one_sentence_and_the_next_run_works(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "notes.txt").write_text("mine")
    with engine("die") as process:
        pid = process.pid
        with pytest.raises(EngineError, match=r"signal 9\).*memory") as caught:
            process.run(job(folder))
        assert caught.value.kind == "broken"
        assert "\n" not in caught.value.message
        assert caught.value.detail == "last words"
        assert [path.name for path in folder.iterdir()] == ["notes.txt"]
        process._command[-1] = "normal"
        assert process.run(job(tmp_path / "next"))["schema"] == 1
        assert process.pid != pid
    assert gone(pid)


def test_cancel_is_honoured_and_keeps_the_worker(tmp_path: Path) -> None:
    with engine("slow") as process:
        pid = process.pid
        began = time.monotonic()
        with pytest.raises(EngineError) as caught:
            process.run(job(tmp_path / "out"), is_cancelled=lambda: time.monotonic() - began > 0.2)
        assert caught.value.kind == "cancelled"
        assert process.pid == pid
        assert time.monotonic() - began < 1.0
    assert not (tmp_path / "out" / ".partial").exists()


def test_cancel_that_is_ignored_kills_within_four_seconds(tmp_path: Path) -> None:
    with engine("deaf", Patience()) as process:
        pid = process.pid
        began = time.monotonic()
        with pytest.raises(EngineError) as caught:
            process.run(job(tmp_path / "out"), is_cancelled=lambda: True)
        assert time.monotonic() - began < 4.0
        assert caught.value.kind == "cancelled"
        assert gone(pid)
    assert not (tmp_path / "out").exists()


def test_a_fault_of_the_caller_ends_the_worker(tmp_path: Path) -> None:
    with engine("slow") as process:
        pid = process.pid
        with pytest.raises(ZeroDivisionError):
            process.run(job(tmp_path / "out"), lambda fraction, text: 1 / 0)
        assert gone(pid)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("behaviour", "remedy"), [("newer", "update the plugin"), ("older", "update the engine")]
)
def test_another_protocol_is_refused(behaviour: str, remedy: str) -> None:
    process = engine(behaviour)
    with pytest.raises(EngineError, match=remedy):
        process.start()
    assert process.pid is None


def test_a_python_without_the_engine() -> None:
    with pytest.raises(EngineError, match=r"not complete in .*Settings") as caught:
        engine("absent").start()
    assert "No module named crimeengine" in caught.value.detail


def test_a_python_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"cannot be started .*Settings"):
        handshake(str(tmp_path / "nowhere" / "python"))


def test_the_environment_is_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PROJ_LIB", "GDAL_DATA", "LD_LIBRARY_PATH", "QGIS_PREFIX_PATH"):
        monkeypatch.setenv(name, "x")
    monkeypatch.setenv("HOME", "/home/analyst")
    environment = clean_environment()
    assert environment["HOME"] == "/home/analyst"
    assert environment["PYTHONSAFEPATH"] == "1"
    assert "PYTHONPATH" not in environment
    assert not any(name.startswith(("PROJ_", "GDAL_", "LD_", "QGIS_")) for name in environment)


def test_a_dead_supervisor_leaves_no_worker() -> None:
    script = (
        "import os, sys\n"
        "from crime_forecast_plugin.engine.process import EngineProcess\n"
        f"process = EngineProcess(sys.executable, [{str(FAKE_WORKER)!r}, 'normal'])\n"
        "process.start()\n"
        "print(process.pid, flush=True)\n"
        "os._exit(1)\n"
    )
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=False
    )
    pid = int(done.stdout)
    deadline = time.monotonic() + 3
    while time.monotonic() < deadline:
        if _ended(pid):
            return
        time.sleep(0.05)
    pytest.fail("the worker outlived its supervisor")


def _ended(pid: int) -> bool:
    """Whether a process is over, though the system's first one may not have taken note of it."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"
