class Loss(nn.Module):
    def __init__(self, classes, dimensions):
        super().__init__()
        self.proxies = nn.Parameter(torch.randn(classes, dimensions))

    def forward(self, z, labels):
        d = distance(z, self.proxies)
        own = F.one_hot(labels, len(self.proxies)).bool()
        rivals = log_sum(-{scale} * d, torch.ones_like(own))  #? denominator=all
        rivals = log_sum(-{scale} * d, ~own)                  #? denominator=others
        share = {smoothing} / (len(self.proxies) - 1)
        target = torch.where(own, 1 - {smoothing}, share).to(d.dtype)
        return ({scale} * (target * d).sum(1) + rivals).mean()
