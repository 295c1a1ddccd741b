package pushpull.paint.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ViewTest {
    private final Camera camera = new Camera(1.5, -2, 80, 800, 600);

    @Test
    void screenAndWorldAreInverse() {
        assertEquals(3.25, camera.worldX(camera.screenX(3.25)), 1e-12);
        assertEquals(-7.5, camera.worldY(camera.screenY(-7.5)), 1e-12);
        assertEquals(400, camera.screenX(1.5), 1e-12);
        assertTrue(camera.screenY(5) < camera.screenY(4), "up is up");
    }

    @Test
    void zoomKeepsThePointUnderThePointer() {
        Camera closer = camera.zoomed(3, 123, 456);
        assertEquals(240, closer.scale(), 1e-9);
        assertEquals(camera.worldX(123), closer.worldX(123), 1e-12);
        assertEquals(camera.worldY(456), closer.worldY(456), 1e-12);
        Camera back = closer.zoomed(1.0 / 3, 123, 456);
        assertEquals(camera.x(), back.x(), 1e-12);
    }

    @Test
    void panMovesByPixels() {
        Camera moved = camera.panned(30, -12);
        assertEquals(camera.screenX(0) + 30, moved.screenX(0), 1e-9);
        assertEquals(camera.screenY(0) - 12, moved.screenY(0), 1e-9);
    }

    @Test
    void fitShowsEverythingWithinTheMargin() {
        Bounds bounds = Bounds.of(new double[] {-1, 4, 3, 9, Double.NaN, 100}, 2);
        Camera fitted = Camera.fit(bounds, 800, 600, 40);
        assertEquals(40, fitted.screenY(9), 1e-9);
        assertEquals(560, fitted.screenY(4), 1e-9);
        assertEquals(400, fitted.screenX(1), 1e-9);
        assertTrue(fitted.screenX(-1) >= 40);
    }

    @Test
    void fitOfOnePointOrNoneIsUsable() {
        Camera one = Camera.fit(new Bounds(5, 5, 5, 5), 800, 600, 40);
        assertEquals(400, one.screenX(5), 1e-9);
        assertEquals(520, one.scale(), 1e-9);
        assertTrue(Camera.fit(Bounds.NONE, 800, 600, 40).scale() > 0);
    }

    @Test
    void theWayToAnotherCameraEndsThere() {
        Camera end = new Camera(-3, 8, 20, 800, 600);
        assertEquals(camera, camera.towards(end, 0));
        Camera there = camera.towards(end, 1);
        assertEquals(end.x(), there.x(), 1e-12);
        assertEquals(end.scale(), there.scale(), 1e-12);
        assertEquals(40, camera.towards(end, 0.5).scale(), 1e-12);
    }

    @Test
    void theAxesOfTheViewerAreOrthonormal() {
        for (double yaw = -4; yaw < 4; yaw += 0.7) {
            for (double pitch = -2; pitch < 2; pitch += 0.5) {
                Orbit.Projection p = new Orbit(yaw, pitch, 100, 0, 0, 800, 600).projection();
                Orbit.Axis[] axes = {p.right(), p.up(), p.towards()};
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        double product = axes[i].of(axes[j].x(), axes[j].y(), axes[j].z());
                        assertEquals(i == j ? 1 : 0, product, 1e-12);
                    }
                }
                assertEquals(
                        p.towards().x(), p.right().y() * p.up().z() - p.right().z() * p.up().y(), 1e-12);
            }
        }
    }

    @Test
    void theOrbitStartsFacingTheViewer() {
        Orbit.Projection p = new Orbit(0, 0, 100, 10, 20, 800, 600).projection();
        assertEquals(510, p.x(1, 0, 0), 1e-9);
        assertEquals(220, p.y(0, 1, 0), 1e-9);
        assertEquals(1, p.depth(0, 0, 1), 1e-12);
        Orbit.Projection above = new Orbit(0, Math.PI / 2, 100, 0, 0, 800, 600).projection();
        assertEquals(1, above.depth(0, 1, 0), 1e-12, "pitched up, the top faces the viewer");
    }

    @Test
    void theOrbitZoomsAboutThePointer() {
        Orbit orbit = new Orbit(0.4, 0.3, 100, 15, -8, 800, 600);
        Orbit closer = orbit.zoomed(2, 500, 200);
        double beforeX = (500 - orbit.projection().originX()) / orbit.zoom();
        double afterX = (500 - closer.projection().originX()) / closer.zoom();
        assertEquals(beforeX, afterX, 1e-12);
    }
}
