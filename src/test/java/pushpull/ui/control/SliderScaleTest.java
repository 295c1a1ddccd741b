package pushpull.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import pushpull.experiment.Experiment;
import pushpull.settings.Settings;

class SliderScaleTest {
    private static SliderScale scale(String key) {
        return new SliderScale(Settings.find(Experiment.class, key));
    }

    @Test
    void aLinearTrackGivesRoundValues() {
        SliderScale margin = scale("loss.margin");
        assertEquals(1.5, margin.value(0.5));
        assertEquals(0, margin.value(-1));
        assertEquals(3, margin.value(2));
        assertEquals(0.5, margin.position(1.5), 1e-12);
    }

    @Test
    void keysStepOverTheTrackAndStopAtTheLimits() {
        SliderScale margin = scale("loss.margin");
        assertEquals(1.01, margin.turned(1, 1, 1));
        assertEquals(1.1, margin.turned(1, 1, 10));
        assertEquals(0.999, margin.turned(1, -1, 0.1));
        assertEquals(0, margin.turned(0, -1, 1));
    }

    @Test
    void aLogarithmicTrackGivesEqualRatios() {
        SliderScale rate = scale("optimizer.rate");
        double middle = rate.value(0.5);
        assertEquals(0.5, rate.position(middle), 0.01);
        assertEquals(1, rate.value(0.75) * rate.value(0.25) / (middle * middle), 0.1);
    }

    @Test
    void wholeNumbersStayWhole() {
        SliderScale batch = scale("batch");
        assertEquals(65, batch.number(batch.turned(64, 1, 0.1)));
        assertEquals("64", batch.shown(64));
    }

    @Test
    void theBatchHasEqualRatiosAndEveryKeyMovesIt() {
        SliderScale batch = scale("batch");
        assertEquals(0.5, batch.position(45), 0.01);
        assertEquals(5, batch.turned(4, 1, 1));
        assertEquals(110, batch.turned(100, 1, 1));
        assertEquals(91, batch.turned(100, -1, 1));
        assertEquals(2, batch.turned(2, -1, 10));
    }

    @Test
    void aSmallNumberKeepsItsDigits() {
        SliderScale rate = scale("optimizer.rate");
        assertEquals("1×10⁻⁵", rate.shown(0.00001));
        assertEquals("2.5×10⁻⁴", rate.shown(0.00025));
        assertEquals("0.0005", rate.shown(0.0005));
    }

    @Test
    void valuesHaveTwoDecimalsOrMoreIfTheyNeed() {
        SliderScale margin = scale("loss.margin");
        assertEquals("1.50", margin.shown(1.5));
        assertEquals("0.0015", margin.shown(0.0015));
        assertEquals("\u22121.00", margin.shown(-1));
    }
}
