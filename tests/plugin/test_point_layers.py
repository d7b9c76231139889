"""How clusters and near repeats look in a project; the results are the engine's own."""

from __future__ import annotations

import pytest
from analysed import CLUSTERS, DENSE, REPEATS, layer_of, map_tip, names_in, result_of, show, shown

from crime_forecast_plugin.outputs.classes import count_classes, count_edges
from crime_forecast_plugin.outputs.cluster_layers import ClusterLayers
from crime_forecast_plugin.outputs.near_repeat_layers import NearRepeatLayers
from crime_forecast_plugin.outputs.result import Result


class TestClusters:
    """Centres, hulls, and incidents in the colours of their clusters."""

    def test_the_legend_tells_counts_and_colours_agree(self) -> None:
        group = shown(CLUSTERS, ClusterLayers)
        assert group.name() == "Clusters (kmeans): ROBBERY, BURGLARY"
        assert names_in(group) == ["Centres", "Hulls", "Incidents by cluster"]
        clusters = result_of(CLUSTERS).content["clusters"]
        hulls = layer_of(group, "Hulls").renderer().categories()
        dots = layer_of(group, "Incidents by cluster").renderer().categories()
        wanted = [f"cluster {one['cluster']} ({one['count']:,})" for one in clusters]
        assert [category.label() for category in hulls] == wanted
        assert [category.label() for category in dots] == wanted
        outlines = [c.symbol().symbolLayer(0).strokeColor().name() for c in hulls]
        assert outlines == [category.symbol().color().name() for category in dots]
        assert layer_of(group, "Centres").labelsEnabled()

    def test_a_map_tip_has_count_main_categories_and_peak(self) -> None:
        group = shown(CLUSTERS, ClusterLayers)
        cluster = result_of(CLUSTERS).content["clusters"][0]
        tip = map_tip(layer_of(group, "Hulls"))
        assert f"Cluster 1: {cluster['count']:,} incidents" in tip
        assert "Mainly ROBBERY" in tip
        assert "km²" in tip

    def test_what_is_in_no_cluster_has_a_place_in_the_legend(self) -> None:
        group = shown(DENSE, ClusterLayers)
        outside = result_of(DENSE).content["no_cluster"]["count"]
        labels = [
            c.label() for c in layer_of(group, "Incidents by cluster").renderer().categories()
        ]
        assert labels[0] == f"no cluster ({outside:,})"
        assert len(labels) <= 22
        hulls = layer_of(group, "Hulls").renderer().categories()
        assert hulls[0].label().startswith("cluster 1 ")


class TestNearRepeats:
    """Incidents by their partners, and links."""

    def test_the_layers(self) -> None:
        group = shown(REPEATS, NearRepeatLayers)
        near = result_of(REPEATS).content["near"]
        words = f"within {near['metres']:g} m and {near['days']} days"
        assert names_in(group) == [
            f"Partners {words}",
            f"Links {words}",
            "Knox table",
        ]
        partners = layer_of(group, f"Partners {words}")
        ranges = partners.renderer().ranges()
        assert ranges[0].label() == "1"
        assert ranges[-1].upperValue() - 0.5 == max(f["partners"] for f in partners.getFeatures())
        assert partners.renderer().orderByEnabled()
        assert f"1 other incident</b> {words}" in map_tip(partners, '"partners" = 1')

    def test_a_result_without_links_has_no_layer_of_them(self) -> None:
        result = result_of(REPEATS)
        near = {**result.content["near"], "metres": 0.0, "links": 0}
        group = show(NearRepeatLayers(Result(result.folder, {**result.content, "near": near})))
        assert names_in(group) == [
            f"Partners at the same place within {near['days']} days",
            "Knox table",
        ]

    def test_where_no_incident_has_a_partner_there_is_the_table(self) -> None:
        result = result_of(REPEATS)
        near = {**result.content["near"], "pairs": 0, "incidents": 0, "links": 0}
        group = show(NearRepeatLayers(Result(result.folder, {**result.content, "near": near})))
        assert names_in(group) == ["Knox table"]

    @pytest.mark.parametrize(
        ("highest", "labels"),
        [
            (1, ["1"]),
            (2, ["1", "2"]),
            (5, ["1", "2 – 3", "4 – 5"]),
            (8, ["1", "2 – 3", "4 – 7", "8"]),
        ],
    )
    def test_classes_of_counts(self, highest: int, labels: list[str]) -> None:
        assert [
            value_class.label for value_class in count_classes(count_edges(1, highest))
        ] == labels
