def loss(x, y):
    logits = -distance(x, y) / {temperature}
    return F.cross_entropy(logits, torch.arange(len(x), device=x.device))
