package pushpull.paint.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import pushpull.paint.FontFace;
import pushpull.paint.Palette;
import pushpull.paint.Pen;
import pushpull.paint.Picture;
import pushpull.paint.ShiftedPen;
import pushpull.paint.TextStyle;
import pushpull.paint.image.PngWriter;
import pushpull.paint.image.SvgPen;
import pushpull.paint.raster.Pixels;
import pushpull.paint.raster.Raster;

/// A chart as a page with its title and its sentence, to be written to a file.
public record ChartPage(Chart chart, Chart.View view) {
    private static final double PADDING = 24;
    private static final double HEAD = 80;
    private static final int SHARPNESS = 2;

    /// The formats of a page.
    public enum Format {
        /// A picture with twice the pixels of the page.
        PNG,
        SVG,
        /// The numbers of the chart.
        CSV;

        /// The file name extension.
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A page with the chart at this size, whatever size it was shown in.
    public static ChartPage of(Chart chart, Chart.View shown, double width, double height) {
        Chart.View view = new Chart.View(
                shown.snapshot(),
                shown.theme(),
                shown.selected(),
                shown.hovered(),
                shown.chosen(),
                shown.extent(),
                width,
                height);
        return new ChartPage(chart, view);
    }

    public double width() {
        return view.width() + 2 * PADDING;
    }

    public double height() {
        return view.height() + HEAD + PADDING / 2;
    }

    /// The whole page.
    public Picture picture() {
        return this::paint;
    }

    private void paint(Pen pen) {
        Palette palette = view.theme().palette();
        pen.clear(palette.background());
        chart.paint(view, new ShiftedPen(pen, PADDING, HEAD, view.width(), view.height()));
        pen.text(PADDING, 40, chart.title(), new TextStyle(FontFace.SEMI_BOLD, 20, palette.text1()));
        pen.text(PADDING, 62, chart.sentence(), new TextStyle(FontFace.REGULAR, 12, palette.text2()));
    }

    /// Writes the page and leaves the stream open.
    public void write(Format format, OutputStream out) throws IOException {
        switch (format) {
            case PNG -> {
                Pixels pixels = new Pixels((int) (SHARPNESS * width()), (int) (SHARPNESS * height()));
                paint(new Raster(pixels, SHARPNESS));
                PngWriter.write(pixels, out);
            }
            case SVG -> out.write(SvgPen.of(picture(), width(), height()).getBytes(StandardCharsets.UTF_8));
            case CSV -> out.write(chart.table(view).csv().getBytes(StandardCharsets.UTF_8));
        }
    }
}
