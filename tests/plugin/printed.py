"""Small real results to print and export, each made once, and what PDF files say."""

from __future__ import annotations

import subprocess
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from analysed import ROOT, SAMPLE, result_of


def forecast() -> Path:
    """Return the folder of a forecast of three days on the sample's last months."""
    return result_of("forecast --cell 500 --horizon 3 --model ewma --test-days 7").folder


@cache
def made_from_forecast(command: str) -> Path:
    """Return the folder of what a command of the engine makes from that forecast."""
    kind, _, options = command.partition(" ")
    out = Path(mkdtemp(prefix="crime-forecast-test-"), "out")
    engine = str(ROOT / ".venv" / "bin" / "crimeengine")
    arguments = [engine, kind, str(forecast()), *options.split(), "--out", str(out)]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return out


def zones() -> Path:
    """Return the folder of the forecast by the sample's districts."""
    return made_from_forecast(f"zones --zones {SAMPLE} --zones-layer districts --name name")


def text_of(pdf: Path) -> list[str]:
    """Return the text of each page of a PDF."""
    done = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True, check=True
    )
    return done.stdout.split("\f")[:-1]
