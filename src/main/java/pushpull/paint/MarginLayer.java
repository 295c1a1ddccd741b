package pushpull.paint;

/// How far the margin reaches: a ball round the selected point, and fainter round the one under the pointer.
final class MarginLayer {
    private static final double FILL = 0.035;
    private static final double HINT = 0.4;

    private MarginLayer() {}

    static void paint(StageScene scene, Pen pen) {
        double radius = scene.marginRadius() * scene.camera().scale();
        if (!scene.shows(StageLayer.MARGIN) || !(radius > 0)) {
            return;
        }
        int ink = scene.palette().net();
        Stroke outline = new Stroke(ink, 1.25);
        if (scene.hovered() >= 0 && scene.hovered() != scene.selected()) {
            int point = scene.hovered();
            pen.circle(scene.x(point), scene.y(point), radius, outline.faded(HINT));
        }
        if (scene.hasSelection()) {
            double x = scene.x(scene.selected());
            double y = scene.y(scene.selected());
            pen.disc(x, y, radius, Ink.faded(ink, FILL));
            pen.circle(x, y, radius, outline);
        }
    }
}
