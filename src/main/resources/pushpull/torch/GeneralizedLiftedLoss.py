def loss(z, labels):
    same, different = relation(labels)
    d = distance(z, z)
    same, different = pick(d.detach(), same, different)  #@ pick
    far = torch.where(same.any(1), log_sum(d - {slack}, same | ~same.any(1, keepdim=True)), 0)
    near = torch.where(different.any(1), log_sum({margin} - d, different | ~different.any(1, keepdim=True)), 0)
    return (far + near).clamp(min=0).mean()
