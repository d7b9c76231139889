"""The projection that cells are made in."""

from __future__ import annotations

from pyproj import CRS
from pyproj.aoi import AreaOfInterest
from pyproj.database import query_utm_crs_info

from crimeengine.errors import InputError


def metric_crs(crs: CRS, longitude: float, latitude: float) -> CRS:
    """The CRS to make cells in: the given one if its metres are true, else a UTM zone.

    Degrees, feet and Mercator (whose metres stretch with the latitude) go to the UTM zone.

    Parameters
    ----------
    crs : pyproj.CRS
        CRS of the area or of the incidents.
    longitude, latitude : float
        A place in the middle of the data (degrees).

    Raises
    ------
    InputError
        If no UTM zone covers the place.
    """
    in_metres = all(axis.unit_name == "metre" for axis in crs.axis_info[:2])
    operation = crs.coordinate_operation
    stretched = operation is not None and "Mercator" in operation.method_name.replace(
        "Transverse Mercator", ""
    )
    if crs.is_projected and in_metres and not stretched:
        return crs.to_2d()
    zones = query_utm_crs_info(
        datum_name="WGS 84",
        area_of_interest=AreaOfInterest(longitude, latitude, longitude, latitude),
    )
    if not zones:
        raise InputError(
            f"No UTM zone covers longitude {longitude:.4f}, latitude {latitude:.4f}; "
            "exchange x and y if they are the wrong way round, or reproject the incidents to a CRS "
            "in metres."
        )
    return CRS.from_epsg(int(zones[0].code))
