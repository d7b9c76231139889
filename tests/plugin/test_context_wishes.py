"""What is written about context layers, read."""

from __future__ import annotations

import json

import pytest

from crime_forecast_plugin.processing.context_wishes import Wish, WishError, read_wishes


class TestWishes:
    """What people write."""

    def test_a_name_may_hold_the_marks_that_end_it(self) -> None:
        layers = ["rides", "rides: all", "rides|x"]
        read = read_wishes("rides: all: mean(a, b)@9, count\nrides|x | ahead", layers)
        assert read == {
            "rides: all": Wish(("mean(a, b)@9", "count")),
            "rides|x": Wish(ahead=True),
        }

    def test_text_and_json_say_the_same(self) -> None:
        text = "rides | places=stops | key=a=b | date=day: sum(n)@500, count"
        content = {
            "rides": {
                "places": "stops", "key": "a=b", "date": "day", "features": "sum(n)@500, count",
            }
        }  # fmt: skip
        layers = ["rides", "stops"]
        wish = read_wishes(text, layers)
        assert wish == read_wishes(json.dumps(content), layers)
        assert wish["rides"].figures == ["n"]
        assert wish["rides"].key_of_places == "b"

    def test_nothing_is_wanted(self) -> None:
        assert read_wishes(" \n", ["rides"]) == {}

    def test_who_is_unknown_is_named(self) -> None:
        with pytest.raises(WishError, match="name one of bars, parks"):
            read_wishes("pubs|ahead", ["bars", "parks"])
