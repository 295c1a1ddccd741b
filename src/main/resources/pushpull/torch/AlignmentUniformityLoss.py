def loss(x, y):
    return align(x, y) + {lambda} * (uniform(x) + uniform(y)) / 2


def align(x, y):
    return squared(distance(x, y).diagonal()).pow({power} / 2).mean()


def uniform(x):
    i, j = torch.triu_indices(len(x), len(x), 1)
    logits = -{t} * squared(distance(x, x)[i, j])
    return logits.logsumexp(0) - math.log(len(i))
