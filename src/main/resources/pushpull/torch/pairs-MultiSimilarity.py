def pick(d, same, different):
    """Pairs that are worse than the best of the other kind, but for a tolerance."""
    nearest = d.masked_fill(~different, float("inf")).amin(1, keepdim=True)
    farthest = d.masked_fill(~same, float("-inf")).amax(1, keepdim=True)
    return same & (d + {epsilon} > nearest), different & (d - {epsilon} < farthest)
