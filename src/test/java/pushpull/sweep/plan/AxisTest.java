package pushpull.sweep.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import pushpull.settings.SettingsException;

class AxisTest {
    private static List<String> values(String assignment) {
        Axis axis = Axis.read(assignment);
        assertEquals(axis, Axis.read(axis.text()), axis.text());
        return axis.values();
    }

    @Test
    void valuesAreListedAsTheFieldWritesThem() {
        assertEquals(List.of("0.1", "0.2", "0.5"), values("loss.margin=0.1, 0.2,0.5"));
        assertEquals(List.of("ContrastiveLoss", "TripletLoss"), values("loss=ContrastiveLoss,TripletLoss"));
        assertEquals(List.of("32,32", "64", ""), values("encoder.layers=[32,32],[64],[]"));
        assertEquals(List.of("a,b", "c \"d\"", "e"), values("data.file=\"a,b\",\"c \"\"d\"\"\",e"));
    }

    @Test
    void rowsOfNumbersHaveTheirEndsAndEqualDistancesOrRatios() {
        assertEquals(List.of("0", "0.25", "0.5", "0.75", "1"), values("loss.margin=lin(0,1,5)"));
        assertEquals(List.of("0.01", "0.1", "1", "10"), values("loss.margin=LOG(0.01,10,4)"));
        assertEquals(List.of("2", "0.2", "0.02", "5"), values("loss.margin=log(2,0.02,3),5"));
        assertEquals(List.of("0.1", "0.1778", "0.3162", "0.5623", "1"), values("loss.margin=log(0.1,1,5)"));
    }

    @Test
    void wholeNumbersStayWholeAndAreThereOnce() {
        assertEquals(List.of("4", "8", "16", "32"), values("batch=log(4,32,4)"));
        assertEquals(List.of("1", "2", "3"), values("encoder.dimensions=lin(1,3,5)"));
    }

    @Test
    void valuesThatFourDigitsDoNotTellApartKeepAll() {
        List<String> values = values("loss.margin=lin(1,1.0001,5)");
        assertEquals(5, values.stream().distinct().count());
        assertEquals("1.000025", values.get(1));
    }

    @Test
    void whatSaysNoValuesIsRefusedInWords() {
        for (String wrong : List.of(
                "loss.margin",
                "=1",
                "loss.margin=",
                "loss.margin=1,2,1",
                "loss.margin=log(0.1,1)",
                "loss.margin=log(0,1,3)",
                "loss.margin=lin(1,1,3)",
                "loss.margin=lin(1,2,1)",
                "loss.margin=lin(1,2,2.5)",
                "loss.margin=lin(a,2,3)",
                "loss.margin=lin(1,2,NaN)",
                "loss.margin=lin(1,Infinity,3)")) {
            SweepRefusal refusal = assertThrows(SweepRefusal.class, () -> Axis.read(wrong), wrong);
            assertEquals(1, refusal.spoken().lines().count());
            assertTrue(refusal.spoken().endsWith("."), refusal.spoken());
        }
        assertThrows(SettingsException.class, () -> Axis.read("loss.margn=1"));
    }
}
