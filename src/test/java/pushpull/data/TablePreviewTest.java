package pushpull.data;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pushpull.table.LeftOut;

/// What is said of a table before it is trained on.
class TablePreviewTest {
    @TempDir
    private Path folder;

    private static TablePreview stored(String name) throws URISyntaxException {
        var place = requireNonNull(TablePreviewTest.class.getResource("/pushpull/tables/" + name), name);
        return TablePreview.of(Path.of(place.toURI()).toString());
    }

    private TablePreview written(String text) throws IOException {
        return TablePreview.of(
                Files.writeString(folder.resolve("own.csv"), text).toString());
    }

    private static List<String> used(TablePreview preview) {
        return preview.columns().stream()
                .filter(PreviewColumn::used)
                .map(PreviewColumn::name)
                .toList();
    }

    private static List<String> labels(TablePreview preview) {
        return preview.columns().stream()
                .filter(PreviewColumn::label)
                .map(PreviewColumn::name)
                .toList();
    }

    private static @Nullable LeftOut leftOut(TablePreview preview, int column) {
        return preview.columns().get(column).leftOut();
    }

    @Test
    void idsAreLeftOutAndTheLabelIsFound() throws URISyntaxException {
        TablePreview preview = stored("id.csv");
        assertEquals(List.of("x", "y"), used(preview));
        assertEquals(List.of("Species"), labels(preview));
        assertEquals(LeftOut.IDS, leftOut(preview, 0));
        assertNull(leftOut(preview, 1));
        assertEquals(List.of("1", "2", "3", "4"), preview.columns().getFirst().values());
        assertEquals(4, preview.rows());
        assertEquals(2, preview.classes());
        assertTrue(preview.isLabelled());
        assertEquals("", preview.problem());
    }

    @Test
    void aTableWithoutAFirstLineOfNamesIsReadWhole() throws URISyntaxException {
        TablePreview preview = stored("iris-rows.csv");
        assertFalse(preview.headed());
        assertEquals(7, preview.rows());
        assertEquals(4, used(preview).size());
        assertEquals(List.of(4), List.of(preview.columns().size() - 1));
        assertTrue(preview.columns().getLast().label());
        assertEquals(5, preview.columns().getLast().values().size(), "the first rows stand for all");
    }

    @Test
    void withoutAClearLabelNoneIsUsedAndThatIsSaid() throws URISyntaxException {
        TablePreview preview = stored("no-label.csv");
        assertTrue(preview.unclear());
        assertFalse(preview.isLabelled());
        assertEquals(List.of("z1", "z2", "z3"), used(preview));
        TablePreview chosen = preview.labelledBy(2);
        assertFalse(chosen.unclear());
        assertEquals(List.of("z1", "z2"), used(chosen));
        assertEquals(4, chosen.classes());
    }

    @Test
    void decimalCommasAndSemicolonsAreSeen() throws URISyntaxException {
        TablePreview preview = stored("decimal-comma.csv");
        assertEquals(';', preview.separator());
        assertTrue(preview.headed());
        assertEquals(List.of("x", "y"), used(preview));
        assertEquals(4, preview.table().read().size());
    }

    @Test
    void marksOfWhatIsHeldOutAreSeen() throws URISyntaxException {
        TablePreview preview = stored("embeddings.csv");
        assertTrue(preview.marked());
        assertEquals(List.of("z1", "z2"), used(preview));
        assertEquals(LeftOut.HELD_OUT, leftOut(preview, 2));
    }

    @Test
    void everyReasonToLeaveAColumnOutIsGiven() throws IOException {
        TablePreview preview = written("index,point_id,held_out,a,words,class,target,\n"
                + "0,17,0,1.5,one,x,1,\n"
                + "1,12,1,2.5,two,x,1,\n"
                + "2,11,0,3.5,three,y,2,\n");
        assertEquals(LeftOut.ROW_NUMBERS, leftOut(preview, 0));
        assertEquals(LeftOut.IDS, leftOut(preview, 1));
        assertEquals(LeftOut.HELD_OUT, leftOut(preview, 2));
        assertNull(leftOut(preview, 3));
        assertEquals(LeftOut.TEXT, leftOut(preview, 4));
        assertEquals(List.of("class"), labels(preview));
        assertEquals(LeftOut.OTHER_LABELS, leftOut(preview, 6));
        assertEquals(LeftOut.EMPTY, leftOut(preview, 7));
        Set<LeftOut> seen = preview.columns().stream()
                .map(PreviewColumn::leftOut)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(LeftOut.class), seen);
    }

    @Test
    void whatWasLeftOutStaysOutUnderAnotherLabel() throws IOException {
        TablePreview preview = written("a,b,c,kind,class\n1,2,3,7,x\n2,3,4,7,y\n3,5,4,8,y\n");
        TablePreview chosen = preview.using(List.of(0, 2)).labelledBy(3);
        assertEquals(List.of("a", "c"), used(chosen));
        assertEquals(List.of("kind"), labels(chosen));
        assertEquals(chosen, TablePreview.of(chosen.table()), "an experiment is saved with the same choice");
    }

    @Test
    void aLabelThatIsUsedAsACoordinateIsNoLabelAnyMore() throws IOException {
        TablePreview preview = written("a,b,class\n1,2,1\n2,3,2\n3,5,1\n");
        assertEquals(List.of("class"), labels(preview));
        TablePreview used = preview.using(List.of(0, 1, 2));
        assertEquals(List.of("a", "b", "class"), used(used));
        assertEquals(List.of(), labels(used));
        assertFalse(used.isLabelled());
    }

    @Test
    void aFaultInARowIsThePreviewsProblem() throws IOException {
        TablePreview preview = written("a,b,class\n1,2,x\n2,oops,y\n".replace("oops", "1e999") + "3,4,x\n");
        assertEquals(0, preview.rows());
        assertTrue(preview.problem().contains("line 3"), preview.problem());
    }

    @Test
    void oneFarColumnProposesStandardising() throws IOException {
        assertTrue(written("a,b,class\n1,2000,x\n2,3000,y\n3,9000,x\n").uneven());
        assertFalse(written("a,b,class\n1,2,x\n2,3,y\n3,9,x\n").uneven());
    }
}
