def loss(z, labels):
    same, different = relation(labels)
    d = distance(z, z)
    same, different = pick(d.detach(), same, different)  #@ pick
    pull = ({margin} + d[same] - {boundary}).clamp(min=0)
    push = ({margin} + {boundary} - d[different]).clamp(min=0)
    return torch.cat([pull, push]).mean()                                  #? reduction=mean
    terms = torch.cat([pull, push])                                        #? reduction=mean-nonzero
    return terms[terms > 0].mean() if (terms > 0).any() else 0 * terms.sum()  #? reduction=mean-nonzero
    return torch.cat([pull, push]).sum() / 2                               #? reduction=sum
    return mean(pull) + mean(push)                                         #? reduction=separate-means
    return mean(pull[pull > 0]) + mean(push[push > 0])                     #? reduction=separate-means-nonzero


def mean(terms):                                           #? reduction^=separate
    return terms.mean() if len(terms) else terms.sum()     #? reduction^=separate
