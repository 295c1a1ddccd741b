def loss(z, labels):
    same, different = relation(labels)
    d = distance(z, z)
    same, different = pick(d.detach(), same, different)  #@ pick
    pull = d[same].pow(2) / 2
    push = ((1 - d[different]) - {tolerated}).clamp(min=0).pow(2) / 2
    return torch.cat([pull, push]).mean()
