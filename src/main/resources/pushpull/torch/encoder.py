class Encoder(nn.Module):
    """An encoder that was kept in a file; rows of numbers in the order of `columns` become embeddings."""

    def __init__(self, path):
        super().__init__()
        with open(path, encoding="utf-8") as file:
            kept = json.load(file)
        self.columns = [column["name"] for column in kept["columns"]]
        self.normalize = kept["normalize"]
        self.register_buffer("mean", self.numbers([column.get("mean", 0) for column in kept["columns"]]))
        self.register_buffer("deviation", self.numbers([column.get("deviation", 1) for column in kept["columns"]]))
        activations = {"TANH": nn.Tanh, "RELU": nn.ReLU, "SIGMOID": nn.Sigmoid, "LINEAR": nn.Identity}
        layers = []
        for layer in kept["layers"]:
            state = {"weight": self.numbers(layer["weights"]), "bias": self.numbers(layer["bias"])}
            outputs, inputs = state["weight"].shape
            layers.append(nn.Linear(inputs, outputs, dtype=torch.float64))
            layers[-1].load_state_dict(state)
            layers.append(activations[kept["activation"]]())
        self.layers = nn.Sequential(*layers[:-1])

    @staticmethod
    def numbers(values):
        return torch.tensor(values, dtype=torch.float64)

    def forward(self, points):
        scaled = torch.where(self.deviation > 0, (points - self.mean) / self.deviation, torch.zeros_like(points))
        z = self.layers(scaled)
        return z / z.norm(dim=1, keepdim=True).clamp(min=1e-12) if self.normalize else z
