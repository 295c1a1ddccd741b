losses.TripletMarginLoss(margin={margin}, smooth_loss=True, distance={the distance}, reducer=reducers.MeanReducer())
