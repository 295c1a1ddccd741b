losses.GeneralizedLiftedStructureLoss(neg_margin={margin}, pos_margin={slack}, distance={the distance})
