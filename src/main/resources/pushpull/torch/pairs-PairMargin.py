def pick(d, same, different):
    """Same pairs further apart than one margin, different pairs nearer than another."""
    return same & (d > {positive}), different & (d < {negative})
