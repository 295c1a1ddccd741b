losses.NCALoss(softmax_scale={scale}, distance={the distance})
