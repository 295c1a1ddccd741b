package pushpull.ui.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import pushpull.data.Points;
import pushpull.snapshot.explanation.Who;
import pushpull.ui.FakeRun;
import pushpull.ui.model.LabModel;

class NamesTest {
    private final FakeRun run = new FakeRun();
    private final Names names = new Names(new LabModel(run, run.mailbox()).run());

    @Test
    void aDrawnPointHasANumberOfItsOwn() {
        Who drawn = new Who(Who.Kind.POINT, Points.FIRST_DRAWN + 18);
        assertEquals("point +19", names.of(drawn));
        assertEquals("+19", names.brief(drawn));
    }

    @Test
    void otherPointsHaveTheNumberInTheDataSet() {
        Who point = new Who(Who.Kind.SECOND_VIEW, 14);
        assertEquals("the second view of point 14", names.of(point));
        assertEquals("14 view 2", names.brief(point));
    }
}
