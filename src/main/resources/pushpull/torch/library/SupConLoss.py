losses.SupConLoss(temperature={temperature}, distance={the distance})  #? logarithm=out,mean=nonzero,baseTemperature=0
losses.SupConLoss(temperature={temperature}, distance={the distance})  # without a different point it is 0  #? logarithm=out,mean=with-same,baseTemperature=0
losses.SupConLoss(temperature={temperature}, distance={the distance}, reducer=reducers.MeanReducer())  # without a different point it is 0  #? logarithm=out,mean=all,baseTemperature=0
