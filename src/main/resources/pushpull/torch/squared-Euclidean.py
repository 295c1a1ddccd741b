def squared(d):
    return d.pow(2)
