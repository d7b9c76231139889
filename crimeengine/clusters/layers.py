"""The layers that show clusters on a map."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray
from pyproj import CRS

from crimeengine.clusters.features import Features
from crimeengine.clusters.figures import Cluster
from crimeengine.clusters.numbering import NONE_NAME
from crimeengine.incidents import Incidents


def incident_layer(
    incidents: Incidents,
    features: Features,
    crs: CRS,
    label: NDArray[np.int64],
    values: NDArray[np.float64],
) -> gpd.GeoDataFrame:
    """Each incident with its cluster.

    Parameters
    ----------
    incidents : Incidents
    features : Features
        Of the same incidents.
    crs : pyproj.CRS
    label : ndarray of int, shape (m,)
        Cluster of each row of the features; 0 is none.
    values : ndarray of float, shape (m,)
        Silhouette of each row; NaN where it was not measured.
    """
    number = label[features.code]
    names = np.array([NONE_NAME, *(f"cluster {one}" for one in range(1, label.max() + 1))])
    columns = {"time": incidents.time.astype("datetime64[ms]")}
    if incidents.categories:
        columns["category"] = np.array(incidents.categories, dtype=object)[incidents.category]
    columns |= {"cluster": number, "name": names[number], "silhouette": values[features.code]}
    places = gpd.points_from_xy(*features.east_north[features.code].T)
    return gpd.GeoDataFrame(columns, geometry=places, crs=crs)


def cluster_layers(clusters: list[Cluster], crs: CRS) -> dict[str, gpd.GeoDataFrame]:
    """The hulls and the centres, with the same figures."""
    table = pd.DataFrame([cluster.fields() for cluster in clusters])
    shapes = {
        "hulls": [cluster.hull for cluster in clusters],
        "centres": [cluster.centre for cluster in clusters],
    }
    return {name: gpd.GeoDataFrame(table, geometry=of, crs=crs) for name, of in shapes.items()}
