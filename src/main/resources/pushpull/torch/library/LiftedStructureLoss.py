losses.LiftedStructureLoss(neg_margin={margin}, pos_margin=0, distance={the distance})
