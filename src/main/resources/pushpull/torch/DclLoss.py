def loss(z, labels):
    same, different = relation(labels)
    logits = -distance(z, z) / {temperature}
    same, different = pick(-{temperature} * logits.detach(), same, different)  #@ pick
    a, p = torch.where(same & different.any(1, keepdim=True))
    return (log_sum(logits, different)[a] - logits[a, p]).mean()
