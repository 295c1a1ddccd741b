losses.ProxyAnchorLoss(num_classes=CLASSES, embedding_size=DIMENSIONS, margin={margin}, alpha={scale})
