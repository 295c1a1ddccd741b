def loss(z, labels):
    same, different = relation(labels)
    logits = -distance(z, z) / {temperature}
    same, different = pick(-{temperature} * logits.detach(), same, different)  #@ pick
    a, p = torch.where(same & different.any(1, keepdim=True))
    rivals = log_sum(logits, different)
    terms = F.softplus(rivals[a] - logits[a, p])
    return terms.mean() if len(terms) else 0 * z.sum()           #? total=mean
    return 2 * terms.mean() if len(terms) else 0 * z.sum()       #? total=both-views
