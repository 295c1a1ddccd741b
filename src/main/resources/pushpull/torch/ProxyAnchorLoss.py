class Loss(nn.Module):
    def __init__(self, classes, dimensions):
        super().__init__()
        self.proxies = nn.Parameter(torch.randn(classes, dimensions))

    def forward(self, z, labels):
        s = similarity(distance(self.proxies, z))
        same = torch.arange(len(self.proxies), device=z.device)[:, None] == labels[None]
        pull = F.softplus(log_sum(-{scale} * (s - {margin}), same))
        push = F.softplus(log_sum({scale} * (s + {margin}), ~same))
        return pull[same.any(1)].mean() + push.mean()
