def loss(z, labels):
    same, different = relation(labels)
    d = distance(z, z)
    same, different = pick(d.detach(), same, different)  #@ pick
    pull = d[same]
    push = ((1 - d[different]) - {margin}).clamp(min=0)
    return torch.cat([pull, push]).mean()
