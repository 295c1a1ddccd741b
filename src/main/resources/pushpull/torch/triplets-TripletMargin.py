def triplets(d, same, different):
    """All triplets of one hardness."""
    further = d[:, None, :] - d[:, :, None]
    wanted = further > {margin}                       #? hardness=easy
    wanted = (further > 0) & (further <= {margin})    #? hardness=semihard
    wanted = further <= min(0, {margin})              #? hardness=hard
    wanted = further <= {margin}                      #? hardness=all
    return torch.where(same[:, :, None] & different[:, None, :] & wanted)
