class Loss(nn.Module):
    def __init__(self):
        super().__init__()
        self.log_scale = nn.Parameter(torch.tensor(math.log({scale})))
        self.bias = nn.Parameter(torch.tensor(float({bias})))

    def forward(self, x, y):
        logits = self.log_scale.exp() * similarity(distance(x, y)) + self.bias
        sign = 2 * torch.eye(len(x), dtype=x.dtype, device=x.device) - 1
        return -F.logsigmoid(sign * logits).sum() / len(x)
