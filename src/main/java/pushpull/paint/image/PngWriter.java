package pushpull.paint.image;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import pushpull.paint.raster.Pixels;

/// Writes pixels as a PNG picture: differences to the left neighbour, deflated.
public final class PngWriter {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final byte RGB = 2;
    private static final byte RGBA = 6;
    private static final byte SUB = 1;

    private PngWriter() {}

    /// Writes the whole file and leaves the stream open. Transparency is kept if there is any.
    public static void write(Pixels pixels, OutputStream out) throws IOException {
        boolean opaque = opaque(pixels);
        DataOutputStream data = new DataOutputStream(out);
        data.writeLong(SIGNATURE);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(body);
        header.writeInt(pixels.width());
        header.writeInt(pixels.height());
        header.write(new byte[] {8, opaque ? RGB : RGBA, 0, 0, 0});
        chunk(data, "IHDR", body.toByteArray());
        chunk(data, "IDAT", deflated(pixels, opaque));
        chunk(data, "IEND", new byte[0]);
        data.flush();
    }

    private static boolean opaque(Pixels pixels) {
        int all = 0xFF000000;
        for (int i = 0; i < pixels.width() * pixels.height(); i++) {
            all &= pixels.argb()[i];
        }
        return all == 0xFF000000;
    }

    private static byte[] deflated(Pixels pixels, boolean opaque) throws IOException {
        Deflater deflater = new Deflater(6);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 16)) {
                int channels = opaque ? 3 : 4;
                byte[] row = new byte[1 + channels * pixels.width()];
                for (int y = 0; y < pixels.height(); y++) {
                    fill(row, pixels, y, channels);
                    out.write(row);
                }
            }
            return bytes.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void fill(byte[] row, Pixels pixels, int y, int channels) {
        row[0] = SUB;
        int before = 0;
        for (int x = 0; x < pixels.width(); x++) {
            int pixel = channels == 3 ? pixels.at(x, y) : divided(pixels.at(x, y));
            int at = 1 + channels * x;
            row[at] = (byte) ((pixel >> 16) - (before >> 16));
            row[at + 1] = (byte) ((pixel >> 8) - (before >> 8));
            row[at + 2] = (byte) (pixel - before);
            if (channels == 4) {
                row[at + 3] = (byte) ((pixel >>> 24) - (before >>> 24));
            }
            before = pixel;
        }
    }

    /// The colour before it was multiplied by its alpha.
    private static int divided(int pixel) {
        int alpha = pixel >>> 24;
        if (alpha == 0 || alpha == 255) {
            return pixel;
        }
        int red = Math.min(255, ((pixel >> 16 & 255) * 255 + alpha / 2) / alpha);
        int green = Math.min(255, ((pixel >> 8 & 255) * 255 + alpha / 2) / alpha);
        int blue = Math.min(255, ((pixel & 255) * 255 + alpha / 2) / alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    private static void chunk(DataOutputStream out, String name, byte[] body) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(body);
        out.writeInt(body.length);
        out.write(type);
        out.write(body);
        out.writeInt((int) sum.getValue());
    }
}
