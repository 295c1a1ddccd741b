def loss(z, labels):
    same, different = relation(labels)
    s = similarity(distance(z, z))
    drawn = different.sum(1, keepdim=True)
    expected = drawn * {noise}                                    #? noise!=0
    expected = drawn / (drawn + same.sum(1, keepdim=True))        #? noise=0
    logits = s / {temperature} - expected.log()
    yes = -F.logsigmoid(logits).masked_fill(~same, 0).sum(1) / same.sum(1)
    no = -F.logsigmoid(-logits).masked_fill(~different, 0).sum(1)
    return (yes + no)[same.any(1) & different.any(1)].mean()
