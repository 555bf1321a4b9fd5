"""The map plane of geodata/plane/projection.h, once more: so that the tests can say in pixels
where a place on Earth is. Lambert azimuthal equal-area, WGS 84 (Snyder 1987, ch. 24)."""

from math import asin, atanh, cos, radians, sin, sqrt

A, F = 6378137.0, 1 / 298.257223563
E2 = F * (2 - F)
E = sqrt(E2)
LON0, LAT0 = 26.0, 56.0


def _q(lat):
    s = sin(lat)
    return (1 - E2) * (s / (1 - E2 * s * s) + atanh(E * s) / E)


_QP = _q(radians(90))
_RQ = A * sqrt(_QP / 2)
_B1 = asin(_q(radians(LAT0)) / _QP)
_D = (A * cos(radians(LAT0)) / sqrt(1 - E2 * sin(radians(LAT0)) ** 2)) / (_RQ * cos(_B1))


def forward(lon, lat):
    """Metres east and north of the plane's centre."""
    b, l = asin(_q(radians(lat)) / _QP), radians(lon - LON0)
    k = _RQ * sqrt(2 / (1 + sin(_B1) * sin(b) + cos(_B1) * cos(b) * cos(l)))
    return (k * _D * cos(b) * sin(l),
            k / _D * (cos(_B1) * sin(b) - sin(_B1) * cos(b) * cos(l)))


def on_screen(state, lon, lat):
    """Where a place is in the window, pixels."""
    camera, viewport = state["camera"], state["viewport"]
    (x, y), (cx, cy) = forward(lon, lat), forward(camera["lon"], camera["lat"])
    scale = camera["metres_per_pixel"]
    return (round(viewport["width"] / 2 + (x - cx) / scale),
            round(viewport["height"] / 2 - (y - cy) / scale))


def under_pointer(state, x, y):
    """The map point (metres) under a pixel."""
    camera, viewport = state["camera"], state["viewport"]
    cx, cy = forward(camera["lon"], camera["lat"])
    scale = camera["metres_per_pixel"]
    return (cx + (x - viewport["width"] / 2) * scale, cy - (y - viewport["height"] / 2) * scale)
