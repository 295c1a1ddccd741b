losses.NormalizedSoftmaxLoss(num_classes=CLASSES, embedding_size=DIMENSIONS, temperature={temperature})
