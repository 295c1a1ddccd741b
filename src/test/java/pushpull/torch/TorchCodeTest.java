package pushpull.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import pushpull.experiment.Experiment;
import pushpull.loss.Loss;
import pushpull.mine.Miner;
import pushpull.pair.Distance;
import pushpull.settings.Family;
import pushpull.settings.Settings;
import pushpull.train.Compatibility;

/// Exported code has no placeholders left, whatever the settings; `src/test/torch/check.py` runs it.
class TorchCodeTest {
    private static Experiment experiment(String... assignments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String assignment : assignments) {
            String[] parts = assignment.split("=");
            values.put(parts[0], parts[1]);
        }
        return Settings.read(Experiment.class, values);
    }

    private static <F extends Family> List<String> names(Class<F> family) {
        return Settings.members(family).stream().map(Class::getSimpleName).toList();
    }

    @Test
    void callbacksOfLibrariesBringTheFunctionThatTheyCall() {
        String alone = DumpCallback.NUMPY.code();
        assertTrue(alone.lines().filter(line -> !line.isBlank()).count() <= 12, "short enough to be pasted");
        assertTrue(alone.contains("os.replace(part"), "a dump is renamed when it is complete");
        for (DumpCallback callback : DumpCallback.values()) {
            String code = callback.code();
            assertEquals(
                    DumpCallback.named(callback.library().toUpperCase(java.util.Locale.ROOT))
                            .orElseThrow(),
                    callback);
            assertEquals(2, code.split("def dump\\(", -1).length, code);
            assertTrue(code.endsWith("\n") && !code.contains("\n\n\n\n"), code);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLossIsWrittenOut() {
        return names(Loss.class).stream()
                .flatMap(loss -> names(Distance.class).stream().flatMap(distance -> names(Miner.class).stream()
                        .map(miner -> experiment(
                                "supervision=AugmentedViews",
                                "loss=" + loss,
                                "distance=" + distance,
                                "miner=" + miner,
                                "encoder.normalize=true"))))
                .filter(experiment -> Compatibility.refusal(experiment).isEmpty())
                .map(experiment -> DynamicTest.dynamicTest(
                        experiment.loss() + " " + experiment.distance() + " " + experiment.miner(), () -> {
                            assertWhole(TorchCode.plain(experiment));
                            assertTrue(TorchCode.library(experiment).contains("pytorch"));
                            assertWhole(TorchCode.library(experiment));
                        }));
    }

    private static void assertWhole(String code) {
        assertFalse(code.contains("{"), code);
        assertFalse(code.contains("#?"), code);
        assertFalse(code.contains("#@"), code);
        assertTrue(code.lines().allMatch(line -> line.equals(line.stripTrailing())), code);
    }

    @Test
    void aKeptEncoderIsLoadedByTheCode() {
        Experiment experiment = experiment("loss=SupConLoss", "distance=Cosine");
        String code = TorchCode.withEncoder(experiment, "a \"b\".json");
        assertTrue(code.contains("\nimport json\n\nimport torch\n"), code);
        assertTrue(code.endsWith("\nencoder = Encoder(\"a \\\"b\\\".json\")\n"), code);
        assertTrue(code.contains("def loss("), code);
    }

    /// As the program opens: squares and one mean over all pairs, which the library has neither of.
    @Test
    void theLibraryHasACriterionForTheDefaultLoss() {
        String code = TorchCode.library(experiment("loss=ContrastiveLoss"));
        assertTrue(code.contains("return missed ** 2 / 2"), code);
        assertTrue(code.contains("\ncriterion = ContrastiveLoss(pos_margin=0, neg_margin=1, "), code);
        assertTrue(code.endsWith("# Call it as criterion(embeddings, labels).\n"), code);
    }

    /// The library compares similarities with thresholds of similarity.
    @Test
    void marginsOfCosinesAreTurnedRound() {
        String code = TorchCode.library(experiment("loss=ContrastiveLoss", "distance=Cosine", "loss.margin=0.75"));
        assertTrue(code.contains("pos_margin=1, neg_margin=0.25, distance=distances.CosineSimilarity()"), code);
    }

    @Test
    void theSettingsInForceAreInTheCode() {
        String code = TorchCode.plain(experiment(
                "loss=TripletLoss",
                "loss.margin=0.35",
                "loss.reduction=mean-nonzero",
                "distance=SquaredEuclidean",
                "miner=SemiHard",
                "miner.margin=0.25"));
        assertTrue(code.contains("hinge = (d[a, p] - d[a, n] + 0.35).clamp(min=0)\n"), code);
        assertTrue(code.contains("return hinge[hinge > 0].mean() if (hinge > 0).any() else hinge.sum()\n"), code);
        assertTrue(code.contains("(further < 0.25)"), code);
        assertTrue(code.contains("(x[:, None] - y[None]).pow(2).sum(2)"), code);
        assertFalse(code.contains("normalize(z"), code);
    }

    @Test
    void embeddingsAreNormalizedWhereTheEncoderDoesIt() {
        String code = TorchCode.plain(experiment("loss=SupConLoss", "distance=Cosine", "encoder.normalize=true"));
        assertTrue(code.contains("def loss(z, labels):\n    z = F.normalize(z, dim=1)\n"), code);
    }

    @Test
    void aMinerThatIsNotWrittenOutIsNamed() {
        String code = TorchCode.plain(experiment("miner=DistanceWeighted"));
        assertTrue(code.contains("# The miner DistanceWeighted is left out here, so every pair counts."), code);
        assertFalse(code.contains("pick("), code);
    }

    @Test
    void theLibraryGetsItsOwnNames() {
        String code = TorchCode.library(
                experiment("loss=TripletLoss", "loss.margin=0.1", "distance=SquaredEuclidean", "miner=TripletMargin"));
        assertTrue(
                code.contains("losses.TripletMarginLoss(margin=0.1, swap=False, distance=distances.LpDistance("
                        + "normalize_embeddings=False, p=2, power=2), reducer=reducers.MeanReducer())"),
                code);
        assertTrue(code.contains("miners.TripletMarginMiner(margin=0.2, type_of_triplets=\"semihard\""), code);
    }

    @Test
    void whatTheLibraryLacksIsSaid() {
        String code = TorchCode.library(experiment("loss=ContrastiveLoss", "loss.smoothing=0.001"));
        assertTrue(code.contains("# pytorch-metric-learning has no Contrastive with these settings"), code);
    }

    @Test
    void theLibrarysClassesAreThoseOfTheReferenceCases() {
        Map<String, String> classes = Map.of(
                "loss=NtXentLoss;distance=Cosine", "losses.NTXentLoss(",
                "loss=CircleLoss;distance=Cosine", "losses.CircleLoss(",
                "loss=LiftedStructureLoss", "losses.LiftedStructureLoss(",
                "loss=ProxyAnchorLoss;distance=Cosine", "losses.ProxyAnchorLoss(",
                "loss=MultiSimilarityLoss;distance=Cosine", "losses.MultiSimilarityLoss(");
        classes.forEach((settings, name) -> assertEquals(
                1, TorchCode.library(experiment(settings.split(";"))).split(Pattern.quote(name)).length - 1, settings));
    }
}
