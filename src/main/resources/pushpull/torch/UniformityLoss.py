def loss(z, labels):
    i, j = torch.triu_indices(len(z), len(z), 1)
    logits = -{t} * squared(distance(z, z)[i, j])
    return logits.logsumexp(0) - math.log(len(i))
