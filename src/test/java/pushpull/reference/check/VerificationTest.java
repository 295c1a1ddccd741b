package pushpull.reference.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import pushpull.reference.FileReport;
import pushpull.reference.Verdict;
import pushpull.reference.VerdictCounts;

class VerificationTest {
    /// Kinds without a checker. This set must only shrink.
    private static final Set<String> OPEN = Set.of();

    @Test
    void everyBundledCaseAgrees() {
        Set<String> open = new TreeSet<>();
        List<String> complaints = new ArrayList<>();
        int cases = 0;
        try (Verification verification = new Verification()) {
            for (String file : Verification.bundled()) {
                FileReport report = verification.bundled(file);
                cases += report.cases();
                report.failures().forEach(failure -> complaints.add(failure.name() + failure.complaints()));
                report.tallies().stream()
                        .map(VerdictCounts::kind)
                        .filter(kind -> !Verification.knows(kind))
                        .forEach(open::add);
            }
        }
        assertEquals(1868, cases);
        assertEquals(List.of(), complaints);
        assertEquals(new TreeSet<>(OPEN), open);
    }

    @Test
    void aCorruptedValueFails() throws IOException {
        String text = bundled("contrastive.json");
        FileReport report = check(text.replaceFirst("\"value\": ?([0-9]*)\\.", "\"value\":$1.7"));
        assertEquals(1, report.count(Verdict.Status.FAILED));
        String complaint = report.failures().getFirst().complaints().getFirst();
        assertTrue(complaint.startsWith("value[0]: expected"), complaint);
    }

    @Test
    void aCorruptedGradientFails() throws IOException {
        String text = bundled("supcon.json");
        FileReport report = check(text.replaceFirst("\"gradient\": ?\\[\\[-?0", "\"gradient\":[[9"));
        assertEquals(1, report.count(Verdict.Status.FAILED));
        assertTrue(report.failures().getFirst().complaints().getFirst().startsWith("gradient[0]"));
    }

    @Test
    void aValueWithoutAFormulaFailsItsCaseOnly() throws IOException {
        FileReport report = check(bundled("triplet.json").replaceFirst("\"p\": ?2", "\"p\":3"));
        assertEquals(1, report.count(Verdict.Status.FAILED));
        String complaint = report.failures().getFirst().complaints().getFirst();
        assertTrue(complaint.contains("\"p\" is \"3"), complaint);
    }

    @Test
    void aWrongTypeInsideACaseIsMalformed() throws IOException {
        String text = bundled("triplet.json").replaceFirst("\"margin\": ?[0-9.]*", "\"margin\":\"much\"");
        FileReport report = check(text);
        assertEquals(1, report.unreadable().size());
        String said = report.unreadable().getFirst();
        assertTrue(said.startsWith("changed, line ") && said.contains("\"margin\" is not a number"), said);
        assertTrue(report.count(Verdict.Status.PASSED) > 0, "the other cases are checked");
    }

    @Test
    void anUnknownKindIsCountedAndNamed() throws IOException {
        FileReport report = check("""
            {"format":"oracle-1","cases":[{"name":"a","loss":"unheard_of","expected":{"value":1}}]}
            """);
        assertEquals(1, report.count(Verdict.Status.UNKNOWN));
        assertEquals("unheard_of", report.tallies().iterator().next().kind());
    }

    private static FileReport check(String text) throws IOException {
        try (Verification verification = new Verification()) {
            return verification.check("changed", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static String bundled(String name) throws IOException {
        InputStream file = VerificationTest.class.getResourceAsStream("/pushpull/reference/" + name + ".gz");
        try (InputStream in = new GZIPInputStream(Objects.requireNonNull(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
