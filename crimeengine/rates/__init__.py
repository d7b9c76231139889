"""Expected counts: what they depend on, how they are blended, how counts scatter around them."""
