def relation(labels):
    """Who is same and who is different, as two masks."""
    same = labels[:, None] == labels[None]
    return same & ~torch.eye(len(labels), dtype=torch.bool, device=labels.device), ~same
