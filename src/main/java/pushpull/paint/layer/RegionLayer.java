package pushpull.paint.layer;

import pushpull.paint.Argb;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.camera.Bounds;
import pushpull.paint.camera.Camera;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.snapshot.CellGrid;
import pushpull.snapshot.DecisionRegions;

/// Regions as a light tint of the ground in the colour of their class, with a pattern for each class, and thin borders.
public final class RegionLayer {
    private static final double PLAIN = 0.09;
    private static final double PATTERN = 0.16;
    private static final double BORDER = 0.3;
    private static final int STRIPE = 6;
    private static final int DIAGONAL = 9;

    private final DecisionRegions regions;
    private final Camera camera;
    private final Palette palette;
    private final Pen pen;

    private RegionLayer(DecisionRegions regions, Camera camera, Palette palette, Pen pen) {
        this.regions = regions;
        this.camera = camera;
        this.palette = palette;
        this.pen = pen;
    }

    public static void paint(StageScene scene, Pen pen) {
        DecisionRegions regions = scene.snapshot().maps().stage();
        if (!scene.shows(StageLayer.REGIONS)) {
            return;
        }
        if (regions != null && scene.projection() instanceof Camera camera) {
            paint(regions, camera, scene.palette(), pen);
        }
        GlobeLayer.paint(scene, pen);
    }

    public static void paint(DecisionRegions regions, Camera camera, Palette palette, Pen pen) {
        RegionLayer layer = new RegionLayer(regions, camera, palette, pen);
        Bounds seen = camera.seen();
        CellGrid frame = regions.frame();
        int first = (int) Math.floor((seen.minY() - frame.minY()) / frame.cell());
        int last = (int) Math.ceil((seen.maxY() - frame.minY()) / frame.cell());
        for (int row = Math.max(0, first); row <= Math.min(frame.rows() - 1, last); row++) {
            layer.tint(row);
            layer.border(row);
        }
    }

    /// Neighbouring cells of the same look are drawn as one rectangle.
    private void tint(int row) {
        int columns = regions.frame().columns();
        int start = 0;
        int look = look(0, row);
        for (int column = 1; column <= columns; column++) {
            int next = column < columns ? look(column, row) : -1;
            if (next != look) {
                if (look >= 0) {
                    double tint = look % 2 == 1 ? PATTERN : PLAIN;
                    fill(start, row, column - start, Argb.faded(palette.ofClass(look / 2), tint));
                }
                start = column;
                look = next;
            }
        }
    }

    /// Twice the class, plus one where its pattern is; negative if there is no class.
    private int look(int column, int row) {
        int label = regions.at(column, row);
        return label < 0 ? -1 : 2 * label + (isMarked(label, column, row) ? 1 : 0);
    }

    /// Whether the pattern of a class marks a cell, so that regions differ without colour too.
    private static boolean isMarked(int label, int column, int row) {
        return switch (label % 6) {
            case 0 -> Math.floorMod(column + row, DIAGONAL) == 0;
            case 1 -> Math.floorMod(row, STRIPE) == 0;
            case 2 -> Math.floorMod(column - row, DIAGONAL) == 0;
            case 3 -> Math.floorMod(column, STRIPE) == 0;
            case 4 -> Math.floorMod(column, STRIPE) == 0 && Math.floorMod(row, STRIPE) == 0;
            default -> Math.floorMod(column + row, DIAGONAL) == 0 || Math.floorMod(column - row, DIAGONAL) == 0;
        };
    }

    private void fill(int column, int row, int count, int ink) {
        CellGrid frame = regions.frame();
        double left = camera.screenX(frame.minX() + column * frame.cell());
        double top = camera.screenY(frame.minY() + (row + 1) * frame.cell());
        double side = frame.cell() * camera.scale();
        pen.rectangle(left, top, count * side, side, ink);
    }

    /// Borders of cells next to another class, to the right or above.
    private void border(int row) {
        CellGrid frame = regions.frame();
        int ink = Argb.faded(palette.text3(), BORDER);
        int start = -1;
        for (int column = 0; column <= frame.columns(); column++) {
            boolean ends = column < frame.columns() && isBorder(column, row);
            if (ends && start < 0) {
                start = column;
            } else if (!ends && start >= 0) {
                fill(start, row, column - start, ink);
                start = -1;
            }
        }
    }

    private boolean isBorder(int column, int row) {
        int own = regions.at(column, row);
        int right = regions.at(column + 1, row);
        int above = regions.at(column, row + 1);
        return own >= 0 && (right >= 0 && right != own || above >= 0 && above != own);
    }
}
