package pushpull.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import pushpull.experiment.Experiment;
import pushpull.measure.Metric;
import pushpull.reference.check.Verification;
import pushpull.settings.Family;
import pushpull.settings.Kind;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.Texts;

/// Every member of every family as Markdown: what it computes, its source, and how many reference cases it passes.
final class MemberTables {
    private final Map<Class<?>, Integer> passed;
    private final PrintWriter out;

    private MemberTables(Map<Class<?>, Integer> passed, PrintWriter out) {
        this.passed = passed;
        this.out = out;
    }

    static void print(PrintWriter out) {
        try (Verification verification = new Verification()) {
            MemberTables tables = new MemberTables(verification.passed(), out);
            for (Setting setting : Schema.of(Experiment.class).settings()) {
                if (setting.kind() == Kind.FAMILY) {
                    tables.table(Texts.label(setting) + " (`" + setting.name() + "`)", setting.family());
                }
            }
            tables.table("Measures", Metric.class);
        }
    }

    private void table(String title, Class<? extends Family> family) {
        List<Class<? extends Record>> members = Settings.members(family);
        boolean sourced =
                members.stream().anyMatch(member -> Texts.source(member).isPresent());
        boolean checked = members.stream().anyMatch(passed::containsKey);
        out.print("**" + title + "**\n\n");
        row("member", "what", sourced ? "source" : "", checked ? "cases" : "");
        row("---", "---", sourced ? "---" : "", checked ? "---:" : "");
        for (Class<? extends Record> member : members) {
            String cases = String.valueOf(passed.getOrDefault(member, 0));
            row(
                    member.getSimpleName(),
                    Texts.formula(member).map(MemberTables::code).orElse(Texts.about(member)),
                    sourced ? Texts.source(member).orElse("·") : "",
                    checked ? cases.equals("0") ? "·" : cases : "");
        }
        out.print("\n");
    }

    /// A row of the table, without empty columns at its end.
    private void row(String... columns) {
        List<String> shown = new ArrayList<>();
        for (String column : columns) {
            if (!column.isEmpty()) {
                shown.add(column.replace("|", "\\|"));
            }
        }
        out.print("| " + String.join(" | ", shown) + " |\n");
    }

    private static String code(String formula) {
        return "`" + formula + "`";
    }
}
