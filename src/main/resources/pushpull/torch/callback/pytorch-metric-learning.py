import torch


def keep(points, labels, every=100, folder="dumps"):
    """A hook for a trainer of pytorch-metric-learning: end_of_iteration_hook=keep(points, labels)."""
    steps = 0

    def hook(trainer):
        nonlocal steps
        if steps % every == 0:
            models = [trainer.models[name] for name in ("trunk", "embedder") if name in trainer.models]
            modes = [model.training for model in models]
            with torch.no_grad():
                embeddings = points
                for model in models:
                    embeddings = model.eval()(embeddings)
            for model, mode in zip(models, modes):
                model.train(mode)
            dump(steps, embeddings, labels, folder=folder)
        steps += 1

    return hook
