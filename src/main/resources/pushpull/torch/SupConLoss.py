def loss(z, labels):
    same, different = relation(labels)
    logits = -distance(z, z) / {temperature}
    same, different = pick(-{temperature} * logits.detach(), same, different)  #@ pick
    count = same.sum(1)
    log_prob = logits - log_sum(logits, same | different)[:, None]
    terms = -log_prob.masked_fill(~same, 0).sum(1) / count.clamp(min=1)                     #? logarithm=out
    terms = count.clamp(min=1).log() - log_sum(log_prob, same | (count == 0)[:, None])      #? logarithm=in
    return terms[count > 0].sum() / (count > 0).sum().clamp(min=1)                          #? mean=with-same,baseTemperature=0
    return terms[count > 0].sum() / (count > 0).sum().clamp(min=1) * {temperature} / {baseTemperature}                      #? mean=with-same,baseTemperature!=0
    felt = (count > 0) & different.any(1) & (terms > 0)                                     #? mean=nonzero
    return terms[felt].mean() if felt.any() else 0 * z.sum()                                #? mean=nonzero,baseTemperature=0
    return (terms[felt].mean() if felt.any() else 0 * z.sum()) * {temperature} / {baseTemperature}  #? mean=nonzero,baseTemperature!=0
    return terms[count > 0].sum() / len(z)                                                  #? mean=all,baseTemperature=0
    return terms[count > 0].sum() / len(z) * {temperature} / {baseTemperature}              #? mean=all,baseTemperature!=0
