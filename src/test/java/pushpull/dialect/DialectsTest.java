package pushpull.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.loss.NtXentLoss;
import pushpull.pair.Cosine;
import pushpull.settings.Settings;

class DialectsTest {
    /// Every definition can be expressed by settings that go together.
    @Test
    void everyDefinitionHasItsSettings() {
        for (Dialect dialect : Dialects.all()) {
            Map<String, String> values = new LinkedHashMap<>(Map.of("encoder", "FreePoints"));
            values.putAll(dialect.defaults().assignments(dialect.inputs()));
            Experiment experiment = Settings.read(Experiment.class, values);
            assertTrue(experiment.loss().accepts(experiment.distance()), dialect.id());
            assertTrue(
                    !experiment.loss().needsViews() || experiment.supervision().views() == 2, dialect.id());
        }
    }

    @Test
    void noTwoDefinitionsHaveOneName() {
        Set<Object> names = new HashSet<>();
        for (Dialect dialect : Dialects.all()) {
            assertTrue(names.add(Map.entry(dialect.library(), dialect.function())), dialect.id());
        }
    }

    @Test
    void aLibraryIsAskedByItsOwnNames() {
        LibraryCall call = new LibraryCall(
                Library.PYTORCH_METRIC_LEARNING, "losses.NTXentLoss", Map.of("temperature", new Argument.Real(0.2)));
        DialectSettings settings = Dialects.settings(call);
        assertEquals(0.2, assertInstanceOf(NtXentLoss.class, settings.loss()).temperature());
        assertEquals(new Cosine(), settings.distance());
    }

    @Test
    void theLibrarysDefaultsStandInForWhatIsLeftOut() {
        DialectSettings settings = Dialects.settings(new LibraryCall(Library.LIGHTLY, "loss.NTXentLoss", Map.of()));
        assertEquals(
                "{loss=NtXentLoss, loss.temperature=0.5, distance=Cosine, supervision=PairedViews}",
                settings.assignments(CallInputs.VIEWS).toString());
    }

    @Test
    void whatThereIsNoFormulaForIsRefusedByName() {
        assertEquals(
                "\"p\" is \"3\"; supported: 2.",
                refusal(new LibraryCall(Library.PYTORCH, "nn.TripletMarginLoss", Map.of("p", new Argument.Real(3)))));
        assertEquals(
                "This program has no definition of nn.Fancy from pytorch/pytorch.",
                refusal(new LibraryCall(Library.PYTORCH, "nn.Fancy", Map.of())));
    }

    private static String refusal(LibraryCall call) {
        return String.valueOf(assertThrows(UnsupportedCallException.class, () -> Dialects.settings(call))
                .getMessage());
    }

    @Test
    void anArgumentOfAnotherTypeIsNamed() {
        assertEquals(
                "\"margin\" is not a number.", fault("torch_triplet_margin_loss", "margin", new Argument.Word("x")));
        assertEquals(
                "\"swap\" is neither true nor false.",
                fault("torch_triplet_margin_loss", "swap", new Argument.Real(1)));
        assertEquals("\"power\" is not a whole number.", fault("nca", "power", new Argument.Real(1.5)));
        assertEquals("\"reducer\" is not a string.", fault("contrastive_pml", "reducer", new Argument.Flag(true)));
        assertEquals("\"noise_probability\" is missing.", fault("nce_binary", "temperature", new Argument.Real(1)));
    }

    private static String fault(String id, String name, Argument value) {
        Dialect dialect = Dialects.named(id).orElseThrow();
        LibraryCall call = dialect.call(Map.of(name, value));
        return String.valueOf(assertThrows(ArgumentException.class, () -> dialect.settings(call))
                .getMessage());
    }
}
