losses.ContrastiveLoss(pos_margin={the slack}, neg_margin={the margin}, distance={the distance}, reducer=reducers.MeanReducer())  #? form=unsquared,reduction=separate-means,smoothing=0
losses.ContrastiveLoss(pos_margin={the slack}, neg_margin={the margin}, distance={the distance})  #? form=unsquared,reduction=separate-means-nonzero,smoothing=0
class ContrastiveLoss(losses.ContrastiveLoss):  #? form!=unsquared,smoothing=0
class ContrastiveLoss(losses.ContrastiveLoss):  #? form=unsquared,reduction=mean,smoothing=0
class ContrastiveLoss(losses.ContrastiveLoss):  #? form=unsquared,reduction=mean-nonzero,smoothing=0
class ContrastiveLoss(losses.ContrastiveLoss):  #? form=unsquared,reduction=sum,smoothing=0
    def get_per_pair_loss(self, pair_dists, pos_or_neg):                           #? form!=unsquared,smoothing=0
        missed = super().get_per_pair_loss(pair_dists, pos_or_neg)                 #? form!=unsquared,smoothing=0
        return missed ** 2 / 2                                                     #? form=hadsell,smoothing=0
        return missed ** 2                                                         #? form=squared,smoothing=0
    def _compute_loss(self, pos_pair_dist, neg_pair_dist, indices_tuple):          #? reduction=mean,smoothing=0
        found = super()._compute_loss(pos_pair_dist, neg_pair_dist, indices_tuple)  #? reduction=mean,smoothing=0
        terms = max(1, len(pos_pair_dist) + len(neg_pair_dist))                    #? reduction=mean,smoothing=0
        return dict((name, dict(part, losses=part["losses"] / terms)) for name, part in found.items())  #? reduction=mean,smoothing=0
    def _compute_loss(self, pos_pair_dist, neg_pair_dist, indices_tuple):          #? reduction=mean-nonzero,smoothing=0
        found = super()._compute_loss(pos_pair_dist, neg_pair_dist, indices_tuple)  #? reduction=mean-nonzero,smoothing=0
        terms = max(1, sum(int((part["losses"] > 0).sum()) for part in found.values() if torch.is_tensor(part["losses"])))  #? reduction=mean-nonzero,smoothing=0
        return dict((name, dict(part, losses=part["losses"] / terms)) for name, part in found.items())  #? reduction=mean-nonzero,smoothing=0
    def _compute_loss(self, pos_pair_dist, neg_pair_dist, indices_tuple):          #? reduction=sum,smoothing=0
        found = super()._compute_loss(pos_pair_dist, neg_pair_dist, indices_tuple)  #? reduction=sum,smoothing=0
        return dict((name, dict(part, losses=part["losses"] / 2)) for name, part in found.items())  #? reduction=sum,smoothing=0

criterion = ContrastiveLoss(pos_margin={the slack}, neg_margin={the margin}, distance={the distance}, reducer=reducers.SumReducer())  #? reduction=mean,smoothing=0
criterion = ContrastiveLoss(pos_margin={the slack}, neg_margin={the margin}, distance={the distance}, reducer=reducers.SumReducer())  #? reduction=mean-nonzero,smoothing=0
criterion = ContrastiveLoss(pos_margin={the slack}, neg_margin={the margin}, distance={the distance}, reducer=reducers.SumReducer())  #? reduction=sum,smoothing=0
criterion = ContrastiveLoss(pos_margin={the slack}, neg_margin={the margin}, distance={the distance}, reducer=reducers.MeanReducer())  #? form!=unsquared,reduction=separate-means,smoothing=0
criterion = ContrastiveLoss(pos_margin={the slack}, neg_margin={the margin}, distance={the distance})  #? form!=unsquared,reduction=separate-means-nonzero,smoothing=0
