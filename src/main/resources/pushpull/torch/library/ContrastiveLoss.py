losses.ContrastiveLoss(pos_margin={slack}, neg_margin={margin}, distance={the distance}, reducer=reducers.MeanReducer())  #? form=unsquared,reduction=separate-means,smoothing=0
losses.ContrastiveLoss(pos_margin={slack}, neg_margin={margin}, distance={the distance})  #? form=unsquared,reduction=separate-means-nonzero,smoothing=0
