def distance(x, y):
    return 1 - F.normalize(x, dim=1) @ F.normalize(y, dim=1).T  #? smoothing=0
    x = x / (x.pow(2).sum(1, keepdim=True) + {smoothing}).sqrt()  #? smoothing!=0
    y = y / (y.pow(2).sum(1, keepdim=True) + {smoothing}).sqrt()  #? smoothing!=0
    return 1 - x @ y.T                                           #? smoothing!=0


def similarity(d):
    return 1 - d
