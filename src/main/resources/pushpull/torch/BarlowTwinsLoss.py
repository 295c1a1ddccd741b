def loss(x, y):
    c = standard(x).T @ standard(y) / len(x)
    on = (1 - c.diagonal()).pow(2).sum()
    off = c.pow(2).sum() - c.diagonal().pow(2).sum()
    return on + {redundancy} * off


def standard(x):
    return (x - x.mean(0)) / (x.var(0, unbiased=False) + 1e-5).sqrt()   #? deviation=code
    return (x - x.mean(0)) / x.std(0)                                   #? deviation=paper
