def loss(p1, p2, z1, z2):
    """p: predictions of the two views, z: what the momentum encoder (momentum {momentum}) makes of them."""
    return regression(p1, z2.detach()) + regression(p2, z1.detach())   #? symmetric=true
    return regression(p1, z2.detach())                                 #? symmetric=false


def regression(p, z):
    return 2 * distance(p, z).diagonal().mean()
