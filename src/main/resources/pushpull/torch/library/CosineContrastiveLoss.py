class ContrastiveLoss(losses.ContrastiveLoss):
    def get_per_pair_loss(self, pair_dists, pos_or_neg):
        return super().get_per_pair_loss(pair_dists, pos_or_neg) ** 2 / 2

    def _compute_loss(self, pos_pair_dist, neg_pair_dist, indices_tuple):
        found = super()._compute_loss(pos_pair_dist, neg_pair_dist, indices_tuple)
        terms = max(1, len(pos_pair_dist) + len(neg_pair_dist))
        return dict((name, dict(part, losses=part["losses"] / terms)) for name, part in found.items())

criterion = ContrastiveLoss(pos_margin=1, neg_margin={tolerated}, distance=distances.CosineSimilarity(), reducer=reducers.SumReducer())
