def loss(z, labels):
    same, different = relation(labels)
    s = similarity(distance(z, z))
    same, different = pick((1 - s).detach(), same, different)  #@ pick
    pull = -{gamma} * (1 + {margin} - s).clamp(min=0).detach() * (s - 1 + {margin})
    push = {gamma} * (s + {margin}).clamp(min=0).detach() * (s - {margin})
    both = same.any(1) & different.any(1)                                                  #? scope=anchor
    terms = F.softplus(log_sum(pull[both], same[both]) + log_sum(push[both], different[both]))  #? scope=anchor
    return terms[terms > 0].mean() if (terms > 0).any() else 0 * z.sum()                   #? scope=anchor
    same, different = same.triu(), different.triu()                                        #? scope=batch
    if not same.any() or not different.any():                                              #? scope=batch
        return 0 * z.sum()                                                                 #? scope=batch
    return F.softplus(pull[same].logsumexp(0) + push[different].logsumexp(0))              #? scope=batch
