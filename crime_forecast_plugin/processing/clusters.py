"""*Cluster incidents*: where incidents lie together, and how clear that is."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingOutputHtml,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterDefinition,
)

from ..outputs.cluster_layers import ClusterLayers
from ..outputs.loader import ResultLoader
from ..outputs.page import write_page
from ..outputs.result import Result
from ..translation import tr
from . import analysis_checks
from . import definitions as define
from . import parameters as names
from .algorithm import paragraphs
from .incident_algorithm import IncidentAlgorithm
from .values import Values

METHOD = "METHOD"
K = "K"
LARGEST_K = "LARGEST_K"
HOURS = "HOURS"
CATEGORY_WEIGHT = "CATEGORY_WEIGHT"
REACH = "REACH"
FEWEST = "FEWEST"
SAMPLE = "SAMPLE"

_FARTHEST = 1e6


class Clusters(IncidentAlgorithm):
    """K-means, DBSCAN and HDBSCAN with silhouettes."""

    def name(self) -> str:
        """The name after the colon of the algorithm's id."""
        return "clusters"

    def displayName(self) -> str:
        """The name in the toolbox."""
        return tr("Cluster incidents")

    def shortDescription(self) -> str:
        """The tool tip in the toolbox."""
        return tr("Finds clusters of incidents, and says how clear they are.")

    def shortHelpString(self) -> str:
        """The text beside the parameters."""
        return _help()

    def tags(self) -> list[str]:
        """What else people may search for."""
        return tr(
            "crime,k-means,kmeans,dbscan,hdbscan,silhouette,partition,segmentation,density,"
            "centres,centers,hulls,hot spot"
        ).split(",")

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Declare parameters and outputs."""
        for definition in _parameters():
            self.addParameter(definition)
        self.addOutput(
            QgsProcessingOutputVectorLayer(
                "INCIDENTS", tr("Incidents with their cluster"), names.POINTS
            )
        )
        self.addOutput(
            QgsProcessingOutputVectorLayer("HULLS", tr("Hulls of the clusters"), names.POLYGONS)
        )
        self.addOutput(
            QgsProcessingOutputVectorLayer("CENTRES", tr("Centres of the clusters"), names.POINTS)
        )
        self.addOutput(
            QgsProcessingOutputFile("TABLE", tr("Silhouettes by number of clusters (CSV)"))
        )
        self.addOutput(QgsProcessingOutputFile("CHART", tr("Silhouettes, chart (PNG)")))
        self.addOutput(QgsProcessingOutputHtml("REPORT", tr("Clusters of incidents")))
        self.addOutput(QgsProcessingOutputNumber("COUNT", tr("Number of clusters")))
        self.addOutput(QgsProcessingOutputString("VERDICT", tr("How clear the clusters are")))

    def fault(self, values: Values) -> str | None:
        """Return what is wrong with the number of clusters and the category's weight."""
        return analysis_checks.fault_of_clusters(
            values.choice(METHOD), values.whole_or_none(K)
        ) or analysis_checks.fault_of_weight(
            values.real(CATEGORY_WEIGHT), values.text(names.CATEGORY)
        )

    def job(self, values: Values) -> dict[str, Any]:
        """Return the fields of the job."""
        wanted = values.whole_or_none(K)
        return {
            "kind": "clusters",
            "method": values.choice(METHOD),
            "k": "auto" if wanted is None else str(wanted),
            "largest_k": values.whole(LARGEST_K),
            "hours": values.real(HOURS),
            "category_weight": values.real(CATEGORY_WEIGHT),
            "reach": values.real(REACH),
            "fewest": values.whole_or_none(FEWEST),
            "sample": values.whole(SAMPLE),
            "device": values.choice(names.DEVICE),
            "seed": values.whole(names.SEED),
        }

    def outputs(self, result: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the products, and have their layers loaded."""
        clusters = Result.of(result)
        ResultLoader.register(ClusterLayers(clusters), context)
        found = {
            "INCIDENTS": clusters.vector_source("incidents"),
            "HULLS": clusters.vector_source("hulls"),
            "CENTRES": clusters.vector_source("centres"),
            "TABLE": clusters.path("silhouette_table"),
            "REPORT": write_page(
                clusters,
                self.displayName(),
                {"silhouette_chart": tr("Silhouettes of the clusters")},
            ),
            "COUNT": result["k"],
            "VERDICT": clusters.verdict,
        }
        if "silhouette_chart" in clusters.files:
            found["CHART"] = clusters.path("silhouette_chart")
        return found


def _parameters() -> list[QgsProcessingParameterDefinition]:
    """Return the parameters in the order in which a person fills them in."""
    return [
        *names.incidents(),
        define.explained(
            define.choice(
                METHOD,
                tr("Method"),
                {
                    "kmeans": tr("K-means: divide all incidents"),
                    "dbscan": tr("DBSCAN: dense places of one density"),
                    "hdbscan": tr("HDBSCAN: dense places of any density"),
                },
                "kmeans",
            ),
            tr(
                "kmeans divides all incidents; dbscan and hdbscan find where they are dense "
                "and leave the rest in no cluster."
            ),
        ),
        define.explained(
            define.number_or_none(K, tr("Number of clusters (kmeans)"), 2, 1000),
            tr(
                "How many clusters kmeans makes. Empty tries several numbers and takes the one "
                "of highest mean silhouette."
            ),
        ),
        define.explained(
            define.number(REACH, tr("Reach (metres, dbscan)"), 150, 0.1, _FARTHEST, decimals=1),
            tr("Largest distance between neighbours of dbscan in metres."),
        ),
        define.explained(
            define.number_or_none(
                FEWEST, tr("Fewest incidents of a cluster (dbscan, hdbscan)"), 2, 1_000_000
            ),
            tr(
                "Incidents within reach that make a dense place of dbscan; distinct places "
                "that make a cluster of hdbscan. Empty takes 0.2 % of them, at least 5."
            ),
        ),
        define.advanced(
            define.explained(
                define.number(LARGEST_K, tr("Largest number of clusters to try"), 15, 2, 100),
                tr("kmeans tries 2 clusters up to so many where no number is given."),
            )
        ),
        define.advanced(
            define.explained(
                define.number(
                    HOURS, tr("An hour of the day counts as (metres)"), 0, 0, _FARTHEST, decimals=1
                ),
                tr(
                    "How many metres apart incidents of one hour's difference in the time of day "
                    "count. 0 leaves the time of day out."
                ),
            )
        ),
        define.advanced(
            define.explained(
                define.number(
                    CATEGORY_WEIGHT,
                    tr("Another category counts as (metres)"),
                    0,
                    0,
                    _FARTHEST,
                    decimals=1,
                ),
                tr(
                    "How many metres further apart incidents of different categories count. 0 "
                    "leaves the category out."
                ),
            )
        ),
        define.advanced(
            define.explained(
                define.number(
                    SAMPLE, tr("Sample for silhouettes (incidents)"), 10_000, 100, 100_000
                ),
                tr(
                    "Incidents whose silhouettes are computed where there are more than 100,000 "
                    "distinct places; below that all are."
                ),
            )
        ),
        define.advanced(names.device()),
        *names.period(),
        names.seed(),
        names.output(tr("Folder for the layers, the silhouettes (CSV and PNG) and the page.")),
    ]


def _help() -> str:
    """Return what the algorithm is for, and how to read its result."""
    return paragraphs(
        tr("Finds clusters of incidents and says how clear they are."),
        tr(
            "<b>kmeans</b> divides all incidents among so many centres; with no number "
            "given it tries several and takes the one of highest silhouette. <b>dbscan</b> "
            "finds places where incidents are dense and leaves the rest in no cluster; it "
            "needs a reach. <b>hdbscan</b> does so for places of any density."
        ),
        tr(
            "The silhouette says how much nearer incidents are to their own cluster than "
            "to the next: 1 is perfectly clear, 0 is none. Below about one half the "
            "clusters may be no more than one continuous city cut up."
        ),
        tr(
            "The layers are the centres, the hulls and the incidents in the colours of "
            "their clusters, with count, main categories and peak hours of each."
        ),
    )
