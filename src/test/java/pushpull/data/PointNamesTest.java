package pushpull.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import pushpull.random.Streams;
import pushpull.settings.Settings;

class PointNamesTest {
    @Test
    void aPointIsCalledByItsNumber() {
        assertEquals("14", PointNames.of(14));
        assertEquals("+3", PointNames.of(Points.FIRST_DRAWN + 2));
    }

    @Test
    void onlyAShortNameNeedsToBeCalledAClass() {
        Points blobs = Settings.member(Dataset.class, "Blobs").points(new Streams(1));
        assertEquals("class A", PointNames.ofClass(blobs, 0));
        Points iris = new Csv("assets/data/iris.csv", "", Scaling.NONE).points(new Streams(1));
        assertEquals("setosa", PointNames.ofClass(iris, 0));
        assertEquals("no class", PointNames.ofClass(iris, -1));
    }
}
