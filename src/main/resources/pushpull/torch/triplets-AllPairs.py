def triplets(d, same, different):
    return torch.where(same[:, :, None] & different[:, None, :])
