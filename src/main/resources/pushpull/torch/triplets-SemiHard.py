def triplets(d, same, different):
    """For each same pair the nearest different point that is further away, but within the margin."""
    a, p = torch.where(same)
    further = d[a] - d[a, p][:, None]
    window = different[a] & (further > 0) & (further < {margin})
    nearest = d[a].masked_fill(~window, float("inf")).min(1)
    found = window.any(1)
    return a[found], p[found], nearest.indices[found]
