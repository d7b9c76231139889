"""How each kind of job is done: from its description to its products."""
