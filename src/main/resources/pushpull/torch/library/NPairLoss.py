losses.NPairsLoss(distance={the distance})  #? decay=0
