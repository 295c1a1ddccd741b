def loss(z, labels):
    same, different = relation(labels)
    logits = similarity(distance(z, z)) / {temperature}
    yes = -F.logsigmoid(logits).masked_fill(~same, 0).sum(1) / same.sum(1)
    no = -F.logsigmoid(-logits).masked_fill(~different, 0).sum(1)
    return (yes + no)[same.any(1)].mean()
