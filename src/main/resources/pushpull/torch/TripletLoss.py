def loss(z, labels):
    same, different = relation(labels)
    d = distance(z, z)
    a, p, n = triplets(d.detach(), same, different)
    hinge = (d[a, p] - d[a, n] + {margin}).clamp(min=0)                             #? swap=false
    hinge = (d[a, p] - torch.minimum(d[a, n], d[p, n]) + {margin}).clamp(min=0)     #? swap=true
    return hinge.mean() if len(hinge) else hinge.sum()                              #? reduction=mean
    return hinge[hinge > 0].mean() if (hinge > 0).any() else hinge.sum()            #? reduction=mean-nonzero
    return hinge.sum()                                                              #? reduction=sum
