package pushpull.reference.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pushpull.reference.ComputedFields;
import pushpull.reference.OracleCase;
import pushpull.reference.Verdict;
import pushpull.reference.Verdict.Status;

/// The table "What is asserted, by tag".
class CaseComparerTest {
    @ParameterizedTest
    @CsvSource({
        "'', 2e-9, 0, FAILED",
        "'', 9e-10, 9e-9, PASSED",
        "'', 0, 3e-8, FAILED",
        "large, 9e-8, 9e-8, PASSED",
        "tiny_temperature, 2e-7, 0, FAILED",
        "kink, 0, 5, PASSED",
        "kink, 2e-9, 0, FAILED",
        "kink, 0, NaN, FAILED",
        "zero_vector, 0, 7, PASSED",
        "zero_vector, 0, Infinity, FAILED",
        "zero_vector large, 5e-8, 7, PASSED",
        "exact_margin, 0, 1, FAILED",
        "raises, 3, 3, SKIPPED",
        "raises kink, 3, 3, SKIPPED",
        "raises, NaN, 3, FAILED"
    })
    void tagsDecideWhatIsAsserted(String tags, double valueOff, double gradientOff, Status status) {
        Checker off = (given, evaluator) ->
                new ComputedFields().put("value", 1 + valueOff).put("gradient", 0.5 + gradientOff);
        assertEquals(status, verdict(tags, "'value':1,'gradient':[[0.5]]", off).status());
    }

    @Test
    void errorsAreRelativeToTheLargestMagnitude() {
        Checker off =
                (given, evaluator) -> new ComputedFields().put("value", 1.0).put("gradient", 1000 + 9e-6, 9e-6);
        assertEquals(
                Status.PASSED, verdict("", "'value':1,'gradient':[1000,0]", off).status());
    }

    @Test
    void numbersThatTheReferenceLacksMustBeFinite() {
        Checker finite =
                (given, evaluator) -> new ComputedFields().put("value", 3.0).put("gradient", 0.0, 1.0);
        Checker infinite = (given, evaluator) ->
                new ComputedFields().put("value", Double.NaN).put("gradient", 0.0, 1.0);
        String expected = "'value':null,'gradient':[null,1]";
        assertEquals(Status.PASSED, verdict("nonfinite", expected, finite).status());
        assertEquals(Status.FAILED, verdict("nonfinite", expected, infinite).status());
        assertEquals(
                Status.SKIPPED, verdict("nonfinite", "'value':null", finite).status());
    }

    @Test
    void aRefusalInWordsAnswersOnlyWhatTheReferenceRefuses() {
        Checker refusal = (given, evaluator) -> {
            throw new IllegalArgumentException("one point has no variance");
        };
        assertEquals(Status.SKIPPED, verdict("raises", "'value':null", refusal).status());
        assertEquals(
                Status.SKIPPED, verdict("nonfinite", "'value':null", refusal).status());
        assertEquals(Status.FAILED, verdict("nonfinite", "'value':1", refusal).status());
        assertEquals(Status.FAILED, verdict("", "'value':1", refusal).status());
    }

    @Test
    void aCrashFailsTheCase() {
        Checker crash = (given, evaluator) -> {
            throw new ArrayIndexOutOfBoundsException("3");
        };
        Verdict verdict = verdict("raises", "'value':null", crash);
        assertEquals(Status.FAILED, verdict.status());
        assertTrue(verdict.complaints().getFirst().startsWith("crashed"));
    }

    @Test
    void whatNobodyAnswersFailsTheCase() {
        Checker some = (given, evaluator) -> new ComputedFields().put("value", 1.0);
        assertEquals(Status.FAILED, verdict("", "'value':1,'more':2", some).status());
        Checker rest =
                (given, evaluator) -> new ComputedFields().put("value", 1.0).remark("more");
        assertEquals(Status.PASSED, verdict("", "'value':1,'more':2", rest).status());
    }

    @Test
    void aListOfAnotherLengthFailsTheCase() {
        Checker shorter = (given, evaluator) -> new ComputedFields().put("gradient", 1.0);
        Verdict verdict = verdict("", "'gradient':[1,2]", shorter);
        assertEquals(List.of("gradient: 2 numbers expected, 1 found."), verdict.complaints());
    }

    @Test
    void tiesExcuseOnlyWhatDependsOnTheirOrder() {
        Checker order = (given, evaluator) -> {
            double[] first = given.inputs().matrix("embeddings").row(0);
            int chosen = first[0] < first[1] ? 1 : 2;
            return new ComputedFields().putRows("triplets", List.of(new int[] {0, chosen}, new int[] {5, 6}));
        };
        assertEquals(
                Status.PASSED,
                verdict("ties", "'triplets':[[0,1],[5,6]]", order).status());
        assertEquals(
                Status.PASSED,
                verdict("ties", "'triplets':[[0,2],[5,6]]", order).status());
        assertEquals(
                Status.FAILED,
                verdict("ties", "'triplets':[[0,2],[5,7]]", order).status());
        assertEquals(
                Status.FAILED, verdict("", "'triplets':[[0,1],[5,6]]", order).status());
    }

    private static Verdict verdict(String tags, String expected, Checker checker) {
        String list = tags.isEmpty() ? "" : "'" + tags.replace(" ", "','") + "'";
        String text =
                "{'name':'a','loss':'k','embeddings':[[1,1]],'tags':[%s],'expected':{%s}}".formatted(list, expected);
        try (CaseEvaluator evaluator = new CaseEvaluator()) {
            OracleCase given = OracleCase.of(new JsonMapper().readTree(text.replace('\'', '"')), "x");
            return new CaseComparer(checker, evaluator).verdict(given);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
