"""How each kind of job is done: from its description to its products.

A file a kind, with a function ``run(job, folder, watch, progress)`` that writes the products into
a folder and returns what ``result.json`` says; `crimeengine.run` does the rest.
"""
