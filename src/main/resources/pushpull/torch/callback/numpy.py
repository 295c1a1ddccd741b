import os
import numpy as np


def dump(step, embeddings, labels, loss=float("nan"), folder="dumps"):
    """Keeps the embeddings of one step: always of the same points in the same order."""
    os.makedirs(folder, exist_ok=True)
    part = os.path.join(folder, f".step_{step:08d}.npz")
    np.savez(part, embeddings=embeddings.detach().cpu().numpy(), labels=np.asarray(labels), step=step, loss=float(loss))
    os.replace(part, os.path.join(folder, f"step_{step:08d}.npz"))


# In the loop: if step % 100 == 0: dump(step, model(points), labels, loss)
