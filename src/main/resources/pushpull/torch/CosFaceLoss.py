class Loss(nn.Module):
    def __init__(self, classes, dimensions):
        super().__init__()
        self.proxies = nn.Parameter(torch.randn(classes, dimensions))

    def forward(self, z, labels):
        own = F.one_hot(labels, len(self.proxies))
        return F.cross_entropy({scale} * (similarity(distance(z, self.proxies)) - {margin} * own), labels)
