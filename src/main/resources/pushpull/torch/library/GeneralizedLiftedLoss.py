losses.GeneralizedLiftedStructureLoss(neg_margin={the margin}, pos_margin={the slack}, distance={the distance})
