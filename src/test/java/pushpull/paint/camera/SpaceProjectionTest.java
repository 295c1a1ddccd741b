package pushpull.paint.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import pushpull.experiment.Experiment;
import pushpull.paint.Golden;
import pushpull.paint.Lifted;
import pushpull.paint.Theme;
import pushpull.paint.scene.ForceScale;
import pushpull.paint.scene.StageLayer;
import pushpull.paint.scene.StageScene;
import pushpull.paint.scene.Trails;
import pushpull.paint.stage.StageFraming;
import pushpull.paint.stage.StagePainter;
import pushpull.settings.Settings;
import pushpull.snapshot.Snapshot;
import pushpull.tensor.Matrix;

class SpaceProjectionTest {
    private static final int SELECTED = 6;
    private static final Experiment SPHERE =
            Settings.read(Experiment.class, Map.of("encoder.normalize", "true", "encoder.dimensions", "3"));
    private static final Experiment CLOUD = Settings.read(Experiment.class, Map.of("encoder.dimensions", "3"));

    private static SpaceProjection space(boolean sphere, BoundingBall ball) {
        Orbit side = new Orbit(Math.toRadians(30), Math.toRadians(20), 1, 0, 0, 560, 480);
        return new SpaceProjection(ball.orbit(side), SpaceProjection.plainAxes(), ball, sphere, Double.NaN);
    }

    private static StageScene scene(Experiment experiment, Theme theme) {
        Trails trails = Trails.NONE;
        for (long step = 5; step <= 22; step++) {
            trails = trails.next(Lifted.at(experiment, step, SELECTED));
        }
        Snapshot snapshot = Lifted.at(experiment, 22, SELECTED);
        boolean sphere = experiment.encoder().normalize();
        BoundingBall ball =
                sphere ? BoundingBall.UNIT : BoundingBall.of(snapshot.embeddings(), SpaceProjection.plainAxes());
        ForceScale forces = StageFraming.forces(new ForceScale(1), snapshot, true);
        EnumSet<StageLayer> layers = EnumSet.allOf(StageLayer.class);
        return new StageScene(snapshot, trails, space(sphere, ball), forces, theme, layers, SELECTED, 3);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void looksAsKept(Theme theme) throws IOException {
        String suffix = theme == Theme.DARK ? "-dark" : "-light";
        Golden.assertLike("sphere" + suffix, pen -> StagePainter.paint(scene(SPHERE, theme), pen), 560, 480);
        Golden.assertLike("space" + suffix, pen -> StagePainter.paint(scene(CLOUD, theme), pen), 560, 480);
    }

    @Test
    void aPointOnTheFarSideIsFaint() {
        SpaceProjection space = space(true, BoundingBall.UNIT);
        Matrix places = Matrix.of(2, 3, 0, 0, 1, 0, 0, -1);
        assertEquals(1, space.clarity(places, 0));
        assertTrue(space.clarity(places, 1) < 0.5);
        assertTrue(space.depth(places, 0) > space.depth(places, 1));
    }

    @Test
    void theSphereIsACircleOfItsRadius() {
        SpaceProjection space = space(true, BoundingBall.UNIT);
        double across = space.across(1, 0, 0);
        double up = space.up(1, 0, 0);
        double depth = space.depth(1, 0, 0);
        assertEquals(1, across * across + up * up + depth * depth, 1e-12);
        assertEquals(space.screenX(0, 0, 0) + across * space.scale(), space.screenX(1, 0, 0), 1e-9);
    }

    @Test
    void theBallStaysWhileItHoldsThePoints() {
        BoundingBall ball = new BoundingBall(0, 0, 0, 2);
        assertSame(ball, ball.keptFor(new BoundingBall(0.1, 0, 0, 1.9)));
        assertEquals(3, ball.keptFor(new BoundingBall(0, 0, 0, 3)).radius());
        assertEquals(1, ball.keptFor(new BoundingBall(0, 0, 0, 1)).radius());
    }

    @Test
    void pointsThatAreNotFiniteDoNotCount() {
        Matrix places = Matrix.of(3, 3, -1, 0, 0, 1, 0, 0, Double.NaN, 0, 0);
        BoundingBall ball = BoundingBall.of(places, SpaceProjection.plainAxes());
        assertEquals(0, ball.x());
        assertEquals(1, ball.radius(), 0.1);
    }
}
