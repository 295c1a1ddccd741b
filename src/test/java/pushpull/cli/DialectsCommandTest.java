package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DialectsCommandTest {
    @TempDir
    private Path folder;

    @Test
    void everyRowSaysWhoseItIs() throws IOException {
        Said said = dialects("--loss", "supconloss", "--set", "loss.temperature=0.1");
        assertEquals(0, said.status());
        assertTrue(
                said.output()
                        .contains("2.1533            1.000     × 1.43   SupContrast (losses.SupConLoss(n_views=1),"
                                + " HobbitLong/SupContrast 66a8fe53880d)\n      -«τ/τ₀» 1/|P| sum[p]"),
                said.output());
        assertTrue(said.output().contains("Cannot take this batch as it is\n  Chen 2020, eq. 1: needs"), said.output());
    }

    @Test
    void aLossWithOneDefinitionIsRefusedByName() throws IOException {
        Said said = dialects("--loss", "MocoLoss");
        assertEquals(2, said.status());
        assertTrue(said.error().contains("Only one definition of MocoLoss is known."), said.error());
    }

    @Test
    void aKnobThatIsNotSharedIsRefused() throws IOException {
        Said said = dialects("--loss", "SupConLoss", "--set", "margin=1");
        assertEquals(2, said.status());
        assertTrue(said.error().contains("--set margin is not shared by these definitions. Shared are temperature."));
    }

    private Said dialects(String... arguments) throws IOException {
        Path points = folder.resolve("points.csv");
        Files.writeString(points, """
            x,y,label
            1,0,a
            0.9396926207859084,0.3420201433256687,a
            0.5,0.8660254037844386,a
            -0.8660254037844387,0.5,b
            -1,0,b
            -0.8660254037844386,-0.5,b
            """);
        String[] call = new String[arguments.length + 2];
        call[0] = "dialects";
        call[1] = points.toString();
        System.arraycopy(arguments, 0, call, 2, arguments.length);
        return Said.by(call);
    }
}
