def squared(d):
    return d
