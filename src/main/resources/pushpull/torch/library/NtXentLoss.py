losses.NTXentLoss(temperature={temperature}, distance={the distance})  #? total=mean
