"""The texts of the plugin in another language: complete, faithful, and said in QGIS."""

from __future__ import annotations

import re
import subprocess
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from string import Template

import pytest
import translations
from qgis.core import QgsApplication, QgsExpression, QgsProcessingProvider, QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale
from qgis.PyQt.QtWidgets import QWidget
from translations import CONTEXT, Text, TextError, texts, update

from crime_forecast_plugin import plugin, translation
from crime_forecast_plugin.gui.form import load_form
from crime_forecast_plugin.translation import localised, tr

PLUGIN = Path(translation.__file__).resolve().parent
FILES = sorted((PLUGIN / "i18n").glob("*.ts"))
LANGUAGES = [file.stem.removeprefix("crime_forecast_") for file in FILES]
#: Forms that are on the screen together, whose keys may not clash.
TOGETHER = [("DataPage", "CategoryList"), ("EngineSetup", "SettingsPage"), ("StartPage",)]
TOGETHER += [("ForecastPage",), ("WhatIfPage",), ("RunPage",)]
#: What a translation has to take over, in this order.
KEPT = {
    "places for values": re.compile(r"\{[^{}]*\}"),
    "places of Qt": re.compile(r"%L?\d"),
    "tags": re.compile(r"</?\w[^>]*>"),
    "keys": re.compile(r"&(?=\w)"),
    "lines": re.compile(r"\n"),
    "space around": re.compile(r"^\s+|\s+$"),
    "ways in menus": re.compile("▸"),
    "dots at the end": re.compile(r"…$"),
    "names of files and variables": re.compile(r"\w+\.(?:csv|safetensors)|\b[A-Z]+_[A-Z]+\b"),
}
_NAMES = re.compile(r'"\w+"|@\w+|(?<!\$)\$\w+|\$\$\w+')


def clashes(said: Iterable[str]) -> int:
    """How many keys are given once too often."""
    keys = [key.lower() for text in said for key in re.findall(r"&(\w)", text)]
    return len(keys) - len(set(keys))


@pytest.fixture(params=FILES, ids=LANGUAGES)
def file(request: pytest.FixtureRequest) -> Path:
    """A translation file."""
    return request.param


@pytest.fixture
def german_qgis(
    qgis_app: QgsApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """QGIS is set to German, and the plugin's texts are compiled."""
    source, compiled = PLUGIN / "i18n" / "crime_forecast_de.ts", tmp_path / "crime_forecast_de.qm"
    subprocess.run(["lrelease", "-silent", source, "-qm", compiled], check=True)
    monkeypatch.setattr(translation, "_FOLDER", tmp_path)
    settings, before = QgsSettings(), QLocale()
    settings.setValue("locale/overrideFlag", True)
    settings.setValue("locale/userLocale", "de")
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)
    settings.remove("locale/overrideFlag")
    settings.remove("locale/userLocale")


@pytest.fixture
def german(german_qgis: None) -> Iterator[None]:
    """The plugin speaks German."""
    translator = translation.install()
    yield
    QCoreApplication.removeTranslator(translator)


class NoAlgorithms(QgsProcessingProvider):
    """Stands in for the plugin's provider, which another test may have registered."""

    def id(self) -> str:
        return "made_up"

    def name(self) -> str:
        return "Made up"

    def loadAlgorithms(self) -> None:
        pass


def test_a_language_has_every_text_and_no_other(file: Path) -> None:
    written, asked = set(translations.translations(file)), set(texts(PLUGIN))
    advice = "run make translations"
    assert sorted(text.source for text in asked - written) == [], advice
    assert sorted(text.source for text in written - asked) == [], advice


def test_every_text_is_translated(file: Path) -> None:
    found = translations.translations(file)
    left = [text.source for text, said in found.items() if not (said.finished and said.text)]
    assert left == [], "translate these in Qt Linguist"


@pytest.mark.parametrize("kept", KEPT)
def test_translations_keep_what_is_not_words(file: Path, kept: str) -> None:
    pattern = KEPT[kept]
    for text, said in translations.translations(file).items():
        assert pattern.findall(said.text) == pattern.findall(text.source), said.text


@pytest.mark.parametrize("forms", TOGETHER, ids="+".join)
def test_every_key_is_given_once(file: Path, forms: tuple[str, ...]) -> None:
    found = translations.translations(file)
    assert clashes(one.text for text, one in found.items() if text.context in forms) == 0


def test_keys_of_the_code_clash_no_more_than_in_english(file: Path) -> None:
    found = translations.translations(file)
    places: dict[str, list[Text]] = {}
    for text, names in texts(PLUGIN).items():
        for name in names:
            places.setdefault(name, []).append(text)
    for name, there in places.items():
        english = clashes(text.source for text in there)
        assert clashes(found[text].text for text in there) <= english, name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("tip", sorted(PLUGIN.glob("styles/*_tip.html")), ids=lambda tip: tip.stem)
def test_map_tips_tell_the_same_figures(language: str, tip: Path) -> None:
    english = tip.read_text(encoding="utf-8")
    said = (tip.parent / language / tip.name).read_text(encoding="utf-8")
    assert set(_NAMES.findall(said)) == set(_NAMES.findall(english))
    for expression in re.findall(r"\[%(.*?)%\]", said, re.DOTALL):
        parsed = QgsExpression(Template(expression).substitute(defaultdict(lambda: "1")))
        assert not parsed.hasParserError(), parsed.parserErrorString()


def test_texts_and_forms_are_said_in_the_language_of_qgis(german: None) -> None:
    assert tr("Time step") == "Zeitschritt"
    assert tr("{} and {:,} more").format("a", 2) == "a und 2 weitere"
    widget = QWidget()
    load_form("category_list.ui", widget)
    assert widget.none_button.text() == "K&eine"
    assert widget.filter.placeholderText() == "Filtern"


def test_numbers_are_written_as_the_language_does(german: None) -> None:
    assert tr("{:,} incidents").format(1234) == "1.234 Vorfälle"
    assert tr("{:,.1f} GB").format(1234.5) == "1.234,5 GB"
    assert tr("with {}").format("1,000.5") == "mit 1,000.5"  # a name is no number
    assert localised("0.25") == "0,25"


def test_the_plugin_brings_the_language_and_takes_it_away(
    german_qgis: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(plugin, "CrimeForecastProvider", NoAlgorithms)
    loaded = plugin.CrimeForecastPlugin(None)
    loaded.initProcessing()
    assert tr("Time step") == "Zeitschritt"
    loaded.unload()
    assert tr("Time step") == "Time step"


def test_a_language_without_translation_is_english(qgis_app: QgsApplication) -> None:
    translator = translation.install()
    assert translator.isEmpty()
    assert tr("Time step") == "Time step"


@pytest.fixture
def package(tmp_path: Path) -> Callable[[str], Path]:
    """Write a module of a package, with a form beside it."""

    def write(code: str) -> Path:
        (tmp_path / "module.py").write_text(code)
        (tmp_path / "form.ui").write_text(
            "<ui><class>Form</class><widget><property><string>&amp;Go</string></property>"
            '<property><string notr="true">x</string></property>'
            "<property><string/></property></widget></ui>"
        )
        return tmp_path

    return write


def test_texts_of_code_and_forms_are_collected(package: Callable[[str], Path]) -> None:
    folder = package('def f():\n    return tr("One <b> & " "two"), tr("One <b> & two")\n')
    found = texts(folder)
    assert found == {
        Text(CONTEXT, "One <b> & two"): ["module.py"],
        Text("Form", "&Go"): ["form.ui"],
    }


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("def f(x):\n    return tr(x)\n", "module.py, line 2: give tr() one literal text"),
        ('def f(x):\n    return tr(f"{x}")\n', "literal text"),
        ('def f(x):\n    return tr("a", x)\n', "literal text"),
        ('TITLE = tr("Title")\n', "module.py, line 1: tr() runs at the import"),
        ('def f(x=tr("Title")):\n    return x\n', "runs at the import"),
    ],
)
def test_what_cannot_be_collected_is_told(
    package: Callable[[str], Path], code: str, words: str
) -> None:
    with pytest.raises(TextError, match=re.escape(words)):
        texts(package(code))


def test_an_update_keeps_adds_and_drops(package: Callable[[str], Path], tmp_path: Path) -> None:
    file = tmp_path / "i18n" / "crime_forecast_xx.ts"
    folder = package('def f():\n    return tr("Old"), tr("Kept\\nline")\n')
    assert len(update(file, "xx", texts(folder))) == 3
    written = file.read_text(encoding="utf-8")
    before = 'line</source>\n        <translation type="unfinished"></translation>'
    assert before in written
    file.write_text(written.replace(before, "line</source><translation>Là\nbas</translation>"))
    folder = package('def f():\n    return tr("Kept\\nline"), tr("New")\n')
    left = update(file, "xx", texts(folder))
    assert [text.source for text in left] == ["New", "&Go"]
    known = translations.translations(file)
    assert known[Text(CONTEXT, "Kept\nline")] == translations.Translation("Là\nbas", True)
    assert Text(CONTEXT, "Old") not in known
    again = file.read_text(encoding="utf-8")
    update(file, "xx", texts(folder))
    assert file.read_text(encoding="utf-8") == again
