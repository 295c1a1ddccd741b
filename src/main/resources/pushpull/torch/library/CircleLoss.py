losses.CircleLoss(m={margin}, gamma={gamma})  #? scope=anchor
