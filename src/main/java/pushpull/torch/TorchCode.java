package pushpull.torch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pushpull.experiment.Experiment;
import pushpull.pair.Cosine;
import pushpull.pair.DotProduct;
import pushpull.pair.Euclidean;
import pushpull.pair.Role;
import pushpull.pair.SquaredEuclidean;
import pushpull.settings.Decimal;
import pushpull.settings.Family;
import pushpull.settings.Settings;
import pushpull.settings.Texts;

/// The loss of an experiment as Python for PyTorch, with the settings in force, to paste into a program.
///
/// Formulas are written out in plain PyTorch, one template for each loss under `pushpull/torch`; each is checked
/// against the reference cases by `src/test/torch/check.py`.
public final class TorchCode {
    private static final Texts TEXTS = Texts.bundle("torch");
    private static final Pattern SIGNATURE = Pattern.compile("(?m)^( *)def (?:loss|forward)\\((.*)\\):\\n");

    private final Experiment experiment;
    private final Map<String, String> settings;

    private TorchCode(Experiment experiment) {
        this.experiment = experiment;
        this.settings = Settings.flatten(experiment);
    }

    /// Plain PyTorch: a function `loss`, or a module `Loss` if the loss learns something of its own.
    public static String plain(Experiment experiment) {
        TorchCode code = new TorchCode(experiment);
        return code.whole(code.blocks());
    }

    /// The same with a module `Encoder` that loads an encoder which was kept in a file.
    public static String withEncoder(Experiment experiment, String file) {
        TorchCode code = new TorchCode(experiment);
        String module = CodeTemplate.filled("encoder", Map.of())
                .orElseThrow(() -> new IllegalStateException("no template of an encoder"));
        String quoted = file.replace("\\", "\\\\").replace("\"", "\\\"");
        return code.whole(code.blocks() + "\n\n" + module + "\n\nencoder = Encoder(\"" + quoted + "\")\n");
    }

    /// The same with pytorch-metric-learning; if that library has no such loss or miner, a comment says so.
    public static String library(Experiment experiment) {
        return new TorchCode(experiment).byLibrary();
    }

    private String whole(String code) {
        return head() + "\n" + imports(code) + "\n\n" + code;
    }

    private String blocks() {
        String loss = normalized(CodeTemplate.filled(name(experiment.loss()), knobs("loss"))
                .orElseThrow(() -> new IllegalStateException("no template of " + experiment.loss())));
        String body = mined(loss);
        List<String> blocks = new ArrayList<>(List.of(body));
        for (String name : List.of("log_sum", "relation", "squared-" + name(experiment.distance()))) {
            prepend(name, Map.of(), blocks);
        }
        prepend(name(experiment.distance()), knobs("distance"), blocks);
        return String.join("\n\n", blocks);
    }

    /// Puts the functions of a template before their callers.
    private static void prepend(String template, Map<String, String> values, List<String> blocks) {
        String[] functions = CodeTemplate.filled(template, values).orElse("").split("\n\n\n");
        for (int i = functions.length - 1; i >= 0; i--) {
            Matcher named = Pattern.compile("def (\\w+)").matcher(functions[i]);
            if (named.find() && String.join("", blocks).contains(named.group(1) + "(")) {
                blocks.addFirst(functions[i].strip() + "\n");
            }
        }
    }

    /// Adds the mining of pairs; if it is not written out for plain PyTorch, every pair counts and a comment says so.
    private String mined(String loss) {
        boolean triplets = loss.contains("triplets(");
        String miner = name(experiment.miner());
        String picks = CodeTemplate.filled((triplets ? "triplets-" : "pairs-") + miner, knobs("miner"))
                .orElse("");
        String body = loss.lines()
                        .filter(line -> !line.contains("#@ pick") || !picks.isEmpty())
                        .map(line -> line.replaceAll(" *#@ pick$", ""))
                        .reduce("", (text, line) -> text + line + "\n")
                        .strip()
                + "\n";
        if (!picks.isEmpty()) {
            return picks + "\n\n" + body;
        }
        boolean all = !experiment.miner().isMining() || !experiment.loss().isMinable();
        String every =
                triplets ? CodeTemplate.filled("triplets-AllPairs", Map.of()).orElse("") + "\n\n" : "";
        return every + (all ? "" : "# " + TEXTS.get("unmined", miner) + "\n") + body;
    }

    /// Divides embeddings by their length first, if the encoder does.
    private String normalized(String loss) {
        if (!experiment.encoder().normalize()) {
            return loss;
        }
        return SIGNATURE.matcher(loss).replaceFirst(found -> {
            StringJoiner names = new StringJoiner(", ");
            StringJoiner values = new StringJoiner(", ");
            for (String name : found.group(2).split(", ")) {
                if (List.of("z", "x", "y", "z1", "z2").contains(name)) {
                    names.add(name);
                    values.add("F.normalize(" + name + ", dim=1)");
                }
            }
            String line = found.group(1) + "    " + names + " = " + values + "\n";
            return Matcher.quoteReplacement(found.group() + (names.length() == 0 ? "" : line));
        });
    }

    private String byLibrary() {
        Map<String, String> values = knobs("loss");
        values.put("the distance", libraryDistance());
        values.put("the margin", threshold(values.get("margin")));
        values.put("the slack", threshold(values.get("slack")));
        values.put("the zero", threshold("0"));
        String criterion = CodeTemplate.filled("library/" + name(experiment.loss()), values)
                .map(code -> code.startsWith("class ")
                        ? code.replace("\ncriterion", "\n\ncriterion")
                        : "criterion = " + code)
                .orElseGet(() ->
                        "# " + TEXTS.get("noLoss", Texts.label(experiment.loss().getClass())) + "\n");
        StringBuilder code = new StringBuilder(head());
        code.append(criterion.contains("torch.") ? "\nimport torch" : "")
                .append("\nfrom pytorch_metric_learning import distances, losses, miners, reducers\n")
                .append(criterion.startsWith("class ") ? "\n\n" : "\n")
                .append(criterion);
        if (!experiment.miner().isMining() || !criterion.contains("criterion = ")) {
            return criterion.contains("criterion = ")
                    ? code + "# " + TEXTS.get("call", "criterion(embeddings, labels)") + "\n"
                    : code.toString();
        }
        Map<String, String> mining = knobs("miner");
        mining.put("the distance", libraryDistance());
        String miner = CodeTemplate.filled("library/" + name(experiment.miner()), mining)
                .map(found -> "miner = " + found)
                .orElseGet(() -> "# " + TEXTS.get("noMiner", name(experiment.miner())) + "\n");
        String call = miner.startsWith("miner") ? "criterion(embeddings, labels, miner(embeddings, labels))" : "";
        return code + miner + "# " + TEXTS.get("call", call.isEmpty() ? "criterion(embeddings, labels)" : call) + "\n";
    }

    /// A distance to compare with, as the library's similarity: there, larger is nearer.
    private String threshold(@Nullable String distance) {
        double number = distance == null ? 0 : Double.parseDouble(distance);
        return Decimal.text(
                switch (experiment.distance()) {
                    case Euclidean _, SquaredEuclidean _ -> number;
                    case Cosine _ -> 1 - number;
                    case DotProduct _ -> -number;
                });
    }

    private String libraryDistance() {
        String normalize = experiment.encoder().normalize() ? "True" : "False";
        return switch (experiment.distance()) {
            case Euclidean _ -> "distances.LpDistance(normalize_embeddings=" + normalize + ", p=2, power=1)";
            case SquaredEuclidean _ -> "distances.LpDistance(normalize_embeddings=" + normalize + ", p=2, power=2)";
            case Cosine _ -> "distances.CosineSimilarity()";
            case DotProduct _ -> "distances.DotProductSimilarity(normalize_embeddings=" + normalize + ")";
        };
    }

    /// The header comment: what the code is, and every setting that it depends on.
    private String head() {
        StringBuilder head = new StringBuilder();
        String label = Texts.label(experiment.loss().getClass());
        head.append("# ").append(TEXTS.get("head", label)).append('\n');
        settings.forEach((key, value) -> {
            if (key.matches("(loss|distance|miner)(\\..*)?|encoder\\.normalize")) {
                head.append("#   ").append(key).append(" = ").append(value).append('\n');
            }
        });
        if (experiment.supervision().views() == 2 && experiment.loss().roles().contains(Role.EMBEDDINGS)) {
            head.append("# ").append(TEXTS.get("views")).append('\n');
        }
        return head.toString();
    }

    private static String imports(String code) {
        StringBuilder imports = new StringBuilder();
        String standard =
                (code.contains("json.") ? "import json\n" : "") + (code.contains("math.") ? "import math\n" : "");
        imports.append(standard).append(standard.isEmpty() ? "" : "\n").append("import torch\n");
        imports.append(code.contains(" nn.") || code.contains("(nn.") ? "from torch import nn\n" : "");
        imports.append(code.contains("F.") ? "from torch.nn import functional as F\n" : "");
        return imports.toString();
    }

    private Map<String, String> knobs(String family) {
        Map<String, String> knobs = new LinkedHashMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(family + ".")) {
                knobs.put(key.substring(family.length() + 1), value);
            }
        });
        return knobs;
    }

    private static String name(Family member) {
        return member.getClass().getSimpleName();
    }
}
