package pushpull.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pushpull.data.PointSchema;
import pushpull.data.Points;
import pushpull.dialect.Dialect;
import pushpull.dialect.DialectFamily;
import pushpull.dialect.DialectVariant;
import pushpull.evaluate.DialectComparison.Group;
import pushpull.evaluate.DialectComparison.Refusal;
import pushpull.evaluate.DialectComparison.Row;
import pushpull.loss.SupConLoss;
import pushpull.tensor.Matrix;
import pushpull.tensor.WorkerPool;

class DialectComparisonTest {
    private static final DialectFamily SUPCON =
            DialectFamily.of(SupConLoss.class).orElseThrow();

    /// Six points at 0, 20, 60 and 150, 180, 210 degrees, temperature 0.1.
    @Test
    void sixPointsHaveFourLosses() {
        Map<String, Row> rows = rows(compare(SUPCON, circle(0, 20, 60, 150, 180, 210), null, 0, 0, 0, 1, 1, 1));
        assertValue("1.5073", rows, "supcon_out");
        assertValue("1.5073", rows, "supcon_pml");
        assertValue("2.1533", rows, "supcon_supcontrast_code");
        assertValue("0.6932", rows, "supcon_in");
        assertValue("0.000102", rows, "nca");
        assertValue("0.00118", rows, "ntxent_labels");
        assertEquals(0.790, row(rows, "supcon_in").gradient().cosine(), 5e-4);
        assertEquals(0.00094, row(rows, "supcon_in").gradient().length(), 5e-6);
        assertEquals(0.900, row(rows, "ntxent_labels").gradient().cosine(), 5e-4);
        assertEquals(0.012, row(rows, "ntxent_labels").gradient().length(), 5e-4);
        assertTrue(row(rows, "supcon_pml").gradient().isSame());
        GradientRelation scaled = row(rows, "supcon_supcontrast_code").gradient();
        assertEquals(1 / 0.7, scaled.length(), 1e-12);
        assertTrue(DialectWords.advice(scaled).contains("divide the rate by 1.43"), DialectWords.advice(scaled));
    }

    /// 0 degrees with 60, 150 with 210.
    @Test
    void twoViewsAreAGroupOfTheirOwn() {
        DialectComparison comparison = compare(SUPCON, circle(0, 150), circle(60, 210), 0, 1);
        Group views = comparison.groups().getLast();
        assertTrue(views.ofViews());
        assertEquals("ntxent_paper", views.rows().getFirst().dialect().id());
        Map<String, Row> rows = rows(comparison);
        assertValue("0.00336", rows, "ntxent_two_view");
        assertValue("0.00672", rows, "ntxent_simclr_code");
        assertEquals(2, row(rows, "ntxent_tf_similarity").gradient().length(), 1e-12);
        assertEquals(List.of(), comparison.refusals());
    }

    @Test
    void whatCannotTakeTheBatchSaysWhy() {
        DialectComparison comparison = compare(SUPCON, circle(0, 90), null, 0, 1);
        assertEquals(List.of(), comparison.groups());
        assertEquals(SUPCON.variants().size(), comparison.refusals().size());
        assertReason("supcon_out", "needs two points that are the same; here every point is alone", comparison);
        assertReason("ntxent_two_view", "needs a second view of each point", comparison);
    }

    /// Every definition is either evaluated or refused in words, has a formula, and knobs that reach it.
    @Test
    void everyFamilyIsComplete() {
        for (DialectFamily family : DialectFamily.ALL) {
            DialectComparison comparison = compare(
                    family, circle(0, 20, 60, 150, 180, 210), circle(9, 33, 55, 160, 185, 222), 0, 0, 0, 1, 1, 1);
            Map<String, Row> rows = rows(comparison);
            assertEquals(List.of(), comparison.refusals());
            for (DialectVariant variant : family.variants()) {
                Dialect dialect = variant.dialect();
                assertTrue(Double.isFinite(row(rows, dialect.id()).evaluation().value()), dialect.id());
                assertFalse(DialectWords.marked(dialect).contains("lit("), dialect.id());
                assertFalse(DialectWords.source(dialect).isEmpty());
            }
        }
    }

    @Test
    void marksStandAroundWhatDiffers() {
        assertEquals(
                "-«ln(1/|P| sum[p] »exp(s_ap/τ) / sum[i] exp(s_ai/τ)«)»", DialectWords.marked(variant("supcon_in")));
        assertEquals("-ln(exp(s_ap/τ) / «sum[n] exp(s_an/τ)»)", DialectWords.marked(variant("dcl")));
    }

    @Test
    void anglesAndLengthsAreOfAllPoints() {
        Matrix first = Matrix.ofRows(new double[] {3, 0}, new double[] {0, 4});
        Matrix turned = Matrix.ofRows(new double[] {0, 3}, new double[] {4, 0});
        GradientRelation relation = GradientRelation.of(List.of(first), List.of(turned));
        assertEquals(90, relation.angle(), 1e-12);
        assertEquals(1, relation.length(), 1e-15);
        Matrix none = Matrix.ofRows(new double[2], new double[2]);
        assertTrue(DialectWords.advice(GradientRelation.of(List.of(first), List.of(none)))
                .contains("No gradient"));
        Matrix tiny = Matrix.ofRows(new double[] {3e-200, 0}, new double[] {0, 4e-200});
        assertTrue(GradientRelation.of(List.of(first), List.of(tiny)).isParallel());
    }

    private static Dialect variant(String id) {
        return SUPCON.variants().stream()
                .map(DialectVariant::dialect)
                .filter(dialect -> dialect.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertValue(String expected, Map<String, Row> rows, String id) {
        assertEquals(expected, DialectWords.value(row(rows, id).evaluation().value()), id);
    }

    private static void assertReason(String id, String reason, DialectComparison comparison) {
        assertEquals(
                reason,
                comparison.refusals().stream()
                        .filter(refusal -> refusal.dialect().id().equals(id))
                        .map(Refusal::reason)
                        .findFirst()
                        .orElse(""));
    }

    private static Row row(Map<String, Row> rows, String id) {
        return Objects.requireNonNull(rows.get(id), id);
    }

    private static Map<String, Row> rows(DialectComparison comparison) {
        Map<String, Row> rows = new HashMap<>();
        comparison.groups().forEach(group -> group.rows()
                .forEach(row -> rows.put(row.dialect().id(), row)));
        return rows;
    }

    private static DialectComparison compare(
            DialectFamily family, Matrix first, @Nullable Matrix second, int... labels) {
        List<Matrix> views = second == null ? List.of(first) : List.of(first, second);
        Points points = Points.of(IntStream.range(0, first.rows()).toArray(), views, labels, PointSchema.of(2, 2));
        try (WorkerPool workers = new WorkerPool(1)) {
            return DialectComparison.of(family, family.knobs(), points, 0, workers);
        }
    }

    private static Matrix circle(double... degrees) {
        double[][] rows = new double[degrees.length][];
        for (int i = 0; i < rows.length; i++) {
            double angle = Math.toRadians(degrees[i]);
            rows[i] = new double[] {Math.cos(angle), Math.sin(angle)};
        }
        return Matrix.ofRows(rows);
    }
}
