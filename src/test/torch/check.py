"""Runs the PyTorch code that `pushpull code` prints on the reference cases, and compares value and gradient.

usage: python3 check.py PUSHPULL        PUSHPULL: the launcher, such as target/pushpull
Debian: apt-get install python3-torch. Ends with status 1 where a number differs.
"""
import csv, glob, gzip, json, os, subprocess, sys, tempfile
import torch

torch.set_default_dtype(torch.float64)
here = os.path.dirname(os.path.abspath(__file__))
references = os.path.join(here, "../../main/resources/pushpull/reference/*.json.gz")
program = sys.argv[1]
printed = {}


def code(settings):
    """The code for these settings, asked for once."""
    key = tuple(sorted(settings.items()))
    if key not in printed:
        call = [program, "code"] + [part for k, v in settings.items() for part in ("--set", f"{k}={v}")]
        printed[key] = subprocess.run(call, check=True, capture_output=True, text=True).stdout
    names = {}
    exec(compile(printed[key], "code", "exec"), names)
    return names


def unit(case, default=True):
    p = case["params"]
    return str(bool(p.get("normalize_embeddings", p.get("normalize", default)))).lower()


def on(case, *names):
    return [torch.tensor(case[name], requires_grad=True) for name in names]


def labelled(**settings):
    def run(case):
        made = {k: v(case) if callable(v) else v for k, v in settings.items()}
        z, = on(case, "embeddings")
        return {"embeddings": z}, code(made)["loss"](z, torch.tensor(case.get("labels", [0] * len(z))))
    return run


def views(**settings):
    def run(case):
        made = {k: v(case) if callable(v) else v for k, v in settings.items()}
        x, y = on(case, "view1", "view2")
        labels = torch.arange(len(x)).repeat(2)
        return {"view1": x, "view2": y}, code(made)["loss"](torch.cat([x, y]), labels)
    return run


def two(first, second, **settings):
    def run(case):
        made = {k: v(case) if callable(v) else v for k, v in settings.items()}
        x, y = on(case, first, second)
        return {first: x, second: y}, code(made)["loss"](x, y)
    return run


def scaled(**settings):
    """Two modalities, with the learned scale and bias of the case."""
    def run(case):
        made = {k: v(case) if callable(v) else v for k, v in settings.items()}
        x, y = on(case, "view1", "view2")
        module = code(made)["Loss"]()
        module.log_scale.data = torch.tensor(case["logit_scale"]).log()
        if "logit_bias" in case:
            module.bias.data = torch.tensor(case["logit_bias"])
        return {"view1": x, "view2": y}, module(x, y)
    return run


def predicted(*names, **settings):
    """Predictions and embeddings of two views, by their names in the case; one that is not named has no part in it."""
    def run(case):
        inputs = {name: on(case, name)[0] for name in names if name}
        return inputs, code(settings)["loss"](*(inputs.get(name, torch.zeros(1, 1)) for name in names))
    return run


def queued(**settings):
    def run(case):
        made = {k: v(case) if callable(v) else v for k, v in settings.items()}
        x, keys = on(case, "query", "key")
        queue = torch.tensor(case["queue"]).T
        return {"query": x}, code(made)["loss"](x, keys, queue)
    return run


def proxied(name, transposed, **settings):
    def run(case):
        made = {k: v(case) if callable(v) else v for k, v in settings.items()}
        z, w = on(case, "embeddings", name)
        module = code(made)["Loss"](*(w.T.shape if transposed else w.shape))
        del module.proxies
        module.proxies = w.T if transposed else w
        inputs = {"embeddings": z, name: w}
        if "bias" in case:
            inputs["bias"], = on(case, "bias")
            del module.bias
            module.bias = inputs["bias"]
        return inputs, module(z, torch.tensor(case["labels"]))
    return run


def knob(name, scale=1):
    return lambda case: repr(case["params"][name] * scale)


def euclid(case):
    return "SquaredEuclidean" if case["params"].get("power", 1) == 2 else "Euclidean"


REDUCERS = {"mean": "separate-means", "avg_non_zero": "separate-means-nonzero"}
S = "supervision"
CASES = {
    "contrastive_hadsell": labelled(**{"loss": "ContrastiveLoss", "loss.margin": knob("margin")}),
    "contrastive_squared": labelled(**{"loss": "ContrastiveLoss", "loss.form": "squared", "loss.margin": knob("margin")}),
    "contrastive_unsquared": labelled(
        **{"loss": "ContrastiveLoss", "loss.form": "unsquared", "loss.margin": knob("margin")}),
    "contrastive_pml": labelled(**{
        "loss": "ContrastiveLoss", "loss.form": "unsquared", "loss.margin": knob("neg_margin"),
        "loss.slack": knob("pos_margin"), "encoder.normalize": unit,
        "loss.reduction": lambda case: REDUCERS[case["params"]["reducer"]]}),
    "triplet_batch_all": labelled(**{
        "loss": "TripletLoss", "loss.margin": knob("margin"), "distance": euclid, "encoder.normalize": unit,
        "loss.reduction": lambda case: "mean-nonzero" if "non" in case["params"]["reduction"] else "mean"}),
    "triplet_batch_hard": labelled(**{
        "loss": "TripletLoss", "loss.margin": knob("margin"), "distance": euclid, "encoder.normalize": unit,
        "miner": "BatchHard"}),
    "triplet_batch_hard_soft": labelled(**{
        "loss": "SoftTripletLoss", "distance": euclid, "encoder.normalize": unit, "miner": "BatchHard"}),
    "npair_pml": labelled(**{"loss": "NPairLoss", "distance": "DotProduct", "encoder.normalize": unit}),
    "lifted_structured": labelled(**{"loss": "LiftedStructureLoss", "loss.margin": knob("alpha")}),
    "lifted_generalized": labelled(**{
        "loss": "GeneralizedLiftedLoss", "loss.margin": knob("neg_margin"), "loss.slack": knob("pos_margin"),
        "encoder.normalize": unit}),
    "ntxent_two_view": views(**{
        S: "AugmentedViews", "loss": "NtXentLoss", "distance": "Cosine", "loss.temperature": knob("temperature")}),
    "ntxent_simclr_code": views(**{
        S: "AugmentedViews", "loss": "NtXentLoss", "distance": "Cosine", "loss.temperature": knob("temperature"),
        "loss.total": "both-views"}),
    "ntxent_labels": labelled(**{
        "loss": "NtXentLoss", "distance": "Cosine", "loss.temperature": knob("temperature")}),
    "dcl": views(**{
        S: "AugmentedViews", "loss": "DclLoss", "distance": "Cosine", "loss.temperature": knob("temperature")}),
    "supcon_out": labelled(**{"loss": "SupConLoss", "distance": "Cosine", "loss.temperature": knob("temperature")}),
    "supcon_in": labelled(**{
        "loss": "SupConLoss", "distance": "Cosine", "loss.temperature": knob("temperature"), "loss.logarithm": "in"}),
    "supcon_pml": labelled(**{
        "loss": "SupConLoss", "distance": "Cosine", "loss.temperature": knob("temperature"), "loss.mean": "nonzero"}),
    "multi_similarity": labelled(**{
        "loss": "MultiSimilarityLoss", "distance": "Cosine", "loss.alpha": knob("alpha"), "loss.beta": knob("beta"),
        "loss.base": knob("base")}),
    "multi_similarity_mined": labelled(**{
        "loss": "MultiSimilarityLoss", "distance": "Cosine", "loss.alpha": knob("alpha"), "loss.beta": knob("beta"),
        "loss.base": knob("base"), "miner": "MultiSimilarity", "miner.epsilon": knob("epsilon")}),
    "circle_per_anchor": labelled(**{
        "loss": "CircleLoss", "distance": "Cosine", "loss.margin": knob("m"), "loss.gamma": knob("gamma")}),
    "circle_global": labelled(**{
        "loss": "CircleLoss", "distance": "Cosine", "loss.margin": knob("m"), "loss.gamma": knob("gamma"),
        "loss.scope": "batch"}),
    "nca": labelled(**{
        "loss": "NcaLoss", "distance": "SquaredEuclidean", "loss.scale": knob("softmax_scale"),
        "loss.skipVanished": "true", "encoder.normalize": unit}),
    "uniformity": labelled(**{
        "loss": "UniformityLoss", "distance": "SquaredEuclidean", "loss.t": knob("t"),
        "encoder.normalize": lambda case: unit(case, False)}),
    "infonce_in_batch": two("query", "positive", **{
        S: "PairedViews", "data": "PairedBlobs", "loss": "InfoNceLoss", "distance": "Cosine",
        "loss.temperature": knob("temperature")}),
    "negative_cosine": predicted("prediction", None, None, "target", **{
        S: "AugmentedViews", "loss": "SimSiamLoss", "distance": "Cosine", "loss.symmetric": "false"}),
    "simsiam_symmetric": predicted("p1", "p2", "z1", "z2", **{
        S: "AugmentedViews", "loss": "SimSiamLoss", "distance": "Cosine"}),
    "byol_regression": predicted("prediction", None, None, "target", **{
        S: "AugmentedViews", "loss": "ByolLoss", "distance": "Cosine", "loss.symmetric": "false"}),
    "clip": scaled(**{
        S: "PairedViews", "data": "PairedBlobs", "loss": "ClipLoss", "distance": "Cosine"}),
    "siglip": scaled(**{
        S: "PairedViews", "data": "PairedBlobs", "loss": "SigLipLoss", "distance": "Cosine"}),
    "moco_queue": queued(**{
        S: "AugmentedViews", "loss": "MocoLoss", "distance": "Cosine", "loss.temperature": knob("temperature")}),
    "alignment": views(**{
        S: "AugmentedViews", "loss": "AlignmentLoss", "distance": "SquaredEuclidean", "loss.power": knob("alpha"),
        "encoder.normalize": unit}),
    "align_plus_uniform": two("view1", "view2", **{
        S: "AugmentedViews", "loss": "AlignmentUniformityLoss", "distance": "SquaredEuclidean",
        "loss.lambda": knob("lam"), "loss.power": knob("alpha"), "loss.t": knob("t"), "encoder.normalize": unit}),
    "vicreg": two("view1", "view2", **{
        S: "AugmentedViews", "loss": "VicRegLoss", "loss.invariance": knob("lambda"), "loss.variance": knob("mu"),
        "loss.covariance": knob("nu")}),
    "barlow_twins": two("view1", "view2", **{
        S: "AugmentedViews", "loss": "BarlowTwinsLoss", "loss.redundancy": knob("lambda")}),
    "barlow_twins_paper": two("view1", "view2", **{
        S: "AugmentedViews", "loss": "BarlowTwinsLoss", "loss.redundancy": knob("lambda"), "loss.deviation": "paper"}),
    "proxy_nca": proxied("proxies", False, **{
        "loss": "ProxyNcaLoss", "distance": "Cosine", "loss.scale": knob("softmax_scale", 2)}),
    "proxy_nca_paper": proxied("proxies", False, **{
        "loss": "ProxyNcaLoss", "distance": "Cosine", "loss.denominator": "others"}),
    "proxy_anchor": proxied("proxies", False, **{
        "loss": "ProxyAnchorLoss", "distance": "Cosine", "loss.margin": knob("margin"), "loss.scale": knob("alpha")}),
    "normalized_softmax": proxied("weights", True, **{
        "loss": "NormalizedSoftmaxLoss", "distance": "Cosine", "loss.temperature": knob("temperature")}),
    "arcface": proxied("weights", True, **{
        "loss": "ArcFaceLoss", "distance": "Cosine", "loss.margin": knob("margin"), "loss.scale": knob("scale")}),
    "cosface": proxied("weights", True, **{
        "loss": "CosFaceLoss", "distance": "Cosine", "loss.margin": knob("margin"), "loss.scale": knob("scale")}),
    "softmax_cross_entropy": proxied("weights", False, **{
        "loss": "SoftmaxCrossEntropyLoss", "distance": "DotProduct"}),
}
EXEMPT = {"kink", "zero_vector", "nonfinite", "raises", "ties", "zero_distance", "tiny_temperature", "large"}


def off(expected, got):
    expected = torch.as_tensor(expected, dtype=torch.float64)
    return ((expected - got).abs().max() / max(1, expected.abs().max().item())).item()


def check(case):
    """The worst difference from the reference."""
    inputs, value = CASES[case["loss"]](case)
    worst = off(case["expected"]["value"], value.detach())
    value.backward()
    for name, tensor in inputs.items():
        expected = case["expected"].get("gradient" if name == "embeddings" else "gradient_" + name)
        if expected is not None and tensor.grad is not None:
            worst = max(worst, off(expected, tensor.grad))
    return worst


tally, failed = {}, 0
for path in sorted(glob.glob(references)):
    with gzip.open(path, "rt") as stream:
        for case in json.load(stream)["cases"]:
            if case.get("loss") not in CASES or EXEMPT & set(case.get("tags", [])):
                continue
            try:
                worst = check(case)
            except KeyError as missing:
                print(case["name"], "has no", missing)
                continue
            count, most = tally.get(case["loss"], (0, 0))
            tally[case["loss"]] = count + 1, max(most, worst)
            if not worst < 1e-7:
                failed += 1
                print(f"{case['name']}: off by {worst:.1e}")
for loss, (count, worst) in sorted(tally.items()):
    print(f"{loss:28} {count:4} cases, off by {worst:.1e} at most")


def kept(*settings):
    """How far the printed module is from the program on an encoder that was trained and kept."""
    with tempfile.TemporaryDirectory() as folder:
        file, out = os.path.join(folder, "encoder.json"), os.path.join(folder, "out.csv")
        table = os.path.join(here, "../../../assets/data/iris.csv")
        sets = [part for setting in settings for part in ("--set", setting)]
        for call in (["train", table, "--steps", "30", "--save-encoder", file] + sets,
                     ["embed", file, table, "--out", out]):
            subprocess.run([program] + call, check=True, capture_output=True)
        call = [program, "code", "--encoder", file]
        names = {}
        exec(compile(subprocess.run(call, check=True, capture_output=True, text=True).stdout, "code", "exec"), names)
        encoder = names["encoder"]
        with open(table) as stream:
            rows = [[float(row[name]) for name in encoder.columns] for row in csv.DictReader(stream)]
        with open(out) as stream:
            expected = [[float(v) for k, v in row.items() if k[0] == "z"] for row in csv.DictReader(stream)]
        return off(expected, encoder(torch.tensor(rows)).detach())


for settings in (["data.scaling=standardise"], ["encoder.activation=relu", "encoder.normalize=true"],
                 ["encoder.activation=sigmoid", "distance=Cosine", "loss=SupConLoss"], ["encoder=Linear"]):
    worst = kept(*settings)
    print(f"kept encoder, {', '.join(settings)}: off by {worst:.1e}")
    failed += not worst < 1e-9


def by_library(settings):
    """How far the library's criterion is from plain PyTorch, in value and gradient; None if it has none."""
    call = [program, "code", "--library", "pml"] + [p for k, v in settings.items() for p in ("--set", f"{k}={v}")]
    printed = subprocess.run(call, check=True, capture_output=True, text=True).stdout
    if "criterion =" not in printed:
        return None
    torch.manual_seed(0)
    points = torch.randn(14, 3)
    labels = torch.tensor([0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3])
    names = {"CLASSES": 4, "DIMENSIONS": 3}
    exec(compile(printed, "library", "exec"), names)
    plain = code(settings)
    mine = plain["loss"] if "loss" in plain else plain["Loss"](4, 3)
    criterion = names["criterion"].double()
    weights = getattr(criterion, "proxies", getattr(criterion, "W", None))
    if weights is not None and "loss" not in plain:
        mine.proxies.data = (weights if weights.shape[0] == 4 else weights.T).detach().clone()
    results = []
    for function in (lambda z: criterion(z, labels, *((names["miner"](z, labels),) if "miner" in names else ())),
                     lambda z: mine(z, labels)):
        z = points.clone().requires_grad_()
        value = function(z)
        value.backward()
        results.append((value.detach(), z.grad))
    return max(off(results[1][0], results[0][0]), off(results[1][1], results[0][1]))


LIBRARY = [
    *({"loss": "ContrastiveLoss", "loss.form": form, "loss.reduction": reduction, "distance": distance,
       "loss.margin": "1.5", "loss.slack": "0.1"}
      for form in ("hadsell", "squared", "unsquared")
      for reduction in ("mean", "mean-nonzero", "sum", "separate-means", "separate-means-nonzero")
      for distance in ("Euclidean", "Cosine")),
    {"loss": "CosineContrastiveLoss", "distance": "Cosine"},
    {"loss": "CosineEmbeddingLoss", "distance": "Cosine"},
    *({"loss": "TripletLoss", "loss.reduction": reduction, "distance": distance, "miner": miner}
      for reduction in ("mean", "mean-nonzero", "sum") for distance in ("Euclidean", "SquaredEuclidean", "Cosine")
      for miner in ("AllPairs", "BatchHard")),
    {"loss": "TripletLoss", "loss.swap": "true"},
    {"loss": "SoftTripletLoss"},
    {"loss": "NPairLoss", "distance": "DotProduct"},
    {"loss": "LiftedStructureLoss"},
    {"loss": "GeneralizedLiftedLoss", "loss.slack": "0.2"},
    *({"loss": "NtXentLoss", "distance": distance} for distance in ("Cosine", "Euclidean")),
    *({"loss": "SupConLoss", "distance": "Cosine", "loss.mean": mean} for mean in ("nonzero", "with-same", "all")),
    *({"loss": "MultiSimilarityLoss", "distance": "Cosine", "miner": miner}
      for miner in ("AllPairs", "MultiSimilarity")),
    {"loss": "CircleLoss", "distance": "Cosine"},
    {"loss": "NcaLoss", "distance": "SquaredEuclidean"},
    {"loss": "ProxyNcaLoss", "distance": "Cosine"},
    {"loss": "ProxyAnchorLoss", "distance": "Cosine"},
    {"loss": "NormalizedSoftmaxLoss", "distance": "Cosine"},
    {"loss": "ArcFaceLoss", "distance": "Cosine"},
    {"loss": "CosFaceLoss", "distance": "Cosine"},
]
try:
    import pytorch_metric_learning
except ImportError:
    print("pytorch-metric-learning cannot be imported: its code was not run")
else:
    for settings in LIBRARY:
        worst = by_library(settings)
        words = ", ".join(f"{key}={value}" for key, value in settings.items())
        print(f"library, {words}: " + ("none" if worst is None else f"off by {worst:.1e}"))
        tally["library"] = tally.get("library", (0, 0))[0] + 1, 0
        failed += worst is None or not worst < 1e-7
print(f"{sum(count for count, _ in tally.values()) - failed} passed, {failed} failed")
sys.exit(failed > 0)
