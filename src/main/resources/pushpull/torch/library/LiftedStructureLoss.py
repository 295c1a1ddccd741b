losses.LiftedStructureLoss(neg_margin={the margin}, pos_margin={the zero}, distance={the distance})
