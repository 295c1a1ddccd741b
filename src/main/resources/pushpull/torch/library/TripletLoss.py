losses.TripletMarginLoss(margin={margin}, swap={swap}, distance={the distance}, reducer=reducers.MeanReducer())  #? reduction=mean
losses.TripletMarginLoss(margin={margin}, swap={swap}, distance={the distance})  #? reduction=mean-nonzero
losses.TripletMarginLoss(margin={margin}, swap={swap}, distance={the distance}, reducer=reducers.SumReducer())  #? reduction=sum
