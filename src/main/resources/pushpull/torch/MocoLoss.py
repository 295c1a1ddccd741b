def loss(x, keys, queue):
    """keys: the second views as the momentum encoder (momentum {momentum}) sees them; queue: {queue} earlier keys."""
    own = -distance(x, keys.detach()).diagonal() / {temperature}
    others = -distance(x, queue.detach()) / {temperature}
    return F.cross_entropy(torch.cat([own[:, None], others], 1), torch.zeros(len(x), dtype=torch.long, device=x.device))
