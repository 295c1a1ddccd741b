losses.MultiSimilarityLoss(alpha={alpha}, beta={beta}, base={base}, distance={the distance})
