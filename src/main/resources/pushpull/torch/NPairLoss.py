def loss(z, labels):
    firsts, seconds = first_pairs(labels)
    if not firsts:
        return 0 * z.sum()
    a, p = z[firsts], z[seconds]
    cross_entropy = F.cross_entropy(a @ p.T, torch.arange(len(a), device=z.device))
    return cross_entropy                                                               #? decay=0
    return cross_entropy + {decay} / 2 * (a.pow(2).sum() + p.pow(2).sum()) / len(a)      #? decay!=0


def first_pairs(labels):
    """The first two points of each group that has two."""
    groups = dict()
    for i, label in enumerate(labels.tolist()):
        groups.setdefault(label, []).append(i)
    pairs = sorted(members[:2] for members in groups.values() if len(members) > 1)
    return [first for first, _ in pairs], [second for _, second in pairs]
