miners.BatchHardMiner(distance={the distance})
