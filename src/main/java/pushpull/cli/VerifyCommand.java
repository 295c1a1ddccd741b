package pushpull.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import pushpull.reference.FileReport;
import pushpull.reference.OracleException;
import pushpull.reference.Verdict;
import pushpull.reference.check.Verification;

/// `pushpull verify`: compares this program with numbers computed by other implementations.
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check reference files in the format oracle-1, plain or gzipped; by default those that ship with the"
                    + " program.",
            "Exit status: 0 if no case fails, 1 if one does, 2 if a file or a case cannot be read."
        })
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Reference files.")
    private List<Path> files = new ArrayList<>();

    VerifyCommand() {
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        VerifyTable table = new VerifyTable(out);
        boolean unreadable = false;
        try (Verification verification = new Verification()) {
            for (Supplier<FileReport> check : checks(verification)) {
                try {
                    FileReport report = check.get();
                    table.add(report);
                    report.unreadable().forEach(spec.commandLine().getErr()::println);
                    unreadable |= !report.unreadable().isEmpty();
                } catch (OracleException broken) {
                    unreadable = true;
                    spec.commandLine().getErr().println(broken.getMessage());
                    spec.commandLine().getErr().flush();
                }
            }
        }
        table.finish();
        out.flush();
        return unreadable ? 2 : table.count(Verdict.Status.FAILED) > 0 ? 1 : 0;
    }

    private List<Supplier<FileReport>> checks(Verification verification) {
        List<Supplier<FileReport>> checks = new ArrayList<>();
        for (Path file : files) {
            checks.add(() -> verification.check(file));
        }
        if (files.isEmpty()) {
            Verification.bundled().forEach(name -> checks.add(() -> verification.bundled(name)));
        }
        return checks;
    }
}
