"""Chicago's surroundings: the layers and tables that the benchmarks of context share.

Nothing in them tells of incidents, or is of a year after those that the benchmarks forecast: crime
rates by tract, and the census snapshot and land use of 2020, are left out. The reports to the city
(abandoned buildings, street lights, sanitation) carry no date.
"""

from __future__ import annotations

from pathlib import Path

from crimeengine.area import Area, read_area
from crimeengine.incidents import Incidents, read_incidents

CHICAGO = Path(__file__).parents[2] / "shared" / "data" / "chicago"
CONTEXT = CHICAGO / "context"

#: Files and what to make of them, by what to call the layer.
LAYERS = {
    "parks": "parks.geojson:share,distance",
    "waterways": "waterways.geojson:share,distance",
    "school grounds": "school_grounds.geojson:share,distance",
    "major streets": "major_streets.geojson:length,distance",
    "bike routes": "bike_routes.geojson:length,distance",
    "rail lines": "cta_rail_lines.geojson:length,distance",
    "rail stations": "cta_rail_stations.geojson:distance,density@500",
    "libraries": "libraries.geojson:distance",
    "hospitals": "hospitals.geojson:distance",
    "churches": "churches.geojson:distance,density@500",
    "day care": "day_care_centers.geojson:distance,density@500",
    "schools": "public_schools_2018.geojson:distance,density@500",
    "liquor shops": "liquor_retail.geojson:count,distance,density@250,density@1000",
    "supermarkets": "supermarkets.geojson:distance,density@1000",
    "abandoned buildings": "abandoned_buildings_311.geojson:count,density@250,density@1000",
    "street lights out": "street_lights_out_311.geojson:count,density@500",
    "sanitation": "sanitation_311.geojson:count,density@500",
    "tracts": (
        "sdoh_tracts_2014.geojson:Pov14,Unemp14,EP_PCI,EP_CROWD,EP_NOHSDP,EP_NOVEH,EP_MUNIT,"
        "sum(Pop2014)"
    ),
    "community areas": (
        "socioeconomic_indicators_2008_2012.csv|places={folder}/community_areas.geojson"
        "|key=Community Area Number=area_num_1:HARDSHIP INDEX"
    ),
    "rail entries": (
        "cta_station_daily_entries_2001_2016.parquet|places={folder}/cta_rail_stations.geojson"
        "|key=station_id=GTFS|date=date:sum(entries)@500,sum(entries)@1000"
    ),
    "weather": "weather_daily_noaa_ghcn_ohare_2000_2019.csv:tmax_f,tmin_f,prcp_in,snow_in",
}


def specs() -> tuple[str, ...]:
    """The layers as people write them."""
    return tuple(f"{name}={CONTEXT}/{text.format(folder=CONTEXT)}" for name, text in LAYERS.items())


def city(side: float | None = None) -> Area:
    """The city, or what lies in a square of a side (m) around its middle."""
    area = read_area(str(CONTEXT / "city_boundary.geojson")).in_metres()
    if side is None:
        return area
    middle = area.polygon.centroid.buffer(side / 2, cap_style="square")
    return Area(area.polygon.intersection(middle), area.crs)


def incidents() -> Incidents:
    """The incidents of 2012 to 2018 by category, wherever they lie."""
    return read_incidents(
        CHICAGO / "crimes_2012_2018.parquet",
        "timestamp",
        "category",
        x="lon",
        y="lat",
        crs="EPSG:4326",
    )
