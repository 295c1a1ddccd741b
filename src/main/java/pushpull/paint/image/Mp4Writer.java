package pushpull.paint.image;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jcodec.api.SequenceEncoder;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Rational;
import pushpull.paint.raster.Pixels;

/// Writes pictures of one size as an MP4 film in H.264, which requires even sides: an odd last row or column is left
/// out.
///
/// The film is written to a temporary file, because its index is known only at the end, and copied out by [#finish].
public final class Mp4Writer implements AutoCloseable {
    private static final int BIAS = 128;

    private final Path beside;
    private final SeekableByteChannel channel;
    private final SequenceEncoder encoder;

    /// @param rate pictures per second
    public Mp4Writer(int rate) throws IOException {
        beside = Files.createTempFile("pushpull", ".mp4");
        channel = NIOUtils.writableChannel(beside.toFile());
        encoder = SequenceEncoder.createWithFps(channel, Rational.R(rate, 1));
    }

    /// Adds the next picture.
    public void add(Pixels pixels) throws IOException {
        encoder.encodeNativeFrame(picture(pixels));
    }

    private static Picture picture(Pixels pixels) {
        int width = pixels.width() & ~1;
        int height = pixels.height() & ~1;
        Picture picture = Picture.create(width, height, ColorSpace.RGB);
        byte[] samples = picture.getPlaneData(0);
        int next = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int colour = pixels.argb()[y * pixels.width() + x];
                samples[next++] = (byte) ((colour >> 16 & 0xFF) - BIAS);
                samples[next++] = (byte) ((colour >> 8 & 0xFF) - BIAS);
                samples[next++] = (byte) ((colour & 0xFF) - BIAS);
            }
        }
        return picture;
    }

    /// Ends the film, which must have at least one picture, and copies it out.
    public void finish(OutputStream out) throws IOException {
        encoder.finish();
        channel.close();
        Files.copy(beside, out);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(beside);
    }
}
