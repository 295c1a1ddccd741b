def loss(z, labels):
    same, different = relation(labels)
    d = distance(z, z)
    s = similarity(d)
    same, different = pick(d.detach(), same, different)  #@ pick
    pull = F.softplus(log_sum(-{alpha} * (s - {base}), same)) / {alpha}
    push = F.softplus(log_sum({beta} * (s - {base}), different)) / {beta}
    return (pull + push).mean()
