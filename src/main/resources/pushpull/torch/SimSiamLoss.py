def loss(p1, p2, z1, z2):
    """p: predictions of the two views, z: their embeddings."""                          #? head=true
    """p and z: embeddings of the two views, without a predictor the same."""            #? head=false
    z1, z2 = z1.detach(), z2.detach()                                                    #? stopGradient=true
    return -(cosine(p1, z2) + cosine(p2, z1)) / 2                                         #? symmetric=true
    return -cosine(p1, z2)                                                               #? symmetric=false


def cosine(p, z):
    return (1 - distance(p, z).diagonal()).mean()
