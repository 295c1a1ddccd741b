package pushpull.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `evaluate` with other points beside, and without labels.
class ReferenceTest {
    private static final String GALLERY = "x,y,label\n0,1,a\n0,2,a\n3,0,b\n4,0,b\n-1,-1,c\n";
    private static final String QUERIES = "x,y,label\n0.1,1,a\n3.2,0,b\n0,1.9,b\n";

    @TempDir
    private Path folder;

    private String written(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static void assertRefused(Said said, String part) {
        assertEquals(2, said.status(), said.output() + said.error());
        assertEquals(1, said.error().strip().lines().count(), said.error());
        assertTrue(said.error().contains(part), said.error());
    }

    private static double value(Said said, String name) {
        return said.output()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line ->
                        Double.parseDouble(line.substring(name.length()).strip().split("[ ,]")[0]))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " in " + said.output() + said.error()));
    }

    @Test
    void queriesAreLookedForInAGalleryOfAnotherSize() throws IOException {
        String ranked = folder + "/ranked.csv";
        Said said = Said.by(
                "evaluate",
                written("q.csv", QUERIES),
                "--reference",
                written("g.csv", GALLERY),
                "--ranked",
                ranked,
                "--depth",
                "2");
        assertEquals(0, said.status(), said.error());
        assertEquals(3, value(said, "queries"));
        assertEquals(5, value(said, "reference"));
        assertEquals(2 / 3.0, value(said, "zeroShot"), 1e-4);
        assertEquals(2 / 3.0, value(said, "recallAtK.heldOut"), 1e-4);
        assertTrue(said.output().contains("3 query points\n"), said.output());
        List<String> lines = Files.readAllLines(Path.of(ranked));
        assertEquals("query,rank,found,class,distance", lines.getFirst());
        assertEquals(7, lines.size());
        assertEquals("0,1,0,a,0.1", lines.get(1));
        assertTrue(lines.get(3).startsWith("1,1,2,b,0.2"), lines.get(3));
        assertTrue(lines.get(4).startsWith("1,2,3,b,0.7"), lines.get(4));
        assertTrue(lines.get(5).startsWith("2,1,1,a,0.1"), lines.get(5));
    }

    @Test
    void theNearestAreThoseOfTheDistance() throws IOException {
        String ranked = folder + "/ranked.csv";
        Said said = Said.by(
                "evaluate",
                written("q.csv", "x,y,label\n5,0.1,a\n"),
                "--reference",
                written("g.csv", "x,y,label\n0.1,0,a\n5,4,b\n"),
                "--ranked",
                ranked,
                "--set",
                "distance=Cosine",
                "--set",
                "loss=SupConLoss");
        assertEquals(0, said.status(), said.error());
        assertEquals(1, value(said, "recallAtK.heldOut"));
        String[] first = Files.readAllLines(Path.of(ranked)).get(1).split(",");
        assertEquals("0", first[2]);
        assertEquals(1 - 5 / Math.hypot(5, 0.1), Double.parseDouble(first[4]), 1e-12);
    }

    @Test
    void whatCannotBeSearchedIsSaid() throws IOException {
        String queries = written("q.csv", QUERIES);
        String gallery = written("g.csv", GALLERY);
        String wide = written("w.csv", "x,y,z,label\n1,2,3,a\n1,2,4,b\n");
        String others = written("o.csv", "x,y,label\n1,2,k\n1,3,l\n");
        assertRefused(Said.by("evaluate", queries, "--reference", wide), "has 3 coordinates");
        assertRefused(Said.by("evaluate", queries, "--reference", others), "No class of the points");
        assertRefused(Said.by("evaluate", queries, "--ranked", gallery), "--ranked needs a table");
        assertRefused(Said.by("evaluate", queries, "--reference", gallery, "--ranked", gallery), "would overwrite");
        assertRefused(Said.by("evaluate", queries, "--reference", gallery, "--depth", "0"), "whole number from 1");
        assertRefused(
                Said.by("evaluate", queries, "--reference", gallery, "--gradient", folder + "/g2.csv"),
                "evaluates no loss");
        assertRefused(
                Said.by("evaluate", queries, "--reference", gallery, "--label", "none", "--drop", "label"),
                "nothing can be measured");
    }

    /// A turned, mirrored, larger and moved copy has the same shape; a square and a line do not.
    @Test
    void tablesOfOneShape() throws IOException {
        String points = written("p.csv", "x,y,label\n0,0,a\n1,0,a\n1,3,b\n");
        String turned = written("t.csv", "x,y,label\n5,7,a\n5,5,a\n11,5,b\n");
        Said same = Said.by("evaluate", points, "--against", turned);
        assertEquals(0, same.status(), same.error());
        assertEquals(0, value(same, "procrustes disparity"), 1e-12);
        assertTrue(value(same, "procrustes offset") > 0.1, same.output());
        String line = written("l.csv", "x,label\n0,a\n1,a\n0,b\n");
        Said other = Said.by("evaluate", points, "--against", line, "--json");
        assertTrue(other.output().contains("\"procrustesDisparity\": 0."), other.output());
        assertRefused(Said.by("evaluate", points, "--against", written("s.csv", GALLERY)), "has 5 rows, not 3");
    }

    @Test
    void pointsWithoutLabelsAreMeasuredAndHaveNoLoss() throws IOException {
        String points = written("p.csv", "x,y\n0,0\n1,0\n1,3\n");
        Said said = Said.by("evaluate", points, "--label", "none");
        assertEquals(0, said.status(), said.error());
        assertEquals(3, value(said, "points"));
        assertEquals((1 + Math.sqrt(10)) / 3, value(said, "meanNorm"), 1e-4);
        assertFalse(said.output().contains("loss  "), said.output());
        assertRefused(Said.by("evaluate", points, "--label", "none", "--loss-only"), "no loss without labels");
        Said views = Said.by("evaluate", points, "--label", "none", "--set", "supervision=AugmentedViews");
        assertEquals(0, views.status(), views.error());
        assertTrue(views.output().startsWith("loss "), views.output());
    }
}
