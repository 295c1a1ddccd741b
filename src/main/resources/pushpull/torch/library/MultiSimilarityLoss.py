losses.MultiSimilarityLoss(alpha={alpha}, beta={beta}, base={base})
