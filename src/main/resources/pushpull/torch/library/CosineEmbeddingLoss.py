class ContrastiveLoss(losses.ContrastiveLoss):
    def _compute_loss(self, pos_pair_dist, neg_pair_dist, indices_tuple):
        found = super()._compute_loss(pos_pair_dist, neg_pair_dist, indices_tuple)
        terms = max(1, len(pos_pair_dist) + len(neg_pair_dist))
        return dict((name, dict(part, losses=part["losses"] / terms)) for name, part in found.items())

criterion = ContrastiveLoss(pos_margin=1, neg_margin={margin}, distance=distances.CosineSimilarity(), reducer=reducers.SumReducer())
