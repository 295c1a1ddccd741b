package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import pushpull.random.Streams;
import pushpull.tensor.Matrix;

/// The geometry of single data sets.
class DatasetTest {
    private static final Streams STREAMS = new Streams(3);

    @Test
    void blobsWithoutNoiseLieOnTheCircle() {
        Points points = new Blobs(8, 4, 2, 0).points(STREAMS);
        assertArrayEquals(new double[] {2, 0}, points.features().row(4), 1e-12);
        assertArrayEquals(new double[] {0, 2}, points.features().row(5), 1e-12);
        assertArrayEquals(new int[] {0, 1, 2, 3, 0, 1, 2, 3}, points.labels());
        assertEquals(List.of("A", "B", "C", "D"), points.classNames());
    }

    @Test
    void blobsHaveTheSpreadThatIsAsked() {
        Points points = new Blobs(5000, 1, 0, 0.4).points(STREAMS);
        double square = Arrays.stream(points.features().toArray())
                .map(value -> value * value)
                .average()
                .orElseThrow();
        assertEquals(0.16, square, 0.005);
    }

    @Test
    void ringsAreEvenlySpaced() {
        Points points = new Rings(60, 3, 0.5, 0).points(STREAMS);
        for (int i = 0; i < points.size(); i++) {
            double[] row = points.features().row(i);
            assertEquals(0.5 * (points.label(i) + 1), Math.hypot(row[0], row[1]), 1e-12);
        }
    }

    @Test
    void allDigitsLoad() {
        Points digits = new Digits(List.of(), 1797).points(STREAMS);
        assertEquals(1797, digits.size());
        assertEquals(64, digits.dimensions());
        assertEquals(10, digits.classes());
        assertEquals(new ImageShape(8, 8), digits.image());
        double[] pixels = digits.features().toArray();
        assertEquals(0, Arrays.stream(pixels).min().orElseThrow());
        assertEquals(1, Arrays.stream(pixels).max().orElseThrow());
        assertEquals(178, Arrays.stream(digits.labels()).filter(d -> d == 0).count());
    }

    @Test
    void fourAndNineKeepTheirIds() {
        Points all = new Digits(List.of(), 1797).points(STREAMS);
        Points two = new Digits(List.of(9, 4), 100).points(STREAMS);
        assertEquals(List.of("4", "9"), two.classNames());
        assertEquals(100, two.size());
        for (int i = 0; i < two.size(); i++) {
            int same = all.indexOf(two.id(i));
            assertEquals(all.classNames().get(all.label(same)), two.classNames().get(two.label(i)));
            assertArrayEquals(all.features().row(same), two.features().row(i));
        }
    }

    @Test
    void irisIsTheFileThatCsvStartsWith() {
        Points iris = new Csv("assets/data/iris.csv", "", Scaling.NONE).points(STREAMS);
        assertEquals(150, iris.size());
        assertEquals(List.of("setosa", "versicolor", "virginica"), iris.classNames());
        assertEquals("petal_width", iris.columns().featureNames().get(3));
        assertArrayEquals(new double[] {5.1, 3.5, 1.4, 0.2}, iris.features().row(0));
    }

    @Test
    void standardisedColumnsHaveMeanZeroAndDeviationOne() {
        Points iris = new Csv("assets/data/iris.csv", "species", Scaling.STANDARDISE).points(STREAMS);
        for (int j = 0; j < 4; j++) {
            double[] column = iris.features().transpose().row(j);
            assertEquals(0, Arrays.stream(column).average().orElseThrow(), 1e-12);
            assertEquals(
                    1,
                    Arrays.stream(column).map(value -> value * value).average().orElseThrow(),
                    1e-12);
        }
        assertTrue(iris.label(0) == 0 && iris.label(149) == 2);
    }

    @Test
    void everyTenthPointIsAContradictingTwin() {
        Points points = new NearDuplicates(240, 8, 2, 0.25, 0.1, 0).points(STREAMS);
        int twins = 0;
        for (int i = 0; i < points.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (Arrays.equals(points.features().row(i), points.features().row(j))) {
                    twins++;
                    assertTrue(points.label(i) != points.label(j) || points.label(i) == i % 8);
                    break;
                }
            }
        }
        assertEquals(24, twins);
    }

    @Test
    void aWalkStaysMostlyInItsPlace() {
        Points points = new Walk(1000, 4, 2, 20, 0.3, 0.15).points(STREAMS);
        int changes = 0;
        for (int i = 1; i < points.size(); i++) {
            changes += points.label(i) == points.label(i - 1) ? 0 : 1;
            double[] here = points.features().row(i);
            double[] before = points.features().row(i - 1);
            assertTrue(Math.hypot(here[0] - before[0], here[1] - before[1]) < 2);
        }
        assertEquals(1000 / 20.0 * 0.75, changes, 20);
    }

    @Test
    void quadrantsOfTheGridHoldFourBlobsEach() {
        Points coarse = new Grid(160, 4, 1.2, 0, LabelLevel.COARSE).points(STREAMS);
        for (int i = 0; i < coarse.size(); i++) {
            double[] row = coarse.features().row(i);
            assertEquals((row[1] > 0 ? 2 : 0) + (row[0] > 0 ? 1 : 0), coarse.label(i));
        }
        assertEquals(
                16, new Grid(160, 4, 1.2, 0, LabelLevel.FINE).points(STREAMS).classes());
    }

    @Test
    void theBoardIsXor() {
        Points board = new Checkerboard(200, 2, 0).points(STREAMS);
        for (int i = 0; i < board.size(); i++) {
            double[] row = board.features().row(i);
            assertEquals(row[0] * row[1] > 0 ? 0 : 1, board.label(i));
        }
    }

    @Test
    void correlatedPairsHaveTheInformationThatIsAsked() {
        Points points = new CorrelatedPairs(5000, 2, 2).points(STREAMS);
        Matrix other = Objects.requireNonNull(points.otherView());
        double product = 0;
        for (int i = 0; i < points.size(); i++) {
            product += points.features().get(i, 0) * other.get(i, 0) / points.size();
        }
        assertEquals(Math.sqrt(1 - Math.exp(-2)), product, 0.04);
    }
}
