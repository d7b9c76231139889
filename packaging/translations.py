"""Collect the texts of the plugin into its translation files, `i18n/crime_forecast_<language>.ts`.

Translations that are there stay, new texts are added as unfinished, and texts that have gone are
dropped. Qt Linguist edits the files and `lrelease` compiles them.
"""

from __future__ import annotations

import argparse
import ast
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

PLUGIN = "crime_forecast_plugin"
DOMAIN = "crime_forecast"
FUNCTION = "tr"
#: What translation.py calls the texts of the code.
CONTEXT = "CrimeForecast"


class TextError(Exception):
    """A text of the code that cannot be collected."""


@dataclass(frozen=True)
class Text:
    """A text for people: `context` is a form's class, or that of the code."""

    context: str
    source: str


@dataclass(frozen=True)
class Translation:
    """What a translator wrote; not yet finished where `finished` is False."""

    text: str = ""
    finished: bool = False


Places = dict[Text, list[str]]


def texts(package: Path) -> Places:
    """Every text of the plugin's package, with the files it stands in."""
    places: Places = {}
    for suffix, collect in ((".py", _code_texts), (".ui", _form_texts)):
        for path in sorted(package.rglob(f"*{suffix}")):
            name = path.relative_to(package).as_posix()
            for text in collect(path):
                files = places.setdefault(text, [])
                if name not in files:
                    files.append(name)
    return dict(sorted(places.items(), key=lambda item: item[0].context))


def translations(path: Path) -> dict[Text, Translation]:
    """What a translation file has; nothing where there is none yet."""
    if not path.exists():
        return {}
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            text = Text(context.findtext("name", ""), message.findtext("source", ""))
            found[text] = Translation(target.text or "", target.get("type") is None)
    return found


def update(path: Path, language: str, places: Places) -> list[Text]:
    """Bring a translation file up to date; return what is to be translated."""
    known = translations(path)
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language={quoteattr(language)} sourcelanguage="en">',
    ]
    context = ""
    for text, files in places.items():
        if text.context != context:
            lines += ["</context>"] if context else []
            context = text.context
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
        lines += _message(text, files, known.get(text, Translation()))
    lines += ["</context>", "</TS>", ""]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")
    return [text for text in places if not known.get(text, Translation()).finished]


def _message(text: Text, files: list[str], translation: Translation) -> list[str]:
    state = "" if translation.finished else ' type="unfinished"'
    return [
        "    <message>",
        *(f"        <location filename={quoteattr('../' + name)}/>" for name in files),
        f"        <source>{escape(text.source)}</source>",
        f"        <translation{state}>{escape(translation.text)}</translation>",
        "    </message>",
    ]


def _code_texts(path: Path) -> Iterator[Text]:
    """The literal arguments of `tr`, which is called in functions only, in their order."""
    tree = ast.parse(path.read_text(encoding="utf-8"), path.name)
    late = {
        inner
        for function in ast.walk(tree)
        if isinstance(function, (ast.FunctionDef, ast.Lambda))
        for part in (function.body if isinstance(function.body, list) else [function.body])
        for inner in ast.walk(part)
    }
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _is_tr(node.func)]
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset)):
        place = f"{path.name}, line {call.lineno}"
        if len(call.args) != 1 or call.keywords or not _is_text(call.args[0]):
            raise TextError(f"{place}: give {FUNCTION}() one literal text, and format it after.")
        if call not in late:
            raise TextError(
                f"{place}: {FUNCTION}() runs at the import, when the language is not known yet; "
                "call it in a function."
            )
        yield Text(CONTEXT, call.args[0].value)


def _is_tr(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id == FUNCTION


def _is_text(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def _form_texts(path: Path) -> Iterator[Text]:
    """The strings that uic has translated when it loads a form."""
    form = ElementTree.parse(path).getroot()
    for string in form.iter("string"):
        if string.text and string.get("notr") != "true":
            yield Text(form.findtext("class", ""), string.text)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "languages", nargs="*", metavar="LANGUAGE", help="a language to begin, such as fr or pt_BR"
    )
    package = Path(__file__).parents[1] / PLUGIN
    folder = package / "i18n"
    begun = {file.stem.removeprefix(f"{DOMAIN}_") for file in folder.glob(f"{DOMAIN}_*.ts")}
    try:
        places = texts(package)
    except TextError as error:
        sys.exit(str(error))
    for language in sorted(begun.union(parser.parse_args().languages)):
        path = folder / f"{DOMAIN}_{language}.ts"
        left = update(path, language, places)
        print(f"{path.name}: {len(places):,} texts, {len(left):,} to translate")
        for text in left:
            print(f"  {text.context} ({', '.join(places[text])}): {text.source!r}")


if __name__ == "__main__":
    _main()
