def distance(x, y):
    return -x @ y.T


def similarity(d):
    return -d
