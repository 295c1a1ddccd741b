package pushpull.paint.stage;

import pushpull.paint.Pen;
import pushpull.paint.layer.AuxiliaryLayer;
import pushpull.paint.layer.CentroidLayer;
import pushpull.paint.layer.FieldLayer;
import pushpull.paint.layer.ForceLayer;
import pushpull.paint.layer.GridLayer;
import pushpull.paint.layer.MarginLayer;
import pushpull.paint.layer.MinedLayer;
import pushpull.paint.layer.MistakenPairLayer;
import pushpull.paint.layer.NetForceLayer;
import pushpull.paint.layer.PointLayer;
import pushpull.paint.layer.RegionLayer;
import pushpull.paint.layer.TrailLayer;
import pushpull.paint.scene.StageScene;

/// Paints a scene of the stage: force marks under the points, sums over them, the legend over everything.
public final class StagePainter {
    private StagePainter() {}

    /// Paints everything.
    public static void paint(StageScene scene, Pen pen) {
        paintUnlabelled(scene, pen);
        StageLegend.paint(scene, pen);
    }

    /// Paints everything, and of the legend the bars: another stage beside it explains the marks.
    public static void paintWithScales(StageScene scene, Pen pen) {
        paintUnlabelled(scene, pen);
        StageLegend.paintScales(scene, pen);
    }

    /// Paints everything but the legend.
    private static void paintUnlabelled(StageScene scene, Pen pen) {
        pen.clear(scene.palette().stage());
        GridLayer.paint(scene, pen);
        RegionLayer.paint(scene, pen);
        FieldLayer.paint(scene, pen);
        MarginLayer.paint(scene, pen);
        PointLayer points = PointLayer.of(scene);
        points.announce(pen);
        TrailLayer.paint(scene, pen);
        ForceLayer.paintPairs(scene, pen);
        MistakenPairLayer.paint(scene, pen);
        MinedLayer.paintLines(scene, pen);
        NetForceLayer.paint(scene, pen);
        AuxiliaryLayer.paintUnder(scene, pen);
        pen.marksFollow();
        points.paint(pen);
        CentroidLayer.paint(scene, pen);
        AuxiliaryLayer.paintProxies(scene, pen);
        MinedLayer.paintRings(scene, pen);
        ForceLayer.paintSums(scene, pen);
        ForceLayer.nameOutsider(scene, pen);
        FieldLayer.paintPoint(scene, pen);
    }
}
