class Loss(nn.Module):
    def __init__(self, classes, dimensions):
        super().__init__()
        self.proxies = nn.Parameter(torch.randn(classes, dimensions))

    def forward(self, z, labels):
        margin = math.radians({margin})
        cos = similarity(distance(z, self.proxies))
        own = F.one_hot(labels, len(self.proxies)).bool()
        sin = (1 - cos.pow(2)).clamp(min=0).sqrt()
        turned = cos * math.cos(margin) - sin * math.sin(margin)
        falling = cos - margin * math.sin(margin)
        logits = torch.where(own, torch.where(cos < -math.cos(margin), falling, turned), cos)
        return F.cross_entropy({scale} * logits, labels)
