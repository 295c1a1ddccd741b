package pushpull.paint.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import pushpull.paint.Palette;
import pushpull.paint.raster.Pixels;

/// Writes pictures of one size as an animated GIF that repeats forever; each is written at once, none is kept.
public final class GifWriter implements AutoCloseable {
    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final Palette palette;
    private final int delay;
    private final ImageWriter writer;
    private final ImageOutputStream out;
    private @Nullable Frame frame;

    /// Browsers slow down pictures that are shown for less than two hundredths of a second.
    ///
    /// @param delay hundredths of a second between pictures
    public GifWriter(OutputStream out, Palette palette, int delay) {
        if (delay < 1 || delay > 65_535) {
            throw new IllegalArgumentException("A delay is 1 to 65535 hundredths of a second, not " + delay);
        }
        this.palette = palette;
        this.delay = delay;
        writer = ImageIO.getImageWritersByFormatName("gif").next();
        this.out = new MemoryCacheImageOutputStream(out);
    }

    public void add(Pixels pixels) throws IOException {
        if (frame == null) {
            frame = start(pixels);
        }
        BufferedImage image = frame.image;
        if (image.getWidth() != pixels.width() || image.getHeight() != pixels.height()) {
            throw new IllegalArgumentException("All pictures of an animation have one size, " + image.getWidth() + " x "
                    + image.getHeight() + ", not " + pixels.width() + " x " + pixels.height());
        }
        frame.quantiser.quantise(pixels, ((DataBufferByte) image.getRaster().getDataBuffer()).getData());
        writer.writeToSequence(new IIOImage(image, null, frame.metadata), null);
        out.flushBefore(out.getStreamPosition());
    }

    private Frame start(Pixels pixels) throws IOException {
        Quantiser quantiser = new Quantiser(palette, pixels);
        int[] colours = quantiser.colours();
        IndexColorModel model = new IndexColorModel(8, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        BufferedImage image =
                new BufferedImage(pixels.width(), pixels.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode control = child(root, "GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("delayTime", Integer.toString(delay));
        control.setAttribute("transparentColorIndex", "0");
        IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
        loop.setAttribute("applicationID", "NETSCAPE");
        loop.setAttribute("authenticationCode", "2.0");
        loop.setUserObject(new byte[] {1, 0, 0});
        child(root, "ApplicationExtensions").appendChild(loop);
        metadata.setFromTree(FORMAT, root);
        return new Frame(quantiser, image, metadata);
    }

    private static IIOMetadataNode child(IIOMetadataNode root, String name) {
        for (int i = 0; i < root.getLength(); i++) {
            if (root.item(i).getNodeName().equals(name)) {
                return (IIOMetadataNode) root.item(i);
            }
        }
        IIOMetadataNode made = new IIOMetadataNode(name);
        root.appendChild(made);
        return made;
    }

    /// Ends the file and leaves the underlying stream open.
    @Override
    public void close() throws IOException {
        try {
            if (frame != null) {
                writer.endWriteSequence();
            }
            out.close();
        } finally {
            writer.dispose();
        }
    }

    private record Frame(Quantiser quantiser, BufferedImage image, IIOMetadata metadata) {}
}
