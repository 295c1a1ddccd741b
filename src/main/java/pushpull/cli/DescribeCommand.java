package pushpull.cli;

import java.io.PrintWriter;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import pushpull.dialect.Dialect;
import pushpull.dialect.Dialects;
import pushpull.experiment.Experiment;
import pushpull.settings.Family;
import pushpull.settings.Kind;
import pushpull.settings.PlainText;
import pushpull.settings.Schema;
import pushpull.settings.Setting;
import pushpull.settings.Settings;
import pushpull.settings.Texts;

/// `pushpull describe`: every family, member and knob, with range and default.
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Print every family, member, knob, range and default.")
final class DescribeCommand implements Callable<Integer> {
    @ArgGroup
    private @Nullable What what;

    private static final class What {
        @Option(
                names = "--dialects",
                description = "Print the settings that each loss of the reference files corresponds to.")
        private boolean dialects;

        @Option(names = "--markdown", description = "Print the tables of members for assets/members.md.")
        private boolean markdown;
    }

    @Spec
    private CommandSpec spec;

    DescribeCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (what != null && what.dialects) {
            dialects(out);
        } else if (what != null && what.markdown) {
            MemberTables.print(out);
        } else {
            describe(out, Experiment.class, "", "");
        }
        out.flush();
        return 0;
    }

    private static void dialects(PrintWriter out) {
        for (Dialect dialect : Dialects.all()) {
            StringJoiner settings = new StringJoiner(" ");
            dialect.defaults().assignments(dialect.inputs()).forEach((key, value) -> settings.add(key + "=" + value));
            out.print(PlainText.of("%-36s %s%n", dialect.id(), settings));
            out.print(PlainText.of(
                    "%-36s   of %s%n", "", String.join(", ", dialect.inputs().names())));
        }
    }

    private void describe(PrintWriter out, Class<? extends Record> type, String path, String indent) {
        for (Setting setting : Schema.of(type).settings()) {
            String key = path + setting.name();
            out.print(PlainText.of("%s%-28s %s%n", indent, key, facts(setting)));
            if (setting.kind() == Kind.FAMILY) {
                members(out, setting.family(), key, indent + "  ");
            }
        }
    }

    private void members(PrintWriter out, Class<? extends Family> family, String key, String indent) {
        for (Class<? extends Record> member : Settings.members(family)) {
            out.print(PlainText.of("%s%s: %s%n", indent, member.getSimpleName(), Texts.about(member)));
            describe(out, member, key + ".", indent + "  ");
        }
    }

    private static String facts(Setting setting) {
        StringBuilder facts = new StringBuilder();
        facts.append(
                setting.kind() == Kind.FAMILY
                        ? "default " + Settings.nameOf((Record) setting.initial())
                        : "default " + quoted(setting.text(setting.initial())));
        if (!setting.choices().isEmpty()) {
            facts.append(setting.kind() == Kind.FAMILY ? "" : "; one of " + String.join(", ", setting.choices()));
        } else if (setting.kind() == Kind.DOUBLE || setting.kind() == Kind.INT) {
            facts.append("; ").append(setting.range().text());
        }
        facts.append(setting.restarts() ? "; restarts the run" : "");
        String why = Texts.why(setting);
        return facts + (why.isEmpty() ? "" : ". " + why);
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "empty" : text;
    }
}
