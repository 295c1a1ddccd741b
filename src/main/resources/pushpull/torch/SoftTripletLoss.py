def loss(z, labels):
    same, different = relation(labels)
    d = distance(z, z)
    a, p, n = triplets(d.detach(), same, different)
    terms = F.softplus(d[a, p] - d[a, n] + {margin})
    return terms.mean() if len(terms) else terms.sum()
