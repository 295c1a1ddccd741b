def loss(x, y):
    spread = (hinge(x) + hinge(y)) / 2
    return {invariance} * F.mse_loss(x, y) + {variance} * spread + {covariance} * (overlap(x) + overlap(y))


def hinge(x):
    return ({gamma} - (x.var(0) + {epsilon}).sqrt()).clamp(min=0).mean()


def overlap(x):
    centred = x - x.mean(0)
    covariance = centred.T @ centred / (len(x) - 1)
    return (covariance.pow(2).sum() - covariance.diagonal().pow(2).sum()) / x.shape[1]
