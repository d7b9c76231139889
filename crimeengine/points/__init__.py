"""Incidents as points: which are near each other, kernels over them, and what sets off what."""
