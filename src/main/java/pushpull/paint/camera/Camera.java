package pushpull.paint.camera;

import pushpull.tensor.Matrix;

/// The view of a plane: the world point in the middle, pixels per unit, and the size of the picture.
///
/// In the world y goes up, on the screen down. Pixels are those before output scale.
public record Camera(double x, double y, double scale, double width, double height) implements ViewProjection {
    private static final double LEAST = 1e-9;
    private static final double MOST = 1e12;

    public Camera {
        scale = scale > 0 ? Math.clamp(scale, LEAST, MOST) : 1;
    }

    /// Shows all of the bounds with a margin in pixels; a single point, or none, gets a unit round it.
    public static Camera fit(Bounds bounds, double width, double height, double margin) {
        if (bounds.empty()) {
            return fit(new Bounds(-1, -1, 1, 1), width, height, margin);
        }
        double least = 1e-6 * Math.max(1e-3, Math.max(Math.abs(bounds.maxX()), Math.abs(bounds.maxY())));
        double spanX = bounds.width();
        double spanY = bounds.height();
        if (Math.max(spanX, spanY) < least) {
            spanX = 1;
            spanY = 1;
        }
        double roomX = Math.max(1, width - 2 * margin);
        double roomY = Math.max(1, height - 2 * margin);
        double scale = Math.min(roomX / spanX, roomY / spanY);
        double x = bounds.minX() + bounds.width() / 2;
        double y = bounds.minY() + bounds.height() / 2;
        return new Camera(x, y, scale, width, height);
    }

    /// An embedding of one number lies on a line.
    @Override
    public double x(Matrix places, int row) {
        return places.columns() == 0 ? Double.NaN : screenX(places.get(row, 0));
    }

    @Override
    public double y(Matrix places, int row) {
        return screenY(places.columns() < 2 ? 0 : places.get(row, 1));
    }

    @Override
    public double depth(Matrix places, int row) {
        return 0;
    }

    @Override
    public double clarity(Matrix places, int row) {
        return 1;
    }

    @Override
    public double across(double... vector) {
        return vector.length > 0 ? vector[0] : 0;
    }

    @Override
    public double up(double... vector) {
        return vector.length > 1 ? vector[1] : 0;
    }

    @Override
    public double[] dragged(double[] from, double screenX, double screenY) {
        return from.length < 2 ? new double[] {worldX(screenX)} : new double[] {worldX(screenX), worldY(screenY)};
    }

    @Override
    public boolean isDeep() {
        return false;
    }

    public double screenX(double worldX) {
        return width / 2 + (worldX - x) * scale;
    }

    public double screenY(double worldY) {
        return height / 2 - (worldY - y) * scale;
    }

    public double worldX(double screenX) {
        return x + (screenX - width / 2) / scale;
    }

    public double worldY(double screenY) {
        return y - (screenY - height / 2) / scale;
    }

    /// Moves the picture by pixels, as a drag does.
    public Camera panned(double dx, double dy) {
        return new Camera(x - dx / scale, y + dy / scale, scale, width, height);
    }

    /// Zooms about a point of the screen, which keeps showing the same point of the world.
    public Camera zoomed(double factor, double screenX, double screenY) {
        Camera next = new Camera(x, y, scale * factor, width, height);
        double centreX = x + worldX(screenX) - next.worldX(screenX);
        double centreY = y + worldY(screenY) - next.worldY(screenY);
        return new Camera(centreX, centreY, next.scale, width, height);
    }

    /// The same centre and scale in a picture of another size.
    public Camera resized(double newWidth, double newHeight) {
        return new Camera(x, y, scale, newWidth, newHeight);
    }

    /// A share of the way to another camera; the scale goes by equal factors, so that the movement looks even.
    public Camera towards(Camera end, double share) {
        double ratio = Math.pow(end.scale / scale, share);
        double way = Math.abs(end.scale / scale - 1) < 1e-9 ? share : (1 - 1 / ratio) / (1 - scale / end.scale);
        return new Camera(x + (end.x - x) * way, y + (end.y - y) * way, scale * ratio, end.width, end.height);
    }

    /// The part of the world in the picture.
    public Bounds seen() {
        return new Bounds(worldX(0), worldY(height), worldX(width), worldY(0));
    }
}
