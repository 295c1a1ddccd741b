def squared(d):
    """Of unit vectors |x - y|^2 is twice the cosine distance."""
    return 2 * d
