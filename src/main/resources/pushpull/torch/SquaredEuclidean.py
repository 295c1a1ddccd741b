def distance(x, y):
    return (x[:, None] - y[None]).pow(2).sum(2)


def similarity(d):
    return -d
