def loss(z, labels):
    same, different = relation(labels)
    d = distance(z, z)
    same, different = pick(d.detach(), same, different)  #@ pick
    rivals = log_sum({margin} - d, different)
    i, j = torch.where(same.triu())
    hinge = (torch.logaddexp(rivals[i], rivals[j]) + d[i, j]).clamp(min=0)
    return hinge.pow(2).mean() / 2 if len(hinge) else hinge.sum()
