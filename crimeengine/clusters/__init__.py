"""Clusters of incidents: found, judged by their silhouettes, and described."""
