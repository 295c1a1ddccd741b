def triplets(d, same, different):
    """The farthest same and the nearest different point of each anchor."""
    a = torch.where(same.any(1) & different.any(1))[0]
    p = d.masked_fill(~same, float("-inf")).argmax(1)
    n = d.masked_fill(~different, float("inf")).argmin(1)
    return a, p[a], n[a]
