losses.ProxyNCALoss(num_classes=CLASSES, embedding_size=DIMENSIONS, softmax_scale={scale}, distance={the distance})  #? denominator=all,smoothing=0
