package pushpull.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.doctor.Doctor;
import pushpull.loss.Loss;
import pushpull.measure.Metric;
import pushpull.settings.Settings;

class ExplainedPageTest {
    private static final List<ExplainedPage> PAGES = ExplainedPage.all();

    private static ExplainedPage page(String name) {
        return PAGES.stream()
                .filter(page -> page.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no page"));
    }

    @Test
    void everyLossSaysWhenItMisleads() {
        for (Class<?> loss : Settings.members(Loss.class)) {
            ExplainedPage page = page(loss.getSimpleName());
            assertFalse(
                    page.about().isEmpty()
                            || page.formula().isEmpty()
                            || page.source().isEmpty(),
                    page.name());
            assertFalse(page.misleads().isEmpty(), page.name());
        }
    }

    @Test
    void everyMeasureHasFormulaAndRange() {
        for (Class<?> metric : Settings.members(Metric.class)) {
            ExplainedPage page = page(metric.getSimpleName());
            assertFalse(
                    page.about().isEmpty()
                            || page.formula().isEmpty()
                            || page.range().isEmpty(),
                    page.name());
            assertFalse(page.misleads().isEmpty(), page.name());
        }
    }

    @Test
    void everyDiagnosisSaysWhenItMisleads() {
        for (String name : Doctor.names()) {
            assertFalse(page(name).misleads().isEmpty(), name);
        }
    }

    @Test
    void everyMemberAndKnobIsExplained() {
        for (ExplainedPage page : PAGES) {
            assertFalse(page.title().isEmpty(), page.name());
            assertFalse(page.about().isEmpty() && page.misleads().isEmpty(), page.name());
        }
    }

    @Test
    void pagesAreFoundByNameAndTitle() {
        assertEquals("SupConLoss", ExplainedPage.of("supcon").orElseThrow().name());
        assertEquals(
                "SupConLoss.temperature",
                ExplainedPage.of("supconloss.TEMPERATURE").orElseThrow().name());
        assertTrue(ExplainedPage.of("nonsense").isEmpty());
        String text = ExplainedPage.of("MapAtR").orElseThrow().text();
        assertTrue(text.contains("From: Musgrave, ECCV 2020\n  When it misleads: It is strict"), text);
    }

    @Test
    void oneHtmlPageHasAll() {
        String html = ExplainedPage.html();
        PAGES.forEach(page -> assertTrue(html.contains("id=\"" + page.name() + "\""), page.name()));
        assertFalse(html.contains("<br"), "no stray markup");
    }
}
