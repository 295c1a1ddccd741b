import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/// Draws the program's icon and writes it as PNG, ICO and ICNS.
///
/// In the colours of the dark theme: an anchor within its margin, a point that is pulled in (blue, solid, filled head)
/// and one that is pushed out (orange, dashed, open head).
final class Icons {
    private static final Color GROUND = new Color(0x12141A);
    private static final Color INK = new Color(0xECEEF2);
    private static final Color PULL = new Color(0x2DB2FF);
    private static final Color PUSH = new Color(0xFF7A2F);
    private static final double SLOPE = Math.toRadians(-38);
    private static final List<Integer> ICO_SIZES = List.of(16, 24, 32, 48, 64, 128, 256);

    private Icons() {}

    static void main(String... arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    /// Writes `pushpull.png`, `pushpull.ico` and `pushpull.icns`.
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve("pushpull.png"), png(256));
        Files.write(folder.resolve("pushpull.ico"), ico());
        Files.write(folder.resolve("pushpull.icns"), icns());
    }

    private static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(size / 256.0, size / 256.0);
        graphics.setColor(GROUND);
        graphics.fill(new RoundRectangle2D.Double(8, 8, 240, 240, 60, 60));
        graphics.translate(128, 128);
        graphics.rotate(SLOPE);
        boolean small = size < 40;
        if (!small) {
            graphics.setColor(new Color(INK.getRGB() & 0xFFFFFF | 0x0D000000, true));
            graphics.fill(disc(0, 66));
            graphics.setColor(INK);
            graphics.setStroke(new BasicStroke(5));
            graphics.draw(disc(0, 66));
        }
        graphics.setColor(INK);
        graphics.fill(disc(0, small ? 26 : 20));
        pull(graphics, small);
        push(graphics, small);
        graphics.dispose();
        return image;
    }

    private static void pull(Graphics2D graphics, boolean small) {
        graphics.setColor(PULL);
        graphics.setStroke(new BasicStroke(small ? 20 : 13, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        graphics.draw(new Line2D.Double(-92, 0, -56, 0));
        graphics.fill(head(-28, 32, 20));
        graphics.fill(disc(-92, small ? 24 : 19));
    }

    private static void push(Graphics2D graphics, boolean small) {
        graphics.setColor(PUSH);
        if (small) {
            graphics.fill(disc(50, 24));
            graphics.setStroke(new BasicStroke(18, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            graphics.draw(open(108, 24, 22));
            return;
        }
        graphics.fill(disc(44, 19));
        graphics.setStroke(
                new BasicStroke(13, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {15, 9}, 0));
        graphics.draw(new Line2D.Double(71, 0, 108, 0));
        graphics.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(open(114, 22, 20));
    }

    private static Shape disc(double x, double radius) {
        return new Ellipse2D.Double(x - radius, -radius, 2 * radius, 2 * radius);
    }

    /// A filled head with its tip here.
    private static Shape head(double tip, double length, double half) {
        Path2D path = open(tip, length, half);
        path.closePath();
        return path;
    }

    private static Path2D open(double tip, double length, double half) {
        Path2D path = new Path2D.Double();
        path.moveTo(tip - length, -half);
        path.lineTo(tip, 0);
        path.lineTo(tip - length, half);
        return path;
    }

    private static byte[] png(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(draw(size), "png", bytes);
        return bytes.toByteArray();
    }

    /// A directory of PNG pictures, as Windows reads it since Vista.
    private static byte[] ico() throws IOException {
        ByteBuffer entries = ByteBuffer.allocate(6 + 16 * ICO_SIZES.size()).order(ByteOrder.LITTLE_ENDIAN);
        entries.putShort((short) 0).putShort((short) 1).putShort((short) ICO_SIZES.size());
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : ICO_SIZES) {
            byte[] png = png(size);
            byte side = (byte) (size == 256 ? 0 : size);
            entries.put(side).put(side).putShort((short) 0).putShort((short) 1).putShort((short) 32);
            entries.putInt(png.length).putInt(entries.capacity() + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(entries.array());
        pictures.writeTo(file);
        return file.toByteArray();
    }

    /// PNG pictures, each under the four letters that macOS knows its size by.
    private static byte[] icns() throws IOException {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        sizes.put("ic11", 32);
        sizes.put("ic12", 64);
        sizes.put("ic07", 128);
        sizes.put("ic08", 256);
        sizes.put("ic09", 512);
        sizes.put("ic10", 1024);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        for (Map.Entry<String, Integer> entry : sizes.entrySet()) {
            byte[] png = png(entry.getValue());
            out.writeBytes(entry.getKey());
            out.writeInt(8 + png.length);
            out.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(file);
        head.writeBytes("icns");
        head.writeInt(8 + body.size());
        body.writeTo(head);
        return file.toByteArray();
    }
}
