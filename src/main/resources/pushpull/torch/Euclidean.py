def distance(x, y):
    return torch.cdist(x, y, compute_mode="donot_use_mm_for_euclid_dist")  #? offset=0
    return (x[:, None] - y[None] + {offset}).norm(dim=2)                     #? offset!=0


def similarity(d):
    return -d
