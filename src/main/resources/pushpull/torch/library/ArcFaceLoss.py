losses.ArcFaceLoss(num_classes=CLASSES, embedding_size=DIMENSIONS, margin={margin}, scale={scale})
