package pushpull.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import pushpull.doctor.Doctor;
import pushpull.experiment.Experiment;
import pushpull.measure.Metric;
import pushpull.settings.Family;
import pushpull.settings.Kind;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.Texts;

/// What one word means: a member of a family, a knob, a measure or a diagnosis. Empty texts are left out.
///
/// @param name by which it is asked for, such as `SupConLoss`, `SupConLoss.temperature` or `CompleteCollapse`
/// @param kind what it is, such as `loss`
/// @param title its label
/// @param about a sentence or two
/// @param formula in plain text
/// @param range between what it lies
/// @param source the paper
/// @param misleads when it misleads
public record ExplainedPage(
        String name,
        String kind,
        String title,
        String about,
        String formula,
        String range,
        String source,
        String misleads) {
    private static final Texts TEXTS = Texts.bundle("misleads");
    private static final Texts DOCTOR = Texts.bundle("doctor");

    /// Every page, in the order in which the window has them.
    public static List<ExplainedPage> all() {
        List<ExplainedPage> pages = new ArrayList<>();
        settings(Experiment.class, "", pages);
        family(Metric.class, Texts.general("page.measure"), pages);
        for (String name : Doctor.names()) {
            pages.add(new ExplainedPage(
                    name,
                    Texts.general("page.diagnosis"),
                    DOCTOR.get(name, "…", "…", "…", "…"),
                    general(name),
                    "",
                    "",
                    "",
                    text(name)));
        }
        return List.copyOf(pages);
    }

    /// The page of this name or title, whatever its case.
    public static Optional<ExplainedPage> of(String asked) {
        List<ExplainedPage> pages = all();
        return pages.stream()
                .filter(page -> page.name.equalsIgnoreCase(asked))
                .findFirst()
                .or(() -> pages.stream()
                        .filter(page -> page.title.equalsIgnoreCase(asked))
                        .findFirst())
                .or(() -> pages.stream()
                        .filter(page ->
                                page.name.toLowerCase(Locale.ROOT).endsWith("." + asked.toLowerCase(Locale.ROOT)))
                        .findFirst());
    }

    private static void settings(Class<? extends Record> owner, String prefix, List<ExplainedPage> pages) {
        for (Setting setting : Schema.of(owner).settings()) {
            pages.add(knob(setting, prefix + setting.name()));
            if (setting.kind() == Kind.FAMILY) {
                family(setting.family(), Texts.label(setting).toLowerCase(Locale.ROOT), pages);
            }
        }
    }

    private static void family(Class<? extends Family> family, String kind, List<ExplainedPage> pages) {
        for (Class<? extends Record> member : Settings.members(family)) {
            String name = member.getSimpleName();
            if (pages.stream().anyMatch(page -> page.name.equals(name) && page.kind.equals(kind))) {
                continue;
            }
            pages.add(new ExplainedPage(
                    name,
                    kind,
                    Texts.label(member),
                    Texts.about(member),
                    Texts.formula(member).orElse(text(name + ".formula")),
                    text(name + ".range"),
                    Texts.source(member).orElse(""),
                    text(name)));
            settings(member, name + ".", pages);
        }
    }

    private static ExplainedPage knob(Setting setting, String name) {
        boolean number = setting.kind() == Kind.DOUBLE || setting.kind() == Kind.INT;
        String range = number ? setting.range().text() : String.join(", ", setting.choices());
        String kind = Texts.general("page.knob");
        return new ExplainedPage(name, kind, Texts.label(setting), Texts.why(setting), "", range, "", text(name));
    }

    private static String text(String key) {
        return TEXTS.has(key) ? TEXTS.get(key) : "";
    }

    /// A finding with dots where a run has its numbers.
    private static String general(String name) {
        Object[] numbers = {"…", "…", "…", "…", "…"};
        return DOCTOR.get(name, numbers) + " " + DOCTOR.get(name + ".detail", numbers);
    }

    /// The page as lines of text.
    public String text() {
        StringBuilder text = new StringBuilder(title + " (" + kind + ", " + name + ")\n");
        line("", about, text);
        line("page.formula", formula, text);
        line("page.range", range, text);
        line("page.source", source, text);
        line("page.misleads", misleads, text);
        return text.toString();
    }

    private static void line(String key, String value, StringBuilder text) {
        if (!value.isEmpty()) {
            text.append("  ")
                    .append(key.isEmpty() ? "" : Texts.general(key) + ": ")
                    .append(value)
                    .append('\n');
        }
    }

    /// All pages as one HTML document.
    public static String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>"
                + escaped(Texts.general("page.title"))
                + "</title>\n<style>body{font:15px/24px sans-serif;max-width:44em;"
                + "margin:40px auto;padding:0 16px}h2{margin:24px 0 0;font-size:17px}small{color:#666}"
                + "p{margin:4px 0}</style>\n<h1>" + escaped(Texts.general("page.title")) + "</h1>\n");
        for (ExplainedPage page : all()) {
            String[] lines = page.text().split("\n");
            html.append("<h2 id=\"").append(escaped(page.name)).append("\">").append(escaped(page.title));
            html.append(" <small>")
                    .append(escaped(page.kind + ", " + page.name))
                    .append("</small></h2>\n");
            for (int i = 1; i < lines.length; i++) {
                html.append("<p>").append(escaped(lines[i].strip())).append("</p>\n");
            }
        }
        return html.append("</html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
