miners.PairMarginMiner(pos_margin={positive}, neg_margin={negative}, distance={the distance})
