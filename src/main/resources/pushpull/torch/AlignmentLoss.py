def loss(z, labels):
    same, _ = relation(labels)
    d = distance(z, z)
    same, _ = pick(d.detach(), same, _)  #@ pick
    return squared(d[same]).pow({power} / 2).mean()
