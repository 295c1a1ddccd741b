"""Trains on the digits with PyTorch, keeps embeddings by the printed callback, and has PushPull inspect them.

usage: python3 inspect_digits.py PUSHPULL [FOLDER]     PUSHPULL: the launcher, such as target/pushpull
Debian: apt-get install python3-torch. Ends with status 1 where a loss differs at any dump: by more than 1e-6 of it for
float32, or 1e-12 for float64. The loss is PushPull's own as PyTorch code, under the same settings.
"""
import csv, os, shutil, subprocess, sys, tempfile
import numpy as np
import torch

torch.set_num_threads(1)

here = os.path.dirname(os.path.abspath(__file__))
program = sys.argv[1]
target = sys.argv[2] if len(sys.argv) > 2 else tempfile.mkdtemp()
STEPS, EVERY, POINTS, DIMENSIONS = 60, 6, 200, 512
SETTINGS = {
    "contrastive": {"loss": "ContrastiveLoss", "loss.margin": "1"},
    "triplet": {"loss": "TripletLoss", "loss.margin": "0.3"},
    "semi-hard": {"loss": "TripletLoss", "loss.margin": "0.3", "miner": "SemiHard"},
    "supcon": {"loss": "SupConLoss", "loss.temperature": "0.1", "distance": "Cosine"},
}


def printed(*call):
    names = {}
    text = subprocess.run([program, "code", *call], check=True, capture_output=True, text=True).stdout
    exec(compile(text, "code", "exec"), names)
    return names


def options(settings):
    return [part for key, value in settings.items() for part in ("--set", f"{key}={value}")]


def digits():
    with open(os.path.join(here, "../../../assets/data/digits.csv")) as file:
        rows = [row for row in csv.reader(file) if row and row[0][0].isdigit()]
    table = np.array(rows, dtype=float)[:POINTS]
    return torch.tensor(table[:, :64] / 16), torch.tensor(table[:, 64].astype(int))


def train(name, settings, kind):
    """Trains with the loss of all points, and keeps the embeddings with the loss of the step."""
    torch.manual_seed(0)
    dump = printed("--callback", "numpy")["dump"]
    loss_of = printed(*options(settings))["loss"]
    points, labels = digits()
    points = points.to(kind)
    model = torch.nn.Sequential(torch.nn.Linear(64, 128), torch.nn.ReLU(), torch.nn.Linear(128, DIMENSIONS)).to(kind)
    optimizer = torch.optim.Adam(model.parameters(), 1e-3)
    folder = os.path.join(target, f"{name}-{str(kind)[6:]}")
    shutil.rmtree(folder, ignore_errors=True)
    for step in range(STEPS + 1):
        embeddings = model(points)
        loss = loss_of(embeddings, labels)
        if step % EVERY == 0:
            # Rounding in float32 can turn what a miner picks, so that a mined loss is taken of what is kept in float64.
            kept = loss_of(embeddings.double(), labels) if "miner" in settings else loss
            dump(step, embeddings, labels, kept, folder)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return folder


def inspected(folder, settings):
    out = folder + ".csv"
    call = [program, "inspect", folder, "--out", out, "--sample", str(POINTS), *options(settings)]
    subprocess.run(call, check=True, capture_output=True, text=True)
    with open(out) as file:
        return list(csv.DictReader(file))


worst = {torch.float32: 1e-6, torch.float64: 1e-12}
failed = False
for name, settings in SETTINGS.items():
    for kind, bound in worst.items():
        rows = inspected(train(name, settings, kind), settings)
        errors = [abs(float(row["loss"]) - float(row["recorded_loss"])) / abs(float(row["recorded_loss"]))
                  for row in rows if float(row["recorded_loss"]) != 0]
        wrong = len(rows) != STEPS // EVERY + 1 or not errors or max(errors) > bound
        failed |= wrong
        print(f"{name:12} {str(kind)[6:]:8} {len(rows)} dumps, loss {float(rows[0]['loss']):.6f} to"
              f" {float(rows[-1]['loss']):.6f}, differs by {max(errors):.1e} at most, {'WRONG' if wrong else 'agrees'}")
sys.exit(failed)
