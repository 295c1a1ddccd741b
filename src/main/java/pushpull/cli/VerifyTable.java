package pushpull.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import pushpull.reference.FileReport;
import pushpull.reference.Verdict;
import pushpull.reference.VerdictCounts;
import pushpull.settings.PlainText;
import pushpull.settings.Texts;

/// Prints the results of `verify`: a line for each file and kind, what was not asserted and why, and the failing cases.
final class VerifyTable {
    private static final int NAMED = 20;
    private static final String ROW = "%-26s %-34s %6s %7s %7s %8s  %-9s  %s%n";
    private final PrintWriter out;
    private final Texts texts = Texts.bundle("reference");
    private final List<FileReport> reports = new ArrayList<>();

    VerifyTable(PrintWriter out) {
        this.out = out;
    }

    /// Prints the lines of a file.
    void add(FileReport report) {
        if (reports.isEmpty()) {
            row("file", "kind", "cases", "passed", "failed", "skipped", "worst", "tolerance");
        }
        reports.add(report);
        String file = report.file();
        file = file.length() > 26 ? "…" + file.substring(file.length() - 25) : file;
        for (VerdictCounts counts : report.tallies()) {
            add(file, counts);
            file = "";
        }
    }

    private void add(String file, VerdictCounts counts) {
        Verdict.Deviation worst = counts.worst();
        boolean compared = !Double.isNaN(worst.tolerance());
        out.print(PlainText.of(
                ROW,
                file,
                counts.kind(),
                counts.cases(),
                counts.count(Verdict.Status.PASSED),
                counts.count(Verdict.Status.FAILED),
                counts.count(Verdict.Status.SKIPPED),
                compared ? PlainText.of("%.1e", worst.error()) : "",
                compared ? PlainText.of("%.0e", worst.tolerance()) : ""));
        if (counts.count(Verdict.Status.UNKNOWN) > 0) {
            print(texts.get("verify.unknown", counts.count(Verdict.Status.UNKNOWN), counts.kind()));
        }
        counts.reasons().forEach(reason -> print(texts.get("verify.exempt", reason)));
    }

    /// Prints the failing cases and the summary.
    void finish() {
        if (reports.isEmpty()) {
            return;
        }
        reports.stream()
                .flatMap(report -> report.failures().stream().map(failure -> report.file() + ": " + line(failure)))
                .limit(NAMED)
                .forEach(out::println);
        int failed = count(Verdict.Status.FAILED);
        if (failed > NAMED) {
            out.println(texts.get("verify.more", failed - NAMED));
        }
        out.println(texts.get(
                "verify.summary",
                reports.stream().mapToInt(FileReport::cases).sum(),
                count(Verdict.Status.PASSED),
                failed,
                count(Verdict.Status.SKIPPED)));
        Set<String> unknown = unknown();
        if (!unknown.isEmpty()) {
            out.println(texts.get("verify.unchecked", count(Verdict.Status.UNKNOWN), String.join(", ", unknown)));
        }
    }

    int count(Verdict.Status status) {
        return reports.stream().mapToInt(report -> report.count(status)).sum();
    }

    private Set<String> unknown() {
        Set<String> kinds = new TreeSet<>();
        for (FileReport report : reports) {
            report.tallies().stream()
                    .filter(counts -> counts.count(Verdict.Status.UNKNOWN) > 0)
                    .forEach(counts -> kinds.add(counts.kind()));
        }
        return kinds;
    }

    private static String line(Verdict failure) {
        return failure.name() + " (" + failure.kind() + "): " + String.join(" ", failure.complaints());
    }

    private void print(String text) {
        out.print(PlainText.of("%-26s   %s%n", "", text));
    }

    private void row(Object... columns) {
        out.print(PlainText.of(ROW, columns));
    }
}
