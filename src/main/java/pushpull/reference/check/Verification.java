package pushpull.reference.check;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pushpull.reference.FileReport;
import pushpull.reference.OracleCase;
import pushpull.reference.OracleException;
import pushpull.reference.OracleFile;
import pushpull.reference.Verdict;
import pushpull.table.RegularFile;

/// Checks reference files in the format `oracle-1` against this program. Belongs to one thread.
public final class Verification implements AutoCloseable {
    private static final String BUNDLE = "/pushpull/reference/";
    private final CaseEvaluator evaluator = new CaseEvaluator();

    /// The names of the reference files that ship with the program.
    public static List<String> bundled() {
        try (InputStream in = resource("index.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// Whether there is a formula for the cases of this kind.
    public static boolean knows(String kind) {
        return Checkers.LOSSES.containsKey(kind) || Checkers.KINDS.containsKey(kind);
    }

    /// Checks a file that ships with the program.
    public FileReport bundled(String name) {
        try (InputStream in = resource(name + ".gz")) {
            return check(name, in);
        } catch (IOException broken) {
            throw OracleException.of("file.unreadable", name, String.valueOf(broken.getMessage()));
        }
    }

    /// How many of the bundled cases each member of a family passes.
    public Map<Class<?>, Integer> passed() {
        Map<Class<?>, Integer> passed = new HashMap<>();
        for (String name : bundled()) {
            bundled(name).passed().forEach((member, cases) -> passed.merge(member, cases, Integer::sum));
        }
        return passed;
    }

    /// Checks a file.
    ///
    /// A case that cannot be read is named in the report, and so is a place from which on nothing can.
    ///
    /// @throws OracleException if it is missing or malformed before any case; the message says where
    public FileReport check(Path file) {
        try (InputStream in = RegularFile.open(file)) {
            return check(file.toString(), in);
        } catch (NoSuchFileException missing) {
            throw OracleException.of("file.missing", file);
        } catch (IOException broken) {
            throw OracleException.of("file.unreadable", file, String.valueOf(broken.getMessage()));
        }
    }

    /// Checks the content of a stream, plain or compressed.
    ///
    /// @param name for messages and the report
    public FileReport check(String name, InputStream in) throws IOException {
        FileReport report = new FileReport(name);
        try {
            OracleFile.read(
                    name,
                    in,
                    given -> report.add(verdict(given)),
                    wrong -> report.addUnreadable(String.valueOf(wrong.getMessage())));
        } catch (OracleException wrong) {
            if (report.cases() == 0) {
                throw wrong;
            }
            report.addUnreadable(String.valueOf(wrong.getMessage()));
        }
        return report;
    }

    private Verdict verdict(OracleCase given) {
        Checker checker = Checkers.of(given);
        return checker == null ? Verdict.unknown(given) : new CaseComparer(checker, evaluator).verdict(given);
    }

    private static InputStream resource(String name) throws FileNotFoundException {
        InputStream in = Verification.class.getResourceAsStream(BUNDLE + name);
        if (in == null) {
            throw new FileNotFoundException(name);
        }
        return in;
    }

    @Override
    public void close() {
        evaluator.close();
    }
}
