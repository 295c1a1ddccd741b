def loss(z, labels):
    same, different = relation(labels)
    logits = -{scale} * distance(z, z)
    same, different = pick(-logits.detach() / {scale}, same, different)  #@ pick
    has = same.any(1)
    terms = (log_sum(logits, same | different) - log_sum(logits, same | ~has[:, None]))[has]
    terms = terms[terms.exp() < float("inf")]  #? skipVanished=true
    return terms.mean() if len(terms) else 0 * z.sum()
