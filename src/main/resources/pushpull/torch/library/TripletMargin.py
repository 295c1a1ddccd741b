miners.TripletMarginMiner(margin={margin}, type_of_triplets="{hardness}", distance={the distance})
