losses.SupConLoss(temperature={temperature}, distance={the distance})  #? logarithm=out,mean=nonzero,baseTemperature=0
